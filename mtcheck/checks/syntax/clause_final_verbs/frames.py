"""Verbs behind what German alone puts before them, in frames that words show: “let himself the lips inject”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from mtcheck.analysis.morphology import verb_tags
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import words_of

__all__ = ["FRAMES", "Frame", "in_frames"]

Frame = tuple[tuple[frozenset[str], ...], re.Pattern[str], frozenset[str]]
"""Sets of words, of each of which a pattern needs one, the rarest first; the pattern with the verb as its last group;
and the forms of which the verb must have one, if any."""
_LET = lazy_regex(
    r"\b(?:let|lets|letting)\s(?:himself|herself|themselves|itself|myself|ourselves|yourself)\s"
    r"(?:the|an?|his|her|their|its|my|our|one|two|three)\s(?:(?:[\w’-]+\s){1,4}?)(?P<verb>[a-z]+)"
    r"(?=\s(?:in|on|at|by|for|with|from|and|last|again)\b|[.,;])"
)
_AND_HIM = lazy_regex(
    r"\b(?:and|or)\s(?:him|them|him\sand\sher)\s(?:(?:immediately|then|finally|\w+ly)\s)?"
    r"(?P<verb>[a-z]+ed|took|caught|beat|shot|stabbed|hit|drove)(?=[.;]|,\s(?:but|and|who|because|before)|\sand\b)"
)
_WANT = lazy_regex(
    r"\bwant(?:s|ed)?\s(?:him|her|them|us|me|it)\s(?P<verb>have|see|keep|buy|sign|get|sell|meet|marry|hire|help"
    r"|catch|win)"
    r"(?=[.;!])"
)
_HAVE_ME = lazy_regex(
    r"\b(?:has|have|had)\s(?:me|him|them|us)\s(?:nevertheless|nonetheless|never|yesterday|recently"
    r"|often)\s(?P<verb>[a-z]+)\b"
)
_FULL = lazy_regex(
    r"\b(?:(?:cellars?|basements?|garages?|rooms?|tunnels?|underpass|underpasses|houses?|flats?|boats?|ships?"
    r"|tanks?|shops?|shelves)\s"
    r"(?:full|empty|dry)\s(?P<verb>ran|run|pumped|bought|eaten|drunk|sucked|looted|cleared)"
    r"|(?:once|twice|times|narrowly|just)\s(?:past)\s(?P<shot>shot|fired))(?=[.,;]|\sand\b|$)"
)
_EVENTS = (
    "accident collision crash pile-up fire blaze explosion storm flood attack shooting brawl fall derailment avalanche "
    "landslide earthquake incident shoot-out raid stampede"
).split()
_IN_EVENT = lazy_regex(
    rf"\b(?:is|are|was|were|been)\s(?:in|during|after|at)\s(?:the|an?|this|that"
    rf"|another)\s(?:[a-z-]+\s){{0,2}}{one_of(_EVENTS)}\s"
    r"(?:(?:at|on|in|near|with|between|of|by|involving|outside)\s(?:[\w’'-]+\s){1,8}?)?"
    r"(?:(?:badly|seriously|slightly|severely|fatally|heavily|mortally|completely|partly|critically|gravely|not)\s)?"
    r"(?P<verb>injured|hurt|killed|wounded|damaged|destroyed|burned|burnt|trapped|thrown|torn|crushed|buried"
    r"|maimed)(?=[.;])"
)
"""“Were in the collision at the junction badly damaged.”"""
_LET_THING = lazy_regex(
    r"\b(?:let|lets|letting)\s(?:the|his|her|its|their|an?)\s(?:[a-z-]+\s){0,2}(?:villas?|houses?|castles?|palaces?"
    r"|mansions?|flats?"
    r"|apartments?|schools?|halls?|churche?s?|bridges?|roofs?|towers?|hotels?|factory|plants?|barns?|rooms?"
    r"|kitchens?|buildings?"
    r"|stations?|roads?|walls?|facades?|façades?|gardens?|ships?|boats?|cars?|trees?|documents?|books?|letters?"
    r"|contracts?)\s"
    r"(?P<verb>renovate|refurbish|demolish|restore|repair|rebuild|build|paint|search|examine|convert|remove|inspect"
    r"|evacuate"
    r"|seal|translate|print|modernise|modernize|renew|fell|tow|expand|extend|clean)"
    r"(?=\s(?:in|on|at|by|for|from|between|after|before|with|again|last|this)\b|[.,;])"
)
"""“Let the villa renovate between 2019 and 2022”: somebody else did it."""
_LETS = frozenset("let lets letting".split())
_BEEN = frozenset("is are was were been".split())
FRAMES: tuple[Frame, ...] = (
    ((_LETS,), _LET, frozenset({"VB"})),
    ((frozenset("him them".split()), frozenset("and or".split())), _AND_HIM, frozenset({"VBD"})),
    ((frozenset("full empty dry past".split()),), _FULL, frozenset()),
    ((_LETS,), _LET_THING, frozenset({"VB"})),
    (
        (frozenset("want wants wanted".split()), frozenset("him her them us me it".split())),
        _WANT,
        frozenset({"VB"}),
    ),
    (
        (
            frozenset("nevertheless nonetheless never yesterday recently often".split()),
            frozenset("me him them us".split()),
            frozenset("has have had".split()),
        ),
        _HAVE_ME,
        frozenset({"VBN"}),
    ),
    ((frozenset(event.partition("-")[0] for event in _EVENTS), _BEEN), _IN_EVENT, frozenset()),
)


def in_frames(frames: Sequence[Frame]) -> Callable[[str], Iterator[Span]]:
    """A search for the verb of every frame that stands in a text."""
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, (needed, _, _) in enumerate(frames):
        for word in needed[0]:
            by_word[word].append(number)
    rare = frozenset(by_word)

    def verbs(text: str) -> Iterator[Span]:
        words = words_of(text)
        present = rare & words
        if not present:
            return
        for number in sorted(set(chain.from_iterable(map(by_word.__getitem__, present)))):
            needed, pattern, form = frames[number]
            if any(map(words.isdisjoint, needed[1:])):
                continue
            for match in pattern.finditer(text):
                verb = match.lastindex or 0
                if not (form and verb_tags(match[verb]).isdisjoint(form)):
                    yield Span(*match.span(verb))

    return verbs
