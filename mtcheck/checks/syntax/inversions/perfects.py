"""An auxiliary of the perfect before its subject, whatever stands at the front: “with a find like this had nobody
reckoned”, “with such a result had the party not reckoned”."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Together
from mtcheck.checks.syntax.inversions.openings import DENYING, INVERTING, OPENS_CLAUSE
from mtcheck.languages.english_grammar import (
    DETERMINERS,
    FINITE_HAVE,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

__all__ = ["SIGNS_OF_PERFECT", "perfect_before_subject"]

_SOMEBODY = (NOMINATIVES - {"i"}) | frozenset("nobody everybody everyone".split())
SIGNS_OF_PERFECT = (
    Bigram(FINITE_HAVE, _SOMEBODY),
    Together(FINITE_HAVE, frozenset({"not", "never"}), DETERMINERS),
)
_ENGLISH_TOO = (
    (INVERTING - {"such", "so"}) | (DENYING - {"such"}) | OPENS_CLAUSE | OPERATORS | frozenset("than as none".split())
)
"""What English inverts behind, and what begins or ends another clause."""
_LITERARY = frozenset("time times once twice before now then yet well long far again often always".split())
"""“Many a time had he told them.”"""
_LONGEST_FRONT = 9
_LONGEST_SUBJECT = 4
_LONGEST_ADVERBIAL = 4


def perfect_before_subject(clause: Clause) -> int | None:
    """The place of *has* or *had* before a subject that cannot be its object, with the participle behind it."""
    words = clause.words
    if not clause.begins_sentence or clause.closing not in (".", ",", ";", ""):
        return None
    for index in range(2, min(_LONGEST_FRONT, len(words) - 2)):
        word = words[index]
        if word in FINITE_HAVE:
            return index if _goes_on(words, index) and not _fronts_as_english(words[:index]) else None
        if word in _ENGLISH_TOO or word in SUBJECT_PRONOUNS or is_tensed(word):
            return None
    return None


def _fronts_as_english(front: Sequence[str]) -> bool:
    if not _ENGLISH_TOO.isdisjoint(front) or front[-1] in _LITERARY:
        return True
    if front[0] not in PREPOSITIONS and sum(word in DETERMINERS for word in front) > 1:
        return True  # “the illness the boy had nobody understood”
    return front[0] == "so" and not is_plural(front[-1])  # “so badly had he been hurt”


def _goes_on(words: Sequence[str], verb: int) -> bool:
    behind = words[verb + 1 :]
    if behind[0] in _SOMEBODY and "such" not in words[:verb]:
        near = behind[1 : 2 + _LONGEST_ADVERBIAL]
        return any(map(_is_participle, near)) and OPERATORS.isdisjoint(near)
    if behind[0] not in DETERMINERS:
        return False
    for place in range(2, min(_LONGEST_SUBJECT, len(behind) - 1)):
        if behind[place] in ("not", "never"):
            return _is_participle(behind[place + 1])
    return False


def _is_participle(word: str) -> bool:
    return "VBN" in verb_tags(word) and can_be(word) <= {"VERB", "ADJ", "AUX"}
