"""Figures of a text with their scale and unit, read as its language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.masking import MASK
from mtcheck.analysis.quantities.quantity import KNOWN, Kind, Quantity
from mtcheck.document import Span
from mtcheck.languages.locales import Locale
from mtcheck.languages.units import UNIT, UNITS_BEFORE, units_named

__all__ = ["figures"]

_FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,'’]\d+)*")
_SCALES = {
    "tausend": 1e3, "tsd": 1e3, "thousand": 1e3, "mille": 1e3, "mil": 1e3, "million": 1e6, "millions": 1e6,
    "millionen": 1e6, "mio": 1e6, "mn": 1e6, "m": 1e6, "millones": 1e6, "milioni": 1e6, "milhões": 1e6,
    "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "milliard": 1e9, "milliards": 1e9, "billion": 1e9, "billions": 1e9,
    "bn": 1e9, "b": 1e9, "miliardi": 1e9, "milijarde": 1e9, "billionen": 1e12, "trillion": 1e12, "trillions": 1e12,
    "k": 1e3, "dutzend": 12, "dozen": 12, "万": 1e4, "亿": 1e8,
}  # fmt: skip
_GERMAN_SCALES = {"billion": 1e12, "trillion": 1e18}
"""The long scale."""
_ATTACHED = {"m", "b", "k"}
"""Scales only where money stands before the figure: "$5m", "£2bn"."""
_SCALE = re.compile(
    rf"[\s\u00a0\u202f-]?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})"
    r"(?:(?<=mio|mrd|tsd)\.|\b|(?<=[万亿]))",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:-|–|bis|to|und|and|or|oder)\s*\S{0,4}$", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"[^\W\d_]$|[/’'–-]$")
_PART_OF_NAME = re.compile(r"[^\W\d_]-$")
_UNKNOWN_SCALES = (1e3, 1e4, 1e6, 1e8, 1e9)
_DECADE = re.compile(r"\d0(?:er|s)\b")


def figures(text: str, conventions: Locale) -> Iterator[Quantity]:
    found: list[tuple[Quantity, float]] = []
    for match in _FIGURE.finditer(text):
        if MASK in match[0]:
            continue
        end = match.end()
        values = _readings(match[0], conventions.decimal)
        before = UNITS_BEFORE.search(text, max(match.start() - 6, 0), match.start())
        units = units_named(before["unit"]) if before else frozenset()
        scale = 1.0
        if named := _SCALE.match(text, end):
            word = named["scale"].lower()
            if word not in _ATTACHED or (before and named.start("scale") == end):
                scale = (_GERMAN_SCALES if conventions.code == "de" else {}).get(word, _SCALES[word])
                end = named.end()
        if unit := UNIT.match(text, end):
            units |= units_named(unit["unit"])
            end = unit.end()
        if match.start() and _SHORT_YEAR.search(text[match.start() - 1 : match.start()]) and len(match[0]) == 2:
            values |= {1900 + v for v in values} | {2000 + v for v in values}
        elif _DECADE.match(text, match.start()):
            values |= {1900 + v for v in values}
        values = frozenset(value * scale for value in values)
        firm = not _PART_OF_NAME.search(text[max(match.start() - 2, 0) : match.start()])
        if conventions.code not in KNOWN:
            values |= {value * factor for value in values for factor in _UNKNOWN_SCALES}
            firm = firm and len(re.sub(r"\D", "", match[0]).strip("0")) > 2
        extent = Span(before.start() if before else match.start(), end)
        quantity = Quantity(Span(*match.span()), Kind.NUMBER, values, units, firm, extent)
        found.append((quantity, scale))
    following = [*found[1:], None] if found else []
    for (quantity, scale), after in zip(found, following, strict=True):
        yield _sharing(quantity, scale, after, text)


def _sharing(quantity: Quantity, scale: float, after: tuple[Quantity, float] | None, text: str) -> Quantity:
    """In "3 to 5 million euros" scale and unit belong to both figures."""
    if after is None or not _RANGE.match(text[quantity.span.end : after[0].span.start]):
        return quantity
    if scale == 1 and after[1] != 1:
        quantity = replace(quantity, values=quantity.values | {value * after[1] for value in quantity.values})
    return quantity if quantity.units else replace(quantity, units=after[0].units)


def _readings(figure: str, decimal: str | None) -> frozenset[float]:
    """What a figure may mean; a language's own signs come before the other's."""
    plain = re.sub(r"[\s'’]", "", figure)
    signs = [character for character in plain if character in ".,"]
    if not signs:
        return frozenset({float(plain)})
    if len(set(signs)) == 2:
        last = signs[-1]
        return frozenset({_number(plain, last)}) if signs.count(last) == 1 else frozenset({_number(plain, None)})
    sign = signs[0]
    if len(signs) > 1:
        grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain)
        return frozenset({_number(plain, None)}) if grouped else frozenset(float(p) for p in re.split("[.,]", plain))
    could_group = re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", plain) is not None
    if not could_group:
        return frozenset({_number(plain, sign)})
    if decimal is None:
        return frozenset({_number(plain, sign), _number(plain, None)})
    return frozenset({_number(plain, sign if sign == decimal else None)})


def _number(plain: str, decimal: str | None) -> float:
    if decimal is None:
        return float(re.sub("[.,]", "", plain))
    whole, _, fraction = plain.rpartition(decimal)
    return float(f"{re.sub('[.,]', '', whole)}.{fraction}")
