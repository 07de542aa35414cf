"""First names that the tables have."""

from __future__ import annotations

from mtcheck.languages.tables import words

__all__ = ["is_listed"]


def is_listed(name: str, *, either: bool = False) -> bool:
    """Whether a table has a first name of women or of men, or, where asked for, one that both bear."""
    known = name in words("first_names_women") or name in words("first_names_men")
    return known or (either and name in words("first_names_either"))
