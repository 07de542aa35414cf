"""A label or a piece of a page behind the last sentence of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import ends_sentence
from mtcheck.report import Severity

__all__ = ["TrailingFragment"]

_TAIL = lazy_regex(
    r"(?<=[a-z0-9)”\"%][.!?])[”\"]?\s(?P<tail>(?P<first>[A-Z][a-z]+)(?:\s[\w’'&/.-]+){1,7}(?:\s\(\d{1,5}\))?)(?<![.!?])\s*$"
)
_CALLS = frozenset(
    """
    open show hide load view watch listen read see play share print download subscribe register order click
    tap follow discover explore browse search sign log join buy book donate support contact write send save
    copy close back skip go start stop continue expand collapse accept reject manage change edit report vote
    rate comment reply like error loading swipe scroll zoom enlarge learn find get try visit check compare
    apply enter win test ask
    """.split()
)
"""Verbs of buttons and links, and the first words of messages."""
_THINGS = frozenset(
    """
    podcast video videos comments comment gallery map article articles audio stream episode page site website
    app newsletter content image images picture pictures photo photos link menu settings profile account topic
    topics news results answers quiz poll survey form pdf transcript slideshow livestream ticker archive
    edition list terms replies more here now below above online free
    """.split()
)


class TrailingFragment(Check):
    id = "trailing-fragment"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER, Role.CAPTION, Role.HEADING})
    triggers = Bigram(ends_sentence, frozenset(_CALLS))
    message = "a button or a link of the page, not part of the article"
    confidence = 0.85
    explanation = """
Finds what stands behind the last sentence of a paragraph without a stop of its own and reads like a button or a link:
"Open comments (14)", "Listen to the podcast", "Error loading the map". A scraper that drops tags puts the labels of a
page in line with the text. Delete it.

Sentences, sources, names and what ends in a mark stay silent.
"""
    examples = (
        bad("The bridge is closed. ⟦Open comments (14)⟧", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦Listen to the podcast⟧", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦Error loading the map⟧", repair="The bridge is closed."),
        good("The bridge is closed. Open the map and see it."),
        good("The bridge is closed. Listen to what the mayor has to say on the video"),
        good("The bridge is closed. See Figure 4"),
    )
    supersedes = ("unfinished-paragraph", "missing-final-stop", "boilerplate-prompt", "prompt-run-in")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.QUOTATION)
        match = _TAIL.search(text, max(len(text) - 120, 0))
        if match is None or match["first"].lower() not in _CALLS:
            return
        words = re.findall(r"[a-z’'-]+", match["tail"].lower())
        if not _THINGS & set(words[1:]) or any(map(is_tensed, words[1:])):
            return
        span = Span(*match.span("tail"))
        yield Hit(span, repair=deletion(text, span))
