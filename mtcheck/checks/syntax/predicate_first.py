"""A predicate at the front of its sentence, where German may have it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_comparative, is_superlative, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import ADVERBS, FINITE_BE
from mtcheck.report import Severity

__all__ = ["PredicateFirst"]

_INDEFINITE = frozenset("nobody nothing none everyone everybody everything".split())
_CONTENT = frozenset("that how whether why what who where when if".split())
_ADVERBS = frozenset("only also however still yet now already so far not merely".split())
_NOUNS = frozenset("key good all most first last what this that".split())

MARGIN = 5.0
"""Nats; cases of ours gain 15 and more. Noun phrases are left alone: "Missing are two hikers" is the style of news."""


@cache
def _may_be_predicate(word: str) -> bool:
    parts = can_be(word)
    return (
        ("ADJ" in parts or "VBN" in verb_tags(word))
        and word not in _NOUNS
        and not is_comparative(word)
        and not is_superlative(word)
        and word not in ADVERBS
    )


class PredicateFirst(Check):
    id = "predicate-first"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    needs_judge = True
    supersedes = ("verb-second", "missing-verb")
    triggers = Bigram(_may_be_predicate, FINITE_BE)
    message = "the predicate stands at the front of the sentence, as in German"
    explanation = """
Finds adjectives and participles before *is* at the front of a sentence: "Injured was nobody", "Known is only that the
driver was drunk", "Unclear is how the fire started". German may begin with any part of the sentence; English has the
subject first, or *it* for a clause. The language model compares the orders and decides.

"Gone are the days", "Missing are two hikers" and other inversion of English stay silent.
"""
    examples = (
        bad("⟦Injured was⟧ nobody.", repair="Nobody was injured."),
        bad("⟦Unclear is⟧ how the fire started.", repair="It is unclear how the fire started."),
        good("Gone are the days of plenty. Missing are two hikers from Graz, and worst of all is the silence."),
        good("Injured players are replaced. What is known is little; more important is that nobody died."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            opens = clause.begins_sentence and clause.closing != "?" and len(words) > 2
            if not opens or words[1] not in FINITE_BE or not _may_be_predicate(words[0]):
                continue
            if edits := tuple(_candidates(clause)):
                spans = clause.spans()
                yield Hit(Span(spans[0].start, spans[1].end), contrast=Contrast(edits, margin=MARGIN))


def _candidates(clause: Clause) -> Iterator[Edit]:
    """*It* before a clause, or the subject before the verb."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    lower = words[0] if words[0] != "i" else "I"
    first = 2
    while first < len(words) and words[first] in _ADVERBS:
        first += 1
    if first == len(words):
        return
    adverb = f"{phrase(2, first)} " if first > 2 else ""
    if words[first] in _CONTENT:
        yield Edit(Span(spans[0].start, spans[first - 1].end), f"It {words[1]} {adverb}{lower}")
        if words[2] == "only" and words[first] == "that":
            yield Edit(Span(spans[0].start, spans[first - 1].end), f"All that {words[1]} {lower} {words[1]}")
        return
    last = first + (words[first : first + 2] == ("no", "one"))
    if words[first] in _INDEFINITE or last > first:
        subject = phrase(first, last + 1)
        whole = Span(spans[0].start, spans[last].end)
        yield Edit(whole, f"{subject[0].upper()}{subject[1:]} {words[1]} {adverb}{lower}")
