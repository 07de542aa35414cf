"""Words that come again in a passage, beside each other or further on: cheap to see, and most passages lack them."""

from __future__ import annotations

import operator
from functools import lru_cache
from itertools import count, pairwise
from math import inf
from typing import NamedTuple

from mtcheck.languages.tokens import PASSAGES, words

__all__ = ["Returns", "begin_alike", "returns"]


@lru_cache(PASSAGES)
def begin_alike(text: str) -> bool:
    """Whether two words that stand side by side begin with the same four letters, or are the same."""
    beginnings = [word[:4] for word in words(text)]
    return any(map(operator.eq, beginnings, beginnings[1:]))


class Returns(NamedTuple):
    """What comes back of pairs of words that stand side by side."""

    pairs: frozenset[tuple[str, str]] = frozenset()
    nearest: float = inf
    """Words from a pair to the nearest place where it comes back."""
    times: int = 0
    """How often any of them comes back: a phrase of several words that does makes it one less, or more."""


_NONE = Returns()


@lru_cache(PASSAGES)
def returns(found: tuple[str, ...]) -> Returns:
    """The pairs that come back in a row of words."""
    times = max(len(found) - 1, 0) - len(set(pairwise(found)))
    if not times:
        return _NONE
    pairs = tuple(pairwise(found))
    last = dict(zip(pairs, count(), strict=False))
    recurring = frozenset(pair for place, pair in enumerate(pairs) if last[pair] != place)
    nearest = inf
    seen: dict[tuple[str, str], int] = {}
    for place, pair in enumerate(pairs):
        if pair in recurring:
            nearest = min(nearest, place - seen.get(pair, -len(pairs)))
            seen[pair] = place
    return Returns(recurring, nearest, times)
