"""Words in an order that the language model finds garbled."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["UnlikelyWording"]


class UnlikelyWording(Check):
    id = "unlikely-wording"
    category = "fluency/unintelligible"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    confidence = 0.8
    message = "these words hardly make sense in this order"
    explanation = """
Finds stretches of eight words and more that surprise the language model far beyond what the same words do in sound
text: word salad, as weak engines produce it from long or unusual sentences. It has no name for what is wrong and
proposes no repair; read the sentence against its source.

Unusual names, terms and turns of phrase stay silent: one odd word is no evidence, however odd.
"""
    examples = (
        bad(
            "The mayor opened the new bridge. Because of ⟦old the harbour was the which people already not longer "
            "under bridge with river since of⟧ years.",
        ),
        good("The mayor opened the new bridge. Because the old one could not be repaired, people had lost patience."),
        good("Colourless green ideas, as the linguist put it, sleep furiously in every textbook on syntax."),
    )

    def concerns(self, context: Context) -> bool:
        return bool(context.unlikely)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for span in context.unlikely_wording:
            yield Hit(span)
