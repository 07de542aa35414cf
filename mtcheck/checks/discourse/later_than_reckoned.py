"""Twelve minutes later, before it began."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.telling.telling import told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import NUMBER, count
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["LaterThanReckoned"]

_CLOCK = r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?:\s?[ap]\.?m\b)?"
_AT = lazy_regex(rf"\b[Aa]t\s{_CLOCK}(?![.:]?\d|\s(?:euros|metres|per))")
_LATER = rf"(?P<number>{NUMBER})\sminutes\slater"
_CLOCK_LATER = lazy_regex(rf"\b[Aa]t\s(?P<time>{_CLOCK}),\s{_LATER}\b", re.IGNORECASE)
"""“At 8.52, twelve minutes later, it ran into a flock of sheep”"""
_LATER_CLOCK = lazy_regex(rf"\b{_LATER},\sat\s(?P<time>{_CLOCK})", re.IGNORECASE)
_NTH_MINUTE = lazy_regex(r"\b(?P<minute>\d{1,2})(?:st|nd|rd|th)(?:[-\s]minute\b|(?=[,.;]|\sand\s))")
_MINUTE_LATER = lazy_regex(
    rf"\b{_LATER},\sin\sthe\s(?P<time>(?P<minute>\d{{1,2}})(?:st|nd|rd|th)\sminute)\b", re.IGNORECASE
)
"""“Four minutes later, in the 62nd minute, the visitors equalised”"""
_HALF_DAY = 12 * 60
_REACH = 1


class LaterThanReckoned(Check):
    id = "later-than-reckoned"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Together(Bigram(frozenset({"minutes"}), frozenset({"later"})), lazy_regex("[0-9]"))
    message = "so many minutes later, it is another time"
    confidence = 0.85
    explanation = """
Finds a time that does not lie so many minutes behind the one before it: "left at 9.40. At 8.52, twelve minutes later,
…", "in the 71st minute. Four minutes later, in the 62nd minute, …". A figure was mistranslated or its digits were
swapped. Look it up.

Only where the text has given one time before does it count, but for the minutes of a match, which go on.
"""
    examples = (
        bad("The train left Husum at 9.40. At ⟦8.52⟧, twelve minutes later, it ran into a flock of sheep."),
        bad("The alarm was raised at 3:15 a.m. Ten minutes later, at ⟦3:52⟧ a.m., the roof fell in."),
        bad("Au took the lead in the 71st minute. Four minutes later, in the ⟦62nd minute⟧, the visitors equalised."),
        good("The train left Husum at 9.40. At 9.52, twelve minutes later, it ran into a flock of sheep."),
        good("It left at 9.40 and reached Au at 10.20. At 10.35, fifteen minutes later, it ran into a flock of sheep."),
        good("It left at 11.55 p.m. At 12.05 a.m., ten minutes later, it stopped. He scored in the 60th minute."),
        good(
            "Ada was born at 1.52am, eight minutes before the clocks went back; Bo arrived 18 minutes later, at 1.10am."
        ),
        good("Au scored in the 60th minute and in the 71st. Four minutes later, in the 75th minute, it was over."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        before_it = told_here(context, 0, _REACH)
        text, offset = before_it + passage.text, len(before_it)
        for pattern in (_CLOCK_LATER, _LATER_CLOCK):
            for match in pattern.finditer(text, offset):
                told = max(match.start() - _FAR, 0)
                before = {_minutes(time) for time in _AT.finditer(text, told, match.start())}
                after = (_minutes(match) - count(match["number"])) % _HALF_DAY
                if len(before) == 1 and after not in before and not _CLOCK_CHANGES.search(text):
                    yield Hit(Span(match.start("time"), match.end("minute")).shifted(-offset))
        for match in _MINUTE_LATER.finditer(text, offset):
            told = max(match.start() - _FAR, 0)
            played = [int(minute["minute"]) for minute in _NTH_MINUTE.finditer(text, told, match.start())]
            later = int(match["minute"]) - count(match["number"])
            if played and min(abs(later - minute) for minute in played) > 1:
                yield Hit(Span(*match.span("time")).shifted(-offset))


_FAR = 1000
"""Characters before in which the earlier time stands."""


_CLOCK_CHANGES = lazy_regex(
    r"\bclocks (?:go|went|are|were|had|have|will)\b|\btime zones?\b|\blocal time\b|\b(?:summer|daylight saving) time\b"
)


def _minutes(time: re.Match[str]) -> int:
    """Minutes since noon or midnight."""
    return (int(time["hour"]) * 60 + int(time["minute"])) % _HALF_DAY
