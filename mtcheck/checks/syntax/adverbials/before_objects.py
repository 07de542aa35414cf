"""When it was, between a verb and an object of a few words: “divers found on Friday night a mine”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import may_be_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.analysis.phrases import is_year
from mtcheck.check import Edit, Hit
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_HAVE,
    MODALS,
    MONTHS,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    WEEKDAYS,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import Neighbours

__all__ = ["OPENS_TIME", "acts_on", "before_objects"]

_COUNTS = ABOVE_ONE | {"several", "some"}
OPENS_TIME = frozenset("on in last this next early late during at since".split()) | _COUNTS
_ACTING = frozenset(
    """
    arrest detain export import rescue visit evacuate inspect search seize confiscate find discover sell buy deliver
    attack rob injure kill kidnap defeat beat employ hire dismiss fire thank praise criticise criticize honour honor
    interrogate question stop catch pull destroy damage extinguish build demolish renovate earn spend invest donate
    generate lose win reject approve adopt pass sentence convict acquit cancel postpone close open welcome receive
    register count record produce harvest steal repair plant bury recover identify notice alarm inform
    """.split()
)
"""What somebody does to something at a time, and which no noun phrase of time can be the object of."""
_UNITS = frozenset("night morning evening afternoon year week month weekend summer winter spring autumn season".split())
_NOT_OBJECTS = frozenset(
    """
    way time times day year week month night morning evening afternoon days years weeks months hours minutes same few
    walk drive ride throw metres meters miles kilometres kilometers km points pence percent cents
    """.split()
)
"""“Opened last year a short walk from the station”, “closed on Friday three points lower”."""
_LONGEST_TIME = 4
_LONGEST_OBJECT = 12


def before_objects(text: str) -> Iterator[Hit]:
    for clause in clauses_of(text):
        if clause.closing not in (".", ""):
            continue
        words = clause.words
        for verb in _BEFORE_TIME.places(words):
            end = _end_of_time(words, verb + 1) if _is_verb(clause, verb) else None
            if end is not None:
                end = _end_of_place(words, end)
            if end is not None and _is_light_object(clause, end):
                edit = Edit(
                    clause.stretch(verb + 1, len(words)),
                    f"{clause.phrase(end, len(words))} {clause.phrase(verb + 1, end)}",
                )
                yield Hit.certain(clause.stretch(verb + 1, end), [edit])
                break


@cache
def acts_on(word: str) -> bool:
    """Whether a verb has an object that a time may part from it in German."""
    tags = verb_tags(word)
    return bool(tags - {"VBG"}) and not _ACTING.isdisjoint(verb_lemmas(word))


_BEFORE_TIME = Neighbours((acts_on, OPENS_TIME))


def _is_verb(clause: Clause, place: int) -> bool:
    """Whether a word is the verb behind its subject, or behind the auxiliary that is."""
    words = clause.words
    if not place:
        return False
    before = words[:place]
    governor = place - 1
    if _is_governed(words, place):
        before = words[:governor] if words[governor] != "to" else words[: max(governor - 3, 0)]
    elif words[governor] in _NO_SUBJECTS or not verb_tags(words[place]) & {"VBD", "VBZ", "VBP"}:
        return False
    if any(word in AUXILIARIES or word in _OPENS_OTHER for word in before):
        return False
    return not any(may_be_finite(words, at) for at in range(len(before)))


_NO_SUBJECTS = AUXILIARIES | DETERMINERS | PREPOSITIONS | CONJUNCTIONS | {"to", "not", "being"}
_OPENS_OTHER = frozenset("who which that what".split())
_ABLE = frozenset("able wants want wanted plans plan planned intends had has have".split())


def _is_governed(words: tuple[str, ...], place: int) -> bool:
    """“Will open on Monday the hall”, “has arrested on Friday a man”, “were able to seize”."""
    tags, before = verb_tags(words[place]), words[place - 1]
    if before == "to":
        return "VB" in tags and place > 2 and words[place - 2] in _ABLE
    return ("VB" in tags and before in MODALS) or ("VBN" in tags and before in FINITE_HAVE)


def _end_of_time(words: tuple[str, ...], start: int) -> int | None:
    """Where a time ends that begins here: “on Friday night”, “last year”, “three years ago”."""
    if words[start] in _COUNTS:
        return start + 3 if words[start + 2 : start + 3] == ("ago",) and start + 3 < len(words) else None
    for end in range(start + 1, min(start + _LONGEST_TIME, len(words) - 1)):
        word = words[end - 1]
        known = word in WEEKDAYS or word in MONTHS or word in _UNITS
        on_day = words[start] not in ("last", "this", "next", "in")
        dated = words[end][0].isdigit() and (on_day or is_year(words[end]))
        goes_on = words[end] in _UNITS or words[end] in WEEKDAYS or words[end] in MONTHS or dated
        if known and not goes_on:
            return end
        if word in WEEKDAYS and words[end] in _UNITS:
            continue
        if word[0].isdigit() and words[end - 2] in MONTHS:
            return end
    return None


def _end_of_place(words: tuple[str, ...], start: int) -> int:
    """Where a place ends that follows the time: “at the main station”."""
    if words[start] not in _PLACING:
        return start
    for end in range(start + 2, min(start + _LONGEST_PLACE, len(words) - 1)):
        if words[end] in CONJUNCTIONS or words[end] in AUXILIARIES:
            return start
        if words[end] in OPENS_NOUN_PHRASE or words[end][0].isdigit() or words[end] in _COUNTING:
            return start if words[end - 1] in PREPOSITIONS else end
    return start


_PLACING = frozenset("at in near on outside".split())
_LONGEST_PLACE = 6


def _is_light_object(clause: Clause, start: int) -> bool:
    """Whether nothing but a noun phrase of a few words goes on to the end."""
    words = clause.words
    behind = words[start:]
    if not 0 < len(behind) <= _LONGEST_OBJECT or behind[-1] in _UNITS:
        return False
    plural = can_be(behind[0]) == {"NOUN"} and (is_plural(behind[0]) or behind[0].endswith("s"))
    number = behind[0][0].isdigit() and not _SCORE.search(behind[0])
    opens = behind[0] in OPENS_NOUN_PHRASE or number or plural or behind[0] in _COUNTING
    if not opens or not _NOT_OBJECTS.isdisjoint(behind):
        return False
    return not any(
        word in AUXILIARIES or word in CONJUNCTIONS - {"and"} or may_be_finite(words, start + at)
        for at, word in enumerate(behind)
    )


_SCORE = lazy_regex(r"\d[-–:]\d")
_COUNTING = ABOVE_ONE | {"several", "numerous", "many", "more"}
