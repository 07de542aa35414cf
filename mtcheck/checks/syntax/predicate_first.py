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
_ADVERBS = frozenset(
    "only also however still yet now already so far not merely initially long at first for the moment present".split()
)
_VERBS = FINITE_BE | {"remained", "remains"}
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
    triggers = Bigram(_may_be_predicate, _VERBS)
    message = "the predicate stands at the front of the sentence, as in German"
    explanation = """
Finds adjectives and participles before *is* at the front of a sentence: "Injured was nobody", "Known is only that the
driver was drunk", "Unclear is how the fire started". German may begin with any part of the sentence; English has the
subject first, or *it* for a clause. The language model compares the orders and decides.

"Gone are the days", "Missing are two hikers" and other inversion of English stay silent.
"""
    examples = (
        bad("⟦Injured was⟧ nobody.", repair="Nobody was injured."),
        bad(
            "⟦Unclear remained⟧ at first who had given the order.",
            repair="It remained at first unclear who had given the order.",
        ),
        bad(
            "⟦Completely open is⟧ whether it will take place.",
            repair="It is completely open whether it will take place.",
        ),
        bad("⟦Unclear is⟧ how the fire started.", repair="It is unclear how the fire started."),
        good("Gone are the days of plenty. Missing are two hikers from Graz, and worst of all is the silence."),
        good("Injured players are replaced. What is known is little; more important is that nobody died."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            opens = clause.begins_sentence and clause.closing != "?" and len(words) > 2
            verb = 1 + (words[0].endswith("ly") and words[1:2] != ("is",))  # completely open is whether
            if not opens or words[verb] not in _VERBS or not _may_be_predicate(words[verb - 1]):
                continue
            if edits := tuple(_candidates(clause, verb)):
                spans = clause.spans()
                yield Hit(Span(spans[0].start, spans[verb].end), contrast=Contrast(edits, margin=MARGIN))


def _candidates(clause: Clause, verb: int) -> Iterator[Edit]:
    """*It* before a clause, or the subject before the verb."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    lower = " ".join(words[:verb])
    first = verb + 1
    while first < len(words) and words[first] in _ADVERBS:
        first += 1
    if first == len(words):
        return
    adverb = f"{phrase(verb + 1, first)} " if first > verb + 1 else ""
    if words[first] in _CONTENT:
        yield Edit(Span(spans[0].start, spans[first - 1].end), f"It {words[verb]} {adverb}{lower}")
        if words[verb + 1] == "only" and words[first] == "that":
            yield Edit(Span(spans[0].start, spans[first - 1].end), f"All that {words[verb]} {lower} {words[verb]}")
        return
    last = first + (words[first : first + 2] == ("no", "one"))
    if words[first] in _INDEFINITE or last > first:
        subject = phrase(first, last + 1)
        whole = Span(spans[0].start, spans[last].end)
        yield Edit(whole, f"{subject[0].upper()}{subject[1:]} {words[verb]} {adverb}{lower}")
