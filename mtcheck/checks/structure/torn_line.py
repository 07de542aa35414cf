"""A break of the line or the paragraph in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["TornLine"]

_BREAK = lazy_regex(r"(?P<before>[^\W\d_]+)(?P<comma>,?)(?P<gap>[ \t]?\n[ \t]?)(?P<after>[a-z]+)")
_WIDTHS = (*range(70, 82), 88, 100, 120)
"""Characters at which e-mail, plain text and source are wrapped."""
LONGEST_COUPLET = 80
"""Characters of two lines of verse, of which the first may end in a comma, and by how many they may differ."""
UNLIKE = 20
_UNFINISHED = lazy_regex(r"[A-Z“\"‘'].{40,}\s(?:[a-z][a-z’'-]+|\d[\d.,]*)$", re.DOTALL)
_REST = lazy_regex(r"[a-z][a-z’'-]*,?(?:\s[^\s:]+){3,}[.!?][”\"’]?(?:\s|$)")
_GOES_ON = frozenset("and or but nor so yet".split())
"""Words that a line of verse may begin with."""


class TornLine(Check):
    id = "torn-line"
    category = "fluency/typography"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    message = "a break stands in the middle of the sentence"
    confidence = 0.9
    explanation = """
Finds one line break inside a sentence of a paragraph that is not wrapped: the line is too short for that, and no other
paragraph is broken so. Columns, mail programs and copied PDF leave it. Replace it by a space. Also found is the one
paragraph of a text that breaks off after a word and goes on in the next one.

Wrapped text, verse and addresses stay silent, and so do the rows of a batch: subtitles have lines.
"""
    examples = (
        bad("The boy had gone swimming in the⟦\n⟧quarry pond.", repair="The boy had gone swimming in the quarry pond."),
        bad("The mayor opened⟦\n⟧the bridge on Monday.", repair="The mayor opened the bridge on Monday."),
        good("Roses are red,\nviolets are blue,\nsugar is sweet."),
        bad(
            "The author has written six novels,⟦\n⟧most of them set in the old port on the river, and two plays.",
            repair="The author has written six novels, most of them set in the old port on the river, and two plays.",
        ),
        good("The old song goes on\nand on and on."),
        good("The boy stood on the burning deck of wood,\nwhere all but he had fled as best they could."),
        good(
            "The boy from the old village in the valley had gone swimming alone in\nthe quarry pond, as he always did."
        ),
    )
    supersedes = (
        "unfinished-paragraph",
        "missing-final-stop",
    )

    def concerns(self, context: Context) -> bool:
        return not context.document.batch and (context.fact(_broken) == 1 or context.fact(_torn) is not None)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if context.fact(_torn) == context.index:
            yield Hit(Span(text.rindex(" ") + 1, len(text)), message="the paragraph ends in the middle of a sentence")
        if text.count("\n") != 1 or text.rstrip()[-1:] not in '.!?”"' or not text[:1].isupper():
            return
        match = _BREAK.search(text)
        if match is None or match["after"] in _GOES_ON or match["before"] == match["after"]:
            return
        if match["comma"] and (len(text) <= LONGEST_COUPLET or abs(2 * match.start("gap") - len(text)) < UNLIKE):
            return
        if not _is_wrapped(match):
            span = Span(*match.span("gap"))
            if len(passage.locate(span)) > len(span) + 1:  # the next subtitle, with its times before it
                return
            yield Hit(span, repair=Edit(span, " "), safe=True)


def _is_wrapped(line_break: re.Match[str]) -> bool:
    """Whether a line is as long as wrapped text can be without its next word."""
    length = line_break.start("gap")
    return any(length <= width <= length + len(line_break["after"]) for width in _WIDTHS)


def _broken(document: Document) -> int:
    """How many passages have a line break inside."""
    return sum("\n" in segment.target.text for segment in document.segments)


def _torn(document: Document) -> int | None:
    """The index of the only passage that breaks off where the next one goes on in small letters to a full stop."""
    texts = [segment.target.text for segment in document.segments]
    found = [
        at
        for at, (text, following) in enumerate(pairwise(texts))
        if text[-1:].isalnum() and following[:1].islower() and _UNFINISHED.match(text) and _REST.match(following)
    ]
    small = sum(text[:1].islower() for text in texts)
    return found[0] if len(found) == small == 1 else None
