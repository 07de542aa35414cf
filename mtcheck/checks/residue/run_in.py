"""Residue that has run into the text: it begins where a sentence may, and another sentence begins behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.document import Span
from mtcheck.languages.tables import rows

__all__ = ["label", "openings", "run_in", "stands_apart"]

_OPENING = re.compile(r"[.!?…][”\"’)\]]{0,2}\s{0,2}(?=[^\s.!?…”\"’)\]])|\n\s{0,8}(?=\S)")
_OPENERS = frozenset("“\"‘'«„([–—-•»›>→")


@cache
def label(name: str) -> re.Pattern[str]:
    """The patterns of ``mtcheck/languages/data/NAME.tsv`` as one; ``NAME = …`` names a part that ``<NAME>`` stands "
    "for."""
    parts: dict[str, str] = {}
    patterns = []
    for (line,) in rows(name):
        part = _PART.match(line)
        pattern = _REFERENCE.sub(lambda match: parts[match[1]], line[part.end() :] if part else line)
        if part:
            parts[part[1]] = pattern
        else:
            patterns.append(pattern)
    return re.compile("|".join(patterns))


_PART = re.compile(r"([A-Z]+) = ")
_REFERENCE = re.compile(r"<([A-Z]+)>")


def openings(text: str) -> Iterator[int]:
    """Places where a sentence or a label may begin, glued to the stop before it or not."""
    yield 0
    for match in _OPENING.finditer(text):
        yield match.end()


def stands_apart(text: str, end: int) -> bool:
    """Whether nothing follows, or something that may begin a sentence."""
    rest = text[end : end + 12].lstrip()
    return not rest or (not rest[0].islower() and (rest[0].isalnum() or rest[0] in _OPENERS))


def run_in(text: str, label: re.Pattern[str]) -> Iterator[Span]:
    """Where ``label`` stands apart at an opening; labels that follow each other are one find."""
    taken = 0
    for start in openings(text):
        if start < taken:
            continue
        end = start
        while (match := label.match(text, end)) and match.end() > end and stands_apart(text, match.end()):
            end = match.end()
            taken = end
            while text[end : end + 1].isspace():
                end += 1
        if taken > start:
            yield Span(start, start + len(text[start:taken].rstrip()))
