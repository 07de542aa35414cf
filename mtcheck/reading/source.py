"""An opened input: its bytes in pieces, unpacked and counted, and their decoding."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NoReturn

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.errors import ConfigurationError, InputError

__all__ = ["Line", "Source"]

HEAD = 65_536
"""Bytes that are looked at to tell format and encoding."""

_BLOCK = 1 << 20
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']"""
    rb"""|<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_PO_HEADER = re.compile(
    rb"""\A(?:[ \t\r]*+(?:#[^\n]*+)?\n)*+[ \t]*msgid[ \t]*""\s*msgstr((?:\s*"(?:[^"\\\n]|\\.)*+")++)"""
)
_CHARSET = re.compile(rb"\bcharset\s*=\s*([\w.:-]{1,40})", re.IGNORECASE)
_UNFILLED = "CHARSET"
"""What stands in the header of a PO template until somebody fills it in."""
_WEB_NAMES = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""What browsers understand by these names (WHATWG Encoding Standard)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its end, its number from 1 and its place in the decoded file."""

    text: str
    number: int
    start: int


@dataclass(slots=True)
class Source:
    """One input under the name that the report shows; ``stream`` gives its bytes, unpacked.

    ``charset`` is what the transport says of the encoding, ``limit`` the bytes allowed in all. Reading raises
    InputError, naming the place and the remedy, at the first byte that is over the limit or cannot be decoded.
    """

    name: str
    stream: BinaryIO
    limit: int
    charset: str | None = None
    packed: bool = False
    owned: BinaryIO | None = None
    """What has to be closed in the end."""
    path: Path | None = None
    """The file, for formats that are read from several places of it."""
    head: bytes = field(init=False)

    def __post_init__(self) -> None:
        self.head = _read(self.stream, HEAD)

    @classmethod
    def of(cls, name: str, data: bytes, limit: int = DEFAULT_SETTINGS.max_bytes) -> Source:
        """A source whose bytes are at hand."""
        return cls(name, BytesIO(data), limit)

    def close(self) -> None:
        if self.owned is not None:
            self.owned.close()

    @property
    def line_limit(self) -> int:
        """Characters allowed in one line or record: a hundredth of the bytes allowed in all."""
        return max(self.limit // 100, 1)

    def encoding(self, chosen: str | None) -> str:
        """The encoding: a byte order mark, else the chosen one, the transport's, the declared one, UTF-8."""
        for mark, name in _BYTE_ORDER_MARKS:
            if self.head.startswith(mark):
                return name
        if chosen is not None:
            return _codec(chosen) or _unknown_choice(chosen)
        transport = self.charset and _WEB_NAMES.get(self.charset.lower(), self.charset)
        for label in filter(None, (transport, _declared(self.head))):
            codec = _codec(label)
            if codec is None:
                raise InputError(f"declares the unknown encoding {label!r}; name its --encoding")
            if not codec.startswith(("utf-16", "utf-32")):  # a declaration in ASCII letters belies itself
                return codec
        return "utf-8"

    def blocks(self) -> Iterator[bytes]:
        """All bytes, block by block, counted."""
        count = 0
        block = self.head
        while block:
            count += len(block)
            if count > self.limit:
                verb = "unpacks to more" if self.packed else "is larger"
                raise InputError(f"{verb} than {self.limit:,} bytes; split it or raise --max-bytes")
            yield block
            block = _read(self.stream, _BLOCK)

    def characters(self, encoding: str | None) -> Iterator[str]:
        """The decoded text, block by block; byte order mark and line ends are kept."""
        name = self.encoding(encoding)
        decoder = codecs.getincrementaldecoder(name)()
        taken = lines = characters = 0
        empty = True
        for block in self.blocks():
            pending = len(decoder.getstate()[0])
            try:
                text = decoder.decode(block)
            except UnicodeDecodeError as error:
                raise _undecodable(error, name, taken - pending, lines) from None
            taken += len(block)
            if (place := text.find("\0")) >= 0:
                line = lines + text.count("\n", 0, place) + 1
                raise InputError(
                    f"line {line}: character {characters + place} is NUL; this is not a text file, or it is damaged"
                )
            lines += text.count("\n")
            characters += len(text)
            empty = empty and not text.strip("\ufeff \t\r\n")
            yield text
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            raise _undecodable(error, name, taken - len(error.object), lines) from None
        if empty:
            raise InputError("is empty; there is nothing to check")

    def text(self, encoding: str | None) -> str:
        """The whole decoded text."""
        return "".join(self.characters(encoding))

    def lines(self, encoding: str | None) -> Iterator[Line]:
        """The lines of the text, cut at ``\\n`` only, without holding more than one block of them."""
        number, start = 1, 0
        rest = ""
        for block in self.characters(encoding):
            *complete, rest = (rest + block).split("\n")
            for text in complete:
                self._limited(text, number)
                yield Line(text + "\n", number, start)
                number += 1
                start += len(text) + 1
            self._limited(rest, number)
        if rest:
            yield Line(rest, number, start)

    def _limited(self, text: str, number: int) -> None:
        if len(text) > self.line_limit:
            raise InputError(
                f"line {number} is longer than {self.line_limit:,} characters; break it into paragraphs "
                "or raise --max-bytes"
            )


def _declared(head: bytes) -> str | None:
    """What a page or the header of a PO file says that its encoding is."""
    if head.lstrip()[:1] == b"<":
        said = _DECLARED.search(head[:4096])
        label = (said[1] or said[2]).decode("ascii") if said else None
        return label and _WEB_NAMES.get(label.lower(), label)
    header = _PO_HEADER.match(head)
    said = _CHARSET.search(re.sub(rb'"\s*"', b"", header[1])) if header else None
    label = said[1].decode("ascii") if said else None
    return None if label == _UNFILLED else label


def _codec(name: str) -> str | None:
    try:
        "".encode(name)  # raises LookupError for codecs that are none of text, too, such as "hex"
        return codecs.lookup(name).name
    except LookupError:
        return None


def _unknown_choice(name: str) -> NoReturn:
    raise ConfigurationError(f"unknown encoding {name!r}; Python's names are allowed, such as utf-8")


def _undecodable(error: UnicodeDecodeError, encoding: str, before: int, lines: int) -> InputError:
    """``before``: bytes, and ``lines``: line ends, in front of what could not be decoded."""
    line = lines + error.object.count(b"\n", 0, error.start) + 1
    byte = error.object[error.start]
    return InputError(
        f"line {line}: byte {before + error.start} (0x{byte:02x}) is not {encoding}; "
        "convert the file to UTF-8 or name its --encoding"
    )


def _read(stream: BinaryIO, size: int) -> bytes:
    """That many bytes, or what is left: pipes give less at a time than they are asked for."""
    parts = []
    try:
        while size and (part := stream.read(size)):
            parts.append(part)
            size -= len(part)
    except (EOFError, OSError, zlib.error) as error:
        raise InputError(f"cannot be read to its end ({error}); it is damaged or cut off") from error
    return b"".join(parts)
