"""Repaired files: as a patch, or over the old ones, whole or not at all."""

from __future__ import annotations

import difflib
import os
import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

from mtcheck.errors import InputError, OutputError
from mtcheck.files import replace_atomically
from mtcheck.fixing import Fixed
from mtcheck.reading.inputs import STDIN, is_address, is_file_name, shown

__all__ = ["patch", "write"]

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""Patches know no line end but this one."""


def patch(fixed: Fixed) -> bytes:
    """The repairs as a unified patch, which ``patch -p1`` and ``git apply`` take; nothing if there are none.

    Lines are the bytes of the file, names in headers those of the system. Raises InputError for an encoding of which a
    line end is not the byte that ends a line of a patch.
    """
    if fixed.plain[0] == fixed.plain[1]:
        return b""
    if "\n".encode(fixed.encoding) != b"\n":
        raise InputError(f"a patch cannot hold lines in {fixed.encoding}; repair the file with --in-place")
    before, after = (_LINE.findall(content.decode("latin-1")) for content in fixed.plain)  # a character for each byte
    name = os.fsencode(_relative(fixed.name)).decode("latin-1")
    lines = difflib.unified_diff(before, after, _header(f"a/{name}"), _header(f"b/{name}"))
    whole = (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return "".join(whole).encode("latin-1")


def _relative(name: str) -> str:
    """A name as from the working folder, or from the root for a file that is not below it; of an address, whose text
    may have been saved anywhere, the last part."""
    if name == STDIN:
        return name
    if is_address(name):
        parts = urlsplit(name)
        return Path(parts.path).name or parts.netloc
    place = Path(os.path.abspath(name))  # noqa: PTH100 - a link is patched by its own name
    return (place.relative_to(Path.cwd()) if place.is_relative_to(Path.cwd()) else Path(*place.parts[1:])).as_posix()


def _header(name: str) -> str:
    """A name as patches have it: a tab ends one with a blank, and what else would end it is escaped as in C."""
    if re.search(r"[\x00-\x1f\"\\\x7f]", name):
        return '"' + re.sub(r"[\x00-\x1f\"\\\x7f]", lambda match: f"\\{ord(match[0]):03o}", name) + '"'
    return f"{name}\t" if " " in name else name


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
            _keep(place, _unused(place))
        replace_atomically(place, fixed.after)
    except OSError as error:
        raise OutputError(f"cannot write {place} ({error.strerror or error}); check its permissions") from error
    return place


def _keep(place: Path, backup: Path) -> None:
    """Copy a file, whole or not at all."""
    try:
        shutil.copy2(place, backup)
    except BaseException:
        backup.unlink(missing_ok=True)
        raise


def _unused(place: Path) -> Path:
    """The name of a backup that overwrites no older one."""
    names = (place.with_name(f"{place.name}.bak{number or ''}") for number in range(10_000))
    return next(name for name in names if not name.exists())
