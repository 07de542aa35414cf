"""From places in the file back to the passages they were read from."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from urllib.parse import quote, urlsplit

from mtcheck.document import Document, Passage, Span

__all__ = ["file_span", "insertion", "place_in", "uri_reference"]


def file_span(passage: Passage) -> Span:
    """From the first to the last character of the file that the passage was read from."""
    pieces = passage.origin.pieces
    return Span(pieces[0].file.start, pieces[-1].file.end) if pieces else Span(0, 0)


def _passage_of(document: Document, span: Span) -> Passage | None:
    """The passage that a place of the file belongs to; None if it lies between passages."""
    for segment in document.segments:
        if segment.target.origin.pieces and file_span(segment.target).covers(span):
            return segment.target
    return None


def place_in(passage: Passage, span: Span) -> Span:
    """The inverse of ``passage.locate``: the characters of the passage that a place of the file covers."""
    start = _offset(passage, span.start)
    return Span(start, max(start, _offset(passage, span.end, at_end=True)))


def _offset(passage: Passage, offset: int, *, at_end: bool = False) -> int:
    pieces = passage.origin.pieces
    starts = [piece.file.start for piece in pieces]
    index = (bisect_right(starts, offset - 1) if at_end else bisect_right(starts, offset)) - 1
    piece = pieces[max(index, 0)]
    if piece.linear:
        return piece.text.start + min(max(offset - piece.file.start, 0), len(piece.text))
    return piece.text.end if at_end else piece.text.start


def insertion(document: Document, span: Span, text: str) -> str | None:
    """What must be written over ``span`` of the file so that it reads ``text``.

    None if the place holds more than text (markup between two runs of it), which must not be overwritten.
    """
    passage = _passage_of(document, span)
    if passage is None:
        return None
    touched = [piece for piece in passage.origin.pieces if piece.file.overlaps(span)]
    contiguous = all(before.file.end == after.file.start for before, after in pairwise(touched))
    escapes = {piece.escape for piece in touched or passage.origin.pieces[:1]}
    escape = escapes.pop()
    return escape(text) if contiguous and escape is not None and not escapes else None


def uri_reference(name: str) -> str:
    """The name of an input as an RFC 3986 reference: web addresses stay, paths become relative or file references."""
    readable = name.encode("utf-8", "replace").decode()
    if urlsplit(readable).scheme in {"http", "https", "file"}:
        return quote(readable, safe=":/?#[]@!$&'()*+,;=%~")
    path = quote(readable.replace("\\", "/"), safe="/!$&'()*+,;=@~")
    return f"file://{path}" if path.startswith("/") else path
