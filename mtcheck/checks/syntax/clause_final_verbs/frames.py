"""Verbs behind what German alone puts before them, in frames that words show: “who at least an hour a day walks”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import verb_tags
from mtcheck.document import Span
from mtcheck.languages.tokens import matches

__all__ = ["verbs_in_frames"]

_MEASURE = re.compile(
    r"\b(?:who|which|that)\s(?:(?:regularly|usually|often|always|still|normally|\w+ly)\s)?(?:at\sleast|at\smost|more\sthan|up\sto)\s"
    r"(?:[\w-]+\s){1,3}?(?:a|per|each|every)\s(?:day|week|month|year|night)\s(?P<verb>[a-z]+)\b"
)
_ALREADY = re.compile(
    r"\b(?:who|which|that)\s(?:(?:probably|presumably|possibly|apparently|supposedly)\s)?already\s(?:in|since|before|during|on)\s"
    r"(?:the\s)?(?:[\w-]+\s){1,3}?(?P<verb>[a-z]+)(?=[.,;](?:\s|$)|$)"
)
_LATER = re.compile(
    r"\b(?:[Ii]f|[Ww]hen|[Bb]ecause|[Aa]s|[Aa]fter|[Aa]lthough|[Uu]ntil|[Ww]hether|that)\s(?:the|a|an|his|her|its|their)\s"
    r"(?:[\w’-]+\s){1,2}?(?:an|a|one|two|three|four|five|six|ten|several|a\sfew|\d+)\s(?:minutes?|hours?|days?|weeks?|months?|years?)\s"
    r"(?:later|earlier|ago|too\slate|too\searly)\s(?P<verb>[a-z]+)(?=[.,;](?:\s|$)|$)"
)
_LET = re.compile(
    r"\b(?:let|lets|letting)\s(?:himself|herself|themselves|itself|myself|ourselves|yourself)\s"
    r"(?:the|an?|his|her|their|its|my|our|one|two|three)\s(?:(?:[\w’-]+\s){1,4}?)(?P<verb>[a-z]+)"
    r"(?=\s(?:in|on|at|by|for|with|from|and|last|again)\b|[.,;])"
)
_AND_HIM = re.compile(
    r"\b(?:and|or)\s(?:him|them|him\sand\sher)\s(?:(?:immediately|then|finally|\w+ly)\s)?"
    r"(?P<verb>[a-z]+ed|took|caught|beat|shot|stabbed|hit|drove)(?=[.;]|,\s(?:but|and|who|because|before)|\sand\b)"
)
_WANT = re.compile(
    r"\bwant(?:s|ed)?\s(?:him|her|them|us|me|it)\s(?P<verb>have|see|keep|buy|sign|get|sell|meet|marry|hire|help|catch|win)"
    r"(?=[.;!])"
)
_HAVE_ME = re.compile(
    r"\b(?:has|have|had)\s(?:me|him|them|us)\s(?:nevertheless|nonetheless|never|yesterday|recently|often)\s(?P<verb>[a-z]+)\b"
)
_FULL = re.compile(
    r"\b(?:(?:cellars?|basements?|garages?|rooms?|tunnels?|underpass|underpasses|houses?|flats?|boats?|ships?|tanks?|shops?|shelves)\s"
    r"(?:full|empty|dry)\s(?P<verb>ran|run|pumped|bought|eaten|drunk|sucked|looted|cleared)"
    r"|(?:once|twice|times|narrowly|just)\s(?:past)\s(?P<shot>shot|fired))(?=[.,;]|\sand\b|$)"
)
_FINITE = frozenset({"VBD", "VBZ"})
_FRAMES: tuple[tuple[frozenset[str], re.Pattern[str], frozenset[str]], ...] = (
    (frozenset({"least", "most", "more", "up"}), _MEASURE, _FINITE),
    (frozenset({"already"}), _ALREADY, frozenset({"VBD"})),
    (frozenset("later earlier ago late early".split()), _LATER, _FINITE),
    (frozenset("let lets letting".split()), _LET, frozenset({"VB"})),
    (frozenset("him them".split()), _AND_HIM, frozenset({"VBD"})),
    (frozenset("full empty dry past".split()), _FULL, frozenset()),
    (frozenset("want wants wanted".split()), _WANT, frozenset({"VB"})),
    (frozenset("me him them us".split()), _HAVE_ME, frozenset({"VBN"})),
)


def verbs_in_frames(text: str) -> Iterator[Span]:
    """The verb of every frame, which is the last group of its pattern."""
    for needed, pattern, form in _FRAMES:
        for match in matches(pattern, text, needed):
            verb = match.lastindex or 0
            if not (form and verb_tags(match[verb]).isdisjoint(form)):
                yield Span(*match.span(verb))
