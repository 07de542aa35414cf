"""Who says it, behind a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, SPEAKER_BEHIND
from mtcheck.checks.structure.seams.quotation import OPENERS
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["AttributionCutOff"]

_VERBS = frozenset(
    "says said explains explained adds added emphasises emphasised stresses stressed warns warned complains complained"
    " reports reported recalls recalled believes jokes joked insists insisted".split()
)
_SAYS = one_of(frozenset(map(str.capitalize, _VERBS)))
_INSIDE = lazy_regex(
    rf"(?<=[a-z])(?P<outside>\.\s(?P<says>{_SAYS})\s{SPEAKER_BEHIND})(?P<stop>\.)"
    r"(?:(?P<close>[”\"])|(?=\s[A-Z][^“”\"\n]{3,300}[.!?](?P<later>[”\"])))"
)
"""“It will hold. Says engineer Jane Doe.”"""
_BEHIND = lazy_regex(rf"(?<=[a-z])(?P<stop>[.!?])(?P<close>[”\"]) (?P<says>{_SAYS})\s(?:{NAMED}|{PERSON})(?=[,.]|\s)")
"""“It will hold.” Says engineer Jane Doe.”"""
_BELOW = lazy_regex(rf"(?:^|(?<=\n))(?:{_SAYS})\s(?:{NAMED}|{PERSON})(?:\s[^.!?:“”\"\n]{{1,80}})?\.(?=\n|$)")
"""A paragraph of nothing but who says the one before."""


def _opens(token: str) -> bool:
    """Whether a verb of saying opens a sentence."""
    return token.istitle() and token.lower() in _VERBS


class AttributionCutOff(Check):
    id = "attribution-cut-off"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = (_opens, Bigram(lazy_regex(r"[a-z]\.$"), _VERBS))
    message = "who says it stands as a sentence of its own"
    confidence = 0.8
    explanation = """
Finds an attribution that a full stop has cut off: "“It will hold.” Says engineer Jane Doe.", the same inside the marks,
or as a paragraph of its own. Systems translate sentence by sentence, and split where the quotation has its full stop.
Join it with a comma.
"""
    supersedes = ("unbalanced-quotes", "attribution-in-quotation")
    examples = (
        bad(
            "“We replaced every single one⟦.” Says⟧ boatbuilder Arne Holm, who smiles.",
            repair="“We replaced every single one,” says boatbuilder Arne Holm, who smiles.",
        ),
        bad(
            "“We will plant them again⟦.” Emphasised⟧ forester Jost Kolb at the meeting.",
            repair="“We will plant them again,” emphasised forester Jost Kolb at the meeting.",
        ),
        bad(
            "“The vaccine is safe for pregnant women⟦. Says virologist Paula Mein⟧.” She is sure.",
            repair="“The vaccine is safe for pregnant women,” says virologist Paula Mein. She is sure.",
        ),
        bad(
            "“The harvest is excellent⟦. Says winegrower Paul Lindt⟧. Only the north suffered.” It is May.",
            repair="“The harvest is excellent,” says winegrower Paul Lindt. “Only the north suffered.” It is May.",
        ),
        bad("“For us the case is far from closed.”\n⟦Said prosecutor Dora Henning on Thursday.⟧"),
        good("“The bridge will hold,” said the engineer."),
        good("“The man who lives there says Moll is wrong.” “The paper says Moll,” he said. “So who says Jane?”"),
        good("Said Jane Doe is a fine name. Reported crime fell in May.\nAdded sugar is bad."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _INSIDE.finditer(text):
            close = match["close"] or match["later"]
            told = f",{close} {match['says'].lower()}{text[match.end('says') : match.start('stop')]}."
            end = match.end()
            if match["later"]:
                told, end = f"{told} {OPENERS[close]}", end + 1
            yield Hit(Span(*match.span("outside")), repair=Edit(Span(match.start(), end), told))
        for match in _BEHIND.finditer(text):
            stop = match["stop"].replace(".", ",")
            edit = Edit(Span(match.start(), match.end("says")), f"{stop}{match['close']} {match['says'].lower()}")
            yield Hit(Span(match.start(), match.end("says")), repair=edit)
        for says in _BELOW.finditer(text):
            if _paragraph_above(says, context).endswith((".”", '."')):
                yield Hit(Span(*says.span()))


def _paragraph_above(below: re.Match[str], context: Context) -> str:
    """What stands above a paragraph, in its passage or in the one before."""
    segments = context.document.segments[: 0 if context.document.batch else context.index]
    return below.string[: below.start()].rstrip() or "".join(segment.target.text for segment in segments[-1:])
