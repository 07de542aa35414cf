"""Where the language model stumbles over a word of a sentence."""

from __future__ import annotations

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
    passage: Passage, context: Context, among: Container[str], startling: tuple[float, float]
) -> Iterator[tuple[tuple[Span, ...], int, float]]:
    """Words of a set inside of their sentences that surprise by so many σ, or of which the next one surprises by the
    second figure: the words of the sentence, the place, and by how much the word surprises."""
    own, behind = startling
    text, levels = passage.text, context.surprise.levels
    for sentence in context.sentences(passage) if levels else ():
        if not any(sentence.start < start < sentence.end and level >= own for start, level in levels.items()):
            continue
        words = tuple(Span(*match.span()) for match in WORD.finditer(text, sentence.start, sentence.end))
        odd = [levels.get(word.start, 0.0) for word in words]
        for at in range(1, len(words) - 1):
            if (odd[at] >= own or odd[at + 1] >= behind) and words[at].of(text) in among:
                yield words, at, odd[at]
