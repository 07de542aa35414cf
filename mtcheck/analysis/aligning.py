"""Which sentences translate which: the length-based aligner of Gale and Church (1993), with shared tokens as anchors.

A sentence pair is the likelier the better its lengths agree; figures, names and other tokens that stand unchanged in
both add evidence that lengths alone do not have.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mtcheck.languages.patterns import lazy_regex

__all__ = ["NOTHING_LOST", "PRIORS", "Bead", "align", "anchors", "drift", "length_deviation"]

_Shape = tuple[int, int]
PRIORS = {
    (1, 1): 0.89, (1, 0): 0.05, (0, 1): 0.05, (2, 1): 0.0445, (1, 2): 0.0445, (2, 2): 0.011, (1, 3): 0.003,
    (3, 1): 0.003,
}  # fmt: skip
"""How often so many sentences become so many (Gale and Church 1993, table 5), with ten times their rate of sentences
without a counterpart: they aligned edited translations, and a lost sentence is what we look for. Three that become one
are our estimate."""

NOTHING_LOST = {shape: prior for shape, prior in PRIORS.items() if 0 not in shape} | {(2, 3): 0.003, (3, 2): 0.003}
"""The same if every sentence has a counterpart."""

_ROWS = {(1, 1): 0.98, (1, 0): 0.01, (0, 1): 0.01}
"""Lines of parallel files do not merge: one is lost or doubled."""

SPREAD = (0.08, 1.35)
"""The logarithm of the length ratio has a deviation of √(a² + b²/n) at n characters of source.

Fitted to human translations into English from seven languages (benchmarks/bilingual.py --lengths prints the table)."""

ANCHOR = 3.0
"""Nats that one shared token is worth. Of 1 to 3 the best on paragraphs of human news that lost or gained a
sentence."""

_ANCHOR = lazy_regex(r"\d+|\b[^\W\d_a-zà-ÿ][^\W_]{2,}\b")
_LONG_WORD = lazy_regex(r"[a-zà-ÿ]{6,}")
COGNATE = 4
"""Letters at the start of a long word: "parl" for Parlament and parliament."""
_BAND = 60
"""Sentences that the two sides may drift apart; beyond, the texts are no translations of each other."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Half-open ranges of sentences that belong together; one of them may be empty."""

    source: range
    target: range
    cost: float


def anchors(text: str) -> frozenset[str]:
    """What a translation mostly keeps: figures, capitalised words, and how long words start."""
    starts = (f"{word[:COGNATE]}…" for word in _LONG_WORD.findall(text.lower()))
    return frozenset(_ANCHOR.findall(text)).union(starts)


def length_deviation(source: int, target: int, ratio: float) -> float:
    """How many standard deviations the translation is longer (+) or shorter (−) than expected.

    Lengths are in characters, ``ratio`` is the expected target length per source character.
    """
    if not source or not target:
        return math.copysign(math.inf, target - source) if source != target else 0.0
    spread = math.sqrt(SPREAD[0] ** 2 + SPREAD[1] ** 2 / source)
    return math.log(target / (source * ratio)) / spread


def align(
    source: Sequence[str],
    target: Sequence[str],
    ratio: float | None = None,
    *,
    priors: Mapping[_Shape, float] = PRIORS,
) -> list[Bead]:
    """The cheapest sequence of beads over all sentences of both sides; empty if the priors allow none.

    ``ratio`` is the expected length of the target per character of source; by default that of the whole texts.
    ``priors`` are the probabilities of the shapes that a bead may have.
    """
    if ratio is None:
        ratio = sum(map(len, target)) / max(sum(map(len, source)), 1) or 1.0
    source_anchors, target_anchors = [anchors(s) for s in source], [anchors(t) for t in target]
    n, m = len(source), len(target)
    band = max(_BAND, abs(n - m) + 10)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(n + 1):
        middle = i * m // max(n, 1)
        for j in range(max(0, middle - band), min(m, middle + band) + 1):
            for (di, dj), prior in priors.items():
                before = best.get((i - di, j - dj))
                if before is None:
                    continue
                cost = before[0] - math.log(prior)
                if di and dj:
                    cost += _mismatch(sum(map(len, source[i - di : i])), sum(map(len, target[j - dj : j])), ratio)
                    shared = frozenset().union(*source_anchors[i - di : i]) & frozenset().union(
                        *target_anchors[j - dj : j]
                    )
                    cost -= ANCHOR * len(shared)
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, (di, dj))
    return _traced(best, n, m) if (n, m) in best else []


def drift(first: Sequence[str], second: Sequence[str]) -> int:
    """The number, from 0, of the line from which two files of unequal length no longer correspond.

    Only the first two thousand lines are compared; beyond, it is where the shorter file ends.
    """
    for bead in align(first[:_COMPARED], second[:_COMPARED], priors=_ROWS):
        if len(bead.source) != 1 or len(bead.target) != 1:
            return min(bead.source.start, bead.target.start)
    return min(len(first), len(second))


_COMPARED = 2000


def _mismatch(source: int, target: int, ratio: float) -> float:
    """Minus the log-probability of lengths at least so far apart."""
    deviation = abs(length_deviation(source, target, ratio))
    return -math.log(max(math.erfc(deviation / math.sqrt(2)), 1e-30))


def _traced(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], n: int, m: int) -> list[Bead]:
    beads = []
    i, j = n, m
    while i or j:
        cost, (di, dj) = best[i, j]
        beads.append(Bead(range(i - di, i), range(j - dj, j), cost - best[i - di, j - dj][0]))
        i, j = i - di, j - dj
    return beads[::-1]
