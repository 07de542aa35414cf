"""Nouns that are plural whatever follows them: “the police in Basel has”."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
)

__all__ = ["PLURAL_NOUNS", "is_plural_with_singular_verb"]

_SINGULARS = frozenset("is was has isn't isn’t wasn't wasn’t hasn't hasn’t doesn't doesn’t".split())
PLURAL_NOUNS = frozenset(
    "police cattle men women children feet teeth clothes trousers jeans scissors outskirts".split()
)
_BARE = frozenset({"police"})
"""Those that need no article at the head of a sentence: “Men in Black is back”."""
_OPENERS = frozenset("the his her its their our these those many both all".split())
_FURTHEST_HEAD = 3
_LONGEST_PHRASE = 7


def is_plural_with_singular_verb(clause: Clause, verb: int) -> bool:
    """Whether a sentence begins with such a noun, and a phrase with a preposition parts it from a singular verb."""
    words = clause.words
    if words[verb] not in _SINGULARS or not clause.begins_sentence or clause.closing == "?":
        return False
    head = next((place for place, word in enumerate(words[:_FURTHEST_HEAD]) if word in PLURAL_NOUNS), None)
    if head is None or head >= verb or verb - head > _LONGEST_PHRASE:
        return False
    if (head and clause.is_name(head)) or not (words[0] in _OPENERS or words[head] in _BARE):
        return False
    if any(word in PREPOSITIONS for word in words[:head]):
        return False
    between = words[head + 1 : verb]
    return not between or (between[0] in PREPOSITIONS and all(map(_may_stand_between, between)))


def _may_stand_between(word: str) -> bool:
    """Whether a word is part of a phrase, and opens no clause."""
    return word not in AUXILIARIES | CONJUNCTIONS | PRONOUNS and can_be(word) != {"VERB"}
