"""Nouns of one number whatever follows them: “the police in Basel has”, “the news from the front are”."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.languages.english_grammar import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS

__all__ = ["PLURAL_NOUNS", "UNCOUNTED", "is_of_other_number"]

PLURAL_NOUNS = frozenset("police cattle men women children feet teeth clothes trousers jeans scissors".split())
UNCOUNTED = frozenset(
    "news information advice furniture equipment luggage baggage homework housework knowledge software hardware "
    "jewellery jewelry machinery rubbish traffic weather progress evidence money".split()
)
_VERBS = (
    (PLURAL_NOUNS, frozenset("is was has isn't isn’t wasn't wasn’t hasn't hasn’t doesn't doesn’t".split())),
    (UNCOUNTED, frozenset("are were have aren't aren’t weren't weren’t haven't haven’t".split())),
)
"""The nouns, and the auxiliaries that cannot be theirs."""
_BARE = frozenset({"police"}) | UNCOUNTED
"""Those that need no article at the head of a sentence: “Men in Black is back”."""
_OPENERS = frozenset("the his her its their our my this these those many both all".split())
_FURTHEST_HEAD = 3
_LONGEST_PHRASE = 7


def is_of_other_number(clause: Clause, verb: int) -> bool:
    """Whether a sentence begins with such a noun, and at most a phrase with a preposition parts it from its verb."""
    words = clause.words
    nouns = next((nouns for nouns, verbs in _VERBS if words[verb] in verbs), None)
    if nouns is None or not clause.begins_sentence or clause.closing == "?":
        return False
    head = next((place for place, word in enumerate(words[:_FURTHEST_HEAD]) if word in nouns), None)
    if head is None or head >= verb or verb - head > _LONGEST_PHRASE:
        return False
    if (head and clause.is_name(head)) or not (words[0] in _OPENERS or words[head] in _BARE):
        return False
    if any(word in PREPOSITIONS | {"and", "or", "to"} for word in words[:head]):
        return False
    between = words[head + 1 : verb]
    opens = not between or between[0] in PREPOSITIONS - {"than", "as"}
    return opens and all(map(_may_stand_between, between))


def _may_stand_between(word: str) -> bool:
    """Whether a word is part of a phrase, and opens no clause."""
    return word not in AUXILIARIES | CONJUNCTIONS | PRONOUNS and can_be(word) != {"VERB"}
