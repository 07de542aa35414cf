"""Passages to sentences, offsets kept.

The splitter is sentencex; what it does not know about news text is mended here: it splits after an abbreviation
before a figure (``approx. 6``) and after a German ordinal (``12. August``), gives the white space behind a sentence
to that sentence, and leaves an opening quotation mark behind when the sentence before ends in a stop.
"""

from __future__ import annotations

import re

import sentencex

from mtcheck.document import Span
from mtcheck.languages import Language, language

__all__ = ["count_words", "sentences"]

_WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")
_LAST_WORD = re.compile(r"((?:\w+\.)*\w+)\.$")
_OPENER_AT_END = re.compile(r"\s+([“„«‘\"(\[]+)$")
_ORDINAL = re.compile(r"(?<!\S)\(?\d{1,2}\.$")


def count_words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def sentences(text: str, language_code: str = "en") -> tuple[Span, ...]:
    """Sentences of a passage without the white space between them; they cover every other character."""
    known = language(language_code)
    found: list[Span] = []
    for boundary in sentencex.get_sentence_boundaries(language_code.partition("-")[0], text):
        start, end = boundary["start_index"], boundary["end_index"]
        stripped = text[start:end].strip()
        if not stripped:
            continue
        start += len(text[start:end]) - len(text[start:end].lstrip())
        span = Span(start, start + len(stripped))
        if found and (opener := _OPENER_AT_END.search(found[-1].of(text))):
            span = Span(found[-1].start + opener.start(1), span.end)
            found[-1] = Span(found[-1].start, found[-1].start + opener.start())
        if found and known and _continues(found[-1].of(text), stripped, known):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def _continues(before: str, after: str, known: Language) -> bool:
    """Whether the stop at the end of ``before`` belongs to an abbreviation or ordinal."""
    word = _LAST_WORD.search(before)
    if word and word[1].lower() in known.abbreviations and not after[0].isupper():
        return True
    first = re.match(r"\w+", after)
    return bool(_ORDINAL.search(before) and first and first[0].capitalize() in known.months)
