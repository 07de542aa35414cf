"""What a question opens with, and where that ends."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.languages.english_grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

__all__ = ["PERSONS", "WITH_NOUN", "Asked", "asked", "opens_subject_of_question"]

_LEADS = frozenset("and but so or then well also now yet".split())
"""Words that may stand before a question without being part of it."""
_ADVERBS = frozenset("why where when whom".split())
WITH_NOUN = frozenset("what which whose".split())
"""Words that ask together with a noun."""
_FOCUS = frozenset("exactly else really actually then now precisely".split())
_NO_CLAUSE = frozenset("come about if not dare so ever".split())
"""*How come, what about, what if, why not, how dare*: behind these English has the order of a clause, or none."""
_CURSES = frozenset("the hell|the heck|the devil|the fuck|the deuce|the world|on earth".split("|"))
PERSONS = frozenset("nobody everybody somebody anybody everyone someone anyone nothing everything there".split())
_LONGEST_PHRASE = 5


class Asked(NamedTuple):
    """``word`` asks, and behind its phrase the clause goes on at ``end``. ``bears_subject``: whether the phrase can be
    the subject itself, as *which party* can."""

    word: str
    end: int
    bears_subject: bool


def asked(clause: Clause) -> Asked | None:
    """With what a clause asks; None where it does not open with *wh-*, or has the order of a clause by right."""
    words = clause.words
    first = 1 if words[0] in _LEADS else 0
    oblique = words[first : first + 1] != () and (words[first] in PREPOSITIONS or words[first] == "to")
    at = first + oblique
    if at + 2 >= len(words):
        return None
    word, behind = words[at], words[at + 1]
    if behind in _NO_CLAUSE or behind.endswith("n't") or " ".join(words[at + 1 : at + 3]) in _CURSES:
        return None
    if behind in _FOCUS and word in _ADVERBS | WITH_NOUN | {"how"}:
        return Asked(word, at + 2, not oblique and word in WITH_NOUN)
    if word in _ADVERBS:
        return Asked(word, at + 1, bears_subject=False)
    if word == "who":  # “Who we can trust?”
        return Asked(word, at + 1, bears_subject=False) if behind in NOMINATIVES else None
    alone = opens_subject_of_question(behind) or clause.is_name(at + 1)
    if word == "how":
        if alone or not _is_degree(behind):
            return Asked(word, at + 1, bears_subject=False)
        if behind not in ("much", "many"):
            return Asked(word, at + 2, bears_subject=False)
        end = _end_of_phrase(clause, at + 2)
        return None if end is None else Asked(word, end, bears_subject=True)
    if word in WITH_NOUN and (oblique or word == "what") and opens_subject_of_question(behind):
        return None if behind in ("a", "an") else Asked(word, at + 1, bears_subject=not oblique)
    end = _end_of_phrase(clause, at + 1) if word in WITH_NOUN else None
    return None if end is None else Asked(word, end, bears_subject=not oblique)


@cache
def opens_subject_of_question(word: str) -> bool:
    """Whether a subject that is no bare noun may begin with this word."""
    base = word.partition("'")[0]
    return word in SUBJECT_PRONOUNS or word in DETERMINERS or word in PERSONS or base in SUBJECT_PRONOUNS


@cache
def _is_degree(word: str) -> bool:
    kinds = can_be(word)
    return word in ("much", "many", "long", "well", "late", "far") or bool(kinds and kinds <= {"ADJ", "ADV"})


def _end_of_phrase(clause: Clause, start: int) -> int | None:
    """Where the nouns end that belong to *what, which, how many*, and a subject begins."""
    words = clause.words
    for place in range(start, min(start + _LONGEST_PHRASE, len(words))):
        word = words[place]
        named = place > start and clause.is_name(place) and is_plural(words[place - 1]) and "'" not in word
        if (opens_subject_of_question(word) or named) and words[place - 1] not in ("of", "which"):
            return place
        if (
            word in OPERATORS
            or word.endswith("n't")
            or word in CONJUNCTIONS
            or (word in PREPOSITIONS and word != "of")
            or _is_verb(word)
        ):
            return None
    return None


@cache
def _is_verb(word: str) -> bool:
    """Whether a word can be a finite verb and no plural: *makes* may be both, but no one asks for makes."""
    tags = verb_tags(word)
    return bool(tags & {"VBD", "VBZ"}) and not ("NOUN" in can_be(word) and word not in _COMMON_VERBS)


_COMMON_VERBS = frozenset(
    "makes gives takes says has does gets brings helps keeps goes comes drives moves means".split()
)
