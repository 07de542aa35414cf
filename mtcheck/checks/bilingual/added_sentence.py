"""A sentence that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.gaps import added_sentences
from mtcheck.analysis.bitext.lengths import length_ratio
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["AddedSentence"]


class AddedSentence(Check):
    id = "added-sentence"
    category = "accuracy/addition"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    confidence = 0.9
    languages = ("*",)
    supersedes = ("length-ratio", "changed-number", "changed-name", "changed-date", "lost-negation")
    message = "the source does not say this"
    explanation = """
Finds sentences that stand for nothing in the source: sentences of both are paired by their lengths and by the figures,
names and cognates they share, and the pairing is better if one has no counterpart. Language models go on inventing
where the source ends, and systems repeat sentences. Delete what the source does not say.

Where the pairing is only a little better, it is a minor finding.
"""
    examples = (
        bad(
            "The council of Bern met on Tuesday. ⟦It has always been known for its long and fruitless debates.⟧",
            source="Der Rat von Bern tagte am Dienstag.",
        ),
        good(
            "The council of Bern met on Tuesday. It will decide in autumn.",
            source="Der Rat von Bern tagte am Dienstag und will im Herbst entscheiden.",
        ),
        good(
            "The warehouse at the eastern docks is to be demolished. Built in 1897, it was gutted by fire in the war."
            " Not until 1978 was it patched up.",
            source="Das 1897 errichtete, im Krieg ausgebrannte und erst 1978 notdürftig wiederhergestellte Lagerhaus am"
            " Osthafen wird abgerissen.",
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for gap in added_sentences(context.pair, context.bitext.fact(length_ratio)):
            yield Hit(gap.place, severity=None if gap.certain else Severity.MINOR)
