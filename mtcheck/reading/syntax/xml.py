"""XML to a tree in which every stretch of text has its place in the file.

Expat reads it. Entity declarations are refused (no billion laughs), nothing external is ever opened, and an entity
that nobody declared is taken for the HTML one, as feed readers do; unknown ones stand for themselves.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from mtcheck.document import Escape, Passage, Role, Span
from mtcheck.errors import InputError
from mtcheck.reading.syntax.markup import escape_markup
from mtcheck.reading.syntax.transcript import Transcript

if TYPE_CHECKING:
    from pyexpat import XMLParserType

__all__ = [
    "Characters",
    "Element",
    "EntityDeclared",
    "characters",
    "content",
    "escape_cdata",
    "parse",
    "root_name",
]

MAX_DEPTH = 256
"""Elements in elements: no feed or localisation file comes near, and a deeper one is an attack."""

_TAG_END = re.compile(r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ROOT = re.compile(
    r"(?:\s|<\?.{0,2000}?\?>|<!--.{0,10000}?-->|<!DOCTYPE[^>\[]{0,2000}(?:\[[^\]]{0,10000}\]\s*)?>)*<(?:[\w-]+:)?([\w-]+)[\s/>]",
    re.DOTALL,
)


def root_name(head: str) -> str:
    """The local name of the root element of a document that starts so; nothing if it is no XML."""
    root = _ROOT.match(head)
    return root[1] if root else ""


class EntityDeclared(InputError):
    """The document declares entities of its own."""


def escape_cdata(text: str) -> str:
    """Text as it must be written in a CDATA section, which a nested end mark would close."""
    return text.replace("]]>", "]]]]><![CDATA[>")


@dataclass(frozen=True, slots=True)
class Characters:
    """Text as read from one place of the file, with the escape that belongs there."""

    text: str
    file: Span
    escape: Escape


@dataclass(slots=True)
class Element:
    """An element; ``name`` is the local name, ``inner`` the place of everything between its tags."""

    qualified_name: str
    attributes: Mapping[str, str]
    start: int
    inner: Span
    end: int = 0
    children: list[Element | Characters] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.qualified_name.rpartition(":")[2]

    @property
    def elements(self) -> Iterator[Element]:
        return (child for child in self.children if isinstance(child, Element))

    def child(self, *names: str) -> Element | None:
        """The first child element with the first of these (qualified or local) names that occurs."""
        for name in names:
            for element in self.elements:
                if name in {element.qualified_name, element.name}:
                    return element
        return None

    def descendants(self, *names: str) -> Iterator[Element]:
        """Elements with one of these local names below this one, but not inside one another."""
        waiting = list(self.elements)[::-1]
        while waiting:
            element = waiting.pop()
            if element.name in names:
                yield element
            else:
                waiting.extend(list(element.elements)[::-1])

    @property
    def text(self) -> str:
        return "".join(part.text for part in characters(self))


def characters(element: Element) -> Iterator[Characters]:
    """All text below an element in its order."""
    waiting = element.children[::-1]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Characters):
            yield part
        else:
            waiting.extend(part.children[::-1])


def content(element: Element, role: Role = Role.BODY) -> Passage:
    """All text below an element as a passage, white space and all."""
    transcript = Transcript()
    for part in characters(element):
        transcript.add(part.text, part.file.start, part.file.end, part.escape)
    return transcript.passage(role, place=element.inner.start, escape=escape_markup)


def parse(text: str, start: int = 0) -> Element:
    """The root element of a document, or of a part of one that stands at ``start``.

    Raises InputError, naming line and column in the text given, if it is not well-formed or over a limit.
    """
    return _Reader(text, start).read()


class _Reader:
    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._start = start
        self._bytes = text.encode("utf-8", "surrogatepass")
        self._byte = self._character = 0
        self._ascii = len(self._bytes) == len(text)
        self._open: list[Element] = []
        self._root: Element | None = None
        self._cdata = False
        self._parser: XMLParserType = expat.ParserCreate("utf-8")

    def read(self) -> Element:
        parser = self._parser
        parser.buffer_text = False
        # Expat then passes over undeclared entities instead of giving up; no foreign DTD is ever loaded.
        parser.UseForeignDTD(True)
        parser.StartElementHandler = self._start_element
        parser.EndElementHandler = self._end_element
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = self._start_cdata
        parser.EndCdataSectionHandler = self._end_cdata
        parser.SkippedEntityHandler = self._skipped_entity
        parser.EntityDeclHandler = self._entity_declaration
        try:
            parser.Parse(self._bytes, True)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise InputError(
                f"line {error.lineno}, column {error.offset + 1}: not well-formed XML ({reason}); mend it there"
            ) from None
        assert self._root is not None
        return self._root

    def _place(self) -> int:
        """The code point that the parser is at, relative to the text."""
        byte = self._parser.CurrentByteIndex
        if self._ascii:
            return byte
        self._character += len(self._bytes[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._character

    def _start_element(self, name: str, attributes: dict[str, str]) -> None:
        place = self._place()
        if len(self._open) >= MAX_DEPTH:
            raise InputError(f"line {self._parser.CurrentLineNumber}: more than {MAX_DEPTH} elements inside each other")
        tag = _TAG_END.match(self._text, place)
        end = tag.end() if tag else place
        element = Element(name, attributes, place + self._start, Span(end, end).shifted(self._start))
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end_element(self, name: str) -> None:
        element = self._open.pop()
        place = max(self._place() + self._start, element.inner.start)
        element.inner = Span(element.inner.start, place)
        element.end = place
        if not self._text.endswith("/>", 0, element.inner.start - self._start):
            element.end = self._text.index(">", place - self._start) + 1 + self._start

    def _characters(self, data: str) -> None:
        place = self._place()
        end = place + len(data)
        if data == "\n" and self._text.startswith("\r\n", place):
            end = place + 2
        elif not self._cdata and self._text[place] == "&":
            end = self._text.index(";", place) + 1
        self._add(data, place, end)

    def _add(self, data: str, place: int, end: int) -> None:
        escape = escape_cdata if self._cdata else escape_markup
        self._open[-1].children.append(Characters(data, Span(place, end).shifted(self._start), escape))

    def _start_cdata(self) -> None:
        self._cdata = True

    def _end_cdata(self) -> None:
        self._cdata = False

    def _skipped_entity(self, name: str, is_parameter: bool) -> None:
        if not is_parameter and self._open:
            place = self._place()
            raw = f"&{name};"
            self._add(html.unescape(raw), place, place + len(raw))

    def _entity_declaration(self, name: str, *_: object) -> None:
        raise EntityDeclared(
            f"line {self._parser.CurrentLineNumber}: declares the entity {name!r}; write its text out, "
            "declared entities are not expanded"
        )
