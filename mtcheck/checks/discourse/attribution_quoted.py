"""Quotation marks around who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.speaking import NAMED, PERSON, SAYING, SAYS, SAYS_WHO, SPEAKER_BEHIND
from mtcheck.checks.structure.quotation import CLOSERS
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["AttributionQuoted"]

_WHO = (
    rf"(?:(?:{SAYS})\s{SPEAKER_BEHIND}|(?:{NAMED}|{PERSON})\s(?:{SAYS}))"
    r"(?:\s(?:[a-z]+ly|today|yesterday|afterwards|(?:on|in|at|after|during|from)\s[^,.!?“”\"‘’\n]{3,50}))?"
)
_ALONE = re.compile(
    rf"(?<=[a-z\d]),?\s(?P<quotation>(?P<open>[“\"‘])(?P<who>{_WHO})"
    r"(?P<stop>[.,]?)(?P<close>[”\"’])(?P<outside>[.,]?))(?=\s|$)"
)
"""It will hold, “says headmistress Jane Doe.”"""
_BESIDE = re.compile(rf"(?<=[,!?][”\"]\s)[“\"]{SAYS_WHO}[,.]?[”\"]")
"""“It is so,” “says Jane Doe,” “and …”"""
_LAST_STOP = re.compile(r".*(?:[.!?] |\n)\s*", re.DOTALL)
_MARKS = frozenset('“”"')
_VERB_AND_WORD = re.compile(r"[a-z]+ [\w’-]+$")
_AS_WORDS = re.compile(
    r"\b(?:called|titled|entitled|named|lines?|verse|song|poem|refrain|words?|phrase|sentence|caption|headline|title|inscription|sign|reads?|writes?"
    r"|(?:headline|title|caption|sign|inscription|slogan|answer|reply)\s(?:was|is))$"
)
"""Before words that are quoted as words: the headline “says Jane Doe”."""
_FEWEST_WORDS = 3
"""Words before a speaker that can be what he says."""


class AttributionQuoted(Check):
    id = "attribution-quoted"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = Together(re.compile(r"^[“\"‘](?:\w+)$"), SAYING, re.compile(r"[”\"’][.,]?$"))
    message = "the quotation marks stand around who says it, instead of around what is said"
    confidence = 0.9
    explanation = """
Finds a quotation of nothing but its attribution: "Attention has improved, “says headmistress Jane Doe.”", "“It is so,”
“says Jane Doe,” “and it will be.”". Systems that set the marks of the original anew take the attribution for the
quotation. Set them around what is said.

Words that are quoted as words (the headline “says mayor Jane Doe”) stay silent.
"""
    supersedes = ("unbalanced-quotes", "attribution-half-quoted")
    examples = (
        bad(
            "Attention in lessons has improved, ⟦“says headmistress Ulla Greiner.”⟧",
            repair="“Attention in lessons has improved,” says headmistress Ulla Greiner.",
        ),
        bad(
            "I have never seen a hoopoe this far north, ⟦“says ornithologist Jane Doe”.⟧ She counts birds.",
            repair="“I have never seen a hoopoe this far north,” says ornithologist Jane Doe. She counts birds.",
        ),
        bad(
            "It was the jump of her life, ⟦“the young skier explained proudly”,⟧ before she was carried off.",
            repair="“It was the jump of her life,” the young skier explained proudly, before she was carried off.",
        ),
        bad(
            "“The figures are correct,” ⟦“says auditor Signe Dahl,”⟧ “but they are late.”",
            repair="“The figures are correct,” says auditor Signe Dahl, “but they are late.”",
        ),
        good("The headline was “says mayor Jane Doe”. A poem called “the old man said”, a sign, “said Jane Doe”."),
        good("The sign on the door, “says Ulla,” is not hers. He wrote “said the raven” and “said Jane”, in italics."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _ALONE.finditer(text):
            stop = match["stop"] or match["outside"]
            before = _LAST_STOP.match(text, 0, match.start())
            start = before.end() if before else 0
            said = text[start : match.start()]
            if not stop or len(said.split()) < _FEWEST_WORDS or not _MARKS.isdisjoint(said) or _AS_WORDS.search(said):
                continue
            if match["open"] == match["close"] == "‘" or (stop == "," and _VERB_AND_WORD.match(match["who"])):
                continue
            edit = f"{match['open']}{said},{CLOSERS[match['open']]} {match['who']}{stop}"
            yield Hit(Span(*match.span("quotation")), repair=Edit(Span(start, match.end("quotation")), edit))
        for match in _BESIDE.finditer(text):
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, match[0][1:-1]), confidence=0.8)
