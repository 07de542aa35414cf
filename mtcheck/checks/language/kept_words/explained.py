"""Texts that speak of a foreign word as a word: “The word means roughly assembly of the land”."""

from __future__ import annotations

from mtcheck.document import Document
from mtcheck.languages.patterns import lazy_regex

__all__ = ["explains_words"]

_EXPLAINS = lazy_regex(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts)\s(?:(?:Swiss\s)?German\s|dialect\s|old\s)?(?:word|term|name|expression)\s(?:itself\s)?(?:[a-z]+ly\s)?"
    r"(?:means?|meant|translates|comes|derives|refers|stands\sfor|denotes|describes)\b"
    r"|\b[Ww]hat\s(?:exactly\s|on\searth\s|then\s)?is\san?\s[A-ZÄÖÜ][a-zäöüß]+\?"
)


def explains_words(document: Document) -> bool:
    """Whether a text says what a word means: it may stand unexplained before and behind."""
    return any(_EXPLAINS.search(segment.target.text) for segment in document.segments)
