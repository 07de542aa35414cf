"""Text about markup and code, which shows some on purpose."""

from __future__ import annotations

import re

from mtcheck.document import Span

__all__ = ["talks_about_markup"]

_MENTION = re.compile(
    r"\b(?:tags?|attributes?(?!\s(?:\w+\s){1,6}to\b)|elements?(?!\sof\b)|HTML5?|XML|XHTML|CSS|JavaScript|JSON(?:-LD)?"
    r"|mark-?up|selectors?"
    r"|snippets?|syntax"
    r"|source code|(?:lines?|piece) of code|placeholders?|templates?|shortcodes?|regex|function calls?|API|URLs?"
    r"|code (?:block|example|sample)|parameters?|variables?|characters?|entit(?:y|ies)|stands? for|denotes?)\b"
)
_REACH = 90
"""Characters either side in which such a word is looked for: about a sentence of news text (English news sentences
have a median of some 110 characters)."""


def talks_about_markup(text: str, span: Span) -> bool:
    """Whether the words around a span say that it is there to be shown."""
    before = text[max(span.start - _REACH, 0) : span.start]
    after = text[span.end : span.end + _REACH]
    return bool(_MENTION.search(before) or _MENTION.search(after))
