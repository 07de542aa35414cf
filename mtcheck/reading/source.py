"""An opened input and its decoding."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from mtcheck.errors import ConfigurationError, InputError

__all__ = ["Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one input under the name that the report shows."""

    name: str
    data: bytes

    def decoded(self, encoding: str) -> str:
        """The whole text, line ends and byte order mark as they are; raises InputError naming the first bad byte."""
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise ConfigurationError(
                f"unknown encoding {encoding!r}; Python's names are allowed, such as utf-8"
            ) from None
        if self.data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
            encoding = "utf-16"
        try:
            text = self.data.decode(encoding)
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            raise InputError(
                f"line {line}: byte {error.start} (0x{self.data[error.start]:02x}) is not {encoding}; "
                "convert the file to UTF-8 or name its --encoding"
            ) from None
        if (place := text.find("\0")) >= 0:
            line = text.count("\n", 0, place) + 1
            raise InputError(f"line {line}: character {place} is NUL; this is not a text file, or it is damaged")
        if not text.strip("\ufeff \t\r\n"):
            raise InputError("is empty; there is nothing to check")
        return text
