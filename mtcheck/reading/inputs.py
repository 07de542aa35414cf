"""What a user names (files, folders, patterns, addresses, standard input) to opened sources."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Iterable, Iterator
from glob import has_magic
from pathlib import Path
from typing import Any, BinaryIO, cast

from mtcheck.config import Settings
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.reading.spreading import files_in, files_matching
from mtcheck.report import Failure

__all__ = ["GZIP", "STDIN", "ZSTANDARD", "expand", "is_address", "is_file_name", "opened", "place_of", "shown"]

STDIN = "-"
PACKED = (".gz", ".zst")
GZIP = b"\x1f\x8b"
ZSTANDARD = b"\x28\xb5\x2f\xfd"


def is_address(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def is_file_name(name: str) -> bool:
    """Whether a name is one of the file system, be there a file or not."""
    return name != STDIN and not is_address(name)


def place_of(name: str) -> str:
    """The one path of what a name of the file system names: of a link itself, and not of what it leads to."""
    path = Path(name)
    return str(Path(os.path.realpath(path.parent)) / path.name)


def shown(name: str) -> str:
    """The name that the report shows, without the password that an address may hold."""
    if "://" in name:
        from mtcheck.fetching.addresses import without_password

        return without_password(name)
    return "<stdin>" if name == STDIN else name


def expand(name: str, suffixes: frozenset[str]) -> Iterator[str | Failure]:
    """The files that a name stands for: those of a folder that have a known suffix, those that a pattern matches.

    What cannot be looked into is a Failure among them. Raises InputError if there is nothing at all.
    """
    if not is_file_name(name):
        yield name
    elif os.path.isdir(name):  # noqa: PTH112 - Path.is_dir raises where a folder above may not be searched
        readable = (each for each in files_in(Path(name)) if _is_failure_or_known(each, suffixes))
        yield from _in_order(readable, f"the folder has no file of a known format ({', '.join(sorted(suffixes))})")
    elif has_magic(name) and not os.path.lexists(name):
        yield from _in_order(files_matching(name), "no file matches this pattern; check the path")
    else:
        yield name


def _is_failure_or_known(found: Path | Failure, suffixes: frozenset[str]) -> bool:
    return isinstance(found, Failure) or plain_suffix(found.name) in suffixes


def _in_order(found: Iterable[Path | Failure], nothing: str) -> list[str | Failure]:
    """By name; raises InputError if nothing was found."""
    named = [each if isinstance(each, Failure) else _as_file_name(each) for each in found]
    if not named:
        raise InputError(nothing)
    return sorted(named, key=lambda each: each.uri if isinstance(each, Failure) else each)


def _as_file_name(path: Path) -> str:
    name = str(path)
    return name if is_file_name(name) else f".{os.sep}{name}"


def plain_suffix(name: str) -> str:
    """The suffix in lower case, that of a packed file without ``.gz`` or ``.zst``."""
    path = Path(name)
    return Path(path.stem).suffix.lower() if path.suffix.lower() in PACKED else path.suffix.lower()


def opened(name: str, settings: Settings) -> Source:
    """The source of one file, address or standard input; raises InputError if there is none to be had."""
    if name == STDIN:
        return unpacked(shown(name), sys.stdin.buffer, settings)
    if is_address(name):
        from mtcheck.fetching import fetch

        page = fetch(name, settings)
        return unpacked(page.url, io.BytesIO(page.content), settings, charset=page.charset)
    try:
        if Path(name).stat().st_size > settings.max_bytes:
            raise InputError(f"is larger than {settings.max_bytes:,} bytes; split it or raise --max-bytes")
        file = Path(name).open("rb")  # noqa: SIM115 - the source closes it
    except FileNotFoundError:
        raise InputError("no such file; check the path") from None
    except OSError as error:
        raise _unreadable(error) from error
    try:
        source = unpacked(name, file, settings)
    except InputError:
        file.close()
        raise
    except OSError as error:
        file.close()
        raise _unreadable(error) from error
    source.path = None if source.packed else Path(name)
    return source


def _unreadable(error: OSError) -> InputError:
    return InputError(f"cannot be read ({error.strerror or error}); check the file and its permissions")


def unpacked(name: str, stream: BinaryIO, settings: Settings, charset: str | None = None) -> Source:
    """The source of a stream; gzip and Zstandard are told by their first bytes and unpacked as they are read."""
    start = stream.read(4)
    raw = _Rejoined(start, stream)
    if start.startswith(GZIP):
        whole = cast(BinaryIO, gzip.GzipFile(fileobj=io.BufferedReader(raw), mode="rb"))
    elif start == ZSTANDARD:
        whole = cast(BinaryIO, io.BufferedReader(_Unpacked(raw)))
    else:
        whole = cast(BinaryIO, io.BufferedReader(raw))
    packed = start.startswith(GZIP) or start == ZSTANDARD
    return Source(name, whole, settings.max_bytes, charset, packed, None if stream is sys.stdin.buffer else stream)


class _Unpacked(io.RawIOBase):
    """Zstandard, with an error where it is cut off.

    It is fed little by little, since four bytes can stand for 128 kilobytes.
    """

    def __init__(self, stream: io.RawIOBase) -> None:
        import zstandard

        self._new = zstandard.ZstdDecompressor().decompressobj
        self._error = zstandard.ZstdError
        self._stream = stream
        self._frame: Any = None
        self._ready = b""
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            packed = self._waiting or self._stream.read(1024) or b""
            if not packed:
                if self._frame is not None:
                    raise EOFError("the Zstandard frame has no end")
                return 0
            self._frame = self._frame or self._new()
            try:
                self._ready = self._frame.decompress(packed)
            except self._error as error:
                raise OSError(str(error)) from error
            self._waiting = self._frame.unused_data
            if self._frame.eof:
                self._frame = None
        part, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


class _Rejoined(io.RawIOBase):
    """A stream with the bytes put back that were read to see what it is."""

    def __init__(self, start: bytes, stream: BinaryIO) -> None:
        self._start = start
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        part = self._start[: len(buffer)] or self._stream.read(len(buffer))
        self._start = self._start[len(part) :] if self._start else b""
        buffer[: len(part)] = part
        return len(part)
