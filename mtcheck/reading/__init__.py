"""Bytes to documents: one file per input format.

A format is a module of this package with ``SUFFIXES``, ``recognises(head)`` and ``read(source, settings)``, which
yields documents, and failures for the parts that cannot be read. Its name is the name of the file. Content that a
format recognises decides, else the suffix, else it is plain text.

A batch may come in several documents of one name, so that no more than a part of it is in memory.
"""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from itertools import chain
from typing import Protocol, cast

from mtcheck.config import Settings
from mtcheck.document import Document
from mtcheck.errors import ConfigurationError, InputError
from mtcheck.reading import aligned, parallel
from mtcheck.reading.inputs import expand, is_address, is_file_name, opened, place_of, plain_suffix, shown
from mtcheck.reading.source import Source
from mtcheck.report import Failure

__all__ = ["Format", "Source", "files", "format_of", "formats", "read", "read_each", "read_source", "suffixes"]


class Format(Protocol):
    """What a module of this package provides to be a format."""

    SUFFIXES: tuple[str, ...]

    def recognises(self, head: str) -> bool:
        """Whether a file that starts so can be nothing else; ``head`` is decoded leniently."""
        ...

    def read(self, source: Source, settings: Settings) -> Iterator[Document | Failure]:
        """The documents of a source; raises InputError if none can be read."""
        ...


@cache
def formats() -> dict[str, Format]:
    """Every format by its name."""
    found = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        module = import_module(f"{__name__}.{info.name}")
        if hasattr(module, "SUFFIXES"):
            found[info.name] = cast(Format, module)
    return found


@cache
def suffixes() -> frozenset[str]:
    return frozenset(suffix for each in formats().values() for suffix in each.SUFFIXES)


def files(names: Iterable[str]) -> Iterator[str | Failure]:
    """What the names stand for, one by one, each file and failure once: folders and patterns are spread out.

    A file that is named twice, in whatever way, would count twice. Addresses and standard input come as they are named.
    """
    seen = set[str | tuple[str, str]]()
    for name in names:
        for each in _spread(name):
            if isinstance(each, str) and not is_file_name(each):
                yield each
                continue
            mark = (place_of(each.uri), each.reason) if isinstance(each, Failure) else os.path.realpath(each)
            if mark not in seen:
                seen.add(mark)
                yield each


def _spread(name: str) -> Iterator[str | Failure]:
    try:
        yield from expand(name, suffixes())
    except InputError as error:
        yield Failure(name, str(error))


def read(inputs: Iterable[str], settings: Settings) -> Iterator[Document | Failure]:
    """Documents of all inputs in their order; what cannot be read comes as a Failure and the rest goes on."""
    return chain.from_iterable(read_each(inputs, settings))


def read_each(inputs: Iterable[str], settings: Settings) -> Iterator[Iterator[Document | Failure]]:
    """The same, file by file, so that it is known when a file has ended before the next is opened."""
    names = list(files(inputs))
    texts = sum(isinstance(name, str) for name in names)
    if (settings.source or settings.references) and texts > 1:
        raise ConfigurationError("--source and --reference lie beside one text; check the others by themselves")
    for name in names:
        yield iter([name]) if isinstance(name, Failure) else _read_one(name, settings)


def _read_one(name: str, settings: Settings) -> Iterator[Document | Failure]:
    for part in _opened_and_read(name, settings):
        if settings.follow and isinstance(part, Document) and part.meta.get("link"):
            yield from _followed(part, settings)
        else:
            yield part


def _opened_and_read(name: str, settings: Settings) -> Iterator[Document | Failure]:
    try:
        source = opened(name, settings)
    except InputError as error:
        yield Failure(shown(name), str(error))
        return
    try:
        yield from read_source(source, settings)
    finally:
        source.close()


def _followed(entry: Document, settings: Settings) -> Iterator[Document | Failure]:
    """The page that a feed's entry links to, in place of the entry."""
    link = entry.meta["link"]
    if not is_address(link):
        yield Failure(entry.uri, f"links to {shown(link)!r}, which is no http(s) address; it is not followed")
        return
    for page in _opened_and_read(link, settings):
        yield replace(page, meta={**page.meta, "feed": entry.meta["feed"]}) if isinstance(page, Document) else page


def read_source(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    """Documents of one opened source, and failures for what cannot be read of it; never nothing."""
    said = False
    try:
        for part in _parts(source, settings):
            if isinstance(part, Document) and not part.segments:
                continue
            said = said or isinstance(part, Failure) or any(each.target.text.strip() for each in part.segments)
            yield part
        if not said:
            raise InputError("holds no text; there is nothing to check")
    except InputError as error:
        yield Failure(source.name, str(error))


def _parts(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    if not source.head:
        raise InputError("is empty; there is nothing to check")
    format_ = format_of(source, settings)
    if not (settings.source or settings.references):
        yield from format_.read(source, settings)
    elif format_ is formats()["text"]:
        yield from (aligned if settings.align and settings.source else parallel).read(source, settings)
    else:
        raise InputError("is no plain text; --source and --reference lie beside plain text, line by line")


def format_of(source: Source, settings: Settings) -> Format:
    """The format the settings name, or that the content shows, or that the suffix says; else plain text."""
    known = formats()
    if settings.input_format is not None:
        if settings.input_format not in known:
            raise ConfigurationError(
                f"no input format is called {settings.input_format!r}; there are {', '.join(known)}"
            )
        return known[settings.input_format]
    head = source.head.decode(source.encoding(settings.encoding), errors="replace").lstrip("\ufeff")
    for each in known.values():
        if each.recognises(head):
            return each
    suffix = plain_suffix(source.name)
    return next((each for each in known.values() if suffix in each.SUFFIXES), known["text"])
