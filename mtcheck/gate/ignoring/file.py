"""Ignores in a file of their own, ``.mtcheck-ignore.toml``, for texts whose format has no comments.

[[ignore]]
check = "doubled-word"           # or a family
file = "sport/**"                # optional, like everything below
text = "the the"
fingerprint = "94b1…"            # one finding, as `mtcheck triage` writes it
reason = "the band is called so"
until = 2027-01-31
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec

from mtcheck.errors import ConfigurationError
from mtcheck.gate.globs import anchored
from mtcheck.gate.ignoring import Ignore
from mtcheck.gate.matching import unnumbered
from mtcheck.gate.selecting import require_known
from mtcheck.report import SuppressedBy

__all__ = ["Confirmed", "Dismissed", "Judgements", "append", "ignores_of", "read_judgements"]


class Dismissed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``[[ignore]]``: findings that are no defects, or that may stay."""

    check: str
    reason: str
    file: str | None = None
    text: str | None = None
    fingerprint: str | None = None
    until: date | None = None


class Confirmed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``[[confirmed]]``: a finding that a person has found right; it counts like any other."""

    check: str
    file: str
    text: str
    fingerprint: str


class Judgements(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that people have decided about findings."""

    ignore: tuple[Dismissed, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()


def read_judgements(path: Path) -> Judgements:
    """Empty if there is no such file; raises ConfigurationError naming line and remedy."""
    return _read(path)[0]


def ignores_of(path: Path) -> list[Ignore]:
    """The ignores of the file, with the lines they stand in."""
    judgements, text = _read(path)
    return [
        Ignore(
            SuppressedBy.IGNORE_FILE,
            f"{path}:{_line(text, 'ignore', index)}",
            entry.check,
            entry.reason,
            entry.until,
            None if entry.file is None else anchored(entry.file, path.parent),
            None,
            entry.fingerprint and unnumbered(entry.fingerprint),
            entry.text,
        )
        for index, entry in enumerate(judgements.ignore)
    ]


def _read(path: Path) -> tuple[Judgements, str]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Judgements(), ""
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: byte {error.start} is not UTF-8; TOML files must be UTF-8") from None
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read ({error.strerror or error})") from None
    try:
        judgements = msgspec.convert(tomllib.loads(text), Judgements)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path}: not valid TOML: {error}") from None
    except msgspec.ValidationError as error:
        raise ConfigurationError(_located(path, text, str(error))) from None
    for index, entry in enumerate(judgements.ignore):
        place = f"{path}:{_line(text, 'ignore', index)}"
        if not entry.reason.strip():
            raise ConfigurationError(f"{place}: the reason is empty; say why the finding may stay")
        require_known([entry.check], place)
    return judgements, text


def _located(path: Path, text: str, message: str) -> str:
    """msgspec's message, with the line of the entry that its path names."""
    place = re.search(r" - at `\$\.(\w+)\[(\d+)\](?:\.(\w+))?`", message) or re.search(r"`\$\.(\w+)\[(\d+)\]`", message)
    allowed = "an entry has check and reason, and may have file, text, fingerprint, until"
    if not place:
        return f"{path}: {message}; {allowed}"
    field = f"{place[3]}: " if place.re.groups > 2 and place[3] else ""
    line = _line(text, place[1], int(place[2]))
    return f"{path}:{line}: {field}{message.partition(' - at ')[0]}; {allowed}"


def _line(text: str, table: str, index: int) -> int:
    headers = [
        number for number, line in enumerate(text.splitlines(), 1) if re.match(rf"\s*\[\[\s*{table}\s*\]\]", line)
    ]
    return headers[index] if index < len(headers) else 1


def append(path: Path, judgements: Iterable[Dismissed | Confirmed]) -> None:
    """Add entries at the end, so that comments and order of what stands there stay."""
    parts = []
    for entry in judgements:
        lines = [f"[[{'ignore' if isinstance(entry, Dismissed) else 'confirmed'}]]"]
        for key, value in msgspec.structs.asdict(entry).items():
            if value is not None:
                lines.append(f"{key} = {value.isoformat() if isinstance(value, date) else _quoted(value)}")
        parts.append("\n".join(lines) + "\n")
    try:
        begun = path.exists() and path.stat().st_size > 0
        with path.open("a", encoding="utf-8") as file:
            file.write(("\n" if begun else "") + "\n".join(parts))
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be written ({error.strerror or error})") from None


def _quoted(text: str) -> str:
    """A basic string of TOML: JSON's escapes are a part of TOML's, and DEL must be escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
