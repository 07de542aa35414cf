"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.masking import Mask
from mtcheck.report import Severity

__all__ = ["DoubledWord"]

_PAIR = re.compile(r"(?<![\w'’-])([A-Za-z]{1,30})(\s{1,3})(\1)(?![\w'’-])")
_MAY_REPEAT = frozenset("that had is was do did her you no so very really bye ha never again well now there".split())


class DoubledWord(Check):
    id = "doubled-word"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the word stands twice"
    explanation = """
Finds a lower-case word that is repeated at once. Decoders do this at the seam of two clauses, and editors when they
move half a phrase. Delete the second copy.

Words that English really doubles ("had had", "that that"), names ("New York, New York") and emphasis stay silent.
"""
    examples = (
        bad("The minister opened the ⟦the⟧ exhibition.", repair="The minister opened the exhibition."),
        good("What he had had in mind was that that bridge would hold."),
        good("The singer is back in New York, New York."),
        good("He ran for Duran Duran on a very, very long day."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _PAIR.finditer(text):
            word = match[1]
            if not word.islower() or word in _MAY_REPEAT:
                continue
            second = Span(match.start(3), match.end(3))
            yield Hit(second, repair=Edit(Span(match.start(2), match.end(3)), ""), safe=True)
