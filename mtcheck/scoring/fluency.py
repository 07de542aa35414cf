"""How well a text reads to a language model: 0-100 against human news, and the words that do not fit.

A sentence's raw fluency is its excess of surprisal over what its words would have in sound text,
−Σ(s − E) / √Σσ², which neither long sentences nor rare words and names pull down.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from mtcheck.language_model.calibration import (
    Calibration,
    default_expectation,
    for_model,
    percentile,
)
from mtcheck.language_model.model import LanguageModel, Request, TokenScores
from mtcheck.language_model.words import (
    WORD,
    Expectation,
    WordSurprisal,
    word_surprisals,
    words,
)

_CONTEXT = 2  # sentences
# A block of sentences is scored in one pass, each with those before it as further context.
_BLOCK = 8
_RESAMPLES = 1000
_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class SentenceFluency:
    """`raw` rises with fluency, 0 on average human news, spread about 1.4; `score` is 0-100, None without
    a calibration for the model."""

    score: float | None
    raw: float
    words: tuple[WordSurprisal, ...]


@dataclass(frozen=True, slots=True)
class Fluency:
    """Of a document: `score` 0-100 on the scale of sentences (50: like a typical sentence of human news; 5:
    worse than 95 % of them), `interval` its 95 % bootstrap confidence interval over sentences."""

    score: float | None
    raw: float
    interval: tuple[float, float] | None
    signature: str
    sentences: tuple[SentenceFluency, ...]


def score_fluency(
    model: LanguageModel, sentences: Sequence[str], paragraph_starts: Sequence[int] = ()
) -> Fluency:
    """Score the sentences of one document, in order; `paragraph_starts` are numbers of sentences.

    Sentences without a word count as sound. A model without a calibration gives raw figures only.
    """
    calibration = for_model(model.signature)
    expectation = calibration.expectation if calibration else default_expectation()
    found = [
        _sentence(surprisals, calibration)
        for surprisals in surprisals_of(model, expectation, sentences, paragraph_starts)
    ]
    raws = [sentence.raw for sentence in found if sentence.words]
    raw = fmean(raws) if raws else 0.0
    score = interval = None
    if calibration:
        score = percentile(raw, calibration.sentences)
        low, high = _bootstrap(raws or [raw])
        interval = (percentile(low, calibration.sentences), percentile(high, calibration.sentences))
    mark = calibration.signature if calibration else "cal:none"
    return Fluency(score, raw, interval, f"{model.signature}|{mark}", tuple(found))


def surprisals_of(
    model: LanguageModel,
    expectation: Expectation,
    sentences: Sequence[str],
    paragraph_starts: Sequence[int] = (),
) -> Iterator[tuple[WordSurprisal, ...]]:
    """The words of every sentence with their surprisal in context and the one expected of them."""
    scores = token_scores(model, sentences, paragraph_starts)
    for number, (sentence, tokens) in enumerate(zip(sentences, scores, strict=True)):
        context = " ".join(sentences[max(0, number - _CONTEXT) : number])
        before = frozenset(WORD.findall(context.casefold()))
        yield tuple(
            WordSurprisal(
                word.start,
                word.end,
                word.kind,
                surprisal,
                expectation.of(word),
                (surprisal - expectation.of(word)) / expectation.sigma(word),
            )
            for word, surprisal in word_surprisals(words(sentence, before), tokens)
        )


def raw_fluency(surprisals: Sequence[WordSurprisal]) -> float:
    """−Σ(s − E) / √Σσ² over the words of a sentence; 0 if it has none."""
    excess = variance = 0.0
    for word in surprisals:
        difference = word.surprisal - word.expected
        excess += difference
        variance += (difference / word.z) ** 2 if word.z else 0.0
    return -excess / math.sqrt(variance) if variance else 0.0
