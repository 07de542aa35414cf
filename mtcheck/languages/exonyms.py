"""Names that English writes otherwise than another language does: from the CLDR by way of Babel, and our own tables."""

from __future__ import annotations

import re
from functools import cache

from mtcheck.languages.spelling import stem
from mtcheck.languages.tables import rows

__all__ = ["acronyms_for", "has_exonym", "is_shared"]

_WORD = re.compile(r"[^\W\d_]{4,}")
_FURTHER = {
    "de": "Eismeer EWG",
    "fr": "Londres Moscou Pékin Varsovie Vienne Athènes Lisbonne Genève Bâle Gênes Venise Naples Bruxelles Anvers Rhin "
    "Alpes Bavière Écosse Angleterre Galles Douvres Corse Sicile Poutine Eltsine",
    "es": "Londres Moscú Pekín Varsovia Praga Viena Atenas Ginebra Basilea Génova Venecia Nápoles Bruselas Múnich "
    "Baviera Escocia Inglaterra Gales Nueva Filadelfia Mediterráneo Pirineos",
    "it": "Londra Mosca Pechino Varsavia Praga Ginevra Basilea Genova Venezia Napoli Monaco Baviera Scozia Inghilterra "
    "Galles Parigi Berlino Roma Milano Torino Firenze Alpi Mediterraneo",
    "pt": "Londres Moscou Moscovo Pequim Varsóvia Praga Viena Atenas Genebra Basileia Gênova Veneza Nápoles Bruxelas "
    "Munique Baviera Escócia Inglaterra Gales Lisboa Nova Iorque Filadélfia",
}
"""Places that are neither states nor in the CLDR's list of cities."""


def has_exonym(name: str, language: str) -> bool:
    """Whether a word, as ``stem`` leaves it, is one that English writes otherwise (Peking, Beijing)."""
    return name in _places(language)[0]


def is_shared(name: str, language: str) -> bool:
    """Whether a word is a state or city that both languages write alike (China, Berlin)."""
    return name in _places(language)[1]


@cache
def _places(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words of the names of places that English writes otherwise, and of those that it writes so too."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    try:
        known, english = Locale.parse(language), Locale.parse("en")
    except (UnknownLocaleError, ValueError):
        return frozenset(), frozenset()
    other, same = set(_FURTHER.get(language, "").split()), set[str]()
    pairs = [(str(name), str(english.territories.get(code, ""))) for code, name in known.territories.items()]
    for zone in get_global("zone_territories"):
        city = zone.rpartition("/")[2].replace("_", " ")
        pairs.append((str(known.time_zones.get(zone, {}).get("city", city)), city))
    for theirs, ours in pairs:
        here, there = set(_WORD.findall(ours)), set(_WORD.findall(theirs))
        other |= there - here
        if theirs == ours:
            same |= here
    if language == "de":
        other.update(german for german, *_ in rows("german_names"))
    exonyms = frozenset(map(stem, other))
    return exonyms, frozenset(map(stem, same)) - exonyms


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
