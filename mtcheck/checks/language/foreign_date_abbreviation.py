"""A weekday or month in short, as another language shortens it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import LANGUAGE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows
from mtcheck.report import Severity

__all__ = ["ForeignDateAbbreviation"]


@cache
def _english() -> dict[str, str]:
    return {word: english for word, english, _ in rows("foreign_date_abbreviations")}


def _words(kind: str) -> str:
    found = (word for word, _, named in rows("foreign_date_abbreviations") if named == kind)
    return "|".join(sorted(found, key=len, reverse=True))


_GERMAN, _ROMANCE, _MONTHS = _words("German day"), _words("day"), _words("month")
_RANGE = lazy_regex(
    rf"(?<![\w.-])(?P<first>{_GERMAN})\.?(?P<gap>\s?[-–—/]\s?|\s(?:bis|und)\s)(?P<last>{_GERMAN})(?![\w’'-])\.?"
    rf"|(?<![\w.-])(?P<opening>{_GERMAN})\.(?P<word>,?\s(?:to|until|till|through|and|or|&)\s|,\s)(?P<closing>{_GERMAN})\."
)
"""Mo.-Fr., Di. to So., Sa/So."""
_MUSICAL = frozenset("Do Mi So".split())
"""Days whose abbreviations are notes: do, mi, so."""
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.?\s(?:{'|'.join(LANGUAGE.months)})|\d{{1,2}}\.\d{{1,2}}\."
    r"|\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|Uhr|o[’']clock))"
)
_BEFORE_CLOSED = (
    r"(?:\b(?:closed|open|opened|held|only|daily|excluding)(?: on| for| except)?\s|"
    r"\b(?:[Ee]very|[Ee]ach|[Ee]xcept)(?: on)?\s)"
)
_BEFORE_DAY = r"\b(?:[Oo]n|[Ff]rom|[Uu]ntil|[Bb]y|[Nn]ext|[Ll]ast|[Tt]his|[Ss]ince)\s"
_ALONE = lazy_regex(
    rf"{_BEFORE_CLOSED}(?P<closed>{_GERMAN})\.(?=,?\s(?:[a-z]|{_DATE})|[,;:)]|$|\s[A-Z])"
    rf"|(?:\b(?:closed|open) (?:on|except)|\bdaily except)\s(?P<bare>Mo|Di|Mi|Sa)"
    r"(?=[,.;)](?:\s|$)|\s(?:and|or|from|until|at)\s[a-z\d])"
    rf"|{_BEFORE_DAY}(?P<on>{_GERMAN})\.(?=,?\s(?:[a-z]|{_DATE})|,)"
    rf"|(?:{_BEFORE_CLOSED}|{_BEFORE_DAY})(?P<dated>{_GERMAN})(?=,?\s{_DATE})"
    rf"|(?:{_BEFORE_CLOSED}|{_BEFORE_DAY})(?P<romance>{_ROMANCE})\.(?=,?\s(?:[a-z\d]|$)|[,;)])"
)
"""A day behind what stands before days: closed on Mo., on Fr., 3 May."""
_MONTH = lazy_regex(rf"\b\d{{1,2}}\.?\s(?P<month>{_MONTHS})\.(?=\s(?:(?:19|20)\d\d|[a-z])|[,;)]|$)")
_BEFORE = frozenset(
    "on from until by next last this since closed open opened held only daily except every each excluding for to and"
    " till through or bis und & - – — ,".split()
)
_FIGURE = lazy_regex(r"^\d{1,2}\.?$")
_IN_SHORT = lazy_regex(rf"^\W?(?:{_GERMAN}|{_ROMANCE}|{_MONTHS})\W*$")
_GLUED = lazy_regex(rf"^\W?(?:{_GERMAN})\.?[-–—/](?:{_GERMAN})\b")


def _is_in_short(token: str) -> bool:
    return _IN_SHORT.search(token) is not None


class ForeignDateAbbreviation(Check):
    id = "foreign-date-abbreviation"
    category = "accuracy/untranslated"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_references = True
    triggers = (
        _GLUED,
        Bigram(_BEFORE, _is_in_short, by_second=True),
        Bigram(_FIGURE, _is_in_short, by_second=True),
        Bigram(_is_in_short, _BEFORE),
        Bigram(_is_in_short, _is_in_short),
    )
    message = "English shortens the name of this day or month otherwise"
    explanation = """
Finds weekdays and months in the short forms of German, French, Italian and Spanish: "open Di. to So.", "Mo-Fr",
"daily except Mo.", "12 Okt. 2023". Systems take them for names or for the ends of sentences. Write them in English, in
news best in full.

States (St. Louis, Mo.), priests (Fr. Murphy), francs (Fr. 30) and people (Mo and Di) stay silent.
"""
    supersedes = ("lowercase-sentence-start", "glued-words", "stray-hyphen", "untranslated-words")
    examples = (
        bad("It is open ⟦Di. to So.⟧ in May.", repair="It is open Tuesday to Sunday in May."),
        bad("It is open daily except ⟦Mo.⟧ in May.", repair="It is open daily except Monday in May."),
        bad("It is open ⟦Mo-Fr⟧ until 8.", repair="It is open Monday–Friday until 8."),
        bad("The choir sings on ⟦Fr.⟧, 3 May.", repair="The choir sings on Friday, 3 May."),
        bad("The fair ended on 8 ⟦Okt.⟧ 2021.", repair="The fair ended on 8 October 2021."),
        bad("The shop is closed on ⟦lun.⟧ and Tuesday.", repair="The shop is closed on Monday and Tuesday."),
        good("Mo and Di Ferris asked Fr. Murphy about Fr. Brown; so-so, Do-Re-Mi; it costs Fr. 30 million."),
        good("In St. Louis, Mo., on May 3, they wrote a book on Di. He lives in Kansas City, Mo. and left."),
        good("It is open Mon. to Fri., and on Sat. until noon."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        ranges = [match for match in _RANGE.finditer(text) if not _is_musical(match)]
        for match in ranges:
            span = Span(*match.span())
            first, last = match["first"] or match["opening"], match["last"] or match["closing"]
            joined = match["word"] or ("/" if "/" in match["gap"] else "–")
            yield _hit(text, span, f"{_english()[first]}{joined}{_english()[last]}")
        for pattern in (_ALONE, _MONTH):
            for match in pattern.finditer(text):
                group = match.lastgroup or ""
                start, end = match.span(group)
                span = Span(start, end + text.startswith(".", end) * (group != "bare"))
                if not _is_in_range(ranges, start):
                    yield _hit(text, span, _english()[match[group]])


def _is_in_range(ranges: Sequence[re.Match[str]], place: int) -> bool:
    last = bisect_right(ranges, place, key=lambda match: match.start()) - 1
    return last >= 0 and place < ranges[last].end()


def _hit(text: str, span: Span, english: str) -> Hit:
    ends = "." if span.end == len(text) and text.endswith(".") else ""
    return Hit(span, repair=Edit(span, english + ends), safe=True)


def _is_musical(match: re.Match[str]) -> bool:
    """Whether two days are the same, or notes."""
    days = {match["first"] or match["opening"], match["last"] or match["closing"]}
    return len(days) == 1 or days <= _MUSICAL
