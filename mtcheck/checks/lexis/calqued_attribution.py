"""The speaker behind “so”, as in German."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import FINITE
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.tables import words
from mtcheck.report import Severity

__all__ = ["CalquedAttribution"]

_SPEAKERS = words("persons") | frozenset(
    """
    police court ministry association report study paper newspaper government prosecutor prosecutors office company
    spokesman spokeswoman spokesperson authority authorities institute expert experts organisation union party agency
    operator airline statement announcement reasoning explanation assessment conclusion verdict criticism accusation
    """.split()
)
_SO = re.compile(
    r"(?P<mark>[,”\"’'])\s(?P<so>so)\s(?P<speaker>(?:(?:the|a|an|his|her|their|its|our)\s|(?:[a-z-]+\s)?[A-ZÄÖÜ])[^.;:!?“„\"\n]{1,90})"
    r"(?=[.;:!?“„\"]|$)"
)


class CalquedAttribution(Check):
    id = "calqued-attribution"
    category = "style/unidiomatic"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    needs_tagger = True
    message = "the speaker stands behind “so”, as in German"
    explanation = """
Finds the German *so* that names who said it: “‘It was frightened,’ so the hiker” for *so der Wanderer*. English says
“according to the hiker”, or “the hiker said”.
"""
    triggers = Bigram(re.compile("[,”\"’']$"), frozenset({"so"}))
    examples = (
        bad("“It was frightened,” ⟦so⟧ the hiker.", repair="“It was frightened,” according to the hiker."),
        bad("The road will be closed, ⟦so⟧ the police.", repair="The road will be closed, according to the police."),
        bad(
            "“I slept badly,” ⟦so⟧ the 71-year-old after the match in Linz. He flew home.",
            repair="“I slept badly,” according to the 71-year-old after the match in Linz. He flew home.",
        ),
        good("“We lost,” so the coach resigned, and the team, so the story goes, went with him."),
        good("It rained, so the usual. The more he ate, so his doctor said, the less he slept."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _SO.finditer(passage.text):
            named = match["mark"] != "," or match["speaker"].split()[0].istitle()
            if not named and _SPEAKERS.isdisjoint(re.findall("[a-z]+", match["speaker"].lower())[:6]):
                continue
            stretch = Span(match.start("speaker"), match.end("speaker"))
            sentences = [s for s in context.sentences(passage) if s.overlaps(stretch)]
            tokens = [
                token
                for sentence in sentences
                for token in context.tokens(passage, sentence)
                if token.span.overlaps(stretch)
            ]
            if tokens and not any(token.tag in FINITE for token in tokens):
                span = Span(match.start("so"), match.end("so"))
                yield Hit(span, repair=Edit(span, "according to"))
