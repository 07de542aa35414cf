"""A figure with a space inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["BrokenNumber"]

_UNIT = (
    r"(?:per cent|percent|%|million|billion|trillion|thousand|euros?|cents?|pence|dollars?|francs?|pounds?"
    r"|people|residents|inhabitants|metres|meters|kilomet(?:re|er)s|km|kilos?|kg|grams?|cm|mm|millimetres|centimetres"
    r"|miles|megawatts?|gigawatts?|tonnes|tons|times|hectares|degrees|points|seconds|minutes|hours|years|votes"
    r"|jobs|employees|copies|visitors|spectators|fans|passengers|flats|homes|cases|litres|square)"
)
_ABOUT = lazy_regex(
    r"\b(?:about|around|some|nearly|almost|over|under|than|least|most|roughly|exactly|only|just|estimated|approximately"
    r"|total of|with|its|the|up to)\s$",
    re.IGNORECASE,
)
"""What stands before a number that goes on behind its point."""
_BROKEN = lazy_regex(
    rf"(?<![\d.,:/-])(?<!\d )(?P<thousands>\d{{1,3}}(?: ,|, | , )\d{{3}})(?![\d,])(?= {_UNIT}\b)"
    r"|(?:(?<=[a-z], )|(?<=about )|(?<=around )|(?<=nearly )|(?<=almost )|(?<=than ))(?P<counted>\d{1,3}, \d{3})"
    r"(?= (?:[a-z]+ )?[a-z]{3,}[^\Wsiu]s (?:were|are|have|had|was|in|on|at|from|to|by|took|came|lost|left|live|work)\b)"
    r"|(?<![\d.,:/-])(?P<comma>\d{1,3} ,\d{3})(?![\d,])"
    r"|(?<![\d.,:/-])(?<!\d )(?P<zeros>\d{1,3}(?: ,|, | , |\. | \. )0\d\d(?:[,.]\d{3}){0,2})(?![\d,:])"
    r"|(?P<money>(?<=[$€£¥])\d{1,3}, \d{3}(?:,\d{3}){0,2})(?![\d,:])(?=[.;)]?$"
    r"|[.,;)]?\s(?:for|to|in|on|at|a|per|from|and|of|each"
    r"|with|by|as|was|were|is|are|has|have|had|more|less|which|that|after|before|when|while|if|but|or|over"
    r"|under)\b|[.,;)]\s)"
    r"|(?<![\d.,:/-])(?P<dotted>\d{1,3}(?:\. | \. | \.)\d{3})(?![\d.,:])(?= [a-z])"
    r"|(?<![\d.,:/-])(?P<clock>\d{1,2}: \d\d: ?\d\d|\d{1,2}:\d\d: \d\d|\d{1,2}: \d\d(?= ?[ap]\.?m\b))(?![\d:])"
    r"|(?<=\b[Ii]n )(?P<year>(?:19|20) \d\d)(?=[,;] [a-z]|\.(?:\s[A-Z]|$)"
    r"| (?:when|but|and (?:is|was|has)|he|she|it|they)\b)"
    rf"|(?<![\d.,:/-])(?P<decimal>\d{{1,3}}(?:\. | \.| \. | ,)\d{{1,2}})(?=(?: |-)?{_UNIT}(?!\w))"
    r"|(?<![\d.,:/-])(?P<score>\d{1,2} :\d{1,2})(?![\d:,/])"
    r"|(?<=\bat )(?P<time>\d{1,2}: \d{2})(?![\d:])"
)
_BEFORE = lazy_regex(
    r"\b(?:chapters?|sections?|parts?|numbers?|nos?\.?|verses?|psalms?|pages?|certificate|rated|aged?|platform|row|room|level|grade|group|to|and|or"
    r"|of|from|in"
    rf"|{ANY_MONTH}|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)\s$",
    re.IGNORECASE,
)


class BrokenNumber(Check):
    id = "broken-number"
    category = "fluency/typography"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = (
        Bigram(lazy_regex(r"\d$"), lazy_regex(r"^[.,:](?:\d|$)")),
        Bigram(lazy_regex(r"\d,$"), lazy_regex(r"^\d{3}(?!\d)")),
        Bigram(lazy_regex(r"\d[.:]$"), lazy_regex(r"^\d")),
        Bigram(lazy_regex("^(?:19|20)$"), lazy_regex(r"^\d\d(?!\d)")),
    )
    message = "a space parts the figure"
    explanation = """
Finds a figure that a space cuts beside its comma, point or colon: "1 ,200 euros", "2. 5 per cent", "3 :1". Tokenisers
part figures from marks, and systems that treat the pieces as words leave the space. Join them.

Lists of figures, chapters and verses stay silent.
"""
    examples = (
        bad(
            "The firm earned ⟦1 ,200⟧ euros; growth was ⟦2. 5⟧ per cent.",
            repair="The firm earned 1,200 euros; growth was 2.5 per cent.",
        ),
        bad("They won ⟦3 :1⟧ at ⟦8: 30⟧ in the evening.", repair="They won 3:1 at 8:30 in the evening."),
        bad("It made ⟦€2, 400⟧ for ⟦1. 000⟧ cakes.".replace("⟦€", "€⟦"), repair="It made €2,400 for 1.000 cakes."),
        bad("They got an average of ⟦41. 6⟧ cents.", repair="They got an average of 41.6 cents."),
        bad("About ⟦1. 250⟧ runners came.", repair="About 1.250 runners came."),
        bad("She ran it in ⟦2: 14: 07⟧, before ⟦8: 30⟧ p.m.", repair="She ran it in 2:14:07, before 8:30 p.m."),
        bad("In total, ⟦38, 500⟧ households were supplied.", repair="In total, 38,500 households were supplied."),
        good("On July 4, 2026, the town will mark its bicentenary; by May 1, 300 people had volunteered."),
        good("For $20, 100 guests were fed. He came 1. 250 fans had come. The clock: 2: 14."),
        good("Certificate 15, 104 minutes."),
        good("In 1, 200 people came; chapters 1. 5 and 2. 3."),
        good("The numbers 2, 300 and 400; John 3: 16; a 3 : 1 win; minus -5 degrees."),
    )
    supersedes = ("space-before-punctuation", "missing-space-after-punctuation", "foreign-ordinal", "glued-sentences")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _BROKEN.finditer(text):
            kind = match.lastgroup or ""
            if kind in {"thousands", "decimal"} and _is_listed(text, match.start()):
                continue
            if kind == "dotted" and not _ABOUT.search(text, max(match.start() - 16, 0), match.start()):
                continue
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, match[0].replace(" ", "")), safe=True)


def _is_listed(text: str, place: int) -> bool:
    """Whether a number of a chapter or the first of a list stands before the place, and no change of a value."""
    listed = _BEFORE.search(text, max(place - 12, 0), place) is not None
    return listed and _IS_MEASURED.search(text, max(place - 24, 0), place) is None


_IS_MEASURED = lazy_regex(
    r"\b(?:rose|fell|grew|increased|reached|sank|climbed|dropped|up|down)\s(?:to|by|from)\s$"
    r"|\b(?:average|mean|median|total|length|height|depth|width|weight|speed|rate|value|price|profit|loss|turnover|share"
    r"|surplus|deficit|increase|decrease|rise|drop|growth|magnitude|rating)\sof\s$"
)
