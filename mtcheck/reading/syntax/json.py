"""JSON with the place of every string.

msgspec says whether it is well-formed; the scanner here only finds where its strings stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import msgspec

from mtcheck.document import Passage, Role
from mtcheck.errors import InputError
from mtcheck.reading.syntax.transcript import Transcript

__all__ = ["Json", "String", "escape_json", "parse"]

_TOKEN = re.compile(r'"((?:[^"\\]++|\\.)*+)"|([{}\[\],:])|[^\s{}\[\],:"]+')
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def escape_json(text: str) -> str:
    """Text as it must be written between the quotation marks of a JSON string."""
    return msgspec.json.encode(text)[1:-1].decode()


@dataclass(frozen=True, slots=True)
class String:
    """A string as it stands between its quotation marks, and where."""

    raw: str
    start: int

    @property
    def text(self) -> str:
        return self.passage().text

    def passage(self, role: Role = Role.BODY) -> Passage:
        transcript = Transcript()
        position = 0
        for match in _ESCAPE.finditer(self.raw):
            self._copy(transcript, position, match.start())
            text = _LONE_SURROGATE.sub("�", msgspec.json.decode(f'"{match[0]}"'))
            transcript.add(text, self.start + match.start(), self.start + match.end(), escape_json)
            position = match.end()
        self._copy(transcript, position, len(self.raw))
        return transcript.passage(role, place=self.start, escape=escape_json)

    def _copy(self, transcript: Transcript, start: int, end: int) -> None:
        transcript.add(self.raw[start:end], self.start + start, escape=escape_json)


Json: TypeAlias = "Mapping[str, Json] | list[Json] | String | None"
"""Numbers, true, false and null are all None: nobody reads them as text."""


def parse(text: str, start: int = 0) -> Json:
    """The value that a JSON text holds, which stands at ``start``; raises InputError if it is not JSON."""
    try:
        msgspec.json.decode(text.encode("utf-8", "surrogatepass"))
    except msgspec.DecodeError as error:
        raise InputError(f"is not JSON ({str(error).removeprefix('JSON is malformed: ')}); mend it there") from None
    except RecursionError:
        raise InputError("is nested too deeply") from None
    root: list[Json] = []
    open_: list[dict[str, Json] | list[Json]] = [root]
    keys: list[String | None] = [None]
    for match in _TOKEN.finditer(text):
        mark = match[2]
        if mark in {"}", "]"}:
            open_.pop()
            keys.pop()
        elif mark == ",":
            keys[-1] = None
        elif mark != ":":
            value: Json = _opened(mark) if mark else None
            if match[1] is not None:
                value = String(match[1], start + match.start(1))
            _put(open_[-1], keys, value)
            if isinstance(value, dict | list):
                open_.append(value)
                keys.append(None)
    return root[0]


def _opened(mark: str) -> dict[str, Json] | list[Json]:
    return {} if mark == "{" else []


def _put(container: dict[str, Json] | list[Json], keys: list[String | None], value: Json) -> None:
    """Append to an array; in an object a string is first a key, the next value belongs to it."""
    if isinstance(container, list):
        container.append(value)
    elif keys[-1] is None:
        assert isinstance(value, String)
        keys[-1] = value
    else:
        container[keys[-1].text] = value
        keys[-1] = None
