"""Verbs of another number than their subject, wherever that stands."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.number import NUMBER_OF_PRONOUN, OTHER_NUMBER, number_of_verb
from mtcheck.checks.syntax.subjects.boundaries import ASKING, OPENERS, PLACES, start_of_subject
from mtcheck.checks.syntax.subjects.margins import MARGIN, MARGIN_OF_BARE, MARGIN_OF_SELF
from mtcheck.checks.syntax.subjects.noun_phrases import behind_phrase
from mtcheck.checks.syntax.subjects.parentheses import behind_parenthesis, words_until
from mtcheck.checks.syntax.subjects.postponed_subjects import behind_there, inverted
from mtcheck.checks.syntax.subjects.pronouns import behind_pronoun
from mtcheck.checks.syntax.subjects.questions import asks_for_many, in_question
from mtcheck.checks.syntax.subjects.relative_clauses import in_relative_clause, relative_before
from mtcheck.languages.english_grammar import (
    BE,
    CONJUNCTIONS,
    COORDINATORS,
    DEMANDING,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    is_adverb,
)

__all__ = ["mismatch"]

_AUXILIARY_BEFORE = ASKING - {"to", "as", "than"}
_ALTERNATIVES = frozenset({"or", "nor"})
_NO_NOUN = CONJUNCTIONS | PREPOSITIONS | DETERMINERS - {"this", "that", "these", "those", "each", "all", "both", "some"}
_SUBJUNCTIVE = DEMANDING | frozenset(
    """
    recommending imperative necessary crucial lest condition wish wished if though rather god
    proposal recommendation requirement suggestion move motion
    """.split()
)
"""Words that a subjunctive may follow, which has no *-s*."""
_FURTHEST = 40
"""Words of a clause before its verb that are looked at."""


def mismatch(clauses: tuple[Clause, ...], index: int, verb: int) -> float | None:
    """The margin with which to ask about a verb whose subject seems to be of the other number."""
    clause = clauses[index]
    words = clause.words
    number = number_of_verb(words[verb])
    if number == 2 and words[verb] not in BE and not _SUBJUNCTIVE.isdisjoint(words_until(clauses, index)):
        return None
    last = verb - 1
    while last >= 0 and is_adverb(words[last]):
        last -= 1
    if asks_for_many(clause, last, verb):
        return MARGIN
    if (margin := in_question(clause, verb, number)) is not None:
        return margin
    if last < 0:
        return behind_parenthesis(clauses, index, number)
    if words[last] in RELATIVES and (last or (clause.opening == "," and words[0] != "that")):
        return in_relative_clause(clauses, index, last, number)
    if words[last] == "there":
        opens = not last or words[0] in PLACES | TIMES or words[last - 1] in OPENERS
        return behind_there(words, verb) if opens else None
    return _behind_subject(clause, last, verb, number)


def _has_object(word: str) -> bool:
    """Whether a noun phrase behind a word is the object of it, and no subject of a clause."""
    return can_be(word) == {"VERB"} and bool(verb_tags(word) & {"VBD", "VBZ"}) and not takes_bare_clause(word)


def _behind_subject(clause: Clause, last: int, verb: int, number: int) -> float | None:
    """The margin for a verb directly behind its subject, whose last word stands at ``last``."""
    words = clause.words
    start = start_of_subject(words, last)
    start += not start and clause.begins_sentence and words[0] in COORDINATORS
    before = words[start - 1] if start else ""
    if start > last or words[last] in _NO_NOUN or not _ALTERNATIVES.isdisjoint(words[max(last - _FURTHEST, 0) : last]):
        return None
    if words[last] == "i" and last > 1 and words[last - 1] == "and":
        return MARGIN_OF_SELF if number == 1 else None
    if words[last] in NUMBER_OF_PRONOUN:
        return behind_pronoun(words, last, verb)
    if words[start] in PLACES:
        return inverted(words, verb, number) if start == 0 else None
    if before and "NOUN" in can_be(words[verb]) and _has_object(before):
        return None  # “he invited the court usher”
    margin = None if before in ASKING else behind_phrase(clause, start, last, number)
    if margin is None and before not in _AUXILIARY_BEFORE and (relative := relative_before(words, last)) is not None:
        margin = behind_phrase(clause, start_of_subject(words, relative - 1), relative - 1, number)
        margin = margin and MARGIN_OF_BARE
    if margin is not None and can_be(words[verb]) != {"VERB"} and words[verb] not in OTHER_NUMBER:
        return margin + 1.0
    return margin
