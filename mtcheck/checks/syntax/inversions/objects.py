"""Objects at the front: “That know the farmers”, “All this must the taxpayer pay”."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.phrases import opens_subject
from mtcheck.check import Edit
from mtcheck.checks.syntax.inversions.openings import DENYING, INVERTING, LONGEST_OPENING, OPENS_CLAUSE
from mtcheck.checks.syntax.inversions.subjects import LONGEST_SUBJECT, ends_of_subject
from mtcheck.checks.syntax.inversions.verbs import is_bracket, is_finite, is_reporting
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    BEFORE_NOUNS,
    DEMONSTRATIVES,
    HAVE,
    MODALS,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    SUBJECT_PRONOUNS,
)

__all__ = ["has_object_first", "object_before_modal", "object_behind", "object_last"]

_OPENS_OBJECT = OPENS_NOUN_PHRASE | DEMONSTRATIVES | {"all"}


def has_object_first(clause: Clause) -> bool:
    """``That know the voters``, ``Him have the fans forgotten``, ``This has the court decided``: an object at the
    front, by its form, by the number of the verb, or because the verb of *has* stands behind a second phrase."""
    words = clause.words
    verb = words[1]
    if not opens_subject(clause, 2) or words[2] in SUBJECT_PRONOUNS:
        return False
    if words[0] in ACCUSATIVES:
        return is_finite(verb) and not is_reporting(verb)
    if words[0] in ("that", "this") and verb not in OPERATORS:
        return verb_tags(verb) >= {"VBP"} and can_be(verb) == {"VERB"} and "VBD" not in verb_tags(verb)
    return verb in HAVE and "VBN" in verb_tags(words[-1]) and can_be(words[-1]) == {"VERB"} and len(words) > 4


def object_behind(clause: Clause) -> Iterator[Edit]:
    """Subject, verb and object in their places: ``The voters know that very well``."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    last = len(words) - 1
    bracket = is_bracket(words, 1)
    for stop in ends_of_subject(words, range(3, min(2 + LONGEST_SUBJECT, last + 1) + 1), last + 1):
        subject = phrase(2, stop)
        subject = subject[0].upper() + subject[1:]
        if bracket and stop <= last:
            group = f"{words[1]} {words[last]} {words[0]} {phrase(stop, last)}".rstrip()
            yield Edit(Span(spans[0].start, spans[last].end), f"{subject} {group}")
        elif not bracket:
            yield Edit(Span(spans[0].start, spans[stop - 1].end), f"{subject} {words[1]} {words[0]}")


def object_before_modal(clause: Clause) -> int | None:
    """``All this must the taxpayer pay``: a noun phrase, a modal verb, the subject with its article, the infinitive: no
    statement in English has this order, unless a denial, a comparison or *so* stands at the front."""
    words = clause.words
    if MODALS.isdisjoint(words):
        return None
    opens = words[0] in _OPENS_OBJECT and "more" not in words
    if not clause.begins_sentence or clause.closing not in (".", ",", ";") or not opens:
        return None
    for index in range(1, min(LONGEST_OPENING, len(words) - 3)):
        word = words[index]
        if word in OPENS_CLAUSE - {"that"} or word in SUBJECT_PRONOUNS or word in DENYING or word in INVERTING:
            return None
        if shows_finite(word) and word not in MODALS and can_be(word) <= {"VERB", "AUX"}:
            return None
        subject = words[index + 1] in ("a", "an", "the", "every")  # “its headquarters” is rather the object
        if word in MODALS and subject and words[index - 1] not in BEFORE_NOUNS - DEMONSTRATIVES:
            kinds = "ADJ" in can_be(words[index - 1]) & can_be(words[index + 2])  # “the dead will the living”
            return index if "VB" in verb_tags(words[-1]) and not kinds else None
    return None


def object_last(clause: Clause, modal: int) -> Iterator[Edit]:
    """``The taxpayer must pay all this``, and the subject before the modal verb only."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    last = len(words) - 1
    for stop in ends_of_subject(words, range(modal + 3, min(modal + 2 + LONGEST_SUBJECT, last) + 1), last):
        subject, verb = phrase(modal + 1, stop), phrase(last, last + 1)
        yield Edit(Span(spans[modal].start, spans[stop - 1].end), f"{subject} {words[modal]}")
        front = phrase(0, modal) if clause.is_name(0) else words[0] + phrase(0, modal)[len(words[0]) :]
        group = f"{words[modal]} {verb} {front} {phrase(stop, last)}".rstrip()
        yield Edit(Span(spans[0].start, spans[last].end), f"{subject[0].upper()}{subject[1:]} {group}")
