"""Another word in the place of one, with the capital and the article that it asks for."""

from __future__ import annotations

import re

from mtcheck.analysis.articles import sounds_like_vowel
from mtcheck.check import Edit
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex

__all__ = ["replaced"]

_ARTICLE = lazy_regex(r"(?<!\w)(an?)[ \u00a0]$", re.IGNORECASE)


def replaced(text: str, span: Span, instead: str) -> Edit:
    """The edit that says something else in the place of a span: with the capital that the text has there, and behind
    *a* where it has *an*, or the other way round."""
    if text[span.start].isupper():
        return Edit(span, instead[0].upper() + instead[1:])
    article = _ARTICLE.search(text, max(span.start - 3, 0), span.start)
    wanted = "an" if sounds_like_vowel(instead.lower()) else "a"
    if article is None or article[1].lower() == wanted:
        return Edit(span, instead)
    shown = wanted.capitalize() if article[1][0].isupper() else wanted
    return Edit(Span(article.start(1), span.end), f"{shown} {instead}")
