"""*Among others* for things, *respectively* for *or*."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Span
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["CalquedConnective"]

_AMONG = lazy_regex(
    r"\b(?:used|spent|invested|intended|planned|needed|required|caused|criticis\w+|complain\w*|discuss\w*|based"
    r"|depends?|depended|due"
    r"|accused|charged|worn|financed|suitable|popular|responsible|provid\w+|advis\w+|deals?|about)"
    r",\s(?P<among>among\sothers),?\s(?=(?:for|on|to|by|because|with|about|of|through|in\sthe|at\sthe"
    r"|that)\s(?!whom\b))"
)
"""“To be used, among others, for a new roof”."""
_RESPECTIVELY = lazy_regex(
    r"\b(?P<left>(?!and\b|or\b|are\b|were\b|is\b|was\b|be\b"
    r"|been\b)[A-Za-z][a-z]{2,})\s(?P<or>respectively)\s(?:(?:the|an?|his|her|their|its|our)\s[a-z]{3,}"
    r"|(?P<right>[a-z]{3,}s)\s"
    r"(?:can|could|may|must|should|will|would|have|had|are|were|is|was|has|of|who))\b"
)
"""“Pupils respectively their parents can register”."""
_EACH = lazy_regex(
    r"(?P<amount>\b\d[\d.,]*\s(?:(?:million|billion)\s)?(?:euros|francs|dollars|pounds|points|per\scent|percent"
    r"|years|months|days|hours|minutes"
    r"|metres|kilometres|votes|tickets|seats))\s(?P<each>respectively)(?=[.,;!])"
)
"""“Three choirs will receive 5,000 euros respectively.”"""
_SEVERAL_AMOUNTS = lazy_regex(r"\d[^.!?]*\b(?:and|or|to)\b|\bboth\b")
_SEVERAL = lazy_regex(rf"\b(?:and|both|{FROM_TWO})\b|\d")
_REACH = 200
_ENDS = (". ", "! ", "? ", "\n")


def _among(text: str) -> Iterator[Hit]:
    for match in matches(_AMONG, text, ("others",)):
        span = Span(*match.span("among"))
        yield Hit(
            span,
            repair=Edit(span, "among other things"),
            message="things are “among other things”: German “unter anderem”",
        )


def _respectively(text: str) -> Iterator[Hit]:
    for match in matches(_RESPECTIVELY, text, ("respectively",)):
        begin = max(max(text.rfind(mark, 0, match.start()) for mark in _ENDS) + 1, match.start() - _REACH, 0)
        right = match["right"]
        if _SEVERAL.search(text, begin, match.start()) or (right and match["left"][-1] != "s"):
            continue
        span = Span(*match.span("or"))
        yield Hit(
            span,
            repair=Edit(span, "or"),
            message="“respectively” tells which of several; German “beziehungsweise” is “or”",
        )


def _each(text: str) -> Iterator[Hit]:
    for match in matches(_EACH, text, ("respectively",)):
        begin = max(max(text.rfind(mark, 0, match.start()) for mark in _ENDS) + 1, match.start() - _REACH, 0)
        if not _SEVERAL_AMOUNTS.search(text, begin, match.start()):
            span = Span(*match.span("each"))
            yield Hit(
                span, repair=Edit(span, "each"), message="“respectively” needs several; German “jeweils” is “each”"
            )


class CalquedConnective(RuledCheck):
    id = "calqued-connective"
    category = "accuracy/mistranslation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "a German connective in English words"
    explanation = """
Finds *among others* where things are meant ("The grant is to be used, among others, for a new roof", *unter anderem*),
and *respectively* between two of which one is meant ("Pupils respectively their parents can register",
*beziehungsweise*). Write "among other things" and "or".

*Among others* beside people and *respectively* behind an *and* stay silent.
"""
    examples = (
        bad(
            "The money is to be spent, ⟦among others⟧, on new books.",
            repair="The money is to be spent, among other things, on new books.",
        ),
        bad(
            "Visitors ⟦respectively⟧ their dogs must stay on the paths.",
            repair="Visitors or their dogs must stay on the paths.",
        ),
        bad("Tenants ⟦respectively⟧ owners must pay.", repair="Tenants or owners must pay."),
        bad(
            "Three choirs will receive 5,000 euros ⟦respectively⟧.",
            repair="Three choirs will receive 5,000 euros each.",
        ),
        good("They will receive 5,000 and 3,000 euros respectively."),
        good("The album features, among others, Ana Ruiz. It beat, among others, the favourite."),
        good(
            "Ulm and Bern won gold and silver respectively. The sisters came first and third respectively the next day."
        ),
    )
    rules = (
        Rule.of_text(_among, Bigram(frozenset({"among"}), frozenset({"others"}))),
        Rule.of_text(_respectively, Together(frozenset({"respectively"}))),
        Rule.of_text(_each, Together(frozenset({"respectively"}), lazy_regex(r"\d"))),
    )
