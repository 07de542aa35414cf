"""Cells of CSV and TSV rows with the place of every character."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mtcheck.document import Escape, Passage
from mtcheck.errors import InputError
from mtcheck.reading.syntax.transcript import Transcript

__all__ = ["Cell", "cells", "ends_quoted", "escape_quoted"]

_QUOTED = re.compile(r'"(?:[^"]++|"")*+"')
_CLOSING = re.compile(r'(?:[^"]++|"")*+"')


def escape_quoted(text: str) -> str:
    """Text as it must be written inside a quoted CSV cell."""
    return text.replace('"', '""')


def _escape_bare(text: str) -> str:
    """Text for a cell without quotation marks, where nothing can be escaped."""
    if re.search(r'[\t\r\n,;"]', text):
        raise InputError("the repair holds a delimiter or quotation mark that this cell cannot hold unquoted")
    return text


def _escape_tab(text: str) -> str:
    if re.search(r"[\t\r\n]", text):
        raise InputError("the repair holds a tab or line break that this cell cannot hold")
    return text


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it stands in the file, with its quotation marks if it has any."""

    raw: str
    start: int
    escape: Escape

    @property
    def text(self) -> str:
        return self.passage().text

    def passage(self) -> Passage:
        transcript = Transcript()
        if self.escape is not escape_quoted:
            transcript.add(self.raw, self.start, escape=self.escape)
            return transcript.passage(place=self.start, escape=self.escape)
        position = 1
        for match in re.finditer('""', self.raw[1:-1]):
            place = match.start() + 1
            transcript.add(self.raw[position:place], self.start + position, escape=self.escape)
            transcript.add('"', self.start + place, self.start + place + 2, self.escape)
            position = place + 2
        transcript.add(self.raw[position:-1], self.start + position, escape=self.escape)
        return transcript.passage(place=self.start + 1, escape=self.escape)


def ends_quoted(line: str, delimiter: str, inside: bool) -> bool:
    """Whether a quoted cell is still open at the end of a line, at whose beginning one is open or not."""
    if delimiter == "\t":
        return False
    position = 0
    if inside:
        closing = _CLOSING.match(line)
        if closing is None:
            return True
        position = line.find(delimiter, closing.end()) + 1
        if not position:
            return False
    while True:
        if line.startswith('"', position):
            quoted = _QUOTED.match(line, position)
            if quoted is None:
                return True
            position = quoted.end()
        position = line.find(delimiter, position) + 1
        if not position:
            return False


def cells(record: str, delimiter: str, start: int) -> list[Cell]:
    """The cells of one complete record that stands at ``start``."""
    record = record.rstrip("\r\n")
    found = []
    position = 0
    while True:
        quoted = _QUOTED.match(record, position) if delimiter != "\t" else None
        end = record.find(delimiter, quoted.end() if quoted else position)
        end = len(record) if end < 0 else end
        if quoted and quoted.end() == end:
            found.append(Cell(quoted[0], start + position, escape_quoted))
        else:
            found.append(
                Cell(record[position:end], start + position, _escape_tab if delimiter == "\t" else _escape_bare)
            )
        if end == len(record):
            return found
        position = end + 1
