"""Different sources with one and the same translation."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.pairing import Bitext
from mtcheck.analysis.bitext.recurring import LONGEST, Firsts, first, plain, remember
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["SameTranslation"]

SHORTEST = 4
"""Words of a translation: two short lines may well come to the same ("Yes, of course")."""
ALIKE = 70
"""Percent of similarity of two sources (rapidfuzz) up to which their translations may not be one: sentences that say
the same differ by a word or two."""


class SameTranslation(Check):
    id = "same-translation"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "this translation also stands for another source"
    explanation = """
Finds translations that stand word for word for an earlier segment whose source says something else. Systems that fail
on a sentence repeat the one before, and export scripts paste a row twice. Compare with the source and translate it
anew.
"""
    examples = (
        bad(
            "⟦The council met on Tuesday.⟧",
            source="Die Brücke wird im Herbst gesperrt.",
            rows=(("Der Rat tagte am Dienstag.", "The council met on Tuesday."),),
        ),
        good(
            "The council met on Tuesday.",
            source="Am Dienstag tagte der Rat.",
            rows=(("Der Rat tagte am Dienstag.", "The council met on Tuesday."),),
        ),
        good("Yes, of course.", source="Klar doch.", rows=(("Ja, natürlich.", "Yes, of course."),)),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        from rapidfuzz.fuzz import token_sort_ratio

        pair = context.pair
        if len(pair.target_words) < SHORTEST:
            return
        before = first(context.remembered(first_sources), pair.target)
        if before is not None and token_sort_ratio(plain(before), plain(pair.source[:LONGEST])) < ALIKE:
            yield Hit(passage.extent, message=f"this also stands for “{before[:80]}”")


def first_sources(bitext: Bitext, before: Firsts | None) -> Firsts:
    return remember(before, ((pair.target, pair.source) for pair in bitext))
