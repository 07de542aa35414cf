"""Words that may stand for the wrong sense of a German word, with what could be meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mtcheck.analysis.senses import Reading, SenseTable
from mtcheck.check import Context, Edit
from mtcheck.checks.lexis.words.replacing import replaced
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import BEFORE_NOUNS, PREPOSITIONS
from mtcheck.languages.tokens import WORD, words

__all__ = ["Taken", "taken_in"]

STARTLING = 1.3
"""σ, of the word and of the odder of the two behind it together. Of the words of the table in sound text a quarter
startle so much, of those that were taken in a wrong sense three quarters (benchmarks/calibration/wrong_senses.py)."""
_BEHIND = 2
"""Words behind one at which a reader may stumble because of it."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A word or words of a passage, and the readings with the edits that would put them there."""

    span: Span
    readings: tuple[Reading, ...]
    edits: tuple[Edit, ...]
    startling: float
    """σ by which it surprises."""


def taken_in(passage: Passage, context: Context, table: SenseTable) -> Iterator[Taken]:
    """The words of a table in a passage at which the language model stumbles.

    At the beginning of a sentence it stumbles too often, and capitals elsewhere make names.
    Who has the one word for the one thing has the other for another: what stands in the passage is not meant elsewhere.
    """
    text, levels = passage.text, context.surprise.levels
    told = words(text)
    found = list(table.find(told)) if levels else []
    if not found:
        return
    present = context.words(passage)
    spans = [Span(*match.span()) for match in WORD.finditer(text)]
    for first, end, readings in found:
        span = spans[first].union(spans[end - 1])
        others = tuple(reading for reading in readings if not present.issuperset(reading.text.split()))
        if end - first > 1 and first and told[first - 1] in BEFORE_NOUNS and told[end - 1] in PREPOSITIONS:
            continue  # the noun and a preposition of its own: a break in Tenerife
        if not others or not span.of(text).replace(" ", "").isalpha() or not text[span.start].islower():
            continue
        startled = _startling(levels, [word.start for word in spans[first : end + _BEHIND]], end - first)
        if startled >= STARTLING:
            yield Taken(span, others, tuple(replaced(text, span, reading.text) for reading in others), startled)


def _startling(levels: Mapping[int, float], starts: Sequence[int], own: int) -> float:
    """How much the oddest of the first ``own`` words and the oddest of the others surprise together."""
    odd = [levels.get(start, 0.0) for start in starts]
    return max(odd[:own]) + max(odd[own:], default=0.0)
