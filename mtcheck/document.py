"""Text and where it came from: spans, passages, segments, documents.

All offsets are Unicode code points, half-open. A passage is what checks read; its origin maps every offset back
to the decoded original file, so that no place is ever searched for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

__all__ = ["Document", "Lines", "Origin", "Passage", "Piece", "Role", "Segment", "Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points; raises ValueError unless 0 <= start <= end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True if the two share a character; an empty span counts as the character it stands before."""
        return self.start < max(other.end, other.start + 1) and other.start < max(self.end, self.start + 1)

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def union(self, other: Span) -> Span:
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shifted(self, distance: int) -> Span:
        return Span(self.start + distance, self.end + distance)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage and the stretch of the file it was read from.

    Stretches of equal length correspond character by character; others (an entity, an escape) as a whole.
    """

    text: Span
    file: Span

    @property
    def linear(self) -> bool:
        return len(self.text) == len(self.file)


def verbatim(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Origin:
    """Maps offsets of a passage to offsets of the decoded file.

    ``pieces`` are in order and cover the passage without gaps. ``escape`` turns replacement text into what has
    to be written at this place of the file (entities in HTML, ``\\n`` in JSON); it is the identity in plain text.
    """

    pieces: tuple[Piece, ...]
    escape: Callable[[str], str] = verbatim

    @classmethod
    def at(cls, start: int, length: int) -> Origin:
        """The origin of a passage that stands in the file exactly as it is read."""
        return cls((Piece(Span(0, length), Span(start, start + length)),))

    def locate(self, span: Span) -> Span:
        first = self._piece(span.start)
        start = first.file.start + (span.start - first.text.start if first.linear else 0)
        if not len(span):
            at_end = span.start >= first.text.end
            return Span(first.file.end, first.file.end) if at_end else Span(start, start)
        last = self._piece(span.end - 1)
        end = last.file.start + (span.end - last.text.start) if last.linear else last.file.end
        return Span(start, max(start, end))

    def _piece(self, offset: int) -> Piece:
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.text.start) - 1
        return self.pieces[max(index, 0)]


class Role(StrEnum):
    """What a passage is to the reader of the page."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    LIST_ITEM = "list-item"
    TEASER = "teaser"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that a reader sees as one block, such as a paragraph, with its place in the file."""

    text: str
    origin: Origin
    role: Role = Role.BODY

    def locate(self, span: Span) -> Span:
        """The place in the decoded original file of a span of this passage."""
        return self.origin.locate(span)


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph of an article or a row of a batch: the target, and what it was translated from if known."""

    target: Passage
    source: Passage | None = None
    references: tuple[str, ...] = ()
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a file start, to name a place as line and column (both from 1).

    A line ends with ``\\n``, ``\\r\\n`` or ``\\r``. ``first_line`` and ``first_offset`` serve parts of a streamed file.
    """

    starts: tuple[int, ...]
    first_line: int = 1

    @classmethod
    def of(cls, text: str, first_line: int = 1, first_offset: int = 0) -> Lines:
        starts = [first_offset]
        position = text.find("\n")
        if "\r" not in text:
            while position >= 0:
                starts.append(first_offset + position + 1)
                position = text.find("\n", position + 1)
            return cls(tuple(starts), first_line)
        for index, character in enumerate(text):
            if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
                starts.append(first_offset + index + 1)
        return cls(tuple(starts), first_line)

    def position(self, offset: int) -> tuple[int, int]:
        index = max(bisect_right(self.starts, offset) - 1, 0)
        return self.first_line + index, offset - self.starts[index] + 1


@dataclass(frozen=True, slots=True)
class Document:
    """One article, feed entry or batch: what the report speaks of under one name."""

    uri: str
    segments: tuple[Segment, ...]
    lines: Lines
    language: str = "en"
    title: str | None = None
    meta: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
