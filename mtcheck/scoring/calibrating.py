"""Make a model's calibration from clean text: what surprisal to expect of words, and how fluent sentences are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from mtcheck.language_model.calibration import Calibration, default_expectation
from mtcheck.language_model.model import LanguageModel
from mtcheck.language_model.words import KINDS, Expectation, Kind, Measured, features
from mtcheck.scoring.fluency import raw_fluency
from mtcheck.scoring.surprisal import measured_words, surprisals

FEWEST_SENTENCES = 200
_FEWEST_WORDS = 100  # of a kind; with fewer the default model's coefficients stand in
_KNOTS = 101
_CAP = 0.75  # in a passage no sentence counts more than a good one: mostly what is wrong moves the mean
_PASSAGES = (2, 4, 8, 16)  # sentences


def calibrate(model: LanguageModel, documents: Sequence[Sequence[str]], text: str) -> Calibration:
    """Fit a calibration on clean documents, each a sequence of sentences; `text` says what they are.

    Raises ValueError for fewer than 200 sentences, which would make percentiles of chance.
    """
    measured = [[words for words in measured_words(model, document) if words] for document in documents]
    count = sum(map(len, measured))
    if count < FEWEST_SENTENCES:
        raise ValueError(f"a calibration needs at least {FEWEST_SENTENCES} sentences, got {count}")
    expectation = fit_expectation([words for document in measured for words in document])
    raws = [[raw_fluency(list(map(expectation.compare, words))) for words in document] for document in measured]
    alone = fmean(_losses(model, expectation, documents, raws))
    # What is said of sentences in context holds for the first ones too when they are given back what they lost.
    raws = [[raw + alone * (number == 0) for number, raw in enumerate(document)] for document in raws]
    everything = sorted(raw for document in raws for raw in document)
    cap = everything[int(_CAP * len(everything))]
    passages = {1: _knots(everything)}
    for size in _PASSAGES:
        means = sorted(mean for document in raws for mean in _means(document, size, cap))
        if len(means) >= FEWEST_SENTENCES:
            passages[size] = _knots(means)
    return Calibration(model.name, model.weights, text, expectation, cap, alone, passages)


def _losses(
    model: LanguageModel,
    expectation: Expectation,
    documents: Sequence[Sequence[str]],
    raws: Sequence[Sequence[float]],
) -> Iterator[float]:
    """By how much every sentence but the first seems more fluent in its context than alone."""
    for document, known in zip(documents, raws, strict=True):
        everywhere = range(len(document))
        alone = surprisals(model, expectation, document, everywhere, apart=True)
        measured = [words for words in alone if words]
        yield from (raw - raw_fluency(words) for raw, words in zip(known[1:], measured[1:], strict=True))


def _means(raws: Sequence[float], size: int, cap: float) -> Iterator[float]:
    """Of every run of `size` sentences of a document."""
    capped = [min(raw, cap) for raw in raws]
    for start in range(len(capped) - size + 1):
        yield fmean(capped[start : start + size])


def _knots(ordered: Sequence[float]) -> tuple[float, ...]:
    return tuple(ordered[round(i * (len(ordered) - 1) / (_KNOTS - 1))] for i in range(_KNOTS))


def fit_expectation(measured: Sequence[Sequence[Measured]]) -> Expectation:
    """Least squares per kind of word; then the size of the residuals as a function of the fit."""
    import numpy as np

    coefficients: dict[Kind, tuple[float, ...]] = {}
    spread: dict[Kind, tuple[float, float]] = {}
    for kind in KINDS:
        rows = [(features(w.word), w.surprisal) for words in measured for w in words if w.word.kind == kind]
        if len(rows) < _FEWEST_WORDS:
            known = default_expectation()
            coefficients[kind], spread[kind] = known.coefficients[kind], known.spread[kind]
            continue
        inputs, surprisals = np.array([row for row, _ in rows]), np.array([value for _, value in rows])
        fit = np.linalg.lstsq(inputs, surprisals, rcond=None)[0]
        expected = np.maximum(inputs @ fit, 0.0)
        # For a normal distribution the mean absolute deviation is σ · √(2/π).
        deviations = np.abs(surprisals - expected) * np.sqrt(np.pi / 2)
        base, slope = np.linalg.lstsq(np.stack([np.ones_like(expected), expected], 1), deviations, rcond=None)[0]
        if base <= 0 or slope < 0:
            base, slope = deviations.mean(), 0.0
        coefficients[kind] = tuple(float(weight) for weight in fit)
        spread[kind] = (float(base), float(slope))
    return Expectation(coefficients, spread)
