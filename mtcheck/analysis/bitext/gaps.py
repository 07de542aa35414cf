"""Sentences of a segment without a counterpart in its translation, and the other way round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.analysis.aligning import Bead, align, length_deviation
from mtcheck.analysis.bitext.lengths import deviation
from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.document import Span

__all__ = ["Gap", "added_sentences", "omitted_sentences"]

SHORTEST = 20
"""Characters of a sentence that may be missed; shorter ones ("Why?") melt into their neighbours."""
SHORT_BY = 1.8
LONG_BY = 0.3
"""Standard deviations by which the whole must be too short or too long before a sentence counts as lost or added. On
422 paragraphs of human news: one false alarm for omissions, none for additions (benchmarks/bilingual.py)."""
SHORT_BY_MERGED = 3.0
"""The same where all became one sentence, which is what editors do with short ones."""
ALONE = 4.3
"""Standard deviations by which one sentence, or two that became one, is too short or too long for nothing to be
lost."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in the translation, and the text that is missing or too much there."""

    place: Span
    text: str


def omitted_sentences(pair: Pair, ratio: float) -> list[Gap]:
    """Sentences of the source that nothing in the translation stands for."""
    if len(pair.source_sentences) < 2 or not pair.target_sentences:
        return []
    short_by = SHORT_BY if len(pair.target_sentences) > 1 else SHORT_BY_MERGED
    if deviation(pair, ratio) > -short_by:
        return []
    gaps = []
    for bead in _beads(pair, ratio):
        source, target = _texts(pair.source, pair.source_sentences, bead.source), bead.target
        length = sum(map(len, _texts(pair.target, pair.target_sentences, target)))
        lost = not target and sum(map(len, source)) >= SHORTEST
        if lost or (target and source and length_deviation(sum(map(len, source)), length, ratio) < -ALONE):
            neighbour = target[-1] if target else max(target.start - 1, 0)
            gaps.append(Gap(pair.target_sentences[neighbour], " ".join(source)))
    return gaps


def added_sentences(pair: Pair, ratio: float) -> list[Gap]:
    """Sentences of the translation that stand for nothing in the source."""
    if len(pair.target_sentences) < 2 or deviation(pair, ratio) < LONG_BY:
        return []
    return [
        Gap(pair.target_sentences[number], pair.target_sentences[number].of(pair.target))
        for bead in _beads(pair, ratio)
        if not bead.source
        for number in bead.target
        if len(pair.target_sentences[number]) >= SHORTEST
    ]


def _beads(pair: Pair, ratio: float) -> list[Bead]:
    source = [span.of(pair.source) for span in pair.source_sentences]
    target = [span.of(pair.target) for span in pair.target_sentences]
    return align(source, target, ratio)


def _texts(text: str, spans: Sequence[Span], numbers: range) -> list[str]:
    return [spans[number].of(text) for number in numbers]
