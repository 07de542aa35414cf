"""An article as its reader sees it, cut where findings, sentences and surprising words begin and end."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mtcheck.document import Segment, Span
from mtcheck.rendering._places import file_span, place_in
from mtcheck.report import DocumentReport, Finding, SegmentFluency

__all__ = ["Block", "Note", "Piece", "Run", "Sentence", "blocks"]

SHADES = (1.5, 2.0, 3.0, 4.0)
"""Excess surprisal, in standard deviations, from which a word is shaded one step darker: one word in 15, 44, 740 and
30,000 of normally distributed excess lies above."""


_Scored = tuple[str, SegmentFluency]


@dataclass(frozen=True, slots=True)
class Note:
    """A finding under the number and the anchor that it has on the page."""

    number: int
    anchor: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one shade, 0 (expected) to 4."""

    text: str
    shade: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Text under the same findings, of which ``mark`` is the one to show; ``opens`` where that one begins.

    ``closing`` are the notes whose findings end with this piece.
    """

    runs: tuple[Run, ...]
    notes: tuple[Note, ...] = ()
    opens: bool = False
    closing: tuple[Note, ...] = ()

    @property
    def mark(self) -> Note | None:
        return self.notes[0] if self.notes else None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A scored sentence under its anchor on the page; ``anchor`` is None for text without a score."""

    anchor: str | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A passage with the notes that stand beside it."""

    segment: Segment
    line: int
    sentences: tuple[Sentence, ...]
    notes: tuple[Note, ...]


def blocks(
    report: DocumentReport, notes: Sequence[Note], sentence_anchor: str
) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """The passages of a document, and the notes that belong to none of them.

    Anchors of sentences are ``sentence_anchor`` and their index among the document's scored sentences.
    """
    segments = [segment for segment in report.document.segments if segment.target.origin.pieces]
    home = _homes(segments)
    beside: dict[int | None, list[Note]] = defaultdict(list)
    scored: dict[int | None, list[_Scored]] = defaultdict(list)
    for note in notes:
        beside[home(note.finding.span)].append(note)
    for index, fluency in enumerate(report.fluency.segments if report.fluency else ()):
        scored[home(fluency.span)].append((f"{sentence_anchor}{index}", fluency))
    made = (_block(report, segment, beside[index], scored[index]) for index, segment in enumerate(segments))
    return tuple(made), tuple(beside[None])


def _homes(segments: Sequence[Segment]) -> Callable[[Span], int | None]:
    """Where to find the index of the segment in which a place of the file begins."""
    spans = sorted((file_span(segment.target), index) for index, segment in enumerate(segments))
    starts = [span.start for span, _ in spans]

    def home(place: Span) -> int | None:
        position = bisect_right(starts, place.start) - 1
        if position < 0 or place.start > spans[position][0].end:
            return None
        return spans[position][1]

    return home


def _block(report: DocumentReport, segment: Segment, notes: Sequence[Note], scored: Sequence[_Scored]) -> Block:
    passage = segment.target
    places = [(note, place_in(passage, note.finding.span)) for note in notes]
    sentences = []
    for anchor, fluency, span in _sentence_spans(segment, scored):
        shades = [] if fluency is None else list(_shades(segment, fluency))
        pieces = tuple(_pieces(passage.text, span, places, shades, last=span.end == len(passage.text)))
        sentences.append(Sentence(anchor, pieces))
    line, _ = report.document.lines.position(file_span(passage).start)
    return Block(segment, line, tuple(sentences), tuple(notes))


def _sentence_spans(
    segment: Segment, scored: Sequence[_Scored]
) -> Iterator[tuple[str | None, SegmentFluency | None, Span]]:
    """The scored sentences of a passage and the text between them, in order and without a gap."""
    position, length = 0, len(segment.target.text)
    for anchor, fluency in scored:
        span = place_in(segment.target, fluency.span)
        if span.start < position:
            continue
        if span.start > position:
            yield None, None, Span(position, span.start)
        yield anchor, fluency, span
        position = span.end
    if position < length or not scored:
        yield None, None, Span(position, length)


def _shades(segment: Segment, fluency: SegmentFluency) -> Iterator[tuple[Span, int]]:
    for word in fluency.words:
        if shade := bisect_right(SHADES, word.excess):
            yield place_in(segment.target, word.span), shade


def _pieces(
    text: str,
    within: Span,
    places: Sequence[tuple[Note, Span]],
    shades: Sequence[tuple[Span, int]],
    *,
    last: bool,
) -> Iterator[Piece]:
    """The text of a sentence, cut at the ends of findings; an empty finding is a piece without text."""
    here = [(note, span) for note, span in places if _touches(span, within, last)]
    edges = {within.start, within.end, *(edge for _, span in here for edge in (span.start, span.end))}
    cuts = sorted(edge for edge in edges if within.start <= edge <= within.end)
    points = [(note, span.start) for note, span in here if not len(span)]
    for start in cuts:
        standing = tuple(note for note, place in points if place == start)
        if standing:
            yield Piece((), standing, opens=True, closing=standing)
        end = next((cut for cut in cuts if cut > start), None)
        if end is not None:
            yield _piece(text, Span(start, end), here, shades)


def _touches(span: Span, within: Span, last: bool) -> bool:
    if len(span):
        return span.start < within.end and within.start < span.end
    return within.start <= span.start < within.end or (last and span.start == within.end)


def _piece(text: str, span: Span, here: Sequence[tuple[Note, Span]], shades: Sequence[tuple[Span, int]]) -> Piece:
    covering = [(note, place) for note, place in here if len(place) and place.covers(span)]
    # Where findings overlap, the worst shows; of equals the narrower, which would otherwise never be seen.
    covering.sort(key=lambda entry: (-entry[0].finding.severity.weight, len(entry[1]), entry[0].number))
    return Piece(
        runs=tuple(_runs(text, span, shades)),
        notes=tuple(note for note, _ in covering),
        opens=bool(covering) and covering[0][1].start == span.start,
        closing=tuple(sorted((note for note, place in covering if place.end == span.end), key=lambda n: n.number)),
    )


def _runs(text: str, span: Span, shades: Sequence[tuple[Span, int]]) -> Iterator[Run]:
    inside = [(place, shade) for place, shade in shades if place.start < span.end and span.start < place.end]
    edges = {span.start, span.end, *(edge for place, _ in inside for edge in (place.start, place.end))}
    cuts = sorted(edge for edge in edges if span.start <= edge <= span.end)
    for start, end in pairwise(cuts):
        shade = max((shade for place, shade in inside if place.start <= start and end <= place.end), default=0)
        yield Run(text[start:end], shade)
