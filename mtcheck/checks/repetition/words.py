"""The words of a passage, split once for all checks of repetition."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["WORD", "words"]

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@lru_cache(maxsize=4)
def words(text: str) -> tuple[str, ...]:
    """Words in lower case, in the order of ``WORD.finditer(text)``."""
    return tuple(map(str.lower, WORD.findall(text)))
