"""What systems make of German names that consist of words: *Waldhaus*, Forest House."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from mtcheck.languages.frequency import zipf
from mtcheck.languages.german_parts import LINKING, german_parts
from mtcheck.languages.tables import rows

__all__ = ["NAME", "last_parts", "renderings", "renders", "surnames"]

NAME = 4.0
"""Zipf frequency in English under which a word with a capital is a name: Krause, and not Bank."""
_SHORTEST = 3
_LONGEST = 24
"""Letters of a part, but for the last (*-au*), and of a name."""
_MOST_PARTS = 3


@cache
def surnames() -> Mapping[str, tuple[str, ...]]:
    """What systems make of surnames that are one word, by the surname."""
    return {
        german: tuple(word.capitalize() for word in english.split("/") if word.isalpha() and word != german.lower())
        for german, english in rows("german_name_words")
        if german[0].isupper()
    }


@cache
def _parts() -> Mapping[str, frozenset[str]]:
    """What systems make of the parts of names; one in -e or -en may be short of that: the *Kräh* of *Krähwinkel*."""
    known = {part: frozenset(these) for part, these in german_parts().items()}
    stems: dict[str, frozenset[str]] = {}
    for german, english in rows("german_name_words"):
        part, these = german.lower(), frozenset(english.split("/"))
        known[part] = known.get(part, frozenset()) | these
        if (stem := part.removesuffix("n").removesuffix("e")) not in {part, part.removesuffix("n")}:
            stems[stem] = stems.get(stem, frozenset()) | these
    return {stem: these for stem, these in stems.items() if len(stem) >= _SHORTEST} | known


@cache
def _english() -> frozenset[str]:
    """The words that renderings consist of."""
    return frozenset(word for these in _parts().values() for one in these for word in one.split())


@lru_cache(maxsize=50_000)
def renders(word: str) -> bool:
    """Whether an English word, or two in one of which the second may be German still, may be what a part of a name is
    translated by."""
    lower, english = word.lower(), _english()
    return lower in english or any(
        lower[:cut] in english and (lower[cut:] in english or lower[cut:] in _parts())
        for cut in range(2, min(len(lower), _LONGEST) - 1)
    )


@lru_cache(maxsize=50_000)
def renderings(name: str) -> frozenset[tuple[str, ...]]:
    """What systems make of a name part by part, in lower case; nothing of a word that English has as well.

    One part may stay as it is, in a name of several, and one that nobody knows: *Niederaltaich*, Lower Altaich.
    """
    lower = name.lower()
    if len(lower) > _LONGEST or zipf(lower) >= NAME:
        return frozenset()
    known = {
        words
        for parts in _parted(lower, _MOST_PARTS)
        for words in _rendered(parts)
        if "".join(words) != lower and words != parts
    }
    return frozenset(known).union(_half_rendered(lower))


def _half_rendered(lower: str) -> Iterator[tuple[str, ...]]:
    """What is made of a name of which the first part or the last alone is known."""
    known = _parts()
    for cut in range(_SHORTEST, len(lower) - _SHORTEST):
        first, last = lower[:cut], lower[cut:]
        if first in known and first not in _COMPASS and len(last) > _SHORTEST and zipf(last) < NAME:
            yield from ((*one.split(), last) for one in known[first])
        if last in known and cut > _SHORTEST and zipf(first) < NAME:
            yield from ((first, *one.split()) for one in known[last])


_COMPASS = frozenset({"nord", "ost", "süd", "west"})
"""What English may translate in the name of a region and leave the rest: East Friesland."""


def last_parts(name: str) -> frozenset[str]:
    """What a name of several parts may end in: the *-sattel* of *Furkensattel*."""
    return frozenset(parts[-1] for parts in _parted(name.lower(), _MOST_PARTS) if len(parts) > 1)


def _parted(rest: str, most: int) -> Iterator[tuple[str, ...]]:
    """The parts of which a name may be made."""
    known = _parts()
    if rest in known:
        yield (rest,)
    if most > 1:
        for cut in range(_SHORTEST, len(rest) - 1):
            if rest[:cut] not in known:
                continue
            for link in LINKING:
                if rest.startswith(link, cut):
                    for further in _parted(rest[cut + len(link) :], most - 1):
                        yield (rest[:cut], *further)


def _rendered(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if not parts:
        yield ()
        return
    for one in (*_parts()[parts[0]], parts[0]):
        for further in _rendered(parts[1:]):
            yield (*one.split(), *further)
