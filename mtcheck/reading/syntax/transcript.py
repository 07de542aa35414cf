"""Writing down what a reader sees, with the place in the file of every character."""

from __future__ import annotations

from collections.abc import Hashable

from mtcheck.document import Escape, Origin, Passage, Piece, Role, Span, Wrapping, verbatim

__all__ = ["Transcript", "trimmed"]

_SPACE = " \t\n\r\f\v"
_BYTE_ORDER_MARK = "\ufeff"


class Transcript:
    """A passage in the making: text is appended with its place, what is not appended leaves a gap."""

    __slots__ = ("_length", "_opened", "_parts", "_pieces", "_wrappings")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._wrappings: list[Wrapping] = []
        self._opened: list[tuple[Hashable, int, Span, bool]] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def last(self) -> str:
        """The last character, or nothing."""
        return self._parts[-1][-1] if self._parts else ""

    def add(self, text: str, start: int, end: int | None = None, escape: Escape | None = verbatim) -> None:
        """Append text read at ``start``; with an ``end`` it is what that stretch of the file stands for."""
        if not text:
            return
        end = start + len(text) if end is None else end
        piece = Piece(Span(self._length, self._length + len(text)), Span(start, end), escape)
        self._parts.append(text)
        self._length += len(text)
        if self._pieces and _continues(self._pieces[-1], piece):
            before = self._pieces.pop()
            piece = Piece(before.text.union(piece.text), before.file.union(piece.file), escape)
        self._pieces.append(piece)

    def open(self, name: Hashable, mark: Span, *, removable: bool) -> None:
        """An inline element begins here with a mark in the file, which can be taken away with its text if removable."""
        self._opened.append((name, self._length, mark, removable))

    def close(self, name: Hashable, mark: Span) -> None:
        """The innermost open element of this name ends here; nothing happens if there is none in this passage."""
        for index in range(len(self._opened) - 1, -1, -1):
            opened, start, opening, removable = self._opened[index]
            if opened == name:
                nested = index == len(self._opened) - 1
                del self._opened[index]
                if start < self._length:
                    self._wrappings.append(Wrapping(Span(start, self._length), opening, mark, removable and nested))
                return

    def passage(self, role: Role = Role.BODY, *, place: int = 0, escape: Escape = verbatim) -> Passage:
        """All that was appended; an empty passage stands at ``place``."""
        if not self._pieces:
            return Passage("", Origin.at(place, 0, escape), role)
        return Passage("".join(self._parts), Origin(tuple(self._pieces), tuple(self._wrappings)), role)

    def stripped(self, role: Role = Role.BODY) -> Passage | None:
        """All that was appended without the white space around it, or None if there is nothing else."""
        return None if not self else trimmed(self.passage(role))


def trimmed(passage: Passage) -> Passage | None:
    """The passage without the white space around it, or None if there is nothing else.

    A byte order mark that opens the file is white space; elsewhere it is a character that somebody has left.
    """
    text = passage.text.strip(_SPACE)
    if text.startswith(_BYTE_ORDER_MARK) and passage.locate(Span(0, 1)).start == 0:
        text = text[1:].lstrip(_SPACE)
    if not text.strip(_BYTE_ORDER_MARK):
        return None
    if len(text) == len(passage.text):
        return passage
    start = passage.text.find(text)
    return passage.part(Span(start, start + len(text)))


def _continues(before: Piece, piece: Piece) -> bool:
    return before.file.end == piece.file.start and before.linear and piece.linear and before.escape is piece.escape
