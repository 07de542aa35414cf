"""Two negations in one clause where English has one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import CONJUNCTIONS, OPERATORS
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import end_before
from mtcheck.report import Severity

__all__ = ["DoubleNegation"]

_DENYING = frozenset("not cannot never nobody nothing none hardly without neither nowhere".split())
_UNDENIED = {
    "nobody": ("anybody", "anyone"),
    "nothing": ("anything",),
    "nowhere": ("anywhere",),
    "no": ("any", "a", "an"),
    "none": ("any",),
    "never": ("ever",),
    "neither": ("either",),
}
_DENIES = lazy_regex(
    r"(?:n[’']t|\bnot|\bcannot|\bnever|\bnobody|\bnothing|\bhardly|\bwithout|\bno\sone)\b", re.IGNORECASE
)
_PRONOUNS = frozenset("anything something everything those anyone someone".split())
_FURTHEST = 8
_BORDERS = CONJUNCTIONS | frozenset("if to for as than with".split())

MARGIN = 3.0
MARGIN_OF_COPY = 2.0
MARGIN_OF_BEFORE = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


_NEVER_NOT = lazy_regex(
    r"\bnever\s(?P<auxiliary>could|would|should|was|were|is|are|has|have|had|did|does|do)n[’']t(?=\s[a-z])"
)
"""“Never couldn’t say”: no tag question, as a verb follows."""


_BEFORE_NOT = lazy_regex(
    r"\b(?:not|never|nobody|no\sone|cannot|n[’']t)\b[^.;:!?“”\"]{3,80}?\s(?P<joint>before|until)\s(?:the|an?|his|her|its|their|it|he|she|they|all)\b"
    r"[^.,;:!?“”\"]{0,50}?\b(?:has|have|had|is|are|was|were)(?P<not>\snot|n[’']t)\s(?P<verb>[a-z]+)\b"
)
"""“The court does not want to rule before the expert has not been heard.”"""


class DoubleNegation(Check):
    id = "double-negation"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = frozenset("t not cannot never nobody nothing hardly without no".split())
    message = "the clause is negated twice"
    explanation = """
Finds a second negation in a clause: "has not yet accepted not", "did not see nobody", "Nobody did not expect it",
"without no warning". Systems negate twice where *nicht* and *kein* stand far from the verb. English has one negation,
and *any* behind it. The language model decides, so that "could not not go" and "not for nothing" stay silent.
"""
    examples = (
        bad(
            "The union has not yet accepted⟦ not⟧ the latest offer.",
            repair="The union has not yet accepted the latest offer.",
        ),
        bad(
            "The witness did not see ⟦nobody⟧ in the stairwell.",
            repair="The witness did not see anyone in the stairwell.",
        ),
        bad("He ⟦never couldn’t⟧ say it.", repair="He could never say it."),
        good("Those who had read it had seen it, and those who had not had not."),
        good("He could not not go; it does not mean no one cares, and not for nothing is he called the Fox."),
        good("They did not win, no, they lost. Never say never. Not one of them said he would not come."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for never in _NEVER_NOT.finditer(passage.text):
            span = Span(*never.span())
            yield Hit(span, contrast=Contrast((Edit(span, f"{never['auxiliary']} never"),), margin=0.0))
        for match in _BEFORE_NOT.finditer(passage.text):
            span = Span(*match.span("not"))
            yield Hit(span, contrast=Contrast((Edit(span, ""),), margin=MARGIN_OF_BEFORE))
        for clause in clauses_of(passage.text):
            if _DENIES.search(clause.text):
                yield from _second_negations(clause, passage.text)


def _second_negations(clause: Clause, text: str) -> Iterator[Hit]:
    words = clause.words
    first = next((i for i, word in enumerate(words) if word in _DENYING or word.endswith(("n't", "n’t"))), None)
    if first is None or (first and words[first - 1] == "or"):
        return
    for index in range(first + 1, min(first + 1 + _FURTHEST, len(words))):
        word = words[index]
        if word in _BORDERS and word != "to":
            return
        if word in _UNDENIED and index > first + (words[first] != "without"):
            span = clause.spans()[index]
            edits = tuple(Edit(span, other) for other in _UNDENIED[word])
            yield Hit(span, contrast=Contrast(edits, margin=MARGIN))
        elif word == "not" and (index > first + 1 or words[first] == "never") and not _is_reduced(words, index):
            span = clause.spans()[index]
            yield Hit(
                Span(end_before(text, span.start), span.end),
                contrast=Contrast((removed(text, span),), margin=MARGIN_OF_COPY),
            )


def _is_reduced(words: tuple[str, ...], index: int) -> bool:
    """Whether *not* negates the participle of another clause ("anything not intended to be public")."""
    before, after = words[index - 1], words[index + 1 : index + 2]
    if before in OPERATORS:
        same = words[max(index - 3, 0) : index - 1] == (before, "not")  # those who had not had not
        return same or words[index - 2] not in _DENYING
    return bool(after and verb_tags(after[0]) & {"VBN"} and (before in _PRONOUNS or "NOUN" in can_be(before)))
