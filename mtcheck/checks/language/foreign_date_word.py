"""A month or weekday left in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.foreign import date_words
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows
from mtcheck.report import Severity

__all__ = ["ForeignDateWord"]

_AFTER_FIGURE = r"(?<=\d\s)|(?<=\d\.\s)|(?<=\d\sde\s)"
_AFTER_WORD = "".join(
    rf"|(?<=\b{word}\s)"
    for word in "on in since until till from last next early late mid by every this On In Since Until".split()
)


_BEFORE_OR_AFTER = "|".join(
    rf"(?<=\b{word}\s)" for word in "before after during around through throughout of for between".split()
)
"""Behind these, what is a surname as well may be one: after Freitag."""


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted((word for word, _ in rows("foreign_dates")), key=len, reverse=True))
    safe = "|".join(word for word in names.split("|") if word[0].isupper() and word.lower() not in _SURNAMES)
    return lazy_regex(
        rf"(?:{_AFTER_FIGURE}{_AFTER_WORD})(?P<after>{names})\b(?!\s+[A-Z][a-z]|['’-]\w)"
        rf"|(?:{_BEFORE_OR_AFTER})(?P<safe>{safe})\b(?!\s+[A-Z][a-z]|['’-]\w)"
        rf"|(?<![\w-])(?P<before>{names})(?=,?\s(?:\d{{1,2}}\.?(?=[\s,])|(?:19|20)\d\d\b)|\s(?i:morning|afternoon"
        rf"|evening|night)\b)"
    )


@cache
def _pairs() -> re.Pattern[str]:
    day = "|".join((*sorted((word for word, _ in rows("foreign_dates")), key=len, reverse=True), *_ENGLISH))
    return lazy_regex(
        rf"(?<![\w’'-])(?P<one>{day}),? (?P<joined>to|and|or|until|till|bis|und|through) (?:on )?(?P<two>{day})\b"
        rf"(?!\s+[A-Z][a-z]|['’-]\w)"
    )


_ENGLISH = (*ENGLISH.months, *ENGLISH.weekdays)
_SURNAMES = frozenset("freitag sonntag montag mai juli juni samstag domingo abril mayo julio".split())
_TIME_BEFORE = lazy_regex(r"\b(?:[Bb]etween|[Ff]rom|[Oo]n|[Ee]very|[Ii]n|[Oo]pen|[Cc]losed|[Uu]ntil|[Dd]aily)\s$")


def _in_pairs(text: str) -> Iterator[Span]:
    """Days and months of which two stand together: between Montag and Mittwoch, Montag to Friday."""
    for match in _pairs().finditer(text):
        days = {match["one"].lower(), match["two"].lower()}
        named = _NAME_BEFORE.search(text, max(match.start() - 24, 0), match.start())
        if match["joined"] in {"and", "or"} and days <= _SURNAMES:
            if not _TIME_BEFORE.search(text, max(match.start() - 12, 0), match.start()):
                continue
        elif named and not _TIME_BEFORE.search(text, max(match.start() - 12, 0), match.start()):
            continue
        for place in ("one", "two"):
            if match[place].lower() in date_words():
                yield Span(*match.span(place))


_NAME_BEFORE = lazy_regex(r"\b([A-ZÀ-Þ][\w’-]+)\s$")
_IN_NAME = lazy_regex(r"\b(?:des|der|vom|zum|am|del|du|dell)\s\d{1,2}\.?\s(?:de\s)?$")
"""A date in the name of a street, a square or a party: the Straße des 17. Juni."""


class ForeignDateWord(Check):
    id = "foreign-date-word"
    category = "accuracy/untranslated"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_references = True
    message = "the name of this day or month is not English"
    explanation = """
Finds German, French, Italian and Spanish names of months and weekdays where a date stands: "on Montag", "14 août",
"Dezember 2023". They are left over when the system takes the date for a name. Translate them.

The same words as surnames or first names (Ms Freitag, Mai) are passed over.
"""
    examples = (
        bad(
            "The strike begins on ⟦Montag⟧ and ends in ⟦März⟧.", repair="The strike begins on Monday and ends in March."
        ),
        bad("The law dates from ⟦Dezember⟧ 2023.", repair="The law dates from December 2023."),
        bad("He left on 14 ⟦août⟧.", repair="He left on 14 August."),
        bad("It happened on ⟦Dienstagabend⟧.", repair="It happened on Tuesday evening."),
        bad(
            "They came between ⟦Montag⟧ and ⟦Mittwoch⟧; it is open ⟦Donnerstag⟧ to Saturday.",
            repair="They came between Monday and Wednesday; it is open Thursday to Saturday.",
        ),
        bad("It was due before ⟦Mittwoch⟧.", repair="It was due before Wednesday."),
        good("She was born after Freitag left; the goals of Montag and those of Juli Zeh."),
        good("Lawyers Freitag and Sonntag lost; the duel of Anna Montag and Mai ended; the firm Sonntag and Partners."),
        good("Ms Freitag met Guy Montag and Susan Sonntag in May."),
        good("The police are looking for Anna Freitag, 34, and Jonas Sonntag, 12."),
        good("The film relies on Freitag’s script and Mai’s camera."),
        good("The Straße des 17. Juni and the Place du 8 Mai are closed."),
        good("The ship Juli sailed on Mai Thai waters."),
    )

    @property
    def triggers(self) -> frozenset[str]:
        return frozenset(date_words())

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pairs = list(_in_pairs(passage.text))
        for span in pairs:
            yield Hit(span, repair=Edit(span, date_words()[span.of(passage.text).lower()]), safe=True)
        for match in _pattern().finditer(passage.text):
            if _IN_NAME.search(passage.text, max(match.start() - 12, 0), match.start()):
                continue
            named = _NAME_BEFORE.search(passage.text, max(match.start() - 24, 0), match.start())
            if named is not None and is_listed(named[1]):
                continue  # Anna Freitag, 34
            span = Span(*match.span(match.lastgroup or 0))
            if span in pairs:
                continue
            yield Hit(span, repair=Edit(span, date_words()[span.of(passage.text).lower()]), safe=True)
