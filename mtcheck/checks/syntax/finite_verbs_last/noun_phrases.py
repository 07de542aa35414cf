"""Which words stand inside a noun phrase, and which may be its noun or its attribute."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.finiteness import ARTICLES
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.languages.english_grammar import DETERMINERS, PREPOSITIONS, QUANTIFIERS, SPECIFIERS

__all__ = ["CLOSED", "is_attribute", "is_attributive", "is_noun_in"]

CLOSED = (DETERMINERS - {"that", "both", "all"}) | PREPOSITIONS | QUANTIFIERS | {"and", "or", "not", "very"}
"""Words behind which a phrase goes on, so that neither a verb nor another phrase begins."""


def is_attribute(word: str) -> bool:
    """Whether a word is an adjective, in front of a noun that must follow."""
    return "ADJ" in can_be(word) and can_be(word) <= {"ADJ", "ADV"} and word not in _RACES


_RACES = frozenset({"downhill", "freestyle", "individual"})
"""What is a noun in the sports pages, and not in the lexicon."""


@cache
def _may_qualify(word: str) -> bool:
    return ("ADJ" in can_be(word) or "VBN" in verb_tags(word)) and word not in DETERMINERS


def is_attributive(words: tuple[str, ...], index: int) -> bool:
    """Whether a participle stands before its noun: ``the legally prescribed inspections``."""
    if "VBN" not in verb_tags(words[index]) or "NOUN" not in can_be(words[index + 1]):
        return False
    before = index - 1
    while before > 0 and (words[before].endswith("ly") or can_be(words[before]) == {"ADJ"}):
        before -= 1
    return words[before] in ARTICLES


def is_noun_in(words: tuple[str, ...], index: int) -> bool:
    """Whether an article and adjectives make a noun of a word that may be a verb: ``no better offer``."""
    before = index - 1
    while before > 0 and _may_qualify(words[before]):
        before -= 1
    return "NOUN" in can_be(words[index]) and words[before] in SPECIFIERS
