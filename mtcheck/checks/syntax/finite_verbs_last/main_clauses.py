"""Verbs at the end of a main clause that begins with a pronoun as subject."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Hit
from mtcheck.checks.syntax.finite_verbs_last.asides import is_aside
from mtcheck.checks.syntax.finite_verbs_last.margins import MARGIN_OF_MAIN
from mtcheck.checks.syntax.finite_verbs_last.other_verbs import has_other_verb
from mtcheck.checks.syntax.finite_verbs_last.rearranging import Last, behind_subject
from mtcheck.checks.syntax.finite_verbs_last.verb_groups import verb_group_of
from mtcheck.languages.english_grammar import (
    ADVERBS,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    NOMINATIVES,
    PREPOSITIONS,
    TIMES,
)

__all__ = ["BEHIND_SUBJECT", "in_main_clause"]

_LATEST_SUBJECT = 4
_FEWEST_PHRASES = 2
_BEFORE_SUBJECT = ADVERBS | TIMES | frozenset("and but so here there later".split())
BEHIND_SUBJECT = (BEFORE_NOUNS | TIMES) - frozenset("as of like than now then".split())
"""What the pronoun has behind it where its verb should stand."""


def in_main_clause(clause: Clause) -> Iterator[Hit]:
    """``So they the whole village burned down``, ``Then he with his son to Rome drove``: a pronoun as subject, phrases,
    and the only verb."""
    words = clause.words
    subject = next((i for i, word in enumerate(words[:_LATEST_SUBJECT]) if word in NOMINATIVES), None)
    if subject is None or clause.closing == "?" or not all(word in _BEFORE_SUBJECT for word in words[:subject]):
        return
    last = len(words) - 1
    if last < subject + 3 or words[subject + 1] not in BEHIND_SUBJECT:
        return
    if not CONJUNCTIONS.isdisjoint(words[subject + 1 : last]) or BEFORE_NOUNS.isdisjoint(words[subject + 1 : last]):
        return
    verb = verb_group_of(words, subject - 1, last)
    if (
        verb is None
        or verb < subject + 3
        or can_be(words[verb]) & {"NOUN", "ADJ"}
        or is_aside(words[subject + 1 : verb])
    ):
        return
    if has_other_verb(words, subject, verb):
        return
    openers = sum(word in PREPOSITIONS or word in TIMES for word in words[subject + 1 : verb])
    if openers < _FEWEST_PHRASES and words[subject + 1] not in DETERMINERS:
        return
    yield from behind_subject(clause, Last(subject - 1, verb, last), MARGIN_OF_MAIN)
