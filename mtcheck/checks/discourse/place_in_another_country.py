"""A city of one country, and of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.days.another_time import ANOTHER_TIME
from mtcheck.checks.discourse.telling.telling import sentence_around, told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.countries import CAPITALS, COUNTRIES
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["PlaceInAnotherCountry"]

_ADJECTIVES = {country.adjective: place for place, country in enumerate(COUNTRIES)}
_NAMED = {
    name: place
    for place, country in enumerate(COUNTRIES)
    for name in {*country.words, *country.people, *(f"{one}s" for one in country.people)}
}
_KINDS = "island|city|town|metropolis|capital|port|seaport|resort"
_TAKEN_UP = lazy_regex(
    rf"\b[Tt]he\s(?P<adjective>{'|'.join(_ADJECTIVES)})\s(?:(?!(?:second|other|neighbouring|new|twin|partner)\b)[a-z-]+\s)?"
    rf"(?P<kind>{_KINDS})(?!-|\s(?:of|on|in|near|where|[A-Z])|['’]s\s[A-Z])\b"
)
_TELL_OF_CAPITALS = CAPITALS | {"Viennese", "Parisian"}
_CITY = lazy_regex(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _NAMED), key=len, reverse=True))})(?![\w-]|\s[A-Z])")
_TRAVELS = lazy_regex(
    r"\b(?:fl[ye]\w*|flew|travel\w*|visit\w*|trip|left|leav\w+|arriv\w*|ambassador|embassy|train|from [A-Z]\w+)\b"
)
"""Where somebody is on the way, another capital may be meant than the one that was named."""
_REACH = 1
"""Passages before in which the city may be named."""


class PlaceInAnotherCountry(Check):
    id = "place-in-another-country"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Together(
        frozenset(word for name in _ADJECTIVES for word in name.lower().split()), frozenset(_KINDS.split("|"))
    )
    message = "the only city that the text has named lies in another country"
    confidence = 0.85
    explanation = """
Finds a city that is taken up as one of another country: "The violin turned up in Rotterdam. How it came to the Belgian
port city …". Where German varies the expression, systems choose an adjective that goes with the rest of the sentence.
Look the place up.

Only where the text has named places of one country, and nothing of the other, this counts.
"""
    examples = (
        bad(
            "The violin turned up in Rotterdam. How it came to the ⟦Belgian port city⟧ is unclear.",
            repair="The violin turned up in Rotterdam. How it came to the Dutch port city is unclear.",
        ),
        bad(
            "The summit takes place in Vienna. Some 3,000 police officers guard the ⟦German capital⟧.",
            repair="The summit takes place in Vienna. Some 3,000 police officers guard the Austrian capital.",
        ),
        good("The violin turned up in Rotterdam. How it came to the Dutch port city is unclear."),
        good("She flew from Rotterdam to Antwerp. In the Belgian port city, it rained."),
        good("The team from Lyon stayed in Germany. The German capital was full."),
        good("She lives in Rotterdam. Her brother works in the Belgian city of Ghent."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _TAKEN_UP.finditer(text):
            if ANOTHER_TIME.search(sentence_around(text, Span(*match.span())).of(text)):
                continue
            other = _ADJECTIVES[match["adjective"]]
            told = told_here(context, match.start(), _REACH)
            everywhere = told_here(context, match.start(), context.index)
            places = [found[0] for found in _CITY.finditer(told)]
            countries = {_NAMED[place] for place in places}
            capital = match["kind"] != "capital" or (
                not _TELL_OF_CAPITALS.isdisjoint(places) and not (_TRAVELS.search(told) or ANOTHER_TIME.search(told))
            )
            if len(countries) == 1 and other not in countries and capital and not _names(other).search(everywhere):
                [country] = countries
                span = Span(match.start("adjective"), match.end("kind"))
                edit = Edit(Span(*match.span("adjective")), COUNTRIES[country].adjective)
                yield Hit(span, repair=edit, message=f"{places[-1]} is {COUNTRIES[country].adjective}")


@cache
def _names(country: int) -> re.Pattern[str]:
    """Whatever speaks of a country."""
    names = [re.escape(name) for name, place in _NAMED.items() if place == country]
    return lazy_regex(rf"\b(?:{'|'.join(names)})\b")
