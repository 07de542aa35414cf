"""A passage in which the decoder has lost the thread."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.repetition.words import words
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["DegenerateOutput"]

MIN_WORDS = 12
VARIETY = 0.45
"""Different words by words (type/token ratio) under which a passage is suspected; for passages over 60 words of the
first 60. Lowest value in 6,002 paragraphs of government prose and 1,319 of news: see benchmarks/degenerate.py."""
COMPRESSION = 3.0
"""Characters by deflated bytes over which it is confirmed; Whisper's decoder (Radford et al. 2022) uses 2.4 on longer
windows, where ordinary prose reaches 1.9."""
WINDOW = 60


class DegenerateOutput(Check):
    id = "degenerate-output"
    category = "fluency/unintelligible"
    severity = Severity.CRITICAL
    layer = Layer.LANGUAGE
    message = "the passage repeats itself without end"
    explanation = """
Finds a passage that says the same few words over and over: little variety (type/token ratio) and high compressibility
together. Neural decoders end like this on input that they do not know. Translate the passage again.

Lists, refrains and short cries stay silent.
"""
    examples = (
        bad(
            "⟦The bridge of the bridge of the town of the bridge of the town of the bridge of the bridge of the town "
            "of the bridge of the town of the bridge of the bridge of the town.⟧"
        ),
        bad("⟦the the the the the the the the the the the the the the the the the the the the the the the the the⟧"),
        bad(
            "⟦The mayor said so. And the and the and the and the and the and the and the and the and the and the and "
            "the and the and the and the and the and the and the.⟧"
        ),
        good("No, no, no, no, no! Never, never, never!"),
        good(
            "The bridge is open on Monday, the tunnel is open on Tuesday, the ferry is open on Wednesday, the road is "
            "open on Thursday and the rail line is open on Friday."
        ),
    )
    supersedes = ("repeated-phrase", "doubled-word", "repeated-sentence", "character-run")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        found = words(text)
        if len(found) < MIN_WORDS or len(set(found[:WINDOW])) >= VARIETY * min(len(found), WINDOW):
            return
        data = text.encode()
        if len(data) >= COMPRESSION * len(zlib.compress(data, 6)):
            yield Hit(Span(0, len(text)))
