"""An adverb where English has an adjective."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.adverbs import adjective_of
from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import (
    BE,
    DETERMINERS,
    ENDS_NOUN_PHRASE,
)
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["AdverbForAdjective"]

_DETERMINERS = (DETERMINERS | frozenset("the a an no any some many several such".split())) - {"that", "this", "all"}

MARGIN = 3.0


def _is_adverb(token: str) -> bool:
    return token.endswith("ly") and adjective_of(token) is not None


class AdverbForAdjective(Check):
    id = "adverb-for-adjective"
    category = "fluency/grammar/word-form"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = Bigram(_DETERMINERS | BE, _is_adverb, by_second=True)
    message = "an adjective belongs here, not an adverb"
    explanation = """
Finds adverbs between a determiner and its noun: "It is a seriously problem", "There are seriously doubts". German has
one form for adjective and adverb, and systems choose the wrong English one. The language model compares the adjective
and decides.
"""
    examples = (
        bad("It is a ⟦seriously⟧ problem for the town.", repair="It is a serious problem for the town."),
        bad("There are ⟦seriously⟧ doubts about his story.", repair="There are serious doubts about his story."),
        good("It is a really old house and a mostly Catholic town, and they are usually people."),
        good("There are currently plans for it. She was formerly mayor of Bonn. It is mainly men who apply."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for place in _adjectives.places(clause.words[:-1]):
                adjective = _adjectives[clause.words[place]]
                if adjective and place and not clause.is_name(place) and _stands_before_noun(clause, place):
                    span = clause.spans()[place]
                    yield Hit(span, contrast=Contrast((Edit(span, adjective),), margin=MARGIN))


_adjectives = PerToken(adjective_of)


def _stands_before_noun(clause: Clause, place: int) -> bool:
    words = clause.words
    before, noun = words[place - 1], words[place + 1]
    behind = words[place + 2] if place + 2 < len(words) else ""
    if behind and behind not in ENDS_NOUN_PHRASE and not ("VBD" in verb_tags(behind) and "NOUN" not in can_be(behind)):
        return False
    if not can_be(noun) or not can_be(noun) <= {"NOUN", "VERB"} or not verb_tags(noun).isdisjoint({"VBN", "VBG"}):
        return False
    if before in BE:
        return words[0] == "there" and is_plural(noun)
    return before in _DETERMINERS
