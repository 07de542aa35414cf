"""Another unit or currency than the source's."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.analysis.quantities.quantity import Quantity, agree, distinct
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.units import DURATIONS, named_in
from mtcheck.report import Severity

__all__ = ["ChangedUnit"]


class ChangedUnit(Check):
    id = "changed-unit"
    category = "accuracy/mistranslation/unit"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "another unit than in the source"
    explanation = """
Finds figures that kept their digits but not their unit: euros that became dollars, kilometres that became miles
without being converted, weeks for days, a percentage without its sign. Systems write the unit that the figure mostly
has in the target language. Compare with the source; convert the figure if the unit is to change.
"""
    examples = (
        bad("It costs ⟦$500⟧ a year.", source="Es kostet 500 Euro im Jahr."),
        bad("The deal is worth ⟦$11 million⟧.", source="Das Geschäft ist 11 Millionen britische Pfund wert."),
        bad("The road is ⟦100 miles⟧ long.", source="Die Strasse ist 100 Kilometer lang."),
        bad("Prices rose by ⟦5⟧.", source="Die Preise stiegen um 5 Prozent."),
        good("The road is 62 miles long.", source="Die Strasse ist 100 Kilometer lang."),
        good("Between 3 and 5 percent paid €500.", source="Zwischen 3 % und 5 % zahlten 500 Euro."),
        good("It weighs five pounds.", source="Es wiegt 5 Pfund."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        seen = set()
        others = distinct(pair.target_quantities)
        for quantity in distinct(one for one in pair.source_quantities if one.units and one.firm):
            same = [other for other in others if agree(quantity, other)]
            if same and (wrong := _wrong(quantity, same, pair)) is not None and wrong.span not in seen:
                seen.add(wrong.span)
                there = (quantity.extent or quantity.span).of(pair.source)
                yield Hit(wrong.extent or wrong.span, message=f"the source says {there}")


def _wrong(quantity: Quantity, same: list[Quantity], pair: Pair) -> Quantity | None:
    """The figure in the translation whose unit differs, unless another has it or it is named elsewhere."""
    if any(quantity.units & other.units or _is_converted(quantity, other) for other in same):
        return None
    other = next((other for other in same if other.units), None)
    if other is not None:
        return other
    # "13 Jahre alt" is "13", and a list or table states its unit once.
    stated_once = "%" not in quantity.units and quantity.units & named_in(pair.target)
    return None if stated_once or quantity.units & DURATIONS else same[0]


def _is_converted(quantity: Quantity, other: Quantity) -> bool:
    return not quantity.values & other.values
