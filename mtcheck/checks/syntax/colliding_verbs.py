"""Two finite verbs side by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.phrases import may_end_contact_clause
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import DETERMINERS, DO, MODALS, PREPOSITIONS
from mtcheck.languages.tokens import MARKS
from mtcheck.report import Severity

__all__ = ["CollidingVerbs"]

_BE = frozenset("is are was were isn't aren't wasn't weren't".split())
_HAVE = frozenset("has have had hasn't haven't hadn't".split())
_FIRST = _BE | _HAVE | DO | MODALS
_ALSO_NOUNS = frozenset("will can might must may do does".split())
_FOLLOWING = {
    **dict.fromkeys(_BE, _BE | _HAVE | DO | frozenset("will would can could should may must cannot".split())),
    **dict.fromkeys(_HAVE, _BE | frozenset("has did does would could should cannot".split())),
    **dict.fromkeys(DO, _BE | frozenset("has had does did would could should cannot".split())),
    **dict.fromkeys(MODALS, _BE | frozenset("has had does did would could should cannot".split())),
}
"""The auxiliaries that cannot stand behind one."""
_SECOND = frozenset().union(*_FOLLOWING.values(), {"had"})

_OPENS_NOMINAL = frozenset(
    "what whatever who whoever whom how which where when why whether if all everything anything nothing as than".split()
)
"""Words of clauses that may be the subject of the second verb."""

MARGIN = 2.0
"""Nats: an auxiliary that is left out is charged."""


@cache
def _is_finite_only(word: str) -> bool:
    """Whether a word is a full verb in a form that is finite wherever it stands: *lives*, *went*."""
    return can_be(word) == {"VERB"} and verb_tags(word) <= {"VBD", "VBZ"} and bool(verb_tags(word))


def _may_follow(token: str) -> bool:
    word = token.strip(MARKS).lower()
    return word in _SECOND or _is_finite_only(word)


class CollidingVerbs(Check):
    id = "colliding-verbs"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    supersedes = ("verb-form", "lost-verb", "wrong-auxiliary", "missing-participle")
    needs_judge = True
    triggers = Bigram(_FIRST, _may_follow)
    message = "two finite verbs stand side by side: one is too much"
    explanation = """
Finds an auxiliary with another finite verb directly behind it: "the number is has risen", "the family is lives in
Graz", "she will is appear". Systems that join phrases render the auxiliary of a German bracket twice, or the verb
beside its auxiliary. Where the first verb ends a clause of its own ("what he has is enough", "all they did was wait")
the two are sound: the language model leaves out one of them and decides.
"""
    examples = (
        bad(
            "The number of guests in the Harz mountains ⟦is has⟧ risen by four per cent.",
            repair="The number of guests in the Harz mountains has risen by four per cent.",
        ),
        bad(
            "The delegation ⟦is went⟧ to the village after the storm.",
            repair="The delegation went to the village after the storm.",
        ),
        good("What it is is clear. All the house had was a stove, and the best thing they did was sell it."),
        good("How it is has to change, and she has had enough of it. What they had had shaped them."),
        good("The will is valid. Those who can should help. How big the loss was has not been said."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for index in range(1, len(clause.words) - 1):
                if _collide(clause, index) and not _may_end_clause(clause, index):
                    spans = clause.spans()
                    mark = Span(spans[index].start, spans[index + 1].end)
                    first, second = clause.phrase(index, index + 1), clause.phrase(index + 1, index + 2)
                    yield Hit(mark, contrast=Contrast((Edit(mark, second), Edit(mark, first)), margin=MARGIN))


def _collide(clause: Clause, index: int) -> bool:
    words = clause.words
    first, second, before = words[index], words[index + 1], words[index - 1]
    if first in _HAVE and second == "had" and words[index + 2 : index + 3]:
        return can_be(words[index + 2]) == {"VERB"} and "VBN" in verb_tags(words[index + 2])
    if first not in _FIRST or not (second in _FOLLOWING[first] or _is_finite_only(second)):
        return False
    if first == second or clause.is_name(index) or clause.is_name(index + 1):
        return False
    return not (first in _ALSO_NOUNS and (before in DETERMINERS or before in PREPOSITIONS))


def _may_end_clause(clause: Clause, index: int) -> bool:
    """Whether the first verb may be that of a clause within the clause: ``what he has is``, ``all they did was``, ``the
    house he had was``."""
    return not _OPENS_NOMINAL.isdisjoint(clause.words[:index]) or may_end_contact_clause(clause, index)
