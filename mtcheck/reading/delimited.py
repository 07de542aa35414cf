"""Tables of text: CSV as RFC 4180 has it, and TSV, where a quotation mark is a character like any other.

The first line names the columns, unless the settings give their numbers. A row ends at ``\\n`` only: other characters
that some libraries take for line ends stand inside translations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mtcheck.config import Settings
from mtcheck.document import Document, Passage, Segment
from mtcheck.errors import InputError
from mtcheck.reading.rows import REFERENCES, SOURCES, TARGETS, Columns, Row, documents
from mtcheck.reading.source import Line, Source
from mtcheck.reading.syntax.delimited import Cell, cells, ends_quoted
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".csv", ".tsv", ".tab")

_DELIMITERS = "\t;,"
_USUAL = frozenset((*TARGETS, *SOURCES, *REFERENCES))


def recognises(head: str) -> bool:
    """A first line that names at least two columns of a batch of translations, and a second line with columns."""
    delimiter = _delimiter(head)
    names = [cell.text for cell in cells(_first_line(head), delimiter, 0)]
    known = sum(name.lower() in _USUAL for name in names)
    return known > 1 and delimiter in head.partition("\n")[2]


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    yield from documents(_rows(source, settings), source, settings)


def _first_line(head: str) -> str:
    return head.partition("\n")[0].rstrip("\r")


def _delimiter(head: str) -> str:
    """The delimiter that the first line has most of."""
    line = _first_line(head)
    return max(_DELIMITERS, key=line.count)


def _rows(source: Source, settings: Settings) -> Iterator[Row | Failure]:
    head = source.head.decode(source.encoding(settings.encoding), errors="replace")
    delimiter = _delimiter(head)
    columns: Columns | None = None
    names: Sequence[str] = ()
    for lines in _records(source.lines(settings.encoding), delimiter, source.line_limit):
        record = "".join(line.text for line in lines)
        start = lines[0].start
        if start == 0 and record.startswith("\ufeff"):
            record, start = record[1:], 1
        if not record.strip("\r\n"):
            continue
        found = cells(record, delimiter, start)
        if columns is None:
            names = [cell.text.strip() for cell in found]
            titled = any(name.lower() in _USUAL for name in names) or settings.target_column in names
            if not titled and settings.target_column is not None and settings.target_column.isdecimal():
                names = [str(number) for number in range(1, len(found) + 1)]
            columns = Columns.among(names, settings)
            if titled:
                continue
        if len(found) < len(names):
            reason = f"the row has {len(found)} of {len(names)} columns; a delimiter or a quotation mark is missing"
            yield Failure(source.name, reason, lines[0].number)
            continue
        if any(cell.text.strip() for cell in found[len(names) :]):
            yield Failure(source.name, _too_many(len(found), len(names), delimiter), lines[0].number)
            continue
        yield Row(_segment(found, names, columns), lines[0].number, tuple(line.start for line in lines))


def _too_many(cells: int, columns: int, delimiter: str) -> str:
    """Why a row is not checked in which a delimiter stands inside a text: what it cut off belongs to no column."""
    remedy = "take the tab out of the cell that holds one"
    if delimiter != "\t":
        remedy = f"quote the cell that holds a {delimiter!r}"
    return f"the row has {cells} cells, but there are {columns} columns; {remedy}"


def _records(lines: Iterable[Line], delimiter: str, limit: int) -> Iterator[list[Line]]:
    """Lines, those that a quoted cell runs over together."""
    record: list[Line] = []
    size = 0
    for line in lines:
        inside = ends_quoted(line.text, delimiter, bool(record))
        record.append(line)
        size += len(line.text)
        if not inside:
            yield record
            record, size = [], 0
        elif size > limit:
            raise InputError(f"line {record[0].number}: a quotation mark opens a cell that does not end; close it")
    if record:
        raise InputError(f"line {record[0].number}: a quotation mark opens a cell that does not end; close it")


def _segment(found: Sequence[Cell], names: Sequence[str], columns: Columns) -> Segment:
    row = dict(zip(names, found, strict=False))  # cells beyond the named columns are empty
    return Segment(
        target=row[columns.target].passage(),
        source=_passage(row, columns.source),
        references=tuple(row[name].text for name in columns.references),
        key=row[columns.key].text if columns.key else None,
    )


def _passage(row: dict[str, Cell], name: str | None) -> Passage | None:
    return row[name].passage() if name else None
