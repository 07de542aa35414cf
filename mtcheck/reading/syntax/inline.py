"""Text with the inline codes of localisation formats (XLIFF, TMX)."""

from __future__ import annotations

from mtcheck.document import Passage
from mtcheck.reading.syntax.markup import escape_markup
from mtcheck.reading.syntax.transcript import Transcript
from mtcheck.reading.syntax.xml import Characters, Element

__all__ = ["PLACEHOLDER", "inline_text"]

PLACEHOLDER = "\ufffc"
"""Stands for something that is inserted later: a name, a figure, an image."""

_TRANSPARENT = frozenset("g pc mrk sub hi seg source target".split())
_PAIRED = frozenset("bpt ept bx ex sc ec it ut sm em".split())
_EQUIVALENTS = ("equiv", "equiv-text", "disp", "assoc")
_LINE_BREAKS = frozenset({"lb", "x-br", "x-html-br", "fmt:lb", "xlf:lb"})


def inline_text(element: Element) -> Passage:
    """What a reader sees of a segment: native codes are left out, placeholders show, line breaks break."""
    transcript = Transcript()
    for part in _parts(element):
        if isinstance(part, Characters):
            transcript.add(part.text, part.file.start, part.file.end, part.escape)
        else:
            transcript.add(_shown(part), part.start, part.end, None)
    return transcript.passage(place=element.inner.start, escape=escape_markup)


def _parts(element: Element) -> list[Characters | Element]:
    """Text and stand-alone codes in their order."""
    parts: list[Characters | Element] = []
    waiting = element.children[::-1]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Characters):
            parts.append(part)
        elif part.name in _TRANSPARENT:
            waiting.extend(part.children[::-1])
        elif part.name not in _PAIRED:
            parts.append(part)
    return parts


def _shown(code: Element) -> str:
    """A code as text: a line break, its equivalent, a character that XML cannot hold, or a placeholder."""
    kind = {code.attributes.get("ctype"), code.attributes.get("subType")}
    if kind & _LINE_BREAKS or code.text.strip().lower() in {"<br>", "<br/>", "<br />", "\\n"}:
        return "\n"
    if code.name == "cp":
        return " "
    return next((code.attributes[name] for name in _EQUIVALENTS if code.attributes.get(name)), PLACEHOLDER)
