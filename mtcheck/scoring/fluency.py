"""How well a text reads to a language model, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mtcheck.language_model.model import LanguageModel, Request, TokenScores

_CONTEXT = 2  # sentences
# A block of sentences is scored in one pass, each with those before it as further context.
_BLOCK = 8


def token_scores(
    model: LanguageModel, sentences: Sequence[str], paragraph_starts: Sequence[int] = ()
) -> list[TokenScores]:
    """Token scores of every sentence after at least the two before it (fewer at the beginning)."""
    blocks = list(_blocks(len(sentences), paragraph_starts))
    requests = [Request(" ".join(sentences[a:b]), " ".join(sentences[max(0, a - _CONTEXT) : a])) for a, b in blocks]
    found: list[TokenScores] = []
    for (first, last), scores in zip(blocks, model.score(requests), strict=True):
        found.extend(_split(scores, sentences[first:last]))
    return found


def _blocks(count: int, paragraph_starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of sentences, none across a paragraph, so that an edit moves few other scores."""
    starts = sorted({0, *paragraph_starts, count} & set(range(count + 1)))
    for first, end in pairwise(starts):
        for start in range(first, end, _BLOCK):
            yield start, min(start + _BLOCK, end)


def _split(scores: TokenScores, sentences: Sequence[str]) -> Iterator[TokenScores]:
    """Scores of sentences joined by single spaces, taken apart; spans become those in each sentence."""
    at, begin = 0, 0
    for number, sentence in enumerate(sentences):
        end = begin + len(sentence)
        stop = at
        last = number == len(sentences) - 1
        while stop < len(scores.spans) and (last or scores.spans[stop][1] <= end):
            stop += 1
        spans = ((max(a - begin, 0), max(b - begin, 0)) for a, b in scores.spans[at:stop])
        yield TokenScores(scores.log_probs[at:stop], tuple(spans))
        at, begin = stop, end + 1
