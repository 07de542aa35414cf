"""How long a translation is expected to be: the ratio of a language pair, or of the document itself."""

from __future__ import annotations

import math
from statistics import median

from mtcheck.analysis.aligning import length_deviation
from mtcheck.analysis.bitext.pairing import Bitext, Pair

__all__ = ["deviation", "length_ratio"]

_RATIOS = {
    "de": 0.86, "fr": 0.84, "es": 0.92, "it": 0.90, "pt": 0.95, "ru": 1.01, "ro": 0.99, "et": 1.14, "zh": 3.33,
    "ja": 2.5,
}  # fmt: skip
"""Characters of English per character of source in human translation (benchmarks/bilingual.py --lengths; Japanese:
demetr-base)."""

_OWN = 50
"""Rows from which a document says its ratio itself: the median of 50 is known to ±3 %."""


def length_ratio(bitext: Bitext) -> float:
    """Expected characters of target per character of source."""
    ratios = [len(pair.target) / len(pair.source) for pair in bitext if pair.source and pair.target]
    if len(ratios) >= _OWN:
        return median(ratios)
    return _RATIOS.get(bitext.source_language, 1.0)


def deviation(pair: Pair, ratio: float) -> float:
    """Standard deviations that the translation is too long (+) or too short (−)."""
    return length_deviation(len(pair.source.strip()), len(pair.target.strip()), ratio)


def share(pair: Pair, ratio: float) -> float:
    """Length of the translation as a share of what is expected."""
    return len(pair.target.strip()) / max(len(pair.source.strip()) * ratio, 1.0) if pair.source else math.inf
