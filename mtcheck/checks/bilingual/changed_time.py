"""Another time of day than the source's."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.quantities.quantity import Kind
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["ChangedTime"]


class ChangedTime(Check):
    id = "changed-time"
    category = "accuracy/mistranslation/time"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "another time of day than in the source"
    explanation = """
Finds times of day that differ from the source's. Systems that turn the 24-hour clock into the 12-hour one mistake the
half of the day ("14.30 Uhr" is 2:30 p.m.), and change digits as in any number. Compare with the source.
"""
    examples = (
        bad("The train left at ⟦2:30 a.m.⟧ from platform 3.", source="Der Zug fuhr um 14.30 Uhr von Gleis 3 ab."),
        bad("It starts at ⟦18:45⟧.", source="Es beginnt um 18:15 Uhr."),
        bad("⟦The gates open.⟧", source="Die Tore öffnen um 9 Uhr."),
        good(
            "The train left at 2:30 p.m. and not at noon.", source="Der Zug fuhr um 14.30 Uhr und nicht um 12 Uhr ab."
        ),
        good("He came at three in the afternoon.", source="Er kam um 15 Uhr."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        lost = [quantity for quantity in pair.lost if quantity.kind is Kind.TIME]
        added = [quantity for quantity in pair.added if quantity.kind is Kind.TIME]
        there = ", ".join(quantity.span.of(pair.source) for quantity in lost)
        for quantity in added:
            yield Hit(quantity.span, message=f"the source says {there}" if there else None)
        if lost and not added:
            yield Hit(passage.extent, message=f"the source's {there} is missing")
