"""Whole numbers as news writes them: in words up to twenty, else in figures."""

from __future__ import annotations

__all__ = ["NUMBER_WORDS", "count"]

NUMBER_WORDS = tuple(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
    """.split()
)


def count(number: str) -> int:
    """The value of a number in words or in figures, with commas or without."""
    word = number.lower()
    return NUMBER_WORDS.index(word) + 1 if word in NUMBER_WORDS else int(word.replace(",", ""))
