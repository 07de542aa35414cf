"""From a repair to the edits of the file that it takes: no character is touched that need not be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from mtcheck.analysis.diffing import changes
from mtcheck.check import Edit
from mtcheck.document import Document, Passage, Piece, Span
from mtcheck.errors import InputError
from mtcheck.report import Repair

__all__ = ["Places", "applied", "file_edits", "text_with"]


class Places:
    """The passages of documents by their place in the file."""

    def __init__(self, documents: Iterable[Document]) -> None:
        passages = [segment.target for document in documents for segment in document.segments]
        self._passages = sorted(passages, key=_start)
        self._starts = [_start(passage) for passage in self._passages]

    def passage(self, place: Span) -> Passage | None:
        """The passage that holds a place; None if it reaches out of one."""
        index = bisect_right(self._starts, place.start) - 1
        while index >= 0:
            pieces = self._passages[index].origin.pieces
            if Span(pieces[0].file.start, pieces[-1].file.end).covers(place):
                return self._passages[index]
            if self._starts[index] < place.start:
                return None
            index -= 1
        return None


def _start(passage: Passage) -> int:
    return passage.origin.pieces[0].file.start


def file_edits(repair: Repair, places: Places) -> list[Edit]:
    """The edits of the file that make it read as the repair says; raises InputError if it cannot be written there."""
    passage = places.passage(repair.span)
    if passage is None:
        raise InputError("reaches over more than one passage")
    changed = _changed(repair, passage)
    edits = [edit for change in changed for edit in _edits(change, passage)]
    edits += _marks_around_nothing(changed, edits, passage)
    return [edit for edit in edits if len(edit.span) or edit.text]


def text_with(repairs: Iterable[Repair], documents: Sequence[Document]) -> str:
    """All text of documents with repairs made in it, without blanks: which of them show depends on the marks."""
    places = Places(documents)
    changed: dict[int, list[Edit]] = {}
    for repair in repairs:
        if (passage := places.passage(repair.span)) is not None:
            changed.setdefault(id(passage), []).extend(_changed(repair, passage))
    passages = (segment.target for document in documents for segment in document.segments)
    return "".join("".join(applied(each.text, changed.get(id(each), ())).split()) for each in passages)


def _changed(repair: Repair, passage: Passage) -> list[Edit]:
    """What a repair changes in its passage, word by word."""
    span = _within(passage, repair.span)
    changed = (Edit(place.shifted(span.start), text) for place, text in changes(span.of(passage.text), repair.text))
    return [_beside_marks(change, passage) for change in changed]


def _within(passage: Passage, place: Span) -> Span:
    """The stretch of the passage that stands at a place of the file."""
    pieces = passage.origin.pieces
    first = next((piece for piece in pieces if piece.file.end > place.start), pieces[-1])
    start = first.text.start + (max(place.start - first.file.start, 0) if first.linear else 0)
    if not len(place):
        return Span(start, start) if place.start < pieces[-1].file.end else Span(len(passage.text), len(passage.text))
    last = next(piece for piece in reversed(pieces) if piece.file.start < place.end)
    end = last.text.start + min(place.end - last.file.start, len(last.text)) if last.linear else last.text.end
    return Span(start, max(start, end))


def _edits(change: Edit, passage: Passage) -> Iterator[Edit]:
    """One change of a passage as edits of the file: the text goes to its first stretch, tags between stay."""
    pieces = passage.origin.pieces
    touched = [piece for piece in pieces if _shared(piece, change.span)] or [_beside(pieces, change.span.start)]
    text = change.text
    for piece in touched:
        if piece.escape is None:
            raise InputError("runs over markup that has to stay")
        start, end = max(piece.text.start, change.span.start), min(piece.text.end, change.span.end)
        if not piece.linear and (start, end) != (piece.text.start, piece.text.end) and start != end:
            raise InputError("touches a part of an escape")
        if piece.linear:
            place = Span(start, end).shifted(piece.file.start - piece.text.start)
        else:
            place = piece.file if start < end else _side(piece, change.span.start)
        yield Edit(place, piece.escape(text))
        text = ""


def _beside_marks(change: Edit, passage: Passage) -> Edit:
    """A deletion that runs over a mark, moved to where it leaves the same text and does not.

    Of "the *the mayor*" goes what stands inside, blank and all: a mark before a blank is none in Markdown.
    """
    if change.text or not _cuts_mark(change.span, passage):
        return change
    alike = (span for span in _alike(change.span, passage.text) if not _cuts_mark(span, passage))
    return Edit(next(alike, change.span), "")


def _alike(span: Span, text: str) -> Iterator[Span]:
    """Stretches of the same length that leave the same text when they go, the nearest first."""
    for distance in range(1, len(span) + 1):
        if text[span.start : span.start + distance] == text[span.end : span.end + distance]:
            yield span.shifted(distance)
        if distance <= span.start and text[span.start - distance : span.start] == text[span.end - distance : span.end]:
            yield span.shifted(-distance)


def _cuts_mark(span: Span, passage: Passage) -> bool:
    """Whether a stretch holds a part of an inline element and something outside of it."""
    texts = (wrapping.text for wrapping in passage.origin.wrappings)
    return any(_length_shared(text, span) and not text.covers(span) and not span.covers(text) for text in texts)


def _marks_around_nothing(changed: Sequence[Edit], edits: Sequence[Edit], passage: Passage) -> list[Edit]:
    """The marks that go because nothing is left between them; raises InputError where they have to stay."""
    gone = []
    for wrapping in passage.origin.wrappings:
        if sum(_length_shared(change.span, wrapping.text) for change in changed) < len(wrapping.text):
            continue
        inside = Span(wrapping.opening.end, wrapping.closing.start)
        if any(edit.text and inside.covers(edit.span) for edit in edits):
            continue
        if not wrapping.removable:
            raise InputError("would leave markup with nothing in it")
        gone += [Edit(wrapping.opening, ""), Edit(wrapping.closing, "")]
    return gone


def _length_shared(one: Span, other: Span) -> int:
    return max(min(one.end, other.end) - max(one.start, other.start), 0)


def _shared(piece: Piece, span: Span) -> bool:
    return max(piece.text.start, span.start) < min(piece.text.end, span.end)


def _beside(pieces: Sequence[Piece], offset: int) -> Piece:
    """Where text is inserted: with the text before it, else with that behind it."""
    rewritable = [piece for piece in pieces if piece.escape is not None] or list(pieces)
    before = [piece for piece in rewritable if piece.text.start < offset <= piece.text.end]
    behind = [piece for piece in rewritable if piece.text.start <= offset <= piece.text.end]
    if not (before or behind):
        raise InputError("stands between markup")
    return (before or behind)[0]


def _side(piece: Piece, offset: int) -> Span:
    """The end of a whole stretch that an insertion stands at."""
    place = piece.file.end if offset >= piece.text.end else piece.file.start
    return Span(place, place)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits, which must not overlap."""
    parts, position = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join([*parts, text[position:]])
