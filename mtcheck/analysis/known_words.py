"""Which stretches of letters are English words: by a lexicon and by how often they are written."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.analysis.morphology import can_be
from mtcheck.languages.english_grammar import (
    FUNCTION_WORDS,
)
from mtcheck.languages.frequency import frequent, zipf
from mtcheck.languages.tokens import MARKS, is_of_letters

__all__ = ["is_common", "is_familiar", "is_listed", "is_word"]

_FUNCTION_WORDS = FUNCTION_WORDS | {"to", "not"}
_WORD_AT_ALL = 3.0
"""Zipf frequency from which a word that the lexicon does not know may still be one (a name, a loan word)."""
_FAMILIAR = 3.5
"""Zipf frequency from which nobody takes a word that the lexicon knows for a misspelling."""
_MOST_MARKS = 2


@lru_cache(maxsize=50_000)
def is_word(word: str) -> bool:
    """Whether a lower-case word stands in the lexicon of English or is one of its function words."""
    return bool(can_be(word)) or word in _FUNCTION_WORDS


@lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """Whether a lower-case word is English, and common enough to be what was meant where it stands in pieces."""
    return zipf(word) >= _WORD_AT_ALL and is_word(word)


def is_familiar(token: str) -> bool:
    """Whether a token is a frequent word of English of two letters or more in small letters, with a mark or two."""
    word = token.strip(MARKS)
    return word in frequent(_FAMILIAR) and len(token) <= len(word) + _MOST_MARKS and len(word) > 1 and is_word(word)


def is_listed(token: str) -> bool:
    """Whether a token is a word of letters of ASCII, with marks or without, that the list of English has."""
    word = token.strip(MARKS)
    return is_of_letters(word) and zipf(word) > 0
