"""Where the subject before a verb begins: what stands between it and the clause or the verb before."""

from __future__ import annotations

from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.number import NUMBER_OF_PRONOUN
from mtcheck.languages.english_grammar import BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS, RELATIVES

__all__ = ["ASKING", "FRACTIONS", "OPENERS", "PLACES", "start_of_subject"]

OPENERS = frozenset("that because although if when while whether as before after until since and but so where".split())
ASKING = MODALS | frozenset(
    "do does did let help make makes made see saw seen hear heard watch watched than as to".split()
)
"""Words behind which a noun has an infinitive or comes after its verb."""
PLACES = PREPOSITIONS | frozenset("inside outside above below opposite".split())
_BOUNDARIES = OPENERS | RELATIVES | ASKING | BE | HAVE
_COMPARED = frozenset("more less fewer other rather such well".split())
FRACTIONS = frozenset("thirds quarters fifths tenths percent".split())


def start_of_subject(words: tuple[str, ...], last: int) -> int:
    """Where the stretch of phrases that ends with this word begins: behind a conjunction or another verb."""
    place = last
    while place >= 0 and not _is_boundary(words, place):
        place -= 1
    return place + 1


def _is_boundary(words: tuple[str, ...], place: int) -> bool:
    word = words[place]
    if word in ("and", "or") or word in FRACTIONS:
        return False
    if word in _BOUNDARIES:
        return word not in ("than", "as") or place == 0 or words[place - 1] not in _COMPARED
    if can_be(word) != {"VERB"} or "VBG" in verb_tags(word):
        return False
    behind = words[place + 1] if place + 1 < len(words) else ""
    # “the man accused of”, “the escaped prisoners”
    return "VBN" not in verb_tags(word) or behind in DETERMINERS or behind in NUMBER_OF_PRONOUN
