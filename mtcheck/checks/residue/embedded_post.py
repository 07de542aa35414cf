"""Remains of an embedded post, video or chart."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, Trigger, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.run_in import openings_of_labels, run_in
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["EmbeddedPost"]

_TWEET = lazy_regex(
    r"(?:[—–-]{1,2}\s?[^—\n@]{1,60}\(@\w{1,30}\)(?:\s(?:on\s)?(?:[A-Z][a-zä]{2,9}\.?\s\d{1,2},?\s\d{4}"
    r"|\d{1,2}\.?\s(?:de\s)?[A-Za-zä-ü]{3,9}\.?\s(?:de\s)?\d{4}))?"
    r"(?:\s?(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\w{4,20})?)"
    r"|(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\w{4,20}"
    r"|@\w{2,30}\s?·\s?(?:\d{1,2}\s?[hms]\b|[A-Z][a-z]{2}\.?\s\d{1,2}|\d{1,2}\.?\s[A-Z][a-z]{2,8}\.?)"
)


class EmbeddedPost(Check):
    id = "embedded-post"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER, Role.CAPTION})
    message = "remains of an embedded post or player, not part of the article"
    confidence = 0.9
    explanation = """
Finds what a post, video, map or chart from elsewhere leaves when a scraper takes its text and not its frame: the
signature of a tweet ("— Name (@name) May 3, 2024 pic.twitter.com/…"), "View this post on Instagram", "Created with
Datawrapper", the buttons and clock of a player. Delete it, or quote the post as an article would.

A handle or address in a sentence, and sentences about posts, stay silent.
"""
    examples = (
        bad(
            "The bridge is closed. ⟦— City of Bern (@bern) May 3, 2024 pic.twitter.com/aBc123⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad("The bridge is closed. ⟦pic.twitter.com/aBc123⟧", repair="The bridge is closed."),
        bad("⟦[Embed: tiktok video]⟧", repair=""),
        bad("The bridge is closed. ⟦[YouTube video: Bridge falls]⟧", repair="The bridge is closed."),
        bad("⟦[Tweet: @bern]⟧ The bridge is closed.", repair="The bridge is closed."),
        good("He wrote “[the tweet] was deleted” and (embed or not) left. [Poll results are not final.]"),
        bad("⟦View this post on Instagram⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦A post shared by Jane Doe (@jane.doe)⟧", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦Created with Datawrapper⟧", repair="The bridge is closed."),
        bad("⟦0:00 / 2:13⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("⟦Play Video Pause Mute⟧ The bridge is closed.", repair="The bridge is closed."),
        good("The poet, who posts as @nightingale_77, shared a photo on Instagram."),
        good("Watch the video on a large screen, she said. Loading the lorries took hours."),
        good("He ran 10:12 / 5,000 metres. Get the data first, then decide."),
        good("The tweet by @jane was deleted; the account (@jane) is closed."),
    )
    supersedes = (
        *(
            "unfinished-paragraph",
            "missing-final-stop",
            "foreign-date-word",
            "foreign-ordinal",
            "boilerplate-prompt",
            "boilerplate-byline",
        ),
        *("missing-space-after-punctuation", "gallery-counter", "untranslated-words"),
        *("template-placeholder", "prompt-run-in"),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return *openings_of_labels("embedded_posts"), lazy_regex(r"@|t\.co/|pic\.")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if "@" in text or "t.co/" in text or "pic." in text:
            for match in _TWEET.finditer(text):
                span = Span(*match.span())
                yield Hit(span, repair=deletion(text, span))
        for span in run_in("embedded_posts", passage, context):
            yield Hit(span, repair=deletion(text, span))
