"""A quotation that is no longer marked as one, or that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.report import Severity

__all__ = ["LostQuotation"]

_QUOTED = re.compile(
    r"[„“‟»«]\s?[^„“”‟»«\n]{1,400}[“”«»]|(?<!\w)\"[^\"\n]{1,400}\"(?!\w)|(?<!\w)[‚‘'][^‚‘\n]{1,400}?[‘’'](?!\w)|[「『][^」』]{1,400}[」』]"
)
_ANY_MARK = re.compile(r"[„“”‟»«\"「」『』]|(?<!\w)[‚‘']|[’'](?!\w)")


class LostQuotation(Check):
    id = "lost-quotation"
    category = "accuracy/mistranslation/quotation"
    severity = Severity.MINOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "what the source quotes is no longer marked as a quotation"
    explanation = """
Finds segments whose source has a quotation and whose translation has no quotation mark at all. Without the marks the
writer says what another said, which in news is an error of fact. Put the marks back. Titles of works may lose theirs
where house style sets them in italics: accept or ignore those.
"""
    examples = (
        bad(
            "⟦He called the decision of the court a disgrace for everybody.⟧",
            source="Er nannte die Entscheidung des Gerichts „eine Schande für alle“.",
        ),
        good("He called it “a disgrace”.", source="Er nannte sie „eine Schande“."),
        good("He called it 'a disgrace'.", source="Er nannte sie „eine Schande“."),
        good("The newspaper Der Spiegel reported it.", source="Der „Spiegel“ berichtete darüber."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        if _ANY_MARK.search(passage.text):
            return
        if any(len(match[0].split()) >= LONGER_THAN_TITLES for match in _QUOTED.finditer(pair.source)):
            yield Hit(passage.extent)


LONGER_THAN_TITLES = 4
"""Words of a quotation: shorter ones are mostly names of papers, films and ships, which English often leaves bare."""
