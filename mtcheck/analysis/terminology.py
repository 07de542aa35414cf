"""Words whose translation is laid down: a glossary's terms, and names that must not be translated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Term", "kept"]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of the source with the translations that are required (any one will do) or forbidden."""

    source: str
    required: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()

    @property
    def is_kept(self) -> bool:
        """Whether it must stand in the translation exactly as in the source."""
        return self.required == (self.source,)


def kept(words: Iterable[str]) -> tuple[Term, ...]:
    """Terms that say of each word that it is not translated."""
    return tuple(Term(word, (word,)) for word in words)
