"""What a rule suspects, and how much the language model must prefer its repair."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause
from mtcheck.check import Edit
from mtcheck.document import Span
from mtcheck.languages.english_grammar import DETERMINERS

__all__ = ["MARGIN", "MARGIN_OF_MARKER", "MARGIN_OF_NOUN", "OPENS_OBJECT", "Rules", "Suspect"]

OPENS_OBJECT = DETERMINERS | frozenset("him her them us me it you himself herself itself themselves".split())
"""Words that an object may begin with, or be."""

MARGIN = 2.0
MARGIN_OF_NOUN = 3.0
MARGIN_OF_MARKER = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class Suspect(NamedTuple):
    """A verb, and what it may have to be instead."""

    span: Span
    edits: tuple[Edit, ...]
    margin: float | None = MARGIN
    """None where the form cannot be sound, so that the language model only chooses the repair."""


Rules = tuple[tuple[Callable[[Clause, int], Suspect | None], frozenset[str]], ...]
"""What is looked for, and the words from which it is."""
