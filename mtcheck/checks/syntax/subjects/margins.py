"""How much the language model must prefer the other form of a verb, by what its subject is."""

from __future__ import annotations

__all__ = [
    "MARGIN",
    "MARGIN_OF_ASKED",
    "MARGIN_OF_BARE",
    "MARGIN_OF_LIST",
    "MARGIN_OF_ONE",
    "MARGIN_OF_ONE_OF",
    "MARGIN_OF_PRONOUN",
    "MARGIN_OF_SELF",
    "MARGIN_OF_WHAT",
]

MARGIN = 0.5
MARGIN_OF_BARE = 2.0
MARGIN_OF_LIST = 0.5
MARGIN_OF_PRONOUN = 2.0
MARGIN_OF_SELF = -1.0
MARGIN_OF_ASKED = -1.0
MARGIN_OF_WHAT = 1.5
MARGIN_OF_ONE_OF = -1.0
MARGIN_OF_ONE = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""
