"""From six to nine, for five hours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Together
from mtcheck.document import Span
from mtcheck.languages.english_numbers import NUMBER, count
from mtcheck.languages.patterns import lazy_regex

__all__ = ["HOURS", "hours_missed"]


def _clock(group: str) -> str:
    return (
        rf"(?P<{group}>\d{{1,2}})(?:[:.](?P<{group}_minute>[0-5]\d))?"
        rf"(?:\s?(?P<{group}_half>[ap])\.?m\b\.?|\so[’']clock)?"
    )


_STRETCH = lazy_regex(
    rf"\b(?:(?:[Ff]rom|[Bb]etween)\s{_clock('first')}\s(?:to|until|till|and)\s{_clock('last')}"
    rf"|(?:began|started|opened|broke\sout|came)\s(?:at|around|shortly\safter)\s{_clock('start')}[^.!?\d\n]{{0,40}}?\s"
    rf"(?:ended|finished|closed|was\sover|over|stopped)\s(?:at|around|shortly\sbefore)\s{_clock('end')})"
    r"(?!\s?(?:%|per|to\s\d|euros?|dollars?|francs?|kilo|metres|degrees|people|[a-z]+s\b))"
)
"""“closed from 6 a.m. to 9 a.m.”, “began at 6:15 a.m. and ended at 9:15 a.m.”"""
_LASTED = lazy_regex(
    rf"\b(?:(?:[Tt]hose|[Tt]hese|[Tt]he)\s(?P<number>{NUMBER})\shours\b(?!\s(?:before|after|of|ago|to|that|since))"
    rf"|(?:[Tt]he|[Tt]his|[Dd]uring\sthe)\s(?P<compound>{NUMBER})-hour(?:-long)?\s[a-z]+\b)"
)
_OTHER = lazy_regex(r"\b(?:another|next|first|last|previous|earlier|later|each|every|daily|[A-Z][a-z]+days)\b")
_NEAR = 260
_HALF_DAY, _DAY = 12 * 60, 24 * 60
_SLACK = 40
"""Minutes by which hours in words may miss what the clock says."""
_TIMES = (
    frozenset("the those these this".split()),
    frozenset("from between began started opened broke came".split()),
    lazy_regex("^[0-9]"),
)
HOURS = Together(frozenset({"hours"}), *_TIMES), Together(lazy_regex("-hour(?:-long)?$"), *_TIMES)
"""What wakes a check that asks."""


def hours_missed(text: str) -> Iterator[tuple[Span, str]]:
    """Lengths in hours that are not what lies between the two times told before, and those times."""
    for match in _LASTED.finditer(text):
        stretches = list(_STRETCH.finditer(text, max(match.start() - _NEAR, 0), match.start()))
        if len(stretches) != 1 or _OTHER.search(text, stretches[0].start(), match.end()):
            continue
        group = "number" if match["number"] else "compound"
        lasted = 60 * count(match[group])
        if match["compound"] and not lasted % _HALF_DAY:
            continue  # a 24-hour strike is a kind of strike
        if all(abs(lasted - minutes) > _SLACK for minutes in _minutes(stretches[0])):
            yield Span(*match.span(group)), stretches[0][0]


def _minutes(stretch: re.Match[str]) -> set[int]:
    """What may lie between the two times of a stretch, over noon or midnight where they do not say."""
    first, last = ("first", "last") if stretch["first"] else ("start", "end")
    begin, end = (60 * int(stretch[group]) + int(stretch[f"{group}_minute"] or 0) for group in (first, last))
    halves = [stretch[f"{group}_half"] for group in (first, last)]
    apart = end - begin + (_HALF_DAY if halves == ["a", "p"] else -_HALF_DAY if halves == ["p", "a"] else 0)
    return {apart % _HALF_DAY, apart % _DAY, apart % _HALF_DAY + _HALF_DAY}
