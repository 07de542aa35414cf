"""Gettext PO catalogues: every translated message (every plural form) is a row with its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mtcheck.config import Settings
from mtcheck.document import Document, Passage, Segment
from mtcheck.errors import InputError
from mtcheck.reading.rows import Row, documents
from mtcheck.reading.source import Line, Source
from mtcheck.reading.syntax.transcript import Transcript
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".po", ".pot")

_START = re.compile(r'(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:msgctxt[ \t]+"[^\n]*\n\s*)?msgid[ \t]+"')
_STRING = re.compile(
    r'\s*(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*)?"(?P<text>(?:[^"\\]++|\\.)*+)"\s*'
)
_ESCAPE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{2}|.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_ONE_AND_SEVERAL = 2
"""Plural forms of a language that tells one from several, as English does."""
_REVERSED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})


def escape_po(text: str) -> str:
    """Text as it must be written between the quotation marks of a PO string."""
    return text.translate(_REVERSED)


def recognises(head: str) -> bool:
    return _START.match(head.lstrip("\ufeff")) is not None


@dataclass(slots=True)
class _Message:
    line: Line
    starts: list[int] = field(default_factory=list)
    parts: dict[str, Transcript] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)

    def passage(self, keyword: str) -> Passage:
        return self.parts[keyword].passage(place=self.places[keyword], escape=escape_po)


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    yield from documents(_rows(source, settings), source, settings)


def _rows(source: Source, settings: Settings) -> Iterator[Row | Failure]:
    message: _Message | None = None
    keyword = ""
    for line in source.lines(settings.encoding):
        text = line.text.lstrip("\ufeff")
        match = _STRING.fullmatch(text)
        if match is None:
            if text.strip() and not text.lstrip().startswith("#"):
                yield Failure(source.name, "is no line of a PO file; close its quotation mark", line.number)
            continue
        if match["keyword"]:
            if message is not None and _begins(match["keyword"], message):
                yield from _finished(message)
                message = None
            keyword = match["keyword"]
        if message is None:
            message = _Message(line)
        elif not message.parts and not match["keyword"]:
            raise InputError(f"line {line.number}: a string without msgid or msgstr")
        message.starts += [line.start] * (line.number - message.line.number - len(message.starts) + 1)
        _read_string(message, keyword, match["text"], line.start + len(line.text) - len(text) + match.start("text"))
    if message is not None:
        yield from _finished(message)


def _begins(keyword: str, message: _Message) -> bool:
    """Whether a keyword starts the next message."""
    return keyword == "msgctxt" or (keyword == "msgid" and "msgid" in message.parts)


def _read_string(message: _Message, keyword: str, raw: str, start: int) -> None:
    transcript = message.parts.setdefault(keyword, Transcript())
    message.places.setdefault(keyword, start)
    position = 0
    for match in _ESCAPE.finditer(raw):
        transcript.add(raw[position : match.start()], start + position, escape=escape_po)
        transcript.add(_unescaped(match[0][1:]), start + match.start(), start + match.end(), escape_po)
        position = match.end()
    transcript.add(raw[position:], start + position, escape=escape_po)


def _unescaped(code: str) -> str:
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    return chr(int(code, 8)) if code[0] in "01234567" else _ESCAPED.get(code, code)


def _finished(message: _Message) -> Iterator[Row]:
    """The rows of a message; the header, whose msgid is empty, is none.

    Of two plural forms the first is for one thing alone, an only one for any number. With three and more, the first may
    stand for 21 as well.
    """
    if "msgid" not in message.parts or not message.parts["msgid"]:
        return
    source = message.passage("msgid")
    plural = message.passage("msgid_plural") if "msgid_plural" in message.parts else None
    context = message.parts["msgctxt"].passage().text if "msgctxt" in message.parts else None
    forms = [keyword for keyword in message.parts if keyword.startswith("msgstr")]
    for number, keyword in enumerate(forms):
        target = message.passage(keyword)
        if plural is None or (number == 0 and len(forms) > 1):
            segment = Segment(target, source, key=context, plural=plural if len(forms) == _ONE_AND_SEVERAL else None)
        else:
            segment = Segment(target, plural, key=context)
        yield Row(segment, message.line.number, tuple(message.starts))
