"""A number with German points and commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import MASK, Mask
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ForeignNumberFormat"]

_UNIT = (
    r"(?:per\s?cent|percent|percentage points|%|‰|million|billion|trillion|euros?|€|dollars?|francs|pounds|"
    r"kilomet|met(?:er|re)s|cent|millimet|km|cm|mm|kg|mg|ml|kilo|ton|tonnes|tons|lit(?:er|re)s|degrees|°|points|times|"
    r"seconds|minutes|hours|hectares|square|cubic|mph|years|kWh|MWh|GW|MW|carats|promille|(?:m|ha|bn|dl|cl)\b)"
)
_COUNTED = (
    r"(?:people|residents|inhabitants|citizens|employees|workers|jobs|soldiers|troops|refugees|households|visitors|"
    r"guests|copies|cases|deaths|dead|injured|victims|children|students|pupils|members|fans|spectators|companies|"
    r"apartments|flats|houses|cars|vehicles|flights|passengers|participants|demonstrators|protesters|patients|voters|"
    r"votes|[Ee]uros?|francs|dollars|pounds|police officers|men|women|families|animals|trees|customers|users|"
    r"signatures|met(?:re|er)s above|kilomet(?:re|er)s away)\b"
)
_FIGURE = lazy_regex(
    r"(?:(?<=\s[-−–])[0-9]|[0-9](?<![\w.,'’/:-][0-9]))[0-9]{0,5}[.,'’][0-9][0-9.,'’]{0,20}(?<=[0-9])(?![0-9]"
    r"|[.,'’][0-9]|\w|-[A-Z])"
)
_MAY_BE_FOREIGN = lazy_regex(r"[0-9]\.[0-9]{3}(?![0-9])|[0-9],(?:[0-9]{1,2}|[0-9]{4,6})(?![0-9])|[0-9]['’][0-9]{3}")
"""Digits and marks as English does not write them: what every find has in it."""
_FULL = lazy_regex(r"\d{1,3}(?:\.\d{3})+,\d{1,3}")
_THOUSANDS = lazy_regex(r"\d{1,3}(?:\.\d{3}){2,4}")
_AMBIGUOUS = lazy_regex(r"\d{1,3}\.\d{3}")
_DECIMAL = lazy_regex(r"\d{1,4},(?:\d{1,2}|\d{4,6})")
_SWISS = lazy_regex(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?")
_BEFORE_COUNTED = lazy_regex(rf"\s(?:\w+\s)?{_COUNTED}|\s?[€$£]")
_BEFORE_PLURAL = lazy_regex(
    r"-strong\b|(?:\s|\s[A-Z][a-z]+\s)(?!\w*(?:met(?:er|re)|second|minute|hour|gram|lit(?:er|re)|degree|point|time"
    r"|inche|"
    r"volt|watt|mile|unit|percent|feet|bar|ton|tonne|kilo|pascal|mol|calorie|carat|ounce|dose|day|week|month|year)s\b)"
    r"(?:[a-z]{4,}s\b|[A-Z][a-z]{3,}s\b)"
)
_WHOLE_PRICE = lazy_regex(r"(?<=[0-9])(?P<dash>[,.]\s?[-–—]{1,2})(?=\s(?:[Ee]uros?|francs|CHF|Fr)|\s?€)")
_RATE = lazy_regex(
    r"\b(?:(?:exchange|interest) rates?|traded|trading at|closed at|buys?|bought at|to the (?:euro|dollar|pound|franc)"
    r"|against the (?:euro|dollar|pound|franc)|(?:a|per) (?:litre|liter|gallon|kilowatt))\b"
)
"""What is quoted to the tenth of a cent: a euro buys 1.085 dollars."""
_QUOTED_BEFORE = lazy_regex(r"[“\"‘«„](?:[A-Z][A-Za-z]{0,2}\.?\s?|[€$£]\s?)?$")
_QUOTED_BEHIND = lazy_regex(r"[.,]?[–—-]{0,2}\s?[A-Za-z€$£.]{0,7}[”\"’»“]")
"""A figure that is quoted as it is written somewhere, alone or with its unit."""
_BEFORE_UNIT = lazy_regex(rf"[\s-]?{_UNIT}")
_BEHIND_UNIT = lazy_regex(r"(?:[€$£]\s?|\b(?i:magnitude) (?:of )?)$")


def _foreign_figures(passage: Passage, context: Context) -> Iterator[Hit]:
    written: frozenset[str] | None = None
    for match in _FIGURE.finditer(passage.text):
        before = passage.text[max(match.start() - 14, 0) : match.start()]
        repair = _repair(match[0], before, passage.text[match.end() : match.end() + 40])
        if repair is None or MASK in context.masked(passage, Mask.ADDRESS, Mask.CODE)[match.start() : match.end()]:
            continue
        if _AMBIGUOUS.fullmatch(match[0]) and _RATE.search(passage.text, max(match.start() - 80, 0), match.end() + 60):
            continue
        if written is None:
            written = frozenset(_WRITTEN.findall(passage.text))
        if repair in written:
            continue  # both ways of writing it: the text speaks of them
        if _QUOTED_BEFORE.search(before) and _QUOTED_BEHIND.match(passage.text, match.end()):
            continue
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, repair), safe="," in repair and "." in repair)


def _whole_prices(text: str) -> Iterator[Hit]:
    for match in _WHOLE_PRICE.finditer(text):
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, ""), safe=True)


def _repair(figure: str, before: str, after: str) -> str | None:
    """The figure in English form, None if it may be English already."""
    if _SWISS.fullmatch(figure):
        return re.sub("['’]", ",", figure)
    foreign = (
        _FULL.fullmatch(figure)
        or (_THOUSANDS.fullmatch(figure) and not _is_address(figure, before, after))
        or (_AMBIGUOUS.fullmatch(figure) and _is_count(figure, after))
        or (
            _DECIMAL.fullmatch(figure)
            and (_BEFORE_UNIT.match(after) or _BEHIND_UNIT.search(before))
            and not _is_year(figure)
        )
    )
    return figure.translate(_SWAPPED) if foreign else None


_WRITTEN = lazy_regex(r"\d(?:[\d.,'’]*\d)?")
_RANGE = lazy_regex(r"\s?(?:to|and|or|[-–])\s?(?P<last>\d{1,3}\.\d{3})(?![\d.,])")
_POINTS_OF_ADDRESS = 3
_LARGEST_OF_ADDRESS = 255
_SWAPPED = str.maketrans(".,", ",.")


def _is_address(figure: str, before: str, after: str) -> bool:
    """Whether a figure with points may be an internet address: no address has 1.200.000.000 or 1.400.300.200."""
    parts = figure.split(".")
    if len(parts) - 1 != _POINTS_OF_ADDRESS or "000" in parts[1:]:
        return False
    measured = _BEFORE_UNIT.match(after) or _BEHIND_UNIT.search(before)
    return not measured and all(int(part) <= _LARGEST_OF_ADDRESS for part in parts)


def _is_count(figure: str, after: str) -> bool:
    """Whether three digits behind a point are thousands: whole pieces are counted, or a plural that is no unit."""
    if figure.startswith("0") or _is_litre_price(figure):
        return False
    if (other := _RANGE.match(after)) and (figure.endswith("00") or other["last"].endswith("00")):
        after = after[other.end() :]
    return bool(_BEFORE_COUNTED.match(after) or _BEFORE_PLURAL.match(after))


def _is_litre_price(figure: str) -> bool:
    return figure.endswith("9") and len(figure) == 5 and figure < "4"


def _is_year(figure: str) -> bool:
    return bool(re.match(r"(?:19|20)\d\d,\d\d$", figure))


class ForeignNumberFormat(RuledCheck):
    id = "foreign-number-format"
    category = "locale-convention/number-format"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    rules = (
        Rule(_foreign_figures, _MAY_BE_FOREIGN),
        Rule.of_text(
            _whole_prices, lazy_regex("[0-9][,.][–—-]"), Bigram(lazy_regex("[0-9][,.]$"), lazy_regex("^[–—-]"))
        ),
    )
    message = "points and commas are German in this number"
    explanation = """
Finds German decimal commas ("7,8 per cent"), German points between thousands ("2.400,75", "1.200.000", "2.400 people")
and Swiss apostrophes ("2'400"). Systems copy figures as they are. Read in English, 2.400 people are fewer than three.
Swap point and comma.

A point before three digits is reported only where what follows is counted in whole pieces, a comma before one or two
digits only beside a unit: lists, sections and sports results look the same.
"""
    examples = (
        bad("The repair costs ⟦2.400,75⟧ euros.", repair="The repair costs 2,400.75 euros."),
        bad("Inflation fell to ⟦7,8⟧ per cent.", repair="Inflation fell to 7.8 per cent."),
        bad("Some ⟦1.200.000⟧ watched.", repair="Some 1,200,000 watched."),
        bad(
            "About ⟦2.400⟧ people came, ⟦12.500⟧ young fans among them.",
            repair="About 2,400 people came, 12,500 young fans among them.",
        ),
        bad("The quake had a magnitude of ⟦6,4⟧.", repair="The quake had a magnitude of 6.4."),
        bad("It cost €⟦3,50⟧ and weighs ⟦2'400⟧ tons.", repair="It cost €3.50 and weighs 2,400 tons."),
        bad("Tickets cost 85⟦,-⟧ euros.", repair="Tickets cost 85 euros."),
        bad(
            "It rose from ⟦12.500⟧ to ⟦14.000⟧ francs.",
            repair="It rose from 12,500 to 14,000 francs.",
        ),
        bad("The car costs ⟦39.990⟧ €.", repair="The car costs 39,990 €."),
        bad("Temperatures of -⟦3,5⟧ degrees are expected.", repair="Temperatures of -3.5 degrees are expected."),
        good("The euro bought 1.085 dollars and closed at 1.234 francs; petrol is at 1.745 euros a litre."),
        good("The tank holds 2.400 litres, version 1.200.3 of the manual says, not 2,400."),
        good("See sections 3,4 and 5, pages 12,13 and the host at 10.120.130.140."),
        good("In 2019,20 people left; in 2020,15 per cent more."),
        bad(
            "The debt is ⟦1.350.000.000⟧ euros, the budget ⟦2.431.118.900⟧.",
            repair="The debt is 1,350,000,000 euros, the budget 2,431,118,900.",
        ),
        good("The price tag said “1'250.–”, the Italian sign “3.500 kg”."),
        good("A clerk typed 2.400,75 where the program wanted 2,400.75, and the pensioner was rich for a day."),
        good("Diesel cost 1.899 euros a litre."),
    )
