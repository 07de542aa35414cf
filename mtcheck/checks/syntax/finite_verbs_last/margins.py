"""How much the language model must prefer a clause with its verb behind the subject."""

from __future__ import annotations

__all__ = [
    "MARGIN",
    "MARGIN_BEHIND_OBJECT",
    "MARGIN_OF_HOW",
    "MARGIN_OF_INDEFINITE",
    "MARGIN_OF_MAIN",
    "MARGIN_OF_PLURAL",
    "MARGIN_OF_PLURAL_PHRASE",
    "MARGIN_OF_QUESTION",
]

MARGIN = 3.0
MARGIN_OF_QUESTION = 5.7
MARGIN_OF_HOW = 9.0
MARGIN_OF_PLURAL = 1.0
MARGIN_OF_PLURAL_PHRASE = 1.0
MARGIN_OF_INDEFINITE = 4.5
MARGIN_OF_MAIN = 6.0
MARGIN_BEHIND_OBJECT = 6.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound clauses with a conjunction gained 1.0 at most, embedded
questions, which may well end in their verb, 4.1 ("it depends on what the weather in the mountains does"), one without
an object 6.9 ("how the fire in the attic of the rectory started"), "a boy who nothing frightens" 2.5,
asides in a main clause ("They for once agreed") 3.1."""
