"""Verbs at the end of a main clause whose subject has an object behind it: “The court the complaint on Tuesday
dismissed”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Hit
from mtcheck.checks.syntax.clause_final_verbs.phrases import NUMBERS, TIMED
from mtcheck.checks.syntax.finite_verbs_last.margins import MARGIN_BEHIND_OBJECT
from mtcheck.checks.syntax.finite_verbs_last.other_verbs import has_other_verb
from mtcheck.checks.syntax.finite_verbs_last.rearranging import Last, behind_subject
from mtcheck.checks.syntax.finite_verbs_last.verb_groups import verb_group_of
from mtcheck.languages.english_grammar import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_HAVE,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    QUANTIFIERS,
)

__all__ = ["in_statement", "is_subject_before_object", "sure_in_statement"]

_LONGEST_SUBJECT = 4
_POSSESSIVES = frozenset("his her its their".split())
_OPENS_OBJECT = OPENS_NOUN_PHRASE | frozenset("this these those all some".split())
_NO_SUBJECTS = frozenset(
    """
    day week month year night morning evening afternoon weekend spring summer autumn winter time moment minute hour
    season days weeks months years hours minutes way ways reason place kind sort more less fact one ones thing things
    first last next only best worst most same other others half all both none such what
    """.split()
)
"""Words of what is no subject before a noun phrase, or may well have a clause behind it without *that*."""
_TIMED = TIMED | frozenset("earlier recently already now immediately afterwards hour hours minutes".split())


def sure_in_statement(clause: Clause) -> Iterator[tuple[int, int]]:
    """First place and end of a verb behind an object and a time; or of a perfect behind what its subject owns."""
    found = _found(clause)
    if found is None:
        return
    words, start, verb, last = clause.words, *found
    owned = words[start] in _POSSESSIVES and words[last] not in FINITE_HAVE and not FINITE_HAVE.isdisjoint(words[verb:])
    timed = any(word in _TIMED or _is_year(word) for word in words[start + 2 : verb])
    if words[0] not in ("a", "an") and (owned or timed):
        yield verb, last + 1


def in_statement(clause: Clause) -> Iterator[Hit]:
    """The same without either, for the language model."""
    found = _found(clause)
    if found is not None:
        _, verb, last = found
        yield from behind_subject(clause, Last(-1, verb, last), MARGIN_BEHIND_OBJECT)


def is_subject_before_object(word: str) -> bool:
    """Whether a word may be the noun of a subject that an object stands right behind."""
    return "NOUN" in can_be(word) and word not in _NO_SUBJECTS


def _found(clause: Clause) -> tuple[int, int, int] | None:
    """Where the object begins, the verb group at the end, and its last word."""
    words = clause.words
    last = len(words) - 1
    if not clause.begins_sentence or clause.closing not in (".", ";") or last < len(("the", "court", "the", "law")):
        return None
    start = next((i for i in range(1, _LONGEST_SUBJECT + 1) if words[i] in _OPENS_OBJECT), None)
    if start is None or not _is_subject(words[:start]):
        return None
    verb = verb_group_of(words, -1, last)
    if (
        verb is None
        or verb < start + 2
        or "NOUN" in can_be(words[verb])
        or not CONJUNCTIONS.isdisjoint(words[start:verb])
    ):
        return None
    if words[verb] in BE or has_other_verb(words, start - 1, verb):
        return None
    return start, verb, last


def _is_subject(words: Sequence[str]) -> bool:
    """Whether words are a whole noun phrase, none of which can be a verb that has a subject before it."""
    *before, noun = words
    if not is_subject_before_object(noun) or noun in DETERMINERS or not _NO_SUBJECTS.isdisjoint(words):
        return False
    opens = bool(before) and (before[0] in DETERMINERS or before[0] in QUANTIFIERS or before[0] in NUMBERS)
    if not opens and (before or not is_plural(noun)):
        return False
    inside = before[1:] if opens else before
    if any(word in PREPOSITIONS or word in ADVERBS or not can_be(word) & {"NOUN", "ADJ"} for word in inside):
        return False
    return not inside or not _may_follow_subject(noun)


@cache
def _may_follow_subject(word: str) -> bool:
    """Whether a word may be a finite verb: “the council plans the …”."""
    return bool(verb_tags(word) & {"VBZ", "VBD", "VBP"})


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == len("2024")
