"""An adjective at the end of its clause, where German has its predicate."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.phrases import is_comment
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    FINITE_BE,
    PREPOSITIONS,
)
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["PredicateLast"]

_DEGREES = frozenset("too very so quite not more less rather again still".split())
_LONGEST = 9
"""Words of the phrases between the verb and its predicate."""
_FEWEST = 2

MARGIN = 5.0
"""Nats that the adjective must gain before the phrases; cases of ours gain 6 to 16."""


@PerToken
def _is_adjective(word: str) -> bool:
    return "ADJ" in can_be(word) and not verb_tags(word) & {"VBN", "VBD"} and word not in _ADVERBS_RATHER


_ADVERBS_RATHER = frozenset("alone today first last least most more less once right long only early late later".split())


class PredicateLast(Check):
    id = "predicate-last"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    needs_judge = True
    supersedes = ("unlikely-wording",)
    triggers = Bigram(FINITE_BE, ADVERBIAL_PREPOSITIONS | {"of"})
    message = "the adjective stands at the end of its clause, as in German"
    explanation = """
Finds adjectives that end their clause behind a phrase: "The region is for tourists attractive", "The road is for
lorries too narrow". German closes the bracket that *ist* opens with them; English puts them directly behind *is*. The
language model compares the two orders and decides: short phrases (*is in fact empty*) may stand between.
"""
    examples = (
        bad(
            "The region around the lake is for tourists very ⟦attractive⟧.",
            repair="The region around the lake is very attractive for tourists.",
        ),
        bad("She is of her daughter ⟦proud⟧.", repair="She is proud of her daughter."),
        good("The shelves were in fact empty, and the answer is at best unclear. The firm is in the red."),
        good("He was by then tired. The village is of all places the poorest and in many ways unique."),
        good("The mood was on the whole good, the effect is in the long run important, and the plan in part sound."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            if (first := _phrases_before_adjective(clause)) is not None:
                yield _hit(clause, first)


def _phrases_before_adjective(clause: Clause) -> int | None:
    """Where the phrases begin that part a form of *be* from the adjective at the end of the clause."""
    words = clause.words
    last = len(words) - 1
    if last < _FEWEST + 2 or clause.closing not in (".", ",", ";") or clause.is_name(last):
        return None
    if not _is_adjective[words[last]] or words[last - 1] in BEFORE_NOUNS or words[last - 1] in PREPOSITIONS:
        return None
    for index in range(last - _FEWEST - 1, max(last - _LONGEST - 1, 0), -1):
        if words[index] in FINITE_BE:
            between = words[index + 1 : last]
            opens = between[0] in ADVERBIAL_PREPOSITIONS or between[0] == "of"
            comment = is_comment([word for word in between if word not in _DEGREES])
            return index + 1 if opens and not comment and CONJUNCTIONS.isdisjoint(between[1:]) else None
    return None


def _hit(clause: Clause, first: int) -> Hit:
    spans, last = clause.spans(), len(clause.words) - 1
    group = last
    while group - 1 > first and clause.words[group - 1] in _DEGREES:
        group -= 1
    whole = Span(spans[first].start, spans[last].end)
    edit = Edit(whole, f"{clause.phrase(group, last + 1)} {clause.phrase(first, group)}")
    return Hit(spans[last], contrast=Contrast((edit,), margin=MARGIN))
