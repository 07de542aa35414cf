"""Dates that are another but for a digit or a neighbouring month: 19 October, 9 October; 4 June, 4 July."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.checks.discourse.telling import Contradiction, sentence_around
from mtcheck.document import Span

__all__ = ["Day", "slipped_days"]

_OCCASION = (
    "ceremony|event|occasion|celebrations?|festivities|gathering|handover|signing|premiere|inauguration|kick-off|launch"
    "|wedding|funeral|polls?|ballot|vote|election|run-?off|referendum|final|summit|opening|departure|big day|day itself"
)
_TAKEN_UP = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:(?!next|second|other|new|last|first)[a-z-]+\s)?"
    rf"(?:{_OCCASION})\s(?:(?:itself|is|will\sbe|takes\splace|will\stake\splace|will\sbe\sheld)\s)?on\s$"
)
"""“the ceremony on”: an event of which the text has told the day."""
_CONDITION = re.compile(r"(?:If|Should|Unless)\s(?!not\b)[^.!?;]{8,120}\son\s$")
"""“If no candidate clears 50 per cent on”: a day that must have been told."""
_RANGE = re.compile(
    r"\b(?:from|between|until|till|to|by|before|after|since|and|or|than|through|ago)\s(?:the\s)?$|[–-]\s?$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:another|other|second|third|postpon\w+|moved|rescheduled|brought forward|put off|delayed|instead|original\w*"
    r"|anniversary|rehears\w+|eve|later|earlier|previous\w*|next|runs?|lasts?|extended|year|years|month|months|weeks?|again"
    r"|both|respectively|registration|register|applications?|tickets?|sale|sales|preview|draw|advance|training|qualif\w+|semi-?final\w*"
    r"|follow\w*|deadline|already|first round|round|last)\b",
    re.IGNORECASE,
)
_NO_SLIP = frozenset({1, 15, 30, 31})
"""Days on which terms begin and end."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, with its weekday if it is told."""

    month: int
    day: int
    weekday: int | None
    index: int
    span: Span

    def sentence_in(self, texts: Sequence[str]) -> str:
        return sentence_around(texts[self.index], self.span).of(texts[self.index])


def slipped_days(texts: Sequence[str], days: Sequence[Day]) -> Iterator[Contradiction]:
    """The day of an occasion that the text has dated otherwise before, and nothing else, but for a digit or a month."""
    for place, later in enumerate(days):
        near = [day for day in days[:place] if later.index - day.index <= 1]
        dates = {(day.month, day.day) for day in near}
        if len(dates) != 1 or not _are_alike(near[0], later):
            continue
        first, text = near[0], texts[later.index]
        sentence = sentence_around(text, later.span)
        before = text[sentence.start : later.span.start]
        if (first.index, sentence_around(texts[first.index], first.span).start) == (later.index, sentence.start):
            continue
        if not (_TAKEN_UP.search(before) or _CONDITION.fullmatch(before)):
            continue
        if _ANOTHER.search(sentence.of(text)) or _ANOTHER.search(first.sentence_in(texts)):
            continue
        if not _RANGE.search(texts[first.index][max(first.span.start - 12, 0) : first.span.start]):
            yield Contradiction(later.index, later.span, first.span.of(texts[first.index]))


def _are_alike(one: Day, other: Day) -> bool:
    """Whether two days differ in a lost digit, or in months that follow each other."""
    if one.month == other.month:
        shorter, longer = sorted((str(one.day), str(other.day)), key=len)
        return len(shorter) < len(longer) and longer.endswith(shorter)
    return one.day == other.day and abs(one.month - other.month) in {1, 2} and one.day not in _NO_SLIP
