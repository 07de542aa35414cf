"""Wolmersbach in one sentence, Wolmersdorf in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling.telling import texts_of
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["PlaceWithOtherEnding"]

_ENDINGS = (
    "dorf bach heim hausen ingen stadt burg berg feld felden kirchen stein hofen haven wil wald tal thal brunn brunnen"
    " ried stetten weiler rode roda leben büttel see furt bruck brück zell au ach dingen husen bergen bühl egg eck matt"
).split()
_PLACE = lazy_regex(
    rf"(?P<stem>[A-ZÄÖÜ](?<![\w’'-].)[a-zäöüß]{{4,14}}?)(?P<ending>{one_of(_ENDINGS)})(?![\w-])(?!\s[A-Z])"
)
_AT = lazy_regex(r"\b(?:in|at|near|from|of|to|outside|around|through|towards|between|and|nobody in)\s$", re.IGNORECASE)
_COMMON = frozenset(
    """
    Schwarz Weissen Weißen Kirch Langen Grossen Großen Kleinen Neuen Alten Ober Unter Nieder Mitten Reichen Wolfs
    Königs Bischofs Markt Stein Birken Buchen Linden Eichen Tannen Rosen Sonnen Hohen Breiten Mühl Mühlen Sand
    Wiesen Falken Adels Fried Friedrichs Ludwigs Karls Hirsch Bären Blumen Johannis Peters Georgen Heiligen
    """.split()
)
"""First halves that many places share."""


class PlaceWithOtherEnding(Check):
    id = "place-with-other-ending"
    category = "fluency/inconsistency"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    message = "the text gives this place another ending elsewhere"
    confidence = 0.75
    explanation = """
Finds a German place whose name comes back with another ending: "In Wolmersbach the fire brigade was called out … Nobody
in Wolmersdorf has seen anything like it". Systems put names together from pieces. Look the name up.

Only one other place may share the first half, which no list of common ones has, and both may not stand in one sentence.
"""
    examples = (
        bad(
            "In Wolmersbach hail smashed the roofs. Nobody in ⟦Wolmersdorf⟧ has ever seen anything like it.",
            repair="In Wolmersbach hail smashed the roofs. Nobody in Wolmersbach has ever seen anything like it.",
        ),
        good("In Wolmersbach and Wolmersdorf hail smashed the roofs. Nobody in Wolmersdorf slept."),
        good("She was born in Lindenberg. He comes from Lindenau. They met at Neuendorf, near Neuenburg."),
    )

    def concerns(self, context: Context) -> bool:
        return bool(context.fact(_changed))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span, first in context.fact(_changed):
            if index == context.index:
                yield Hit(span, repair=Edit(span, first), message=f"the text says “{first}” before")


_SENTENCE_ENDS = lazy_regex(r"[.!?]\s")


def _changed(document: Document) -> tuple[tuple[int, Span, str], ...]:
    """Places of a name that shares its first half with one before it."""
    if document.batch:
        return ()
    texts = texts_of(document)
    found: dict[str, list[tuple[int, re.Match[str]]]] = {}
    for index, text in enumerate(texts):
        for match in _PLACE.finditer(text):
            found.setdefault(match["stem"], []).append((index, match))
    changed: list[tuple[int, Span, str]] = []
    for stem, places in found.items():
        names = dict.fromkeys(match[0] for _, match in places)
        first, *others = names
        if len(others) != 1 or stem in _COMMON:
            continue
        (other,) = others
        sentences = [
            (index, len(_SENTENCE_ENDS.findall(match.string, 0, match.start())), match[0]) for index, match in places
        ]
        together = {(index, number) for index, number, name in sentences if name == first} & {
            (index, number) for index, number, name in sentences if name == other
        }
        led_to = all(_AT.search(match.string, max(match.start() - 12, 0), match.start()) for _, match in places)
        if not together and led_to:
            changed += [(index, Span(*match.span()), first) for index, match in places if match[0] == other]
    return tuple(changed)
