"""What a word tells of the persons of a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Kind", "Sign"]


class Kind(StrEnum):
    """What is told."""

    OTHER = "other"
    """Somebody else, or what may be."""
    PERSON = "person"
    """A person by name."""
    NOUN = "noun"
    """Somebody without a name, by a noun that tells the sex, with whom a sentence begins."""
    MENTION = "mention"
    """The sex, by a noun that introduces nobody."""
    PRONOUN = "pronoun"
    ROLE = "role"
    """What the person is."""
    AGAIN = "again"
    """A noun that may take up what the person is."""
    WORD = "word"
    """A word with a capital, which may be a name."""
    THING = "thing"
    """A place, a time or a thing with a name."""
    WRITER = "writer"
    """Who writes: I."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A word that tells something, and where it stands."""

    place: int
    kind: Kind
    sex: str | None = None
    """``w`` or ``m``, where the word tells it."""
    text: str = ""
    """The word or name; of a noun that tells the sex what stands before it: ``a``, ``the``, or an age (``aged``)."""
    narrated: bool = True
    """It stands outside of quotations."""
