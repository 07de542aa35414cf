"""Whether a word is part of a name, and so not to be translated at all."""

from __future__ import annotations

from mtcheck.check import Context
from mtcheck.document import Passage, Span

__all__ = ["is_name"]


def is_name(passage: Passage, context: Context, span: Span) -> bool:
    """Whether a word has a capital that does not come from the beginning of the sentence."""
    return passage.text[span.start].isupper() and not any(
        sentence.start >= span.start - 1 for sentence in context.sentences(passage) if sentence.overlaps(span)
    )
