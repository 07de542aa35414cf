"""A prompt or link label of the page that has run into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Context, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.run_in import openings_of_labels, run_in
from mtcheck.checks.residue.pages.talk import is_told
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["PromptRunIn"]

_OF_THE_PAGE = lazy_regex(
    r"newsletter|push|podcast|\bapp\b|inbox|(?:news|stories|articles)\b.*\be-?mail|channel|briefing"
    r"|WhatsApp|Telegram|Instagram|Facebook|subscri|newsroom|editorial|click here|log in"
    r"|(?:mistake|error|typo)(?! message)|external content"
    r"|this article|free articles?|your opinion|journalism|premium offer"
    r"|comments? (?:are|function)|our pictures|your (?:photos|pictures|videos)|to enlarge|[Aa]ffected\?"
    r"|(?:full|whole|entire|complete) (?:article|story|interview)|^(?:Image description|Infobox|Icon)",
    re.IGNORECASE,
)
"""What sets a box of the page apart from a writer who speaks to the readers in the text."""
_BUTTON = (
    r"(?:Share|Tweet|Print|Facebook|Twitter|X \(Twitter\)|X(?=[A-Z|/·•\s])|WhatsApp|Whatsapp|E-?[Mm]ail|Mail"
    r"|Copy [Ll]ink|Copy URL|Link copied|Telegram"
    r"|LinkedIn|Linkedin|Xing|Pinterest|Threads|Bluesky|Threema|Messenger|Reddit|Pocket|Flipboard|SMS"
    r"|Comments?(?: \(\d+\)| \d+)?|Save|Bookmark|Remember"
    r"|Feedback|Instagram|YouTube|TikTok|Snapchat|Teilen|Drucken|Merken|Partager|Imprimer|Condividi|Stampa|Compartir"
    r"|Like|Follow|Link|Forward|Listen|Gift article)"
)
_BUTTONS = lazy_regex(
    rf"(?<![\w,])(?!X{{2}})(?:{_BUTTON}\s?[|/·•]?\s?){{2,12}}{_BUTTON}(?![a-z,’'])|(?<![\w,])(?:Share|Teilen"
    rf"|Tweet)(?=[A-Z]){_BUTTON}(?![a-z])"
)
_BUTTON_SIGNS = (
    "Share",
    "Tweet",
    "Facebook",
    "WhatsApp",
    "Whatsapp",
    "mail",
    "Mail",
    "Teilen",
    "Partager",
    "Condividi",
)
"""Every row of buttons has one of these."""
_LISTED = lazy_regex(r",?\s(?:and|or|are|is|have|has)\b")


_ANY_BUTTON_SIGN = lazy_regex("|".join(_BUTTON_SIGNS))


def _may_be_button(token: str) -> bool:
    """Whether a token with a capital holds the sign of a row of buttons."""
    return not token.islower() and _ANY_BUTTON_SIGN.search(token) is not None


_OFFER = lazy_regex(
    r"(?:^|(?<=[.!?”]\s))(?:Continue|Test|Try|Read|Get|Subscribe|Start|Unlock|Order|Secure|Enjoy|Now)\b"
    r"(?:[^.!?\n]|\.\d){4,90}?\b(?:cancel(?:l?able)?)\s(?:monthly|(?:at\s)?any\s?time|whenever)(?:\s[a-z]+){0,3}[.!]"
)
"""“Continue with PLUS: test 30 days for 0.99 euros, cancel monthly.”"""
_CANCELLING = frozenset("cancel cancellable cancelable".split())


class PromptRunIn(RuledCheck):
    id = "prompt-run-in"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    message = "a prompt to the reader has run into the text; it is not part of the article"
    confidence = 0.9
    explanation = """
Finds buttons, link labels and calls to the reader between the sentences of a paragraph: "Read more", a row of share
buttons, "Subscribe to our newsletter now …", "Do you have a tip for the newsroom? Write to us via WhatsApp!". They
stood in boxes beside the paragraphs, and a scraper that drops tags puts them in line with the text. Delete them.

What somebody says in quotation marks, and sentences that go on ("Read more books, the teacher said"), stay silent.
So are link labels that fill a paragraph; longer prompts that fill a paragraph or end it are boilerplate-prompt.
"""
    examples = (
        bad(
            "The price fell. ⟦Read more⟧ The average household saves.",
            repair="The price fell. The average household saves.",
        ),
        bad("The price fell. ⟦Continue reading⟧ The mayor objects.", repair="The price fell. The mayor objects."),
        bad(
            "The bridge is closed. ⟦Subscribe to our newsletter now and never miss a story.⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad(
            "The bridge is closed. ⟦ShareTweetWhatsApp⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad(
            "The bridge is closed. ⟦Do you have a tip for us? Write to us via WhatsApp!⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad("⟦Show all images⟧", repair=""),
        bad(
            "The price fell. ⟦Read more after the advertisement⟧ A baker objects.",
            repair="The price fell. A baker objects.",
        ),
        bad("⟦Continue reading below the ad⟧", repair=""),
        bad(
            "The price fell. ⟦After the advertisement it continues⟧ A baker objects.",
            repair="The price fell. A baker objects.",
        ),
        good("After the advertisement it continues to surprise that anybody came. It goes on after the break."),
        bad(
            "The bridge is closed. ⟦Get the most important news by e-mail every day.⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad(
            "The price fell. ⟦Continue with PLUS: test 30 days for 0.99 euros, cancel monthly.⟧ The mayor objects.",
            repair="The price fell. The mayor objects.",
        ),
        bad(
            "The price fell. ⟦Subscribe to our Evening Update now and miss nothing!⟧ The mayor objects.",
            repair="The price fell. The mayor objects.",
        ),
        good("Start the day early, the trainer said. Every morning a card lies in your mailbox, the host promised."),
        bad("⟦Get push notifications for this topic⟧", repair=""),
        bad("⟦You can find more news about Bern here⟧", repair=""),
        bad("⟦To the picture gallery⟧ The bridge is closed.", repair="The bridge is closed."),
        bad(
            "The bridge is closed. ⟦Follow us on Instagram!⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        good("Read more after the break, she told the class. Reading on after the picture had fallen was hard."),
        good("Click here to pay, said the text message. The pensioner clicked."),
        good("Read more Shakespeare, the teacher said. Read more and scroll less was the motto."),
        good("“Follow us on Instagram!” the guides shouted. He asked readers to subscribe to a newsletter."),
        good("Push notifications on the phones of employees are banned. Here you see the mayor’s bridge."),
        good("Facebook, Twitter and WhatsApp were down. The firms are Facebook, Instagram and X."),
        good("Do you know the mayor? She has ideas. Tell us the truth, the crowd shouted at the mayor."),
        good("Click on a name to see the list. Find the right key, and the door opens."),
    )
    supersedes = (
        *("glued-words", "unfinished-paragraph", "missing-final-stop", "missing-space-after-punctuation"),
        "run-on-sentence",
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return (
            Rule(_labels, openings_of_labels("page_prompts")),
            Rule.of_text(_offers, _CANCELLING),
            Rule.of_text(_buttons, _may_be_button),
        )


def _labels(passage: Passage, context: Context) -> Iterator[Hit]:
    text = passage.text
    for span in run_in("page_prompts", passage, context):
        if passage.role is Role.HEADING and len(span) >= len(text.strip()):
            continue
        if is_told(text, span.start):
            continue
        own_voice = span.of(text)[-1:] in ".!?" and not _OF_THE_PAGE.search(span.of(text))
        yield Hit(span, repair=deletion(text, span), severity=Severity.NEUTRAL if own_voice else None)


def _offers(text: str) -> Iterator[Hit]:
    for match in _OFFER.finditer(text):
        span = Span(*match.span())
        yield Hit(span, repair=deletion(text, span))


def _buttons(text: str) -> Iterator[Hit]:
    for match in _BUTTONS.finditer(text):
        if not _LISTED.match(text, match.end()):
            span = Span(*match.span())
            yield Hit(span, repair=deletion(text, span))
