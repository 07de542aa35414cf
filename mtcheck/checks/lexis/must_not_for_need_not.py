"""*Must not* for what nobody need do, where German has *nicht müssen*."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MustNotForNeedNot"]

_MUST_NOT = lazy_regex(r"\bmust\snot\s(?=(?!be\b)[a-z]+\b)")
_NO_NEED = lazy_regex(
    r"\b(?:automatically|remains?\svalid|still\svalid|free\sof\scharge|no\slonger\snecessary|not\snecessary"
    r"|all[- ]clear|no\scharge|any\smore"
    r"|anymore|any\slonger|without\s(?:an?\s)?(?:charge|application|registration|appointment)|voluntar(?:y|ily)|covers?\sthe\scosts?"
    r"|bears?\sthe\scosts?|in\sadvance|reimbursed|exempt|no\sdanger|suspended\sthe\ssentence)\b"
)
"""What tells that something is not necessary, and not that it is forbidden."""
_REACH = 220
MARGIN = 1.0
"""Nats: where nothing of the kind is told, sound sentences gain up to 8 by *do not have to*, garbled ones 4 to 10."""


class MustNotForNeedNot(Check):
    id = "must-not-for-need-not"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = Bigram(frozenset({"must"}), frozenset({"not"}))
    message = "“must not” forbids it; German “nicht müssen” is “do not have to”"
    explanation = """
Finds "Passengers must not buy a new ticket, since all tickets remain valid": *nicht müssen* says that something is not
necessary, *must not* that it is forbidden. Write "do not have to" or "need not".

Only where the words around it tell that there is no need (it comes *automatically*, tickets *remain valid*) is the
language model asked.
"""
    examples = (
        bad(
            "Passengers ⟦must not⟧ buy a new ticket for the buses, since all existing tickets remain valid.",
            repair="Passengers do not have to buy a new ticket for the buses, since all existing tickets remain valid.",
        ),
        bad(
            "Pensioners ⟦must not⟧ apply for the allowance. It will be paid automatically in December.",
            repair="Pensioners do not have to apply for the allowance. It will be paid automatically in December.",
        ),
        good("Tenants must not remove the batteries. Visitors must not feed the ducks, and dogs must not be let in."),
        good("The alarm goes off automatically and must not be disturbed."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        written = context.masked(passage, Mask.QUOTATION)
        for match in _MUST_NOT.finditer(written):
            if _NO_NEED.search(written, max(match.start() - _REACH, 0), match.end() + _REACH):
                span = Span(match.start(), match.end() - 1)
                edits = tuple(Edit(span, f"{do} not have to") for do in ("do", "does"))
                yield Hit(span, contrast=Contrast(edits, margin=MARGIN))
