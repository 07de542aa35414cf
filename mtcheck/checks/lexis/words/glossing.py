"""A rendering with the original beside it: the writer explains the word."""

from __future__ import annotations

from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex

__all__ = ["is_gloss"]

_ORIGINAL_BEHIND = lazy_regex(r"s?[”’\"']?(?:,? \(|, or (?:the )?|, the )[“‘\"']?[A-ZÄÖÜ][a-zäöüß]{5,}[”’\"']?[),]")
_ORIGINAL_BEFORE = lazy_regex(r"\b[A-ZÄÖÜ][a-zäöüß]{5,},?[”’\"']?(?: \(|,? or )(?:the |an? )?[“‘\"']?$")
_REACH = 40


def is_gloss(text: str, span: Span) -> bool:
    """Whether the German word stands beside a span: “Brückentag”, or bridge day."""
    return (
        _ORIGINAL_BEHIND.match(text, span.end) is not None
        or _ORIGINAL_BEFORE.search(text, max(span.start - _REACH, 0), span.start) is not None
    )
