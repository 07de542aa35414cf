"""Where a noun phrase begins, and whether one says when."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.languages.english_grammar import DETERMINERS, QUANTIFIERS

__all__ = ["is_time", "opens_noun_phrase"]

_UNITS = frozenset("day night morning evening week month year".split())
_BEFORE_UNIT = frozenset("next previous following same".split())
_OPENERS = DETERMINERS | QUANTIFIERS


def opens_noun_phrase(clause: Clause, index: int) -> bool:
    """Whether a noun phrase shows its beginning here: by a determiner, a number or a name."""
    word = clause.words[index]
    return word in _OPENERS or word[0].isdigit() or clause.is_name(index)


def is_time(words: Sequence[str]) -> bool:
    """Whether words are a noun phrase that is an adverbial by itself: ``the next day``, ``the week before``."""
    if len(words) != len(("the", "next", "day")) or words[0] != "the":
        return False
    return (words[1] in _BEFORE_UNIT and words[2] in _UNITS) or (words[1] in _UNITS and words[2] == "before")
