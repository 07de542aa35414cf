"""Passages to sentences, offsets kept.

The splitter is sentencex; what it does not know about news text is mended here: it splits after an abbreviation
before a figure (``approx. 6``) and after a German ordinal (``12. August``), gives the white space behind a sentence
to that sentence, and leaves an opening quotation mark behind when the sentence before ends in a stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from mtcheck.document import Span
from mtcheck.languages import Language, language
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import per_text

__all__ = ["count_words", "sentences"]

_WORD = lazy_regex(r"\w+(?:[’'\-.,]\w+)*")
_LAST_WORD = lazy_regex(r"((?:\w+\.)*\w+)\.$")
_OPENERS = '“„«‘"(['
_OPENER_AT_END = lazy_regex(rf"\s+([{re.escape(_OPENERS)}]+)$")
_ORDINAL = lazy_regex(r"(?<!\S)\(?\d{1,2}\.$")
_WINDOW = 2000
"""Characters: several times the longest sentence of news."""
_TAIL = 60
"""Characters at the end of a sentence that say whether it goes on."""


def count_words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


@per_text
def sentences(text: str, language_code: str = "en") -> tuple[Span, ...]:
    """Sentences of a passage without the white space between them; they cover every other character. Those of the
    passages of a usual document are remembered: many ask for them."""
    known = language(language_code)
    found: list[Span] = []
    for left, right in _boundaries(text, language_code.partition("-")[0]):
        piece = text[left:right]
        begun = piece.lstrip()
        if not begun:
            continue
        start = left + len(piece) - len(begun)
        stripped = begun.rstrip()
        span = Span(start, start + len(stripped))
        if found and text[found[-1].end - 1] in _OPENERS:
            opener = _OPENER_AT_END.search(text, max(found[-1].start, start - _TAIL), found[-1].end)
            if opener:
                span = Span(opener.start(1), span.end)
                found[-1] = Span(found[-1].start, opener.start())
        if found and known and _continues(_end_of(found[-1], text), stripped, known):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def _boundaries(text: str, code: str) -> Iterator[tuple[int, int]]:
    """What sentencex says, asked for a window at a time: its time grows with the square of a text full of quotation
    marks. The last sentence of a window may be incomplete, so the next window begins with it."""
    start = 0
    while start < len(text):
        found = sentencex.get_sentence_boundaries(code, text[start : start + _WINDOW])
        if start + _WINDOW < len(text) and len(found) > 1:
            del found[-1]
        for boundary in found:
            yield start + boundary["start_index"], start + boundary["end_index"]
        start += found[-1]["end_index"] if found else _WINDOW


def _end_of(sentence: Span, text: str) -> str:
    return text[max(sentence.start, sentence.end - _TAIL) : sentence.end]


def _continues(before: str, after: str, known: Language) -> bool:
    """Whether the stop at the end of ``before`` belongs to an abbreviation or ordinal."""
    if not after[0].isupper():
        word = _LAST_WORD.search(before)
        if word and word[1].lower() in known.abbreviations:
            return True
    if not before[-2:-1].isdigit() or not _ORDINAL.search(before):
        return False
    first = re.match(r"\w+", after)
    return first is not None and first[0].capitalize() in known.months
