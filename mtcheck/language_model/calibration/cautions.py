"""How far the language model is trusted: what its gains are worth where it decides, and what it objects to.

A margin is read off the texts that a check was written with, and sound prose of other kinds goes beyond what those had.
How far it does is seen on all sound prose that there is, all checks together, by `benchmarks/calibration/caution.py`:
that asks most of the checks that alarm often for what they find. Where a rule decides by itself, its repairs have their
own range of gains, which `benchmarks/calibration/objections.py` reads off garbled texts: a repair that loses more than
theirs ever did mends nothing, most likely. Rules that alarmed in sound prose that nobody had tuned on as often as they
found something have to be confirmed by what their repairs gain, as `benchmarks/calibration/confirmations.py` reads off
the record of what was found at first sight. What a family finds that is told by how English is written, not by what
the text says, surprises the language model where it is garbled: how little is too little is read off the same record by
`benchmarks/calibration/surprises.py`. Each script writes its table beside this file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

from mtcheck.languages.tables import rows_of

__all__ = [
    "CAUTIONS",
    "CONFIRMATIONS",
    "LEAST_CAUTION",
    "OBJECTIONS",
    "SURPRISES",
    "caution",
    "confirmation",
    "kind_of",
    "least_surprise",
    "objection",
]

CAUTIONS = "cautions.tsv"
OBJECTIONS = "objections.tsv"
CONFIRMATIONS = "confirmations.tsv"
SURPRISES = "surprises.tsv"
LEAST_CAUTION = 1.5
"""Nats that every check has to gain beyond its margin, seldom as it alarms: in 36,335 sound sentences written after the
checks that spares seven of 142 alarms, and costs two of 2,039 garbled texts found."""


def caution(check: str) -> float:
    """What the candidates of a check have to gain beyond its margin to be held for certain: less is reported as a
    doubt. Nats."""
    return _table(CAUTIONS).get(check, LEAST_CAUTION)


def objection(check: str) -> float:
    """Gain of a repair, in nats, below which the finding of a rule is a doubt; minus infinity where the language model
    is not asked."""
    return _table(OBJECTIONS).get(check, -math.inf)


def confirmation(check: str) -> float:
    """What the repair of a rule has to gain, in nats, or else its finding is a doubt, as it is where no model is asked;
    minus infinity where the rule is trusted."""
    return _table(CONFIRMATIONS).get(check, -math.inf)


def least_surprise(check: str, *, decided: bool) -> tuple[float, float]:
    """How far the most surprising word of a finding, and the words of its sentence on average, lie below what is
    expected of them where it is a doubt: both less than these, in standard deviations. Minus infinity where the words
    of a check's findings need not surprise, of those that the language model has ``decided`` or of its rules'."""
    found = _rows(SURPRISES).get(kind_of(check, decided=decided))
    return (found[0], found[1]) if found else (-math.inf, -math.inf)


def kind_of(check: str, *, decided: bool) -> str:
    """What the findings of a check are called that the language model has decided, and those of its rules."""
    return f"{check} by {'model' if decided else 'rule'}"


def _table(name: str) -> Mapping[str, float]:
    return {check: numbers[0] for check, numbers in _rows(name).items()}


@cache
def _rows(name: str) -> Mapping[str, tuple[float, ...]]:
    rows = rows_of(resources.files(__package__) / name)
    return {named: tuple(map(float, numbers)) for named, *numbers in rows}
