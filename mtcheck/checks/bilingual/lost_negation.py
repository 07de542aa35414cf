"""A denial that became an assertion, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.negation import DENIALS, HINTS
from mtcheck.report import Severity

__all__ = ["LostNegation"]


class LostNegation(Check):
    id = "lost-negation"
    category = "accuracy/mistranslation/negation"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    confidence = 0.8
    message = "the source denies this"
    explanation = """
Finds segments whose source says "nicht", "kein" or "nie" while nothing in the translation denies, and translations
that deny what the source asserts. Systems lose the small word at the end of a long German clause, and the sentence then
says the opposite. Compare with the source.

Anything that may carry the denial in other words ("without", "refused", "un-", "only", "too … to") keeps it silent.
"""
    examples = (
        bad("⟦The minister will resign on Monday.⟧", source="Der Minister wird am Montag nicht zurücktreten."),
        bad("The minister will ⟦not⟧ resign on Monday.", source="Der Minister wird am Montag zurücktreten."),
        good("The minister refused to resign.", source="Der Minister trat nicht zurück."),
        good("It is unlikely that he will come.", source="Es ist nicht wahrscheinlich, dass er kommt."),
        good("Few people came.", source="Es kamen nicht viele Leute."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        source, target = pair.source_language, pair.target_language
        if source not in DENIALS or target not in HINTS or not passage.text.strip():
            return
        if DENIALS[source].search(pair.source) and not HINTS[target].search(passage.text):
            yield Hit(passage.extent)
        elif source in HINTS and not HINTS[source].search(pair.source):
            denial = DENIALS[target].search(passage.text)
            if denial is not None:
                yield Hit(Span(*denial.span()), message="the source does not deny this")
