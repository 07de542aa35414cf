"""How well a text reads to a language model: 0-100 against human news, and the words that do not fit.

Words are compared with the surprisal that their like has in sound text, so that neither long sentences nor
rare words and names count against a text.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from mtcheck.language_model.calibration import default_expectation, for_model
from mtcheck.language_model.model import LanguageModel
from mtcheck.language_model.words import WordSurprisal, damped_z
from mtcheck.scoring.surprisal import surprisals, without_context

# Chosen among 0 to 4 by AUC and pairwise accuracy on the dev parts of four sets (benchmarks/quality_lm.py).
_PEAKS = 2.0
_RESAMPLES = 1000
_WINDOWS = (8, 16)  # words
_LARGEST_Z = 3.0
# Sound news and government writing reach 5.2, the nastiest of our near misses 5.8
# (benchmarks/calibration/suspicious_excess.py).
SUSPICIOUS_EXCESS = 6.0

# A third of sound sentences have such a word: it is a place to look at, not a finding
# (benchmarks/calibration/odd_words.py).
ODD = 2.0  # σ
_ODD_WORDS = 3  # of a sentence


@dataclass(frozen=True, slots=True)
class SentenceFluency:
    """`raw` rises with fluency and has no fixed range; `score` is 0-100, None without a calibration."""

    score: float | None
    raw: float
    words: tuple[WordSurprisal, ...]


@dataclass(frozen=True, slots=True)
class Fluency:
    """Of a document: `score` 0-100 among passages of human news with as many sentences (50: like a typical
    one; 5: worse than 95 % of them), `interval` its 95 % bootstrap confidence interval over sentences.
    `raw` is the mean over sentences."""

    score: float | None
    raw: float
    interval: tuple[float, float] | None
    signature: str
    sentences: tuple[SentenceFluency, ...]


def score_fluency(
    model: LanguageModel, sentences: Sequence[str], paragraph_starts: Sequence[int] = (), *, apart: bool = False
) -> Fluency:
    """Score the sentences of one document, in order; `paragraph_starts` are numbers of sentences, and paragraphs
    that stand `apart` are not read as context of each other.

    A model without a calibration gives raw figures only. Raises ModelUnavailable if it has a broken one.
    """
    calibration = for_model(model.weights)
    expectation = calibration.expectation if calibration else default_expectation()
    measured = surprisals(model, expectation, sentences, paragraph_starts, apart=apart)
    raws = [raw_fluency(words) for words in measured]
    if calibration is not None:
        for number in without_context(paragraph_starts, apart=apart) & set(range(len(raws))):
            raws[number] += calibration.alone if measured[number] else 0.0
    # A sentence without a word is neither fluent nor not.
    counted = [raw for raw, words in zip(raws, measured, strict=True) if words] or [0.0]
    if calibration is None:
        found = tuple(SentenceFluency(None, r, words) for r, words in zip(raws, measured, strict=True))
        return Fluency(None, fmean(counted), None, f"{model.signature}|cal:none", found)
    capped = [min(raw, calibration.cap) for raw in counted] if len(counted) > 1 else counted
    score, low, high = (calibration.percentile(raw, len(capped)) for raw in (fmean(capped), *_bootstrap(capped)))
    found = tuple(
        SentenceFluency(calibration.percentile(r, 1), r, words) for r, words in zip(raws, measured, strict=True)
    )
    return Fluency(score, fmean(capped), (low, high), f"{model.signature}|{calibration.signature}", found)


def raw_fluency(words: Sequence[WordSurprisal]) -> float:
    """Minus (overall excess + 2 × peaks) of a sentence; 0 if it has no words.

    Overall excess is Σ(s − E) / √Σσ²: near 0 with a spread near 1.4 on human news, at any length. Peaks are
    the root mean square of what lies above expectation, in σ; names and numbers count half, for they surprise
    for good reasons.
    """
    if not words:
        return 0.0
    excess = sum(word.surprisal - word.expected for word in words)
    overall = excess / math.sqrt(sum(word.sigma**2 for word in words))
    peaks = math.sqrt(fmean(max(damped_z(word), 0.0) ** 2 for word in words))
    return -(overall + _PEAKS * peaks)


def _bootstrap(raws: Sequence[float]) -> tuple[float, float]:
    """The 95 % percentile interval of the mean, sentences drawn with replacement; the same in every run."""
    chance = random.Random(len(raws))  # noqa: S311 - not for secrets
    means = sorted(fmean(chance.choices(raws, k=len(raws))) for _ in range(_RESAMPLES))
    return means[round(0.025 * _RESAMPLES)], means[round(0.975 * _RESAMPLES) - 1]


def odd_words(words: Sequence[WordSurprisal]) -> list[WordSurprisal]:
    """The words and marks of a sentence that surprise most, if they surprise much; names and numbers may."""
    odd = [word for word in words if word.z >= ODD and word.kind not in ("name", "number")]
    return sorted(sorted(odd, key=lambda word: word.z)[-_ODD_WORDS:], key=lambda word: word.start)


@dataclass(frozen=True, slots=True)
class SuspiciousWording:
    """Half-open span in a sentence of words that surprise together; `excess` is their Σz / √count."""

    start: int
    end: int
    excess: float


def excesses(words: Sequence[WordSurprisal]) -> list[tuple[float, int, int]]:
    """Of every window of words, the Σz / √count, and the half-open range of words; none in a shorter sentence."""
    # Marks surprise wherever a writer likes dashes or asks in one word, and say nothing of the words.
    levels = [0.0 if word.kind == "punctuation" else min(damped_z(word), _LARGEST_Z) for word in words]
    return [
        (sum(levels[first : first + size]) / math.sqrt(size), first, first + size)
        for size in _WINDOWS
        for first in range(len(words) - size + 1)
    ]


def suspicious_words(words: Sequence[WordSurprisal]) -> list[SuspiciousWording]:
    """Places in a sentence that are garbled beyond what sound text shows.

    A single odd word is no evidence, however odd: z counts 3 at most. Surprisal alone cannot tell garble from
    an unusual phrase; at a level that spares sound text this finds word salad and little else (recall by kind
    of damage: `benchmarks/quality_lm.py demetr`). Checks that suspect something use z as evidence and let
    contrast decide.
    """
    found: list[SuspiciousWording] = []
    for excess, begin, end in sorted(window for window in excesses(words) if window[0] >= SUSPICIOUS_EXCESS)[::-1]:
        wording = _odd_part(words[begin:end], excess)
        if all(wording.end <= other.start or other.end <= wording.start for other in found):
            found.append(wording)
    return sorted(found, key=lambda wording: wording.start)


def worst_wording(words: Sequence[WordSurprisal]) -> SuspiciousWording:
    """The words of a sentence that surprise most together; the whole of a short one."""
    excess, begin, end = max(excesses(words), default=(0.0, 0, len(words)))
    return _odd_part(words[begin:end], excess)


def _odd_part(words: Sequence[WordSurprisal], excess: float) -> SuspiciousWording:
    """From the first of these words that surprises to the last; all of them if none does."""
    odd = [word for word in words if word.kind != "punctuation" and damped_z(word) >= 1] or words
    return SuspiciousWording(odd[0].start, odd[-1].end, excess)
