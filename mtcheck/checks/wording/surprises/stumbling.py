"""Where the language model stumbles over a word of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
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
    odd = frozenset(context.surprise.words)
    for words in _sentences_with((word.start for word in odd), passage, context):
        yield Stumble(words, tuple(place for place, word in enumerate(words) if word in odd))


def startled_words(
    passage: Passage, context: Context, among: Container[str], startling: tuple[float, float]
) -> Iterator[tuple[tuple[Span, ...], int, float]]:
    """Words of a set inside of their sentences that surprise by so many σ, or of which the next one surprises by the
    second figure: the words of the sentence, the place, and by how much the word surprises."""
    own, behind = startling
    text, levels = passage.text, context.surprise.levels
    for words in _sentences_with((start for start, level in levels.items() if level >= own), passage, context):
        odd = [levels.get(word.start, 0.0) for word in words]
        for at in range(1, len(words) - 1):
            if (odd[at] >= own or odd[at + 1] >= behind) and words[at].of(text) in among:
                yield words, at, odd[at]


def _sentences_with(places: Iterable[int], passage: Passage, context: Context) -> Iterator[tuple[Span, ...]]:
    """The words and marks of each sentence that holds one of these places."""
    rising = sorted(places)
    for sentence in context.sentences(passage) if rising else ():
        if bisect_left(rising, sentence.start) < bisect_left(rising, sentence.end):
            yield tuple(Span(*match.span()) for match in WORD.finditer(passage.text, sentence.start, sentence.end))
