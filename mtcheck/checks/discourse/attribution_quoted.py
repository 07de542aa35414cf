"""Quotation marks around who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, SAYING, SAYS, SAYS_WHO, SPEAKER_BEHIND
from mtcheck.checks.structure.seams.quotation import CLOSERS
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["AttributionQuoted"]

_WHO = (
    rf"(?:(?:{SAYS})\s{SPEAKER_BEHIND}|(?:{NAMED}|{PERSON})\s(?:{SAYS}))"
    r"(?:\s(?:[a-z]+ly|today|yesterday|afterwards|(?:on|in|at|after|during|from)\s[^,.!?“”\"‘’\n]{3,50}))?"
)
_ALONE = lazy_regex(
    rf"(?P<open>[“\"‘])(?:(?<=[a-z\d]\s.)|(?<=[a-z\d],\s.))(?P<who>{_WHO})"
    r"(?P<stop>[.,]?)(?P<close>[”\"’])(?P<outside>[.,]?)(?=\s|$)"
)
"""It will hold, “says headmistress Jane Doe.”"""
_BESIDE = lazy_regex(rf"(?<=[,!?][”\"]\s)[“\"]{SAYS_WHO}[,.]?[”\"]")
"""“It is so,” “says Jane Doe,” “and …”"""
_LAST_STOP = lazy_regex(r".*(?:[.!?] |\n)\s*", re.DOTALL)
_MARKS = frozenset('“”"')
_VERB_AND_WORD = lazy_regex(r"[a-z]+ [\w’-]+$")
_AS_WORDS = lazy_regex(
    r"\b(?:called|titled|entitled|named|lines?|verse|song|poem|refrain|words?|phrase|sentence|caption|headline|title|inscription|sign|reads?|writes?"
    r"|(?:headline|title|caption|sign|inscription|slogan|answer|reply)\s(?:was|is))$"
)
"""Before words that are quoted as words: the headline “says Jane Doe”."""
_FEWEST_WORDS = 3
"""Words before a speaker that can be what he says."""


class AttributionQuoted(RuledCheck):
    id = "attribution-quoted"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
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

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _alone(text: str) -> Iterator[Hit]:
    for match in _ALONE.finditer(text):
        stop = match["stop"] or match["outside"]
        end = match.start() - 1
        before = _LAST_STOP.match(text, 0, end)
        start = before.end() if before else 0
        said = text[start:end].removesuffix(",")
        if not stop or len(said.split()) < _FEWEST_WORDS or not _MARKS.isdisjoint(said) or _AS_WORDS.search(said):
            continue
        if match["open"] == match["close"] == "‘" or (stop == "," and _VERB_AND_WORD.match(match["who"])):
            continue
        edit = f"{match['open']}{said},{CLOSERS[match['open']]} {match['who']}{stop}"
        yield Hit(Span(*match.span()), repair=Edit(Span(start, match.end()), edit))


def _beside(text: str) -> Iterator[Hit]:
    for match in _BESIDE.finditer(text):
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, match[0][1:-1]), confidence=0.8)


def _goes_on(token: str) -> bool:
    """Whether a sentence goes on behind a token, after a comma or not."""
    return token.rstrip(",")[-1:].isalnum()


def _opens_and_says(token: str) -> bool:
    return token[0] in '“"' and token[1:] in SAYING


_RULES = (
    Rule.of_text(
        _alone,
        Together(Bigram(_goes_on, lazy_regex(r"^[“\"‘]\w+$"), by_second=True), SAYING, lazy_regex(r"[”\"’][.,]?$")),
    ),
    Rule.of_text(_beside, Bigram(lazy_regex(r"[,!?][”\"]$"), _opens_and_says)),
)
