"""A quotation inside a quotation with the same marks."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.structure.seams.quotation import pair
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["NestedQuotes"]

_NESTED = lazy_regex(r"“[^“”\n]{0,600}(?P<inner>“[^“”\n]{1,300}”)[^“”\n]{0,600}”")


class NestedQuotes(Check):
    id = "nested-quotes"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = frozenset("“")
    message = "the inner quotation has the marks of the outer one"
    explanation = """
Finds double quotation marks inside double ones. English alternates: a quotation inside another takes single marks
(Chicago Manual of Style 13.30; British usage the other way round). Engines translate each mark by itself and lose the
difference. Change the inner pair.
"""
    examples = (
        bad(
            "“She called it ⟦“a scandal”⟧ and left,” he said.", repair="“She called it ‘a scandal’ and left,” he said."
        ),
        good("“Her last words,” she said, “were ‘Did they say “yes”?’”"),
        good("“She called it ‘a scandal’ and left,” he said. “We call it “normal.”"),
        good("“Yes,” she said, “that is ‘it’, then.”"),
    )
    supersedes = ("unbalanced-quotes",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if passage.text.count("“") < 2:
            return
        text = context.masked(passage, Mask.CODE)
        nested = [Span(*match.span("inner")) for match in _NESTED.finditer(text)]
        if not nested:
            return
        marks = pair(text)
        if marks.unclosed or marks.unopened:
            return
        for span in nested:
            if "‘" in text[text.rfind("“", 0, span.start) : span.start] and "’" in text[span.end :]:
                continue  # within a quotation within a quotation
            yield Hit(span, repair=Edit(span, f"‘{span.of(text)[1:-1]}’"), safe=True)
