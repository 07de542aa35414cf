"""Tables of numbers by check or family, which the package reads and the scripts beside this file write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "mtcheck"
FOLDER = PACKAGE / "language_model" / "calibration"


def write(
    name: str,
    numbers: Mapping[str, float | tuple[float, ...]],
    script: str,
    head: str = "check\tnats",
    folder: Path = FOLDER,
) -> None:
    lines = [f"# {head}; made by benchmarks/calibration/{Path(script).name}"]
    for named, given in sorted(numbers.items()):
        cells = given if isinstance(given, tuple) else (given,)
        lines.append("\t".join((named, *map("{:g}".format, cells))))
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
