"""Names that English writes otherwise than another language does: from the CLDR by way of Babel, and our own tables."""

from __future__ import annotations

from functools import cache

from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.spelling import stem
from mtcheck.languages.tables import rows

__all__ = ["acronyms_for", "english_names", "has_exonym", "is_shared"]

_WORD = lazy_regex(r"[^\W\d_]{4,}")


def has_exonym(name: str, language: str) -> bool:
    """Whether a word, as ``stem`` leaves it, is one that English writes otherwise (Peking, Beijing)."""
    return name in _exonyms(language)


def english_names(name: str, language: str) -> frozenset[str]:
    """The stems of the words with which English may write a name of which this is a word."""
    return _exonyms(language).get(name, frozenset())


def is_shared(name: str, language: str) -> bool:
    """Whether a word is part of the name of a state or city that both languages write alike (China, Berlin)."""
    return name in _shared(language)


@cache
def _exonyms(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    further = [(name, english) for codes, name, english in rows("exonyms") if language in codes.split()]
    if language == "de":
        further += [(german, english) for german, english, *_ in rows("german_names")]
    for theirs, ours in (*_places(language), *further):
        here, there = set(_WORD.findall(ours)), set(_WORD.findall(theirs))
        for word in there - here:
            found[stem(word)] = found.get(stem(word), frozenset()) | set(map(stem, here))
    return found


@cache
def _shared(language: str) -> frozenset[str]:
    same = (ours for theirs, ours in _places(language) if theirs == ours)
    return frozenset(stem(word) for name in same for word in _WORD.findall(name)) - set(_exonyms(language))


@cache
def _places(language: str) -> tuple[tuple[str, str], ...]:
    """States and cities in a language and in English."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    try:
        known, english = Locale.parse(language), Locale.parse("en")
    except (UnknownLocaleError, ValueError):
        return ()
    pairs = [(str(name), str(english.territories.get(code, ""))) for code, name in known.territories.items()]
    for zone in get_global("zone_territories"):
        city = zone.rpartition("/")[2].replace("_", " ")
        pairs.append((str(known.time_zones.get(zone, {}).get("city", city)), city))
    return tuple(pairs)


@cache
def _acronyms() -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for languages, acronym, english in rows("acronyms"):
        for language in languages.split():
            found.setdefault(language, {})[acronym] = tuple(english.split(";"))
    return found


def acronyms_for(acronym: str, language: str) -> tuple[str, ...]:
    """What English writes for an acronym of another language; empty where it is not known."""
    return _acronyms().get(language, {}).get(acronym, ())
