"""Figures are read as their language writes them, and the same amount in other words agrees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.analysis.quantities import quantities
from mtcheck.analysis.quantities.quantity import Quantity, unmatched

SAME = [
    ("1.250,50 €", "€1,250.50"),
    ("3,5 Mrd. Euro", "3.5 billion euros"),
    ("zwei Millionen", "2 million"),
    ("siebenundzwanzig", "27"),
    ("im 19. Jahrhundert", "in the 19th century"),
    ("um 14.30 Uhr", "at 2:30 p.m."),
    ("um 0.15 Uhr", "at 12:15 a.m."),
    ("am 14.3.2023", "on March 14, 2023"),
    ("am 3. Mai", "on 3 May"),
    ("100 Kilometer", "62 miles"),
    ("27 °C", "80 °F"),
    ("1000 Meter", "1 km"),
    ("3 bis 5 Millionen", "between 3 million and 5 million"),
    ("die 90er Jahre", "the 1990s"),
    ("2018/19", "2018-2019"),
    ("der 16-Jährige", "the sixteen-year-old"),
    ("29 663 Personen", "29,663 people"),
    ("CHF 1'500", "1,500 francs"),
    ("11 Millionen britische Pfund", "£11 million"),
    ("ein Dutzend", "12"),
    ("Samstagnachmittag", "Saturday afternoon"),
]
DIFFERENT = [
    ("1.250,50 €", "€1,520.50"),
    ("3,5 Mrd.", "3.5 million"),
    ("1.250", "1.250"),
    ("um 14.30 Uhr", "at 2:30 a.m."),
    ("am 14.3.2023", "on May 14, 2023"),
    ("am Dienstag", "on Thursday"),
    ("100 Kilometer", "162 miles"),
]


@pytest.mark.parametrize(("german", "english"), SAME)
def test_the_same_amount_agrees(german: str, english: str) -> None:
    assert left_over(german, english) == ([], [])


@pytest.mark.parametrize(("german", "english"), DIFFERENT)
def test_another_amount_does_not(german: str, english: str) -> None:
    lost, added = left_over(german, english)

    assert lost
    assert added


def left_over(german: str, english: str) -> tuple[list[Quantity], list[Quantity]]:
    source, target = quantities(german, "de"), quantities(english, "en")
    return firm(unmatched(source, target)), firm(unmatched(target, source))


def firm(found: list[Quantity]) -> list[Quantity]:
    return [quantity for quantity in found if quantity.firm]


@given(st.text(alphabet="0123456789.,:/-'’ €$%apmUhrerst\n万月Ⅷ²½", max_size=60))
def test_any_text_is_read_and_places_are_inside_it(text: str) -> None:
    for language in ("de", "en", "und"):
        for quantity in quantities(text, language):
            assert 0 <= quantity.span.start < quantity.span.end <= len(text)
            assert quantity.values


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_a_figure_is_the_same_in_german_and_english_form(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02d}"
    german = english.translate(str.maketrans(",.", ".,"))

    assert left_over(f"Es kostet {german} Euro.", f"It costs {english} euros.") == ([], [])


def test_an_address_holds_no_figure() -> None:
    assert quantities("Siehe https://example.org/2023/05/a-17.html", "de") == ()
