"""Corrections of what was printed, which name both what was wrong and what is right."""

from __future__ import annotations

from mtcheck.languages.patterns import lazy_regex

__all__ = ["is_correction"]

_CORRECTS = lazy_regex(
    r"(?:^|[.!?] )(?:Corrections?|Clarifications?|CORRECTIONS?)(?: and [cC]larifications?)?\s?[:.–—]"
    r"|^Corrections?(?: and [cC]larifications?)?$"
    r"|\b(?:[Aa] (?:picture )?caption|[Aa] headline|[Aa]n? (?:article|report|item))\b[^.]{0,60}?"
    r"\b(?:identified|misidentified|gave|misspel(?:t|led))\b"
    r"|\bwas given as\b[^.]{1,60}\. It should have been\b|\b(?:a correction|[Ee]rratum"
    r"|(?:earlier|previous|original) version of (?:this|the)"
    r"|(?:[Ww]e|this newspaper|our report|the article|a caption|an article) (?:[a-z]+ )?(?:said|wrote|reported|stated"
    r"|called|gave|put|named|described|printed|published)|wrongly|mistakenly|incorrectly"
    r"|erroneously|in error|misstated|[Ww]e apologi[sz]e)\b"
)


def is_correction(text: str) -> bool:
    """Whether a passage says that what was printed before was wrong."""
    return _CORRECTS.search(text) is not None
