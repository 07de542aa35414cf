"""Parts of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

__all__ = ["BEGINNING", "OPENING", "SIGN_OFF", "one_of"]

BEGINNING = r"(?:^|(?<=[.!?]\s)|(?<=\n))"
"""Where a sentence or a line begins."""
OPENING = r"(?:^|(?<=[.!?]\s)|(?<=[“\"\n]))"
"""Where a sentence, a line or a quotation begins."""
SIGN_OFF = r"[A-Z][\w’']*(?:\s[\w’']+){0,2},"
"""How a letter ends, behind a dash: – Is mise,"""


def one_of(words: Iterable[str]) -> str:
    """A pattern of some words, the longest first where one begins another: what ``three|two|…`` means, but as a tree of
    letters, so that a place costs a look at its first letter and not at every word."""
    endings = sorted(set(words))
    longer = filter(None, endings)
    parts = [re.escape(letter) + one_of(word[1:] for word in begun) for letter, begun in groupby(longer, _first_letter)]
    if "" in endings:
        return f"(?:{'|'.join(parts)})?" if parts else ""
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _first_letter(word: str) -> str:
    return word[0]
