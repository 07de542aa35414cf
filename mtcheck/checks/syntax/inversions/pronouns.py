"""Pronouns that can be nothing but subjects, behind their verb: “Perhaps will he come”."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Edit
from mtcheck.checks.syntax.inversions.openings import INVERTING, LONGEST_ADVERBIAL, OPENS_CLAUSE
from mtcheck.checks.syntax.inversions.verbs import is_reporting
from mtcheck.document import Span
from mtcheck.languages.english_grammar import BEFORE_NOUNS, NOMINATIVES, OPERATORS, SUBJECT_PRONOUNS

__all__ = ["before_pronoun", "pronoun_first"]

_ASKING = frozenset("who what why how where when which whom whose whether if".split())


def before_pronoun(clause: Clause) -> int | None:
    """``Perhaps will he come``, ``The whole day in the office spent he``: a finite verb before a pronoun that can be
    nothing but its subject, whatever stands before them; no question, and nothing that English inverts behind."""
    words = clause.words
    if not clause.begins_sentence or clause.closing not in (".", ",", ";", "") or NOMINATIVES.isdisjoint(words):
        return None
    if words[0] in _ASKING:
        return None
    for index in range(1, min(LONGEST_ADVERBIAL, len(words) - 1)):
        word = words[index]
        if word in SUBJECT_PRONOUNS or word in OPENS_CLAUSE or word in ("than", "as"):
            return None
        verb = word in OPERATORS or has_finite_form(word)
        opens = words[index - 1] in BEFORE_NOUNS and not (
            words[:index] == ("that",) and (word in OPERATORS or can_be(word) == {"VERB"})
        )
        if words[index + 1] in NOMINATIVES and verb and not opens:
            inverting = not INVERTING.isdisjoint(words[:index]) and word in OPERATORS
            return None if inverting or is_reporting(word) else index
    return None


def pronoun_first(clause: Clause, verb: int) -> Edit:
    """``Perhaps he will come``."""
    spans = clause.spans()
    whole = Span(spans[verb].start, spans[verb + 1].end)
    return Edit(whole, f"{clause.phrase(verb + 1, verb + 2)} {clause.phrase(verb, verb + 1)}")
