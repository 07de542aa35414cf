"""What a text has told before a place, as far as a reader takes it up."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.check import Context
from mtcheck.document import Document

__all__ = ["FARTHEST", "told_before", "told_here"]

FARTHEST = 4000
"""Characters before a place that are looked at, so that a long passage costs no more than a long text."""


def told_before(texts: Sequence[str], index: int, end: int, reach: int) -> str:
    """The text of a passage up to a place, behind that of so many passages before it; each in lines of its own."""
    told = texts[index][max(end - FARTHEST, 0) : end]
    for text in reversed(texts[max(index - reach, 0) : index]):
        if len(told) >= FARTHEST:
            break
        told = f"{text[-FARTHEST:]}\n{told}"
    return told


def told_here(context: Context, end: int, reach: int) -> str:
    """The same of the passage in front of a check; the rows of a batch stand alone."""
    return told_before(context.fact(_texts), context.index, end, 0 if context.document.batch else reach)


def _texts(document: Document) -> tuple[str, ...]:
    return tuple(segment.target.text for segment in document.segments)
