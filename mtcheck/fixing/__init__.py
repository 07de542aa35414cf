"""Applying repairs to a file in its own format.

What is repaired is read and checked again, until nothing is left to repair: so a second run changes nothing, and a
file that would no longer read as before is never handed out.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass, field

from mtcheck.check import Edit
from mtcheck.config import Settings
from mtcheck.document import Document, Span
from mtcheck.errors import InputError
from mtcheck.fixing.packing import repacked, unpack
from mtcheck.fixing.rewriting import Places, applied, file_edits, text_with
from mtcheck.fixing.tables import cell_text, with_cells
from mtcheck.pipeline import Models, check_files
from mtcheck.reading import format_of, formats, read_source
from mtcheck.reading.inputs import unpacked
from mtcheck.report import Failure, Finding, Repair, Report

__all__ = ["Fixed", "fix"]

ROUNDS = 10
"""Passes over a file after which its repairs are taken to chase one another."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file before and after its repairs, as bytes; ``plain`` are both unpacked, for a patch, and in ``encoding``; of
    a table the text of its cells.

    ``left_out`` says of each repair that could not be written where it is and why.
    """

    name: str
    before: bytes
    after: bytes
    plain: tuple[bytes, bytes]
    encoding: str
    applied: int
    left_out: tuple[str, ...]
    failures: tuple[Failure, ...]

    @property
    def changed(self) -> bool:
        return self.before != self.after


@dataclass(slots=True)
class _Tally:
    applied: int = 0
    left_out: dict[str, None] = field(default_factory=dict)


def fix(name: str, content: bytes, settings: Settings, models: Models, *, suggestions: bool = False) -> Fixed:
    """The file with its safe repairs, and with ``suggestions`` all others, applied.

    Raises InputError if it cannot be read, or if it could not be read any more afterwards.
    """
    plain = unpack(content, settings)
    data = plain
    writing = _writing(name, plain, settings)
    tally = _Tally()
    report = _checked(name, data, settings, models)
    failures, names = report.failures, _names(report)
    seen = {data}
    for _ in range(ROUNDS):
        rewrites = _rewrites(name, report, suggestions, writing, tally)
        rewrites = _read_as_meant(rewrites, name, data, _documents(report), settings, writing, tally)
        if not rewrites:
            break
        tally.applied += len(rewrites)
        data = _rewritten(data, rewrites, writing)
        report = _checked(name, data, settings, models)
        if _names(report) != names or len(report.failures) > len(failures):
            raise InputError("would no longer read as before with its repairs; nothing was changed")
        if data in seen:
            break
        seen.add(data)
    return Fixed(
        name=name,
        before=content,
        after=content if data == plain else repacked(data, content),
        plain=(writing.lines(plain), writing.lines(data)),
        encoding=writing.encoding,
        applied=tally.applied,
        left_out=tuple(tally.left_out),
        failures=failures,
    )


def _checked(name: str, data: bytes, settings: Settings, models: Models) -> Report:
    source = unpacked(name, io.BytesIO(data), settings)
    return check_files([read_source(source, settings)], settings, models=models)


def _names(report: Report) -> tuple[str, ...]:
    """What repairs may not change: which documents there are."""
    return tuple(document.uri for document in _documents(report))


def _documents(report: Report) -> list[Document]:
    return [each.document for each in report.documents]


@dataclass(frozen=True, slots=True)
class _Rewrite:
    """A repair, the edits of the file that it takes, where it is and for what; whether marks stand in its passage."""

    repair: Repair
    edits: list[Edit]
    place: str
    among_marks: bool


@dataclass(frozen=True, slots=True)
class _Encoded:
    """A text file: edits count in its characters."""

    encoding: str

    def lines(self, data: bytes) -> bytes:
        return data

    def edited(self, data: bytes, edits: list[Edit]) -> bytes:
        return applied(data.decode(self.encoding, "surrogatepass"), edits).encode(self.encoding, "surrogatepass")

    def require_writable(self, text: str) -> None:
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError as error:
            character = text[error.start]
            raise InputError(f"{character!r} cannot be written in {self.encoding}; convert the file to UTF-8") from None


@dataclass(frozen=True, slots=True)
class _Table:
    """A Parquet table: edits count in the text of its translation column."""

    settings: Settings
    encoding: str = "utf-8"

    def lines(self, data: bytes) -> bytes:
        return cell_text(data, self.settings).encode(self.encoding, "surrogatepass")

    def edited(self, data: bytes, edits: list[Edit]) -> bytes:
        return with_cells(data, edits, self.settings)

    def require_writable(self, text: str) -> None:
        """Cells hold any text."""


def _writing(name: str, data: bytes, settings: Settings) -> _Encoded | _Table:
    """How a file is written; raises InputError unless it comes out byte for byte as it was."""
    source = unpacked(name, io.BytesIO(data), settings)
    if format_of(source, settings) is formats()["parquet"]:
        return _Table(settings)
    writing = _Encoded(source.encoding(settings.encoding))
    if source.text(settings.encoding).encode(writing.encoding, "surrogatepass") != data:
        raise InputError(f"could not be written in {writing.encoding} byte for byte as it is; convert it to UTF-8")
    return writing


def _rewrites(
    name: str, report: Report, suggestions: bool, writing: _Encoded | _Table, tally: _Tally
) -> list[_Rewrite]:
    """All repairs that can be made together; the others come in the next round."""
    places = Places(_documents(report))
    taken: list[Edit] = []
    rewrites = []
    for finding in _repairable(report, suggestions):
        assert finding.repair is not None
        place = f"{name}:{finding.line}:{finding.column}: {finding.check}"
        try:
            edits = file_edits(finding.repair, places)
            for edit in edits:
                writing.require_writable(edit.text)
        except InputError as error:
            tally.left_out[f"{place}: {error}"] = None
            continue
        if edits and not any(_touch(edit.span, other.span) for edit in edits for other in taken):
            taken += edits
            passage = places.passage(finding.repair.span)
            rewrites.append(_Rewrite(finding.repair, edits, place, bool(passage and passage.origin.wrappings)))
    return rewrites


def _read_as_meant(
    rewrites: list[_Rewrite],
    name: str,
    data: bytes,
    documents: list[Document],
    settings: Settings,
    writing: _Encoded | _Table,
    tally: _Tally,
) -> list[_Rewrite]:
    """Those after which the file reads with these changes and no others.

    Marks mean something by what stands beside them: a repair between two runs of emphasis can make text of their signs.
    """

    def are(tried: list[_Rewrite]) -> bool:
        after = unpacked(name, io.BytesIO(_rewritten(data, tried, writing)), settings)
        read = [part for part in read_source(after, settings) if isinstance(part, Document)]
        return text_with((), read) == text_with((rewrite.repair for rewrite in tried), documents)

    if not any(rewrite.among_marks for rewrite in rewrites) or are(rewrites):
        return rewrites
    sound = []
    for rewrite in rewrites:
        if are([rewrite]):
            sound.append(rewrite)
        else:
            tally.left_out[f"{rewrite.place}: would make markup read as something else"] = None
    return sound if not sound or are(sound) else sound[:1]


def _rewritten(data: bytes, rewrites: Iterable[_Rewrite], writing: _Encoded | _Table) -> bytes:
    return writing.edited(data, [edit for rewrite in rewrites for edit in rewrite.edits])


def _repairable(report: Report, suggestions: bool) -> Iterable[Finding]:
    found = [finding for document in report.documents for finding in document.findings]
    return sorted(
        (finding for finding in found if finding.repair is not None and (finding.repair.safe or suggestions)),
        key=lambda finding: finding.span,
    )


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end
