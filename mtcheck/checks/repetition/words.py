"""The words of a passage, split once for all checks of repetition."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from mtcheck.analysis.tokens import PerToken

__all__ = ["WORD", "words"]

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_words = PerToken(lambda token: tuple(map(str.lower, WORD.findall(token))))


@lru_cache(maxsize=4)
def words(text: str) -> tuple[str, ...]:
    """Words in lower case, in the order of ``WORD.finditer(text)``."""
    return tuple(chain.from_iterable(_words.of(text)))
