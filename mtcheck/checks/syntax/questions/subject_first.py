"""Questions with the words in the order of a clause: “But how they will feed the world?”"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Edit
from mtcheck.checks.syntax.questions.asking import PERSONS, Asked, asked
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    BE,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    DO_BY_TAG,
    HAVE,
    MODALS,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    is_adverb,
)

__all__ = ["Statement", "as_statement", "repairs"]

_LONGEST_SUBJECT = 8
_CONTRACTED = {"re": "are", "ve": "have", "ll": "will", "s": "is", "m": "am", "d": "would"}
_OTHER_CONTRACTED = {"s": "has", "d": "had"}
_WHOM = frozenset("people guys lot folks kids two three all both bastard bastards idiot idiots fool".split())
"""What *you* may be with before there is a verb: “why you people”."""
_THINKING = frozenset("think thinks believe believes suppose supposes guess reckon expect expects hope hopes".split())
"""Verbs behind which another may follow directly: “what you think happened”."""
_LINKS = CONJUNCTIONS | RELATIVES | SUBJECT_PRONOUNS | frozenset("since before after until than as once".split())
_ECHO = 4
"""Words of the longest question that only echoes another: “Why I am leaving?”"""


class Statement(NamedTuple):
    """The subject from ``start`` to ``verb``, which is finite; ``sure``: whether no sound question has it so."""

    start: int
    verb: int
    sure: bool


def as_statement(clause: Clause) -> Statement | None:
    """Where a question has its subject before the verb though it does not ask for the subject."""
    words, phrase = clause.words, asked(clause)
    if phrase is None:
        return None
    verb = _verb_behind_subject(clause, phrase)
    if verb is None or (words[phrase.end] in ("i", "we") and len(words) <= _ECHO):
        return None
    if words[verb] not in _THINKING and _has_another(words, verb):
        return None  # “How he can do that is beyond me?”, “How many of the promises she made can she keep?”
    return Statement(phrase.end, verb, _is_sure(clause, phrase, verb))


def _is_sure(clause: Clause, phrase: Asked, verb: int) -> bool:
    words = clause.words
    subject = words[phrase.end : verb + 1]
    if phrase.word in ("when", "where") and words[verb] not in MODALS:
        return False  # “And when he is old?”
    if words[phrase.end] not in SUBJECT_PRONOUNS and not _PARTED.isdisjoint(subject[:-1]):
        return False
    # “Why the fuss made over so little?”, “Why the price rises?”
    return words[verb] in OPERATORS or _holds_auxiliary(words[verb]) or len(subject) == 2


_PARTED = PREPOSITIONS | {"to"}


def _verb_behind_subject(clause: Clause, phrase: Asked) -> int | None:
    words, start = clause.words, phrase.end
    first = words[start]
    if _holds_auxiliary(first):
        return start
    pronoun = first in SUBJECT_PRONOUNS or first in PERSONS
    if pronoun or (first in ("this", "that") and _is_finite(words[start + 1], bare=False)):
        verb = start + 1
        while verb < len(words) and is_adverb(words[verb]):
            verb += 1
        if verb >= len(words) or words[verb] in _WHOM or (first == "there" and words[verb] not in OPERATORS):
            return None
        return verb if _is_finite(words[verb], bare=first in ("i", "you", "we", "they")) else None
    named = clause.is_name(start)
    if not (named or first in DETERMINERS):
        return None
    for place in range(start + 1 + (not named), min(start + _LONGEST_SUBJECT, len(words))):
        word, before = words[place], words[place - 1]
        if word in NOMINATIVES or word in CONJUNCTIONS - {"and"} or before == "to" or clause.is_name(place):
            if clause.is_name(place):
                continue
            return None
        if word in DETERMINERS and before not in PREPOSITIONS and before != "and":
            return None
        if before in BEFORE_NOUNS or before in ("and", "not"):
            continue
        if (
            word in OPERATORS
            or _is_tensed(word)
            or _may_be_its_verb(words, place)
            or (is_plural(before) and _is_only_verb(word))
        ):
            return place
    return None


def _may_be_its_verb(words: Sequence[str], place: int) -> bool:
    """``where the money comes from``: what may be a noun, too, before what no noun phrase goes on with."""
    word = words[place]
    behind = words[place + 1] if place + 1 < len(words) else ""
    verbal = "VBZ" in verb_tags(word) and "NOUN" in can_be(words[place - 1])
    return verbal and (not behind or behind in PREPOSITIONS or behind in DETERMINERS or is_adverb(behind))


@cache
def _is_only_verb(word: str) -> bool:
    return can_be(word) == {"VERB"} and "VBP" in verb_tags(word)


@cache
def _is_tensed(word: str) -> bool:
    """Whether a word behind a noun can be nothing but its verb, or a participle."""
    return bool(verb_tags(word) & {"VBD", "VBZ"}) and can_be(word) <= {"VERB"}


@cache
def _is_finite(word: str, *, bare: bool) -> bool:
    wanted = {"VBD", "VBP"} if bare else {"VBD", "VBZ"}
    return word in OPERATORS or _denies(word) or bool(verb_tags(word) & wanted)


@cache
def _denies(word: str) -> bool:
    return word.endswith("n't")


@cache
def _holds_auxiliary(word: str) -> bool:
    """``they’ve``: a pronoun and its auxiliary in one."""
    base, _, rest = word.partition("'")
    return base in SUBJECT_PRONOUNS and rest in _CONTRACTED


def _has_another(words: Sequence[str], verb: int) -> bool:
    """Whether a second finite verb follows in the same clause: “How he can do that is beyond me?”"""
    linked = False
    first = verb + 1
    while first < len(words) and is_adverb(words[first]):
        first += 1
    governs = words[verb] in MODALS or words[verb] in DO or words[verb] in BE or words[verb] in HAVE
    for place in range(first + governs, len(words)):
        word = words[place]
        if word in _LINKS and not (word == "that" and place + 1 < len(words) and words[place + 1] in OPERATORS):
            linked = True
        elif not linked and (word in OPERATORS or (_is_tensed(word) and "VBN" not in verb_tags(word))):
            return True
    return False


def repairs(clause: Clause, statement: Statement) -> Iterator[Edit]:
    """The question with its auxiliary, or one of *do*, before the subject."""
    words, spans = clause.words, clause.spans()
    start, verb, _ = statement
    word = words[verb]
    whole = Span(spans[start].start, spans[verb].end)
    if start == verb:
        pronoun = clause.phrase(start, verb + 1).replace("’", "'").partition("'")
        for form in filter(None, (_CONTRACTED[pronoun[2].lower()], _OTHER_CONTRACTED.get(pronoun[2].lower()))):
            yield Edit(whole, f"{form} {pronoun[0]}")
        return
    subject = clause.phrase(start, verb)
    if word in OPERATORS or _denies(word):
        yield Edit(whole, f"{word} {subject}")
        if word in DO and not {"VB", "VBP"} & verb_tags(words[verb + 1] if verb + 1 < len(words) else ""):
            yield from (Edit(whole, f"{auxiliary} {subject} do") for auxiliary in (word, "would", "will"))
        if word not in ("has", "have", "had"):
            return
    for tag in sorted(verb_tags(word) & DO_BY_TAG.keys()):
        for lemma in verb_lemmas(word)[:1]:
            yield Edit(whole, f"{DO_BY_TAG[tag]} {subject} {lemma}")
