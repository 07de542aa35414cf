"""Two neighbouring statements of which one excludes the other."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["StatementExcluded"]

_NEXT = r"[^.!?\n]{0,140}[.!?]\s(?:[A-Z][^.!?\n]{3,140}[.!?]\s)?"
_OWN = r"(?:his|her|its|their)"
_FIRST_WIN = lazy_regex(
    r"\b(?:won|wins|became|has won|took|claimed|clinched)\b[^.!?\n]{0,80}"
    rf"\bfor the first time in (?:{_OWN}|the club[’']s) (?:career|history|life)\b{_NEXT}"
    rf"(?:With|After|(?:It|This) (?:is|was)) "
    rf"(?P<other>{_OWN}\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s"
    r"(?:[a-z]+\s){0,2}?(?:title|championship|crown|gold medal)(?:\sin a row)?)\b"
)
_FREE = lazy_regex(
    r"\b(?:[Aa]dmission|[Ee]ntry|[Ee]ntrance) (?:is|will be|was) free(?: of charge)?"
    r"(?: (?:on all|every|for all|for everyone)\b[^.!?\n]{0,40})?\.\s"
    r"(?P<other>(?:Tickets|Admission|Entry)\s(?:costs?|are|is)\s(?:[€$£]\s?)?(?:\d+|[a-z]+)"
    r"(?:\s(?:euros?|francs?|pounds?|dollars?))?)\b(?!\s(?:free|for the (?:concert|tour|guided)))"
)
_DOWN, _UP = "fell|dropped|declined|decreased|sank|eased", "rose|climbed|increased|grew|jumped"
_SUBJECT = rf"{BEGINNING}[A-Z][\w’' -]{{3,60}}?"
_HOW = r"\s(?:slightly|sharply|again|further|markedly|somewhat)[^.!?\n]{0,60}\.\s"
_MEASURED = r"The (?:rate|figure|number|total|index|level|share)"
_TURNED = lazy_regex(
    rf"(?:{_SUBJECT}\s(?:{_DOWN}){_HOW}(?P<other>{_MEASURED} (?:{_UP}) from)"
    rf"|{_SUBJECT}\s(?:{_UP}){_HOW}(?P<other2>{_MEASURED} (?:{_DOWN}) from))\b"
    r"(?![^.!?\n]*\b(?:year|earlier|before|however|but|while|though)\b)"
)


class StatementExcluded(Check):
    id = "statement-excluded"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = (
        Together(
            frozenset({"first"}),
            frozenset({"career", "history", "life"}),
            frozenset({"title", "championship", "crown", "medal"}),
        ),
        Together(
            frozenset({"free"}),
            frozenset({"admission", "entry", "entrance"}),
            frozenset({"cost", "costs", "are", "is"}),
        ),
        Together(frozenset(_DOWN.split("|")), frozenset(_UP.split("|")), frozenset({"from"})),
    )
    message = "the sentence before says that this cannot be"
    confidence = 0.8
    explanation = """
Finds a statement that excludes the one before: a first title that is the fourth in a row, free admission that costs
twelve euros, a rate that rises where it fell. A negation, a number or a verb was mistranslated. Look it up.

The two must stand next to each other and speak of the same thing by their form; comparisons with another year, and
exceptions ("free, tickets for the concert cost …"), stay silent.
"""
    examples = (
        bad("She won in Ulm for the first time in her career. With ⟦her fourth national title in a row⟧, she leads."),
        bad("Admission is free on all evenings. ⟦Tickets cost twelve euros⟧ at the box office."),
        bad("Unemployment fell slightly in November. ⟦The rate rose from⟧ 5.1 to 5.6 percent."),
        good("She won the title for the first time in her career. Her second title is to follow in May, she said."),
        good("Admission is free. Tickets for the concert cost twelve euros."),
        good("Unemployment fell slightly in November. The rate fell from 5.6 to 5.1 percent."),
        good("Prices rose sharply in May. The rate fell from 5 to 4 percent in the year before."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for pattern, needed in ((_FIRST_WIN, ("first",)), (_FREE, ("free",)), (_TURNED, ("from",))):
            for match in matches(pattern, passage.text, needed):
                yield Hit(Span(*match.span(match.lastgroup or "other")))
