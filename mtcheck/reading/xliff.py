"""XLIFF 1.2 and 2.x: every translated unit or segment is a row with its source.

Paired inline codes leave no trace; a placeholder that stands alone shows as its equivalent text if the file gives one,
else as U+FFFC (object replacement character), so that words around it are not glued.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Passage, Segment
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.inline import inline_text
from mtcheck.reading.syntax.xml import Element, parse, root_name
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".xlf", ".xliff", ".sdlxliff", ".mqxliff")


def recognises(head: str) -> bool:
    return root_name(head) == "xliff"


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    text = source.text(settings.encoding)
    body = text.removeprefix("\ufeff")
    root = parse(body, len(text) - len(body))
    segments = [segment for unit in root.descendants("trans-unit", "unit") for segment in _segments(unit)]
    if not segments:
        raise InputError("has no translation units; there is nothing to check")
    yield Document(source.name, tuple(segments), Lines.of(text), settings.language, batch=True)


def _segments(unit: Element) -> Iterator[Segment]:
    if unit.attributes.get("translate") == "no":
        return
    key = unit.attributes.get("resname") or unit.attributes.get("name") or unit.attributes.get("id")
    pairs = [unit] if unit.name == "trans-unit" else [each for each in unit.elements if each.name == "segment"]
    for number, pair in enumerate(pairs, 1):
        source, target = pair.child("source"), pair.child("target")
        yield Segment(
            target=_passage(target, source or pair),
            source=None if source is None else inline_text(source),
            key=key if len(pairs) == 1 else f"{key}/{pair.attributes.get('id', number)}",
        )


def _passage(target: Element | None, instead: Element) -> Passage:
    """What a unit is translated as: nothing, if it has no target, which then stands behind its source."""
    if target is not None:
        return inline_text(target)
    return inline_text(Element("target", {}, instead.start, instead.inner))
