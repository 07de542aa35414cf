"""A figure that differs from the source's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.analysis.quantities.quantity import Kind, Quantity
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["ChangedNumber"]

_KINDS = {Kind.NUMBER, Kind.DATE_PART}


class ChangedNumber(Check):
    id = "changed-number"
    category = "accuracy/mistranslation/number"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "a number that the source does not have"
    explanation = """
Finds figures without a counterpart: changed digits, a decimal sign read as a thousands separator (German "1.250" is
1,250), millions for billions (German "Milliarde" is a billion), a number left out or made up. Systems copy figures as
strings and do not know what they say. Compare with the source.

Each language's separators, number words, scale words and dates are read as that language writes them; the same amount
in other words, in another unit ("60 miles", "100 Kilometer") or as part of a date is the same amount. A
year that is only missing is a minor finding.
"""
    examples = (
        bad(
            "It cost ⟦1,520.50⟧ euros.",
            source="Es kostete 1.250,50 Euro.",
            repair="It cost 1,250.50 euros.",
        ),
        bad("The debt is ⟦3.5⟧ million.", source="Die Schulden betragen 3,5 Milliarden.", repair=None),
        bad("⟦The mine employs people from the region.⟧", source="Die Mine beschäftigt 1200 Leute aus der Gegend."),
        bad("⟦Twenty⟧ people came to the hall.", source="Zwölf Leute kamen in die Halle."),
        good("It cost €1,250.50, or twelve times as much.", source="Es kostete 1.250,50 €, also das Zwölffache."),
        good("The lake is about 60 miles long.", source="Der See ist etwa 100 Kilometer lang."),
        good("The debt is 3.5bn.", source="Die Schulden betragen 3,5 Mrd."),
        good("In the 1990s, the eighteen-year-old left.", source="In den 90er Jahren ging der 18-Jährige fort."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        lost = [quantity for quantity in pair.lost if quantity.kind in _KINDS]
        added = [quantity for quantity in pair.added if quantity.kind in _KINDS]
        wrong = [quantity for quantity in added if quantity.firm or _is_in_name(quantity, pair)]
        wrong = wrong or _wrong_words(lost, added)
        for quantity in wrong:
            yield _hit(quantity, lost if len(wrong) == 1 else [], pair)
        missing = [quantity for quantity in lost if quantity.firm]
        if missing and not wrong:
            named = ", ".join(quantity.span.of(pair.source) for quantity in missing)
            severity = Severity.MINOR if all(map(_is_year, missing)) else None
            yield Hit(passage.extent, severity=severity, message=f"the source's {named} is missing")


def _is_year(quantity: Quantity) -> bool:
    """Whether a figure may be a year, which editors add and drop on purpose."""
    return all(1900 <= value < 2100 and value % 1 == 0 for value in quantity.values) and not quantity.units


def _is_in_name(quantity: Quantity, pair: Pair) -> bool:
    """Whether a figure belongs to a name that has another figure in the source ("Covid-91")."""
    name = re.search(r"[^\W\d_]{2,20}-$", pair.target[max(quantity.span.start - 21, 0) : quantity.span.start])
    return name is not None and re.search(rf"\b{re.escape(name[0])}\d", pair.source, re.IGNORECASE) is not None


def _wrong_words(lost: list[Quantity], added: list[Quantity]) -> list[Quantity]:
    """Number words of both languages that do not agree; one and two are too often something else."""
    if not any(min(quantity.values) > 2 for quantity in lost):
        return []
    return [quantity for quantity in added if min(quantity.values) > 2]


def _hit(wrong: Quantity, lost: list[Quantity], pair: Pair) -> Hit:
    firm = [quantity for quantity in lost if quantity.firm]
    if len(firm) != 1 or firm[0].kind is not Kind.NUMBER or not wrong.firm:
        there = ", ".join(quantity.span.of(pair.source) for quantity in lost)
        return Hit(wrong.span, message=f"the source says {there}" if there else None)
    figure = firm[0].span.of(pair.source)
    return Hit(wrong.span, repair=_repair(wrong, firm[0], pair), message=f"the source says {figure}")


def _repair(wrong: Quantity, right: Quantity, pair: Pair) -> Edit | None:
    """The source's figure in English form, where it is one plain number without a scale word."""
    figure = right.span.of(pair.source)
    value = min(right.values)
    if len(right.values) > 1 or value >= _PLAIN_BELOW or pair.target_language != "en":
        return None
    fraction = re.search(r"[.,](\d{1,2})$", figure)
    places = len(fraction[1]) if fraction and value % 1 else 0
    grouped = "," if places or (value >= 1000 and not figure.isdigit()) else ""
    return Edit(wrong.span, f"{value:{grouped}.{places}f}")


_PLAIN_BELOW = 1e6
"""Above, figures are mostly written with scale words, which the translation may have put elsewhere."""
