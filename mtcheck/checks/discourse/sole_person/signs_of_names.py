"""What words with capitals tell of persons: names of somebody, of a place, of a thing, and what stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.names.somebody import (
    MEN,
    NATIONS,
    WOMEN,
    first_name,
    is_thing,
    listed,
    may_be_person,
    sex_of_first_name,
    sex_of_noun,
    without_genitive,
)
from mtcheck.checks.discourse.sole_person.sign import Kind, Sign
from mtcheck.checks.discourse.sole_person.signs_of_nouns import CAPITALISED, NEAR, OWNED, WORD_BEHIND, sign_of_word
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tables import words

__all__ = ["RUN", "TOKEN", "signs_of_run"]

TOKEN = lazy_regex(r"[^\W_][\w’'-]*")
_TITLED = rf"(?:(?:Dr|Prof|St|Mrs?|Ms|[A-Z])\.|{CAPITALISED})"
_PARTICLES = "von van der den de di da du zu al el bin".split()
RUN = lazy_regex(rf"(?<![\w’'-]){_TITLED}(?:\s(?:(?:{'|'.join(_PARTICLES)}|of)\s){{0,2}}{_TITLED}){{0,7}}")
"""Words with capitals side by side: a name, or the first word of a sentence."""
_BEGINS = lazy_regex(r"(?:^|[.!?:…\n–—]|[“\"‘(])[”\"’)]?\s?[“\"‘(]?$")
_FUNCTION = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | QUANTIFIERS | MODALS
_DEGREES = frozenset("dr prof professor".split())
_Part = tuple[int, str]
"""A word of a run, with its place."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name without titles and genitives, and how it stands."""

    place: int
    end: int
    names: tuple[str, ...]
    before: str
    """What stands before it; nothing where a noun with a capital does."""
    owned: bool
    begins: bool
    """It stands first in its sentence."""


def signs_of_run(text: str, run: re.Match[str]) -> Iterator[Sign]:
    """What a run of words with capitals tells: words that open the sentence or tell of an office, and then a name."""
    parts = [(match.start(), match[0]) for match in TOKEN.finditer(text, run.start(), run.end())]
    before = text[max(run.start() - NEAR, 0) : run.start()]
    begins = _BEGINS.search(before) is not None
    at = _where_name_begins(parts, begins=begins)
    of_one = 0 < at == len(parts) - 1 and parts[at - 1][1].lower() in listed("by-first-name")
    for number, (place, word) in enumerate(parts[: at - of_one]):
        opens = begins and number == 0 and not _names_office(word) and word.lower() not in _FUNCTION
        sign = None if opens or word.lower() in _DEGREES else sign_of_word(text, place, word)
        if sign is not None:
            yield sign
    if at == len(parts):
        return
    names = tuple(without_genitive(word) for _, word in parts[at:] if word not in _PARTICLES)
    if of_one:
        yield Sign(parts[at][0], Kind.PERSON, sex_of_noun(parts[at - 1][1].lower()), " ".join(names))
        return
    owned = OWNED.search(before) is not None
    name = _Name(parts[at][0], run.end(), names, "" if at else before, owned, begins and at == 0)
    yield _sign_of_name(text, name)


def _where_name_begins(parts: Sequence[_Part], *, begins: bool) -> int:
    """Behind how many words of a run that open the sentence or tell of an office a name begins."""
    last = len(parts) - 1
    first = next((at for at in range(last) if first_name(parts[at][1]) and parts[at + 1][1] != "of"), None)
    for at, (_, word) in enumerate(parts):
        opens = begins and at == 0 and _may_open(word)
        titled = first is not None and at < first
        office = at < last and _names_office(word)
        if at == first or (last and word.lower() in listed("address")) or not (opens or titled or office):
            return at
    return len(parts)


def _may_open(word: str) -> bool:
    """Whether the first word of a sentence has a capital for this alone."""
    lower = word.lower()
    return lower in _FUNCTION or (bool(can_be(lower)) and not first_name(word))


def _names_office(word: str) -> bool:
    """Whether a word with a capital may tell what somebody is."""
    lower = word.lower()
    return lower in WOMEN or lower in MEN or may_be_person(lower)


def _sign_of_name(text: str, name: _Name) -> Sign:
    """Whether a name is that of a person, may be, or is that of a place, a time or a thing."""
    if len(name.names) == 1:
        return _sign_of_place(text, name) or _sign_of_single(text, name)
    if name.names[0].lower() in listed("address"):
        return _sign_of_addressed(name)
    if _is_of_thing(text, name):
        return Sign(name.place, Kind.THING)
    return _sign_of_full_name(name) or _sign_of_place(text, name) or _sign_of_unknown(text, name)


def _sign_of_addressed(name: _Name) -> Sign:
    """What a name behind *Mrs* or *Mr* tells."""
    title = "w" if name.names[0].lower() in WOMEN else "m"
    names = [one for one in name.names[1:] if one.lower() not in ENGLISH.titles]
    sex = sex_of_first_name(names[0]) if len(names) > 1 else title
    known = names and sex in {title, None} and not name.owned
    return Sign(name.place, Kind.PERSON if known else Kind.OTHER, title, " ".join(names))


_STREETS = ("strasse", "straße", "gasse", "platz", "weg", "allee")
_THINGS = (words("capitalised_institutions") - persons() - WOMEN - MEN) | listed("named-thing")


def _is_of_thing(text: str, name: _Name) -> bool:
    """Whether a name of several words is that of a street, a prize, an institution."""
    first, last = name.names[0].lower(), name.names[-1].lower()
    of = first in _THINGS and " of " in text[name.place : name.end]
    return of or last in _THINGS or last.endswith(_STREETS) or first in listed("before-thing")


def _sign_of_full_name(name: _Name) -> Sign | None:
    """What a name that begins with a first name tells."""
    first = name.names[0]
    if not first_name(first):
        return None
    sex = sex_of_first_name(first.partition("-")[0])
    known = sex is not None and not name.owned and not (name.begins and can_be(first.lower()))
    return Sign(name.place, Kind.PERSON if known else Kind.OTHER, sex, f"{first} {name.names[-1]}")


@cache
def _is_time_or_place(word: str) -> bool:
    """Whether a word with a capital is a day, a country, a road or an abbreviation."""
    known = word in CALENDAR or word.removesuffix("s") in CALENDAR or word in NATIONS or word in listed("named-place")
    return known or (len(word) > 1 and (word.isupper() or any(map(str.isdigit, word))))


_THE = lazy_regex(r"\b(?:[Tt]he|[Aa]n?)\s(?:(?!in\b|of\b|from\b|to\b|at\b|for\b|near\b)[a-z0-9-]+\s){0,2}$")
_COUNTRY = lazy_regex(r"(?:Netherlands|US|USA|UK|EU|UN|UAE|Tyrol|Valais|Ticino|Algarve|Hague)\b")
_NOUN_BEHIND = lazy_regex(r"\s(?!(?:is|was|has|had|and|who|in|of|from|will|said|says|won|at|on|to)\b)[a-z]{3,}")


def _sign_of_place(text: str, name: _Name) -> Sign | None:
    """What the name of a place or time tells: somebody else, if it is that of a nation behind an article."""
    names = name.names
    if " ".join(names) not in NATIONS and not all(map(_is_time_or_place, names)):
        return None
    of_nation = _THE.search(name.before) and _NOUN_BEHIND.match(text, name.end) is None and names[-1] not in CALENDAR
    return Sign(name.place, Kind.OTHER if of_nation and not _COUNTRY.match(text, name.place) else Kind.THING)


_IN = lazy_regex(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout)\s(?:the\s)?"
    r"(?:[A-ZÀ-Þ][\w-]+(?:,|\sand|\sor)\s)?$"
)
_OUT_OF = lazy_regex(
    r"(?:\b(?:woman|man|girl|boy|born|came|comes|hails|moved|moves|travels|travelled|returned|returns|went|flew|flies|way"
    r"|back|old|trip|journey)\s(?:from|to)"
    r"|\b(?:city|town|village|canton|mayor|[Uu]niversity|outskirts|centre|district|north|south|east|west|state|port|summit"
    r"|top|foot|peak|coast|shores?|banks|island|region|province|streets|suburb)\sof)\s$"
)
_NOUN_BEFORE = lazy_regex(r"\b(?P<noun>[a-z-]+)\s$")
_NAME_APPOSED = lazy_regex(rf",\s{CAPITALISED}\s{CAPITALISED},")
"""The name of who holds an office: “the Minister of Health, Judith Kerner, …”."""


def _sign_of_unknown(text: str, name: _Name) -> Sign:
    """What a name of several words tells that no table has."""
    office = _NAME_APPOSED.match(text, name.end) and any(may_be_person(one.lower()) for one in name.names)
    if office or _IN.search(name.before):
        return Sign(name.place, Kind.THING)
    noun = _NOUN_BEFORE.search(name.before)
    sex = sex_of_noun(noun["noun"]) if noun else None
    kind = Kind.PERSON if sex and not name.owned else Kind.OTHER
    return Sign(name.place, kind, sex, f"{name.names[0]} {name.names[-1]}")


def _sign_of_single(text: str, name: _Name) -> Sign:
    """What one word with a capital tells that is no known place or time."""
    only = name.names[0]
    if only == "I":
        return Sign(name.place, Kind.WRITER)
    behind = WORD_BEHIND.match(text, name.end)
    placed = (behind and is_thing(behind["noun"])) or _IN.search(name.before) or _OUT_OF.search(name.before)
    return Sign(name.place, Kind.THING if placed and not first_name(only) else Kind.WORD, None, only)
