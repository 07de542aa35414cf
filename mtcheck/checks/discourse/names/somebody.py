"""Words that tell of somebody: nouns and names of women and men, nouns that may stand for a person or an animal."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.morphology import can_be, is_plural, singular
from mtcheck.languages.countries import COUNTRIES
from mtcheck.languages.english import LANGUAGE
from mtcheck.languages.english_grammar import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, QUANTIFIERS
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tables import rows, words

__all__ = [
    "FEMININE",
    "MASCULINE",
    "MEN",
    "MORE_PERSONS",
    "NATIONS",
    "NEUTRAL",
    "WOMEN",
    "are_people",
    "first_name",
    "is_thing",
    "is_unlisted_agent",
    "listed",
    "may_be_person",
    "may_be_somebody",
    "sex_of_first_name",
    "sex_of_noun",
    "without_genitive",
]


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind in the table of those that tell of somebody."""
    return frozenset(word for of, listed_words in rows("somebody") if of == kind for word in listed_words.split())


FEMININE = frozenset("she her hers herself".split())
MASCULINE = frozenset("he him his himself".split())
WOMEN = listed("woman") | FEMININE
MEN = listed("man") | MASCULINE
"""Nouns, titles and pronouns that tell of a woman, or of a man."""
NEUTRAL = listed("either")
"""Nouns that may stand for a person, or for an animal that takes a pronoun, of either gender."""
MORE_PERSONS = listed("also-person")
"""Nouns of persons that are nouns of things as well, or that everyday speech has."""
_SOMEBODY = listed("somebody") | listed("no-person") | FEMININE | MASCULINE
"""Words that stand for persons, or for animals, ships and whatever else is a *he* or a *she* now and then."""
_AGENT = lazy_regex(r"[a-z]+(?:er|or|ist|ian|ant|ent|ee|eer|man|woman|person|mate|ess|ier|arch|ad)$")
NATIONS = frozenset(name for country in COUNTRIES for name in country.words)
_GENITIVE = lazy_regex(r"['’]s?$")


def without_genitive(word: str) -> str:
    return _GENITIVE.sub("", word)


@cache
def may_be_somebody(word: str) -> bool:
    """Whether a word of small letters may stand for a single person, animal or ship."""
    if word in _SOMEBODY or word.endswith(("-old", "-maker", "-in-law")) or word in LANGUAGE.titles:
        return True
    if word in persons():
        return not is_plural(word) and word != "people"
    if word in listed("nobody") or word.endswith(("ment", "ness")) or "NOUN" not in can_be(word) or is_plural(word):
        return False
    return _AGENT.fullmatch(word) is not None


@cache
def may_be_person(word: str) -> bool:
    """The same of nouns that hardly stand for anything else, and of those for groups."""
    if word in listed("hardly-person") or word.endswith(("ment", "ness")):
        return False
    return word in NEUTRAL or word in MORE_PERSONS or may_be_somebody(word)


@cache
def is_unlisted_agent(word: str) -> bool:
    """Whether a word that the lexicon lacks ends as nouns of persons do: headteacher, translator, glaciologist."""
    closed = word in DETERMINERS or word in PREPOSITIONS or word in CONJUNCTIONS or word in QUANTIFIERS
    if can_be(word) or closed or word in listed("hardly-person") or word.endswith(("ment", "ness", "less")):
        return False
    return _AGENT.fullmatch(word) is not None


@cache
def sex_of_noun(word: str) -> str | None:
    """The sex that a noun tells of in the singular: ``w`` or ``m``."""
    if word in FEMININE or word in MASCULINE or word in listed("hardly-noun"):
        return None
    return "w" if word in WOMEN else "m" if word in MEN else None


@cache
def are_people(word: str) -> bool:
    """Whether a noun is the plural of one that may stand for a person, and for no animal or ship."""
    one = singular(word) if is_plural(word) else None
    return one is not None and one not in listed("no-person") and (may_be_person(one) or sex_of_noun(one) is not None)


@cache
def is_thing(word: str) -> bool:
    """Whether a word can be nothing but a noun, and is nobody."""
    return can_be(word) == {"NOUN"} and word not in _FOR_NOUNS and not may_be_person(word) and word not in persons()


_FOR_NOUNS = frozenset("that which this".split())
_MARIA = "Maria"
"""A woman's name, but the second one of men as well (Rainer Maria), who are told by their first."""


def sex_of_first_name(name: str) -> str | None:
    """Whether a first name is a woman's or a man's, if it is one of these alone."""
    if name in words("first_names_either"):
        return None
    return (
        "w"
        if name in words("first_names_women") or name == _MARIA
        else "m"
        if name in words("first_names_men")
        else None
    )


def first_name(name: str) -> str | None:
    """Whether a word is a first name that the tables have: of a woman (``w``), a man (``m``), or either (``e``)."""
    first = without_genitive(name).partition("-")[0]
    return sex_of_first_name(first) or ("e" if first in words("first_names_either") else None)
