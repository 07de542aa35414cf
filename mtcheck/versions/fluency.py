"""Is the new version more fluent, or is it chance? A bootstrap over sentences.

Sentences are resampled in the pairs in which the two versions correspond (paired bootstrap; Koehn 2004, "Statistical
significance tests for machine translation evaluation"); one that was added or removed is a unit of its own. Where the
texts are not at hand, as in saved reports, each version is resampled by itself, which needs larger differences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from mtcheck.analysis.segmenting import sentences
from mtcheck.document import Span
from mtcheck.report import DocumentReport

__all__ = ["FluencyChange", "fluency_change"]

SAMPLES = 2000
"""Resamplings; the p-value is then good to about ±.01 near .05."""
SEED = 20241


@dataclass(frozen=True, slots=True)
class FluencyChange:
    """Mean raw fluency of the sentences, in nats, and how sure the difference is.

    ``interval`` holds the change with 95 % probability; ``p_value`` is two-sided.
    """

    old: float
    new: float
    interval: tuple[float, float]
    p_value: float
    paired: bool

    @property
    def change(self) -> float:
        return self.new - self.old


Unit = tuple[tuple[float, ...], tuple[float, ...]]
"""Raw fluency of sentences that correspond: of the old version, of the new."""


def fluency_change(
    documents: Sequence[tuple[DocumentReport | None, DocumentReport | None]],
) -> FluencyChange | None:
    """None unless all documents of both versions were scored."""
    present = [document for pair in documents for document in pair if document is not None and document.words]
    if not present or any(document.fluency is None for document in present):
        return None
    paired = all(document.document.segments for document in present)
    units = [unit for old, new in documents for unit in _units(old, new, paired=paired)]
    before = [raw for unit in units for raw in unit[0]]
    after = [raw for unit in units for raw in unit[1]]
    if not before or not after:
        return None
    interval, p_value = _bootstrap(units)
    return FluencyChange(fmean(before), fmean(after), interval, p_value, paired)


def _units(old: DocumentReport | None, new: DocumentReport | None, *, paired: bool) -> Iterator[Unit]:
    before, after = _scored(old), _scored(new)
    if not paired:
        yield from (((raw,), ()) for _, raw in before)
        yield from (((), (raw,)) for _, raw in after)
        return
    from rapidfuzz.distance import Levenshtein

    for code in Levenshtein.opcodes([text for text, _ in before], [text for text, _ in after]):
        was = [raw for _, raw in before[code.src_start : code.src_end]]
        now = [raw for _, raw in after[code.dest_start : code.dest_end]]
        common = min(len(was), len(now))
        yield from (((one,), (other,)) for one, other in zip(was[:common], now[:common], strict=True))
        yield from (((raw,), ()) for raw in was[common:])
        yield from (((), (raw,)) for raw in now[common:])


def _scored(report: DocumentReport | None) -> list[tuple[str, float]]:
    """The sentences with their scores; without text, where the report was read from a file."""
    if report is None or report.fluency is None:
        return []
    texts: dict[Span, str] = {}
    for segment in report.document.segments:
        for span in sentences(segment.target.text, report.document.language):
            texts[segment.target.locate(span)] = span.of(segment.target.text)
    return [(texts.get(segment.span, ""), segment.raw) for segment in report.fluency.segments]


def _bootstrap(units: Sequence[Unit]) -> tuple[tuple[float, float], float]:
    import numpy as np

    sums = np.array([(sum(old), len(old), sum(new), len(new)) for old, new in units])
    random = np.random.default_rng(SEED)
    changes = []
    for _ in range(SAMPLES):
        old, olds, new, news = sums[random.integers(0, len(units), len(units))].sum(axis=0)
        if olds and news:
            changes.append(new / news - old / olds)
    low, high = np.quantile(changes, (0.025, 0.975))
    below = sum(change <= 0 for change in changes) + 1
    above = sum(change >= 0 for change in changes) + 1
    return (float(low), float(high)), min(1.0, 2 * min(below, above) / (len(changes) + 1))
