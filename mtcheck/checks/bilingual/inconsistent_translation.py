"""The same source translated in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.pairing import Bitext
from mtcheck.analysis.bitext.recurring import LONGEST, Firsts, first, plain, remember
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["InconsistentTranslation"]


class InconsistentTranslation(Check):
    id = "inconsistent-translation"
    category = "terminology/inconsistent"
    severity = Severity.MINOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "the same source is translated otherwise elsewhere"
    explanation = """
Finds segments whose source occurs earlier in the same document with another translation. Systems decide anew each time,
and a reader takes two wordings for two things. Use one of them.

Differences in case, spacing and punctuation do not count.
"""
    examples = (
        bad("⟦Read the article.⟧", source="Mehr dazu im Artikel.", rows=(("Mehr dazu im Artikel.", "More inside."),)),
        good("More: inside", source="Mehr dazu im Artikel", rows=(("Mehr dazu im Artikel.", "More inside."),)),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        before = first(context.remembered(first_translations), pair.source)
        if before is not None and plain(pair.target) and plain(before) != plain(pair.target[:LONGEST]):
            yield Hit(passage.extent, message=f"the same source is translated elsewhere as “{before[:80]}”")


def first_translations(bitext: Bitext, before: Firsts | None) -> Firsts:
    return remember(before, ((pair.source, pair.target) for pair in bitext))
