"""*Will* in a clause of time or condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import inflected, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["WillInTimeClause"]

_OPENING = (
    r"(?:^|[.!?;:–—“\"(]\s?|\b(?:that|and|but)\s)(?P<opens>[Ww]hen|[Ii]f|[Oo]nce|[Uu]nless|[Aa]s\ssoon\sas|[Uu]ntil|[Bb]efore|"
    r"[Aa]fter|[Bb]y\sthe\stime|[Tt]he\smoment|[Aa]s\slong\sas)"
)
_INSIDE = r"\b(?:as\ssoon\sas|until|before|once|by\sthe\stime|unless|as\slong\sas)"
_CLAUSE = lazy_regex(
    rf"(?:{_OPENING}|{_INSIDE})\s(?P<subject>(?:[\w’'-]+\s){{1,9}}?)(?P<will>will)\s(?P<adverb>(?:not|also|again|finally|\w+ly)\s)?"
    r"(?P<verb>[a-z]+)\b"
)

_OF_RELATIVE = lazy_regex(r"(?:\b(?:who|which|that)\b|\w\s(?:you|we|they|he|she|it|i))\s", re.IGNORECASE)
"""“If the country you will be visiting …”"""

_REFUSED = frozenset(
    "allow let listen help accept agree pay act cooperate yield budge move answer speak talk back support sign".split()
)
"""What somebody is unwilling to do: “If the trustees will not allow it, …”."""
_TIME = lazy_regex(
    r"(?:(?:the|this|next)\s)?(?:Christmas|Easter|summer|winter|autumn|spring|dawn|dusk|noon|midnight|\d+"
    rf"|{ANY_MONTH}|{ANY_WEEKDAY})\s",
    re.IGNORECASE,
)
"""“Anyone hoping for it before Christmas will be disappointed.”"""

MARGIN = 0.0
MARGIN_OF_TIME = -3.5
"""Nats, benchmarks/calibration/syntax_margins.py."""


class WillInTimeClause(Check):
    id = "will-in-time-clause"
    category = "fluency/grammar/tense"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = frozenset({"will"})
    message = "the clause of time or condition takes the present tense, not “will”"
    explanation = """
Finds "When the plane will land, fans will be waiting" and "as soon as the snow will melt". German has *wird* in both
clauses; English says in the clause with *when, if, as soon as, until* what will happen in the present tense: "When the
plane lands". Questions ("she asked when they will land") are not meant.
"""
    examples = (
        bad(
            "As soon as the snow ⟦will melt⟧, the workers will start.",
            repair="As soon as the snow melts, the workers will start.",
        ),
        good("If you will excuse me, I have to close. Nobody knows when the bridge will reopen."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _CLAUSE.finditer(passage.text):
            verb, adverb = match["verb"], match["adverb"] or ""
            if "VB" not in verb_tags(verb) or (match["opens"] == "If" and match["subject"] == "you "):
                continue
            if _OF_RELATIVE.search(match["subject"]) or _TIME.fullmatch(match["subject"]):
                continue
            if adverb == "not " and verb in _REFUSED:
                continue
            span = Span(match.start("will"), match.end())
            if adverb == "not ":
                forms = [f"{do} not {verb}" for do in ("does", "do")] if verb != "be" else ["is not", "are not"]
            elif verb == "be":
                forms = [f"is {adverb}".strip(), f"are {adverb}".strip()]
            else:
                forms = [adverb + inflected(verb, "VBZ"), adverb + verb]
            asked = (match["opens"] or "").lower() in ("when", "if")
            margin = MARGIN if asked else MARGIN_OF_TIME
            yield Hit(span, contrast=Contrast(tuple(Edit(span, form) for form in forms), margin=margin))
