"""A sentence without its verb."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.clauses import Clause, clauses_of
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    QUANTIFIERS,
    TIMES,
)
from mtcheck.morphology import can_be, verb_tags
from mtcheck.report import Severity

__all__ = ["MissingVerb"]

_AUXILIARIES = HAVE | BE | MODALS | frozenset("do does did".split())
_PRONOUNS = frozenset("he she it they we i".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PLURAL = frozenset("they we i you".split())
_NO_VERB = frozenset("not been a an the already yet in on under".split())
_FEWEST_WORDS = 5
_MOST_SLOTS = 6
_AFTER_MODAL = ("be", "have", "go", "come", "take", "make", "do", "get", "give")


class MissingVerb(Check):
    id = "missing-verb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_tagger = True
    message = "the verb is missing"
    explanation = """
Finds sentences in which nothing can be a finite verb, pronouns with no verb behind them ("He not yet informed
about it") and modal verbs with nothing to govern ("The talks will in Geneva"). Systems lose the verb when German
splits it and puts half of it last. The language model tries the common auxiliaries in the places that can take one,
and decides; where another verb was lost, the repair only shows the place.

Headlines, captions and other fragments without a full stop stay silent.
"""
    examples = (
        bad(
            "The results of the investigation ⟦not⟧ yet available to the public.",
            repair="The results of the investigation are not yet available to the public.",
        ),
        good("A great day for everyone in the town and its people. What a match! He both won and lost."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        sentence: list[Clause] = []
        for clause in context.fact(clauses_of).get(passage.text, ()):
            sentence = [clause] if clause.begins_sentence else [*sentence, clause]
            hit = _after_pronoun(clause) or _after_modal(clause)
            if hit is None and clause.closing == "." and sentence[0].begins_sentence:
                hit = _verbless(sentence, passage, context)
            if hit is not None:
                yield hit


def _after_pronoun(clause: Clause) -> Hit | None:
    words = clause.words
    for index in range(len(words) - 2):
        pronoun, after = words[index], words[index + 1]
        if pronoun not in _PRONOUNS or (index and words[index - 1] not in CONJUNCTIONS):
            continue
        lacks = after in _NO_VERB or verb_tags(after) in ({"VBN"}, {"VBG"}) or can_be(after) == {"ADJ"}
        if lacks and not (index == 0 and clause.opening == ","):
            spans = clause.spans()
            forms = (
                ("are", "have", "were", "had", "will") if pronoun in _PLURAL else ("is", "has", "was", "had", "will")
            )
            place = spans[index].end
            return Hit(spans[index + 1], contrast=Contrast(tuple(Edit(Span(place, place), f" {f}") for f in forms)))
    return None


def _after_modal(clause: Clause) -> Hit | None:
    words = clause.words
    for index in range(1, len(words) - 1):
        if words[index] not in MODALS or (
            words[index] in ("will", "may", "might", "can") and words[index - 1] in DETERMINERS
        ):
            continue
        rest = words[index + 1 :]
        if rest[0] not in DETERMINERS | PREPOSITIONS | TIMES | QUANTIFIERS | {"to"}:
            continue
        if clause.closing == "?" or any("VB" in verb_tags(word) and "NOUN" not in can_be(word) for word in rest):
            continue
        spans = clause.spans()
        place = spans[index].end
        edits = tuple(Edit(Span(place, place), f" {verb}") for verb in _AFTER_MODAL)
        return Hit(Span(spans[index].start, spans[index + 1].end), contrast=Contrast(edits))
    return None


def _verbless(sentence: list[Clause], passage: Passage, context: Context) -> Hit | None:
    """A sentence with a full stop in which no word can be a finite verb, or only nouns could be one by their form."""
    forms = [word for clause in sentence for word in clause.words]
    if len(forms) < _FEWEST_WORDS or any(_is_finite(word) for word in forms):
        return None
    if any(verb_tags(word) & _FINITE for word in forms):
        whole = Span(sentence[0].start, sentence[-1].start + len(sentence[-1].text))
        tokens = context.tokens(passage, whole)
        if not tokens or tokens[0].tag == "VB" or any(token.tag in _FINITE for token in tokens):
            return None
    clause = sentence[0]
    words, spans = clause.words, clause.spans()
    slots = [index for index in range(1, len(words)) if _is_slot(words, index)][:_MOST_SLOTS]
    if not slots:
        return None
    auxiliaries = ("is", "are", "was", "were", "has", "have")
    edits = tuple(Edit(Span(spans[i].start, spans[i].start), f"{form} ") for i in slots for form in auxiliaries)
    return Hit(spans[slots[0]], contrast=Contrast(edits))


def _is_finite(word: str) -> bool:
    """Whether the word can be nothing but a finite verb, or holds one."""
    return word in _AUXILIARIES or "’" in word or "'" in word or (bool(verb_tags(word) & _FINITE) and _only_verb(word))


def _only_verb(word: str) -> bool:
    return can_be(word) == {"VERB"}


def _is_slot(words: tuple[str, ...], index: int) -> bool:
    opens = DETERMINERS | PREPOSITIONS | TIMES | ADVERBS | QUANTIFIERS | {"not", "to"}
    closed = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | QUANTIFIERS | {"not", "to"}
    return (words[index] in opens or "ADJ" in can_be(words[index])) and words[index - 1] not in closed
