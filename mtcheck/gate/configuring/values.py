"""Values of settings as they are written in files and variables: to Python, and back for display."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache
from math import inf
from pathlib import Path
from typing import Any

from mtcheck.config import RANGES, Rate, Settings, Share
from mtcheck.report import Severity

__all__ = ["NEVER", "convert", "field_types", "from_text", "key_of", "require_in_range", "shown"]

NEVER = "never"
"""How the absence of a limit is written."""

_NAMES = {bool: "true or false", int: "a whole number", float: "a number", str: "a text in quotes", Path: "a path"}


@cache
def field_types() -> Mapping[str, Any]:
    """The type of each setting, in the order in which they are documented."""
    hints = typing.get_type_hints(Settings)
    return {field.name: hints[field.name] for field in fields(Settings)}


def key_of(name: str) -> str:
    """The name of a field as files and options write it."""
    return name.replace("_", "-")


def require_in_range(name: str, value: Any) -> None:
    """Raises ValueError for a number that a setting cannot have; "not a number" is outside of every range."""
    least, greatest = RANGES.get(name, (-inf, inf))
    if isinstance(value, int | float) and not least <= value <= greatest:
        raise ValueError(f"must be {least:g} or more" if greatest == inf else f"must be from {least:g} to {greatest:g}")


def convert(value: Any, wanted: Any) -> Any:
    """A value of a TOML file as the wanted type; raises ValueError saying what is allowed."""
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        inner = next(argument for argument in arguments if argument is not types.NoneType)
        return _limit(value) if inner is Severity else convert(value, inner)
    if origin in (tuple, frozenset):
        members = [value] if isinstance(value, str) else value
        if not isinstance(members, list):
            raise ValueError("must be a list of texts in quotes")
        converted = (convert(member, arguments[0]) for member in members)
        return frozenset(member.lower() for member in converted) if origin is frozenset else tuple(converted)
    if origin is not None:
        if not isinstance(value, dict):
            raise ValueError("must be a table")
        return {key: convert(member, arguments[1]) for key, member in value.items()}
    return _leaf(value, wanted)


def _limit(value: Any) -> Severity | None:
    allowed = [*(severity.value for severity in Severity), NEVER]
    if value not in allowed:
        raise ValueError(f"must be one of {', '.join(allowed)}")
    return None if value == NEVER else Severity(value)


def _leaf(value: Any, wanted: Any) -> Any:
    if wanted in (Rate, Share):
        if not isinstance(value, str):
            raise ValueError(f"must look like {wanted.SYNTAX}")
        return wanted.parse(value)
    if issubclass(wanted, StrEnum):
        if value not in list(wanted):
            raise ValueError(f"must be one of {', '.join(wanted)}")
        return wanted(value)
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if wanted is Path and isinstance(value, str):
        return Path(value)
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise ValueError(f"must be {_NAMES[wanted]}")
    return value


def from_text(text: str, wanted: Any) -> Any:
    """The text of a variable as the wanted type; lists are separated by commas, tables are ``id=value,id=value``."""
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        inner = next(argument for argument in arguments if argument is not types.NoneType)
        return _limit(text) if inner is Severity else from_text(text, inner)
    if origin in (tuple, frozenset):
        return convert([part.strip() for part in text.split(",") if part.strip()], wanted)
    if origin is not None:
        pairs = [part.partition("=") for part in text.split(",") if part.strip()]
        if not all(separator for _, separator, _ in pairs):
            raise ValueError("must look like id=severity,id=severity")
        return {key.strip(): from_text(value.strip(), arguments[1]) for key, _, value in pairs}
    if wanted is bool:
        return _truth(text)
    if wanted in (int, float):
        try:
            return wanted(text)
        except ValueError:
            raise ValueError(f"must be {_NAMES[wanted]}") from None
    return _leaf(text, wanted)


def _truth(text: str) -> bool:
    words = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    if text.lower() not in words:
        raise ValueError("must be 1 or 0, true or false, yes or no, on or off")
    return words[text.lower()]


def shown(value: Any, wanted: Any = None) -> str:
    """A value as a configuration file would write it."""
    if value is None:
        return f'"{NEVER}"' if Severity in typing.get_args(wanted) else "(none)"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, frozenset):
        return shown(tuple(sorted(value)))
    if isinstance(value, tuple):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {shown(member)}" for key, member in value.items()) + "}"
    return f'"{value}"'
