"""An adjective in a degree that its sentence does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.morphology import can_be, compared, is_comparative, is_superlative
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.report import Severity

__all__ = ["WrongDegree"]

_TWICE = re.compile(
    r"\b(?P<more>[Mm]ore|[Mm]ost|[Ll]ess|[Ll]east)\s(?P<graded>[a-z]{3,}(?:er|est|ier|iest)|better|best|worse|worst|less)\b"
)
_SHORT = (
    r"(?:big|small|large|high|low|long|short|old|young|fast|slow|cheap|cold|hot|warm|strong|weak|great|hard|late|early|near|easy|"
    r"rich|poor|wide|deep|good|bad|far|tall|few|thin|thick|heavy|light|loud|quick|happy|busy|dry|wet|new)"
)
"""Adjectives that edited English does not compare by *more*."""
_WITH_MORE = re.compile(
    rf"\b(?:(?:an?|the|its|his|her|their|our|is|are|was|were|be|been|becomes?|became|getting|got)\s(?:(?:much|even|far|also)\s)?)?"
    rf"(?P<more>more|most)\s(?P<plain>{_SHORT})\b(?P<than>\sthan\b|[.,;])?"
)
_THAN = re.compile(r"\b(?P<plain>[a-z]{2,14})\sthan\b")
_AS_EXPECTED = re.compile(
    r"\b(?:is|are|was|were|be|been|becomes?|became|turned\sout)\s(?P<plain>[a-z]{2,14})\s(?P<as>as)\s(?=(?:initially|originally|previously|"
    r"first|earlier)\s[a-z]+ed\b)"
)
_RANKED = re.compile(
    r"\b(?:[Tt]he|its|their|his|her|our|’s)\s(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[\s-]"
    r"(?P<plain>large|high|old|long|strong|tall|rich|deep|small|cheap|fast)(?=\s[a-z])"
)
_COUNTED = re.compile(r"(?:\d|\b(?:an?|one|two|three|four|five|six|ten|some|many|several|few|no|any))\s$")
"""*More* is further ones behind these ("two more smaller ones")."""
_LOOKS_BACK = 8
"""Words before *than* in which the comparative that it belongs to is looked for."""
_WORD = re.compile(r"[\w’'-]+")
_COMPARING = frozenset(
    """
    more less fewer rather other others otherwise else elsewhere different differently sooner hardly scarcely barely
    prefer preferred prefers preferable as another superior worth no
    """.split()
)
_USUAL = 2.5
"""Zipf frequency that a form has which is not only formed by rule (*freeer*)."""

MARGIN = 3.0
MARGIN_OF_TWO = -4.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class WrongDegree(Check):
    id = "wrong-degree"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = frozenset(
        "more most less least than as second third fourth fifth sixth seventh eighth ninth tenth".split()
    )
    message = "the adjective is compared twice, or not at all"
    explanation = """
Finds an adjective or adverb compared twice ("more longer", "the most coldest"), by *more* where English has an ending
("more high"), and not at all: "grew strong than expected", "the second large city" (*zweitgrößte*). The language model
must prefer the other degree.
"""
    examples = (
        bad("The new bridge is ⟦more longer⟧ than the old one.", repair="The new bridge is longer than the old one."),
        bad("Prices rose ⟦fast⟧ than wages.", repair="Prices rose faster than wages."),
        bad("Graz is the ⟦second large⟧ city in Austria.", repair="Graz is the second largest city in Austria."),
        good("We need two more smaller ones, more outer walls and more fast trains than slow ones."),
        good("He would sooner walk than wait; the second big storm came in May."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        words = context.words(passage)
        if not _MORE.isdisjoint(words):
            for match in _TWICE.finditer(text):
                if _is_compared(match["graded"]) and not _COUNTED.search(
                    text, max(match.start() - 12, 0), match.start()
                ):
                    span = Span(*match.span())
                    graded = match["graded"].capitalize() if match["more"][0].isupper() else match["graded"]
                    yield Hit(span, contrast=Contrast((Edit(span, graded),), margin=MARGIN_OF_TWO))
            for match in _WITH_MORE.finditer(text):
                forms = compared(match["plain"])
                if forms and (match["than"] or match[0][0] != "m"):
                    span = Span(match.start("more"), match.end("plain"))
                    edit = Edit(span, forms[match["more"] == "most"])
                    yield Hit(span, contrast=Contrast((edit,), margin=MARGIN))
        for match in _THAN.finditer(text) if "than" in words else ():
            if _lacks_comparative(text, match):
                yield from _comparative(match, "")
        for match in _AS_EXPECTED.finditer(text) if "as" in words else ():
            yield from _comparative(match, " than")
        for match in _RANKED.finditer(text) if not _RANKS.isdisjoint(words) else ():
            if forms := _usual(match["plain"]):
                span = Span(*match.span("plain"))
                mark = Span(match.start("rank"), match.end())
                yield Hit(mark, contrast=Contrast((Edit(span, forms[1]),), margin=MARGIN))


_MORE = frozenset("more most less least".split())
_RANKS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())


@cache
def _usual(word: str) -> tuple[str, str] | None:
    """The comparative and superlative of a word, if they are in use and *more* is not."""
    forms = compared(word)
    return forms if forms and all(zipf(form) >= _USUAL for form in forms) and not is_comparative(word) else None


@cache
def _is_compared(word: str) -> bool:
    return is_comparative(word) or is_superlative(word)


@cache
def _may_be_positive(word: str) -> bool:
    return bool(can_be(word) & {"ADJ", "ADV"}) and not is_comparative(word) and word not in _COMPARING


def _lacks_comparative(text: str, than: re.Match[str]) -> bool:
    if not _may_be_positive(than["plain"]):
        return False
    start = max(than.start() - 12 * _LOOKS_BACK, 0)
    before = _WORD.findall(text[start : than.start()].rpartition(". ")[2])[-_LOOKS_BACK:]
    return not any(word.lower() in _COMPARING or is_comparative(word.lower()) for word in before)


def _comparative(match: re.Match[str], than: str) -> Iterator[Hit]:
    plain = match["plain"]
    forms = compared(plain)
    span = Span(*match.span("plain")) if not than else Span(match.start("plain"), match.end("as"))
    graded = [f"more {plain}", *([forms[0]] if forms else [])]
    if f"{plain}ly" and "ADV" in can_be(f"{plain}ly"):
        graded.append(f"more {plain}ly")
    edits = tuple(Edit(span, f"{form}{than}") for form in graded)
    yield Hit(span, contrast=Contrast(edits, margin=MARGIN))
