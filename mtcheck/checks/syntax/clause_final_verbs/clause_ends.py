"""Which verb stands where its clause may end, and what it belongs to."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.analysis.phrases import is_time
from mtcheck.checks.syntax.clause_final_verbs.behind_auxiliaries import behind_auxiliary
from mtcheck.checks.syntax.clause_final_verbs.displaced import Displaced
from mtcheck.checks.syntax.clause_final_verbs.governors import GOVERNORS
from mtcheck.checks.syntax.clause_final_verbs.infinitives import behind_control
from mtcheck.languages.english_grammar import AUXILIARIES, CONJUNCTIONS, PARTICLES, PREPOSITIONS, SUBORDINATORS
from mtcheck.languages.tokens import PerToken

__all__ = ["displaced_verb", "may_trail"]

_BORDERS = (CONJUNCTIONS | {""}, (PREPOSITIONS | AUXILIARIES) - CONJUNCTIONS)
"""What stands behind the verb at the end of a clause, and behind one that something else follows."""
_ANY_BORDER = frozenset().union(*_BORDERS)
_LONGEST_TAIL = 2


def displaced_verb(clause: Clause) -> Displaced | None:
    """The first verb at the end of a clause, else the first with only a prepositional phrase or a verb behind it."""
    words = clause.words
    if len(words) < 3 or GOVERNORS.isdisjoint(words):
        return None
    behind = (*words[1:], "")
    closing = []
    start = 0
    for place in _may_close_or_open.places(words):
        if behind[place] in _ANY_BORDER and place - start >= 2 and _may_close(words[place]):
            closing.append((start, place))
        if words[place] in SUBORDINATORS and behind[place] != "of":
            start = place
    for borders in _BORDERS:
        for start, last in closing:
            if behind[last] in borders and (found := _ending(clause, start, last)):
                return None if is_time(words[found.first_passed : found.verb]) else found
    return None


def _ending(clause: Clause, start: int, last: int) -> Displaced | None:
    words = clause.words
    verb = last
    while verb > max(start, last - _LONGEST_TAIL) and may_trail(words[verb]):
        verb -= 1
    if words[verb] not in AUXILIARIES and "VERB" not in can_be(words[verb]):
        return None
    return behind_auxiliary(words, start, verb, last) or behind_control(clause, start, verb, last)


@PerToken
def _may_close(word: str) -> bool:
    return may_trail(word) or word in AUXILIARIES or "VERB" in can_be(word)


@PerToken
def _may_close_or_open(word: str) -> bool:
    return _may_close(word) or word in SUBORDINATORS


@PerToken
def may_trail(word: str) -> bool:
    """Whether a word may stand behind the verb that ends a clause: ``corrected downwards``, ``sent off``."""
    return word in PARTICLES | {"again", "home"} or word.endswith(("wards", "ly"))
