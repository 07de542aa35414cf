"""Verbs before a particle: which words are none, which may have it, and where the search for one ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_month, must_be_verb
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.languages.english_grammar import (
    BEFORE_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_BE,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBORDINATORS,
    is_adverb,
)
from mtcheck.languages.persons import persons

__all__ = ["ends_noun", "is_noun", "is_statement", "may_be_verb", "words_back_to_subject"]

_FURTHEST = 60
"""Words before a verb that are looked at."""
_PASSIVE = FINITE_BE | {"be", "been", "being"}
_ASKING = frozenset("who what where which when how".split())


_JOINING = CONJUNCTIONS - {"and", "or", "that"}


def words_back_to_subject(words: Sequence[str], place: int, longest: int) -> Iterator[int]:
    """The places before a particle, from the nearest back to the subject or to what joins its clause to another."""
    for index in range(place - 2, max(-1, place - longest), -1):
        word = words[index]
        joins = word in _JOINING and words[index : index + 2] != ("because", "of")
        if joins or word in NOMINATIVES or (word in ("it", "you") and verb_tags(words[index + 1])):
            return
        yield index


def is_statement(clause: Clause, verb: int, times: Collection[str] = ()) -> bool:
    """Whether nothing before the verb can be the noun of a preposition behind it: no relative clause, no infinitive,
    no passive, no clause without its pronoun. Behind ``times`` a determiner opens the subject: “last week the bank”."""
    words = clause.words
    if clause.closing == "?" or words[0] in _ASKING:
        return False
    for index in range(max(verb - _FURTHEST, 0), verb):
        word, before = words[index], words[index - 1] if index else ""
        if (word in SUBORDINATORS and index) or word == "to" or (word in NOMINATIVES and index > 1):
            return False
        if index and word in DETERMINERS and ends_noun(before) and before not in times:
            return False
        name = index > 1 and clause.is_name(index) and not clause.is_name(index - 1)
        if name and ends_noun(before) and before not in persons():
            return False
        if word in _PASSIVE or (must_be_verb(word) and word not in OPERATORS and not verb_tags(word) & {"VBN", "VBG"}):
            return False
    return True


def ends_noun(word: str) -> bool:
    return "NOUN" in can_be(word) and word not in PREPOSITIONS | {"and", "or"}


def is_noun(words: Sequence[str], index: int) -> bool:
    """Whether what stands before a word makes a noun of it that may be a verb: ``its offer``, ``a Belgian rival``."""
    if not index:
        return not verb_tags(words[0]) & {"VBD", "VBZ"}
    before = words[index - 1]
    if before in BEFORE_NOUNS or before in QUANTIFIERS or before == "to" or before.endswith(("’s", "'s", "s'", "s’")):
        return True
    return "NOUN" in can_be(words[index]) and can_be(before) == {"ADJ"}


def may_be_verb(words: Sequence[str], index: int) -> bool:
    """Whether a word between the two may be a verb that the particle belongs to."""
    word, before = words[index], words[index - 1] if index else ""
    if word in OPERATORS and not is_month(words, index):
        return True
    tags = verb_tags(word)
    if not tags or word in PREPOSITIONS or is_adverb(word):
        return False
    if (before == "to" and "VB" in tags) or (before in ("and", "or") and tags & {"VB", "VBD", "VBZ"}):
        return True
    if must_be_verb(word):
        return before not in DETERMINERS
    return "VBG" in tags and before not in DETERMINERS and "NOUN" not in can_be(word)
