"""The subjunctive in which German reports, word by word."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["ReportedSubjunctive"]

_REPORTS = (
    "said|says|stated|states|explained|explains|announced|announces|claimed|claims|stressed|stresses|emphasised|emphasises|"
    "emphasized|wrote|writes|believes|believed|thinks|thought|reported|reports|added|adds|argued|argues|assured|noted|notes|admitted"
    "|admits|confirmed|confirms|denied|denies|conceded|replied|complained|complains|warned|warns"
)
_TOLD = r"(?:told|tells|informed|assured|reminded)\s(?!to\b)[^,.;:!?“”\"\n]{2,40}?"
_VERB = r"(?:would|will|may|must|should|can|could|might|shall|to|not|is|was|has|had|let|help)\b"
_SUBJECT = (
    rf"(?:(?:the|an?|his|her|its|their|this|that|every|no)\s(?:(?!{_VERB})[a-z’'-]+\s){{0,2}}?(?!{_VERB})[a-z’'-]+"
    rf"(?:\s(?:of|in|at|on|for)\s(?:the|an?|his|her|its|their)\s(?:(?!{_VERB})[a-z’'-]+\s){{0,2}}?(?!{_VERB})[a-z’'-]+)?|it|he|she|there|everything|nothing"
    r"|nobody|[A-Z][\w’-]+)"
)
_BE = lazy_regex(
    rf"\b(?:{_REPORTS}|{_TOLD})(?:\son\s\w+day(?:\s(?:morning|evening|afternoon|night))?|\syesterday|\stoday|\sin\s[A-Z]\w+)?\sthat\s{_SUBJECT}\s(?P<be>be)\s(?:[a-z]+ly\s)?(?P<next>[a-z-]+)\b",
)
_OPENS_PREDICATE = frozenset(
    "no not a an the only also already still too very more most in on at under without about well".split()
)


_LEGAL = lazy_regex(r"\b(?:law|bible|rules?|constitution|treaty|scripture|act)\b")
"""What demands, in its old words, that a term be no longer than two years."""
_FAR = 200


class ReportedSubjunctive(Check):
    id = "reported-subjunctive"
    category = "fluency/grammar/tense"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Together(frozenset({"that"}), frozenset({"be"}))
    message = "English reports in the indicative"
    explanation = """
Finds *be* as the verb of what somebody says: "told deputies that the debt brake be no end in itself". German reports in
the subjunctive (*sei*), and systems put the English one, which only demands have ("asked that he be released"). Write
*is* or *was*.

Participles behind *be* ("said that he be released") and infinitives behind *to* or another verb stay silent.
"""
    examples = (
        bad(
            "The minister told deputies that the debt brake ⟦be⟧ no end in itself.",
            repair="The minister told deputies that the debt brake was no end in itself.",
        ),
        bad(
            "The operator stated that the cooling of the old reactor ⟦be⟧ fully functional.",
            repair="The operator stated that the cooling of the old reactor was fully functional.",
        ),
        bad(
            "The minister told parliament on Wednesday that the country ⟦be⟧ well prepared.",
            repair="The minister told parliament on Wednesday that the country was well prepared.",
        ),
        bad("The club says that the coach ⟦be⟧ too old.", repair="The club says that the coach was too old."),
        bad(
            "The mayor said on Friday that the fair ⟦be⟧ a great success.",
            repair="The mayor said on Friday that the fair was a great success.",
        ),
        good(
            "He said that the door be kept closed and told staff that she be let in. He asked that the rest be no more."
        ),
        good("She said that the plan would be no good, that it may be late and that all must be in bed by nine."),
        good("He said that the people be warned. The law says that the term be not more than two years, they said."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in matches(_BE, passage.text, ("be",), ("that",)):
            word = match["next"]
            told = word in _OPENS_PREDICATE or ("ADJ" in can_be(word) and not verb_tags(word))
            legal = _LEGAL.search(passage.text, max(match.start() - _FAR, 0), match.start())
            if told and not legal:
                span = Span(*match.span("be"))
                yield Hit(span, repair=Edit(span, "was"))
