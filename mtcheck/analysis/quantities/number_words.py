"""Number words of a text, by text2num, and words that may stand for a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.quantities.quantity import Kind, Quantity
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.units import UNIT, units_named

__all__ = ["number_words"]

_WORD = lazy_regex(r"[^\W\d_]+|\d+|[^\w\s]")
_SUFFIXES = lazy_regex(
    r"(?:jährig|tägig|stündig|minütig|monatig|wöchig|köpfig|stellig|stöckig|teilig|prozentig|fach|mal|malig|ens|er|"
    r"seitig|sitzig|türig|spurig|tel|teilig|punkt)\w{0,3}$"
)
_FIXED_WORDS = {
    "de": {"dutzend": 12, "halb": 0.5, "halbe": 0.5, "halben": 0.5, "hälfte": 0.5, "drittel": 3, "viertel": 4,
           "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "beide": 2, "beiden": 2,
           "doppelt": 2, "doppelte": 2, "zweimal": 2, "dreimal": 3, "einmal": 1, "hundert": 100, "hunderte": 100,
           "tausend": 1000, "null": 0, "zweite": 2, "zweiten": 2, "paar": 2, "jahrzehnt": 10, "jahrhundert": 100},
    "en": {"dozen": 12, "half": 0.5, "third": 3, "quarter": 4, "both": 2, "twice": 2, "double": 2, "thrice": 3,
           "once": 1, "hundred": 100, "thousand": 1000, "zero": 0, "triple": 3, "couple": 2, "pair": 2, "decade": 10,
           "century": 100, "midnight": 0, "noon": 12, "nil": 0, "fortnight": 14, "score": 20, "single": 1,
           "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
           "eighties": 80, "nineties": 90, "duo": 2, "trio": 3},
    "fr": {"douzaine": 12, "moitié": 0.5, "demi": 0.5, "demie": 0.5, "dizaine": 10, "quinzaine": 15, "vingtaine": 20,
           "trentaine": 30, "centaine": 100, "centaines": 100, "millier": 1000, "milliers": 1000, "siècle": 100,
           "décennie": 10, "tiers": 3, "quart": 4, "double": 2, "huitièmes": 16, "semestre": 6, "trimestre": 3},
    "es": {"docena": 12, "mitad": 0.5, "medio": 0.5, "media": 0.5, "decena": 10, "quincena": 15, "veintena": 20,
           "centenar": 100, "centenares": 100, "millar": 1000, "miles": 1000, "siglo": 100, "década": 10, "tercio": 3,
           "cuarto": 4, "doble": 2, "octavos": 16, "semestre": 6, "trimestre": 3},
    "it": {"dozzina": 12, "metà": 0.5, "mezzo": 0.5, "mezza": 0.5, "decina": 10, "quindicina": 15, "ventina": 20,
           "trentina": 30, "centinaio": 100, "centinaia": 100, "migliaio": 1000, "migliaia": 1000, "secolo": 100,
           "decennio": 10, "terzo": 3, "quarto": 4, "doppio": 2, "ottavi": 16, "semestre": 6, "trimestre": 3},
    "pt": {"dúzia": 12, "metade": 0.5, "meio": 0.5, "meia": 0.5, "dezena": 10, "quinzena": 15, "centena": 100,
           "centenas": 100, "milhar": 1000, "milhares": 1000, "século": 100, "década": 10, "terço": 3, "quarto": 4,
           "dobro": 2, "oitavas": 16, "semestre": 6, "trimestre": 3},
}  # fmt: skip
"""Words that may stand for a figure of the other language; they are never required themselves."""
_ARTICLES = {"a", "an", "ein", "eine", "einen", "einem", "einer"}
_NUMBER_LANGUAGES = {"de", "en", "fr", "es", "it", "pt", "nl", "da"}


class _Word:
    """A token for text2num."""

    __slots__ = ("_text", "place")

    def __init__(self, match: re.Match[str]) -> None:
        self._text = match[0].lower()
        self.place = match.span()

    def text(self) -> str:
        return self._text

    def nt_separated(self, previous: _Word) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return self._text.isdigit()


def number_words(text: str, language: str) -> Iterator[Quantity]:
    if language not in _NUMBER_LANGUAGES:
        return
    from text_to_num import find_numbers

    tokens = [_Word(match) for match in _WORD.finditer(text)]
    taken: set[int] = set()
    for found in find_numbers(tokens, language, 0.0):
        taken.update(range(found.start, found.end))
        span = Span(tokens[found.start].place[0], tokens[found.end - 1].place[1])
        unit = UNIT.match(text, span.end)
        units = units_named(unit["unit"], language) if unit else frozenset()
        yield Quantity(span, Kind.NUMBER, frozenset({float(found.value)}), units, firm=False)
    fixed = _FIXED_WORDS.get(language, {})
    for index, token in enumerate(tokens):
        word = token.text()
        if word in _ARTICLES and (unit := UNIT.match(text, token.place[1])):
            units = units_named(unit["unit"], language)
            yield Quantity(Span(*token.place), Kind.NUMBER, frozenset({1.0}), units, firm=False)
        if word in fixed:
            yield Quantity(Span(*token.place), Kind.NUMBER, frozenset({float(fixed[word])}), firm=False)
        elif index not in taken and language == "de" and (value := _in_compound(word)) is not None:
            yield Quantity(Span(*token.place), Kind.NUMBER, frozenset({value}), firm=False)


def _in_compound(word: str) -> float | None:
    """The number in "dreijährig" or "Achtzehnjährige"."""
    from text_to_num import text2num

    stem = _SUFFIXES.sub("", word)
    if stem == word or len(stem) < 3:
        return None
    try:
        return float(text2num(stem, "de"))
    except ValueError:
        return None
