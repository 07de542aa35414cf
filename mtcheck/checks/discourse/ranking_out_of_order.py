"""The lowest, followed by one that is lower."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["RankingOutOfOrder"]

_FIGURE = r"(?:minus\s|[-−–])?\d[\d,]*(?:\.\d+)?"
_UP = "highest|largest|most|biggest|longest|hottest|warmest|heaviest|tallest|strongest|oldest|wettest"
_DOWN = "lowest|smallest|fewest|shortest|coldest|lightest|youngest|driest|cheapest"
_RANKED = lazy_regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^.!?;\d\n]{{0,120}}?(?<![\d.,])(?P<first>{_FIGURE})(?P<unit>\s?(?:%|[a-z]+)(?:\scent)?)[^.!?;\d\n]{{0,60}}?,?\s"
    rf"(?:(?:closely\s)?followed\sby|ahead\sof|before)\s[^.!?;\d\n]{{2,60}}?(?:\bwith\s|\bat\s|\(|\bon\s)(?P<second>{_FIGURE})(?!\.?\d)"
)
"""“The lowest temperature was recorded at Talheim, at minus 14.2 degrees, followed by Moorau with minus 16.8”"""


class RankingOutOfOrder(Check):
    id = "ranking-out-of-order"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Together(
        frozenset(f"{_UP}|{_DOWN}".split("|")), frozenset({"followed", "ahead", "before"}), lazy_regex("[0-9]")
    )
    message = "what follows ranks before it"
    confidence = 0.8
    explanation = """
Finds a ranking whose second goes beyond its first: "The lowest temperature was recorded at Talheim, at minus 14.2
degrees, followed by Moorau with minus 16.8". A figure or an adjective was mistranslated. Look it up.
"""
    examples = (
        bad("The lowest was recorded at Talheim, at minus 14.2 degrees, followed by Moorau with ⟦minus 16.8⟧."),
        bad("The highest turnout was in Ulm, with 61.2 per cent, followed by Au with ⟦64.3⟧ per cent."),
        good("The highest turnout was in Ulm, with 64.3 per cent, followed by Au with 61.2 per cent."),
        good("The lowest was at Au, at minus 16.8 degrees, followed by Talheim with minus 14.2."),
        good("The most goals fell in 1998, 12 of them, followed by the final in 2003."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _RANKED.finditer(passage.text):
            first, second = _value(match["first"]), _value(match["second"])
            years = first.is_integer() and second.is_integer() and min(abs(first), abs(second)) >= _YEARS
            if not years and (second > first if match["up"] else second < first):
                yield Hit(Span(*match.span("second")))


_YEARS = 1800


def _value(figure: str) -> float:
    below = figure[0] in "m-−–"
    number = float(re.sub(r"[^\d.]", "", figure))
    return -number if below else number
