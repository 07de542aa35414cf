"""Parquet tables: every row is a segment, read batch by batch.

A cell has no place in the bytes of the file. Positions count in the text that the cells of the translation column make
when they are written below one another: line is the row, column the place in the cell, from 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mtcheck.config import Settings
from mtcheck.document import Document, Origin, Passage, Segment
from mtcheck.errors import ConfigurationError, InputError
from mtcheck.reading.rows import Columns, Row, documents
from mtcheck.reading.source import Source
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".parquet",)

_MAGIC = "PAR1"
BATCH = 1000


def recognises(head: str) -> bool:
    return head.startswith(_MAGIC)


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    yield from documents(_rows(source, settings), source, settings)


def opened(data: Any) -> Any:
    """The Parquet file in these bytes or under this path; raises InputError if it is none."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ConfigurationError("Parquet needs pyarrow: pip install 'mtcheck[parquet]'") from None
    try:
        return pyarrow.parquet.ParquetFile(data)
    except (pyarrow.ArrowException, OSError) as error:
        raise InputError(f"is no Parquet file, or it is damaged ({str(error).splitlines()[0]})") from None


def _rows(source: Source, settings: Settings) -> Iterator[Row | Failure]:
    import io

    file = opened(source.path or io.BytesIO(b"".join(source.blocks())))
    columns = Columns.among(file.schema_arrow.names, settings)
    wanted = [columns.target, columns.source, *columns.references, columns.key]
    place = _Place()
    try:
        for batch in file.iter_batches(batch_size=BATCH, columns=[name for name in wanted if name]):
            for values in batch.to_pylist():
                yield _row(values, columns, place, source)
    finally:
        file.close()


@dataclass(slots=True)
class _Place:
    """How far the translation column has been read."""

    row: int = 0
    start: int = 0


def _row(values: Mapping[str, Any], columns: Columns, place: _Place, source: Source) -> Row | Failure:
    place.row += 1
    target = values[columns.target]
    if not isinstance(target, str):
        place.start += 1
        return Failure(source.name, f"row {place.row} has no text in the column {columns.target!r}", place.row)
    start = place.start
    place.start += len(target) + 1
    original = values.get(columns.source or "")
    key = values.get(columns.key or "")
    references = [text for name in columns.references for text in _texts(values[name])]
    segment = Segment(
        target=Passage(target, Origin.at(start, len(target))),
        source=Passage(original, Origin.at(start, len(target))) if isinstance(original, str) else None,
        references=tuple(references),
        key=None if key is None else str(key),
    )
    return Row(segment, place.row, (start,))


def _texts(value: Any) -> list[str]:
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]
