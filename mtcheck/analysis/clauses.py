"""Clauses by punctuation, cheap enough to look at every one: the words between two marks, in lower case.

Checks of word order look for a pattern of possible word forms here before they ask the tagger or the language model.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, overload

from mtcheck.document import Span

__all__ = ["Clause", "clauses_of"]

_MARK = re.compile(r"[,.;:!?()\[\]“”\"„«»…—–-](?:(?<![,.:–-])|(?<=[,.:])(?!\w)|(?<=\s[–-])(?=\s))")
_WORD = re.compile(r"\S+")


class Clause(NamedTuple):
    """Words between two marks of punctuation, which are "" at the edges of the passage.

    ``words`` are in lower case; ``start`` and ``text`` say where and how they stand in the passage.
    """

    words: tuple[str, ...]
    text: str
    start: int
    opening: str
    closing: str
    begins_sentence: bool

    def spans(self) -> Sequence[Span]:
        """The places of the words in the passage."""
        return _spans(self.text, self.start)

    def phrase(self, begin: int, end: int) -> str:
        """Words ``begin`` to ``end``, exclusive, as written, with one space between them."""
        return " ".join(_written(self.text)[begin:end])

    def is_name(self, index: int) -> bool:
        """Whether a word has a capital that does not come from the beginning of the sentence."""
        return _written(self.text)[index][0].isupper() and (index > 0 or not self.begins_sentence)


class _Places(Sequence[Span]):
    """The places of words; most are never asked for."""

    __slots__ = ("_found", "_start")

    def __init__(self, text: str, start: int) -> None:
        self._start = start
        self._found = [match.span() for match in _WORD.finditer(text)]

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Span, ...]: ...
    def __getitem__(self, index: int | slice) -> Span | tuple[Span, ...]:
        if isinstance(index, slice):
            return tuple(map(self._place, self._found[index]))
        return self._place(self._found[index])

    def _place(self, found: tuple[int, int]) -> Span:
        return Span(self._start + found[0], self._start + found[1])

    def __len__(self) -> int:
        return len(self._found)


_spans = lru_cache(maxsize=64)(_Places)


@lru_cache(maxsize=64)
def _written(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@lru_cache(maxsize=8)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a passage: parted by the first check that asks, and the same for those that follow."""
    found = []
    start, opening = 0, ""
    for match in (*_MARK.finditer(text), None):
        end, closing = (match.start(), match[0]) if match else (len(text), "")
        stretch = text[start:end]
        words = tuple(stretch.lower().split())
        if words:
            found.append(Clause(words, stretch, start, opening, closing, not opening or opening in ".!?…"))
        if words or closing not in '()[]“”"„«»':
            opening = closing
        start = end + 1
    return tuple(found)
