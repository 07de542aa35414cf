"""Word lists and phrase tables that ship with the package, as tab-separated text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.phrases import Phrase

__all__ = ["condition", "phrases", "phrases_in", "phrases_of", "rows", "rows_of", "tables_in", "words"]


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
    """The phrases of a table, as ``phrases_of`` makes them of its rows."""
    return tuple(phrase for row in rows(name) for phrase in phrases_of(row))


def phrases_of(row: Sequence[str]) -> Iterator[Phrase]:
    """The phrases of a row: patterns, repairs (both parted by ``;``; ``-`` for none), a note, and conditions.

    A condition is ``unless`` with words that make the phrase sound, ``given`` with words one of which must stand near
    (``@food`` for all that tell of food: `topics/food.txt`), ``ask`` where the language model must decide, with the
    margin that it needs if that is not the default, and ``unsure`` where sound English might say it in some sentence,
    so that it is a doubt. Of two rows that match the same words, the later counts, and one that is sure before one that
    is not.
    """
    patterns, repairs, note, *conditions = row
    for pattern in patterns.split(";"):
        yield Phrase(
            pattern.strip(),
            () if repairs == "-" else tuple(repair.strip() for repair in repairs.split(";")),
            note,
            condition(conditions, "unless", pattern),
            any(cell.startswith("ask") for cell in conditions),
            next((float(cell.split()[1]) for cell in conditions if cell.startswith("ask ")), None),
            condition(conditions, "given", pattern),
            "unsure" in conditions,
        )


def phrases_in(folder: str) -> Iterator[Phrase]:
    """The phrases of all tables in a folder, table by table."""
    return (phrase for name in tables_in(folder) for phrase in phrases(name))


def condition(conditions: Iterable[str], kind: str, pattern: str = "") -> frozenset[str]:
    """The words, in small letters, that the conditions of a row name behind ``unless``, ``given`` or another kind:
    ``@food`` stands for those of a topic (`topics/food.txt`), but for words of the pattern itself."""
    cells = [cell for cell in conditions if cell.startswith(f"{kind} ")]
    named = _named(cells[0]) if len(cells) == 1 else frozenset[str]().union(*map(_named, cells))
    own = frozenset(_WORD.findall(pattern)) if any("@" in cell for cell in cells) else frozenset[str]()
    return named if named.isdisjoint(own) else named - own


@cache
def _named(cell: str) -> frozenset[str]:
    """The words that a cell names behind the kind of the condition."""
    names = cell.lower().split()[1:]
    topics = (words(f"topics/{name[1:]}") for name in names if name.startswith("@"))
    return frozenset(name for name in names if not name.startswith("@")).union(*topics)


_WORD = lazy_regex("[a-z]+")


@cache
def words(name: str) -> frozenset[str]:
    """The words of ``mtcheck/languages/data/NAME.txt``, parted by white space; ``#`` starts a comment line."""
    text = (resources.files("mtcheck.languages") / "data" / f"{name}.txt").read_text("utf-8")
    return frozenset(word for line in text.split("\n") if not line.startswith("#") for word in line.split())
