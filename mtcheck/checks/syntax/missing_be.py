"""A modal verb, or the verb of a denial, with an adjective where its infinitive has to be."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import FINITE, can_be, is_comparative, is_plural, verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    MODALS_ALSO_NOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from mtcheck.languages.frequency import zipf
from mtcheck.languages.tokens import MARKS, PerToken, standing
from mtcheck.report import Severity

__all__ = ["MissingBe"]

_DENIALS = {
    "do": "are", "does": "is", "did": "was",
    "don't": "are not", "doesn't": "is not", "didn't": "was not",
}  # fmt: skip
_DEGREES = frozenset("very too so quite more less rather fully also still again always never not only".split())
_ELLIPTIC = frozenset("as than how however what whatever that which who nor neither so".split())
"""Words behind which an auxiliary does without its verb: as far as they could, those who did not."""
_PREDICATED = frozenset("able aware responsible available liable eligible ready".split())
"""Adjectives behind which a noun is no head of theirs: able men, available data."""
_BEHIND = (PREPOSITIONS | CONJUNCTIONS | {"to", "that", "enough"}) - {"like"}
_FURTHEST = 3
_IN_USE = 3.0
"""Zipf frequency of an adjective that the lexicon does not know."""


def _may_be_lost(token: str) -> bool:
    """Whether a token may be the adjective, or an adverb before it."""
    return _is_predicate(word := token.strip(MARKS)) or word in _DEGREES or is_adverb(word)


@PerToken
def _is_predicate(word: str) -> bool:
    """Whether a word is an adjective and no verb: happy, available."""
    if not can_be(word) and word.endswith(("ible", "able")):
        return zipf(word) >= _IN_USE
    return word in _PREDICATED or (
        "ADJ" in can_be(word) and not can_be(word) & {"VERB", "ADV", "AUX"} and word.isalpha()
    )


_GOVERNING = MODALS.union(_DENIALS)


class MissingBe(Check):
    id = "missing-be"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    supersedes = ("missing-infinitive", "missing-verb", "clause-final-verb", "unlikely-wording")
    triggers = (
        Bigram(MODALS, _may_be_lost),
        Bigram(frozenset("t not".split()), _may_be_lost),
    )
    message = "an adjective stands where the verb has to be: *be* is missing"
    explanation = """
Finds a modal verb or *do not* with an adjective and no verb behind it: "The rules will available from May", "The
minister should aware of the risk", "They do not happy with it". German puts the infinitive *sein* at the end, where
systems lose it, and denies with *nicht* alone. Insert *be*, or write *is not*.

Nouns (his will, a can), questions and ellipses (as soon as they could) stay silent.
"""
    examples = (
        bad("The new rules ⟦will available⟧ from May.", repair="The new rules will be available from May."),
        bad("He said the owner ⟦should aware⟧ of the risk.", repair="He said the owner should be aware of the risk."),
        bad("Many guests ⟦do not happy⟧ with the rooms.", repair="Many guests are not happy with the rooms."),
        bad("The bridge ⟦can very dangerous⟧.", repair="The bridge can be very dangerous."),
        good("Would rich people pay? Only then could new rules help. He runs as fast as he can, happy and tired."),
        good("The iron will evident in her work impressed them, and the free will necessary to it is rare."),
        good("Those who could, able and willing, stayed. They did not, unlike others, pay. Do not right now."),
        good("The rich pay; the poor do not. Whoever must, responsible or not, pays what he can afford."),
        good("They could no longer wait, and did not so much as ask. It might well rain. Will Smith may."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for place in standing(_GOVERNING, clause.words[:-1]):
                if (adjective := _adjective_behind(clause, place)) is not None and _has_subject(clause, place):
                    yield _hit(clause, place, adjective)
                    break


def _adjective_behind(clause: Clause, place: int) -> int | None:
    """Where the adjective stands that a verb governs, if it is one and no attribute."""
    words = clause.words
    adjective = place + 1
    while adjective < min(place + _FURTHEST, len(words) - 1) and (
        words[adjective] in _DEGREES or (is_adverb(words[adjective]) and not _is_predicate(words[adjective]))
    ):
        adjective += 1
    denied = words[place].endswith("t") or "not" in words[place + 1 : adjective]
    if words[place] in _DENIALS and not denied:
        return None
    if not _is_predicate(words[adjective]) or clause.is_name(adjective) or is_comparative(words[adjective]):
        return None
    if "NOUN" in can_be(words[adjective]) and not _is_hardly_noun(words[adjective]):
        return None
    behind = words[adjective + 1] if adjective + 1 < len(words) else ""
    if behind and behind not in _BEHIND:
        return None
    return adjective if behind or clause.closing not in ("?", ",", "") else None


def _is_hardly_noun(word: str) -> bool:
    return word in _PREDICATED or word.endswith(("ible", "able", "ful", "ous", "less", "ary"))


def _has_subject(clause: Clause, place: int) -> bool:
    """Whether the verb has a subject before it and is no noun, and the clause is none that does without a verb."""
    words = clause.words
    if not place or clause.closing == "?" or clause.is_name(place) or not _ELLIPTIC.isdisjoint(words[:place]):
        return False
    before = words[place - 1]
    if before in SUBJECT_PRONOUNS or before in ("this", "there"):
        return True
    if before in DETERMINERS or before in PREPOSITIONS or before in CONJUNCTIONS:
        return False
    if words[place] in MODALS_ALSO_NOUNS and not is_plural(before):
        named = clause.is_name(place - 1) or any(word in DETERMINERS for word in words[: place - 1])
        return named and not any(map(_is_finite, words[place + 2 :]))
    return "NOUN" in can_be(before) or clause.is_name(place - 1)


@PerToken
def _is_finite(word: str) -> bool:
    return can_be(word) <= {"VERB", "AUX"} and bool(verb_tags(word) & FINITE)


def _hit(clause: Clause, place: int, adjective: int) -> Hit:
    spans = clause.spans()
    span = Span(spans[place].start, spans[adjective].end)
    word = clause.words[place]
    if word not in _DENIALS:
        at = spans[place + 1].start if clause.words[place + 1] != "not" else spans[place + 2].start
        return Hit(span, repair=Edit(Span(at, at), "be "))
    verb = _DENIALS[word]
    if word in ("did", "didn't") and is_plural(clause.words[place - 1]):
        verb = verb.replace("was", "were")
    edit = Edit(spans[place], verb)
    return Hit(span, repair=edit)
