"""Pronouns that can be nothing but subjects, behind their verb: “Perhaps will he come”."""

from __future__ import annotations

from itertools import pairwise

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import has_finite_form, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural
from mtcheck.check import Edit
from mtcheck.checks.syntax.inversions.openings import INVERTING, LONGEST_ADVERBIAL, OPENS_CLAUSE
from mtcheck.checks.syntax.inversions.verbs import is_reporting
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    BEFORE_NOUNS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

__all__ = ["before_pronoun", "is_surely_inverted", "object_last_behind", "pronoun_first"]

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
        if takes_bare_clause(word) and words[index + 2 : index + 3] == ("be",):
            return None  # a speaker suggested they be given more time
        if words[index + 1] in NOMINATIVES and verb and not opens:
            inverting = not INVERTING.isdisjoint(words[:index]) and word in OPERATORS
            wrote = word in ("wrote", "told", "reported") and words[0] in OPENS_NOUN_PHRASE and index > 1
            return None if inverting or (is_reporting(word) and not wrote) else index
    return None


def is_surely_inverted(clause: Clause, verb: int) -> bool:
    """``The third goal prepared she with a long pass``: an object with its article, a verb that no clause follows, and
    none behind the pronoun, so that the pronoun can be the subject of nothing else."""
    words = clause.words
    if words[0] not in OPENS_NOUN_PHRASE or words[verb] in OPERATORS:
        return False
    if takes_bare_clause(words[verb]) and (clause.closing != "." or len(words) < verb + 4):
        return False  # “the man thought he, too, would”
    if not may_be_tensed(words[verb]) or not _BEFORE_CONTACT.isdisjoint(words[:verb]):
        return False
    behind = pairwise(words[verb + 1 :])
    return not any(_may_be_predicate(before, word) for before, word in behind if word not in PREPOSITIONS)


def _may_be_predicate(before: str, word: str) -> bool:
    if word in OPERATORS or not has_finite_form(word):
        return word in OPERATORS
    if "NOUN" in can_be(word) and (before in BEFORE_NOUNS or "ADJ" in can_be(before)):
        return False
    return may_be_tensed(word) or before in SUBJECT_PRONOUNS or is_plural(before) or "NOUN" not in can_be(word)


_BEFORE_CONTACT = frozenset("more less better worse way day time moment year minute first last once".split())
"""“The more she saw he …”, “the day it happened she …”."""


def pronoun_first(clause: Clause, verb: int) -> Edit:
    """``Perhaps he will come``."""
    spans = clause.spans()
    whole = Span(spans[verb].start, spans[verb + 1].end)
    return Edit(whole, f"{clause.phrase(verb + 1, verb + 2)} {clause.phrase(verb, verb + 1)}")


def object_last_behind(clause: Clause, verb: int) -> Edit:
    """``She prepared the third goal``."""
    spans, pronoun, front = clause.spans(), clause.phrase(verb + 1, verb + 2), clause.phrase(0, verb)
    whole = Span(spans[0].start, spans[verb + 1].end)
    group = f"{clause.phrase(verb, verb + 1)} {front[0].lower()}{front[1:]}"
    return Edit(whole, f"{pronoun[0].upper()}{pronoun[1:]} {group}")
