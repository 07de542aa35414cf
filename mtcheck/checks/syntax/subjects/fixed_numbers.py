"""Nouns of one number whatever follows them: “the police in Basel has”, “the news from the front are”."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.number import ONE, number_of
from mtcheck.languages.english_grammar import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS

__all__ = ["PLURAL_NOUNS", "UNCOUNTED", "is_of_other_number"]

PLURAL_NOUNS = frozenset("police cattle men women children feet teeth clothes trousers jeans scissors".split())
UNCOUNTED = frozenset(
    "news information advice furniture equipment luggage baggage homework housework knowledge software hardware "
    "jewellery jewelry machinery rubbish traffic weather progress evidence money".split()
)
_VERBS = (
    (PLURAL_NOUNS, frozenset("is was has isn't wasn't hasn't doesn't".split())),
    (UNCOUNTED, frozenset("are were have aren't weren't haven't".split())),
)
"""The nouns, and the auxiliaries that cannot be theirs."""
_BARE = frozenset({"police"}) | UNCOUNTED
"""Those that need no article at the head of a sentence: “Men in Black is back”."""
_OPENERS = frozenset("the his her its their our my this these those many both all".split())
_FURTHEST_HEAD = 3
_LONGEST_PHRASE = 10


def is_of_other_number(clause: Clause, verb: int) -> bool:
    """Whether a sentence begins with such a noun, and at most a phrase with a preposition parts it from its verb."""
    words = clause.words
    nouns = next((nouns for nouns, verbs in _VERBS if words[verb] in verbs), None)
    if nouns is None or not clause.begins_sentence or clause.closing == "?":
        return False
    head = next((place for place, word in enumerate(words[:_FURTHEST_HEAD]) if word in nouns), None)
    if head is None and nouns is PLURAL_NOUNS:
        head = _plural_head(words, verb)
    if head is None or head >= verb or verb - head > _LONGEST_PHRASE:
        return False
    if (head and clause.is_name(head)) or not (words[0] in _OPENERS or words[head] in _BARE):
        return False
    if any(word in PREPOSITIONS | {"and", "or", "to"} for word in words[:head]):
        return False
    between = words[head + 1 : verb]
    opens = not between or between[0] in PREPOSITIONS - {"than", "as"}
    return opens and all(map(_may_stand_between, between))


def _plural_head(words: Sequence[str], verb: int) -> int | None:
    """Where a plural ends that opens a sentence and shows its number: “the results of the vote was announced”."""
    head = next((place - 1 for place in range(1, verb) if words[place] in PREPOSITIONS), verb - 1)
    if head < 1 or words[0] not in _OPENERS or words[head] in _MEASURES or not words[head].endswith("s"):
        return None
    if words[0] in ONE and "VBZ" in verb_tags(words[head]):
        return None  # “This blocks until an object has been sent”
    if not is_plural(words[head]) or len(words[head]) < _SHORTEST or not all(map(_is_plain, words[1:head])):
        return None
    return head if number_of(tuple(words[: head + 1])) == _PLURAL else None


_SHORTEST = 4


def _is_plain(word: str) -> bool:
    """Whether a word between an article and its noun can be nothing but an adjective or a number word."""
    return can_be(word) == {"ADJ"} or word in ("two", "three", "four", "five", "six", "new", "first", "last")


_PLURAL = 2
_MEASURES = frozenset(
    """
    years months weeks days hours minutes seconds decades nights miles kilometres kilometers metres meters feet yards
    euros dollars pounds francs cents degrees points percent litres tonnes tons kilos inches acres hectares wages odds
    stairs steps woods ruins remains works means headquarters grounds premises proceeds thanks politics economics
    statistics ethics mathematics physics athletics dynamics logistics tactics acoustics genetics optics mechanics
    basics others rest ones united states nations
    """.split()
)
"""What is counted as one, or may be."""


def _may_stand_between(word: str) -> bool:
    """Whether a word is part of a phrase, and opens no clause."""
    if word in AUXILIARIES | CONJUNCTIONS | PRONOUNS:
        return False
    return can_be(word) != {"VERB"} or word.endswith("ing")
