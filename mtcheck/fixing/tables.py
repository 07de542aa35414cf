"""Repairs in Parquet tables: a new file, equal to the old one but for the repaired cells."""

from __future__ import annotations

import io
from bisect import bisect_right
from typing import Any

from mtcheck.check import Edit
from mtcheck.config import Settings
from mtcheck.errors import InputError
from mtcheck.fixing.rewriting import applied
from mtcheck.reading.parquet import opened
from mtcheck.reading.rows import Columns

__all__ = ["cell_text", "with_cells"]


def cell_text(content: bytes, settings: Settings) -> str:
    """The text that positions in a Parquet table count in: its translations below one another."""
    return "".join(f"{cell}\n" for cell in _cells(_table(content), settings)[1])


def with_cells(content: bytes, edits: list[Edit], settings: Settings) -> bytes:
    """The table with edits of that text, schema and metadata kept."""
    import pyarrow
    import pyarrow.parquet

    table = _table(content)
    name, cells = _cells(table, settings)
    starts, place = [], 0
    for cell in cells:
        starts.append(place)
        place += len(cell) + 1
    by_row: dict[int, list[Edit]] = {}
    for edit in edits:
        row = bisect_right(starts, edit.span.start) - 1
        by_row.setdefault(row, []).append(Edit(edit.span.shifted(-starts[row]), edit.text))
    values = table.column(name).to_pylist()
    for row, changes in by_row.items():
        values[row] = applied(values[row], changes)
    index = table.schema.get_field_index(name)
    field = table.schema.field(index)
    fresh = table.set_column(index, field, pyarrow.array(values, type=field.type))
    out = io.BytesIO()
    pyarrow.parquet.write_table(fresh, out)
    return out.getvalue()


def _table(content: bytes) -> Any:
    return opened(io.BytesIO(content)).read()


def _cells(table: Any, settings: Settings) -> tuple[str, list[str]]:
    name = Columns.among(table.schema.names, settings).target
    if str(table.schema.field(name).type) not in {"string", "large_string", "string_view"}:
        raise InputError(f"has no plain text in the column {name!r}; only such columns can be repaired")
    return name, [cell or "" for cell in table.column(name).to_pylist()]
