"""Hiding what a check should not judge (addresses, code, quotations) without moving a character."""

from __future__ import annotations

from enum import Enum

from mtcheck.languages.patterns import lazy_regex

__all__ = ["MASK", "Mask", "mask"]

MASK = "\ue000"
"""Stands for a hidden character: a private-use code point, neither letter, digit, punctuation nor white space."""


class Mask(Enum):
    __hash__ = object.__hash__  # in C: masks are keys of a lookup that every check makes for every passage

    ADDRESS = lazy_regex(
        r"\b(?:https?://|www\.)[^\s<>\"“”]+"
        r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
        r"|(?<![\w.])(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|org|net|gov|edu|eu|de|ch|at|fr|it|uk|io|info|co|tv|us|ai|me|dev|app)\b(?:/[^\s<>\"“”]*)?"
        r"|(?<!\w)[@#]\w{2,50}"
    )
    CODE = lazy_regex(r"`[^`\n]{1,300}`")
    QUOTATION = lazy_regex(r"“[^“”]{1,2000}”|„[^„“”]{1,2000}[“”]|«[^«»]{1,2000}»|(?<!\w)\"[^\"\n]{1,2000}\"(?!\w)")


_TOP_LEVEL = lazy_regex(r"\.(?:com|org|net|gov|edu|eu|de|ch|at|fr|it|uk|io|info|co|tv|us|ai|me|dev|app)\b")


def _may_hold(kind: Mask, text: str) -> bool:
    """Whether a mark stands there without which there is nothing to hide: cheap to look for, and rare."""
    if kind is Mask.ADDRESS:
        return "@" in text or "#" in text or ":/" in text or "www" in text or _TOP_LEVEL.search(text) is not None
    if kind is Mask.CODE:
        return "`" in text
    return '"' in text or "“" in text or "„" in text or "«" in text or "»" in text


def mask(text: str, *kinds: Mask) -> str:
    """The text with everything of these kinds replaced by ``MASK``, character for character."""
    for kind in kinds:
        if _may_hold(kind, text):
            text = kind.value.sub(lambda match: MASK * len(match[0]), text)
    return text
