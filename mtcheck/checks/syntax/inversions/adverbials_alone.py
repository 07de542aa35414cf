"""Whether the words before a verb can be nothing but an adverbial: “on Sunday evening”, “last year”."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.analysis.phrases import is_year
from mtcheck.languages.english_grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    OPENS_NOUN_PHRASE,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
    WEEKDAYS,
)

__all__ = ["TIME_UNITS", "Adverbial", "adverbial_before", "is_up_to_now"]


@dataclass(frozen=True, slots=True)
class Adverbial:
    is_time: bool
    """Whether it ends in a word of time."""
    is_point: bool
    """Whether it says when, and not how long, so that no participle goes on from it."""
    may_open_clause: bool
    """Whether its first word may be a conjunction: “after Brazil beat the hosts”."""
    may_be_subject: bool
    """“Last year saw”."""
    aims: bool
    """“To this end”."""
    is_reason: bool = False
    """“According to the report”, “despite the rain”: nothing can be said to be there."""


_LEADS = frozenset("only even just back already shortly immediately early late earlier again soon".split())
_PREPOSITIONS = frozenset(
    """
    on in at after during before since until for with without despite from under by within through against to of near
    according contrary thanks because due
    """.split()
)
_REASONS = frozenset("despite according contrary thanks because due".split())
_GOVERNED = {"according": "to", "contrary": "to", "thanks": "to", "because": "of", "due": "to"}
_CONJUNCTIONS = frozenset("after before since until for".split())
_UNITS = frozenset(
    """
    second minute half round hour day night evening morning afternoon week weekend month quarter year decade century
    season spring summer autumn winter noon midnight time minutes hours days weeks months years am pm a.m. p.m.
    """.split()
)
TIME_UNITS = _UNITS | WEEKDAYS | MONTHS
"""What ends a phrase of time."""
_DURATIONS = frozenset("seconds minutes hours days weeks months years time season hour minute day".split())
_CONNECTIVES = frozenset(
    """
    therefore nevertheless nonetheless thereupon afterwards thereafter subsequently furthermore moreover additionally
    consequently accordingly
    """.split()
)
"""What may open a participle as well: “subsequently renamed, it …”."""
_BARE = frozenset("yesterday today tomorrow now meanwhile instead".split()) | _CONNECTIVES
_UP_TO_NOW = frozenset({("until", "now"), ("till", "now"), ("up", "to", "now"), ("so", "far")})
_AGO = frozenset("ago later earlier".split())
_ORDINALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth last next following coming past previous same
    """.split()
)
_IDIOMS = frozenset(
    """
    general particular public private short common total full part fact brief secret all average first last best worst
    least most present once good far late recent addition turn detail theory practice reality principle
    """.split()
)
"""What may be complete behind its preposition: “at first voters chose”, “in public officials said”."""


_IN_ROW = tuple(
    (unit, *row)
    for unit in "time day night evening week weekend month year season match game round".split()
    for row in (("running",), ("in", "a", "row"), ("in", "succession"))
)


def is_up_to_now(words: tuple[str, ...]) -> bool:
    """“Until now was nobody stung.”"""
    return words in _UP_TO_NOW


def adverbial_before(clause: Clause, end: int) -> Adverbial | None:
    """What stands before a verb, if it is an adverbial whatever it means."""
    words = clause.words[:end]
    if is_up_to_now(words):
        return Adverbial(True, True, False, False, False, True)
    start = 0
    while start < end and words[start] in _LEADS:
        start += 1
    if start == end:
        return None
    led = start > 0
    if words[start : start + 1] == ("as",) and words[start + 1 : start + 3] in (("early", "as"), ("recently", "as")):
        start += 3
        if start == end:
            return None
        if _all_time(words[start:]):
            return Adverbial(True, True, False, False, False)
    if words[start] in _BARE:
        rest = words[start + 1 :]
        if rest and not (len(rest) == 1 and rest[0] in _UNITS):
            return None
        stands_for = words[start] in ("yesterday", "today", "tomorrow")
        joins = words[start] in _CONNECTIVES
        reason = joins or words[start] in ("meanwhile", "instead")
        return Adverbial(stands_for, True, joins, stands_for, False, reason)
    if words[start] in ("last", "next", "this") and end - start == 2:
        known = words[start + 1] in TIME_UNITS
        return Adverbial(True, True, False, not led, False) if known else None
    if words[:2] == ("for", "the") and words[3:] in _IN_ROW and words[2] in _ORDINALS:
        return Adverbial(True, True, False, False, False)  # “for the third night running have burglars broken in”
    if words[-1] in _AGO and words[-2:-1] and words[-2] in _UNITS and end - start <= 4:
        counted = all(
            word in QUANTIFIERS | {"a", "few", "one", "some"} or word[0].isdigit() for word in words[start:-2]
        )
        return Adverbial(True, True, False, False, False) if counted else None
    return _phrases(clause, start, end)


def _phrases(clause: Clause, start: int, end: int) -> Adverbial | None:
    words = clause.words
    first = words[start]
    if first not in _PREPOSITIONS:
        return None
    if first == "from" and "to" in words[start:end]:
        return None
    groups: list[tuple[int, int]] = []
    begin = start
    if first in _GOVERNED:
        if words[start + 1 : start + 2] != (_GOVERNED[first],):
            return None
        begin = start + 1
        start = begin
    for index in range(start + 1, end + 1):
        if index == end or words[index] in _PREPOSITIONS:
            if index - begin < 2:
                return None
            groups.append((begin + 1, index))
            begin = index
    if not all(_is_one(clause, *group) for group in groups):
        return None
    last = groups[-1]
    word = words[last[1] - 1]
    # “for the first time”, but “in the city of Monday”
    timed = last if len(groups) == 1 or words[last[0] - 1] != "of" else groups[0]
    ending = words[timed[1] - 1]
    is_time = _is_time(clause, timed)
    counted = ending in ("minute", "hour", "day", "time") and any(
        word[0].isdigit() or word in _ORDINALS for word in words[slice(*timed)]
    )
    point = is_time and (ending not in _DURATIONS or words[timed[0] - 1] == "within" or counted)
    if "with" in words[start:end] or "without" in words[start:end]:
        point = False
    conjunction = first in _CONJUNCTIONS and not (first == "for" and is_time) and word not in ("then", "now")
    aims = words[start:end] in (("to", "this", "end"), ("for", "this", "purpose"), ("in", "this", "way"))
    if first == "to" and not aims:
        return None
    reason = first in _REASONS or (first == "since" and is_time)
    return Adverbial(is_time, point, conjunction, False, aims, reason)


def _all_time(words: tuple[str, ...]) -> bool:
    return all(word in TIME_UNITS or is_year(word) or word in ("in", "on", "at") for word in words)


def _is_time(clause: Clause, group: tuple[int, int]) -> bool:
    word = clause.words[group[1] - 1]
    return word in TIME_UNITS or is_year(word) or word == "then"


def _is_one(clause: Clause, begin: int, end: int) -> bool:
    """Whether the words behind a preposition are one noun phrase, of which no part can be a subject."""
    words = clause.words
    place = begin + (words[begin] in ("around", "about", "exactly") and words[begin + 1][0].isdigit())
    if words[place] in SUBJECT_PRONOUNS or (words[place] in _IDIOMS and end - begin > 1):
        return False
    if words[place] in OPENS_NOUN_PHRASE or words[place] in ("this", "that", "these", "those"):
        place += 1
    elif words[place] in DETERMINERS:
        return False
    if place == end:
        return False
    while place < end - 1:
        word, after = words[place], words[place + 1]
        timed = word in TIME_UNITS and (after in _UNITS | MONTHS or after[0].isdigit())
        number = word[0].isdigit() and not is_year(word) and not (clause.is_name(place + 1) and after not in MONTHS)
        attribute = word in _ORDINALS or "ADJ" in can_be(word) or word in QUANTIFIERS - {"most", "about", "around"}
        named = clause.is_name(place) and word not in WEEKDAYS | MONTHS
        if clause.is_name(place + 1) and after not in WEEKDAYS | MONTHS and "NOUN" in can_be(word):
            return False  # “after the game Smith gave”
        if not (timed or number or (attribute and not named and word not in _UNITS)):
            return False
        place += 1
    word = words[place]
    if word in QUANTIFIERS | DETERMINERS | SUBJECT_PRONOUNS | CONJUNCTIONS or word in ("there", "here", "such", "not"):
        return False
    if clause.is_name(place) and "NOUN" in can_be(word) and word not in MONTHS:
        return False  # “In the Heat of the Night won”
    return not can_be(word) or bool(can_be(word) & {"NOUN", "PROPN"}) or word in _UNITS
