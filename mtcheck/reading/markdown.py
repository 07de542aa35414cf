"""Markdown (CommonMark with tables): paragraphs, headings, list items and cells, without the marks in them.

markdown-it finds the blocks; code blocks and raw HTML blocks are not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Origin, Passage, Role, Segment, Span
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.references import REFERENCE, resolved
from mtcheck.reading.syntax.transcript import Transcript, trimmed

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".md", ".markdown", ".mdown")

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*([\"']?)([^\r\n]*?)\1[ \t]*\r?$", re.MULTILINE)
_INLINE = re.compile(
    r"(?P<code>(`+)(?!`)[^\r\n]{1,2000}?(?<!`)\2(?!`))"
    r"|!\[(?P<alt>[^\[\]]{0,1000})\](?:\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,500}\")?\)|\[[^\[\]]{0,200}\])"
    r"|\](?:\([^()\s]{0,2000}(?:\([^()\s]{0,500}\))?[^()\s]{0,2000}(?:\s+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?\)|\[[^\[\]\n]{0,200}\])"
    r"|\[(?=[^\[\]]{1,2000}\](?:\(|\[))"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,1000}>|<!--.{0,2000}?-->)"
    r"|(?P<escaped>\\[!-/:-@\[-`{-~])"
    rf"|(?P<reference>{REFERENCE.pattern})"
    r"|(?P<mark>\*{1,3}|_{1,3}|~~)"
)
_ROLES = {"h": Role.HEADING, "li": Role.LIST_ITEM, "td": Role.CELL, "th": Role.CELL}


def recognises(head: str) -> bool:
    """Markdown looks like plain text; only its suffix tells."""
    return False


def read(source: Source, settings: Settings) -> Iterator[Document]:
    text = source.text(settings.encoding)
    front = _FRONT_MATTER.match(text)
    passages = list(_front_matter(text, front)) if front else []
    passages += _blocks(text, front.end() if front else 0)
    if not passages:
        raise InputError("holds no prose; there is nothing to check")
    yield Document(source.name, tuple(map(Segment, passages)), Lines.of(text), settings.language)


def _front_matter(text: str, front: re.Match[str]) -> Iterator[Passage]:
    title = _TITLE.search(text, front.start(1), front.end(1))
    if title and title[2]:
        yield Passage(title[2], Origin.at(title.start(2), len(title[2]), _escape_yaml), Role.TITLE)


def _escape_yaml(text: str) -> str:
    if re.search(r"[\"'\\:#\r\n]", text):
        raise InputError("the repair holds a character that means something else in front matter")
    return text


def _blocks(text: str, start: int) -> Iterator[Passage]:
    from markdown_it import MarkdownIt

    lines = [match.span() for match in re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", text[start:])]
    lines = [(start + begin, start + end) for begin, end in lines]
    role = Role.BODY
    row, cursor = -1, 0
    for token in MarkdownIt("commonmark").enable("table").parse(text[start:].lstrip("\ufeff")):
        if token.type in {"heading_open", "list_item_open", "td_open", "th_open"}:
            role = _ROLES["h" if token.type == "heading_open" else token.tag]
        elif token.type in {"heading_close", "list_item_close", "td_close", "th_close"}:
            role = Role.BODY
        elif token.type == "inline" and token.map:
            if token.map[0] != row:
                row, cursor = token.map[0], lines[token.map[0]][0]
            spans, cursor = _places(token, text, lines, cursor)
            passage = trimmed(_inline(text, spans, role))
            if passage is not None:
                yield passage


def _places(token: Token, text: str, lines: list[tuple[int, int]], cursor: int) -> tuple[list[Span], int]:
    """Where each line of a block's content stands: markdown-it says the line, the rest of it are marks and indents."""
    assert token.map is not None
    spans = []
    for number, content in enumerate(token.content.split("\n"), token.map[0]):
        begin, end = lines[min(number, len(lines) - 1)]
        place = text.find(content, max(cursor, begin), end)
        if place >= 0:
            spans.append(Span(place, place + len(content)))
            cursor = place + len(content)
    return spans, cursor


def _inline(text: str, spans: list[Span], role: Role) -> Passage:
    """Inline content without its marks; code keeps its backticks, by which checks know it."""
    transcript = Transcript()
    found = [list(_INLINE.finditer(text, span.start, span.end)) for span in spans]
    paired = _paired([match for line in found for match in line if match["mark"]], text)
    for number, span in enumerate(spans):
        if number:
            transcript.add("\n", spans[number - 1].end, span.start, None)
        position = span.start
        for match in found[number]:
            if match["mark"] and match.start() not in paired:
                continue
            transcript.add(text[position : match.start()], position, escape=escape_markdown)
            position = match.end()
            if match["code"]:
                transcript.add(match[0], match.start(), escape=None)
            elif match["escaped"]:
                transcript.add(match[0][1], match.start(), match.end(), escape_markdown)
            elif match["reference"]:
                transcript.add(resolved(match[0]), match.start(), match.end(), escape_markdown)
        transcript.add(text[position : span.end], position, escape=escape_markdown)
    return transcript.passage(role)


def _paired(marks: list[re.Match[str]], text: str) -> set[int]:
    """Where emphasis opens and closes; marks without a partner are ordinary characters."""
    open_: list[re.Match[str]] = []
    paired: set[int] = set()
    for mark in marks:
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        word = mark[0][0] == "_"
        closes = bool(before.strip()) and not (word and after.isalnum())
        opens = bool(after.strip()) and not (word and before.isalnum())
        partner = next((other for other in reversed(open_) if other[0] == mark[0]), None) if closes else None
        if partner is not None:
            paired |= {partner.start(), mark.start()}
            del open_[open_.index(partner) :]
        elif opens:
            open_.append(mark)
    return paired


def escape_markdown(text: str) -> str:
    """Text as it must be written so that it means nothing else in Markdown."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text).replace("\r", " ").replace("\n", " ")
