"""A translation far longer or shorter than its source lets expect."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.lengths import deviation, length_ratio, share
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["LengthRatio"]

LIMIT = 4.3
CERTAIN = 5.0
"""Standard deviations of the log ratio of lengths from which a finding is minor, and major. Of 2,885 human translations
from seven languages one is beyond the first and none beyond the second (benchmarks/bilingual.py)."""
SHORTEST = 20
"""Characters of source from which the ratio says something: headings of two words are recast at will."""


class LengthRatio(Check):
    id = "length-ratio"
    category = "accuracy/omission"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    supersedes = ("empty-paragraph",)
    message = "the length does not fit the source"
    explanation = """
Finds segments that are much shorter or longer than translations between the two languages are. Systems stop early, drop
clauses, repeat themselves or go on inventing. Compare with the source: something is missing or was added.

The expected ratio is that of human translations for the pair, or of the document itself from fifty rows on.
"""
    examples = (
        bad(
            "⟦The council wants to close the bridge.⟧",
            source="Der Rat will die Brücke schliessen, weil der Beton nach vierzig Jahren bröckelt, und die "
            "Anwohner fordern seit Monaten vergeblich einen Ersatz für die Fähre.",
        ),
        bad("⟦⟧", source="Der Rat will die Brücke schliessen."),
        bad(
            "⟦The bridge was closed because the concrete has been crumbling for forty years, as everybody knows.⟧",
            source="Die Brücke wurde gesperrt.",
        ),
        good("Yes.", source="Ja, natürlich doch."),
        good("The bridge is to be closed, the council says.", source="Die Brücke soll laut Rat geschlossen werden."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        if not pair.target.strip():
            if pair.source.strip():
                yield Hit(Span(0, 0), severity=Severity.CRITICAL, message="the translation is empty")
            return
        if len(pair.source.strip()) < SHORTEST:
            return
        ratio = context.bitext.fact(length_ratio)
        how_far = deviation(pair, ratio)
        if abs(how_far) >= LIMIT:
            percent = f"{100 * share(pair, ratio):.0f} % of the length expected"
            what = "something is missing" if how_far < 0 else "something was added"
            severity = None if abs(how_far) >= CERTAIN else Severity.MINOR
            yield Hit(passage.extent, severity=severity, message=f"{what}: {percent}")
