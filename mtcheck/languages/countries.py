"""Countries: what English calls them, their people and what is theirs, and their cities and regions."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.languages.tables import rows

__all__ = ["CAPITALS", "CITIES", "COUNTRIES", "Country"]


@dataclass(frozen=True, slots=True)
class Country:
    """A row of ``mtcheck/languages/data/countries.tsv``."""

    adjective: str
    people: tuple[str, ...]
    """Nouns for one of them: Dane, Frenchwoman. Some are the adjective."""
    names: tuple[str, ...]
    cities: tuple[str, ...]
    """Cities and regions."""

    @property
    def words(self) -> tuple[str, ...]:
        """All that is said of it, except of its people: Danish, Denmark, Copenhagen."""
        return (self.adjective, *self.names, *self.cities)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


COUNTRIES = tuple(
    Country(adjective, _several(people), _several(names), _several(cities))
    for adjective, people, names, cities in rows("countries")
)
CITIES = frozenset(city for country in COUNTRIES for city in country.cities)

CAPITALS = frozenset(
    """
    Bern Berlin Vienna Paris Rome Madrid Lisbon Amsterdam Brussels Copenhagen Stockholm Oslo Helsinki Reykjavik London
    Dublin Warsaw Prague Bratislava Budapest Ljubljana Zagreb Belgrade Bucharest Sofia Athens Ankara Moscow Kyiv Kiev
    Riga Vilnius Tallinn Washington Ottawa Brasília Beijing Tokyo Seoul Delhi Canberra Cairo Rabat Nairobi Tehran
    """.split()
)
"""Capitals that news names for their countries."""
