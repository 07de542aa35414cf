"""What stands before a verb: openings behind which English, too, inverts, and those that are no subject."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.morphology import can_be
from mtcheck.languages.english_grammar import ADVERBS, PREPOSITIONS, TIMES

__all__ = [
    "DENYING",
    "INVERTING",
    "LONGEST_ADVERBIAL",
    "LONGEST_OPENING",
    "OPENS_CLAUSE",
    "TIME_ENDS",
    "opens_no_subject",
]

TIME_ENDS = frozenset("ago earlier later week month year morning afternoon evening night day".split())
"""Words that end an adverbial that begins with none of the openers: ``two years ago``, ``this morning``."""
INVERTING = frozenset("never nor neither only not rarely seldom hardly so little no nowhere here there such".split())
"""Words after which English itself puts the auxiliary first."""
DENYING = frozenset("no few little nor hardly scarcely barely which what whose whom how such many vain".split())
"""Words of openings that English, too, puts an auxiliary behind, or that open a question."""
LONGEST_OPENING = 12
LONGEST_ADVERBIAL = 16
"""Words."""
OPENS_CLAUSE = frozenset(
    "and that which who if when because although though while whether unless where how why what".split()
)
"""Words behind which a verb has another subject, and belongs to another clause."""
_SUBORDINATORS = frozenset(
    "if when because although though while as after before since once until whether instead thereby".split()
)
_CONNECTIVES = frozenset("however nevertheless nonetheless moreover furthermore besides hence afterwards later".split())
_PHRASES = frozenset("to thanks due owing contrary even".split())
_OPENERS = _PHRASES | ADVERBS | TIMES | PREPOSITIONS | _SUBORDINATORS | _CONNECTIVES


@cache
def opens_no_subject(word: str) -> bool:
    """Whether an adverbial or a clause opens with this word, and no noun phrase."""
    return word in _OPENERS or word.endswith("ly") or can_be(word) == {"ADV"}
