"""Bytes to documents: one file per input format.

A format is a module of this package with ``NAME``, ``SUFFIXES``, ``recognises(head, name)`` and
``read(source, settings)``, which yields documents, and failures for the parts that cannot be read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from mtcheck.config import Settings
from mtcheck.document import Document
from mtcheck.errors import InputError
from mtcheck.reading import text
from mtcheck.reading.source import Source
from mtcheck.report import Failure

__all__ = ["Source", "read"]

STDIN = "-"


def read(inputs: Iterable[str], settings: Settings) -> Iterator[Document | Failure]:
    """Documents of all inputs in their order; what cannot be read comes as a Failure and the rest goes on."""
    for name in inputs:
        try:
            yield from text.read(_open(name, settings), settings)
        except InputError as error:
            yield Failure(_shown(name), str(error))


def _shown(name: str) -> str:
    return "<stdin>" if name == STDIN else name


def _open(name: str, settings: Settings) -> Source:
    if name == STDIN:
        return Source(_shown(name), _limited(sys.stdin.buffer.read(settings.max_bytes + 1), settings))
    path = Path(name)
    try:
        with path.open("rb") as file:
            return Source(name, _limited(file.read(settings.max_bytes + 1), settings))
    except FileNotFoundError:
        raise InputError("no such file; check the path") from None
    except IsADirectoryError:
        raise InputError("is a folder; name the files in it") from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error}); check the file and its permissions") from error


def _limited(data: bytes, settings: Settings) -> bytes:
    if len(data) > settings.max_bytes:
        raise InputError(f"is larger than {settings.max_bytes:,} bytes; split it or raise --max-bytes")
    return data
