"""All quantities of a text: figures, number words, times and dates."""

from __future__ import annotations

from mtcheck.analysis.masking import MASK, Mask, mask
from mtcheck.analysis.quantities.dates import clocks, dates, named_days, spoken_times, times
from mtcheck.analysis.quantities.figures import figures, roman_numerals
from mtcheck.analysis.quantities.number_words import number_words
from mtcheck.analysis.quantities.quantity import Quantity
from mtcheck.languages.locales import locale

__all__ = ["quantities"]


def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """All quantities in a text of a language (ISO 639-1), in order of their places; addresses are passed over."""
    text = mask(text, Mask.ADDRESS)
    conventions = locale(language)
    found = [
        part
        for part in (*dates(text, conventions), *spoken_times(text, language), *times(text), *clocks(text))
        if MASK not in part.span.of(text)
    ]
    characters = list(text)
    for part in found:
        characters[part.span.start : part.span.end] = MASK * len(part.span)
    taken = "".join(characters)
    found += figures(taken, conventions)
    found += roman_numerals(taken)
    found += named_days(taken, conventions)
    found += number_words(taken, language)
    return tuple(sorted(found, key=lambda quantity: quantity.span))
