"""All rows of one input, whatever its format: plain text is taken line by line, not by paragraphs."""

from __future__ import annotations

from mtcheck.config import Settings
from mtcheck.document import Document
from mtcheck.errors import InputError
from mtcheck.reading import format_of, formats, parallel, read_source
from mtcheck.reading.inputs import opened, shown
from mtcheck.report import Failure

__all__ = ["read_rows"]


def read_rows(name: str, settings: Settings) -> list[Document]:
    """Raises InputError if any part cannot be read: what is compared must be complete."""
    try:
        source = opened(name, settings)
    except InputError as error:
        raise InputError(f"{shown(name)}: {error}") from None
    try:
        if not source.head:
            raise InputError(f"{shown(name)}: is empty; there is nothing to compare")
        is_text = format_of(source, settings) is formats()["text"]
        parts = list(parallel.read(source, settings) if is_text else read_source(source, settings))
    except InputError as error:
        raise InputError(f"{shown(name)}: {error}") from None
    finally:
        source.close()
    for part in parts:
        if isinstance(part, Failure):
            raise InputError(str(part))
    return [part for part in parts if isinstance(part, Document)]
