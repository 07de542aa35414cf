"""Units and currencies: their names in several languages, and how they convert."""

from __future__ import annotations

import re

from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows

__all__ = ["CURRENCIES", "DURATIONS", "UNIT", "UNITS_BEFORE", "convertible", "named_in", "units_named"]

_MEASURED = {unit: measured for unit, measured, _, _ in rows("units")}
_FACTORS = {unit: float(factor) for unit, _, factor, _ in rows("units") if factor}
CURRENCIES = frozenset(unit for unit, measured in _MEASURED.items() if measured == "money")
DURATIONS = frozenset(unit for unit, measured in _MEASURED.items() if measured == "duration")

TOLERANCE = 0.09
"""Converted figures are rounded: "60 miles" becomes "100 Kilometer" (3.6 %), "six metres" "18 feet" (8.5 %)."""

_BY_NAME: dict[str, frozenset[str]] = {}
for _unit, _, _, _names in rows("units"):
    for _name in _names.split("; "):
        _BY_NAME[_name] = _BY_NAME.get(_name, frozenset()) | {_unit}

_WORDS = {"ha": ("it", "es", "pt"), "an": ("en", "de"), "mes": ("fr",), "ore": ("en",), "pie": ("en",), "try": ("en",)}
"""Names that are another word in these languages."""

_LONGEST_FIRST = "|".join(re.escape(name) for name in sorted(_BY_NAME, key=len, reverse=True))
UNIT = lazy_regex(rf"[\s\u00a0\u202f-]?(?:d[ei]\s|d['’])?(?P<unit>{_LONGEST_FIRST})(?![\w²/'’])", re.IGNORECASE)
"""A unit behind a figure."""
_ANYWHERE = lazy_regex(rf"(?<!\w)(?:{_LONGEST_FIRST})(?![\w²/])", re.IGNORECASE)
UNITS_BEFORE = lazy_regex(
    r"(?P<unit>(?:us|ca|c|au|a|hk|nz|s|r)?\$|[€£¥₽₹₩₺₴₪]"
    r"|\b(?:eur|usd|gbp|chf|jpy|cny|rmb|cad|aud|sek|nok|dkk|pln|brl|mxn|euro|sfr)\b\.?)[\s\u00a0\u202f]?$",
    re.IGNORECASE,
)
"""A currency before a figure."""


def units_named(name: str, language: str = "") -> frozenset[str]:
    """The units that go by a name; a pound is money or weight."""
    lower = name.lower()
    if language in _WORDS.get(lower, ()):
        return frozenset()
    return _BY_NAME.get(lower) or _BY_NAME.get(lower.rstrip("."), frozenset())


def named_in(text: str) -> frozenset[str]:
    """All units that a text names, with or without a figure."""
    found = (units_named(match[0]) for match in _ANYWHERE.finditer(text))
    return frozenset(unit for units in found for unit in units)


_NOT_CONVERTED = {"money", "share"}


def convertible(value: float, units: frozenset[str], other: float, others: frozenset[str]) -> bool:
    """Whether a figure in one unit is the other in another, as far as rounding allows."""
    return any(
        unit != another
        and _MEASURED[unit] == _MEASURED[another]
        and _MEASURED[unit] not in _NOT_CONVERTED
        and (
            _is_near(_in_base(value, unit), _in_base(other, another))
            or _is_same_difference(value, unit, other, another)
        )
        for unit in units
        for another in others
    )


def _is_same_difference(value: float, unit: str, other: float, another: str) -> bool:
    """A rise by 10 °C is one by 18 °F, though 10 °C are 50 °F."""
    if {unit, another} != {"°C", "°F"}:
        return False
    celsius, fahrenheit = (value, other) if unit == "°C" else (other, value)
    return _is_near(1.8 * celsius, fahrenheit)


def _in_base(value: float, unit: str) -> float:
    if unit == "°F":
        return (value - 32) / 1.8
    return value if unit == "°C" else value * _FACTORS[unit]


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other), 1e-9)
