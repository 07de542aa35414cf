"""Settings from a TOML file, with the line of each key."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtcheck.config import COMMAND_LINE_ONLY, OVERRIDABLE, Override
from mtcheck.errors import ConfigurationError
from mtcheck.gate.configuring.values import convert, field_types, key_of, require_in_range
from mtcheck.gate.globs import anchored
from mtcheck.gate.selecting import nearest

__all__ = ["Layer", "Setting", "beside", "find_files", "read_file"]

OWN_FILE = "mtcheck.toml"
SHARED_FILE = "pyproject.toml"
_HEADER = re.compile(r"\s*\[\[?(.+?)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and the place that set it."""

    value: Any
    place: str


Layer = dict[str, Setting]


def find_files(folder: Path) -> tuple[Path, ...]:
    """The configuration files of the nearest folder that has any, weakest first; none outside the repository."""
    for candidate in (folder, *folder.resolve().parents):
        found = [file for file in (candidate / OWN_FILE, candidate / SHARED_FILE) if file.is_file() and _concerns(file)]
        if found:
            return tuple(found)
        if (candidate / ".git").exists():
            break
    return ()


def _concerns(file: Path) -> bool:
    if file.name != SHARED_FILE:
        return True
    try:
        return b"tool.mtcheck" in file.read_bytes()
    except OSError:
        return False


def read_file(file: Path) -> Layer:
    """Raises ConfigurationError naming line, key and remedy."""
    text = _text(file)
    table = _parsed(file, text)
    prefix: tuple[str, ...] = ()
    if file.name == SHARED_FILE:
        prefix = ("tool", "mtcheck")
        table = _table_of(table, prefix, _Place(file, text, ()))
    return dict(_settings(table, _Place(file, text, prefix)))


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigurationError(f"{file}: no such file; check the path given with --config") from None
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{file}: byte {error.start} is not UTF-8; TOML files must be UTF-8") from None
    except OSError as error:
        raise ConfigurationError(f"{file}: cannot be read ({error.strerror or error})") from None


def _parsed(file: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        number = re.search(r"at line (\d+)", str(error))
        line = int(number[1]) if number else max(len(text.splitlines()), 1)
        raise ConfigurationError(_located(_shown(file), text, line, f"not valid TOML: {error}")) from None


def _table_of(table: dict[str, Any], prefix: tuple[str, ...], place: _Place) -> dict[str, Any]:
    for key in prefix:
        table = table.get(key, {})
        if not isinstance(table, dict):
            raise place.error(key, f"{key} must be a table: [{'.'.join(prefix)}]")
        place = place.inside(key)
    return table


@dataclass(frozen=True, slots=True)
class _Place:
    """A table of a file: where its keys are, for messages."""

    file: Path
    text: str
    table: tuple[str, ...]

    def inside(self, *keys: str) -> _Place:
        return _Place(self.file, self.text, (*self.table, *keys))

    def line(self, key: str) -> int:
        wanted = (*self.table, key)
        for number, path in _key_paths(self.text):
            if path[: len(wanted)] == wanted:
                return number
        return 1

    def name(self, key: str) -> str:
        return f"{_shown(self.file)}:{self.line(key)}"

    def error(self, key: str, message: str) -> ConfigurationError:
        return ConfigurationError(_located(_shown(self.file), self.text, self.line(key), message))


def _shown(file: Path) -> str:
    """The file as a reader in the working folder would name it."""
    return os.path.relpath(file) if file.is_relative_to(Path.cwd()) else str(file)


def _located(name: str, text: str, line: int, message: str) -> str:
    lines = text.splitlines()
    shown = lines[line - 1].strip() if line <= len(lines) else ""
    return f"{name}:{line}: {message}" + (f"\n    {shown}" if shown else "")


def _key_paths(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The full path of every key and header with its line; a line inside a multi-line text may pass for a key."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _dotted(header[1])
            yield number, table
        elif key := _KEY.match(line):
            yield number, (*table, *_dotted(key[1]))


def _dotted(path: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(r"""\s*("[^"]*"|'[^']*'|[\w-]+)\s*\.?""", path))


def _settings(table: Mapping[str, Any], place: _Place) -> Iterator[tuple[str, Setting]]:
    names = {key_of(name): name for name in field_types() if name not in COMMAND_LINE_ONLY}
    for key, value in table.items():
        if key.replace("-", "_") in COMMAND_LINE_ONLY:
            raise place.error(key, f"{key} can only be given on the command line, where everybody sees it")
        if key not in names:
            raise place.error(key, f"unknown setting {key!r}{nearest(key, names, _listed(names))}")
        name = names[key]
        if name in ("paths", "feeds"):
            yield name, Setting(tuple(_overrides(key, value, place)), place.name(key))
        else:
            yield name, Setting(_converted(name, key, value, place), place.name(key))


def _listed(names: Mapping[str, str]) -> str:
    return f"; known are {', '.join(names)}"


def _converted(name: str, key: str, value: Any, place: _Place) -> Any:
    try:
        converted = convert(value, field_types()[name])
        require_in_range(name, converted)
    except ValueError as error:
        raise place.error(key, f"{key} {error}") from None
    return beside(place.file, converted) if isinstance(converted, Path) else converted


def beside(file: Path, name: Path) -> Path:
    """A path that a configuration file names, as a reader in the working folder would name it."""
    path = file.parent / name
    return Path(_shown(path))


def _overrides(key: str, value: Any, place: _Place) -> Iterator[Override]:
    if not isinstance(value, dict):
        raise place.error(key, f'{key} must hold a table for each pattern: [{key}."news/**"]')
    names = {key_of(name): name for name in OVERRIDABLE}
    for pattern, table in value.items():
        inner = place.inside(key, pattern)
        if not isinstance(table, dict):
            raise place.inside(key).error(pattern, f'must be a table: [{key}."{pattern}"]')
        for name in table:
            if name not in names:
                reason = "cannot differ by document" if name.replace("-", "_") in field_types() else "is unknown"
                raise inner.error(name, f"setting {name!r} {reason}{nearest(name, names, _listed(names))}")
        changes = {names[k]: _converted(names[k], k, v, inner) for k, v in table.items()}
        yield Override(
            anchored(pattern, place.file.parent) if key == "paths" else pattern,
            changes,
            place.inside(key).name(pattern),
        )
