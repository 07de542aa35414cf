"""How far the language model is trusted: what its gains are worth where it decides, and what it objects to.

A margin is read off the texts that a check was written with, and sound prose of other kinds goes beyond what those had.
How far it does is seen on all sound prose that there is, all checks together, by `benchmarks/calibration/caution.py`:
that asks most of the checks that alarm often for what they find. Where a rule decides by itself, its repairs have their
own range of gains, which `benchmarks/calibration/objections.py` reads off garbled texts: a repair that loses more than
theirs ever did mends nothing, most likely. Either script writes its table beside this file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

__all__ = ["CAUTIONS", "OBJECTIONS", "caution", "objection"]

CAUTIONS = "cautions.tsv"
OBJECTIONS = "objections.tsv"


def caution(check: str) -> float:
    """What the candidates of a check have to gain beyond its margin to be held for certain: less is reported as a
    doubt. Nats, 0 and above."""
    return _table(CAUTIONS).get(check, 0.0)


def objection(check: str) -> float:
    """Gain of a repair, in nats, below which the finding of a rule is a doubt; minus infinity where the language model
    is not asked."""
    return _table(OBJECTIONS).get(check, -math.inf)


@cache
def _table(name: str) -> Mapping[str, float]:
    text = (resources.files(__package__) / name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {check: float(nats) for check, nats, *_ in rows}
