"""Tables of numbers by check or family, which the package reads and the scripts beside this file write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "mtcheck" / "language_model" / "calibration"


def write(name: str, numbers: Mapping[str, float | tuple[float, ...]], script: str, head: str = "check\tnats") -> None:
    rows = []
    for named in sorted(numbers):
        given = numbers[named]
        rows.append(
            "\t".join((named, *(f"{one:g}" for one in (given if isinstance(given, tuple) else (given,))))) + "\n"
        )
    title = f"# {head}; made by benchmarks/calibration/{Path(script).name}\n"
    (FOLDER / name).write_text(title + "".join(rows), encoding="utf-8")
