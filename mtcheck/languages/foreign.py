"""Which language a word belongs to, by how much more frequent it is there than in English.

Frequencies are wordfreq's (Speer 2022, frozen 2021), its short lists, which hold what is left untranslated and load in
a fifth of a second, once. Language identification on spans of few words was wrong on 22 of 58; the margin on five.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from mtcheck.languages.frequency import frequent, full_zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows, words
from mtcheck.languages.tokens import MARKS
from mtcheck.lasting import lasting

__all__ = [
    "ALL_LANGUAGES",
    "LANGUAGES",
    "MARGIN",
    "begins_foreign",
    "date_words",
    "everyday_romance",
    "has_german_form",
    "holds_foreign",
    "identify",
    "is_compound_head",
    "is_everyday_german",
    "is_german_compound",
    "is_german_noun",
    "is_unlisted_german",
    "margins",
    "vocabulary",
    "zipf",
]

LANGUAGES: Mapping[str, str] = {"de": "German", "fr": "French", "it": "Italian", "es": "Spanish"}
"""Languages whose words are told from English ones."""

ALL_LANGUAGES: Mapping[str, str] = {
    **LANGUAGES,
    "pt": "Portuguese",
    "ca": "Catalan",
    "nl": "Dutch",
    "sv": "Swedish",
    "da": "Danish",
    "nb": "Norwegian",
    "fi": "Finnish",
    "pl": "Polish",
    "cs": "Czech",
    "sk": "Slovak",
    "sl": "Slovene",
    "sh": "Bosnian, Croatian or Serbian",
    "hu": "Hungarian",
    "ro": "Romanian",
    "tr": "Turkish",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "id": "Indonesian",
    "vi": "Vietnamese",
}
"""Languages in Latin script in which a whole text is recognised."""

MARGIN = 1.5
"""Zipf points by which a word must be more frequent in its language than in English: of 58 spans, 27 of 28 foreign ones
lay above and 26 of 30 English ones below."""

_MARGIN_OF_FORM = 3.5
"""What the form of a word says by itself: as much as a word of the list that English lacks."""
_OFFSET = 9
"""A Zipf value is the logarithm to ten of a word's occurrences in a billion (van Heuven et al. 2014)."""


@cache
@lasting()
def _shares(language: str) -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return get_frequency_dict(language, wordlist="large" if language == "en" else "small")


def zipf(word: str, language: str) -> float:
    """Frequency of a lower-case word on the Zipf scale, 0 (not listed) to 8."""
    share = _shares(language).get(word)
    return 0.0 if share is None else math.log10(share) + _OFFSET


@lru_cache(maxsize=20_000)
def margins(word: str) -> Mapping[str, float]:
    """The languages to which a lower-case word belongs rather than to English, and by how many Zipf points."""
    if word in words("accepted_foreign"):
        return {}
    english = zipf(word, "en")
    found = {language: zipf(word, language) - english for language in LANGUAGES}
    if has_german_form(word):
        found["de"] = max(found["de"], _MARGIN_OF_FORM)
    if (home := everyday_romance().get(word)) is not None:
        found[home] = max(found[home], _MARGIN_OF_FORM)
    return {language: margin for language, margin in found.items() if margin >= MARGIN}


@cache
def everyday_romance() -> Mapping[str, str]:
    """Everyday nouns of French, Italian and Spanish that no English paper keeps, with their language."""
    return {noun: language for language, nouns in rows("romance_everyday_nouns") for noun in nouns.split()}


@cache
def vocabulary() -> frozenset[str]:
    """Every lower-case word that belongs to another language rather than to English."""
    english = _shares("en")
    factor = 10**MARGIN
    return (
        frozenset(
            word
            for language in LANGUAGES
            for word, share in _shares(language).items()
            if share >= factor * english.get(word, 0.0) and len(word) > 1 and word.isalpha()
        )
        | _lower_nouns()
        | frozenset(everyday_romance())
    ) - words("accepted_foreign")


def identify(tokens: Sequence[str], languages: Iterable[str] = LANGUAGES) -> tuple[str, float] | None:
    """The language that lower-case words are most frequent in, with its margin over English; None below MARGIN."""
    if not tokens:
        return None
    english = sum(zipf(token, "en") for token in tokens)
    best = max(languages, key=lambda language: sum(zipf(token, language) for token in tokens))
    margin = (sum(zipf(token, best) for token in tokens) - english) / len(tokens)
    return (best, margin) if margin >= MARGIN else None


@cache
def _foreign_words() -> frozenset[str]:
    """The vocabulary without the words that names have."""
    return vocabulary() - _IN_NAMES


def holds_foreign(token: str) -> bool:
    """Whether a word of the vocabulary stands in what stands between white space, as its language writes it inside a
    sentence, or a German compound."""
    bare = token.strip(MARKS)
    if bare in frequent(_ORDINARY):
        return bare in _foreign_words()
    lower = bare.lower()
    if lower in _shares("en") and lower not in _foreign_words() and not lower.endswith(_FEMININE):
        return False
    first = _WORD.match(token)
    if first is not None and first[1].islower() and first[1] in _foreign_words():
        return True
    lowered = list(map(str.lower, _WORD.findall(token)))
    return any(map(is_unlisted_german, lowered)) or any(
        word in _foreign_words() and is_german_noun(word.capitalize()) for word in lowered
    )


def begins_foreign(token: str) -> bool:
    """The same of a word with a capital that opens a text."""
    word = _WORD.match(token)
    return word is not None and word[1].lower() in _foreign_words()


_WORD = lazy_regex(r"[(“\"‘'«„]{0,3}([^\W\d_]+)")
_ORDINARY = 2.0
"""Zipf frequency of a word in small letters that is no compound."""


_IN_NAMES = frozenset("de la le les di da du del von van der den el al san los las st il en es un et ist".split())


def is_german_noun(word: str) -> bool:
    """Whether a word with a capital is a common German noun, and no name and no loanword."""
    lower = word.lower()
    if lower in words("accepted_foreign"):
        return False
    if lower.endswith(_PLURALS) and is_german_noun(word.removesuffix("en")):
        return True
    return word in _nouns() or _is_feminine(word) or is_german_compound(lower)


_PLURALS = ("ungen", "heiten", "keiten", "schaften")
"""Ends of nouns whose plural is never another word: where the singular is known, so is that."""


def is_unlisted_german(word: str) -> bool:
    """Whether a word in lower case shows by its parts or its form that it is German, be it in no list."""
    return is_german_compound(word) or has_german_form(word) or _is_feminine(word.capitalize())


_FEMININE = ("in", "innen")


def _is_feminine(word: str) -> bool:
    return word.endswith(_FEMININE) and word.removesuffix("nen").removesuffix("in") in _doers()


@cache
def _doers() -> frozenset[str]:
    """German nouns of those who do something, to which *-in* and *-innen* may be added."""
    return frozenset(word for word in _nouns() if word.endswith("er") and len(word) > _SHORTEST_DOER)


_SHORTEST_DOER = 5
_GERMAN_FORM = lazy_regex(
    r"(?=.*[äöüß])[a-zäöüß]{2,20}(?:ig|lich|isch|haft|sam|bar|mäßig)(?:er|e|em|en|es)?|[a-zäöü]{2,20}ß[a-zäöü]{0,20}"
    r"|[a-zäöüß]*[äöü][a-zäöüß]*(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften)"
    r"|[a-z]{0,14}(?:über|zurück)[a-zäöüß]{2,14}(?:t|en|et)(?:e[nmrs]?)?"
    r"|[a-z]{0,14}(?:schließ|stütz|drück|führ|prüf|schütz|kürz|wähl|zähl|hör|stör|lös)(?:t|en|end)(?:e[nmrs]?)?"
)

_GERMAN_ENDING = lazy_regex(
    r"[a-z]{4,16}(?:haft|lich|isch|bar|sam|los|weise)(?:e[nmrs]?)?"
    r"|[a-z]{5,16}(?:ig|[nrtlhgd]end|iert|elt)(?:e[nmrs]?)?"
    r"|[a-z]{3,8}ge[a-z]{3,12}(?:t|en)(?:e[nmrs]?)?"
    r"|(?:ver|zer|ent|be|schwer|leicht|hoch|fest|aus|auf|ein|vor|ab|an|zu|weiter|zusammen)[a-z]{5,14}(?:cht|gt"
    r"|zt|rt|lt|mmt|nnt)"
    r"(?:e[nmrs]?)?"
)
_ADJECTIVE = lazy_regex(
    r"(?P<first>[a-zäöüß]{3,20}?)(?:erregend|würdig|mäßig|mässig|weise|reich|voll|fähig|pflichtig|bereit|frei|arm|wert"
    r"|fertig|gemäß|gemäss|artig|förmig|malig|jährig|seitig|weit|widrig|gerecht|orientiert|bedingt|abhängig|gefährdet"
    r"|gefährdend|haltig|feindlich|freundlich|tauglich|wirksam|berechtigt|beständig|spezifisch|technisch|politisch"
    r"|rechtlich|wirtschaftlich|gesellschaftlich|polizeilich|amtlich|verdächtig|süchtig|kundig|intensiv|übergreifend"
    r"|weisend|bringend|gebend|nehmend|sprechend|verändernd|schädigend|bedürftig|müde|lustig|trächtig|süß|hungrig|lang"
    r"|nah|fern|schwer|leicht|stark|schwach|tief|hoch|treu|los|sicher|fest|dicht|echt|leer|scheu|schnell|alt"
    r"|neu|förmlich"
    r"|verletzt|verschuldet|geschrieben|gefallen|bekannt|beliebt|begehrt|geprägt|gestützt|finanziert|gesteuert|betont"
    r"|erprobt|erfahren|raubend|deckend|schützend|süchtig|tätig|willig|kräftig|mütig|herzig|köpfig|stündig"
    r"|tägig|wöchig"
    r"|monatig|minütig|prozentig|stellig|sprachig|farbig|stöckig|strafbar|schulisch|ärztlich|behördlich|gerichtlich"
    r"|staatlich|städtisch|kantonal|schädlich|gefährlich|fremd|eigen|übt|schreiend|überschreitend|bezogen|verbunden)"
    r"(?:e[nmrs]?|erweise)?"
)
"""Long adjectives and adverbs whose second part English words never end in: besorgniserregend, menschenunwürdig."""
_USED = 2.0
"""Zipf value in German, by the longest list, of a word that is in use."""


@lru_cache(maxsize=20_000)
def has_german_form(word: str) -> bool:
    """Whether the letters and the ending of a word in lower case are German, listed or not: *gewerbsmäßigem*; without
    an umlaut it must be in use there: *wechselhaft*."""
    if word in _shares("en"):
        return False
    if not word.isascii() and _GERMAN_FORM.fullmatch(word) is not None:
        return True
    if len(word) >= _SHORTEST_ADJECTIVE and _is_adjective(word):
        return True
    return word.isascii() and _GERMAN_ENDING.fullmatch(word) is not None and full_zipf(word, "de") >= _USED


_SHORTEST_ADJECTIVE = 10


def _is_adjective(word: str) -> bool:
    match = _ADJECTIVE.fullmatch(word)
    return match is not None and _is_first_part(match["first"])


_HEADS = """
versammlung polizei gericht behörde verwaltung regierung verordnung gesetz kommission ausschuss anwaltschaft leitung
direktion departement vorsteher vorsteherin sprecher sprecherin leiter leiterin präsident präsidentin minister
ministerin meister meisterin führer führerin vertreter vertreterin arbeiter besitzer besitzerin fahrer fahrerin
händler händlerin abstimmung abgabe gebühr steuer beitrag beiträge kosten pflicht schutz dienst anlage gebiet
gebäude wohnung wohnungen schule kasse vertrag verfahren urteil antrag gemeinde bezirk delikt unfall einsatz rettung
wehr kräfte stelle bericht betrieb amt rätin verband verein wirt wirtin gesellschaft genossenschaft versicherung
krankheit störung verbot bewilligung genehmigung prüfung ausbildung lehre kraftwerk strecke umzug sieger siegerin
trainer mannschaft
""".split()
_COMPOUND = lazy_regex(rf"(?P<first>[a-zäöüß]{{3,20}}?)(?:s|es|n|en|er)?(?P<head>{'|'.join(_HEADS)})")
"""Compounds whose second part English texts hardly ever have; the first must be a German word.

What ends the names of streets, houses, railways and feasts is left out.
"""


@lru_cache(maxsize=20_000)
def is_german_compound(word: str) -> bool:
    """Whether a word in lower case is put together of German ones and unknown in English."""
    if len(word) < _SHORTEST_COMPOUND or word in _shares("en") or word.endswith(_STREETS):
        return False
    match = _COMPOUND.fullmatch(word)
    if match is not None:
        first = match["first"]
        if any(zipf(part, "de") >= _PART for part in (first, first + "e", word[: match.start("head")])):
            return True
    cuts = range(_SHORTEST_PART, len(word) - 2)
    return any(word[i:] in _lower_heads() and _is_first_part(word[:i]) for i in cuts) or _has_everyday_head(word)


@lru_cache(maxsize=20_000)
def is_everyday_german(word: str) -> bool:
    """Whether a word in lower case is a German noun for which English has a plain word, or a compound with one."""
    return word in _everyday().alone or _has_everyday_head(word)


def _has_everyday_head(word: str) -> bool:
    """Whether the second part of a word is such a noun and the rest German: *Kurzpark-zone*."""
    heads = _everyday().heads
    return any(
        word[i:] in heads and (_is_first_part(word[:i]) or _is_of_two_parts(word[:i]))
        for i in range(_SHORTEST_PART, len(word) - 2)
    )


def _is_of_two_parts(part: str) -> bool:
    """Whether the first part of a compound is one itself: *Schienen-ersatz-*, *Kurz-park-*."""
    cuts = range(_SHORTEST_PART, len(part) - _SHORTEST_PART + 1)
    return any(zipf(part[:i], "de") >= _PART and _is_first_part(part[i:]) for i in cuts)


@dataclass(frozen=True, slots=True)
class _Everyday:
    """The nouns of ``german_everyday_nouns.txt``."""

    alone: frozenset[str]
    heads: frozenset[str]


@cache
def _everyday() -> _Everyday:
    listed = words("german_everyday_nouns")
    alone = frozenset(word.removeprefix("=") for word in listed if word[0] != "-")
    heads = frozenset(word.removeprefix("-") for word in listed if word[0] != "=")
    return _Everyday(alone | _swiss(alone), heads | _swiss(heads))


def _swiss(nouns: Iterable[str]) -> frozenset[str]:
    """Nouns as Swiss German writes them."""
    return frozenset(noun.replace("ß", "ss") for noun in nouns)


_SHORTEST_COMPOUND = 9
_STREETS = ("strasse", "straße", "gasse", "gässchen")
_SHORTEST_PART = 3
_NAME_HEADS = frozenset(
    """
    berg berge burg dorf hof höfe hofer haus häuser feld felder bach wald wälder tal täler stadt städte heim stein
    steine mann männer leute platz plätze strasse strassen straße straßen gasse fussball fußball
    brücke brücken tor turm türme see seen ufer
    kirche kloster schloss hütte hütten bahn bahnen garten gärten museum theater oper park weg wege allee markt
    märkte halle hallen hafen insel inseln zell zelle furt brunnen zeitung blatt anzeiger bote boten post woche
    wochen fest feste tag tage nacht nächte spiele spiel lied lieder kreis land länder stube stuben keller krone
    kranz wiese wiesen matt matte grat horn spitze joch pass bühl ried moos rain halde egg wil schein schule rock
    hose wein brot käse kuchen wurst hund hunde meister müller bauer schmidt könig kaiser graf ritter herr herren
    frau frauen sohn vater mutter kind kinder macher leben traum träume welt geist stück werk werke buch bücher bild
    bilder rune runen kunst zeit zeiten reich stern sterne freund freunde bank banken kasse bräu bier saal bund
    verein schau messe verlag stiftung preis bühne chor ringen matten mauern
    """.split()
)
"""What ends names of places, people, papers, companies, works and feasts: no proof."""


@cache
def _lower_heads() -> frozenset[str]:
    return _lower_nouns() - _NAME_HEADS


def is_compound_head(word: str) -> bool:
    """Whether a word in lower case is the second part of German compounds, and no ending of names."""
    return word in _lower_heads() or _COMPOUND.fullmatch(_ANY_FIRST_PART + word) is not None


_ANY_FIRST_PART = "feuer"


def _is_first_part(part: str) -> bool:
    """Whether a German word, with the letters that join it to another, stands here: Hausdurch-,
    Sitzungs-, Aufräum-."""
    forms = {part, part + "e", part + "en"}
    if part.endswith(("s", "n", "e")) and len(part) > _SHORTEST_PART + 1:
        forms.add(part[:-1])
    return any(form in _lower_nouns() or zipf(form, "de") >= _PART for form in forms if len(form) >= _SHORTEST_PART)


_PART = 3.0
"""Zipf value in German of the first part of a compound; the short list goes down to it."""


@cache
def _lower_nouns() -> frozenset[str]:
    return frozenset(map(str.lower, _nouns()))


@cache
def _nouns() -> frozenset[str]:
    """German nouns, with ß and as Swiss German writes them."""
    sharp = words("german_nouns_with_eszett")
    return words("german_nouns") | sharp | _swiss(sharp) | frozenset(map(str.capitalize, _everyday().alone))


@cache
def date_words() -> dict[str, str]:
    """Months and weekdays of other languages, in small letters, with the English ones."""
    return {word.lower(): english for word, english in rows("foreign_dates")}
