"""What stands between white space, the words in it, and what is found out about it once.

News of a million characters has 165,000 tokens, of which 22,000 are different: what depends on a token is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import methodcaller
from typing import Generic, TypeVar

__all__ = ["PerToken", "begins_small", "ends_sentence", "words_in_order", "words_of"]

_MOST = 200_000
"""Tokens remembered: those of some fifty million characters of news."""
_LONGEST = 100
"""Characters of the longest token remembered."""

Result = TypeVar("Result")

ends_sentence: Callable[[str], object] = methodcaller(
    "endswith", tuple(stop + closing for stop in ".!?" for closing in ("", *")]”’\"'"))
)
"""Whether a token ends in a stop, a closing mark behind it or not."""


def begins_small(token: str) -> bool:
    """Whether a token begins with a letter in lower case."""
    return "a" <= token[0] <= "z"


class PerToken(dict[str, Result], Generic[Result]):
    """The results of a function of a token."""

    def __init__(self, function: Callable[[str], Result]) -> None:
        self._function = function

    def of(self, text: str) -> Iterator[Result]:
        """The results for the tokens of a text, in order."""
        return map(self.__getitem__, text.split())

    def __missing__(self, token: str) -> Result:
        if len(self) >= _MOST:
            self.clear()
        found = self._function(token)
        if len(token) <= _LONGEST:
            self[token] = found
        return found


_WORD = re.compile(r"[a-zß-ɏ]+")


def words_in_order(text: str) -> list[str]:
    """The words of a text in lower case, without figures."""
    return _WORD.findall(text.lower())


@lru_cache(maxsize=4)
def words_of(text: str) -> frozenset[str]:
    """The different words of a text in lower case, without figures."""
    return frozenset(words_in_order(text))
