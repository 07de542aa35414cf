"""Where the finite verb of a clause stands, by its form and by the subject that it would agree with."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.finiteness import has_finite_form, may_be_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.number import PLURAL
from mtcheck.languages.english_grammar import BEFORE_NOUNS, DEMONSTRATIVES, OPERATORS, RELATIVES, is_adverb

__all__ = ["CLEAR_SUBJECTS", "agrees_as_verb", "has_finite", "lexical_verb_of", "verb_of"]

CLEAR_SUBJECTS = frozenset(
    """
    he she they we i it there you nobody everyone everybody someone somebody anyone anybody no-one this these something
    nothing everything anything one
    """.split()
)
"""Pronouns that a clause may begin with, and that are its subject then."""


def has_finite(words: Sequence[str]) -> bool:
    return verb_of(words) is not None


def verb_of(words: Sequence[str], first: int = 0) -> int | None:
    """The first word that is a finite verb; where there is none that must be, one that may be behind a noun."""
    for index in range(first, len(words)):
        if may_be_finite(words, index):
            return index
    for index in range(max(first, 1), len(words)):
        if has_finite_form(words[index]) and agrees_as_verb(words[index - 1], words[index]):
            return index
    return None


def agrees_as_verb(subject: str, verb: str) -> bool:
    """Whether a form that may be a noun agrees with what stands before it: ``the police fear``, not ``red jacket``."""
    tags = verb_tags(verb)
    if subject in BEFORE_NOUNS and subject not in DEMONSTRATIVES:
        return False
    if subject in RELATIVES:
        return True
    many = is_plural(subject) or subject in PLURAL or subject in ("they", "we", "you", "i", "these", "those")
    if "VBD" in tags:
        return many or subject in CLEAR_SUBJECTS or "NOUN" in can_be(subject)
    if "VBZ" in tags:
        return not many and (
            subject in CLEAR_SUBJECTS or subject == "that" or "NOUN" in can_be(subject) or not can_be(subject)
        )
    return many


def lexical_verb_of(words: Sequence[str]) -> int | None:
    """The verb that says what is done: the last of those behind an auxiliary and its adverbs."""
    verb = verb_of(words)
    while verb is not None and words[verb] in OPERATORS:
        behind = next((at for at in range(verb + 1, len(words)) if not is_adverb(words[at])), len(words))
        if behind == len(words) or not verb_tags(words[behind]) or can_be(words[behind]) == {"NOUN"}:
            return verb
        verb = behind
    return verb
