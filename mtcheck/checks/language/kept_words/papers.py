"""Papers and stations whose names stand in their own language: the newspaper 24 heures."""

from __future__ import annotations

from mtcheck.languages.patterns import lazy_regex

__all__ = ["is_paper"]

_BEFORE = lazy_regex(r"\b(?:newspaper|daily|weekly|magazine|tabloid|paper|broadcaster|channel|told|tells)\s(?:\d+\s)?$")
_REACH = 20


def is_paper(text: str, start: int) -> bool:
    """Whether what stands at ``start``, behind a number or not, is what a paper is called."""
    return _BEFORE.search(text, max(start - _REACH, 0), start) is not None
