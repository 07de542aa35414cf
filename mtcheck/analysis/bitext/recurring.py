"""Which rows of a batch recur, however far apart, in memory that is bounded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b

__all__ = ["LONGEST", "Firsts", "first", "plain", "remember"]

REMEMBERED = 200_000
"""Rows: some 60 MB. What recurs in a batch has mostly occurred by then."""
LONGEST = 200
"""Characters of what a row is remembered with."""

Firsts = dict[int, str]
"""From a text to what stood beside it when it first occurred."""


def plain(text: str) -> str:
    """A text without case, spacing and punctuation."""
    return re.sub(r"\W+", " ", text.lower()).strip()


def remember(firsts: Firsts | None, rows: Iterable[tuple[str, str]]) -> Firsts:
    """Add rows, each a text and what stands beside it, to those of earlier parts."""
    found: Firsts = {} if firsts is None else firsts
    for text, beside in rows:
        if len(found) < REMEMBERED:
            found.setdefault(_key(text), beside[:LONGEST])
    return found


def first(firsts: Firsts, text: str) -> str | None:
    """What stood beside a text at first."""
    return firsts.get(_key(text))


def _key(text: str) -> int:
    return int.from_bytes(blake2b(plain(text).encode(), digest_size=8).digest(), "big")
