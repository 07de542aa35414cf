"""The address of a link in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["AddressInSentence"]

_ADDRESS = lazy_regex(r"[(\[]?\bhttps?://[^\s<>\"“”)\]]*[^\s<>\"“”)\].,;:!?][)\]]?")
_TRACKED = lazy_regex(r"[?&](?:utm_\w+|fbclid|gclid|wt_mc|mc_cid|ns_campaign|ref|source|cmp(?:id)?)=")
"""What tells a site where a reader came from: nobody writes it in a text."""
_LEFT = lazy_regex(r"([\w’'-]+)\s$")
_RIGHT = lazy_regex(r"\s(?:and|or|but|has|have|had|is|are|was|were|will|would|on|in|at|for|from|to|with|the|a)\b")
_COMPLETE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today tomorrow yesterday again ago him her them us me it".split()
)
"""Words behind which nothing is missing."""


class AddressInSentence(Check):
    id = "address-in-sentence"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER, Role.CAPTION})
    triggers = lazy_regex("https?://")
    message = "the address of a link stands in the middle of the sentence"
    confidence = 0.85
    explanation = """
Finds the address of a link that stands where only its text should: "starts on Friday
https://host.example/festival?utm_source=rss and lasts three days". Scrapers that turn links into text put the address
behind it. Delete it.

Addresses that the sentence announces (see …, on the website …) stay silent, unless they carry the parameters with
which a site follows its readers.
"""
    examples = (
        bad(
            "The fair starts on Friday ⟦https://host.example/fair?utm_source=rss&utm_medium=feed⟧ and lasts two days.",
            repair="The fair starts on Friday and lasts two days.",
        ),
        bad(
            "The bridge will open again on Monday ⟦https://host.example/bridge⟧ for lorries.",
            repair="The bridge will open again on Monday for lorries.",
        ),
        bad(
            "The programme is on the website ⟦https://host.example/events?utm_campaign=fb⟧ and in the town hall.",
            repair="The programme is on the website and in the town hall.",
        ),
        good("See https://host.example/bridge for details. The website https://host.example is down."),
        good("The address http://host.example/a?utm_source=x has a parameter."),
        good("Reports can be sent to https://host.example/report or by post."),
    )
    supersedes = ("unlikely-wording",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _ADDRESS.finditer(text):
            span = Span(*match.span())
            if talks_about_markup(text, span) or not text[span.end :].strip(" .,;:!?)"):
                continue
            left = _LEFT.search(text, max(span.start - 40, 0), span.start)
            if left is None or _RIGHT.match(text, span.end) is None:
                continue
            word = left[1].lower()
            tracked = _TRACKED.search(match[0]) is not None
            if tracked or word in _COMPLETE:
                yield Hit(span, repair=deletion(text, span, between=" "))
