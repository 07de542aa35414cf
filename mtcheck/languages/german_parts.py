"""What dictionaries give for the parts of German compounds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from mtcheck.languages.tables import rows

__all__ = ["LINKING", "german_parts"]

LINKING = ("", "s", "es", "n", "en", "er", "e", "ns")
"""Letters that link a part of a compound to the next: *Arbeits-*."""


@cache
def german_parts() -> Mapping[str, tuple[str, ...]]:
    """The English words for every part, from ``mtcheck/languages/data/german_parts.tsv``."""
    return {part: tuple(these.split("/")) for parts, these in rows("german_parts") for part in parts.split("/")}
