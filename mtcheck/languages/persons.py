"""Nouns that denote persons and nothing else, by kinds: relatives, culprits, who is on the way."""

from __future__ import annotations

from functools import cache

from mtcheck.languages.countries import COUNTRIES
from mtcheck.languages.tables import rows

__all__ = ["one_person", "origins", "persons", "several_persons"]


def persons(*kinds: str) -> frozenset[str]:
    """The nouns of some kinds of ``mtcheck/languages/data/persons.tsv``, or of all, in the singular and the plural."""
    return one_person(*kinds) | several_persons(*kinds) if kinds else _every()


@cache
def _every() -> frozenset[str]:
    return one_person() | several_persons()


@cache
def one_person(*kinds: str) -> frozenset[str]:
    """Those in the singular."""
    return _column(1, kinds)


@cache
def several_persons(*kinds: str) -> frozenset[str]:
    """Those in the plural."""
    return _column(2, kinds)


def _column(place: int, kinds: tuple[str, ...]) -> frozenset[str]:
    if unknown := set(kinds) - {row[0] for row in rows("persons")}:
        raise ValueError(f"no kind of persons: {', '.join(sorted(unknown))}")
    chosen = (row for row in rows("persons") if not kinds or row[0] in kinds)
    return frozenset(word for row in chosen for cell in row[place : place + 1] for word in cell.split())


@cache
def origins() -> frozenset[str]:
    """Adjectives of nations, in small letters: german, swiss."""
    return frozenset(country.adjective.lower() for country in COUNTRIES if " " not in country.adjective)
