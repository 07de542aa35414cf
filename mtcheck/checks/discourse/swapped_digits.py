"""A figure that comes back with its digits in another order: 160 employees, "the 106 dismissed"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from mtcheck.document import Document, Span

__all__ = ["swapped_digits"]

_FIGURE = re.compile(
    r"(?<![\w.,:/-])(?P<figure>\d{2}(?=\s(?:francs|euros|dollars|pounds|tonnes|hectares|met|kilomet|per\s?cent|%))"
    r"|\d{3}|\d{1,3}(?:,\d{3})+|\d{4,7}|\d{1,3}\.\d{1,2})(?![\w:/]|[.,]\d|['’])"
    r"(?P<unit>-?\s?(?:million|billion|per\s?cent|percent|%|metres?|meters?|kilomet(?:re|er)s?|hectares|tonnes"
    r"|francs|euros)\b)?"
)
_DIGITS = re.compile("[0-9][0-9.]")
_DEFINITE = re.compile(
    r"\b(?:the|all|these|those|its|their)\s(?!other|remaining|first|next|last|top|number|year)"
    r"(?:of the\s)?(?:[a-z-]+\s)?$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"(?:\s[a-z-]+){1,2}\s(?:of|from|at|in)\s(?:the\s)?(?:old|new|other|previous|second|former)\b")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_REACH = 3
"""Passages between the two mentions."""
_MOST_FIGURES = 60
"""Figures of a document above which it is a table or a list of results."""


def swapped_digits(document: Document, shown: Sequence[int]) -> Iterator[tuple[int, Span, str]]:
    """Definite figures that nobody has named before, but for their order of digits, with the reason."""
    seen: list[tuple[int, float, str, str]] = []
    for index in shown:
        text = document.segments[index].target.text
        if document.batch:
            seen = []
        for match in _FIGURE.finditer(text) if _DIGITS.search(text) else ():
            written = match["figure"]
            if _YEAR.fullmatch(written) or len(seen) > _MOST_FIGURES:
                continue
            value = float(written.replace(",", ""))
            unit = _unit(match["unit"])
            swapped = [
                earlier
                for there, other, kind, earlier in seen
                if index - there <= _REACH and kind == unit and _is_swapped(written, earlier) and other != value
            ]
            if (
                len(swapped) == 1
                and _DEFINITE.search(text, max(match.start() - 24, 0), match.start())
                and not _OF_ANOTHER.match(text, match.end())
                and not _is_reckoned(value, [other for _, other, _, _ in seen])
            ):
                yield index, Span(*match.span("figure")), f"the text gives {swapped[0]} before, with the same digits"
            seen.append((index, value, unit, written))


def _unit(unit: str | None) -> str:
    return (unit or "").strip(" -").replace("per cent", "%").replace("percent", "%").rstrip("s")


def _is_swapped(one: str, other: str) -> bool:
    """Whether two figures of one form differ in the order of their digits, the noughts apart from nothing else."""
    if one == other or len(one) != len(other) or re.sub(r"\d", "0", one) != re.sub(r"\d", "0", other):
        return False
    return sorted(one) == sorted(other) and sum(a != b for a, b in zip(one, other, strict=True)) == _DIGITS_OF_A_SWAP


_DIGITS_OF_A_SWAP = 2


def _is_reckoned(value: float, seen: list[float]) -> bool:
    """Whether a figure stands before, or is the sum or the difference of two that do."""
    return value in seen or any(
        abs(one + other - value) < _ROUNDING or abs(abs(one - other) - value) < _ROUNDING
        for one, other in combinations(seen, 2)
    )


_ROUNDING = 0.05
