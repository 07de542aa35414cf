"""Plain text: a line is a paragraph, unless the text is hard-wrapped.

In a hard-wrapped text paragraphs are set apart by blank lines. In any text, a short line that starts in lower case
goes on with the paragraph above: it is a sentence that a line break cut in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.errors import InputError
from mtcheck.reading.source import Source

__all__ = ["read"]

_LINE = re.compile(r"[^\r\n]+")
_CONTINUATION = re.compile(r"\s*[a-z]+(?:[ ,;:.!?)’”'\"-]|$)(?!\S*=)")
_BLANK_BETWEEN = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")
WRAP_SHARE = 0.25
"""A text is hard-wrapped if at least this share of its line breaks is followed by a lower-case word.

In running English wrapped at any width about two thirds of all words start in lower case, in unwrapped text only
damaged paragraphs do: any cut between a tenth and a half separates the two."""


def read(source: Source, settings: Settings) -> Iterator[Document]:
    text = source.decoded(settings.encoding)
    limit = settings.max_bytes // 100
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if match[0].strip(" \t\ufeff\u2028\f\v")]
    for start, end in lines:
        if end - start > limit:
            number = Lines.of(text[:start]).position(start)[0]
            raise InputError(
                f"line {number} is longer than {limit:,} characters; break it into paragraphs or raise --max-bytes"
            )
    yield Document(
        uri=source.name,
        segments=tuple(Segment(_passage(text, start, end)) for start, end in _paragraphs(text, lines)),
        lines=Lines.of(text),
        language=settings.language,
    )


def _paragraphs(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    continued = [bool(_CONTINUATION.match(text, start, end)) for start, end in lines[1:]]
    wrapped = len(lines) > 3 and sum(continued) >= WRAP_SHARE * len(continued)
    start, end = lines[0]
    for (next_start, next_end), goes_on in zip(lines[1:], continued, strict=True):
        apart = _BLANK_BETWEEN.search(text, end, next_start) is not None
        if not apart and (wrapped or goes_on):
            end = next_end
            continue
        yield start, end
        start, end = next_start, next_end
    yield start, end


def _passage(text: str, start: int, end: int) -> Passage:
    content = text[start:end]
    stripped = content.strip(" \t\ufeff\f\v")
    start += len(content) - len(content.lstrip(" \t\ufeff\f\v"))
    return Passage(stripped, Origin.at(start, len(stripped)))
