"""JSON and mark-up that any reader accepts and neither a terminal nor a build machine obeys."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from mtcheck.analysis.visible import COMMAND, INVISIBLE, LINE_COMMAND

__all__ = ["to_json", "without_commands"]

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def to_json(value: Any, indent: int = 2) -> str:
    """JSON text, on one line with ``indent`` 0, in which control and direction characters and commands are escaped.

    Lone surrogates have no UTF-8 form and become U+FFFD, which keeps every offset.
    """
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:
        encoded = msgspec.json.encode(_without_surrogates(value))
    text = (msgspec.json.format(encoded, indent=indent) if indent else encoded).decode()
    return COMMAND.sub(r"\\u0023", INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def without_commands(markup: str) -> str:
    """XML or HTML that says the same, but in which a build machine finds no command if it stands in a log."""
    return COMMAND.sub("&#35;", LINE_COMMAND.sub(r"\g<blank>&#58;", markup))


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(content) for key, content in value.items()}
    if isinstance(value, list):
        return [_without_surrogates(content) for content in value]
    return value
