"""How a language writes figures and dates, from the Unicode CLDR by way of Babel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

__all__ = ["Locale", "locale"]


@dataclass(frozen=True, slots=True)
class Locale:
    """Month names (lower case) to 1-12, weekday names to 0-6 from Monday, and the decimal sign."""

    code: str
    decimal: str | None
    """``None`` where it is not known: either sign may be it."""
    months: Mapping[str, int]
    weekdays: Mapping[str, int]


_FURTHER_WEEKDAYS = {"de": {"sonnabend": 5}}
_FURTHER_MONTHS = {"de": {"jänner": 1, "feber": 2}, "en": {"sept": 9}}
"""Regional names that the CLDR keeps elsewhere."""


@cache
def locale(code: str) -> Locale:
    """The conventions of a language (ISO 639-1); without names for a code that the CLDR does not know."""
    from babel import Locale as Cldr
    from babel import UnknownLocaleError

    try:
        known = Cldr.parse(code)
    except (UnknownLocaleError, ValueError):
        return Locale(code, None, {}, {})
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("abbreviated", "wide"):
            months |= {str(name).rstrip(".").lower(): number for number, name in known.months[context][width].items()}
        weekdays |= {str(name).lower(): number for number, name in known.days[context]["wide"].items()}
    months |= _FURTHER_MONTHS.get(code, {})
    weekdays |= _FURTHER_WEEKDAYS.get(code, {})
    return Locale(code, known.number_symbols["latn"]["decimal"], months, weekdays)
