"""A word over which the language model stumbles, and which stands for another sense of a German word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.senses import Kind, Sense, SenseTable
from mtcheck.check import Check, Context, Contrast, Hit, Layer, bad, good
from mtcheck.checks.lexis.words.readings import taken_in
from mtcheck.document import Passage
from mtcheck.languages.tables import rows
from mtcheck.report import Severity

__all__ = ["UnlikelySense"]


@cache
def _senses() -> SenseTable:
    return SenseTable(
        Sense(taken, meant, german, Kind(kind), float(margin))
        for taken, meant, german, kind, margin in rows("word_senses")
    )


class UnlikelySense(Check):
    id = "unlikely-sense"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_surprises = True
    message = "the German word may have another sense here"
    explanation = """
Finds English words that stand for the wrong sense of a German word in whatever company: "the couple married in a lock"
(*Schloss*: castle), "the author read from her new tape" (*Band*: volume). A word is suspect if the language model
stumbles over it or over the words behind it, and if it much rather reads the word for another sense of the German word;
that is the repair. By how much it must prefer it was measured for every pair of words in sound text.

*wrong-sense* knows the company in which such words are wrong, and finds what the model does not see. The list is
`mtcheck/languages/data/word_senses.tsv`.
"""
    examples = (
        bad(
            "The couple married in a baroque ⟦lock⟧ that had been built for a Prussian general.",
            repair="The couple married in a baroque palace that had been built for a Prussian general.",
        ),
        good("The lock of the old door was broken, and the boats waited at the lock of the canal."),
        good("She taped the note to the door and read a tape measure by the light of a candle."),
    )

    @property
    def doubts(self) -> tuple[frozenset[str], ...]:
        return (_senses().triggers,)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for taken in taken_in(passage, context, _senses()):
            german = " or ".join(dict.fromkeys(f"“{reading.sense.german}”" for reading in taken.readings))
            yield Hit(
                taken.span,
                message=f"the German word ({german}) may have another sense here",
                contrast=Contrast(taken.edits, margins=tuple(reading.sense.margin for reading in taken.readings)),
            )
