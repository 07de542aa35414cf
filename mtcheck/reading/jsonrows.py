"""JSON exports: an array of rows, alone or as the one array of an object."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mtcheck.config import Settings
from mtcheck.document import Document, Lines
from mtcheck.errors import InputError
from mtcheck.reading.jsonl import fields_of, segment_of
from mtcheck.reading.rows import Columns, Row, documents
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.json import Json, parse
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".json",)

_START = re.compile(r"\s*\[\s*\{\s*\"")


def recognises(head: str) -> bool:
    return _START.match(head) is not None


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    yield from documents(_rows(source, settings), source, settings)


def _rows(source: Source, settings: Settings) -> Iterator[Row | Failure]:
    text = source.text(settings.encoding)
    body = text.removeprefix("\ufeff")
    array = _array(parse(body, len(text) - len(body)))
    lines = Lines.of(text)
    columns: Columns | None = None
    last = 1
    for number, value in enumerate(array, 1):
        try:
            fields = fields_of(value, settings)
            columns = columns or Columns.among(tuple(fields), settings)
            segment = segment_of(fields, columns)
        except InputError as error:
            if columns is None:
                raise
            yield Failure(source.name, f"row {number} {error}", last)
            continue
        first = last
        last = lines.position(segment.target.origin.pieces[-1].file.end)[0]
        yield Row(segment, first, lines.starts[first - 1 : last])


def _array(value: Json) -> list[Json]:
    found = [value] if isinstance(value, list) else []
    if isinstance(value, Mapping):
        found = [each for each in value.values() if isinstance(each, list)]
    if len(found) != 1:
        raise InputError("is JSON, but neither a JSON Feed nor one array of rows; name its --input-format")
    return found[0]
