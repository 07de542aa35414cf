"""Where the language model stumbles over a word of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.check import Context
from mtcheck.document import Passage, Span
from mtcheck.language_model.words import WORD

__all__ = ["Stumble", "stumbles"]


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
