"""A verb group behind what it should precede, and whether what it passed may stand there."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.analysis.phrases import is_comment
from mtcheck.checks.syntax.clause_final_verbs.phrases import is_only
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    FINITE_BE,
    HAVE,
    MODALS,
    PARTICLES,
    PREPOSITIONS,
)

__all__ = ["Displaced", "has_no_other_sense", "is_commented", "may_be_caused"]


@dataclass(frozen=True, slots=True)
class Displaced:
    """A verb group that stands behind what it should precede; the places are indices of words in the clause."""

    first_passed: int
    verb: int
    last: int
    marker: str = ""
    """What the verb needs in its new place: *to* where German has a bare infinitive, *be* where it is lost."""
    gerund: bool = False
    """Whether the verb has to be a gerund in its new place, without the *to* before it."""
    joins: bool = False
    """Whether the comma before the clause goes, too."""
    margin: float | None = None
    """What the edit has to gain, if not what others have to."""


def is_commented(clause: Clause, displaced: Displaced) -> bool:
    """``was by then tired``; ``the dead will the living judge`` is verse."""
    words, first = clause.words, displaced.first_passed
    kinds = words[first] == "the" and first + 2 == displaced.verb and words[first - 1] in MODALS and first > 1
    if kinds and "ADJ" in can_be(words[first - 2]) and "ADJ" in can_be(words[first + 1]):
        return True
    return is_comment(words[first : displaced.verb])


def may_be_caused(words: tuple[str, ...], displaced: Displaced) -> bool:
    """``had every tree in the square felled``: *have*, an object, and its participle directly behind."""
    before = words[displaced.verb - 1]
    first = displaced.first_passed
    short = displaced.verb - first <= _SHORT_OBJECT and words[first] not in PREPOSITIONS | {"to"}
    governs = words[first - 1] in HAVE and (words[first] in DETERMINERS or short)
    adverb = any(
        word.endswith("ly") or word in ADVERBS | AUXILIARIES | PARTICLES for word in (before, *_group(words, displaced))
    )
    parted = any(word in _NO_ATTRIBUTES for word in words[first + 1 : displaced.verb])
    # The object of a perfect has adverbials behind it, as German orders them; what one has done has few.
    parted = parted or sum(word in ADVERBIAL_PREPOSITIONS for word in words[first : displaced.verb]) > 1
    return governs and not adverb and not (parted and words[first - 1] in ("has", "have"))


def has_no_other_sense(words: tuple[str, ...], displaced: Displaced) -> bool:
    """``have the engine in a barn restored``, ``was in the 73rd minute sent off``: no *had*, behind which another may
    have done it, and nothing at the front that inverts, or has a verb of its own."""
    if not displaced.first_passed or words[displaced.first_passed - 1] not in FINITE_BE | {"has", "have"}:
        return False
    return words[0] not in _INVERTING and is_only("VBN", words[displaced.last]) and displaced.last == len(words) - 1


_SHORT_OBJECT = 2
_NO_ATTRIBUTES = frozenset("with during since despite yesterday today already again recently until".split())
"""What hardly belongs to a noun: ``have this song with my brother written``."""
_INVERTING = frozenset("rarely seldom never not only nor neither so such what whatever all how hardly scarcely".split())


def _group(words: tuple[str, ...], displaced: Displaced) -> tuple[str, ...]:
    return words[displaced.verb : displaced.last]
