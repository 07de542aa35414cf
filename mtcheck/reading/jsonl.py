"""JSON Lines: one object a line, with translation and, if known, source and references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mtcheck.config import Settings
from mtcheck.document import Document, Passage, Segment
from mtcheck.errors import InputError
from mtcheck.reading.rows import Columns, Row, documents
from mtcheck.reading.source import Line, Source
from mtcheck.reading.syntax.json import Json, String, parse
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "fields_of", "read", "recognises", "segment_of"]

SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")

LONG_LINE = 10_000
"""Characters of a first line without end in the part looked at: it cannot be parsed, but no prose begins so."""
_FIRST_LINE = re.compile(r'\s*\{\s*"[^"\n]{1,100}"\s*:[^\n]*\}[ \t\r]*(?:\n\s*\{|\n?\Z)')


def recognises(head: str) -> bool:
    if _FIRST_LINE.match(head) is None or '"https://jsonfeed.org' in head:
        return False
    first, end, _ = head.lstrip().partition("\n")
    return (not end and len(head) >= LONG_LINE) or _is_json(first)


def _is_json(line: str) -> bool:
    try:
        parse(line)
    except InputError as error:
        return not str(error).startswith("is not JSON")
    return True


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    yield from documents(_rows(source, settings), source, settings)


def _rows(source: Source, settings: Settings) -> Iterator[Row | Failure]:
    columns: Columns | None = None
    for line in source.lines(settings.encoding):
        text = line.text.lstrip("\ufeff") if line.number == 1 else line.text
        if not text.strip():
            continue
        try:
            fields = fields_of(parse(text, line.start + len(line.text) - len(text)), settings)
        except InputError as error:
            yield _failure(source, line, error)
            continue
        try:
            columns = columns or Columns.among(tuple(fields), settings)
            yield Row(segment_of(fields, columns), line.number, (line.start,))
        except InputError as error:
            if columns is None and line.number == 1:  # nor will the fields of the other lines have such a name
                raise
            yield _failure(source, line, error)


def _failure(source: Source, line: Line, error: InputError) -> Failure:
    return Failure(source.name, f"the line {error}", line.number)


def fields_of(value: Json, settings: Settings) -> Mapping[str, Json]:
    """The fields of a row, those of an object in it as ``outer.inner``, languages of a translation by their part."""
    if not isinstance(value, Mapping):
        raise InputError("holds no JSON object; write one object a line")
    fields: dict[str, Json] = {}
    for name, field in value.items():
        if isinstance(field, Mapping):
            fields |= {f"{name}.{inner}": each for inner, each in field.items()}
            if name == "translation" and settings.language in field and len(field) == 2:
                other = next(language for language in field if language != settings.language)
                fields |= {"target": field[settings.language], "source": field[other]}
        else:
            fields[name] = field
    return fields


def segment_of(fields: Mapping[str, Json], columns: Columns) -> Segment:
    """The segment of one row; raises InputError if it has no translation."""
    target = fields.get(columns.target)
    if not isinstance(target, String):
        raise InputError(f"has no text in the field {columns.target!r}")
    key = fields.get(columns.key or "")
    references = [text for name in columns.references for text in _texts(fields.get(name))]
    return Segment(
        target=target.passage(),
        source=_passage(fields.get(columns.source or "")),
        references=tuple(references),
        key=key.text if isinstance(key, String) else None,
    )


def _passage(value: Json) -> Passage | None:
    return value.passage() if isinstance(value, String) else None


def _texts(value: Json) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, String):
            yield each.text
