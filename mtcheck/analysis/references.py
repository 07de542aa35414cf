"""Entries of bibliographies, which keep the title of a work, its publisher and its place in their own language."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.languages.patterns import lazy_regex

__all__ = ["is_reference"]

_LONGEST = 700
_SIGNS = tuple(
    lazy_regex(sign)
    for sign in (
        r"^[A-ZÀ-ÖØ-ÞČŠŽ][\w’'-]+(?:\s[A-ZÀ-ÖØ-ÞČŠŽ][\w’'-]+)?,\s[A-ZÀ-ÖØ-ÞČŠŽ][\w’'-]*\.?(?:[\s,.(:;&]|$)",
        r"\bIS[BS]N\b|\bdoi\b|\bDOI\b|\bOCLC\b",
        r"\bpp?\.\s?\d|\d\s?pp?\b|\bS\.\s\d+[–-]\d",
        r"\b[Vv]ol\.|\bVolume \d|\b[Nn]o\.\s?\d|\bNr\.\s?\d|\bBd\.|\bBand \d|\d+\s?\(\d+\):",
        r"\b(?:[Ee]ds?|[Tt]rans|[Hh]rsg|[Rr]ev)\.|\bedited by\b|\btranslated by\b",
        r"\b(?:Press|Publish(?:ers|ing)|Publications|Verlag|[ÉE]ditions?|Editore|Editorial|Librairie|Universit[éàä]t?"
        r"|Papers|Journal|Review|Zeitschrift|Revue|Annales|Beiträge)\b",
        r"[,(\s](?:1[5-9]|20)\d\d(?:[–-]\d+)?\)?[.,;:]?(?:$|\s(?=\())|,\s(?:1[5-9]|20)\d\d,|\((?:[A-Z]\w+\s)?(?:1[5-9]|20)\d\d\)",
    )
)
_LEAST_SIGNS = 3


@lru_cache(maxsize=1_000)
def is_reference(text: str) -> bool:
    """Whether a passage is the entry of a bibliography: by the order of the author’s names, publisher, pages, year."""
    return len(text) <= _LONGEST and sum(sign.search(text) is not None for sign in _SIGNS) >= _LEAST_SIGNS
