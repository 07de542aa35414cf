"""A participle with its complements before the noun, where German has them."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import PREPOSITIONS, TIMES
from mtcheck.report import Severity

__all__ = ["PreposedAttribute"]

_ARTICLES = frozenset("the a an his her its their".split())
_OPENERS = (PREPOSITIONS | TIMES | {"to"}) - frozenset("over under near than as of then now next last".split())
_LONGEST_ATTRIBUTE = 12


class PreposedAttribute(Check):
    id = "preposed-attribute"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("clause-final-verb", "missing-verb")
    needs_judge = True
    message = "a participle with its complements stands before the noun; English puts it behind"
    explanation = """
Finds an article followed by a preposition, with the participle and the noun only later: "the by the government planned
reform", "a since 2015 in Berlin living artist". German packs a whole relative clause before the noun; English puts the
participle and its complements behind it. The language model confirms that the sentence reads better so.
"""
    examples = (
        bad(
            "Parliament rejected the ⟦by the government planned⟧ reform of the pensions.",
            repair="Parliament rejected the reform planned by the government of the pensions.",
        ),
        good("He won the by-election in the recently closed district and the under-21 final."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in context.fact(clauses_of).get(passage.text, ()):
            if _ARTICLES.isdisjoint(clause.words):
                continue
            for first, participle in _attributes(clause):
                spans = clause.spans()
                mark = Span(spans[first].start, spans[participle].end)
                yield Hit(mark, contrast=Contrast(tuple(_candidates(clause, first, participle))))


def _attributes(clause: Clause) -> Iterator[tuple[int, int]]:
    """Indices of the word after the article and of the participle."""
    words = clause.words
    for article in range(len(words) - 4):
        if words[article] not in _ARTICLES or words[article + 1] not in _OPENERS:
            continue
        for index in range(article + 3, min(article + _LONGEST_ATTRIBUTE, len(words) - 1)):
            if verb_tags(words[index]) & {"VBN", "VBG"}:
                if can_be(words[index + 1]) & {"NOUN", "ADJ"} or clause.is_name(index + 1):
                    yield article + 1, index
                break


def _candidates(clause: Clause, first: int, participle: int) -> Iterator[Edit]:
    spans, phrase = clause.spans(), clause.phrase
    for end in range(participle + 2, min(participle + 5, len(clause.words) + 1)):
        noun, complements = phrase(participle + 1, end), phrase(first, participle)
        whole = Span(spans[first].start, spans[end - 1].end)
        yield Edit(whole, f"{noun} {phrase(participle, participle + 1)} {complements}")
