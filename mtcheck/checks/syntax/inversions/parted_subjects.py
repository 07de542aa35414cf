"""Subjects that a phrase parts from the verb before them: “In the morning broke on the roof a fire out”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Edit
from mtcheck.checks.syntax.inversions.openings import (
    INVERTING,
    LONGEST_ADVERBIAL,
    LONGEST_OPENING,
    OPENS_CLAUSE,
    TIME_ENDS,
)
from mtcheck.checks.syntax.inversions.subjects import LONGEST_SUBJECT, ends_of_subject
from mtcheck.checks.syntax.inversions.verbs import is_finite
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    BEFORE_NOUNS,
    FINITE_BE,
    OPENS_NOUN_PHRASE,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
    TIME_NOUNS,
    TIMES,
)

__all__ = ["before_adverbial", "subject_before_verb"]


def before_adverbial(clause: Clause) -> tuple[int, int] | None:
    """``In the morning broke on the roof of a factory a fire out``: the verb, a phrase with a preposition, the subject;
    the places of verb and subject."""
    words = clause.words
    every = words[0] in ("every", "this", "each") and words[1:2] != () and words[1] in TIME_NOUNS
    if not clause.begins_sentence or clause.closing == "?" or not (every or words[0] in PREPOSITIONS | TIMES):
        return None
    if not INVERTING.isdisjoint(words[:LONGEST_OPENING]):
        return None
    for index in range(1, min(LONGEST_OPENING, len(words) - 4)):
        word = words[index]
        if word in SUBJECT_PRONOUNS or word in OPENS_CLAUSE:
            return None
        if is_finite(word) and words[index - 1] not in BEFORE_NOUNS:
            when = not TIMES.isdisjoint(words[:index]) or words[index - 1] in TIME_ENDS or words[index - 1].isdigit()
            if (word in FINITE_BE and not when) or words[index + 1] not in ADVERBIAL_PREPOSITIONS:
                return None
            subjects = (
                i
                for i in range(index + 3, min(index + LONGEST_ADVERBIAL, len(words)))
                if _opens_phrase(words[i]) and words[i - 1] not in BEFORE_NOUNS and _ends_phrase(words[i - 1])
            )
            subject = next(subjects, None)
            return None if subject is None else (index, subject)
    return None


def _opens_phrase(word: str) -> bool:
    """Whether a noun phrase begins here, with an article or a number."""
    return word in OPENS_NOUN_PHRASE or word[0].isdigit() or word in QUANTIFIERS


@cache
def _ends_phrase(word: str) -> bool:
    return not can_be(word) or "NOUN" in can_be(word)


def subject_before_verb(clause: Clause, verb: int, subject: int) -> Iterator[Edit]:
    """The subject before the verb, and what is left of the clause behind it, or beside it."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    stops = range(subject + 2, min(subject + LONGEST_SUBJECT, len(words)) + 1)
    for stop in ends_of_subject(words, stops, len(words)):
        whole = Span(spans[verb].start, spans[stop - 1].end)
        yield Edit(whole, f"{phrase(subject, stop)} {phrase(verb, subject)}")
        if words[verb] in FINITE_BE:
            yield Edit(whole, f"there {words[verb]} {phrase(subject, stop)} {phrase(verb + 1, subject)}")
        if stop + 1 == len(words) and words[stop] in PARTICLES:
            rest = phrase(verb + 1, subject)
            yield Edit(
                Span(spans[verb].start, spans[stop].end),
                f"{phrase(subject, stop)} {phrase(verb, verb + 1)} {phrase(stop, stop + 1)} {rest}",
            )
