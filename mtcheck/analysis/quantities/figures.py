"""Figures of a text with their scale and unit, read as its language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.masking import MASK
from mtcheck.analysis.quantities.quantity import KNOWN, Kind, Quantity
from mtcheck.document import Span
from mtcheck.languages.locales import Locale
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.units import UNIT, UNITS_BEFORE, units_named

__all__ = ["figures", "roman_numerals"]

_FIGURE = lazy_regex(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,'’]\d+)*")
_SCALES = {
    **dict.fromkeys("tausend tsd thousand mille mil mila k duizend tys".split(), 1e3),
    **dict.fromkeys("million millions millionen mio mn m millón millones milione milioni milhão milhões".split(), 1e6),
    **dict.fromkeys("mln miljoen milionów miliony milioane млн миллионов миллиона".split(), 1e6),
    **dict.fromkeys("milliarde milliarden mrd milliard milliards billion billions bn b miliardi miliardo".split(), 1e9),
    **dict.fromkeys("mld bilhão bilhões miljard miliardów miliarde млрд миллиардов".split(), 1e9),
    **dict.fromkeys(("mil·millones", "mil·milhões"), 1e9),
    **dict.fromkeys("billionen trillion trillions billón billones bilione bilioni biljoen".split(), 1e12),
    **dict.fromkeys(("trilhão", "trilhões"), 1e12),
    **dict.fromkeys(("dutzend", "dozen", "docenas", "douzaines", "dozzine"), 12.0),
    "万": 1e4, "亿": 1e8,
}  # fmt: skip
"""A dot stands for a blank."""
_LONG_SCALE = {"billion": 1e12, "billions": 1e12, "trillion": 1e18, "trillions": 1e18}
_LONG_SCALED = {"de", "fr", "es", "it", "nl"}
_ATTACHED = {"m", "b", "k"}
"""Scales only where money stands before the figure: "$5m", "£2bn"."""
_SCALE = lazy_regex(
    rf"[\s\u00a0\u202f-]?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True)).replace('·', ' ')})"
    r"(?:(?<=mio|mrd|tsd)\.|\b|(?<=[万亿]))",
    re.IGNORECASE,
)
_RANGE = lazy_regex(r"\s*(?:-|–|bis|to|und|and|or|oder)\s*\S{0,4}$", re.IGNORECASE)
_SHORT_YEAR = lazy_regex(r"[^\W\d_]$|[/’'–-]$")
_PART_OF_NAME = lazy_regex(r"[^\W\d_]-$")
_UNKNOWN_SCALES = (1e3, 1e4, 1e6, 1e8, 1e9)
_DECADE = lazy_regex(r"\d0(?:ern?|['’]?s|-х)\b")
_DECADES_BEFORE = lazy_regex(r"(?:années|anni|años|anos|décadas? de|jaren|lata(?:ch)?|latach) $", re.IGNORECASE)
_CENTURY = lazy_regex(
    r"(?:\.|st|nd|rd|th|e|ème|º)? (?:Jahrhundert|Jh\.|centur|siècle|siglo|secolo|século)", re.IGNORECASE
)
_CENTURIES = (1700, 1800, 1900, 2000)
_ROMAN = lazy_regex(r"\b(?=[XVI]{2,7}\b|[XVI]{1,7}(?:e|ème)\b)(X{0,2})(IX|IV|V?I{0,3})(?:e|ème)?\b")
"""Centuries, popes and chapters up to XXIX; one letter is too often something else."""


def figures(text: str, conventions: Locale) -> Iterator[Quantity]:
    found: list[tuple[Quantity, float]] = []
    for match in _FIGURE.finditer(text):
        if MASK in match[0]:
            continue
        end = match.end()
        values = _readings(match[0], conventions)
        before = UNITS_BEFORE.search(text, max(match.start() - 6, 0), match.start())
        units = units_named(before["unit"], conventions.code) if before else frozenset()
        scale = 1.0
        if named := _SCALE.match(text, end):
            word = named["scale"].lower().replace(" ", "·")
            if word not in _ATTACHED or (before and named.start("scale") == end):
                scale = (_LONG_SCALE if conventions.code in _LONG_SCALED else {}).get(word, _SCALES[word])
                end = named.end()
        if unit := UNIT.match(text, end):
            units |= units_named(unit["unit"], conventions.code)
            end = unit.end()
        values |= _years(values, text, match)
        if conventions.code == "en" and len(match[0]) == 2 and _DECADE.match(text, match.start()):
            units |= {"°F"}  # "temperatures in the 80s"
        values = frozenset(round(value * scale, 6) for value in values)  # 18.9 · 10⁸ is not 1.89 · 10⁹ in floats
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


def _years(values: frozenset[float], text: str, match: re.Match[str]) -> set[float]:
    """What a figure may stand for as a year of two digits, a decade or a century."""
    before = text[max(match.start() - 12, 0) : match.start()]
    if _SHORT_YEAR.search(before) and len(match[0]) == 2:
        return {century + value for century in (1900, 2000) for value in values}
    if _CENTURY.match(text, match.end()):
        return {100 * (value - 1) for value in values}
    if _DECADE.match(text, match.end() - 2) or _DECADES_BEFORE.search(before):
        return {century + value for century in _CENTURIES for value in values} | {
            value // 100 * 100 for value in values
        }
    return set()


def roman_numerals(text: str) -> Iterator[Quantity]:
    """Never required: English writes the same as a figure or a word."""
    for match in _ROMAN.finditer(text):
        value = 10 * len(match[1]) + _DIGITS.index(match[2])
        yield Quantity(Span(*match.span()), Kind.NUMBER, frozenset({float(value), 100.0 * (value - 1)}), firm=False)


_DIGITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def _sharing(quantity: Quantity, scale: float, after: tuple[Quantity, float] | None, text: str) -> Quantity:
    """In "3 to 5 million euros" scale and unit belong to both figures."""
    if after is None or not _RANGE.match(text[quantity.span.end : after[0].span.start]):
        return quantity
    if scale == 1 and after[1] != 1:
        quantity = replace(quantity, values=quantity.values | {value * after[1] for value in quantity.values})
    return quantity if quantity.units else replace(quantity, units=after[0].units)


def _readings(figure: str, conventions: Locale) -> frozenset[float]:
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
    if conventions.decimal is None:
        return frozenset({_number(plain, sign), _number(plain, None)})
    is_decimal = sign == conventions.decimal and conventions.code not in _TWO_SIGNS
    return frozenset({_number(plain, sign if is_decimal else None)})


_TWO_SIGNS = {"es"}
"""Mexico writes figures as English does, Spain as German does: three digits behind either sign are thousands."""


def _number(plain: str, decimal: str | None) -> float:
    if decimal is None:
        return float(re.sub("[.,]", "", plain))
    whole, _, fraction = plain.rpartition(decimal)
    return float(f"{re.sub('[.,]', '', whole)}.{fraction}")
