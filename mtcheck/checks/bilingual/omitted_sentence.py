"""A sentence of the source that the translation leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.gaps import omitted_sentences
from mtcheck.analysis.bitext.lengths import length_ratio
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["OmittedSentence"]


class OmittedSentence(Check):
    id = "omitted-sentence"
    category = "accuracy/omission"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    confidence = 0.9
    languages = ("*",)
    supersedes = ("length-ratio", "changed-number", "changed-name", "changed-date", "lost-negation")
    message = "a sentence of the source is missing after this"
    explanation = """
Finds sentences of the source that nothing in the translation stands for: sentences of both are paired by their lengths
and by the figures, names and cognates they share, and the pairing is better if one has no counterpart. Systems that
read a paragraph as one sentence stop early or jump. Translate what the message quotes.

Where the pairing is only a little better, it is a minor finding.
"""
    examples = (
        bad(
            "⟦The council of Bern met on Tuesday.⟧ It will decide in autumn.",
            source="Der Rat von Bern tagte am Dienstag. Die Brücke über die Aare ist seit dem Unglück von 2019 für "
            "alle Lastwagen gesperrt. Er will im Herbst entscheiden.",
        ),
        good(
            "The council of Bern met on Tuesday, and it will decide on the bridge in autumn.",
            source="Der Rat von Bern tagte am Dienstag. Er will im Herbst über die Brücke entscheiden.",
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for gap in omitted_sentences(context.pair, context.bitext.fact(length_ratio)):
            severity = None if gap.certain else Severity.MINOR
            yield Hit(gap.place, severity=severity, message=f"this is missing or cut short: “{gap.text[:160]}”")
