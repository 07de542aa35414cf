"""Whether a word can be the finite verb of its clause, by its form and the word before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mtcheck.analysis.morphology import FINITE, can_be, verb_tags
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    OPERATORS,
    PARTICLES,
    PHRASE_OPENERS,
    PREPOSITIONS,
    TIMES,
    TRANSITIVE_PARTICIPLES,
)
from mtcheck.languages.tokens import PerToken

__all__ = [
    "ARTICLES",
    "NO_VERBS",
    "SET_VERBS",
    "has_finite_form",
    "is_finite",
    "is_month",
    "is_tensed",
    "may_be_finite",
    "may_be_predicate",
    "may_be_tensed",
    "must_be_verb",
    "shows_finite",
]

ARTICLES = frozenset("a an the his its their our my your".split())
"""Words that nothing but a noun phrase goes on from."""
_BEFORE_NO_VERB = MODALS | HAVE | BE | ARTICLES | PREPOSITIONS
"""Words that only another form of the verb, or a noun phrase, goes on from."""
NO_VERBS = PREPOSITIONS | PARTICLES | ADVERBS | TIMES | DETERMINERS
"""Words that the lexicon knows as verbs, too: to down a drink, to near the end."""
_BEFORE_MONTH = frozenset("in since until early late last next mid".split())
SET_VERBS = frozenset(
    {("ground", "to"), ("wound", "up"), ("wound", "down"), ("bore", "fruit"), ("bore", "witness"), ("airs", "on")}
)
"""Words that are nouns elsewhere with those that make verbs of them: traffic ground to a halt, it airs on Sunday."""
_CONTRACTING = frozenset("he she it that there what who where how let here everyone everything".split())


def may_be_finite(words: Sequence[str], index: int) -> bool:
    """Whether a word can be a finite verb where it stands."""
    word, before = words[index], words[index - 1] if index else "the"
    if word == "may" and before in _BEFORE_MONTH:
        return False
    if word.endswith(("’s", "'s")) and index + 1 < len(words) and words[index + 1] in _BEHIND_CONTRACTED:
        return True
    if before == "to" or (word not in OPERATORS and before in _BEFORE_NO_VERB):
        return False
    if is_finite(word) or tuple(words[index : index + 2]) in SET_VERBS:
        return True
    if word in NO_VERBS:
        return False
    if (
        before in _SEVERAL
        and words[max(index - 2, 0)] == "the"
        and word != before
        and _agrees_with_several(words, index)
    ):
        return True
    noun = before in PHRASE_OPENERS or before[0].isdigit() or before.endswith(("’", "'"))
    return has_finite_form(word) and not noun and "NOUN" not in can_be(word)


_BEHIND_CONTRACTED = frozenset(
    "been got gone become had done come not never always already just going getting also".split()
)
"""“The bank’s been very patient.”"""
_SEVERAL = frozenset("two three four five".split())


def _agrees_with_several(words: Sequence[str], index: int) -> bool:
    """“The two overlap in three countries”: behind a number, what is no plural is the verb."""
    return "VB" in verb_tags(words[index]) and words[index + 1 : index + 2] != () and words[index + 1] in PREPOSITIONS


@PerToken
def is_finite(word: str) -> bool:
    """Whether the word can be nothing but a finite verb, or holds one."""
    if word in OPERATORS or _is_contracted(word):
        return True
    if word in NO_VERBS:
        return False
    tags, parts = verb_tags(word), can_be(word)
    if word in TRANSITIVE_PARTICIPLES or not has_finite_form(word):
        return False
    return parts == {"VERB"} or ("VBD" in tags and "NOUN" not in parts)


@PerToken
def shows_finite(word: str) -> bool:
    """Whether a word is an auxiliary, or has a form that is finite wherever it is a verb, participles aside."""
    return word in OPERATORS or may_be_tensed(word)


@PerToken
def has_finite_form(word: str) -> bool:
    """Whether a word is finite in one of its readings, as every infinitive is."""
    return not verb_tags(word).isdisjoint(FINITE)


@PerToken
def may_be_predicate(word: str) -> bool:
    """Whether a word is an auxiliary in whatever form, or finite in one of its readings."""
    return word in AUXILIARIES or has_finite_form(word)


@PerToken
def may_be_tensed(word: str) -> bool:
    """Whether a word can be a verb whose ending shows its tense: *said*, *says*, *states*, *closed*."""
    return not verb_tags(word).isdisjoint(("VBD", "VBZ"))


@PerToken
def is_tensed(word: str) -> bool:
    """Whether it can be no noun or adjective besides, as *said* and *says*."""
    return may_be_tensed(word) and can_be(word).isdisjoint(("NOUN", "ADJ"))


@cache
def must_be_verb(word: str) -> bool:
    """Whether a word can be nothing but a verb, in whatever form."""
    return word in AUXILIARIES or can_be(word) == {"VERB"}


def is_month(words: Sequence[str], index: int) -> bool:
    """Whether *may* is a date: “from 1 May”, “in May”."""
    if words[index] == "may" and index and words[index - 1] in _BEFORE_MONTH:
        return True
    near = (words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else "")
    return words[index] == "may" and any(word[:1].isdigit() for word in near)


def _is_contracted(word: str) -> bool:
    """Whether a word holds a verb behind an apostrophe: ``she's``, ``don't``, not ``the bank's``, ``pilots'``."""
    base, mark, rest = word.replace("’", "'").partition("'")
    return bool(mark and rest) and (rest != "s" or base in _CONTRACTING)
