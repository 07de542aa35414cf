"""Word lists and phrase tables that ship with the package, as tab-separated text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from mtcheck.languages.phrases import Phrase

__all__ = ["condition", "phrases", "phrases_in", "rows", "rows_of", "tables_in", "words"]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``mtcheck/languages/data/NAME.tsv``."""
    return rows_of(resources.files("mtcheck.languages") / "data" / f"{name}.tsv")


def rows_of(table: Traversable) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each its cells; ``#`` starts a comment line."""
    lines = (line for line in table.read_text("utf-8").split("\n") if line and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


@cache
def tables_in(folder: str) -> tuple[str, ...]:
    """The names of the tables in a folder of ``mtcheck/languages/data``, with the folder, in order."""
    place = resources.files("mtcheck.languages") / "data" / folder
    names = (entry.name for entry in place.iterdir())
    return tuple(sorted(f"{folder}/{name.removesuffix('.tsv')}" for name in names if name.endswith(".tsv")))


def phrases(name: str) -> tuple[Phrase, ...]:
    """The phrases of a table: patterns, repairs (both parted by ``;``; ``-`` for none), a note, and conditions.

    A condition is ``unless`` with words that make the phrase sound, ``given`` with words one of which must stand near,
    ``ask`` where the language model must decide, with the margin that it needs if that is not the default, and
    ``unsure`` where sound English might say it in some sentence, so that it is a doubt. Of two rows that match the same
    words, the later counts, and one that is sure before one that is not.
    """
    return tuple(
        Phrase(
            pattern.strip(),
            () if repairs == "-" else tuple(repair.strip() for repair in repairs.split(";")),
            note,
            condition(conditions, "unless"),
            any(cell.startswith("ask") for cell in conditions),
            next((float(cell.split()[1]) for cell in conditions if cell.startswith("ask ")), None),
            condition(conditions, "given"),
            "unsure" in conditions,
        )
        for patterns, repairs, note, *conditions in rows(name)
        for pattern in patterns.split(";")
    )


def phrases_in(folder: str) -> Iterator[Phrase]:
    """The phrases of all tables in a folder, table by table."""
    return (phrase for name in tables_in(folder) for phrase in phrases(name))


def condition(conditions: Iterable[str], kind: str) -> frozenset[str]:
    """The words, in small letters, that the conditions of a row name behind ``unless``, ``given`` or another kind."""
    return frozenset(word.lower() for cell in conditions if cell.startswith(f"{kind} ") for word in cell.split()[1:])


@cache
def words(name: str) -> frozenset[str]:
    """The words of ``mtcheck/languages/data/NAME.txt``, parted by white space; ``#`` starts a comment line."""
    text = (resources.files("mtcheck.languages") / "data" / f"{name}.txt").read_text("utf-8")
    return frozenset(word for line in text.split("\n") if not line.startswith("#") for word in line.split())
