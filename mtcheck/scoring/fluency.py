"""How well a text reads to a language model: 0-100 against human news, and the words that do not fit.

A sentence's raw fluency is its excess of surprisal over what its words would have in sound text,
−Σ(s − E) / √Σσ², which neither long sentences nor rare words and names pull down.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from mtcheck.language_model.calibration import default_expectation, for_model, percentile
from mtcheck.language_model.model import LanguageModel
from mtcheck.language_model.words import WordSurprisal
from mtcheck.scoring.surprisal import surprisals

_RESAMPLES = 1000


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


def score_fluency(model: LanguageModel, sentences: Sequence[str], paragraph_starts: Sequence[int] = ()) -> Fluency:
    """Score the sentences of one document, in order; `paragraph_starts` are numbers of sentences.

    A model without a calibration gives raw figures only. Raises ModelUnavailable if it has a broken one.
    """
    calibration = for_model(model.weights)
    expectation = calibration.expectation if calibration else default_expectation()
    measured = surprisals(model, expectation, sentences, paragraph_starts)
    raws = [raw_fluency(words) for words in measured]
    # A sentence without a word is neither fluent nor not.
    counted = [raw for raw, words in zip(raws, measured, strict=True) if words] or [0.0]
    raw = fmean(counted)
    if calibration is None:
        found = tuple(SentenceFluency(None, r, words) for r, words in zip(raws, measured, strict=True))
        return Fluency(None, raw, None, f"{model.signature}|cal:none", found)
    knots = calibration.sentences
    found = tuple(SentenceFluency(percentile(r, knots), r, w) for r, w in zip(raws, measured, strict=True))
    low, high = (percentile(bound, knots) for bound in _bootstrap(counted))
    signature = f"{model.signature}|{calibration.signature}"
    return Fluency(percentile(raw, knots), raw, (low, high), signature, found)


def raw_fluency(words: Sequence[WordSurprisal]) -> float:
    """−Σ(s − E) / √Σσ² over the words of a sentence; 0 if it has none."""
    excess = sum(word.surprisal - word.expected for word in words)
    return -excess / math.sqrt(sum(word.sigma**2 for word in words)) if words else 0.0


def _bootstrap(raws: Sequence[float]) -> tuple[float, float]:
    """The 95 % percentile interval of the mean, sentences drawn with replacement; the same in every run."""
    chance = random.Random(len(raws))  # noqa: S311 - not for secrets
    means = sorted(fmean(chance.choices(raws, k=len(raws))) for _ in range(_RESAMPLES))
    return means[round(0.025 * _RESAMPLES)], means[round(0.975 * _RESAMPLES) - 1]
