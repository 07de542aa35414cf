"""Markdown (CommonMark with tables): paragraphs, headings, list items and cells, without the marks in them.

markdown-it finds the blocks; code blocks and raw HTML blocks are not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Origin, Passage, Role, Segment, Span
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.html import VOID
from mtcheck.reading.syntax.references import REFERENCE, resolved
from mtcheck.reading.syntax.transcript import Transcript, trimmed
from mtcheck.report import Failure

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".md", ".markdown", ".mdown")

_FRONT_MATTER = re.compile(r"\ufeff?(?P<mark>---|\+{3})[ \t]*\r?\n(.*?\r?\n)(?P=mark)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*([\"']?)([^\r\n]*?)\1[ \t]*\r?$", re.MULTILINE)
_TOML_TITLE = re.compile(
    r"^[ \t]*(?:title|\"title\"|'title')[ \t]*=[ \t]*"
    r"(?P<quote>\"{3}|'{3}|[\"'])(?P<value>[^\r\n]*?)(?P=quote)[ \t]*(?:#.*)?\r?$",
    re.MULTILINE,
)
_TOML_PART = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^uU])|[^\\\"]+|\"")
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
_TAG_NAME = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)")
_ROLES = {"h": Role.HEADING, "li": Role.LIST_ITEM, "td": Role.CELL, "th": Role.CELL}


def recognises(head: str) -> bool:
    """Markdown looks like plain text; only its suffix tells."""
    return False


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    text = source.text(settings.encoding)
    front = _FRONT_MATTER.match(text)
    passages: list[Passage] = []
    if front:
        try:
            passages += (_toml_title if front["mark"] == "+++" else _yaml_title)(text, front)
        except InputError as error:
            yield Failure(source.name, str(error), 1)
    passages += _blocks(text, front.end() if front else 0)
    if not passages:
        raise InputError("holds no prose; there is nothing to check")
    yield Document(source.name, tuple(map(Segment, passages)), Lines.of(text), settings.language)


def _toml_title(text: str, front: re.Match[str]) -> Iterator[Passage]:
    """The title of TOML front matter; raises InputError if that is no TOML, or its title is written in parts."""
    import tomllib

    try:
        title = tomllib.loads(front[2].replace("\r\n", "\n")).get("title")
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"has front matter that is not TOML ({error}); mend it there") from None
    if not isinstance(title, str) or not title.strip():
        return
    for match in _TOML_TITLE.finditer(text, *front.span(2)):
        passage = _toml_string(match)
        if passage.text == title:
            yield from filter(None, [trimmed(passage)])
            return
    raise InputError("has front matter with a title that is written over several lines; write it in one")


def _toml_string(match: re.Match[str]) -> Passage:
    """A string of one line, with escapes if it is a basic one."""
    import tomllib

    transcript = Transcript()
    start = match.start("value")
    if match["quote"].startswith("'"):
        transcript.add(match["value"], start, escape=_escape_toml_literal)
    else:
        for part in _TOML_PART.finditer(match["value"]):
            place = Span(*part.span()).shifted(start)
            plain = tomllib.loads(f'x = "{part[0]}"')["x"]
            transcript.add(plain, place.start, place.end, _escape_toml)
    return transcript.passage(Role.TITLE, place=start, escape=_escape_toml)


def _escape_toml(text: str) -> str:
    return re.sub(r"([\\\"])", r"\\\1", text).replace("\r", " ").replace("\n", " ")


def _escape_toml_literal(text: str) -> str:
    if re.search(r"['\r\n]", text):
        raise InputError("the repair holds a character that a literal string of TOML cannot hold")
    return text


def _yaml_title(text: str, front: re.Match[str]) -> Iterator[Passage]:
    title = _TITLE.search(text, *front.span(2))
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
            _wrap(transcript, match, paired)
            if match["code"]:
                transcript.add(match[0], match.start(), escape=None)
            elif match["escaped"]:
                transcript.add(match[0][1], match.start(), match.end(), escape_markdown)
            elif match["reference"]:
                transcript.add(resolved(match[0]), match.start(), match.end(), escape_markdown)
        transcript.add(text[position : span.end], position, escape=escape_markdown)
    return transcript.passage(role)


def _wrap(transcript: Transcript, match: re.Match[str], paired: Mapping[int, bool]) -> None:
    """Where emphasis, links and inline HTML begin and end: emphasis goes with its text, and HTML as in a page."""
    place = Span(*match.span())
    if match["mark"]:
        if paired[match.start()]:
            transcript.open(match[0], place, removable=True)
        else:
            transcript.close(match[0], place)
    elif match["tag"] and (name := _TAG_NAME.match(match[0])):
        if name["end"]:
            transcript.close(name["name"].lower(), place)
        elif name["name"].lower() not in VOID:
            transcript.open(name["name"].lower(), place, removable=name.end() == len(match[0]) - 1)
    elif match[0] == "[":
        transcript.open("[", place, removable=False)
    elif match[0].startswith("]"):
        transcript.close("[", place)


def _paired(marks: list[re.Match[str]], text: str) -> dict[int, bool]:
    """Where emphasis stands, and whether it opens there; marks without a partner are ordinary characters."""
    open_: list[re.Match[str]] = []
    paired: dict[int, bool] = {}
    for mark in marks:
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        word = mark[0][0] == "_"
        closes = _flanks(before, after) and not (word and after.isalnum())
        opens = _flanks(after, before) and not (word and before.isalnum())
        partner = next((other for other in reversed(open_) if other[0] == mark[0]), None) if closes else None
        if partner is not None:
            paired |= {partner.start(): True, mark.start(): False}
            del open_[open_.index(partner) :]
        elif opens:
            open_.append(mark)
    return paired


def _flanks(inner: str, outer: str) -> bool:
    """Whether a mark can stand beside an inner character: not beside a blank, nor between punctuation and a word."""
    return bool(inner.strip()) and (inner.isalnum() or not outer.isalnum())


def escape_markdown(text: str) -> str:
    """Text as it must be written so that it means nothing else in Markdown."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text).replace("\r", " ").replace("\n", " ")
