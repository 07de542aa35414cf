"""An article beside its source when the two are split otherwise: paragraphs joined, parted or left out.

Sentences of both are aligned, and each paragraph of the translation gets the stretch of the source that its sentences
come from. What the translation left out stays with the paragraph before, where it is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.aligning import align
from mtcheck.analysis.segmenting import sentences
from mtcheck.config import Settings
from mtcheck.document import Document, Passage, Segment, Span
from mtcheck.errors import InputError
from mtcheck.languages.identifying import UNKNOWN, identify
from mtcheck.reading import text as plain_text
from mtcheck.reading.inputs import opened
from mtcheck.reading.source import Source

__all__ = ["read"]

_Sentence = tuple[int, Span]
"""Number of a paragraph, and the place of a sentence in it."""


def read(target: Source, settings: Settings) -> Iterator[Document]:
    """Raises InputError if the source cannot be read, or there are references, which need rows."""
    if settings.references:
        raise InputError("--align pairs paragraphs with a source only; leave out --reference, or give rows")
    try:
        beside = opened(str(settings.source), settings)
    except InputError as error:
        raise InputError(f"cannot be aligned with {settings.source}: {error}") from None
    try:
        source = _whole(beside, settings)
    finally:
        beside.close()
    document = _whole(target, settings)
    originals = [segment.target for segment in source.segments]
    language = identify(" ".join(passage.text for passage in originals)[:20_000])
    there = _sentences(originals, "en" if language == UNKNOWN else language)
    here = _sentences([segment.target for segment in document.segments], settings.language)
    found = _aligned(document, originals, there, here)
    yield replace(document, segments=tuple(_segments(document, originals, found)))


def _whole(source: Source, settings: Settings) -> Document:
    parts = list(plain_text.read(source, settings))
    if len(parts) != 1:
        raise InputError(f"{source.name} is too long to be aligned as one article; cut it, or give parallel lines")
    return parts[0]


def _sentences(passages: list[Passage], language: str) -> list[_Sentence]:
    return [(number, span) for number, passage in enumerate(passages) for span in sentences(passage.text, language)]


def _aligned(
    document: Document, originals: list[Passage], there: list[_Sentence], here: list[_Sentence]
) -> dict[int, list[_Sentence]]:
    """For each paragraph of the translation the source sentences that belong to it."""
    beads = align(
        [span.of(originals[number].text) for number, span in there],
        [span.of(document.segments[number].target.text) for number, span in here],
    )
    found: dict[int, list[_Sentence]] = {}
    current = 0
    for bead in beads:
        if bead.target:
            current = here[bead.target[0]][0]
        found.setdefault(current, []).extend(there[number] for number in bead.source)
    return found


def _segments(document: Document, originals: list[Passage], found: dict[int, list[_Sentence]]) -> Iterator[Segment]:
    """A source from several paragraphs is joined by blanks; it is only read, so that its place is the first's."""
    for number, segment in enumerate(document.segments):
        parts: dict[int, Span] = {}
        for paragraph, span in found.get(number, ()):
            parts[paragraph] = parts[paragraph].union(span) if paragraph in parts else span
        texts = [span.of(originals[paragraph].text) for paragraph, span in parts.items()]
        if not texts:
            yield segment
            continue
        paragraph, span = next(iter(parts.items()))
        first = originals[paragraph].part(span)
        yield replace(segment, source=replace(first, text=" ".join(texts)))
