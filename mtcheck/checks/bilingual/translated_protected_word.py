"""A name or term that must not be translated, and was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.terminology import kept
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["TranslatedProtectedWord"]

_PAPER = kept(["Die Zeit", "Blick"])


class TranslatedProtectedWord(Check):
    id = "translated-protected-word"
    category = "terminology/wrong-term"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    supersedes = ("changed-name",)
    message = "a word that must not be translated"
    explanation = """
Finds the names and terms of your `do-not-translate` list that stand in the source and not, letter for letter, in the
translation. Systems translate what looks like a common word. Copy it from the source.

A word in another form (a German genitive "Blicks") need only keep its stem.
"""
    examples = (
        bad(
            "⟦As the newspaper The Time reports, he resigned.⟧", source="Wie Die Zeit meldet, trat er ab.", terms=_PAPER
        ),
        bad("⟦Look reported it first.⟧", source="Blick meldete es zuerst.", terms=_PAPER),
        good("As Die Zeit reports, he resigned.", source="Wie Die Zeit meldet, trat er ab.", terms=_PAPER),
        good("Time heals all wounds.", source="Die Dauer heilt alle Wunden.", terms=_PAPER),
        good("At first glance it was over.", source="Auf den ersten blick war es aus.", terms=_PAPER),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        source = context.pair.source
        for term in context.terms:
            if not term.is_kept or term.source in passage.text:
                continue
            if re.search(rf"(?<!\w){re.escape(term.source)}(?:[’']?s)?(?!\w)", source):
                yield Hit(passage.extent, message=f"{term.source} must stand here as in the source")
