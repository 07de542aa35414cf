"""How much the language model must prefer a clause with its verb moved."""

from __future__ import annotations

__all__ = [
    "MARGIN",
    "MARGIN_BEHIND_COMMA",
    "MARGIN_BEHIND_CONTROL",
    "MARGIN_BEHIND_PERSON",
    "MARGIN_OF_CAUSATIVE",
    "MARGIN_OF_COPY",
    "MARGIN_OF_GOVERNED",
    "MARGIN_OF_STATE",
]

MARGIN = 6.0
MARGIN_OF_CAUSATIVE = 9.5
MARGIN_BEHIND_COMMA = 2.2
MARGIN_OF_STATE = 4.0
MARGIN_OF_GOVERNED = 3.0
MARGIN_BEHIND_CONTROL = -4.0
MARGIN_BEHIND_PERSON = 4.0
MARGIN_OF_COPY = -3.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound news gained 5.4 at most, "had every tree felled" 8.0; behind
a comma, where German has its infinitive clause, 0.6 at most; behind *has* and *was*, with nothing at the front that
inverts, 1.9; with a preposition that the verb governs, all lose 5 or more. Between a verb that takes *to* and its
infinitive ("He began, the old songs to play") English has no object. A verb said twice is a fault by its grammar, and
what is left out is charged."""
