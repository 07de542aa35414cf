"""A sentence that begins in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.countries import COUNTRIES
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.english_grammar import (
    FUNCTION_WORDS,
)
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import begins_small, ends_sentence
from mtcheck.report import Severity

__all__ = ["LowercaseSentenceStart"]

_START = lazy_regex(
    r"(?P<before>[^\W_][\w’'-]{1,40}|\d[\d,.%]{0,12}"
    r"|[)\]”\"])(?P<stop>[.!?]\)?)(?P<space>\s{1,3})(?P<word>[a-z][a-z’']{0,30})"
    r"(?=[\s,;:!?]|\.?$)(?<!\bbell(?= hooks))(?<!\bdanah(?= boyd))"
)
_FIRST = lazy_regex(r"(?P<word>[a-z][a-z’']{0,30})(?=[\s,])")
_AFTER_STOP = lazy_regex(r"[.!?][)”]?\s{1,3}[a-z]")
_UNENDED = lazy_regex(
    r"(?:\.{3}|…|(?<![^\W_])(?:[A-Z]\.){1,5}|(?<![\w’'])(?:Oh|Ah|Alas|Mrs?\.|Ms\.|Dr\.|St\.)[!.]?)[”\"’)]?\s*$|,[”\"’]\s*$"
)
"""An ellipsis, an initial, an abbreviation or a quoted comma at the end of a passage: a sentence that was split there
goes on."""
_COMMON = 3.5
"""Zipf frequency from which the word before the stop is no unknown abbreviation."""
_IN_USE = 2.0
"""Zipf frequency from which a word of the lexicon is no oddity that a name may be (one in ten million)."""
_POSTAL = frozenset(
    "Pa Va Ga La Md Ky Vt Me Mo Del Ill Ind Ore Wis Fla Tex Cal Ala Ark Neb Nev Kan Wash Mass Miss Conn Ont Que".split()
)
"""States in short that are words besides, behind a town and a comma."""
_STATES = frozenset(
    """
    mass conn calif minn wash penn tenn mich ariz colo mont okla miss messrs assoc univ prof corp dept capt brig bros
    gens govs reps sens lieut hons revs
    """.split()
)
"""Names and titles in short that the list of abbreviations need not hold."""
_AFTER_SPEECH = lazy_regex(r"(?<=[a-z])[.]”\s{1,3}(?P<word>the|a|an|this|these|those|but|it|its|there|then)(?=\s)")
_SAYING = lazy_regex(
    r"\b(?:sa(?:y|ys|id)|tell|told|tells|ask(?:s|ed)?|add(?:s|ed)?|explain(?:s|ed)?|repl(?:y|ies|ied)|wr(?:ite|ites"
    r"|ote)|cit(?:es|ed)"
    r"|not(?:es|ed)|stat(?:es|ed)|warn(?:s|ed)|recall(?:s|ed)?|admit(?:s|ted)|complain(?:s|ed)?|quoted?|according"
    r"|continu(?:es|ed))\b"
)
ATTRIBUTION = 80
"""Characters behind a quotation in which its verb of saying is looked for."""
_NAME_PARTICLES = frozenset(
    "al bin da dal de del della den der di dos du el ibn la le ten ter van vom von zu zum".split()
)
MIN_WORDS = 6
"""Words of a passage in lower case that is taken for a sentence rather than a label."""


class LowercaseSentenceStart(Check):
    id = "lowercase-sentence-start"
    category = "fluency/typography"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = Bigram(ends_sentence, begins_small), Bigram(frozenset({""}), begins_small)
    message = "the sentence begins in lower case"
    explanation = """
Finds a sentence that begins with a lower-case word after a full stop, and a paragraph of whole sentences that begins
so. Engines that join two source sentences, or cut one, leave the capital out; often words are missing or the full
stop is wrong. Write a capital, or mend the cut.

Abbreviations (approx. 40), lists, names such as iPhone, and a verb of saying after a quoted question stay silent.
"""
    examples = (
        bad("The bridge is closed. ⟦the⟧ mayor objects.", repair="The bridge is closed. The mayor objects."),
        bad("A boar came to Heddingen. ⟦the⟧ animal left.", repair="A boar came to Heddingen. The animal left."),
        bad("A choir won in Bozen. ⟦the⟧ jury was moved.", repair="A choir won in Bozen. The jury was moved."),
        bad("Will it hold? ⟦nobody⟧ knows.", repair="Will it hold? Nobody knows."),
        bad("He is old (70). ⟦approve⟧ or not.", repair="He is old (70). Approve or not."),
        bad("⟦the⟧ mayor closed the old bridge on Monday.", repair="The mayor closed the old bridge on Monday."),
        bad("“We will appeal.” ⟦the⟧ lawyer left the room.", repair="“We will appeal.” The lawyer left the room."),
        bad("He paid 30 francs. ⟦she⟧ paid none.", repair="He paid 30 francs. She paid none."),
        bad("He said: “It is over”. ⟦the⟧ council left.", repair="He said: “It is over”. The council left."),
        bad("It has made bells since 1863. ⟦it⟧ employs two.", repair="It has made bells since 1863. It employs two."),
        bad(
            "She won gold in Geneva. ⟦four⟧ years later, she left.",
            repair="She won gold in Geneva. Four years later, she left.",
        ),
        bad(
            "It has stood empty since 1997. ⟦two⟧ firms want it.",
            repair="It has stood empty since 1997. Two firms want it.",
        ),
        bad("Shares fell by 3%. ⟦analysts⟧ had hoped.", repair="Shares fell by 3%. Analysts had hoped."),
        bad("It was close. ⟦munich⟧ led.", repair="It was close. Munich led."),
        good("The museum opened in 1997. adidas paid for it. It was the 2004. edition of the guide."),
        bad(
            "It was rejected by 21 votes to 18. ⟦now⟧ there are six weeks.",
            repair="It was rejected by 21 votes to 18. Now there are six weeks.",
        ),
        good("– Are you coming in? says the mother."),
        good("Every time the tension mounts — a body in the sauna! a child not on the list! — we leave."),
        good("They met on the 14. the rest is history, and no. 512. adidas sells shoes."),
        good("“We will appeal.” the lawyer of the old town said."),
        good("He is 70. Approve it or not, he said. It costs approx. forty euros, incl. tax, at no. 5 St. james."),
        good("“Will it hold?” the mayor asked. “Never!” she said. iPhone sales rose. eBay fell."),
        good("The jury of Who Wants to Be a Millionaire? said no, and Yahoo! followed."),
        good("The club beat St. Gallen. adidas, its sponsor, was delighted. van Gogh never sold one. de Vries did."),
        good("He was born in Salem, Ore. in 1921, on Mill Rd. by the river. The asst. editor wrote it."),
        good("the old bridge"),
        good("Its state (eg. its age) is known. Eg. the roof leaks, ie. it is old."),
        good("She waited... and waited. e.g. this, i.e. that, a.k.a. the rest; p. 7 f. and vol. ii."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not (passage.text[:1].islower() or _AFTER_STOP.search(passage.text)):
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        first = _FIRST.match(text)
        if first and text.rstrip('”"’)')[-1:] in ".!?" and _is_sentence(text, first["word"], context):
            yield _hit(first)
        if not _AFTER_STOP.search(text):
            return
        for match in _START.finditer(text):
            if _starts_sentence(match, context) and not (_goes_on(text, match) or _is_typed_small(text, match)):
                yield _hit(match)
        for match in _AFTER_SPEECH.finditer(text) if ".”" in text else ():
            if not _SAYING.search(text, match.end(), match.end() + ATTRIBUTION):
                yield _hit(match)


def _hit(match: re.Match[str]) -> Hit:
    start, end = match.span("word")
    return Hit(Span(start, end), repair=Edit(Span(start, start + 1), match["word"][0].upper()), safe=False)


def _is_sentence(text: str, word: str, context: Context) -> bool:
    """Whether a passage in lower case is prose: long enough, an English word first, and no goes-on of another."""
    before = context.previous
    goes_on = before is not None and (
        before.text[-1:] not in '.!?”"’)' or _UNENDED.search(before.text[-16:]) is not None
    )
    return not goes_on and len(text.split(None, MIN_WORDS)) >= MIN_WORDS and _is_plain_word(word)


def _is_plain_word(word: str) -> bool:
    """Whether a word is common English and no name that keeps its small letter: adidas, eBay, van Gogh, de Vries."""
    if zipf(word) < _IN_USE or word in _NAME_PARTICLES:
        return False
    return bool(can_be(word)) or word in FUNCTION_WORDS or word in _names()


@cache
def _names() -> frozenset[str]:
    """Days, months, countries, cities and their adjectives, which always have a capital."""
    places = (name for country in COUNTRIES for name in (*country.words, *country.people))
    return frozenset(map(str.lower, (*CALENDAR, *places)))


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether speech marked by a dash ends before (“– Are you coming? says the mother.”), or a cry of an aside that has
    another: “a body in the sauna! a child not on the list! —”."""
    if text[0] in "–—-" and _SAYING.match(text, match.start("word")) is not None:
        return True
    aside = match["stop"] in ("!", "?") and _NEXT_CRY.match(text, match.end()) is not None
    return aside and _DASH_BEFORE.search(text, max(match.start() - _ASIDE, 0), match.start()) is not None


def _is_typed_small(text: str, match: re.Match[str]) -> bool:
    """Whether it stands in a quotation that begins in lower case, too: “running late. start without me”."""
    opened = max(text.rfind("“", 0, match.start()), text.rfind('"', 0, match.start()))
    return opened >= 0 and "”" not in text[opened : match.start()] and text[opened + 1 : opened + 2].islower()


_ASIDE = 120
_DASH_BEFORE = lazy_regex(r"\s[–—]\s[^.!?–—]*$")
_NEXT_CRY = lazy_regex(r"[^.!?–—]*[!?]\s[–—]")


def _starts_sentence(match: re.Match[str], context: Context) -> bool:
    before, stop = match["before"], match["stop"]
    if before.lower() in context.language.abbreviations or not _is_plain_word(match["word"]):
        return False
    if stop[0] != ".":
        return len(stop) == 1 and before.islower()
    if before[0].isdigit():
        if _is_year_or_share(match):
            return match["word"] not in _OF_ORDINAL
        counted = _is_year_or_amount(before) or match.string.endswith(" to ", 0, match.start("before"))
        return counted and match["word"] in _SUBJECTS  # in 1997. it opened; by 21 votes to 18. now it has
    if before in ")]":
        return True
    if ")" in stop and len(before) <= _LONGEST_UNIT:
        return False  # 33 in. (84 cm.) high
    if before in '”"':
        return match["word"] in _SUBJECTS
    text, start = match.string, match.start()
    if before.istitle() and before.lower() in _STATES:
        return False
    if before in _POSTAL and text[start - 2 : start] == ", ":
        return False  # the mill in Scotland, Pa. is old
    if before in _WEEKDAYS_IN_SHORT:
        return False  # daily except Mo. and Tu.
    inner = text[start - 1 : start] == "." or "." in before
    known = zipf(before) >= _COMMON or (len(before) > 3 and bool(can_be(before)))
    known = known or (
        before.istitle() and len(before) > 3 and before.lower() not in _STATES and zipf(before) >= _IN_USE
    )
    known = known or (before.istitle() and len(before) >= _NO_ABBREVIATION and match["word"] in _OPENING)
    return not inner and len(before) > 1 and known and before.lower() not in _CAN_SHORTEN


_LONGEST_UNIT = 3
"""Letters of the abbreviation of a unit."""
_NO_ABBREVIATION = 5
"""Letters of a name before a stop that no abbreviation has."""
_OPENING = frozenset("the a an this these those he she it they we there his her its their our".split())
_SUBJECTS = frozenset(
    "it he she they we nobody everyone nothing this these those there the according however meanwhile in at"
    " for but until since after his now "
    "her".split()
)
"""Words that begin a sentence and no noun after an ordinal ("the 14. of May")."""


def _is_year_or_amount(figure: str) -> bool:
    """Whether a figure is no ordinal with a point: a year, a price, a share."""
    return len(figure) > 2 or figure[-1] == "%"


_YEAR = lazy_regex(r"(?:1[5-9]|20)\d\d|\d[\d,.]*%|\d[\d,.]*(?:m|bn)")
_YEAR_BEFORE = lazy_regex(
    r"(?:\b(?:in|since|until|till|of|from|by|before|after|for|around|and|to|during|early|late|mid|summer|spring|autumn"
    r"|fall|winter"
    rf"|{'|'.join(sorted(CALENDAR))}),? |[–/-]|\d, )$"
)
"""What stands before a year that ends a sentence, and before no number of an edition."""
_OF_ORDINAL = frozenset("edition anniversary season birthday day place century time".split())


def _is_year_or_share(match: re.Match[str]) -> bool:
    """Whether a figure before a stop is a year behind its preposition, a share or an amount of money: no ordinal."""
    figure, text, start = match["before"], match.string, match.start()
    if _YEAR.fullmatch(figure) is None:
        return False
    if figure[-1].isalpha():
        return text[start - 1 : start] in {"€", "£", "$"}
    return figure[-1] == "%" or _YEAR_BEFORE.search(text, max(start - 14, 0), start) is not None


_WEEKDAYS_IN_SHORT = frozenset("Mo Di Mi Do Fr Sa So".split())
_CAN_SHORTEN = frozenset(
    "eg ie cf rd rm apt reg ins arch dial prod exec asst orch arr var sp spp cv fl"
    " in no fig figs vol art sec ch pp par cap max min ed eds vs al esp inc ltd co corp st approx".split()
)
