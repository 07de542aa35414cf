"""Whole numbers as news writes them: in words up to ninety-nine, else in figures."""

from __future__ import annotations

from functools import cache

__all__ = [
    "ABOVE_ONE",
    "BELOW_HUNDRED",
    "FROM_TWO",
    "NUMBER",
    "NUMBER_WORDS",
    "ORDINAL",
    "WORDS",
    "amount",
    "count",
    "rank",
]

NUMBER_WORDS = tuple(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
    """.split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(NUMBER_WORDS[:9])})(?![a-z]))?|(?:{'|'.join(reversed(NUMBER_WORDS[:19]))})"
    r"(?![a-z]))"
)
"""A pattern of the numbers below a hundred in words."""
FROM_TWO = rf"(?!one(?![a-z])){BELOW_HUNDRED}"
"""The same without *one*."""
NUMBER = rf"(?:\d{{1,3}}|{BELOW_HUNDRED})"
"""The same, or a number below a thousand in figures."""
_VALUES = {word: value for value, word in enumerate(NUMBER_WORDS, 1)} | {
    ten + ending: 10 * tens + ones
    for tens, ten in enumerate(_TENS, 2)
    for ones, ending in enumerate(("", *(f"-{word}" for word in NUMBER_WORDS[:9])))
}
_RANKS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth"
).split()
_RANK_OF = (
    {word: value for value, word in enumerate(_RANKS, 1)}
    | {
        f"{ten.removesuffix('y')}ieth" if not one else f"{ten}-{one}": 10 * tens + ones
        for tens, ten in enumerate(_TENS, 2)
        for ones, one in enumerate(("", *_RANKS[:9]))
    }
    | {"hundredth": 100}
)
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_RANK_OF, key=len, reverse=True))})"
"""A pattern of an ordinal in words up to a hundredth, or in figures."""
WORDS = frozenset(part for number in _VALUES for part in number.split("-"))
"""The words of the numbers below a hundred."""
ABOVE_ONE = WORDS - {"one"}
"""Those behind which a noun is plural."""


def count(number: str) -> int:
    """The value of a number in words or in figures, with commas or without."""
    word = number.lower()
    return _VALUES[word] if word in _VALUES else int(word.replace(",", ""))


@cache
def amount(number: str) -> float:
    """The same where it may have decimals."""
    word = number.lower()
    return float(_VALUES[word]) if word in _VALUES else float(word.replace(",", ""))


def rank(ordinal: str) -> int:
    """The value of an ordinal in words or in figures."""
    word = ordinal.lower()
    return _RANK_OF[word] if word in _RANK_OF else int(word[:-2])
