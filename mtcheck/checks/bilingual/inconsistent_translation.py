"""The same source translated in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.bitext.pairing import Bitext
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
        first = context.bitext.fact(first_translations).get(plain(pair.source))
        if first is not None and plain(first) != plain(pair.target) and plain(pair.target):
            yield Hit(passage.extent, message=f"the same source is translated elsewhere as “{first[:80]}”")


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def first_translations(bitext: Bitext) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in bitext:
        found.setdefault(plain(pair.source), pair.target)
    return found
