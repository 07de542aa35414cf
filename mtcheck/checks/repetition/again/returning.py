"""Words that come again in a passage, beside each other or further on: cheap to see, and most passages lack them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count
from math import inf
from operator import and_, eq, itemgetter
from typing import NamedTuple

from mtcheck.languages.tokens import per_text, repeated, words

__all__ = ["Returns", "begin_alike", "returns", "returns_among"]


_FIRST_LETTERS = itemgetter(slice(4))


@per_text
def begin_alike(text: str) -> bool:
    """Whether two words that stand side by side begin with the same four letters, or are the same."""
    beginnings = list(map(_FIRST_LETTERS, words(text)))
    return any(map(eq, beginnings, beginnings[1:]))


class Returns(NamedTuple):
    """What comes back of pairs of words that stand side by side."""

    pairs: frozenset[tuple[str, str]] = frozenset()
    nearest: float = inf
    """Words from a pair to the nearest place where it comes back."""
    times: int = 0
    """How often any of them comes back: a phrase of several words that does makes it one less, or more."""


_NONE = Returns()


@per_text
def returns(text: str) -> Returns:
    """The pairs of words that come back in a text."""
    return returns_among(words(text), repeated(text))


def returns_among(found: Sequence[str], again: frozenset[str]) -> Returns:
    """The pairs that come back in a row of words, of which some come again: no other can be part of one."""
    comes = list(map(again.__contains__, found))
    pairs = [(place, (found[place], found[place + 1])) for place in compress(count(), map(and_, comes, comes[1:]))]
    last: dict[tuple[str, str], int] = {}
    recurring: set[tuple[str, str]] = set()
    nearest = inf
    for place, pair in pairs:
        if pair in last:
            recurring.add(pair)
            nearest = min(nearest, place - last[pair])
        last[pair] = place
    return Returns(frozenset(recurring), nearest, len(pairs) - len(last)) if recurring else _NONE
