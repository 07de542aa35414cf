"""A participle with its complements before the noun, where German has them."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    QUANTIFIERS,
    TIMES,
)
from mtcheck.report import Severity

__all__ = ["PreposedAttribute"]

_ARTICLES = frozenset("the a an his her its their this these those".split())
_NUMBERS = frozenset("several many some two three four five six seven eight nine ten twelve".split())
_OPENERS = (PREPOSITIONS | TIMES | {"to"}) - frozenset("over under near than as of then now next last".split())
_COMPLEMENTS = frozenset("in on at by for from with since to during after".split())
_LONGEST_ATTRIBUTE = 12

MARGIN = 3.0
"""Nats, benchmarks/calibration/syntax_margins.py: what little sound text is suspected loses 7 or more."""


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
            for first, head in _attributes(clause):
                spans = clause.spans()
                mark = Span(spans[first].start, spans[head].end)
                yield Hit(mark, contrast=Contrast(tuple(_candidates(clause, first, head)), margin=MARGIN))
                break


def _attributes(clause: Clause) -> Iterator[tuple[int, int]]:
    """Indices of the word after the article and of the participle or adjective before the noun."""
    words = clause.words
    for article in range(len(words) - 4):
        if not _opens_phrase(words, article) or not _opens_attribute(words, article + 1):
            continue
        found = None
        for index in range(article + 3, min(article + _LONGEST_ATTRIBUTE, len(words) - 1)):
            if words[index] in CONJUNCTIONS | AUXILIARIES:
                break
            if not (can_be(words[index + 1]) & {"NOUN", "ADJ"} or clause.is_name(index + 1)):
                continue
            before = words[index - 1]
            closed = before in DETERMINERS | PREPOSITIONS | QUANTIFIERS or not can_be(before) - {"ADV", "ADJ"}
            if verb_tags(words[index]) & {"VBN", "VBG"} or ("ADJ" in can_be(words[index]) and not closed):
                found = index
                if verb_tags(words[index]) & {"VBN", "VBG"} and not closed:
                    break
        if found is not None:
            yield article + 1, found


def _opens_phrase(words: tuple[str, ...], index: int) -> bool:
    """Whether a noun must follow: an article, or a number or *several* that no verb or noun can end with."""
    return words[index] in _ARTICLES or words[index] in _NUMBERS or words[index].replace(",", "").isdigit()


def _opens_attribute(words: tuple[str, ...], index: int) -> bool:
    if words[index] in ("far", "still", "already", "even") and words[index + 1] in PREPOSITIONS | {"beyond", "to"}:
        return True
    return words[index] in (_OPENERS if words[index - 1] in _ARTICLES else _COMPLEMENTS)


def _candidates(clause: Clause, first: int, head: int) -> Iterator[Edit]:
    """What stands before the noun behind it, the participle or adjective with the adverbs before it in front."""
    spans, phrase, words = clause.spans(), clause.phrase, clause.words
    group = head
    while group - 1 > first and (words[group - 1] in ADVERBS or words[group - 1].endswith("ly")):
        group -= 1
    for end in range(head + 2, min(head + 5, len(words) + 1)):
        noun, complements = phrase(head + 1, end), phrase(first, group)
        whole = Span(spans[first].start, spans[end - 1].end)
        yield Edit(whole, f"{noun} {phrase(group, head + 1)} {complements}")
