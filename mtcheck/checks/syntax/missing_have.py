"""*Been* without a form of *have*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.dialect import spoken_dialect
from mtcheck.analysis.masking import MASK, Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.report import Severity

__all__ = ["MissingHave"]

_BEEN = re.compile(r"(?<=[a-zà-ÿ\d,)] )been(?= [a-z])")
_HAVE = re.compile(
    r"\b(?:having|ha(?:ve|s|d)(?:n[’']?t)?)\b|[’'](?:ve|s|d)\b|s[’'] |\b(?:of|its) (?=been)", re.IGNORECASE
)
_RELATIVE_BEFORE = re.compile(r", (?:which|who) (?:(?:already|also|never|not|just|now|[a-z]+ly) )?$")
_SPOKEN = re.compile(r"\b(?:I|you|he|she|it|we|they|where|who|what|there|got|done) (?:[a-z]+ )?$", re.IGNORECASE)
"""What stands before *been* in dialect: where you been?"""
_REACH = 40


class MissingHave(Check):
    id = "missing-have"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    triggers = frozenset({"been"})
    supersedes = ("missing-verb", "unjoined-verb", "lost-function-word", "unlikely-wording")
    message = "“been” lacks its “has”, “have” or “had”"
    explanation = """
Finds a perfect that lost its auxiliary: "The lynx, which been sighted several times, was caught", "The bridge been
closed since Monday". German puts the auxiliary at the end of its clause, where systems lose it. Put in *has*, *have* or
*had*.

A form of *have* anywhere before it in the sentence may belong to it, but for *been* right behind a relative pronoun.
What somebody is quoted with may be dialect.
"""
    examples = (
        bad(
            "The lynx, which ⟦been⟧ sighted near the motorway, was caught unharmed.",
            repair="The lynx, which had been sighted near the motorway, was caught unharmed.",
        ),
        bad(
            "The bridge ⟦been⟧ closed since Monday because of cracks in a pillar.",
            repair="The bridge has been closed since Monday because of cracks in a pillar.",
        ),
        good("Never had the bridge, a relic of the railway age, been closed for so long; it’s been open since May."),
        good("“Where you been all night?” his mother asked. The reply: “We been working.”"),
        good("She called him a has-been wrestler. Having closed in May, the road, been and gone, is missed."),
        good("The villagers’ hopes been dashed or not, the mayor's been re-elected, and would of been anyway."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        told = context.masked(passage, Mask.QUOTATION)
        for sentence in context.sentences(passage):
            carried = _HAVE.search(text, sentence.start, sentence.end)
            for match in _BEEN.finditer(text, sentence.start, sentence.end):
                span = Span(*match.span())
                before = max(span.start - _REACH, sentence.start)
                follows = _RELATIVE_BEFORE.search(text, before, span.start) is not None
                if carried is not None and carried.start() < span.start and not follows:
                    break
                if told[span.start] == MASK and (_SPOKEN.search(text, before, span.start) or spoken_dialect(text)):
                    continue
                edits = tuple(Edit(Span(span.start, span.start), f"{have} ") for have in ("had", "has", "have"))
                yield Hit.certain(span, edits)
