"""*Is allowed to* for what is likely, where German has *dürfte*."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["AllowedForLikely"]

_ALLOWED = lazy_regex(r"\b(?P<be>is|are)\sallowed\sto\s(?P<verb>[a-z]+)\s(?P<next>[\w€$£’-]+)")
MARGIN = 4.0
"""Nats: of thirty sound sentences none gained more than 2.5 by *likely* but one in the passive, which is left out."""


class AllowedForLikely(Check):
    id = "allowed-for-likely"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = Bigram(frozenset({"is", "are"}), frozenset({"allowed"}))
    message = "nobody allows it: German “dürfte” tells what is likely"
    explanation = """
Finds "The damage is allowed to run into the millions", "Prices are allowed to rise further": *dürfte* is the
subjunctive of *dürfen* (be allowed to) and tells what somebody takes to be likely. Write "is likely to" or "will
probably".

The language model must prefer *likely*; a permission ("Dogs are allowed to run free") loses by it.
"""
    examples = (
        bad(
            "The ruling ⟦is allowed to⟧ cost the insurer around 40 million euros.",
            repair="The ruling is likely to cost the insurer around 40 million euros.",
        ),
        bad(
            "Prices ⟦are allowed to⟧ rise further in the coming months, economists believe.",
            repair="Prices are likely to rise further in the coming months, economists believe.",
        ),
        good("Rents are allowed to rise by no more than 3 per cent a year. Shops are allowed to open on four Sundays."),
        good("The dog is allowed to run free until April. Costs are allowed to be passed on to tenants."),
        good("The pub is allowed to remain open until two, and the club is allowed to continue in the league."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _ALLOWED.finditer(passage.text):
            if match["verb"] == "be" and "VBN" in verb_tags(match["next"]):
                continue  # what is done to somebody is permitted
            span = Span(match.start("be"), match.start("verb") - 1)
            yield Hit(span, contrast=Contrast((Edit(span, f"{match['be']} likely to"),), margin=MARGIN))
