"""The words of a passage, split once for all checks of repetition."""

from __future__ import annotations

import re
from functools import lru_cache

from mtcheck.languages.tokens import PerToken

__all__ = ["WORD", "comes_back", "outline", "words"]

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_CHARACTERS = range(0x100, 0xD800)


@lru_cache(maxsize=4)
def words(text: str) -> tuple[str, ...]:
    """Words in lower case, in the order of ``WORD.finditer(text)``."""
    return tuple(map(str.lower, WORD.findall(text)))


@lru_cache(maxsize=4)
def outline(text: str) -> str:
    """A character for each of the words: the same for the same word, and hardly ever for another.

    What the outline does not repeat, the text does not repeat, and a string is faster to look through than many words.
    """
    return "".join(_outlines.of(text))


_RETURNS = re.compile(r"(..).{0,12}\1")
"""Two words that come back shortly after, in the outline of a text: what every repetition of a phrase shows."""


@lru_cache(maxsize=4)
def comes_back(text: str) -> bool:
    """Whether two words come back within fourteen."""
    return _RETURNS.search(outline(text)) is not None


def _outline(token: str) -> str:
    if token.isalpha():
        return _character(token)
    return "".join(map(_character, WORD.findall(token)))


def _character(word: str) -> str:
    return chr(_CHARACTERS[hash(word.lower()) % len(_CHARACTERS)])


_outlines = PerToken(_outline)
