"""Text and where it came from: spans, passages, segments, documents.

All offsets are Unicode code points, half-open. A passage is what checks read; its origin maps every offset back
to the decoded original file, so that no place is ever searched for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise
from types import MappingProxyType

__all__ = [
    "LONGEST_TITLE",
    "TERSE",
    "Document",
    "Escape",
    "Lines",
    "Origin",
    "Passage",
    "Piece",
    "Role",
    "Segment",
    "Span",
    "Wrapping",
    "verbatim",
]

Escape = Callable[[str], str]
"""Turns replacement text into what has to be written in its place (entities in HTML, ``\\n`` in JSON)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points; raises ValueError unless 0 <= start <= end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    @classmethod
    def within(cls, text: str) -> Span:
        """All of a text without the white space around it."""
        stripped = text.strip()
        start = text.find(stripped)
        return cls(start, start + len(stripped))

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


def verbatim(text: str) -> str:
    """The escape of plain text, where everything stands for itself."""
    return text


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage and the stretch of the file it was read from.

    Stretches of equal length correspond character by character; others (an entity, an escape) as a whole. Without
    an ``escape`` the stretch is structure that a reader sees as text (``<br>``, a placeholder): it is never rewritten.
    """

    text: Span
    file: Span
    escape: Escape | None = verbatim

    @property
    def linear(self) -> bool:
        return len(self.text) == len(self.file)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """An inline element around a stretch of a passage, which is never empty: emphasis, a link, a code of XLIFF.

    ``text`` counts in the passage; ``opening`` and ``closing`` are its marks or tags in the file, which a reader does
    not see. Who takes all of its text away takes a ``removable`` one away as well; others say something by themselves.
    """

    text: Span
    opening: Span
    closing: Span
    removable: bool


@dataclass(frozen=True, slots=True)
class Origin:
    """Maps offsets of a passage to offsets of the decoded file.

    ``pieces`` are in order and cover the passage without gaps; there is at least one. In the file there may be gaps
    between them: tags, that a reader does not see. Those that belong together are ``wrappings``.
    """

    pieces: tuple[Piece, ...]
    wrappings: tuple[Wrapping, ...] = ()

    @classmethod
    def at(cls, start: int, length: int, escape: Escape = verbatim) -> Origin:
        """The origin of a passage that stands in the file exactly as it is read."""
        return cls((Piece(Span(0, length), Span(start, start + length), escape),))

    def within(self, outer: Origin) -> Origin:
        """The origin in the file of a passage that was read from a text which has itself an origin.

        So HTML that stands escaped in an XML feed is read as HTML, and still every character has its place.
        """
        pieces = tuple(part for piece in self.pieces for part in outer.parts_of(piece))
        return Origin(pieces, tuple(map(outer._placed, self.wrappings)))

    def _placed(self, inner: Wrapping) -> Wrapping:
        """A wrapping that was read in this passage, in the file: its marks can go if each stands there in one run."""
        opening, closing = self.locate(inner.opening), self.locate(inner.closing)
        removable = inner.removable and self._is_run(inner.opening) and self._is_run(inner.closing)
        return Wrapping(inner.text, opening, closing, removable)

    def _is_run(self, span: Span) -> bool:
        """Whether a stretch of the passage can be rewritten and has no markup between its characters."""
        pieces = self.pieces[self._index(span.start) : self._index(span.end - 1) + 1]
        joined = all(one.file.end == other.file.start for one, other in pairwise(pieces))
        return joined and all(piece.escape is not None for piece in pieces)

    def parts_of(self, inner: Piece) -> Iterator[Piece]:
        """The pieces of a nested passage that one of its pieces, placed in this passage, comes from."""
        if not inner.linear or not len(inner.text):
            last = self.pieces[self._index(max(inner.file.end - 1, inner.file.start))]
            first = self.pieces[self._index(inner.file.start)]
            escape = first.escape if first is last or first.escape is last.escape else None
            yield Piece(inner.text, self.locate(inner.file), _nested(escape, inner.escape))
            return
        for index in range(self._index(inner.file.start), len(self.pieces)):
            piece = self.pieces[index]
            start, end = max(piece.text.start, inner.file.start), min(piece.text.end, inner.file.end)
            if start >= inner.file.end:
                break
            if start < end:
                text = Span(start, end).shifted(inner.text.start - inner.file.start)
                yield Piece(text, self.locate(Span(start, end)), _nested(piece.escape, inner.escape))

    def locate(self, span: Span) -> Span:
        first = self.piece_at(span.start)
        start = first.file.start + (span.start - first.text.start if first.linear else 0)
        if not len(span):
            at_end = span.start >= first.text.end
            return Span(first.file.end, first.file.end) if at_end else Span(start, start)
        last = self.piece_at(span.end - 1)
        end = last.file.start + (span.end - last.text.start) if last.linear else last.file.end
        return Span(start, max(start, end))

    def piece_at(self, offset: int) -> Piece:
        """The piece that holds the character at an offset."""
        return self.pieces[self._index(offset)]

    def _index(self, offset: int) -> int:
        return max(bisect_right(self.pieces, offset, key=_start) - 1, 0)


def _start(piece: Piece) -> int:
    return piece.text.start


@cache
def _nested(outer: Escape | None, inner: Escape | None) -> Escape | None:
    """The escape of text inside text: first as the inner syntax wants it, then the outer."""
    if outer is None or inner is None:
        return None
    if outer is verbatim or inner is verbatim:
        return inner if outer is verbatim else outer

    def both(text: str) -> str:
        return outer(inner(text))

    return both


class Role(StrEnum):
    """What a passage is to the reader of the page."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    LIST_ITEM = "list-item"
    CELL = "cell"
    CUE = "cue"
    TEASER = "teaser"
    BOILERPLATE = "boilerplate"

    @property
    def is_content(self) -> bool:
        """Whether somebody wrote it for readers: furniture of the site (menus, share bars, banners) is not checked."""
        return self is not Role.BOILERPLATE

    @property
    def is_article(self) -> bool:
        """Whether it belongs to the article itself, by which the fluency of the document is judged."""
        return self not in {Role.BOILERPLATE, Role.TEASER}

    @property
    def is_row(self) -> bool:
        """Whether it is one of many in a form that repeats itself on purpose: cells of a table, cues of a film."""
        return self in {Role.CELL, Role.CUE}


TERSE = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
"""Passages that leave words out: what a sentence must have, they need not."""
LONGEST_TITLE = 21
"""Words of the longest of 1,319 headlines of news."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that a reader sees as one block, such as a paragraph, with its place in the file."""

    text: str
    origin: Origin
    role: Role = Role.BODY

    @property
    def extent(self) -> Span:
        """All of it without the white space around it."""
        return Span.within(self.text)

    def locate(self, span: Span) -> Span:
        """The place in the decoded original file of a span of this passage."""
        return self.origin.locate(span)

    def is_structure(self, offset: int) -> bool:
        """Whether the character at an offset stands for a code of the format that is never rewritten."""
        return self.origin.piece_at(offset).escape is None

    def part(self, span: Span) -> Passage:
        """A stretch of this passage as a passage."""
        pieces = Origin.at(span.start, len(span)).within(self.origin).pieces
        return Passage(span.of(self.text), Origin(pieces, tuple(self._wrappings(span))), self.role)

    def _wrappings(self, part: Span) -> Iterator[Wrapping]:
        """The inline elements that hold nothing outside of a part but blanks, with their places in it."""
        for wrapping in self.origin.wrappings:
            start, end = max(wrapping.text.start, part.start), min(wrapping.text.end, part.end)
            outside = (self.text[wrapping.text.start : start], self.text[end : wrapping.text.end])
            if start < end and not any(each.strip() for each in outside):
                yield replace(wrapping, text=Span(start, end).shifted(-part.start))


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph of an article or a row of a batch: the target, and what it was translated from if known."""

    target: Passage
    source: Passage | None = None
    references: tuple[str, ...] = ()
    key: str | None = None
    plural: Passage | None = None
    """Where the target is said of one thing alone, the source of what is said of several: the target may leave the
    number out, or have it from there."""


_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a file start, to name a place as line and column (both from 1).

    A line ends with ``\\n``, ``\\r\\n`` or ``\\r``. ``first_line`` and ``first_offset`` serve parts of a streamed file.
    """

    starts: tuple[int, ...]
    first_line: int = 1

    @classmethod
    def of(cls, text: str, first_line: int = 1, first_offset: int = 0) -> Lines:
        ends = (match.end() for match in _LINE_END.finditer(text))
        return cls((first_offset, *(first_offset + end for end in ends)), first_line)

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
    batch: bool = False
    """Whether the segments are rows that need have nothing to do with one another."""
    meta: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
