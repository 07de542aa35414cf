"""Subjects behind the verb of a question: “Have the minister lied?”, “Where is the missing files?”."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.number import OTHER_NUMBER, is_many, number_of, number_of_verb
from mtcheck.checks.syntax.subjects.margins import MARGIN, MARGIN_OF_ASKED, MARGIN_OF_WHAT
from mtcheck.languages.english_grammar import CONJUNCTIONS, COORDINATORS, PREPOSITIONS

__all__ = ["asks_for_many", "in_question", "may_be_asked"]

_ASKED = frozenset("where why how what".split())
_ASKING_WORDS = frozenset("what where why when how who whom".split())
_LONGEST_ASKING = 3
_OF_ONE_THING = frozenset("the his her its their our my your these those".split())


def may_be_asked(clause: Clause, place: int) -> bool:
    """Whether what stands before an auxiliary only asks, so that its subject follows."""
    words = clause.words
    if not place:
        return clause.begins_sentence
    first = words[0] in COORDINATORS and place > 1
    return (
        words[first] in _ASKING_WORDS
        and place - first <= _LONGEST_ASKING
        and not any(word in PREPOSITIONS or verb_tags(word) & {"VBZ", "VBD"} for word in words[first + 1 : place])
    )


def asks_for_many(clause: Clause, last: int, verb: int) -> bool:
    """“Where is the files?”: a single question word, a singular and a plural."""
    words = clause.words
    asks = last == 0 and words[0] in _ASKED and clause.closing == "?"
    return asks and number_of_verb(words[verb]) == 1 and is_many(words, verb + 1)


def in_question(clause: Clause, verb: int, number: int) -> float | None:
    """“Have the minister lied?”, “Where is the missing files?”"""
    words = clause.words
    if clause.closing != "?" or words[verb] not in OTHER_NUMBER or not may_be_asked(clause, verb):
        return None
    if verb + 2 >= len(words) or words[verb + 1] not in _OF_ONE_THING:
        return None
    for head in range(verb + 2, min(verb + 5, len(words))):
        behind = words[head + 1] if head + 1 < len(words) else ""
        if not can_be(words[head]) and not clause.is_name(head):
            return None  # “Do his workmates treat him well?”
        if "NOUN" in can_be(words[head]) and "NOUN" not in can_be(behind):
            subject = words[verb + 1 : head + 1]
            if clause.is_name(head) or behind in ("and", "or") or number_of(subject) in (None, number):
                return None
            return MARGIN_OF_WHAT if verb and words[verb - 1] in ("what", "who") else MARGIN_OF_ASKED
        if clause.is_name(head) and words[head].endswith("ans") and head == verb + 2:  # “does the Germans save”
            return MARGIN if number == 1 else None
        if words[head] in PREPOSITIONS or words[head] in CONJUNCTIONS:
            return None
    return None
