"""What the candidates of a check have to gain beyond its margin to be held for certain: less is reported as a doubt.

A margin is read off the texts that a check was written with, and sound prose of other kinds goes beyond what those had.
How far it does is seen on all sound prose that there is, all checks together, by `benchmarks/calibration/caution.py`,
which writes the table beside this file: that asks most of the checks that alarm often for what they find.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["FILE", "caution"]

FILE = "caution.tsv"


def caution(check: str) -> float:
    """Nats, 0 and above."""
    return _table().get(check, 0.0)


@cache
def _table() -> dict[str, float]:
    text = (resources.files(__package__) / FILE).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {check: float(nats) for check, nats, *_ in rows}
