"""Units and currencies: their names in several languages, and how they convert."""

from __future__ import annotations

import re

__all__ = ["CONVERSIONS", "CURRENCIES", "DURATIONS", "UNIT", "UNITS_BEFORE", "convertible", "named_in", "units_named"]

_NAMES = {
    "%": "% prozent prozentpunkte prozentpunkten prozentig prozentige prozentigen prozentiger percent percentage pct "
    "per·cent pourcent pour·cent por·ciento por·cento per·cento procent процентов процента процент",
    "EUR": "€ eur euro euros",
    "USD": "$ us$ usd dollar dollars us-dollar us-dollars us·dollar us·dollars amerikanische·dollar dólares dollari",
    "GBP": "£ gbp pfund pound pounds sterling britische·pfund britischen·pfund pfund·sterling pounds·sterling",
    "CHF": "chf franken franc francs sfr schweizer·franken swiss·francs",
    "JPY": "¥ jpy yen",
    "CNY": "cny yuan renminbi",
    "RUB": "₽ rub rubel ruble rubles rouble roubles",
    "INR": "₹ inr rupien rupees rupee",
    "km": "km kilometer kilometern kilometre kilometres kilometers kilomètres kilómetros chilometri",
    "m": "m meter metern metre metres meters mètres metros metri",
    "cm": "cm zentimeter zentimetern centimetre centimetres centimeter centimeters",
    "mm": "mm millimeter millimetern millimetre millimetres millimeters",
    "mi": "mile miles meile meilen",
    "ft": "ft foot feet fuß",
    "in": "inch inches zoll",
    "yd": "yard yards",
    "kg": "kg kilo kilos kilogramm kilogram kilograms",
    "g": "g gramm gram grams grammes",
    "mg": "mg milligramm milligram milligrams",
    "t": "t tonne tonnen tonnes ton tons metric·tons",
    "lb": "lb lbs pound pounds pfund",
    "oz": "oz ounce ounces unze unzen",
    "°C": "°c ºc celsius grad·celsius degrees·celsius grad degrees degree",
    "°F": "°f ºf fahrenheit grad·fahrenheit degrees·fahrenheit grad degrees degree",
    "l": "l liter litern litre litres liters",
    "ml": "ml milliliter millilitre millilitres milliliters",
    "gal": "gallon gallons gallone gallonen",
    "ha": "ha hektar hectare hectares",
    "ac": "acre acres",
    "km²": "km² quadratkilometer quadratkilometern square·kilometres square·kilometers square·km",
    "mi²": "square·miles quadratmeilen",
    "m²": "m² qm quadratmeter quadratmetern square·metres square·meters",
    "ft²": "square·feet square·foot quadratfuß",
    "km/h": "kilometer·pro·stunde kilometern·pro·stunde kilometres·per·hour kilometers·per·hour "
    "km/h kmh stundenkilometer stundenkilometern kph",
    "mph": "mph meilen·pro·stunde miles·per·hour",
    "second": "sekunde sekunden second seconds sec secs sekündig",
    "minute": "minute minuten minutes min mins minütige minütigen minütiger",
    "hour": "stunde stunden hour hours std hrs stündige stündigen",
    "day": "tag tage tagen day days tägige tägigen",
    "week": "woche wochen week weeks wöchige wöchigen",
    "month": "monat monate monaten month months monatige monatigen",
    "year": "jahr jahre jahren year years",
}
"""Unit to its names in lower case; a dot stands for a blank."""

CURRENCIES = frozenset({"EUR", "USD", "GBP", "CHF", "JPY", "CNY", "RUB", "INR"})

CONVERSIONS = {
    **dict.fromkeys(("km", "m", "cm", "mm", "mi", "ft", "in", "yd"), "length"),
    **dict.fromkeys(("kg", "g", "mg", "t", "lb", "oz"), "mass"),
    **dict.fromkeys(("°C", "°F"), "temperature"),
    **dict.fromkeys(("l", "ml", "gal"), "volume"),
    **dict.fromkeys(("ha", "ac", "km²", "mi²", "m²", "ft²"), "area"),
    **dict.fromkeys(("km/h", "mph"), "speed"),
    **dict.fromkeys(("second", "minute", "hour", "day", "week", "month", "year"), "duration"),
}
"""Unit to the quantity that it measures."""

DURATIONS = frozenset(unit for unit, measured in CONVERSIONS.items() if measured == "duration")

_FACTORS = {
    "km": 1000, "m": 1, "cm": 0.01, "mm": 0.001, "mi": 1609.344, "ft": 0.3048, "in": 0.0254, "yd": 0.9144,
    "kg": 1, "g": 1e-3, "mg": 1e-6, "t": 1000, "lb": 0.45359, "oz": 0.02835,
    "l": 1, "ml": 1e-3, "gal": 3.7854,
    "ha": 1e4, "ac": 4046.86, "km²": 1e6, "mi²": 2.58999e6, "m²": 1, "ft²": 0.092903,
    "km/h": 1, "mph": 1.609344,
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600,
}  # fmt: skip
"""In the base unit of each quantity (international yard and pound)."""

TOLERANCE = 0.09
"""Converted figures are rounded: "60 miles" becomes "100 Kilometer" (3.6 %), "six metres" "18 feet" (8.5 %)."""

_BY_NAME: dict[str, frozenset[str]] = {}
for _unit, _words in _NAMES.items():
    for _word in _words.split():
        _name = _word.replace("·", " ")
        _BY_NAME[_name] = _BY_NAME.get(_name, frozenset()) | {_unit}

_LONGEST_FIRST = "|".join(re.escape(name) for name in sorted(_BY_NAME, key=len, reverse=True))
UNIT = re.compile(rf"[\s\u00a0\u202f-]?(?P<unit>{_LONGEST_FIRST})(?![\w²/])", re.IGNORECASE)
"""A unit behind a figure."""
_ANYWHERE = re.compile(rf"(?<!\w)(?:{_LONGEST_FIRST})(?![\w²/])", re.IGNORECASE)
UNITS_BEFORE = re.compile(
    r"(?P<unit>us\$|[€$£¥₽₹]|\b(?:eur|usd|gbp|chf|jpy|cny|euro|sfr)\b\.?)[\s\u00a0\u202f]?$", re.IGNORECASE
)
"""A currency before a figure."""


def units_named(name: str) -> frozenset[str]:
    """The units that go by a name; a pound is money or weight."""
    return _BY_NAME.get(name.lower().rstrip("."), frozenset())


def named_in(text: str) -> frozenset[str]:
    """All units that a text names, with or without a figure."""
    found = (units_named(match[0]) for match in _ANYWHERE.finditer(text))
    return frozenset(unit for units in found for unit in units)


def convertible(value: float, units: frozenset[str], other: float, others: frozenset[str]) -> bool:
    """Whether a figure in one unit is the other in another, as far as rounding allows."""
    return any(
        CONVERSIONS.get(unit) is not None
        and CONVERSIONS.get(unit) == CONVERSIONS.get(another)
        and unit != another
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
