"""Plain text: a line is a paragraph, unless the text is hard-wrapped.

In a hard-wrapped text paragraphs are set apart by blank lines. In any text, a short line that starts in lower case
goes on with the paragraph above: it is a sentence that a line break cut in two. A short first paragraph without a full
stop, above finished prose, is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from mtcheck.config import Settings
from mtcheck.document import LONGEST_TITLE, Document, Lines, Origin, Passage, Role, Segment, Span
from mtcheck.reading.source import Line, Source
from mtcheck.reading.syntax.transcript import trimmed

__all__ = ["SUFFIXES", "headed", "paragraphs", "read", "recognises"]

SUFFIXES = (".txt", ".text")

_LINE = re.compile(r"[^\r\n]+")
_CONTINUATION = re.compile(r"\s*[a-z]+(?:[ ,;:.!?)’”'\"-]|$)(?!\S*=)")
_BLANK_BETWEEN = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r|\n)")
PART = 1_000_000
"""Characters after which a long text is cut at the next line, so that memory stays the same however long it is."""

WRAP_SHARE = 0.25
"""A text is hard-wrapped if at least this share of its line breaks is followed by a lower-case word.

In running English wrapped at any width about two thirds of all words start in lower case, in unwrapped text only
damaged paragraphs do: any cut between a tenth and a half separates the two."""


def recognises(head: str) -> bool:
    """Nothing marks plain text; it is what is left."""
    return False


def read(source: Source, settings: Settings) -> Iterator[Document]:
    for lines in _parts(source.lines(settings.encoding)):
        text = "".join(line.text for line in lines)
        whole = Passage(text, Origin.at(lines[0].start, len(text)))
        yield Document(
            uri=source.name,
            segments=tuple(map(Segment, headed(paragraphs(whole)))),
            lines=Lines.of(text, lines[0].number, lines[0].start),
            language=settings.language,
        )


def _parts(lines: Iterator[Line]) -> Iterator[list[Line]]:
    part: list[Line] = []
    size = 0
    for line in lines:
        part.append(line)
        size += len(line.text)
        if size >= PART:
            yield part
            part, size = [], 0
    if part:
        yield part


def paragraphs(whole: Passage) -> Iterator[Passage]:
    """The paragraphs of a text, without the white space around them."""
    text = whole.text
    lines = [
        Span(match.start(), match.end()) for match in _LINE.finditer(text) if match[0].strip(" \t\ufeff\u2028\f\v")
    ]
    for span in _joined(text, lines):
        if (paragraph := trimmed(whole.part(span))) is not None:
            yield paragraph


_TITLE = re.compile(r"(?!.*[a-z]{3}\.\s+[A-Z])[\"“„‘'(]?[A-ZÀ-ÖØ-Þ\d$£€].*[\w%)”\"’]", re.DOTALL)
"""What a title is like: it begins with a capital or a figure, no full stop ends it, and none parts it in two."""
_PROSE = re.compile(r".*[.!?…][)”\"’]{0,2}", re.DOTALL)


def headed(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, with the role of a title for the first if that is short and stands above finished prose, if need be
    with another short line between: a score, a name."""
    every = iter(passages)
    top = list(islice(every, 3))
    if top and _heads(*(passage.text for passage in top)):
        top[0] = replace(top[0], role=Role.TITLE)
    yield from top
    yield from every


def _heads(text: str, *below: str) -> bool:
    prose = next((place for place, other in enumerate(below) if _PROSE.fullmatch(other)), None)
    return prose is not None and all(
        len(line) < len(below[prose]) and len(line.split()) <= LONGEST_TITLE and _TITLE.fullmatch(line) is not None
        for line in (text, *below[:prose])
    )


def _joined(text: str, lines: list[Span]) -> Iterator[Span]:
    if not lines:
        return
    continued = [bool(_CONTINUATION.match(text, line.start, line.end)) for line in lines[1:]]
    wrapped = len(lines) > 3 and sum(continued) >= WRAP_SHARE * len(continued)
    current = lines[0]
    for line, goes_on in zip(lines[1:], continued, strict=True):
        apart = _BLANK_BETWEEN.search(text, current.end, line.start) is not None
        if not apart and (wrapped or goes_on):
            current = current.union(line)
            continue
        yield current
        current = line
    yield current
