"""A compound with hyphens as German builds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Unlisted, bad, good
from mtcheck.checks.language.kept_words.explained import explains_words
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.foreign import is_compound_head, is_german_noun
from mtcheck.languages.frequency import zipf
from mtcheck.languages.german_names import surnames
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import words
from mtcheck.report import Severity

__all__ = ["GermanCompound"]

_HEADS = {
    "Zone": "zone",
    "Zonen": "zones",
    "Punkte": "point",
    "Stunden": "hour",
    "Tage": "day",
    "Wochen": "week",
    "Jahres": "year",
    "Franken": "franc",
    "Euro": "euro",
    "Prozent": "percent",
    "Meter": "metre",
    "Liter": "litre",
    "Minuten": "minute",
    "Millionen": "million",
    "Milliarden": "billion",
    "Zimmer": "room",
    "Sterne": "star",
    "Grad": "degree",
    "Tonnen": "tonne",
    "Kilo": "kilo",
    "Limit": "limit",
    "Grenze": "limit",
    "Hürde": "threshold",
    "Marke": "mark",
    "Schwelle": "threshold",
}
"""German nouns behind a figure, with their English."""
_FIRST = (
    "EU|US|USA|UN|UNO|NATO|Nato|SVP|SPD|CDU|CSU|FDP|AfD|BSW|ÖVP|SPÖ|FPÖ|SP|OSCE|IAEA|AI|CO2|TV|IT|Corona|Covid"
    "|Ukraine|Gaza"
    "|Israel|Russia|China|Trump|Biden|Putin|Brexit|Champions|Nobel|Christmas|Federal"
)
_SECOND = (
    "Commission|Commissioner|President|Presidency|Parliament|Council|Minister|Ministers|Ministry|Government"
    "|Chancellor|Summit"
    "|Members?|Countries|States?|Citizens?|Regulation|Directive|Sanctions|Elections?|Ambassador|Embassy|Troops"
    "|Soldiers?"
    "|Politicians?|Chief|Leader|Candidate|War|Crisis|Measures|Pandemic|Prize|League|Law|Initiative|Court|Attacks?|Deal"
    "|Dollars?|Aid|Budget|Army|Forces|Authorities|Investigation|Report|Company|Companies|Market|Treaty|Supporters?"
    "|Voters?"
    "|Administration|Customs|Tariffs?|Emissions?|Virus|Vaccine|Vaccination|Test|Mission|Policy|Talks|Conflict|Team|Tree"
)
_OF_FIGURE = lazy_regex(
    r"(?<![\w-])(?P<figure>\d[\d.,]*)(?P<gap>\s?(?:km/h|km|kg|kW|MW|kWh|GB|%|m|PS)?-)"
    rf"(?P<noun>{'|'.join(_HEADS)})(?P<rest>-[A-Z][a-zäöüß]+)?(?![\w-])"
)
"""Compounds of a figure and a noun: 30 km/h-Zone, 5-Punkte-Plan."""
_OF_NAME = lazy_regex(rf"(?<![\w-])(?P<first>{_FIRST})-(?P<second>{_SECOND})(?P<more>s?)(?![\w-])")
_OF_AGE = lazy_regex(
    r"(?<![\w.,-])(?P<figure>\d{1,4})-?(?P<form>jährige?[nmrs]?|tägige?[nmrs]?|stündige?[nmrs]?|minütige?[nmrs]?"
    r"|köpfige?[nmrs]?"
    r"|prozentige?[nmrs]?|fache?[nmrs]?|er(?=[\s-](?:years?|decade)\b)|(?<=\b[1-9]0)er(?=[\s,.]))(?!\w)",
    re.IGNORECASE,
)
"""Figures with German endings: 20jährige, the 1980er years."""
_ENDINGS_IN_ENGLISH = {"jähr": "-year-old", "täg": "-day", "stünd": "-hour", "minüt": "-minute", "köpf": "-strong"}
_FIGURE_WITH_ENDING = lazy_regex(r"[0-9]-?(?:(?i:jähr|täg|stünd|minüt|köpf|proz|fach)|er\W?$)")
_HALF = lazy_regex(r"(?<![\w-])(?P<first>[A-Z][a-z]{2,})-(?P<second>[a-zäöüß]{4,})(?![\w-])")
"""An English word with the second half of a German one: Fire-wehr."""


_TOKEN = lazy_regex(r"(?<![\w’'-])[A-Za-zÄÖÜäöüß]{3,30}(?:-[A-Za-zÄÖÜäöüß]{3,30})?(?![\w-])")
_PERSON_OF_OFFICE = frozenset(
    "minister ministers president chancellor committee government council court ministry authority police office bank"
    " law reform tax brake market association chairman spokesman group budget programme debate commission".split()
)


@lru_cache(maxsize=20_000)
def _half(token: str) -> str | None:
    """What is said of a token that is half German and half English, or German with the hyphen of a learner."""
    lower = token.lower()
    if zipf(lower) > 0 or zipf(lower.removesuffix("s")) > 0 or not _TOKEN.fullmatch(token):
        return None
    if lower in words("accepted_foreign"):
        return None
    if "-" in token:
        first, second = lower.split("-")
        capital = token.partition("-")[2][0].isupper()
        named = capital and token[0].isupper() and can_be(first) != {"ADJ"}
        if zipf(first) >= _ENGLISH and _is_german(second) and not named:
            return "half of this compound is German"
        if (_is_german_stem(first) and second in _PERSON_OF_OFFICE) or (
            not capital and _is_half_translated(first, second)
        ):
            return "half of this compound is German"
        if first.endswith(_LINKS) and (_is_linked(first) or first in _STATE) and _is_german(second):
            return "this compound is German"
        return None
    if lower.startswith("ge") and token.islower() and _is_hybrid_participle(lower):
        return "half of this word is German"
    shortest = _SHORTEST_HALF if token.islower() else _SHORTEST_IN_NAMES
    for cut in range(_SHORTEST_HALF, len(lower) - _SHORTEST_HALF + 1):
        first, second = lower[:cut], lower[cut:]
        if len(second) >= shortest and _is_rather_english(first) and _is_german(second):
            return "half of this compound is German"
        if _is_german_stem(first) and len(second) > _SHORTEST_HALF + 1 and _is_only_english(second):
            return "half of this compound is German"
    return None


def _is_half_translated(first: str, second: str) -> bool:
    """Whether a German noun that English does not use stands before an English one: Klima-activists."""
    if second in _ATTACHED or not _is_noun(second) or zipf(second) < _ENGLISH - 0.3 or is_compound_head(second):
        return False
    if first in _FIRST_PARTS:
        return True
    if zipf(first) >= _HEARD or first in words("accepted_foreign") or first in _surnames():
        return False
    if zipf(first, "de") - zipf(first) < _RATHER_GERMAN:
        return False
    return is_german_noun(first.capitalize()) or _is_linked(first)


_HEARD = 3.0
_FIRST_PARTS = frozenset(
    "kita bau wahl zoll steuer schul hochschul kranken arbeits wohnungs koalitions regierungs investitions wirtschafts"
    " weihnachts lawinen impf einwanderungs grenz pkw lkw autobahn heimat kinder wetter strom pflege müll klima"
    " verkehrs umwelt bahn asyl flüchtlings spitzen haupt grund sonder gesamt".split()
)
"""First parts of German compounds that lists do not have as nouns, or that English knows from a few names."""
_ATTACHED = frozenset(
    "style era age type level size scale free like led made born wide ness time esque speak lite land ist ism core chic"
    " fan fans mania bomb bombs film films music rock pop art school novel novels egg eggs roll rolls bread".split()
)
"""What English joins to any name or loanword: Heimat-style, Heimat-films."""


@cache
def _surnames() -> frozenset[str]:
    return frozenset(map(str.lower, surnames()))


_STATE = frozenset("bundes landes staats".split())
_SHORTEST_HALF = 3
_SHORTEST_IN_NAMES = 5
"""Letters of a German half behind an English one in a word with a capital: Grey-erz is a name."""


def _is_english_noun(word: str) -> bool:
    return len(word) > _SHORTEST_HALF and zipf(word) >= _ENGLISH and _is_noun(word) and not is_compound_head(word)


def _is_rather_english(word: str) -> bool:
    return _is_english_noun(word) and zipf(word) - zipf(word, "de") >= _RATHER_ENGLISH


def _is_only_english(word: str) -> bool:
    """An English noun that German does not have: museums and festivals bear German names."""
    return _is_english_noun(word) and zipf(word) - zipf(word, "de") >= _RATHER_GERMAN


def _is_german_stem(word: str) -> bool:
    """Whether a word in lower case, or the word before the letter that links it, is a German noun and not English."""
    if len(word) <= _SHORTEST_HALF + 1 or zipf(word) >= _SELDOM:
        return False
    if zipf(word, "de") >= max(_USUAL_IN_GERMAN, zipf(word) + _RATHER_GERMAN) and word not in words("accepted_foreign"):
        return True
    return is_german_noun(word.capitalize()) or (word.endswith(_LINKS) and is_german_noun(word[:-1].capitalize()))


def _is_hybrid_participle(word: str) -> bool:
    """Whether an English verb has a German prefix: gechecked, geliked, gestreamt."""
    verb = word[2:]
    ended = verb if verb.endswith("ed") else f"{verb[:-1]}ed"
    return len(verb) > _SHORTEST_HALF and "VBN" in verb_tags(ended) and zipf(ended) > _UNUSUAL


def _holds_half(token: str) -> bool:
    """Whether a token that English does not have is half German."""
    return any(_half(match[0]) is not None for match in _TOKEN.finditer(token))


def _is_first_part(token: str) -> bool:
    """Whether a word with a capital is the first part of a German compound, with the letter that links it."""
    if not token.endswith("s") or not token.istitle() or len(token) < _SHORTEST_LINKED:
        return False
    first = token.lower()
    return zipf(first) < _UNUSUAL and (_is_linked(first) or first.removesuffix("s").endswith(_ABSTRACT))


_SHORTEST_LINKED = 6
_LINKED_BEFORE = lazy_regex(r"(?<=\s)(?P<first>[A-Z][a-zäöüß]{4,24}s)\s(?P<second>[a-z]{3,})\b")
"""The first part of a German compound before an English noun: the Haushalts committee."""


def _ages(text: str) -> Iterator[Hit]:
    for match in _OF_AGE.finditer(text):
        span = Span(*match.span())
        ending = next(
            (english for stem, english in _ENDINGS_IN_ENGLISH.items() if match["form"].lower().startswith(stem)),
            None,
        )
        yield Hit(span, repair=Edit(span, match["figure"] + ending) if ending else None)


def _names(text: str) -> Iterator[Hit]:
    for match in _OF_NAME.finditer(text):
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, match[0].replace("-", " ")), safe=True)


def _half_words(text: str) -> Iterator[Hit]:
    for match in _HALF.finditer(text):
        if said := _said_of(match):
            yield Hit(Span(*match.span()), message=said)


def _said_of(word: re.Match[str]) -> str | None:
    """What is said of an English word with the second half of a German one."""
    first, second = word["first"].lower(), word["second"]
    if zipf(first) >= _ENGLISH and _is_german(second):
        return "half of this compound is German"
    if first.endswith(_LINKS) and _is_linked(first) and (_is_noun(second) or _is_german(second)):
        return "this compound is German"
    return _half(word[0])


def _has_half(token: str) -> bool:
    return "-" in token and any(map(_said_of, _HALF.finditer(token)))


def _other_half_words(passage: Passage, context: Context) -> Iterator[Hit]:
    text = passage.text
    for match in _TOKEN.finditer(context.masked(passage, Mask.ADDRESS, Mask.CODE)):
        said = None if _HALF.fullmatch(match[0]) or match[0].lower() in context.accepted else _half(match[0])
        placed = said and match[0].istitle() and (_is_place(text, match) or context.fact(explains_words))
        if said and not placed and not (match[0].istitle() and match[0] in context.fact(_surnames_of)):
            yield Hit(Span(*match.span()), message=said)


def _first_parts(text: str) -> Iterator[Hit]:
    for match in _LINKED_BEFORE.finditer(text):
        if match["second"] in _PERSON_OF_OFFICE and _is_first_part(match["first"]):
            yield Hit(Span(*match.span()), message="half of this compound is German")


def _figures(text: str) -> Iterator[Hit]:
    for match in _OF_FIGURE.finditer(text):
        span = Span(*match.span())
        yield Hit(span, repair=None if match["rest"] else Edit(span, _english(match)))


_IN = lazy_regex(r"\b(?:in|near|from|at|outside|around|through|of)\s$")
_OF_PLACES = lazy_regex(
    r"(?:grund|bach|berg|burg|dorf|feld|felden|hausen|heim|ingen|see|tal|stein|wald|brunn|kirchen?|stadt|stetten|hofen?|eck|egg"
    r"|ried|moos|alp|kamm|hagen|rode|leben|furt|winkel|boden|brücken?)$"
)


def _is_place(text: str, word: re.Match[str]) -> bool:
    """Whether a word ends as places do and stands where they stand, with no article: in Ramsgrund."""
    return (
        _OF_PLACES.search(word[0]) is not None and _IN.search(text, max(word.start() - 9, 0), word.start()) is not None
    )


_FULL_NAME = lazy_regex(r"\b([A-ZÄÖÜ][a-zà-ÿ-]+)(?=\s(?:[A-Z]\.\s|(?:von|van|de)\s)?([A-ZÄÖÜ][a-zà-ÿ]+)\b)")


def _surnames_of(document: Document) -> frozenset[str]:
    """What stands behind a first name, or behind a capital word that is not English, anywhere in a document."""
    return frozenset(
        match[2]
        for segment in document.segments
        for match in _FULL_NAME.finditer(segment.target.text)
        if is_listed(match[1], either=True) or not is_word(match[1].lower())
    )


_ENGLISH = 3.5
_UNUSUAL = 2.0
_RATHER_GERMAN = 1.5
"""Zipf points by which a word is more frequent in German where English knows it from names (Schutz, Amt)."""
_RATHER_ENGLISH = 0.8
_USUAL_IN_GERMAN = 3.5
_SELDOM = 2.5


def _is_german(word: str) -> bool:
    """Whether a word in lower case is a German noun that English does not have."""
    return is_compound_head(word) and (zipf(word) < _UNUSUAL or zipf(word, "de") - zipf(word) >= _RATHER_GERMAN)


_LINKS = ("s", "n")
_ABSTRACT = ("schaft", "ung", "heit", "keit", "halt")


def _is_linked(first: str) -> bool:
    """Whether a word in lower case is the first part of a German compound, with the letter that links it: Verkehrs-."""
    return zipf(first) < _UNUSUAL and any(is_german_noun(first[:-cut].capitalize()) for cut in (1, 2))


def _is_noun(word: str) -> bool:
    return "NOUN" in can_be(word)


def _english(match: re.Match[str]) -> str:
    unit = match["gap"].strip(" -")
    return f"{match['figure']}{unit}{' ' if unit else '-'}{_HEADS[match['noun']]}"


class GermanCompound(RuledCheck):
    id = "german-compound"
    rules = (
        Rule.of_text(_ages, _FIGURE_WITH_ENDING),
        Rule.of_text(_names, _OF_NAME),
        Rule.of_text(_half_words, _has_half),
        Rule(_other_half_words, Unlisted(_holds_half)),
        Rule.of_text(_first_parts, Bigram(_is_first_part, _PERSON_OF_OFFICE, by_second=True)),
        Rule.of_text(_figures, lazy_regex(rf"-(?:{'|'.join(_HEADS)})(?![a-zäöüß])")),
    )
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "German joins these words with a hyphen, English does not"
    explanation = """
Finds compounds that kept the hyphen and capital of German: "EU-Commission", "US-President", "30 km/h-Zone",
"24-Stunden". Systems translate the parts and leave the seam. Write two words; before a noun a figure takes a hyphen and
the unit in the singular.

Names with a hyphen (Rolls-Royce), relations of two countries (US-China talks) and titles in capitals stay silent.
"""
    examples = (
        bad("The ⟦EU-Commission⟧ objects to it.", repair="The EU Commission objects to it."),
        bad("The ⟦US-President⟧ spoke in Bern.", repair="The US President spoke in Bern."),
        bad("The town is a ⟦30 km/h-Zone⟧ now.", repair="The town is a 30km/h zone now."),
        bad("He has a ⟦5-Punkte-Plan⟧ and a ⟦24-Stunden⟧ shop.", repair="He has a 5-Punkte-Plan and a 24-hour shop."),
        bad("The volunteers of the ⟦Fire-wehr⟧ were on duty."),
        bad("The ⟦Verkehrs-chaos⟧ lasted until the evening."),
        bad("The ⟦20jährige⟧ driver was unhurt.", repair="The 20-year-old driver was unhurt."),
        bad("In the ⟦1980er⟧ years, the village grew."),
        bad("The ⟦34-Jährige⟧ resisted arrest.", repair="The 34-year-old resisted arrest."),
        bad("The ⟦rescuedienst⟧ reached the hut; the ⟦waste-gebühren⟧ will rise."),
        bad("The ⟦Bundes-Regierung⟧ and the ⟦Schulden-brake⟧ are at odds with the ⟦Landwirtschafts minister⟧."),
        bad("The ⟦Klima-activists⟧ and the ⟦Pflege-workers⟧ met at the ⟦Autobahn-exit⟧."),
        good("Women have marked the anniversary of their first Landsgemeinde with a procession."),
        good("The owner of 14 lorries is charged with manipulating tachographs so that they could go on."),
        good("What exactly is a Landsgemeinde? The word means roughly “assembly of the land”. It is old."),
        good("A Heimat-style film, the Bach-lovers, Bauhaus-furniture and a Kaiser-roll."),
        bad("The police have ⟦gechecked⟧ the cars."),
        good("The lighthouse keeper, the Max-Planck-Institut and the Meyers committee of Volkswagen-Stiftung."),
        good("US-China talks at Rolls-Royce; a US-led mission with UN-backed troops and an EU-wide law."),
        good("The 7-Eleven is open 24/7; a Boeing 737-Max flew."),
        good("The actor Bernd Hallwachs has died. Hallwachs, who turned 78 in March, had been ill."),
    )
    supersedes = ("untranslated-words", "capitalised-noun")
