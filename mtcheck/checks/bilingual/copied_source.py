"""A segment that was not translated at all."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.copying import is_foreign
from mtcheck.analysis.bitext.pairing import words
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["CopiedSource"]

ALIKE = 90
"""Percent of the words that are the same, in order: a copy with one word in ten changed is still no translation."""

LONGEST = 5000
"""Words that are compared: aligning takes time with the square of their number, and a copy shows in its beginning."""
SHARE = 0.5
"""Share of the words that must be the source's where all have a capital letter: names hold articles ("El Salvador")."""


class CopiedSource(Check):
    id = "copied-source"
    category = "accuracy/untranslated"
    severity = Severity.CRITICAL
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    supersedes = ("partly-untranslated", "lost-negation", "changed-name", "changed-end-mark", "foreign-quotes")
    message = "the source, not translated"
    explanation = """
Finds segments in which the source stands as it is. Systems copy what they take for a name, a title or another
language. Translate it; a text that must stay as it is (a name, a line in the target language) is not reported.
"""
    examples = (
        bad("⟦Der Rat tagte am Dienstag.⟧", source="Der Rat tagte am Dienstag."),
        bad("⟦Die Lage bleibt angespannt⟧", source="Die Lage bleibt angespannt."),
        good("El Salvador (n = 30), Nicaragua", source="El Salvador (n = 30), Nicaragua"),
        good("Angela Merkel, Berlin", source="Angela Merkel, Berlin"),
        good("Breaking news from the White House", source="Breaking news from the White House"),
        good("The council met on Tuesday.", source="Der Rat tagte am Dienstag."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        from rapidfuzz.fuzz import ratio

        pair = context.pair
        source = [word.lower() for word in words(pair.source)]
        target = [word.lower() for word in words(pair.target)]
        if not source or not target:
            return
        if source != target and ratio(source[:LONGEST], target[:LONGEST], score_cutoff=ALIKE) < ALIKE:
            return
        foreign = [word for word in pair.target_words if is_foreign(word, pair)]
        if any(word[0].islower() for word in foreign) or len(foreign) >= SHARE * len(target):
            yield Hit(passage.extent)
