"""One name, two spellings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.people import mentions
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.report import Severity

__all__ = ["NameSpelledTwoWays"]

_CAPITALISED = re.compile(r"(?<![.!?:“\"‘…] )(?<!^)(?<![\w’'-])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿœ]{4,}(?![\w-])", re.MULTILINE)
_LEAST_LETTERS = 5
_LETTERS_PER_SLIP = 8
"""A surname behind the same first name may differ in one letter, a longer one than this in two."""
_SAME_SOUND = tuple(
    pair.split(":")
    for pair in "tsch:ch sch:sh ph:f ck:k ae:ä oe:ö ue:ü ss:ß yy:y ij:y yj:y iy:y ii:y j:y w:v kh:ch dsch:dzh".split()
)
"""Spellings of one sound in German and English transliterations."""


class NameSpelledTwoWays(Check):
    id = "name-spelled-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the text spells this name differently elsewhere"
    confidence = 0.85
    explanation = """
Finds a name that one text spells in two ways: "Lukashenko" and "Lukaschenko", "Raffaello Pantucci" and "Rafaello
Pantucci". Transliterations follow the source language where the system does not know the name, and its own where it
does. Keep one spelling.

Counted as the same are spellings that differ in transliteration, umlauts or doubled letters only, and surnames that
differ in a letter behind the same first name. The repair is the more frequent spelling.
"""
    examples = (
        bad(
            "The ruler Lukashenko flew to Beijing. There ⟦Lukaschenko⟧ met Xi. For Lukashenko it was a success.",
            repair="The ruler Lukashenko flew to Beijing. There Lukashenko met Xi. For Lukashenko it was a success.",
        ),
        bad(
            "It was Raffaello Pantucci who said so. Later Raffaello ⟦Pantuci⟧ repeated it.",
            repair="It was Raffaello Pantucci who said so. Later Raffaello Pantucci repeated it.",
        ),
        bad(
            "The mayor Müller met Scholz. Then ⟦Mueller⟧ left.", repair="The mayor Müller met Scholz. Then Müller left."
        ),
        good("The Iranian guest met other Iranians; Austria beat Australia; Slovakia beat Slovenia."),
        good("Maria Schmidt and Marta Schmidt met Peter Hansen and Peter Mansell."),
        good("The Lukashenko family met Lukashenko’s sons, and Germany played the Germans."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span, better in context.fact(_variants):
            if index == context.index:
                yield Hit(
                    span,
                    repair=Edit(span, better),
                    message=f"the text spells this name “{better}” elsewhere",
                )


def _variants(document: Document) -> tuple[tuple[int, Span, str], ...]:
    """Places of the rarer spelling of a name, with the more frequent one."""
    places: defaultdict[str, list[tuple[int, Span]]] = defaultdict(list)
    for index, segment in enumerate(document.segments):
        for match in _CAPITALISED.finditer(segment.target.text):
            places[match[0]].append((index, Span(*match.span())))
    found = []
    for better, worse in _pairs(document, places):
        found += [(index, span, better) for index, span in places[worse]]
    return tuple(sorted(set(found)))


def _pairs(document: Document, places: defaultdict[str, list[tuple[int, Span]]]) -> Iterator[tuple[str, str]]:
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    for name in places:
        by_sound[_sound(name)].append(name)
    for spellings in by_sound.values():
        yield from _ranked(spellings, places)
    surnames: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions(document):
        if mention.names[0].lower() not in ENGLISH.titles:
            surnames[mention.names[0]][mention.names[-1]] += 1
    for candidates in surnames.values():
        for one in candidates:
            for other in candidates:
                if one < other and _slip(one, other):
                    yield from _ranked([one, other], places)


def _ranked(spellings: list[str], places: defaultdict[str, list[tuple[int, Span]]]) -> Iterator[tuple[str, str]]:
    known = [name for name in spellings if places[name]]
    if len(known) < 2:
        return
    best = max(known, key=lambda name: (len(places[name]), -places[name][0][0], -places[name][0][1].start))
    for name in known:
        if name != best:
            yield best, name


def _sound(name: str) -> str:
    sound = name.lower()
    for spelling, same in _SAME_SOUND:
        sound = sound.replace(spelling, same)
    return re.sub(r"(.)\1", r"\1", sound)


def _slip(one: str, other: str) -> bool:
    """Whether two surnames differ as one name misspelled would, and not as two forms or two names."""
    if min(len(one), len(other)) < _LEAST_LETTERS or one[0] != other[0]:
        return False
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if longer.startswith(shorter):
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other) <= (2 if len(longer) > _LETTERS_PER_SLIP else 1)
