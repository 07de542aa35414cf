"""The JSON Schema of ``mtcheck.toml`` for editors, generated from ``Settings``."""

from __future__ import annotations

import ast
import inspect
import types
import typing
from enum import StrEnum
from functools import cache
from math import inf
from pathlib import Path
from textwrap import dedent
from typing import Any

from mtcheck.config import COMMAND_LINE_ONLY, OVERRIDABLE, RANGES, Rate, Settings, Share
from mtcheck.gate.configuring.values import NEVER, field_types, key_of
from mtcheck.report import Severity

__all__ = ["descriptions", "schema"]

_LEAVES: dict[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    Path: {"type": "string"},
}


def schema() -> dict[str, Any]:
    """The schema of a whole file; ``[tool.mtcheck]`` in ``pyproject.toml`` has the same."""
    properties = {key_of(name): _property(name) for name in field_types() if name not in COMMAND_LINE_ONLY}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "mtcheck-config",
        "title": "mtcheck configuration",
        "description": "mtcheck.toml, or [tool.mtcheck] in pyproject.toml.",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


@cache
def descriptions() -> dict[str, str]:
    """The docstring under each field of ``Settings``: the one description of it that there is."""
    body = ast.parse(dedent(inspect.getsource(Settings))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for statement, after in zip(body.body, body.body[1:], strict=False):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            found[statement.target.id] = inspect.cleandoc(str(after.value.value)) if documented else ""  # type: ignore[attr-defined]
    return found


def _property(name: str) -> dict[str, Any]:
    description = {"description": descriptions()[name]}
    if name not in ("paths", "feeds"):
        least, greatest = RANGES.get(name, (-inf, inf))
        limits = {"minimum": least, "maximum": greatest}
        return {**_of_type(field_types()[name]), **{k: v for k, v in limits.items() if abs(v) < inf}, **description}
    inner = {key_of(field): _property(field) for field in OVERRIDABLE}
    override = {"type": "object", "additionalProperties": False, "properties": inner}
    return {"type": "object", "additionalProperties": override, **description}


def _of_type(wanted: Any) -> dict[str, Any]:
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        inner = next(argument for argument in arguments if argument is not types.NoneType)
        if inner is Severity:
            return {"enum": [*(severity.value for severity in Severity), NEVER]}
        return _of_type(inner)
    if origin in (tuple, frozenset):
        member = _of_type(arguments[0])
        return {"anyOf": [member, {"type": "array", "items": member}]}
    if origin is not None:
        return {"type": "object", "additionalProperties": _of_type(arguments[1])}
    if wanted in (Rate, Share):
        return {"type": "string", "pattern": wanted.PATTERN}
    if issubclass(wanted, StrEnum):
        return {"enum": [member.value for member in wanted]}
    return dict(_LEAVES[wanted])
