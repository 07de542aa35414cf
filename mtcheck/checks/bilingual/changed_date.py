"""Another month or weekday than the source's."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.quantities.quantity import KNOWN, Kind
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["ChangedDate"]


class ChangedDate(Check):
    id = "changed-date"
    category = "accuracy/mistranslation/date"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "another day than in the source"
    explanation = """
Finds months and weekdays that differ from the source's, in words or in figures ("14.3." is 14 March). Systems confuse
names of days, which stand in like sentences, and swap day and month. Compare with the source.

A month or weekday that is only there in one of the two ("in November" for "in autumn") is a minor finding: editors add
and drop them on purpose.
"""
    examples = (
        bad("The council met on ⟦Thursday⟧.", source="Der Rat tagte am Dienstag."),
        bad("It opens on 14 ⟦May⟧ 2023.", source="Es öffnet am 14.03.2023."),
        bad("⟦The museum opens again.⟧", source="Das Museum öffnet im Oktober wieder."),
        good(
            "It opens on 14 March 2023, a Tuesday afternoon.", source="Es öffnet am Dienstagnachmittag, den 14.03.2023."
        ),
        good("He may appear on Saturday Night Live.", source="Er tritt vielleicht bei Saturday Night Live auf."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        if pair.source_language not in KNOWN:
            return
        for kind, other in ((Kind.MONTH, Kind.DATE_PART), (Kind.WEEKDAY, Kind.WEEKDAY)):
            lost = [quantity for quantity in pair.lost if quantity.kind in {kind, other} and quantity.firm]
            added = [quantity for quantity in pair.added if quantity.kind is kind and quantity.firm]
            there = ", ".join(quantity.span.of(pair.source) for quantity in lost)
            for quantity in added:
                severity = None if lost else Severity.MINOR
                yield Hit(quantity.span, severity=severity, message=f"the source says {there}" if there else None)
            if lost and not added and all(quantity.kind is kind for quantity in lost):
                yield Hit(passage.extent, severity=Severity.MINOR, message=f"the source's {there} is missing")
