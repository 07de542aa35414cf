"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.repetition.words import outline
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["DoubledWord"]

_TWICE = re.compile(r"(.)\1")
_PAIR = re.compile(r"(?<![\w'’-])(?P<word>[A-Za-z]{1,30})(?P<gap>\s{1,3})(?P<second>(?i:(?P=word)))(?![\w'’-])")
_EMPHATIC = frozenset("no so very really bye ha he never yes go night plus".split())
"""Words that are doubled for emphasis or as a name: never a defect by themselves."""
_AMBIGUOUS = frozenset("that had is was do does did her you in on up out off over it".split())
"""Words that two clauses can bring together (what he does does not matter; the form handed in in May)."""


MARGIN = 9.0
"""Nats that dropping the second copy must gain where English may double the word; "The fact that that bridge still
stands" gains 7.8, the most of the near misses in corpora/clean."""


class DoubledWord(Check):
    id = "doubled-word"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the word stands twice"
    explanation = """
Finds a word that is repeated at once. Decoders do this at the seam of two clauses, and editors when they
move half a phrase. Delete the second copy.

Names ("New York, New York") and emphasis stay silent; words that two clauses can bring together ("had had", "handed in
in May") are left to the language model.
"""
    examples = (
        bad("The minister opened the ⟦the⟧ exhibition.", repair="The minister opened the exhibition."),
        bad("The ⟦the⟧ minister opened the exhibition.", repair="The minister opened the exhibition."),
        good("What he had had in mind was that that bridge would hold."),
        good("The singer is back in New York, New York."),
        good("He ran for Duran Duran on a very, very long day."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not _TWICE.search(outline(passage.text)):
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _PAIR.finditer(text):
            word = match["word"]
            if word in _EMPHATIC or not (word.islower() or _starts(text, match)):
                continue
            second = Span(match.start("second"), match.end("second"))
            edit = Edit(Span(match.start("gap"), match.end("second")), "")
            if word.lower() in _AMBIGUOUS:
                yield Hit(second, contrast=Contrast((edit,), margin=MARGIN))
            else:
                yield Hit(second, repair=edit, safe=True)


def _starts(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word is so only because a sentence begins (The the): its copy is in lower case."""
    return match["second"].islower() and text[max(match.start() - 4, 0) : match.start()].rstrip()[-1:] in {
        "",
        ".",
        "!",
        "?",
        "“",
    }
