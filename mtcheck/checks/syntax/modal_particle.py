"""A German modal particle in English words."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ModalParticle"]

_BE = r"(?:is|are|was|were|am|be|has|have|had|can|could|will|would|must|should|may|might|do|does|did|cannot)"
_SUBJECT = r"(?:I|(?i:you|he|she|it|we|they|that|this|these|there|nobody|everybody|those|one))"
_YES = lazy_regex(
    rf"\b{_SUBJECT} (?:{_BE}|[a-z]+)(?: (?:it|that|him|them))? (?P<yes>yes )"
    r"(?!(?:or|and|to|votes?|men|man|please|vote|in|if|when|but|for|because)\b)(?=[a-z])"
    r"|\b[a-z]+ (?:is|are|was|were) (?P<is>yes )"
    r"(?=(?:not|also|only|already|known|clear|the|a|an|still|now|really|always|just|nothing)\b)"
)
_OPENS = r"(?:^|(?<=[“\"‘'])|(?<=[.!?,] )|(?<=[.!?]” “))"
_ONCE = lazy_regex(
    rf"{_OPENS}(?i:come|look|listen|tell|show|imagine|wait|go|think|try|say|ask|take|give|let)"
    r"(?: (?:me|us|him|her|them|yourself|yourselves|it|that))? (?P<once>once )"
    r"(?!(?:again|more|you|the|he|she|they|it|we|I|and|a|every|per|in a|for all)\b)(?=[a-z])"
    r"|\b(?:must|should|have to) (?P<must>once )(?=(?:imagine|think|ask|look|see|try|say|tell)\b)"
)
_TIMES = lazy_regex(
    rf"{_OPENS}(?:(?i:just|please|but|and) )?(?i:come|look|listen|tell|imagine|go|think|try|say|ask|let|guess)"
    r"(?: (?:me|us|him|her|them|yourself|yourselves|it|that))?(?: (?:see|look|think))? (?P<times>times )"
    r"(?=(?:at|into|in|over|around|here|there|how|what|who|why|whether|about|please|the|a|by|to|up|down|yourself|back)\b)"
)
_BUT = lazy_regex(
    rf"\b{_SUBJECT} (?:is|are|was|were) (?P<but>but )"
    r"(?=(?:nice|good|great|no|not|very|really|clear|quite|too|lovely|kind|bad)\b)"
    rf"|\b{_SUBJECT} (?:have|has|do not|did) (?P<have>but )(?=(?:a|an|no|the)\b[^.]{{0,60}}!)"
)
_EVEN = lazy_regex(r"\b(?:We|I|You|They|we|you) must (?P<even>even )(?=live|accept|wait)")
_THEN = lazy_regex(
    r"\b(?i:what|why|who|where|how) (?:is|are|was|were|do|does|did|have|has|can|should|will) "
    r"(?:[a-z]+ )?(?:want |have )?(?P<then>then (?:actually )?)(?=[a-z]+[^.!?]{0,80}\?)"
)
_TAG = lazy_regex(r"(?<=[a-z’'])(?P<or>,? or)\?(?=\s|[”\"’']|$)")
"""“You will come tomorrow, or?”: *oder*."""

MARGIN = 1.5
MARGIN_OF_YES = -1.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class ModalParticle(Check):
    id = "modal-particle"
    category = "fluency/unintelligible"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = lazy_regex(r"^or\?")
    doubts = frozenset("yes once times but even then".split())
    message = "a German modal particle (ja, mal, aber, eben, denn, oder) in English words"
    explanation = """
Finds the little words that colour a German sentence where they were translated: *ja* ("That is yes known"), *mal*
("Come once here"), *aber* ("That is but nice of you"), *oder* ("You will
come, or?"), *eben* ("We must even live with it"), *denn* ("What do you want then here?"). English leaves them out or
says *right*. Of words that may be sound the language model must not miss the one.
"""
    examples = (
        bad("“That is ⟦yes⟧ known,” the minister said.", repair="“That is known,” the minister said."),
        bad("“Come ⟦once⟧ here,” he called to the boy.", repair="“Come here,” he called to the boy."),
        bad("“Look ⟦times⟧ at the date,” she says.", repair="“Look at the date,” she says."),
        bad("“You will come tomorrow⟦, or⟧?” she asked.", repair="“You will come tomorrow, right?” she asked."),
        good("“You must come here once a year,” she said. “That is nothing but the truth.”"),
        good("He said yes and voted yes again. It was even better, but it was then too late."),
        good("“Come once and you will come again,” the guide says. “Is that a yes or a no?”"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _TAG.finditer(passage.text) if "or" in context.words(passage) else ():
            span = Span(*match.span("or"))
            yield Hit(span, repair=Edit(span, ", right"))
        for word, pattern in _PARTICLES if context.judged else ():
            if word in context.words(passage):
                for match in pattern.finditer(passage.text):
                    name = next(name for name, found in match.groupdict().items() if found)
                    whole = Span(*match.span(name))
                    span = Span(whole.start, whole.start + len(match[name].rstrip()))
                    yield Hit(
                        span, contrast=Contrast((Edit(whole, ""),), margin=MARGIN_OF_YES if word == "yes" else MARGIN)
                    )


_PARTICLES = (("yes", _YES), ("once", _ONCE), ("times", _TIMES), ("but", _BUT), ("even", _EVEN), ("then", _THEN))
