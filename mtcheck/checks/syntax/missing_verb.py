"""A sentence without its verb."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.check import Check, Context, Contrast, Hit, Layer, bad, good
from mtcheck.checks.syntax.verbless.auxiliaries import (
    after_pronoun,
    as_passive,
    before_participle,
    before_state,
    behind_question_word,
    behind_relative_clause,
)
from mtcheck.checks.syntax.verbless.clauses import (
    before_second_verb,
    in_first_clause,
    in_last_clause,
    in_main_clause,
    in_subordinate_clause,
)
from mtcheck.document import TERSE, Passage
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MissingVerb"]

_FEWEST_BEHIND_COLON = 8


class MissingVerb(Check):
    id = "missing-verb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = TERSE
    needs_tagger = True
    needs_judge = True
    message = "the verb is missing"
    explanation = """
Finds sentences whose main clause has nothing that can be a finite verb, participles without an auxiliary ("Prices risen
by a third") and pronouns with no verb behind them ("He not yet informed"). Systems lose the verb when German splits it
and puts half of it last. The language model tries the common auxiliaries in the places that can take one, and decides;
where another verb was lost, the repair only shows the place.

Headlines, captions and other fragments without a full stop stay silent.
"""
    examples = (
        bad(
            "The results of the ⟦investigation not⟧ yet available to the public.",
            repair="The results of the investigation are not yet available to the public.",
        ),
        bad(
            "The old wreck, which had been missing for three centuries, ⟦discovered⟧ by a diver in May.",
            repair="The old wreck, which had been missing for three centuries, was discovered by a diver in May.",
        ),
        bad(
            "⟦The length of the tunnel, according to the plans, around 14 kilometres⟧.",
            repair="The length of the tunnel, according to the plans, is around 14 kilometres.",
        ),
        good(
            "The cost, according to the council: at least £4m. Two men currently serving life sentences have appealed."
        ),
        good("The mayor, who was late, walked by the house. It opened in May; he drove with friends."),
        good("A great day for everyone in the town and its people. What a match! He both won and lost."),
        good("The owner of a small winery whose vines were killed by frost in January is making cider."),
        good("Traffic on the A7 motorway ground to a halt for almost six hours on Saturday after a crash."),
        good("England top Group C on goal difference. Milton Town face a trip to Ulm on Saturday."),
        good("Repairs have cost £48,000, nearly half of it raised through jumble sales and an auction."),
        good("The man arrested on Friday denies it. Use plain language for the titles of pages."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        sentence: list[Clause] = []
        before: Clause | None = None
        for clause in clauses_of(passage.text):
            if clause.begins_sentence or (clause.opening == ":" and len(clause.words) >= _FEWEST_BEHIND_COLON):
                sentence = []
            sentence.append(clause)
            begins = sentence[0].begins_sentence or (sentence[0].opening == ":" and len(sentence) == 1)
            closes = clause.closing == "." and begins
            hit = after_pronoun(clause)
            if hit is None and (hit := before_state(clause, sentence, passage, context)) is not None:
                main = in_main_clause(sentence, passage, context) if closes else None
                hit = hit if main is None else _either(hit, main)
            hit = (
                hit
                or before_participle(clause)
                or behind_question_word(clause)
                or behind_relative_clause(clause, sentence)
            )
            if hit is None and closes:
                hit = in_main_clause(sentence, passage, context) or in_last_clause(clause)
            if hit is None:
                hit = in_subordinate_clause(clause, sentence, passage, context) or before_second_verb(
                    clause, sentence, passage, context
                )
            if hit is None and before is not None and before.closing == "," == clause.opening:
                hit = in_first_clause(sentence[:-1], clause, passage, context)
            before = clause
            hit = hit or as_passive(clause)
            if hit is not None and not _IN_ABSOLUTE.search(passage.text, max(hit.span.start - 9, 0), hit.span.end):
                yield hit


_IN_ABSOLUTE = lazy_regex(
    r"\b(?:half|most|much|some|all|none|part|many|few|one|two|each|third) of (?:it|them|which|whom) [a-z]+$"
)
"""“Nearly half of it raised through jumble sales”."""


def _either(first: Hit, second: Hit) -> Hit:
    """One hit for two ways in which a clause may lack its verb, of which the language model chooses."""
    assert first.contrast is not None
    assert second.contrast is not None
    candidates = first.contrast.candidates + second.contrast.candidates
    marks = first.contrast.marks + second.contrast.marks
    decides = first.contrast.decides and second.contrast.decides
    margin = min(first.contrast.margin or 0.0, second.contrast.margin or 0.0)
    return Hit(first.span, contrast=Contrast(candidates, decides, margin, marks=marks))
