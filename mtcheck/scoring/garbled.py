"""Sentences that read garbled, told from odd ones by how many of them a document holds.

Of a hundred sound sentences two read worse than 98 of a hundred in human news: an odd one is no evidence. A document in
which an eighth of them do was hardly written by people, and then each of them is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from mtcheck.scoring.fluency import SentenceFluency, SuspiciousWording, worst_wording

__all__ = ["ODD", "counted", "garbled_wording"]

ODD = 2.0
"""Percentile of human news below which the sentences are counted."""
_SHARE = 0.125
"""Of the sentences of a document that must be odd. Of our near misses, each file read as one document, at most .096 are
(benchmarks/calibration/garbled_documents.py)."""
_CHANCE = 1e-6
"""How likely so many odd sentences may be in sound text: a short document asks for a larger share. The least likely of
1,300 documents by people, 4 odd sentences of 22, has .0009."""
_FEWEST = 5
"""Odd sentences, at the least."""
_FALSE = 0.1
"""Share of sound sentences that may be expected among those that are marked."""
SOUND = -3.0
"""Log-odds below which the probe sees no garbled word."""
_TYPICAL = 50.0
"""Percentile of a typical sentence."""
_FEWEST_WORDS = 8
"""Words and marks of a sentence that counts: answers and headings surprise for want of anything to foretell them."""
_MARKS = 0.25
"""Share of marks and numbers in a sentence that counts, at the most: lists, codes and scores are no sentences."""


def garbled_wording(sentences: Sequence[SentenceFluency]) -> list[SuspiciousWording | None]:
    """Of every sentence of a document the words that read worst, None of those that are not held for garbled.

    A document is held for garbled if an eighth of its sentences are odd and so many of them are next to impossible by
    chance; the sentences marked are then those that Benjamini and Hochberg's procedure (1995) rejects, with their
    percentiles as p-values.
    """
    percentiles = [counted(sentence) for sentence in sentences]
    ranked = sorted(percentile for percentile in percentiles if percentile is not None)
    limit = _limit(ranked) if _is_garbled(ranked) else -1.0
    return [
        worst_wording(sentence.words) if percentile is not None and percentile <= limit else None
        for sentence, percentile in zip(sentences, percentiles, strict=True)
    ]


def counted(sentence: SentenceFluency) -> float | None:
    """The percentile of a sentence, None of one that does not count or has no calibration. One that the model's probe
    holds for sound, be it ever so odd, is like any other."""
    marks = sum(word.kind in ("punctuation", "number") for word in sentence.words)
    counts = len(sentence.words) >= _FEWEST_WORDS and marks <= _MARKS * len(sentence.words)
    if not counts or sentence.score is None:
        return None
    odds = [word.garble for word in sentence.words if word.garble is not None]
    return sentence.score if max(odds, default=SOUND) >= SOUND else _TYPICAL


def _limit(ranked: Sequence[float]) -> float:
    """The highest percentile at which the expected share of sound sentences is small; ``ranked`` rises."""
    rejected = (p for rank, p in enumerate(ranked, 1) if p / 100 <= _FALSE * rank / len(ranked))
    return max(rejected, default=-1.0)


def _is_garbled(percentiles: Sequence[float]) -> bool:
    odd = sum(percentile <= ODD for percentile in percentiles)
    return odd >= max(_FEWEST, _SHARE * len(percentiles)) and _chance(odd, len(percentiles)) < _CHANCE


def _chance(odd: int, of: int) -> float:
    """How likely sound text is to have at least so many odd sentences among ``of``: the tail of a binomial."""
    share = ODD / 100
    logarithms = (
        math.lgamma(of + 1)
        - math.lgamma(n + 1)
        - math.lgamma(of - n + 1)
        + n * math.log(share)
        + (of - n) * math.log1p(-share)
        for n in range(odd, of + 1)
    )
    return min(1.0, math.fsum(map(math.exp, logarithms)))
