"""Repaired files: as a patch, or over the old ones, whole or not at all."""

from __future__ import annotations

import difflib
import re
import shutil
from pathlib import Path

from mtcheck.errors import InputError, OutputError
from mtcheck.files import replace_atomically
from mtcheck.fixing import Fixed
from mtcheck.reading.inputs import is_file_name, shown

__all__ = ["patch", "write"]

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""Patches know no line end but this one."""


def patch(fixed: Fixed) -> str:
    """The repairs as a unified patch, which ``patch -p1`` takes; nothing if there are none."""
    before, after = (_LINE.findall(text) for text in fixed.text)
    name = fixed.name.lstrip("/")
    lines = difflib.unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def write(fixed: Fixed, *, backup: bool = False) -> Path:
    """Write a repaired file in place, a Parquet table beside the old one, and say where.

    Nothing is written if nothing changed. Raises OutputError if the place cannot be written to.
    """
    if not is_file_name(fixed.name):
        raise InputError(f"{shown(fixed.name)} is no file; it cannot be repaired in place")
    place = Path(fixed.name)
    if place.suffix.lower() == ".parquet":
        place = place.with_suffix(".fixed.parquet")
    if not fixed.changed:
        return place
    try:
        if backup and place.exists():
            shutil.copy2(place, _unused(place))
        replace_atomically(place, fixed.after)
    except OSError as error:
        raise OutputError(f"cannot write {place} ({error.strerror or error}); check its permissions") from error
    return place


def _unused(place: Path) -> Path:
    """The name of a backup that overwrites no older one."""
    names = (place.with_name(f"{place.name}.bak{number or ''}") for number in range(10_000))
    return next(name for name in names if not name.exists())
