"""A denial that became an assertion, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.negation import DENIALS, LOOK_ALIKES, WEAK, hints
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

Words that may carry the denial ("without", "refused", "un-") keep it silent, unless the source has words of the same
kind beside its denial. Where any such words remain, it is a minor finding.
"""
    examples = (
        bad("⟦The minister will resign on Monday.⟧", source="Der Minister wird am Montag nicht zurücktreten."),
        bad("The minister will ⟦not⟧ resign on Monday.", source="Der Minister wird am Montag zurücktreten."),
        bad(
            "⟦Although he was unwell, the minister will resign on Monday.⟧",
            source="Obwohl er unpässlich war, wird der Minister am Montag nicht zurücktreten.",
        ),
        bad("⟦The council has answered.⟧", source="Le conseil n'a pas répondu."),
        good("The minister refused to resign.", source="Der Minister trat nicht zurück."),
        good("It is unlikely that he will come.", source="Es ist nicht wahrscheinlich, dass er kommt."),
        good("Not only the minister resigned.", source="Nicht nur der Minister trat zurück."),
        good("Few people came.", source="Es kamen nicht viele Leute."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair, text = context.pair, passage.text
        there, here = pair.source_language, pair.target_language
        if not text.strip() or there not in DENIALS or here not in DENIALS:
            return
        denial = DENIALS[here].search(text)
        source, target = hints(pair.source, there), hints(text, here)
        is_denied = DENIALS[there].search(pair.source)
        if denial is None:
            if is_denied and set(target - source) <= {WEAK}:
                yield Hit(passage.extent, severity=Severity.MINOR if target.total() else None)
        elif not is_denied and not LOOK_ALIKES[there].search(pair.source) and set(source - target) <= {WEAK}:
            severity = Severity.MINOR if source.total() else None
            yield Hit(Span(*denial.span()), severity=severity, message="the source does not deny this")
