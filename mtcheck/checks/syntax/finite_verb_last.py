"""The finite verb at the end of a subordinate clause."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import clauses_of, rejoined_clauses_of
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.checks.syntax.finite_verbs_last.main_clauses import BEHIND_SUBJECT, in_main_clause
from mtcheck.checks.syntax.finite_verbs_last.objects import (
    SURE_OBJECTS,
    behind_indefinite,
    behind_object_pronoun,
    behind_plural,
    behind_plural_phrase,
)
from mtcheck.checks.syntax.finite_verbs_last.subordinate_clauses import CLAUSE_OPENERS, in_subordinate_clause
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import NOMINATIVES
from mtcheck.report import Severity

__all__ = ["FiniteVerbLast"]


class FiniteVerbLast(Check):
    id = "finite-verb-last"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("missing-verb", "verb-form", "stranded-particle", "misplaced-negation", "clause-final-verb")
    needs_judge = True
    triggers = CLAUSE_OPENERS | SURE_OBJECTS, Bigram(NOMINATIVES, BEHIND_SUBJECT)
    message = "the verb stands at the end of the subordinate clause, as in German"
    explanation = """
Finds subordinate clauses whose only finite verb comes last: "because the clinic enough beds has", "that the
thunderstorms across the Jura move", "who the offer rejected had". English puts it behind the subject. The language
model compares the clause with those in which the verb stands behind each possible end of the subject, and decides, so
that "what the problem is" and "the house that he bought" stay silent.
"""
    examples = (
        bad(
            "The operation was cancelled because the clinic enough beds not ⟦has⟧.",
            repair="The operation was cancelled because the clinic does not have enough beds.",
        ),
        bad(
            "It is no surprise that the cheese so good ⟦tastes⟧.",
            repair="It is no surprise that the cheese tastes so good.",
        ),
        bad("The nurses who ⟦here work⟧ come from abroad.", repair="The nurses who work here come from abroad."),
        bad(
            "It is unclear how many people at the time in the house ⟦were⟧.",
            repair="It is unclear how many people were in the house at the time.",
        ),
        bad(
            "The museum shows pictures which the artist during his stay in Tahiti ⟦has painted⟧.",
            repair="The museum shows pictures which the artist has painted during his stay in Tahiti.",
        ),
        bad(
            "The firm, which robots for the harvest ⟦builds⟧, has moved to Graz.",
            repair="The firm, which builds robots for the harvest, has moved to Graz.",
        ),
        good("Nobody knows what the problem with the new bridge is. He is as old as the trees in the park are."),
        good("How the fire in the attic of the eighteenth-century rectory started is not known."),
        good(
            "The team that so often wins lost. He asked what the bridge over the river cost, and why so many work here."
        ),
        good("Few thought that the old man, who was ill, could."),
        bad(
            "The lawyer, who the case in the spring from a colleague ⟦took on⟧, resigned.",
            repair="The lawyer, who took on the case in the spring from a colleague, resigned.",
        ),
        good("The house that the heirs of the banker bought was sold when the money ran out."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in rejoined_clauses_of(passage.text):
            yield from in_subordinate_clause(clause)
        for clause in clauses_of(passage.text):
            yield from behind_object_pronoun(clause)
            yield from behind_indefinite(clause)
            yield from behind_plural(clause)
            yield from behind_plural_phrase(clause)
            yield from in_subordinate_clause(clause)
            yield from in_main_clause(clause)
