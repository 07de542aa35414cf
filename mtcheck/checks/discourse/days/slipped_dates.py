"""Dates that are another but for a digit or a neighbouring month: 19 October, 9 October; 4 June, 4 July."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.checks.discourse.days.dates import Date
from mtcheck.checks.discourse.telling.telling import Contradiction
from mtcheck.languages.patterns import lazy_regex

__all__ = ["slipped_days"]

_OCCASION = (
    "ceremony|event|occasion|celebrations?|festivities|gathering|handover|signing|premiere|inauguration|kick-off|launch"
    "|wedding|funeral|polls?|ballot|vote|election|run-?off|referendum|final|summit|opening|departure|big day|day itself"
)
_TAKEN_UP = lazy_regex(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:(?!next|second|other|new|last|first)[a-z-]+\s)?"
    rf"(?:{_OCCASION})\s(?:(?:itself|is|will\sbe|takes\splace|will\stake\splace|will\sbe\sheld)\s)?on\s$"
)
"""“the ceremony on”: an event of which the text has told the day."""
_CONDITION = lazy_regex(r"(?:If|Should|Unless)\s(?!not\b)[^.!?;]{8,120}\son\s$")
"""“If no candidate clears 50 per cent on”: a day that must have been told."""
_RANGE = lazy_regex(
    r"\b(?:from|between|until|till|to|by|before|after|since|and|or|than|through|ago)\s(?:the\s)?$|[–-]\s?$",
    re.IGNORECASE,
)
_ANOTHER = lazy_regex(
    r"\b(?:another|other|second|third|postpon\w+|moved|rescheduled|brought forward|put off|delayed|instead|original\w*"
    r"|anniversary|rehears\w+|eve|later|earlier|previous\w*|next|runs?|lasts?|extended|year|years|month|months|weeks?|again"
    r"|both|respectively|registration|register|applications?|sale|sales|preview|draw|advance|training|qualif\w+|semi-?final\w*"
    r"|follow\w*|deadline|already|first round|round|last|ends?|closes?|finish\w*|return\w*|then)\b",
    re.IGNORECASE,
)
_NO_SLIP = frozenset({1, 15, 30, 31})
"""Days on which terms begin and end."""


def slipped_days(texts: Sequence[str], days: Sequence[Date]) -> Iterator[Contradiction]:
    """The day of an occasion that the text has dated otherwise before, and nothing else, but for a digit or a month."""
    given: defaultdict[int, dict[tuple[int | None, int | None], Date]] = defaultdict(dict)
    """By passage, the first mention of every date."""
    for later in days:
        near = given[later.index] | given[later.index - 1]
        given[later.index].setdefault((later.month, later.day), later)
        if len(near) != 1:
            continue
        (first,) = near.values()
        if not _are_alike(first, later):
            continue
        text, told = texts[later.index], texts[first.index]
        before = text[later.sentence.start : later.span.start]
        taken_up = _TAKEN_UP.search(before) or _CONDITION.fullmatch(before) or _is_swapped(first, later)
        if later.is_in_sentence_of(first) or not taken_up or _RANGE.search(before):
            continue
        if _ANOTHER.search(later.sentence.of(text)) or _ANOTHER.search(first.sentence.of(told)):
            continue
        if not _RANGE.search(told[max(first.span.start - 12, 0) : first.span.start]):
            yield Contradiction(later.index, later.span, first.span.of(told))


def _are_alike(one: Date, other: Date) -> bool:
    """Whether two days differ in the order of their digits, in a lost one, or in months that follow each other."""
    if one.month == other.month:
        if _is_swapped(one, other):
            return True
        shorter, longer = sorted((str(one.day), str(other.day)), key=len)
        return len(shorter) < len(longer) and longer.endswith(shorter)
    return one.day == other.day and abs((one.month or 0) - (other.month or 0)) in {1, 2} and one.day not in _NO_SLIP


def _is_swapped(one: Date, other: Date) -> bool:
    return one.month == other.month and one.day != other.day and f"{one.day:02}" == f"{other.day:02}"[::-1]
