"""Settings from files, environment and command line, each with the place it came from.

In order of strength: the defaults, ``mtcheck.toml``, ``[tool.mtcheck]`` in ``pyproject.toml``, variables
``MTCHECK_…``, the command line. A stronger source replaces a setting as a whole; only the table ``severity`` is
merged key by key. What differs for some paths or feeds yields to what a stronger source sets for all documents.
Files are looked for in the working folder and upwards, to the top of the repository.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from mtcheck.config import ADDING, DEFAULT_SETTINGS, Override, Settings
from mtcheck.errors import ConfigurationError
from mtcheck.gate.configuring.environment import read_environment
from mtcheck.gate.configuring.file import Layer, Setting, beside, find_files, read_file
from mtcheck.gate.configuring.values import key_of
from mtcheck.gate.selecting import require_known

__all__ = ["Configuration", "load"]


_OPTIONS = {
    "accepted": "--accept",
    "language_model": "--lm/--no-lm",
    "estimators": "--estimator",
    "references": "--reference",
    "reference_columns": "--reference-column",
}
"""Options that are not called as their setting."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings in force, and for each field that was set, where."""

    settings: Settings
    places: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Path, ...] = ()

    def place(self, name: str) -> str:
        return self.places.get(name, "default")


def load(
    given: Mapping[str, Any],
    *,
    environment: Mapping[str, str],
    config: Path | None = None,
    folder: Path | None = None,
) -> Configuration:
    """The configuration for a working folder; raises ConfigurationError naming file, line, key and remedy.

    ``given`` holds the fields that the command line gives. ``config`` replaces the search for files.
    """
    files = (config,) if config else find_files(folder or Path.cwd())
    layers = [read_file(file) for file in files]
    layers.append(read_environment(environment))
    layers.append(_command_line(given))
    values: dict[str, Any] = {}
    places: dict[str, str] = {}
    if files:
        values["ignore_file"] = beside(files[-1], DEFAULT_SETTINGS.ignore_file)
    for layer in layers:
        for name, setting in layer.items():
            value = setting.value
            if name == "severity":
                value = {**values.get(name, {}), **value}
                places[name] = ", ".join(filter(None, [places.get(name), setting.place]))
            else:
                places[name] = setting.place
            values[name] = value
        for table in ("paths", "feeds"):
            if table not in layer:
                values[table] = tuple(_yielding(override, layer) for override in values.get(table, ()))
    _require_known_names(layers)
    if "language" in values:
        values["language"] = _language(values["language"], places["language"])
    return Configuration(replace(DEFAULT_SETTINGS, **values), places, files)


def _language(code: str, place: str) -> str:
    """A language code (BCP 47) with its language in lower case, as checks name theirs."""
    language, separator, rest = code.partition("-")
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
        raise ConfigurationError(f"{place}: {code!r} is not a language code; en is English, de German")
    return language.lower() + separator + rest


def _yielding(override: Override, stronger: Layer) -> Override:
    """The override without what a stronger source sets for all documents; what only adds up stays."""
    changes = {name: value for name, value in override.changes.items() if name in ADDING or name not in stronger}
    if "severity" in changes and "severity" in stronger:
        overruled = stronger["severity"].value
        changes["severity"] = {check: value for check, value in changes["severity"].items() if check not in overruled}
    return replace(override, changes=changes)


def _command_line(given: Mapping[str, Any]) -> Layer:
    known = {field.name for field in fields(Settings)}
    assert set(given) <= known, set(given) - known
    return {
        name: Setting(value, f"command line ({_OPTIONS.get(name, f'--{key_of(name)}')})")
        for name, value in given.items()
    }


def _require_known_names(layers: list[Layer]) -> None:
    for layer in layers:
        for name, setting in layer.items():
            _require_known_in(name, setting.value, setting)
            if name in ("paths", "feeds"):
                for override in setting.value:
                    for inner, value in override.changes.items():
                        _require_known_in(inner, value, setting)


def _require_known_in(name: str, value: Any, setting: Setting) -> None:
    if name in ("select", "ignore", "severity"):
        require_known(value, setting.place)
