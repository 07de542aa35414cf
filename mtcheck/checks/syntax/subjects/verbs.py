"""Verbs whose number can be seen, and words that can only be such a verb where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.number import OTHER_NUMBER, number_of_verb
from mtcheck.languages.english_grammar import BEFORE_NOUNS, DETERMINERS, MODALS, PREPOSITIONS, is_adverb

__all__ = ["auxiliaries_of", "verbs_of"]

_NO_SUBJECT = MODALS | frozenset("to do does did don't doesn't didn't don’t doesn’t didn’t help let lets".split())
_BEHIND_VERB = DETERMINERS - {"all", "both"} | frozenset("that him them how what why whether".split())
_BEHIND_SINGULAR = _BEHIND_VERB | PREPOSITIONS - {"of"}
_ATTRIBUTIVE = frozenset(
    "arms sports sales customs savings goods systems affairs communications operations resources services accounts "
    "clothes materials admissions parks works rights benefits futures data media women men jobs drugs".split()
)


def auxiliaries_of(clause: Clause) -> Iterator[int]:
    """The places of auxiliaries whose number can be seen."""
    words = clause.words
    for place, word in enumerate(words):
        if word in OTHER_NUMBER and not (place and words[place - 1] in _NO_SUBJECT):
            yield place


def verbs_of(clause: Clause) -> Iterator[int]:
    """The places of what is, or may well be, a finite verb whose number can be seen."""
    words = clause.words
    for place in number_of_verb.places(words):
        word = words[place]
        if place and words[place - 1] in _NO_SUBJECT:
            continue
        if word in OTHER_NUMBER or (_is_plain(words, place) and not clause.is_name(place)):
            yield place


def _is_plain(words: tuple[str, ...], place: int) -> bool:
    return can_be(words[place]) == {"VERB"} or (place > 0 and _is_verb_here(words, place))


def _is_verb_here(words: tuple[str, ...], place: int) -> bool:
    """Whether a word that may also be a noun or an adjective can only be a verb here, or hardly anything else."""
    before = words[place - 1]
    relative = words[place - 2] if place > 1 and is_adverb(before) else before
    if relative == "who":  # and not “which page people are on”
        return True
    behind = words[place + 1] if place + 1 < len(words) else ""
    asked = _BEHIND_SINGULAR if number_of_verb(words[place]) == 1 else _BEHIND_VERB
    if behind == "that" and "NOUN" in can_be(words[place]):  # “the contact center that uses it”
        return False
    clear = behind in asked or behind == "to" or can_be(behind) == {"ADJ"}
    clear = clear or _is_behind_whole(words, place)
    return clear and before not in BEFORE_NOUNS and "ADJ" not in can_be(words[place])


def _is_behind_whole(words: tuple[str, ...], place: int) -> bool:
    """“The leader of the rebels demand”: no plural but a few stands before a noun as its attribute."""
    before = words[place - 1]
    return (
        "of" in words[max(place - 4, 0) : place - 1]
        and is_plural(before)
        and can_be(before) <= {"NOUN", "VERB"}
        and before not in _ATTRIBUTIVE
        and verb_tags(words[place]) <= {"VB", "VBP"}
    )
