"""*He* and *herself* in one clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["ReflexiveOfOtherSex"]

_CLASH = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he)\s(?:(?:had|has|also|then|later|never|immediately|quickly)\s)?(?P<verb>[a-z]+)\s(?P<self>himself|herself)\b"
    r"(?!\s(?:and|or)\b)"
)
_RIGHT = {"he": "himself", "she": "herself"}


class ReflexiveOfOtherSex(Check):
    id = "reflexive-of-other-sex"
    category = "fluency/grammar/agreement"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Together(frozenset({"himself", "herself"}), frozenset({"he", "she"}))
    message = "the pronoun and its reflexive are not of one sex"
    explanation = """
Finds *he* with *herself*, or *she* with *himself*, as subject and object of one verb: "He locked herself in the
bathroom". German *sich* has no sex, and systems choose one word by word. Look up who is meant.
"""
    examples = (
        bad("Renate heard the glass break. He locked ⟦herself⟧ in the bathroom."),
        bad("She had hurt ⟦himself⟧ on the ice."),
        good("He told her so himself. She met the king himself, and he was kind to her and herself."),
        good("She saw that he hurt himself, and he that she hurt herself."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _CLASH.finditer(passage.text):
            right = _RIGHT[match["who"].lower()]
            if match["self"] != right and verb_tags(match["verb"]) & {"VBD", "VBN", "VBZ"}:
                span = Span(*match.span("self"))
                yield Hit(span)
