"""*He* and *herself* in one clause."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.somebody import listed
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["ReflexiveOfOtherSex"]

_WOMEN, _MEN = listed("woman") - {"midwife"}, listed("man")

_CLASH = lazy_regex(
    r"\b(?P<who>[Hh]e|[Ss]he)\s(?:(?:had|has|also|then|later|never|immediately|quickly)\s)?(?P<verb>[a-z]+)\s(?P<self>himself|herself)\b"
    r"(?!\s(?:and|or)\b)"
)
_NOUN_CLASH = lazy_regex(
    rf"\b(?:[Tt]he|[Aa]n?)\s(?:[a-z0-9-]+\s){{0,2}}(?:(?P<woman>{one_of(_WOMEN)})|(?P<man>{one_of(_MEN)}))\s"
    r"(?:(?:had|has|also|then|later|now|still|always|often)\s)?(?P<verb>[a-z]+)\s(?:(?:for|by|about|to)\s)?(?P<self>himself|herself)\b"
    r"(?!\s(?:and|or)\b)"
)
"""“The 78-year-old widow now cooks for himself.”"""
_RIGHT = {"he": "himself", "she": "herself"}


class ReflexiveOfOtherSex(Check):
    id = "reflexive-of-other-sex"
    category = "fluency/grammar/agreement"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(frozenset({"himself", "herself"}), frozenset({"he", "she"})),
        Together(frozenset({"himself", "herself"}), _WOMEN | _MEN),
    )
    message = "the pronoun and its reflexive are not of one sex"
    explanation = """
Finds *he* with *herself*, or *she* with *himself*, as subject and object of one verb: "He locked herself in the
bathroom"; and nouns that tell of one sex likewise: "The widow cooks for himself". German *sich* has no sex, and systems
choose one word by word. Look up who is meant.
"""
    examples = (
        bad("Renate heard the glass break. He locked ⟦herself⟧ in the bathroom."),
        bad("The 78-year-old widow now cooks for ⟦himself⟧ every day."),
        good("The widow told the boy himself. The actress saw herself, and he met the queen herself."),
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
        for match in _NOUN_CLASH.finditer(passage.text):
            right = "herself" if match["woman"] else "himself"
            if match["self"] != right and verb_tags(match["verb"]) & {"VBD", "VBZ"}:
                yield Hit(Span(*match.span("self")))
