"""What a pattern has found, in other words: candidates for the language model to choose from."""

from __future__ import annotations

import re

from mtcheck.check import Contrast, Edit, Hit
from mtcheck.document import Span

__all__ = ["reworded"]


def reworded(match: re.Match[str], texts: tuple[str, ...], margin: float) -> Hit:
    """A hit on the match, with texts in place of it that begin with a capital where the match does."""
    span = Span(*match.span())
    if match[0][0].isupper():
        texts = tuple(text[:1].upper() + text[1:] for text in texts)
    return Hit(span, contrast=Contrast(tuple(Edit(span, text) for text in texts), margin=margin))
