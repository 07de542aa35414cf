"""Text with the inline codes of localisation formats (XLIFF, TMX)."""

from __future__ import annotations

from mtcheck.document import Passage, Span
from mtcheck.reading.syntax.markup import escape_markup
from mtcheck.reading.syntax.transcript import Transcript
from mtcheck.reading.syntax.xml import Characters, Element

__all__ = ["PLACEHOLDER", "inline_text"]

PLACEHOLDER = "\ufffc"
"""Stands for something that is inserted later: a name, a figure, an image."""

_TRANSPARENT = frozenset("g pc mrk sub hi seg source target".split())
_CLOSES = {"ept": "bpt", "ex": "bx", "ec": "sc", "em": "sm"}
"""Codes that stand alone and end what another one begins."""
_UNSEEN = frozenset({*_CLOSES, *_CLOSES.values(), "it", "ut"})
_EQUIVALENTS = ("equiv", "equiv-text", "disp", "assoc")
_LINE_BREAKS = frozenset({"lb", "x-br", "x-html-br", "fmt:lb", "xlf:lb"})


def inline_text(element: Element) -> Passage:
    """What a reader sees of a segment: native codes are left out, placeholders show, line breaks break."""
    transcript = Transcript()
    _write(element, transcript)
    return transcript.passage(place=element.inner.start, escape=escape_markup)


def _write(element: Element, transcript: Transcript) -> None:
    for part in element.children:
        if isinstance(part, Characters):
            transcript.add(part.text, part.file.start, part.file.end, part.escape)
        elif part.name in _TRANSPARENT:
            transcript.open(part.name, Span(part.start, part.inner.start), removable=not part.attributes)
            _write(part, transcript)
            transcript.close(part.name, Span(part.inner.end, part.end))
        elif part.name in _CLOSES:
            transcript.close((_CLOSES[part.name], _pair(part)), Span(part.start, part.end))
        elif part.name in _UNSEEN:
            # What translators must not lose: the source has it, too.
            transcript.open((part.name, _pair(part)), Span(part.start, part.end), removable=False)
        else:
            transcript.add(_shown(part), part.start, part.end, None)


def _pair(code: Element) -> str | None:
    """What a code has in common with its other half."""
    return next((code.attributes[name] for name in ("startRef", "rid", "i", "id") if name in code.attributes), None)


def _shown(code: Element) -> str:
    """A code as text: a line break, its equivalent, a character that XML cannot hold, or a placeholder."""
    kind = {code.attributes.get("ctype"), code.attributes.get("subType")}
    if kind & _LINE_BREAKS or code.text.strip().lower() in {"<br>", "<br/>", "<br />", "\\n"}:
        return "\n"
    if code.name == "cp":
        return " "
    return next((code.attributes[name] for name in _EQUIVALENTS if code.attributes.get(name)), PLACEHOLDER)
