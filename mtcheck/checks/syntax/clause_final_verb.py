"""The verb at the end of its clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.clauses import clauses_of, rejoined_clauses_of
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.syntax.clause_final_verbs.asides import behind_aside
from mtcheck.checks.syntax.clause_final_verbs.clause_ends import displaced_verb
from mtcheck.checks.syntax.clause_final_verbs.contractions import written_out
from mtcheck.checks.syntax.clause_final_verbs.displaced import is_commented
from mtcheck.checks.syntax.clause_final_verbs.doubled import behind_twofold_to, reversed_infinitive, said_twice
from mtcheck.checks.syntax.clause_final_verbs.margins import MARGIN_BEHIND_CONTROL
from mtcheck.checks.syntax.clause_final_verbs.rearranging import suspected_move
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import TAKES_INFINITIVE
from mtcheck.report import Severity

__all__ = ["ClauseFinalVerb"]

_STARTS = TAKES_INFINITIVE & frozenset(
    "want wants wanted try tries tried trying decided refused promised begin begins began start starts started".split()
)


class ClauseFinalVerb(Check):
    id = "clause-final-verb"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = (
        "broken-verb-group",
        "missing-verb",
        "verb-form",
        "stranded-particle",
        "misplaced-adverbial",
        "reflexive-calque",
        "genitive-calque",
    )
    needs_judge = True
    message = "the verb stands at the end of its clause, as in German"
    explanation = """
Finds participles and infinitives that were left at the end of the clause, where German has them: "The bank has its
forecast last week lowered", "He tried the mood to lift". A cheap look at possible
word forms picks the clauses that may have the defect; the language model compares them with the clauses in which the
verb stands where English wants it, and decides.

English that ends in a participle for a reason ("She had her car repaired", "the house he bought") stays silent.
"""
    examples = (
        bad(
            "The bank has its forecast for the third time this year ⟦lowered⟧.",
            repair="The bank has lowered its forecast for the third time this year.",
        ),
        bad(
            "The minister will the exhibition on Monday ⟦open⟧.",
            repair="The minister will open the exhibition on Monday.",
        ),
        bad(
            "The fire could only towards four in the morning under control ⟦be brought⟧.",
            repair="The fire could only be brought under control towards four in the morning.",
        ),
        bad(
            "The court has the appeal of the former banker, who is accused of fraud, on Wednesday ⟦rejected⟧.",
            repair="The court has rejected the appeal of the former banker, who is accused of fraud, on Wednesday.",
        ),
        bad(
            "The sisters had met for the first time in a camp near Ulm ⟦met⟧.",
            repair="The sisters had met for the first time in a camp near Ulm.",
        ),
        bad(
            "The envoys met in Rome about peace ⟦to talk⟧.",
            repair="The envoys met in Rome to talk about peace.",
        ),
        bad(
            "The firm has for the new factory, a loan from the state ⟦received⟧.",
            repair="The firm has received a loan from the state for the new factory.",
        ),
        good("She spoke about the decision to fight. He has in mind a house, newly built, and two sons, one married."),
        good("They had met the man whom few had met, and had promised more than was ever promised."),
        good("They have a house by the lake, a big one with a garden, rented to friends, and a boat, hidden."),
        good("She had her car repaired before she left the house she had bought."),
        good("Will the council open the exhibition, as it can and will?"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        suspected = set()
        for clause in map(written_out, rejoined_clauses_of(passage.text)):
            if (displaced := displaced_verb(clause)) and not is_commented(clause, displaced):
                hit = suspected_move(clause, displaced)
                suspected.add(hit.span)
                yield hit
        before = ""
        clauses = [written_out(clause) for clause in clauses_of(passage.text)]
        for place, clause in enumerate(clauses):
            before, behind = clause.words[-1], before
            yield from behind_twofold_to(clause)
            if displaced := displaced_verb(clause):
                if displaced.joins and behind in _STARTS and clause.closing in (".", "!", "?"):
                    displaced = replace(displaced, margin=MARGIN_BEHIND_CONTROL)
                hit = suspected_move(clause, displaced)
                if hit.span not in suspected and not is_commented(clause, displaced):
                    yield hit
            else:
                yield from (h for h in behind_aside(passage.text, clauses, place) if h.span not in suspected)
                yield from reversed_infinitive(clause)
                yield from said_twice(passage.text, clause)
