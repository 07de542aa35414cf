"""Plain text beside its source and its human translations: line by line, every line a row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from itertools import islice, zip_longest

from mtcheck.analysis.aligning import drift
from mtcheck.config import Settings
from mtcheck.document import Document, Origin, Passage, Segment
from mtcheck.errors import InputError
from mtcheck.reading.inputs import opened, shown
from mtcheck.reading.rows import Row, documents
from mtcheck.reading.source import Line, Source
from mtcheck.report import Failure

__all__ = ["read"]


def read(target: Source, settings: Settings) -> Iterator[Document | Failure]:
    """The lines of a source with those that the settings lay beside it.

    Raises InputError, or fails at the line, if the files are not equally long.
    """
    names = [*([str(settings.source)] if settings.source else []), *settings.references]
    with ExitStack() as stack:
        others = []
        for name in names:
            try:
                others.append(opened(name, settings))
            except InputError as error:
                raise InputError(f"cannot be compared with {shown(name)}: {error}") from None
            stack.callback(others[-1].close)
        yield from documents(_rows(target, others, settings), target, settings)


def _rows(target: Source, others: list[Source], settings: Settings) -> Iterator[Row | Failure]:
    files = [target, *others]
    for lines in zip_longest(*(file.lines(settings.encoding) for file in files)):
        if None in lines:
            short = files[lines.index(None)].name
            number = next(line.number for line in lines if line is not None)
            raise InputError(
                f"line {number}: {short} has no such line; parallel files must have equally many lines "
                "(articles split into other paragraphs: --align)"
                f"{_drift(target, short, settings)}"
            )
        line, *beside = lines
        if not any(each.text.strip() for each in lines):
            continue
        passages = [_passage(each) for each in beside]
        segment = Segment(
            target=_passage(line),
            source=passages[0] if settings.source else None,
            references=tuple(passage.text for passage in passages[1 if settings.source else 0 :]),
        )
        yield Row(segment, line.number, (line.start,))


def _drift(target: Source, short: str, settings: Settings) -> str:
    """Where the lines cease to correspond: a line was lost or doubled there."""
    names = [str(settings.source or ""), *settings.references]
    other = short if short != target.name else next(name for name in names if name)
    lines = []
    for name in (other, target.name):
        try:
            file = opened(name, settings)
        except InputError:
            return ""
        with closing(file):
            lines.append([line.text.strip() for line in islice(file.lines(settings.encoding), COMPARED)])
    place = drift(*lines)
    return f". They seem to drift apart at line {place + 1}: “{(lines[1][place:] or [''])[0][:60]}”"


COMPARED = 2000
"""Lines that are read again to say where files drift apart."""


def _passage(line: Line) -> Passage:
    text = line.text.rstrip("\r\n")
    start = line.start
    if line.number == 1 and text.startswith("\ufeff"):
        text, start = text[1:], start + 1
    return Passage(text, Origin.at(start, len(text)))
