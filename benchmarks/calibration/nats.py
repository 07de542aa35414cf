"""Tables of nats by check, which the package reads and the scripts beside this file write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "mtcheck" / "language_model" / "calibration"


def write(name: str, nats: Mapping[str, float], script: str) -> None:
    rows = (f"{check}\t{nats[check]:g}\n" for check in sorted(nats))
    head = f"# check\tnats; made by benchmarks/calibration/{Path(script).name}\n"
    (FOLDER / name).write_text(head + "".join(rows), encoding="utf-8")
