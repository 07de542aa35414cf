"""Finite verbs behind what German alone puts before them, in frames of words: “who at least an hour a day walks”."""

from __future__ import annotations

from mtcheck.check import Bigram, Together
from mtcheck.checks.syntax.clause_final_verbs.frames import Frame
from mtcheck.languages.english_numbers import BELOW_HUNDRED
from mtcheck.languages.patterns import lazy_regex

__all__ = ["FRAMES", "IN_FRAMES"]

_MEASURE = lazy_regex(
    r"\b(?:who|which|(?P<that>that))\s(?:(?:regularly|usually|often|always|still|normally|\w+ly)\s)?(?:at\sleast|at\smost|more\sthan|up\sto)\s"
    r"(?:[\w-]+\s){1,3}?(?:a|per|each|every)\s(?:day|week|month|year|night)\s"
    r"(?!(?:would|will|could|can|should|must|may|might|was|were|is|are|had|has|did|do)\b)(?P<verb>[a-z]+)\b(?(that)(?=[.,;](?:\s|$)|$))"
)
_ALREADY = lazy_regex(
    r"\b(?:who|which|that)\s(?:(?:probably|presumably|possibly|apparently|supposedly)\s)?already\s(?:in|since|before|during|on)\s"
    r"(?:the\s)?(?:[\w-]+\s){1,3}?(?P<verb>[a-z]+)(?=[.,;](?:\s|$)|$)"
)
_LATER = lazy_regex(
    r"\b(?:[Ii]f|[Ww]hen|[Bb]ecause|[Aa]s|[Aa]fter|[Aa]lthough|[Uu]ntil|[Ww]hether|that)\s(?:the|a|an|his|her|its|their)\s"
    rf"(?:[\w’-]+\s){{1,2}}?(?:an|a|{BELOW_HUNDRED}|several|a\sfew|\d+)\s(?:minutes?|hours?|days?|weeks?|months?|years?)\s"
    r"(?:later|earlier|ago|too\slate|too\searly)\s(?P<verb>[a-z]+)(?=[.,;](?:\s|$)|$)"
)
_AGREED = lazy_regex(
    r"\b(?:what|than|only\swhat|as)\s(?:previously\s|originally\s|initially\s|first\s)?"
    r"(?:agreed|promised|planned|ordered|arranged|expected|prescribed|permitted|contracted|announced|assumed|feared|hoped)\s"
    r"(?P<verb>was|were|is|had\sbeen|has\sbeen)(?=[.;]|$)"
)
"""“Pay only what agreed was.”"""
_CLOSED = lazy_regex(
    r"\b(?:that|because|if|whether|while|although|as\slong\sas)\s(?:the|a|an|his|her|its|their|all|many)\s"
    r"(?:[\w’-]+\s){1,4}?(?:until|till|for|since|to|because\sof|due\sto|on|at|in|after|during)\s"
    r"(?:[\w’-]+\s){1,5}?(?:closed|open|unclear|blocked|shut|uncertain|empty|valid|unchanged|missing|shut\sdown)\s"
    r"(?P<verb>remains|remained|stays|stayed)(?=[.,;]|$)"
)
"""“That the pool until Easter closed remains.”"""
_FINITE = frozenset({"VBD", "VBZ"})
_LATER_WORDS = frozenset("later earlier ago late early".split())
_BE = frozenset("was were is been".split())
_REMAINS = frozenset("remains remained stays stayed".split())
_RELATIVES = frozenset("who which that".split())
_PERIODS = frozenset("day week month year night".split())
_AGREEABLE = frozenset(
    "agreed promised planned ordered arranged expected prescribed permitted contracted announced assumed feared "
    "hoped".split()
)
FRAMES: tuple[Frame, ...] = (
    ((frozenset({"least", "most", "more", "up"}), _RELATIVES, _PERIODS), _MEASURE, _FINITE),
    ((frozenset({"already"}), _RELATIVES), _ALREADY, frozenset({"VBD"})),
    ((_LATER_WORDS,), _LATER, _FINITE),
    ((_AGREEABLE, _BE), _AGREED, frozenset()),
    ((_REMAINS,), _CLOSED, frozenset()),
)
IN_FRAMES = (
    Bigram(_AGREEABLE, _BE | {"had", "has"}),
    Bigram(
        frozenset("closed open unclear blocked shut uncertain empty valid unchanged missing down".split()), _REMAINS
    ),
    Together(
        _RELATIVES,
        Bigram(frozenset({"at", "more", "up"}), frozenset({"least", "most", "than", "to"})),
        Bigram(frozenset("a per each every".split()), _PERIODS),
    ),
    Together(_RELATIVES, Bigram(frozenset({"already"}), frozenset("in since before during on".split()))),
    Together(
        frozenset("if when because as after although until whether that".split()),
        Bigram(
            frozenset("minute minutes hour hours day days week weeks month months year years".split()),
            frozenset("later earlier ago too".split()),
        ),
    ),
)
"""Words of the frames."""
