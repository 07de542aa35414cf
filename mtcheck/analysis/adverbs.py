"""Adverbs in *-ly* and the adjectives they are made of, as far as the lexicon knows both."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.morphology import can_be
from mtcheck.languages.frequency import zipf

__all__ = ["adjective_of", "adverb_of"]

_BY_HEART = {"good": "well", "whole": "wholly", "true": "truly", "due": "duly", "full": "fully", "public": "publicly"}
_ADJECTIVE_BY_HEART = {adverb: adjective for adjective, adverb in _BY_HEART.items() if adverb.endswith("ly")}
_OWN_ADVERBS = frozenset(
    "hard near late just most high close wide deep short pretty even right like fair dead scarce fast early".split()
)
"""Adjectives that are adverbs as they are; what ends in *-ly* beside them means something else, or little else."""
_IN_USE = 2.0
"""Zipf frequency of an adverb that somebody would write."""


@cache
def adverb_of(adjective: str) -> str | None:
    """The adverb of an adjective in lower case: *heavily* of *heavy*; None if it has none of its own (fast)."""
    if adjective in _BY_HEART:
        return _BY_HEART[adjective]
    if adjective in _OWN_ADVERBS or "ADJ" not in can_be(adjective) or adjective.endswith("ly"):
        return None
    if adjective.endswith("y"):
        forms = [adjective[:-1] + "ily"]
    elif adjective.endswith("le") and adjective[-3] not in "aeiou":
        forms = [adjective[:-1] + "y"]
    elif adjective.endswith("ic"):
        forms = [adjective + "ally"]
    elif adjective.endswith("ll"):
        forms = [adjective + "y"]
    else:
        forms = [adjective + "ly"]
    return next((form for form in forms if "ADV" in can_be(form) and zipf(form) >= _IN_USE), None)


@cache
def adjective_of(adverb: str) -> str | None:
    """The adjective of an adverb in *-ly*: *serious* of *seriously*; None of *friendly*, *daily*, *only*, *hardly*."""
    if adverb in _ADJECTIVE_BY_HEART:
        return _ADJECTIVE_BY_HEART[adverb]
    if not adverb.endswith("ly") or can_be(adverb) != {"ADV"}:
        return None
    stem = adverb[:-2]
    made = (stem, stem[:-1] + "y" if stem.endswith("i") else "", adverb[:-1] + "e", stem + "l", stem.removesuffix("al"))
    return next((adjective for adjective in made if adjective and adverb_of(adjective) == adverb), None)
