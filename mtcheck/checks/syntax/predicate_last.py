"""An adjective at the end of its clause, where German has its predicate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

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
    TIMES,
)
from mtcheck.languages.tokens import Neighbours, PerToken
from mtcheck.report import Severity

__all__ = ["PredicateLast"]

_DEGREES = frozenset("too very so quite not more less rather again still".split())
_OPENERS = ADVERBIAL_PREPOSITIONS | {"of", "because"}
_COMPLEMENTS = (ADVERBIAL_PREPOSITIONS | {"of", "to", "that"}) - {"by"}
"""What goes on from a predicate: ``responsible for the museum``."""
_LONGEST = 9
"""Words of the phrases between the verb and its predicate."""
_FEWEST = 2
_LONGER_THAN = len("vegetable")

MARGIN = 5.0
MARGIN_OF_COMPLEMENT = 7.0
"""Nats that the adjective must gain before the phrases; cases of ours gain 6 to 16. With a complement it
may stand there for a reason: "was in his youth famous for it"."""


@PerToken
def _is_adjective(word: str) -> bool:
    by_ending = len(word) > _LONGER_THAN and word.endswith(
        ("ible", "able", "ful", "ous")
    )  # *responsible* is a noun, too
    return ("ADJ" in can_be(word) or by_ending) and not verb_tags(word) & {"VBN", "VBD"} and word not in _ADVERBS_RATHER


_ADVERBS_RATHER = frozenset("alone today first last least most more less once right long only early late later".split())


class PredicateLast(Check):
    id = "predicate-last"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    needs_judge = True
    supersedes = ("unlikely-wording",)
    triggers = Bigram(FINITE_BE, _OPENERS)
    message = "the adjective stands at the end of its clause, as in German"
    explanation = """
Finds adjectives that end their clause behind a phrase: "The region is for tourists attractive", "The road is for
lorries too narrow". German closes the bracket that *ist* opens with them; English puts them directly behind *is*, also
where more follows ("is for three years responsible for it"). The language model compares the orders and decides: short
phrases (*is in fact empty*) may stand between.
"""
    examples = (
        bad(
            "The region around the lake is for tourists very ⟦attractive⟧.",
            repair="The region around the lake is very attractive for tourists.",
        ),
        bad("She is of her daughter ⟦proud⟧.", repair="She is proud of her daughter."),
        bad(
            "He was after the game ⟦angry⟧ with the referee.",
            repair="He was angry with the referee after the game.",
        ),
        bad("She is for the archive ⟦responsible⟧.", repair="She is responsible for the archive."),
        good("He was at the time aware of it, and she was on Friday unavailable for comment."),
        good("The shelves were in fact empty, and the answer is at best unclear. The firm is in the red."),
        good("He was by then tired. The village is of all places the poorest and in many ways unique."),
        good("The mood was on the whole good, the effect is in the long run important, and the plan in part sound."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            places = tuple(_be_and_phrase.places(clause.words))
            if not places:
                continue
            last = len(clause.words) - 1
            if (first := _phrases_before_adjective(clause, last)) is not None:
                yield _hit(clause, first, last, MARGIN)
                continue
            for place in places:
                if (last_ := _before_complement(clause, place + 1)) is not None:
                    yield _hit(clause, place + 1, last_, MARGIN_OF_COMPLEMENT)
                    break


_be_and_phrase = Neighbours((FINITE_BE, _OPENERS))


def _before_complement(clause: Clause, first: int) -> int | None:
    """The adjective behind a phrase and before what goes on from it: ``is for three years responsible for``."""
    words = clause.words
    for index in range(first + _FEWEST, min(first + _LONGEST, len(words) - 2)):
        if words[index] in CONJUNCTIONS - {"because"}:
            return None
        if words[index + 1] in _COMPLEMENTS and _phrases_before_adjective(clause, index) == first:
            return None if can_be(words[index]) & {"NOUN", "VERB"} and not _closes_phrase(words[index - 1]) else index
    return None


@cache
def _closes_phrase(word: str) -> bool:
    """Whether a word ends the phrase before a predicate: a degree, a figure, a noun that is nothing else."""
    return word in _DEGREES or word[0].isdigit() or can_be(word) == {"NOUN"}


def _phrases_before_adjective(clause: Clause, last: int) -> int | None:
    """Where the phrases begin that part a form of *be* from an adjective."""
    words = clause.words
    if last < _FEWEST + 2 or clause.closing not in (".", ",", ";", "") or clause.is_name(last):
        return None
    if not _is_adjective[words[last]] or words[last - 1] in BEFORE_NOUNS or words[last - 1] in PREPOSITIONS:
        return None
    for index in range(last - _FEWEST - 1, max(last - _LONGEST - 1, 0), -1):
        if words[index] in FINITE_BE:
            between = words[index + 1 : last]
            comment = (between[0] == "on" and between[-1] in TIMES) or is_comment(
                [word for word in between if word not in _DEGREES]
            )
            joined = CONJUNCTIONS.isdisjoint(between[1:])
            return index + 1 if between[0] in _OPENERS and not comment and joined else None
    return None


def _hit(clause: Clause, first: int, last: int, margin: float) -> Hit:
    """The predicate before the phrases, with what goes on from it or without."""
    spans, words = clause.spans(), clause.words
    group = last
    while group - 1 > first and words[group - 1] in _DEGREES:
        group -= 1
    phrases = clause.phrase(first, group)
    edits = [Edit(Span(spans[first].start, spans[last].end), f"{clause.phrase(group, last + 1)} {phrases}")]
    if last + 1 < len(words):
        whole = Span(spans[first].start, spans[-1].end)
        edits.append(Edit(whole, f"{clause.phrase(group, len(words))} {phrases}"))
    return Hit(spans[last], contrast=Contrast(tuple(edits), margin=margin))
