"""The Spanish capital, Barcelona."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.countries import CAPITALS, CITIES, COUNTRIES
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["CapitalOfAnotherCountry"]

_CAPITALS_OF = {
    name: capitals
    for country in COUNTRIES
    if (capitals := CAPITALS.intersection(country.cities))
    for name in (country.adjective, *country.names)
}
_CITIES = CITIES - {"The Hague"}
_COUNTRY = "|".join(sorted(_CAPITALS_OF, key=len, reverse=True))
_CITY = "|".join(sorted(_CITIES, key=len, reverse=True))
_CAPITAL = lazy_regex(
    rf"\b(?:[Tt]he\s)?[Cc]apital\sof\s(?:the\s)?(?P<country>{_COUNTRY})(?P<parted>,)?\s(?P<city>{_CITY})(?(parted)(?=,)|(?=,|\s[a-z]))"
    rf"|(?P<city_before>\b(?:{_CITY})),\sthe\s(?:capital\sof\s(?:the\s)?(?P<country_behind>{_COUNTRY})\b"
    rf"|(?P<adjective_behind>{_COUNTRY})\scapital)(?=[,.;])"
    rf"|\b[Tt]he\s(?P<adjective>{_COUNTRY})\scapital(?P<mark>,)?(?:\sof)?\s(?P<city_of>{_CITY})(?(mark)(?=[,.;])|(?=[,.;]|\s[a-z]))"
    rf"|\b(?P<owner>{_COUNTRY})['’]s?\scapital(?P<comma>,)?\s(?P<city_owned>{_CITY})(?(comma)(?=[,.;])|(?=[,.;]|\s[a-z]))"
)
_HISTORY = lazy_regex(r"\b(?:former|then|once|old|historic\w*|until|19\d\d|1[0-8]\d\d|not|cultural)\b")
_NEAR = 60


class CapitalOfAnotherCountry(Check):
    id = "capital-of-another-country"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = frozenset({"capital"})
    message = "this is not the capital of that country"
    confidence = 0.9
    explanation = """
Finds a city that is called the capital of a country whose capital is another: "the Spanish capital, Barcelona", "the
capital of Austria, Graz". Systems confuse names of places that occur in the same sentences. Look the place up.

The cities of the countries that are in the news most are known; what tells of history or of capitals of another kind
stays silent.
"""
    examples = (
        bad("The president flew to Spain. In the ⟦Spanish capital, Barcelona⟧, he met the king."),
        bad("The capital of ⟦Austria, Graz⟧, expects many guests."),
        bad("The ship reached ⟦Barcelona, the capital of Spain⟧, on Friday."),
        good("Unlike the German capital, Munich has few students. Seen from the French capital, Lyon is far away."),
        good("The former capital of Germany, Bonn, expects guests, and so does the Spanish capital, Madrid."),
        good("In Sydney, the Australian metropolis, and in Milan, the fashion capital of Italy, it rained."),
        good("The Italian capital and Milan are linked by fast trains. In the Catalan capital, Barcelona, it rained."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _CAPITAL.finditer(text):
            groups = match.groupdict()
            city, country = (next(name for name in names if groups[name]) for names in (_CITY_GROUPS, _COUNTRY_GROUPS))
            place = Span(min(map(match.start, (city, country))), match.end())
            capitals = _CAPITALS_OF[match[country]]
            near = text[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
            if groups[city] not in capitals and not _HISTORY.search(near):
                yield Hit(place, message=f"that capital is {' or '.join(sorted(capitals))}")


_CITY_GROUPS = ("city", "city_before", "city_of", "city_owned")
_COUNTRY_GROUPS = ("country", "country_behind", "adjective_behind", "adjective", "owner")
