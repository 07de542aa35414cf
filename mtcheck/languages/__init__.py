"""Target languages: one file each, holding the words and conventions that checks need to know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

__all__ = ["Language", "language"]


@dataclass(frozen=True, slots=True)
class Language:
    """Words and conventions of one target language."""

    code: str
    name: str
    abbreviations: frozenset[str]
    """Words that end with a full stop inside a sentence, without the stop, in lower case."""
    titles: frozenset[str]
    """Forms of address and ranks that stand before a name, in lower case, without a stop."""
    months: tuple[str, ...]
    weekdays: tuple[str, ...]


@cache
def language(code: str) -> Language | None:
    """The language with this ISO 639-1 code, or None if mtcheck has no file for it."""
    base = code.partition("-")[0].lower()
    modules = {"en": "english"}
    if base not in modules:
        return None
    found = import_module(f"mtcheck.languages.{modules[base]}").LANGUAGE
    assert isinstance(found, Language)
    return found
