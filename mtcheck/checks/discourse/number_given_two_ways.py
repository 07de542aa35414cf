"""One plan, two numbers of points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Document, Passage, Span
from mtcheck.report import Severity

__all__ = ["NumberGivenTwoWays"]

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_NUMBER = rf"\d{{1,4}}|{'|'.join(_WORDS)}"
_COMPOUND = re.compile(
    rf"\b(?P<article>[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?)\s(?:[a-z]+\s)?(?P<number>{_NUMBER})-"
    r"(?P<unit>point|day|week|month|year|hour|minute|member|seat|storey|story|metre|meter|kilometre|kilometer|mile|page|"
    r"step|stage|man|strong)(?:-long)?\s(?P<nouns>[a-z]{3,}(?:\s[a-z]{3,})?)\b",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:another|second|other|new|earlier|previous|old|instead|extended|shortened|rather|not)\b", re.I
)


@dataclass(frozen=True, slots=True)
class _Size:
    number: str
    unit: str
    nouns: frozenset[str]
    """The two words behind the unit, one of which is the noun."""
    definite: bool
    index: int
    span: Span


class NumberGivenTwoWays(Check):
    id = "number-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the text gives another number elsewhere"
    confidence = 0.85
    explanation = """
Finds a thing whose size the text gives in two ways: "a twelve-point peace plan" and later "the ten-point plan". One of
the two figures was mistranslated, or two versions of the text were merged. Look the figure up.

Only the later mention of the same noun with a definite article counts; ages and what the text contrasts (a second,
another, an earlier one) do not.
"""
    examples = (
        bad("China published a twelve-point peace plan. The ⟦ten⟧-point plan calls for a ceasefire."),
        bad("They agreed on a 30-day ceasefire. Hours later the ⟦13⟧-day ceasefire was broken."),
        good("China published a twelve-point peace plan. The 12-point plan calls for a ceasefire."),
        good("After a two-day visit the three-day summit began. The earlier ten-point plan, then a twelve-point plan."),
        good("A 20-year old student and the 22-year-old student met."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for size, first in context.fact(_contradictions):
            if size.index == context.index:
                yield Hit(size.span, message=f"it is “{first.number}-{first.unit}” elsewhere in the text")


def _contradictions(document: Document) -> tuple[tuple[_Size, _Size], ...]:
    found = []
    known: list[_Size] = []
    for size in _sizes(document):
        same = [other for other in known if other.unit == size.unit and other.nouns & size.nouns]
        if size.definite and same and all(_value(other.number) != _value(size.number) for other in same):
            found.append((size, same[0]))
        known.append(size)
    return tuple(found)


def _sizes(document: Document) -> Iterator[_Size]:
    for index, segment in enumerate(document.segments):
        text = segment.target.text
        if "-" not in text:
            continue
        for match in _COMPOUND.finditer(text):
            if _CONTRAST.search(text[max(match.start() - 30, 0) : match.end()]):
                continue
            definite = match["article"].lower() not in {"a", "an"}
            nouns = frozenset(match["nouns"].lower().split()) - _NO_NOUNS
            yield _Size(match["number"], match["unit"].lower(), nouns, definite, index, Span(*match.span("number")))


_NO_NOUNS = frozenset(
    "the and was were has had will for from with that which into after before during long old".split()
)


def _value(number: str) -> int:
    word = number.lower()
    return _WORDS.index(word) + 1 if word in _WORDS else int(number)
