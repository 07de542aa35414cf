"""Dates as a text tells them: "Friday, 3 May", "May 3, 1974", "in June 2021", "on Monday night"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mtcheck.checks.discourse.telling.telling import Placed
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY, ANY_YEAR
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import per_text

__all__ = ["ANY_DAY", "PART_OF_DAY", "Date", "dated", "dates_of", "day_in"]

ANY_DAY = rf"(?:(?P<day>\d{{1,2}})\s(?P<month>{ANY_MONTH})|(?P<month_2>{ANY_MONTH})\s(?P<day_2>\d{{1,2}}))"
"""A day of a month, for patterns: `day_in` reads it."""
_DATE = lazy_regex(
    r"(?:"
    rf"(?:\b(?P<weekday>{ANY_WEEKDAY}),?\s(?:the\s)?)?\b(?P<day>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\s(?:of\s)?(?P<month>{ANY_MONTH})\b(?:,?\s(?P<year>{ANY_YEAR})\b)?"
    rf"|(?:\b(?P<weekday_2>{ANY_WEEKDAY}),?\s)?\b(?P<month_2>{ANY_MONTH})\s(?P<day_2>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\b(?![.:]\d)(?:,?\s(?P<year_2>{ANY_YEAR})\b)?"
    rf"|\b(?P<month_3>{ANY_MONTH})\b(?:\s(?:of\s)?(?P<year_3>{ANY_YEAR})\b)?(?!\s\d)|\b(?P<weekday_3>{ANY_WEEKDAY})\b"
    rf"|(?<![\d.,:/€$£-])\b(?P<year_4>{ANY_YEAR})\b(?![.,:/]\d|\s?(?:[a-z]?m\b|euros?|francs?|dollars|people|kilo"
    rf"|metres|%|per)))"
)
PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night|lunchtime))?"
"""What may stand behind a weekday, for patterns."""
_PART = lazy_regex(r"\s(?P<part>morning|afternoon|evening|night|lunchtime|noon)\b|\sat\s(?P<noon>noon|midnight)\b")
_PART_BEFORE = lazy_regex(
    r"\b(?P<part>morning|evening|night|afternoon)\s(?:of|to|on)\s$|\b(?P<time>[Ll]ate|[Ee]arly|early\shours\s(?:of"
    r"|on))\son\s$"
)


@dataclass(slots=True, eq=False)
class Date(Placed):
    """A date at a place of a passage, with what it tells: a weekday from 0, a month from 1."""

    weekday: int | None
    day: int | None
    month: int | None
    year: int | None
    index: int

    @property
    def part(self) -> str:
        """Of the day: "morning", or "late"."""
        behind = _PART.match(self.text, self.span.end)
        if behind:
            return behind["part"] or behind["noon"]
        before = _PART_BEFORE.search(self.text, max(self.span.start - 24, 0), self.span.start)
        return (before["part"] or before["time"]).lower().partition(" ")[0] if before else ""

    def agrees(self, other: Date) -> bool | None:
        """Whether two dates may be one; None if they have nothing in common."""
        pairs = [
            (one, two)
            for one, two in (
                (self.weekday, other.weekday),
                (self.day, other.day),
                (self.month, other.month),
                (self.year, other.year),
            )
            if one is not None and two is not None
        ]
        return all(one == two for one, two in pairs) if pairs else None

    def in_year(self, year: int) -> date | None:
        """The day in a year; None where a day or a month is not told, or the year has no such day."""
        try:
            return date(year, self.month or 0, self.day or 0)
        except ValueError:
            return None

    def is_in_sentence_of(self, other: Date) -> bool:
        return self.index == other.index and self.sentence == other.sentence


_MAY_BEGIN = lazy_regex(r"[\dJFMASONDTWnm](?<!\w.)(?:(?<![nm])|(?<=n)oon|(?<=m)idnight)")


@per_text
def _beginnings(text: str) -> tuple[int, ...]:
    """Where a date or a time may begin: they are looked for in more than one way."""
    return tuple(match.start() for match in _MAY_BEGIN.finditer(text))


def dated(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern of dates and times, which begin with a figure, a month, a weekday, *noon* or
    *midnight*."""
    end = 0
    for place in _beginnings(text):
        match = pattern.match(text, place) if place >= end else None
        if match:
            yield match
            end = match.end()


def dates_of(index: int, text: str) -> Iterator[Date]:
    """The dates of a passage, in their order."""
    for match in dated(_DATE, text):
        weekday = match["weekday"] or match["weekday_2"] or match["weekday_3"]
        month = match["month"] or match["month_2"] or match["month_3"]
        day = match["day"] or match["day_2"]
        year = match["year"] or match["year_2"] or match["year_3"] or match["year_4"]
        yield Date(
            text,
            Span(*match.span()),
            ENGLISH.weekdays.index(weekday) if weekday else None,
            int(day) if day else None,
            ENGLISH.months.index(month) + 1 if month else None,
            int(year) if year else None,
            index,
        )


def day_in(match: re.Match[str]) -> tuple[int, str] | None:
    """The day and the month of a match of a pattern with `ANY_DAY`, if it has them."""
    day = match["day"] or match["day_2"]
    return (int(day), match["month"] or match["month_2"]) if day else None
