"""Noun phrases that may be the subject of a verb which has a pronoun for another."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import must_be_verb
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    THIRD_PERSON,
    TIMES,
)

__all__ = ["LONGEST_SUBJECT", "OCCASIONS", "agrees", "is_subject"]

LONGEST_SUBJECT = 14
OCCASIONS = TIMES | frozenset(
    """
    day days time times moment year years way night nights week weeks month months morning mornings evening evenings
    afternoon afternoons weekend weekends summer summers winter winters spring autumn reason place hour hours minute
    minutes second instant manner extent degree rate speed first last next more less decade decades century centuries
    season seasons holiday holidays life lives lifetime career youth childhood christmas easter whitsun ramadan wonder
    doubt thing thank thanks shame pity question chance god goodness fact idea thought
    """.split()
)
"""What a clause may follow that lacks nothing: “the day it was built”."""
_TELLING = frozenset("promise tell assure warn remind show convince persuade teach inform notify guarantee bet".split())
"""Verbs with somebody behind them and a clause."""


def is_subject(clause: Clause, end: int) -> bool:
    """Whether the clause begins with a noun phrase that ends at a word and holds no verb."""
    words = clause.words[:end]
    if words[0] not in DETERMINERS and not (clause.begins_sentence and clause.text.split()[0][0].isupper()):
        return False
    if words[-1] in RELATIVES or any(not _TELLING.isdisjoint(verb_lemmas(word)) for word in words[1:-1]):
        return False  # “Curator Aigner promises visitors they will be allowed”
    closes = words[-1] not in TIMES and (not can_be(words[-1]) or "NOUN" in can_be(words[-1]))
    if words[0] in CONJUNCTIONS | PREPOSITIONS or words[0] in THIRD_PERSON or not closes:
        return False
    return not any(map(must_be_verb, words))


def agrees(word: str, pronoun: str) -> bool:
    present = "VBP" if pronoun in ("they", "these", "those") else "VBZ"
    return word in AUXILIARIES or bool(verb_tags(word) & {"VBD", present})
