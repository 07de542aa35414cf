"""Verbs at the end of their clause where English may have them: the language model compares the orders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Hit
from mtcheck.checks.syntax.clause_final_verbs.asides import behind_aside
from mtcheck.checks.syntax.clause_final_verbs.clause_ends import displaced_verb
from mtcheck.checks.syntax.clause_final_verbs.contractions import written_out
from mtcheck.checks.syntax.clause_final_verbs.displaced import Displaced, is_commented
from mtcheck.checks.syntax.clause_final_verbs.doubled import behind_twofold_to, reversed_infinitive, said_twice
from mtcheck.checks.syntax.clause_final_verbs.margins import MARGIN_BEHIND_CONTROL
from mtcheck.checks.syntax.clause_final_verbs.rearranging import suspected_move
from mtcheck.checks.syntax.inversions.openings import INVERTING
from mtcheck.languages.english_grammar import OPERATORS, TAKES_INFINITIVE

__all__ = ["suspected_verbs"]

_STARTS = TAKES_INFINITIVE & frozenset(
    "want wants wanted try tries tried trying decided refused promised begin begins began start starts started".split()
)


def suspected_verbs(text: str) -> Iterator[Hit]:
    """Verbs at the end of their clause, with the clauses in which they stand where English wants them."""
    suspected = set()
    for clause in map(written_out, rejoined_clauses_of(text)):
        if (displaced := displaced_verb(clause)) and not _is_sound(clause, displaced):
            hit = suspected_move(clause, displaced)
            suspected.add(hit.span)
            yield hit
    before = ""
    clauses = [written_out(clause) for clause in clauses_of(text)]
    for place, clause in enumerate(clauses):
        before, behind = clause.words[-1], before
        yield from behind_twofold_to(clause)
        if displaced := displaced_verb(clause):
            if displaced.joins and behind in _STARTS and clause.closing in (".", "!", "?"):
                displaced = replace(displaced, margin=MARGIN_BEHIND_CONTROL)
            hit = suspected_move(clause, displaced)
            if hit.span not in suspected and not _is_sound(clause, displaced):
                yield hit
        else:
            if clause.opening == ",":
                yield from (h for h in behind_aside(text, clauses, place) if h.span not in suspected)
            yield from reversed_infinitive(clause)
            yield from said_twice(text, clause)


def _is_sound(clause: Clause, displaced: Displaced) -> bool:
    """Whether English has the verb there: what it has passed is a comment, the auxiliary stands before the subject by
    rights (“So practised has the switch become that …”), or an infinitive has its subject before it (“having let his
    membership in the bar lapse”)."""
    words = clause.words
    first = displaced.first_passed
    infinitive = "VB" in verb_tags(words[displaced.verb]) and "VBN" not in verb_tags(words[displaced.verb])
    if infinitive and not _LETTING.isdisjoint(words[max(first - _LONGEST_OBJECT, 0) : first]):
        return True
    inverted = words[0] in INVERTING and not OPERATORS.isdisjoint(words[1:_FURTHEST_AUXILIARY])
    return inverted or is_commented(clause, displaced)


_FURTHEST_AUXILIARY = 4
_LETTING = frozenset("let lets letting made make makes making saw see seen heard hear watched watch".split())
_LONGEST_OBJECT = 6
