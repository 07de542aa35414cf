"""Where the language model stumbles over a word of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass

from mtcheck.check import Context
from mtcheck.document import Passage, Span
from mtcheck.language_model.words import WORD

__all__ = ["Stumble", "startled_words", "stumbles"]


@dataclass(frozen=True, slots=True)
class Stumble:
    """The words and marks of a sentence, and the places among them of those that surprise."""

    words: tuple[Span, ...]
    places: tuple[int, ...]


def stumbles(passage: Passage, context: Context) -> Iterator[Stumble]:
    """The sentences of the passage in front of a check in which something surprises, in order."""
    odd = context.surprise.words
    for sentence in context.sentences(passage) if odd else ():
        if any(map(sentence.covers, odd)):
            words = tuple(Span(*match.span()) for match in WORD.finditer(passage.text, sentence.start, sentence.end))
            yield Stumble(words, tuple(place for place, word in enumerate(words) if word in odd))


def startled_words(
    passage: Passage, context: Context, among: Container[str], startling: float
) -> Iterator[tuple[tuple[Span, ...], int]]:
    """Words of a set that surprise by so many σ inside of their sentences: the sentence's words, and the place."""
    levels = context.surprise.levels
    for sentence in context.sentences(passage) if levels else ():
        words: tuple[Span, ...] = ()
        for start, level in levels.items():
            if level >= startling and sentence.start < start < sentence.end:
                if not words:
                    found = WORD.finditer(passage.text, sentence.start, sentence.end)
                    words = tuple(Span(*match.span()) for match in found)
                at = bisect_left(words, start, key=lambda word: word.start)
                if 0 < at < len(words) - 1 and words[at].of(passage.text) in among:
                    yield words, at
