"""*As*, *like* or *so* where a comparison takes another word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["ComparisonCalque"]

_GRADED = (
    r"(?:more|less|fewer|better|worse|rather|other|(?!(?:ever|over|under|after|never|her|per|either|whether|rather|former|"
    r"later|together|however)\b)\w{2,}er)"
)
_MAY_BE_GRADED = re.compile(rf"{_GRADED}|er")
_BEHIND = (
    r"(?=\s(?:\d|the|a|an|his|her|its|their|any|ever|in|on|expected|planned|usual|before|two|three|half|last|all|most|"
    r"previously|originally|many|one|that|those|men|women|[A-Z])\w*)"
)
_THAN = re.compile(
    rf"\b(?P<graded>{_GRADED}(?:\s(?!as\b|than\b|like\b)[\w-]+){{0,2}}?)\s(?P<as>as|like|then)\b{_BEHIND}"
)
_SO_AS = re.compile(r"(?<!\bnot )\bso\s(?P<how>[a-z]{2,14})\s(?P<as>as|like)\b(?!\s(?:to|if)\b)")
_AS_LIKE = re.compile(r"\bas\s(?P<how>[a-z]{2,14})\s(?P<as>like|how|than)\b")
_ALWAYS = re.compile(r"\balways\s(?P<how>more|less|fewer|worse|better|\w{2,}er)\b(?!\s(?:than|as)\b)")
_TIMES = re.compile(
    r"\b(?P<times>twice|half|three\stimes|four\stimes|five\stimes|ten\stimes)\sso\s(?P<how>\w+)\s(?:as|like|than)\b"
)
_SO_MORE = re.compile(
    r"\b(?P<first>[Tt]he\s(?:more|less|\w{2,}er)\b[^.,;:]{2,70}),\s(?:so|all|that|as)\s(?:the\s)?(?P<graded>more|less|\w{2,}er)\b"
)
_WHAT_FOR = re.compile(r"\b(?P<what>[Ww]hat)\sfor\s(?P<a>an?)\b")

MARGIN = 3.0
MARGIN_OF_PROOF = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class ComparisonCalque(Check):
    id = "comparison-calque"
    category = "fluency/grammar/function-word"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = frozenset("as like so always then for".split())
    message = "the comparison takes another word in English"
    explanation = """
Finds *als* and *wie* in comparisons ("longer as the old one", "as old like his brother", "so big as"), *immer* ("always
better" for "better and better"), *je … desto* ("The longer it takes, so more expensive") and *was für ein* ("What for a
day"). The language model must prefer the English wording.
"""
    examples = (
        bad("The new tunnel is longer ⟦as⟧ the old one.", repair="The new tunnel is longer than the old one."),
        bad("He is as old ⟦like⟧ his brother.", repair="He is as old as his brother."),
        good("She joined later as the second driver, a leader as the team needs one, as quiet as a mouse."),
        good("He was always better on grass. What for a long time was a mill is a museum."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        words = context.words(passage)
        for match in _THAN.finditer(text) if any(map(_may_be_graded, words)) else ():
            yield _hit(Span(*match.span("as")), ("than",))
        for match in _AS_LIKE.finditer(text) if "as" in words else ():
            yield _hit(Span(*match.span("as")), ("as",))
        for match in _SO_AS.finditer(text) if "so" in words else ():
            yield _hit(Span(*match.span()), (f"as {match['how']} as",))
        for match in _TIMES.finditer(text) if "so" in words else ():
            yield _hit(Span(*match.span()), (f"{match['times']} as {match['how']} as",), MARGIN_OF_PROOF)
        for match in _ALWAYS.finditer(text) if "always" in words else ():
            how = match["how"]
            double = f"{how} and {how}" if how not in ("fewer",) else "fewer and fewer"
            yield _hit(Span(*match.span()), (double, f"increasingly {how}", f"ever {how}"))
        for match in _SO_MORE.finditer(text):
            yield _hit(Span(*match.span()), (f"{match['first']}, the {match['graded']}",), MARGIN_OF_PROOF)
        for match in _WHAT_FOR.finditer(text) if "what" in words else ():
            yield _hit(Span(*match.span()), (f"{match['what']} {match['a']}",))


@cache
def _may_be_graded(word: str) -> bool:
    return bool(_MAY_BE_GRADED.fullmatch(word))


def _hit(span: Span, texts: tuple[str, ...], margin: float = MARGIN) -> Hit:
    return Hit(span, contrast=Contrast(tuple(Edit(span, text) for text in texts), margin=margin))
