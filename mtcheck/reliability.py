"""How often what a check finds is garbled: garbled places found for one alarm in sound prose, at first sight.

Counted on text that was written after the checks and read by nobody before it was measured, by
`benchmarks/calibration/reliability.py`, which writes the tables beside this file. A check with few findings is held to
be much like its family; one that has not been counted, to be like its family altogether.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib import resources

from mtcheck.languages.tables import rows_of

__all__ = [
    "BELIEVED",
    "DOUBTS",
    "EVIDENCE",
    "PROBE",
    "RELIABILITY",
    "Asked",
    "by_probe",
    "doubts",
    "evidence",
    "reliability",
]

RELIABILITY = "reliability.tsv"
EVIDENCE = "evidence.tsv"
DOUBTS = "doubts.tsv"
PROBE = "probe.tsv"
BELIEVED = 40.0
"""Garbled places for one alarm among findings that are believed wherever they stand."""


class Asked(StrEnum):
    """What the language model was asked about a finding."""

    WHETHER = "whether"
    """Whether it stands: nats are by how much its best repair goes beyond what its check asks for."""
    REPAIR = "repair"
    """Whether its repair mends something: nats are what that gains."""
    NOTHING = "nothing"
    """It has no repair."""


def reliability(check: str, family: str) -> float:
    """Garbled places that a check finds for one alarm; without limit where nothing of its family has been counted."""
    table = _table()
    return table.get(check, table.get(family, math.inf))


def evidence(asked: Asked, nats: float = 0.0) -> float:
    """How many times as many garbled places for one alarm there are among the findings of which the language model says
    so much as among all findings of their checks."""
    return _reached(EVIDENCE, asked, nats)


def doubts(asked: Asked, nats: float = 0.0) -> float:
    """Garbled places for one alarm among the findings in doubt of which the language model says so much, whatever
    their check; a rule with doubts of its own is held to be like one whose repair the model doubts."""
    return _reached(DOUBTS, Asked.REPAIR if asked is Asked.NOTHING else asked, nats)


def by_probe(odds: float, *, doubtful: bool) -> float:
    """How many times as many garbled places for one alarm there are among the findings in doubt, or the others, where
    the probe gives a word such log-odds, as among all of them (``benchmarks/calibration/probe_evidence.py``)."""
    return _reached(PROBE, "doubt" if doubtful else "certain", odds)


@cache
def _table() -> Mapping[str, float]:
    return {named: float(found) for named, found in rows_of(resources.files(__package__) / RELIABILITY)}


def _reached(name: str, asked: str, nats: float) -> float:
    """What a table has for so many nats; 1 below the least of its steps."""
    return next((factor for least, factor in _steps(name)[asked] if nats >= least), 1.0)


@cache
def _steps(name: str) -> Mapping[str, Sequence[tuple[float, float]]]:
    """By what was asked, the numbers of a table from so many nats on, most nats first."""
    found: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for asked, least, factor in rows_of(resources.files(__package__) / name):
        found[asked].append((float(least), float(factor)))
    return {asked: sorted(factors, reverse=True) for asked, factors in found.items()}
