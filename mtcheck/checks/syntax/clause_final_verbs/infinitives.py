"""Infinitives with *to* behind their object: ``plans next year 2,000 employees to hire``."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.checks.syntax.clause_final_verbs.displaced import Displaced
from mtcheck.checks.syntax.clause_final_verbs.governors import CONTROL
from mtcheck.checks.syntax.clause_final_verbs.margins import MARGIN_OF_GOVERNED
from mtcheck.checks.syntax.clause_final_verbs.phrases import COMPLETE_PHRASES, has_verb, opens_phrase
from mtcheck.languages.english_grammar import (
    BE,
    DETERMINERS,
    GOVERNED_PREPOSITIONS,
    PHRASE_OPENERS,
    PREPOSITIONS,
    QUANTIFIERS,
    SPECIFIERS,
    TAKES_INFINITIVE,
    TIMES,
)

__all__ = ["behind_control"]

_OPENINGS = frozenset("position chance right order permission duty attempt power courage strength".split())
"""Nouns with an infinitive of their own: ``in a position to``."""
_AIMS = frozenset("aim goal task plan purpose intention idea objective hope".split())
"""Nouns that a form of *be* joins to an infinitive: ``the aim is to reduce``."""
_REPORTED = frozenset("said believed thought alleged reported expected rumoured understood".split())
"""Participles that an infinitive follows: ``is said to have``."""


def behind_control(clause: Clause, start: int, verb: int, last: int) -> Displaced | None:
    """``plans next year 2,000 employees to hire``, ``in order the residents to relieve``."""
    words = clause.words
    if words[verb - 1] != "to" or "VB" not in verb_tags(words[verb]):
        return _perfect_infinitive(clause, start, verb, last)
    first = 2 if words[:2] == ("instead", "of") else 1 if words[0] in ("without", "by") else 0
    if first and start == 0 and first < verb - 2 and words[first] in SPECIFIERS:
        return Displaced(first, verb - 1, last, gerund=True)
    group = verb - 1
    while group - 2 > start and words[group - 2] == "to" and "VB" in verb_tags(words[group - 1]):
        group -= 2
    for index in range(verb - 3, start - 1, -1):
        if (
            words[index] in _REPORTED
            and words[index - 1] in BE
            and opens_phrase(words[index + 1])
            and index + 2 < group
        ):
            return Displaced(index + 1, group, last)
        aim = words[index] in ("is", "was") and words[index - 1] in _AIMS
        purpose = words[index - 1 : index + 1] == ("in", "order")
        if aim or words[index] in CONTROL or purpose:
            if opens_phrase(words[index + 1]) or words[index + 1] == "up" or purpose:
                return Displaced(index + 1, verb - 1, last)
            break
        governed = any(words[index + 1] in GOVERNED_PREPOSITIONS.get(lemma, ()) for lemma in verb_lemmas(words[verb]))
        if governed and index + 2 < group and words[index] not in PHRASE_OPENERS:
            return Displaced(index + 1, group, last, margin=MARGIN_OF_GOVERNED)
        noun = words[index] in _OPENINGS or (can_be(words[index]) and not can_be(words[index]) - {"NOUN", "PROPN"})
        if words[index + 1] in DETERMINERS and (noun or words[index] in TIMES):
            return Displaced(index + 1, verb - 1, last)
    group = verb - 2 if words[verb - 2] == "not" else verb - 1
    if clause.opening == "," and start == 0 and _opens_object(words, group) and not has_verb(words[:group]):
        return Displaced(0, group, last, joins=True)
    return None


def _opens_object(words: tuple[str, ...], end: int) -> bool:
    """Whether words behind a comma may be the object of an infinitive behind them; not ``hard for firms to follow``."""
    first = words[0]
    if first in DETERMINERS | PREPOSITIONS | QUANTIFIERS or first in COMPLETE_PHRASES:
        return True
    bare = is_plural(first) or (can_be(first) == {"ADJ"} and is_plural(words[1]))
    return bare and end > 1 and can_be(words[end - 1]) != {"ADJ"} and words[end - 1] not in TAKES_INFINITIVE


def _perfect_infinitive(clause: Clause, start: int, verb: int, last: int) -> Displaced | None:
    """``are believed over several years pensioners to have deceived``."""
    words = clause.words
    group = verb - 2
    if words[group:verb] not in (("to", "have"), ("to", "be")) or "VBN" not in verb_tags(words[verb]):
        return None
    if clause.opening == "," and start == 0 and _opens_object(words, group) and not has_verb(words[:group]):
        return Displaced(0, group, last, joins=True)
    for index in range(group - 2, start, -1):
        if words[index] in _REPORTED and words[index - 1] in BE and opens_phrase(words[index + 1]):
            return Displaced(index + 1, group, last)
    return None
