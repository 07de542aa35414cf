"""How often what a check finds is garbled: garbled places found for one alarm in sound prose, at first sight.

Counted on text that was written after the checks and read by nobody before it was measured, by
`benchmarks/calibration/reliability.py`, which writes the table beside this file. A check with few findings is held to
be much like its family; one that has not been counted, to be like its family altogether.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

__all__ = ["RELIABILITY", "reliability"]

RELIABILITY = "reliability.tsv"


def reliability(check: str, family: str) -> float:
    """Garbled places that a check finds for one alarm; without limit where nothing of its family has been counted."""
    table = _table()
    return table.get(check, table.get(family, math.inf))


@cache
def _table() -> Mapping[str, float]:
    text = (resources.files(__package__) / RELIABILITY).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {named: float(found) for named, found in rows}
