"""Verbs that German has last, with more of the clause behind them: “the helicopter not land could at the scene”, “as
she loud noise heard from the garden”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import may_be_tensed
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.checks.syntax.clause_final_verbs.phrases import TIMED
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    ADVERBS,
    DETERMINERS,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from mtcheck.languages.tokens import Neighbours

__all__ = ["BEFORE_MODAL", "OPENS_BARE", "SUBJECTS_OF_BARE", "may_hold_verbs", "may_precede_modal", "verbs_inside"]

BEFORE_MODAL = frozenset("can could must should".split())
"""Modal verbs that an infinitive stands before in German."""
OPENS_BARE = frozenset("as when because while since although if that until before after whether though".split())
SUBJECTS_OF_BARE = NOMINATIVES | {"it"}
_NOT_BARE = frozenset(
    "first last next alone both all early late long much little most least once only own same further".split()
)
_FEW = 3


@cache
def may_precede_modal(word: str) -> bool:
    return "VB" in verb_tags(word) and word not in OPERATORS


_CLUSTERS = Neighbours((may_precede_modal, BEFORE_MODAL))
_BARE = Neighbours((OPENS_BARE, SUBJECTS_OF_BARE))


def may_hold_verbs(words: Sequence[str]) -> bool:
    """Whether such verbs may be found among the clauses of a passage with these words."""
    return not BEFORE_MODAL.isdisjoint(words) or next(_BARE.places(words), None) is not None


def verbs_inside(clause: Clause) -> Iterator[tuple[int, int]]:
    """The verbs, where nothing else can be meant."""
    words = clause.words
    for place in _CLUSTERS.places(words):
        if _is_denied(clause, place) or _is_before_object(words, place):
            yield place, place + 2
    for place in _BARE.places(words):
        verb = _behind_bare_object(clause, place + 2)
        if verb is not None:
            yield verb, verb + 1


def _is_denied(clause: Clause, place: int) -> bool:
    """“The helicopter not land could directly at the scene.”"""
    words = clause.words
    if place < len(("it", "not")) or words[place - 1] != "not" or clause.closing == "?":
        return False
    before, behind = words[place - 2], words[place + 2 : place + 4]
    subject = "NOUN" in can_be(before) or before in SUBJECTS_OF_BARE or clause.is_name(place - 2)
    if not subject or before in OPERATORS or any("VB" in verb_tags(word) or word == "not" for word in behind):
        return False
    start = max(
        (at + 1 for at in range(place) if words[at] in SUBORDINATORS or words[at] in ("who", "which")), default=0
    )
    return not any(word in OPERATORS or word in ("to", "or", "do") for word in words[start : place - 1])


def _is_before_object(words: tuple[str, ...], place: int) -> bool:
    """“No sentence bring can us her back”: no pronoun of this case follows a modal verb."""
    before = words[place - 1] if place else "to"
    object_behind = words[place + 2 : place + 3] != () and words[place + 2] in ACCUSATIVES
    return object_behind and can_be(words[place]) == {"VERB"} and before not in ("to", "and", "or")


def _behind_bare_object(clause: Clause, start: int) -> int | None:
    """The place of a verb behind an adjective and a noun: “as she loud noise heard”."""
    words = clause.words
    for verb in range(start + 2, min(start + _FEW + 1, len(words))):
        adjectives, noun, word = words[start : verb - 1], words[verb - 1], words[verb]
        if not all(map(_is_attribute, adjectives)):
            return None
        if "NOUN" not in can_be(noun) or noun in TIMED or noun in ADVERBS or noun in PREPOSITIONS:
            continue
        past = may_be_tensed(word) and "VBD" in verb_tags(word) and can_be(word) <= {"VERB", "ADJ"}
        behind = words[verb + 1 : verb + 2]
        if past and (not behind or behind[0] in PREPOSITIONS or behind[0] in ("and", "again", "yesterday")):
            return verb
    return None


@cache
def _is_attribute(word: str) -> bool:
    return "ADJ" in can_be(word) and not verb_tags(word) and word not in _NOT_BARE | DETERMINERS | PREPOSITIONS
