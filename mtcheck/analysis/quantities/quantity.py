"""A figure, number word, time or part of a date, with its possible readings; when two of them agree."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from mtcheck.document import Span
from mtcheck.languages.units import CURRENCIES, convertible

__all__ = ["KNOWN", "Kind", "Quantity", "agree", "distinct", "unmatched"]


class Kind(Enum):
    NUMBER = auto()
    DATE_PART = auto()
    """Day, month or year of a date in figures: which is which depends on the country."""
    TIME = auto()
    """In minutes after midnight."""
    MONTH = auto()
    WEEKDAY = auto()


@dataclass(frozen=True, slots=True)
class Quantity:
    """``values`` are its possible readings; ``firm`` is False for words that need not be a quantity ("one", "Jan")."""

    span: Span
    kind: Kind
    values: frozenset[float]
    units: frozenset[str] = frozenset()
    firm: bool = True
    extent: Span | None = None
    """The figure with its currency, scale and unit."""


KNOWN = frozenset({"de", "en", "fr", "es", "it", "pt", "nl"})
"""Languages whose number words, scale words and names of days are all known; of others only long figures count."""


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of a sentence and its translation may be the same."""
    if {one.kind, other.kind} in ({Kind.NUMBER, Kind.TIME}, {Kind.DATE_PART, Kind.TIME}):
        time, number = (one, other) if one.kind is Kind.TIME else (other, one)
        return any(
            minutes in {60 * v, 60 * v + 720, 60 * (v // 100) + v % 100, dotted, dotted + 720}
            for minutes in time.values
            for v in number.values
            for dotted in (60 * (v // 1) + round(100 * (v % 1)),)
        )
    kinds = {one.kind, other.kind}
    if len(kinds) == 2 and Kind.DATE_PART not in kinds:
        return False
    if kinds == {Kind.DATE_PART, Kind.WEEKDAY}:
        return False
    if one.values & other.values:
        return True
    return any(convertible(a, one.units, b, other.units) for a in one.values for b in other.values)


def distinct(quantities: Iterable[Quantity]) -> list[Quantity]:
    """The first of all quantities that cannot be told apart, in their order."""
    first: dict[tuple[Kind, frozenset[float], frozenset[str]], Quantity] = {}
    for quantity in quantities:
        first.setdefault((quantity.kind, quantity.values, quantity.units), quantity)
    return list(first.values())


def unmatched(wanted: Iterable[Quantity], there: Iterable[Quantity]) -> list[Quantity]:
    """The quantities that nothing in the other text agrees with.

    One that converts another beside it ("six metres (18 feet)", "$200 (£150)") is an explanation for readers.
    """
    wanted, there = tuple(wanted), tuple(there)
    # Nearly all agree by kind and value: in a text of thousands of figures only the rest is compared one by one.
    known = {(other.kind, value) for other in there for value in other.values}
    others = distinct(there)
    missing = [
        quantity
        for quantity in wanted
        if not any((quantity.kind, value) in known for value in quantity.values)
        and not any(agree(quantity, other) for other in others)
    ]
    ordered = sorted(wanted, key=_end)
    return [
        quantity for quantity in missing if not any(_explains(quantity, other) for other in _near(quantity, ordered))
    ]


def _end(quantity: Quantity) -> int:
    return quantity.span.end


def _near(quantity: Quantity, ordered: list[Quantity]) -> list[Quantity]:
    """Those that end shortly before a quantity, of all in the order of their ends."""
    start = quantity.span.start
    return ordered[bisect_right(ordered, start - _NEARBY, key=_end) : bisect_left(ordered, start, key=_end)]


def _explains(quantity: Quantity, other: Quantity) -> bool:
    if not 0 < quantity.span.start - other.span.end < _NEARBY or quantity.units & other.units:
        return False
    both_money = bool(quantity.units & CURRENCIES and other.units & CURRENCIES)
    return both_money or any(
        convertible(a, quantity.units, b, other.units) for a in quantity.values for b in other.values
    )


_NEARBY = 25
"""Characters between a figure and its conversion."""
