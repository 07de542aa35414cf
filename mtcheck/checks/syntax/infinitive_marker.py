"""An infinitive with *to* too much or too little."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.tokens import begins_small
from mtcheck.report import Severity

__all__ = ["InfinitiveMarker"]

_TOO_MUCH = re.compile(r"(?<!\ba )\b(must|should|could|would|cannot)(?:\snot)?(\sto)\s([a-z]{2,20})\b")
_MODALS = frozenset("must should could would cannot".split())
_TAKING = frozenset(
    """
    want wants wanted decide decided decides refuse refused refuses promise promised tried tries hope hoped hopes intend
    intends intended manage managed manages able unable willing allowed forced ought
    """.split()
)
_NO_VERBS = frozenset("to the a an by in on at of for and or it that his her their this was is".split())


def _may_be_verb(token: str) -> bool:
    return begins_small(token) and token not in _NO_VERBS


_TOO_LITTLE = re.compile(
    r"\b(?:wants?|wanted|decided?|decides|refused?|refuses|promised?|tried|tries|hoped?|hopes|intends?|intended|managed?"
    r"|manages|able|unable|willing|allowed|forced|ought)(\s)([a-z]{2,20})\b(?=\s(the|an?|its|his|her|their|this|that)?)"
)


class InfinitiveMarker(Check):
    id = "infinitive-marker"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = Bigram(_MODALS, frozenset({"to", "not"})), Bigram(_TAKING, _may_be_verb)
    message = "“to” is wrong or missing before the infinitive"
    explanation = """
Finds a modal verb followed by *to* ("the state must to save") and verbs that need it without it ("the club wants sell
its stadium"). Systems lose or double the marker because German writes *zu* in other places than English writes *to*.
The language model decides about a missing one.
"""
    examples = (
        bad("The state must⟦ to⟧ save next year.", repair="The state must save next year."),
        bad("The club decided⟦ ⟧sell its stadium.", repair="The club decided to sell its stadium."),
        good("They have the will to win, in May to be precise. She decided against it."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _TOO_MUCH.finditer(passage.text):
            if "VB" in verb_tags(match[3]):
                span = Span(*match.span(2))
                yield Hit(span, repair=Edit(span, ""), safe=True)
        for match in _TOO_LITTLE.finditer(passage.text):
            if "VB" in verb_tags(match[2]) and (match[3] or can_be(match[2]) <= {"VERB", "AUX"}):
                span = Span(*match.span(1))
                yield Hit(span, contrast=Contrast((Edit(span, " to "),)))
