"""A measure before its noun, written as behind a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.finiteness import may_be_tensed
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MeasureBeforeNoun"]

_UNITS = {
    "years": "year", "months": "month", "weeks": "week", "days": "day", "hours": "hour", "minutes": "minute",
    "metres": "metre", "meters": "meter", "kilometres": "kilometre", "kilometers": "kilometer", "miles": "mile",
    "feet": "foot", "inches": "inch", "centimetres": "centimetre", "centimeters": "centimeter",
}  # fmt: skip
_DIMENSIONS = frozenset("old long high wide deep tall thick".split())
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MEASURE = lazy_regex(
    r"\b(?:an?|the|this|that|his|her|its|their|our|my)\s"
    r"(?:(?:almost|nearly|over|about|around|roughly|some|only|more than|less than)\s)?"
    rf"(?P<measure>(?P<number>\d[\d.,]*|{_NUMBERS})\s(?P<unit>{'|'.join(_UNITS)})\s(?P<dimension>{'|'.join(sorted(_DIMENSIONS))}))"
    r"(?P<rest>(?:\s[a-z][a-z-]+){1,2})",
    re.IGNORECASE,
)
_NO_NOUN = frozenset("ago past before after when and or".split())


class MeasureBeforeNoun(Check):
    id = "measure-before-noun"
    category = "fluency/grammar/word-form"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    supersedes = ("noun-number", "preposed-attribute")
    triggers = Bigram(frozenset(_UNITS), _DIMENSIONS)
    message = "before its noun a measure has hyphens and no plural"
    explanation = """
Finds a measure with an adjective between an article and a noun in the form it has behind a verb: "the 200 years old
oak", "an almost 4,000 metres high mountain". German says both alike; English wants "200-year-old" there.
"""
    examples = (
        bad(
            "The over ⟦200 years old⟧ oak fell victim to the storm.",
            repair="The over 200-year-old oak fell victim to the storm.",
        ),
        bad("The ⟦54 years old⟧ Finn had left.", repair="The 54-year-old Finn had left."),
        bad("They jumped from a ⟦12 metres high⟧ wall.", repair="They jumped from a 12-metre-high wall."),
        good("The oak is over 200 years old, and the wall 12 metres high. The 200-year-old oak fell."),
        good("The two years long past were hard; a girl four years old ran off.."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _MEASURE.finditer(passage.text):
            noun = match["rest"].split()
            named = noun[0][0].isupper() and match["dimension"] == "old"  # the 54 years old Finn
            if noun[0] in _NO_NOUN or not (named or any(map(_is_noun, noun))):
                continue
            span = Span(*match.span("measure"))
            yield Hit(
                span, repair=Edit(span, f"{match['number']}-{_UNITS[match['unit'].lower()]}-{match['dimension']}")
            )


def _is_noun(word: str) -> bool:
    return "NOUN" in can_be(word) and not may_be_tensed(word)
