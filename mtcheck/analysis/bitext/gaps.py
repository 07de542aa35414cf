"""Sentences of a segment without a counterpart in its translation, and the other way round."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.analysis.aligning import NOTHING_LOST, Bead, align, length_deviation
from mtcheck.analysis.bitext.lengths import deviation
from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.document import Span

__all__ = ["Gap", "added_sentences", "omitted_sentences"]

SHORTEST = 20
"""Characters of a sentence that may be missed; shorter ones ("Why?") melt into their neighbours."""
OMITTED = 2.0
ADDED = 0.0
CERTAIN = 6.0
"""Nats by which the best alignment with a lost or an added sentence must be better than the best in which every
sentence has a counterpart; from the third on a finding is major. Of 1,238 paragraphs of three to six sentences that
people translated from five languages, 5 are beyond the first, 8 beyond the second and 3 beyond the third, and 92 % and
91 % of those that lost or gained a sentence beyond the first two (benchmarks/bilingual.py)."""
SPLIT = 2.6
"""Standard deviations by which a translation of one sentence is longer before one of its sentences is too much: of
twelve that translators had parted into three or four, the longest was 2.1 beyond what its source lets expect."""
ALONE = 4.3
"""Standard deviations by which one sentence, or two that became one, is too short or too long for nothing to be
lost."""


_SPLICING = {"zh", "ja"}
"""Languages that join with commas what English says in several sentences."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in the translation, and the text that is missing or too much there."""

    place: Span
    text: str
    certain: bool


def omitted_sentences(pair: Pair, ratio: float) -> list[Gap]:
    """Sentences of the source that nothing in the translation stands for."""
    if len(pair.source_sentences) < 2 or not pair.target_sentences or deviation(pair, ratio) >= 0:
        return []
    beads, advantage = _aligned(pair, ratio)
    gaps = []
    for bead in beads:
        source, target = _texts(pair.source, pair.source_sentences, bead.source), bead.target
        before, after = sum(map(len, source)), sum(map(len, _texts(pair.target, pair.target_sentences, target)))
        is_lost = not target and before >= SHORTEST and advantage > OMITTED
        is_cut = bool(target and source) and length_deviation(before, after, ratio) < -ALONE
        if is_lost or is_cut:
            neighbour = target[-1] if target else max(target.start - 1, 0)
            gaps.append(Gap(pair.target_sentences[neighbour], " ".join(source), is_cut or advantage > CERTAIN))
    return gaps


def added_sentences(pair: Pair, ratio: float) -> list[Gap]:
    """Sentences of the translation that stand for nothing in the source."""
    if len(pair.target_sentences) < 2 or deviation(pair, ratio) <= (SPLIT if len(pair.source_sentences) == 1 else 0):
        return []
    beads, advantage = _aligned(pair, ratio)
    if advantage <= (CERTAIN if pair.source_language in _SPLICING else ADDED):
        return []
    numbers = (number for bead in beads if not bead.source for number in bead.target)
    places = (pair.target_sentences[number] for number in numbers)
    return [Gap(place, place.of(pair.target), advantage > CERTAIN) for place in places if len(place) >= SHORTEST]


def _aligned(pair: Pair, ratio: float) -> tuple[list[Bead], float]:
    """The best alignment, and by how many nats it is better than the best in which nothing is lost or added."""
    source = _texts(pair.source, pair.source_sentences, range(len(pair.source_sentences)))
    target = _texts(pair.target, pair.target_sentences, range(len(pair.target_sentences)))
    beads = align(source, target, ratio)
    if all(bead.source and bead.target for bead in beads):
        return beads, 0.0
    whole = align(source, target, ratio, priors=NOTHING_LOST)
    return beads, _cost(whole) - _cost(beads) if whole else math.inf


def _cost(beads: Sequence[Bead]) -> float:
    return sum(bead.cost for bead in beads)


def _texts(text: str, spans: Sequence[Span], numbers: range) -> list[str]:
    return [spans[number].of(text) for number in numbers]
