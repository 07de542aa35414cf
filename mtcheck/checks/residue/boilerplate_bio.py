"""The biography of the author under an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.report import Severity

__all__ = ["BoilerplateBio"]

_JOB = (
    r"(?:journalist|writer|author|editor|reporter|blogger|correspondent|columnist|content (?:creator|writer)"
    r"|copywriter"
    r"|photographer|news (?:editor|anchor)|freelancer|contributor|critic|intern)"
)
_CLUES = tuple(
    (weight, re.compile(pattern, re.IGNORECASE if ignore_case else 0))
    for weight, ignore_case, pattern in (
        (1, True, rf"^(?:Hi,? |Hello,? )?(?:I am|I[’']m|my name is) [^.!?]{{0,120}}\b{_JOB}\b"),
        (1, True, r"^(?:Hi,? |Hello,? )?(?:I am|I[’']m|my name is) (?-i:[A-Z][\w’-]+ [A-Z])"),
        (2, True, r"^about (?:the )?author\W*(?:$|[:–-]|(?-i:\s[A-Z]))|^about (?:me|us)\W*(?:$|:)"),
        (
            1,
            False,
            rf"^(?:By )?[A-Z][\w’.-]+(?: [A-Z][\w’.-]+){{0,3}} (?:is|has been|was|works|writes|reports"
            rf"|covers)\b[^.!?]{{0,120}}\b{_JOB}\b",
        ),
        (
            1,
            False,
            r"^[A-Z][\w’.-]+(?: [A-Z][\w’.-]+){1,3} (?:writes|reports|covers|has (?:written|reported|worked)"
            r"|studied|lives|joined|graduated|started)\b",
        ),
        (
            1,
            True,
            r"\b(?:passion(?:ate)?|enthusias\w+|avid|keen) (?:\w+ ){0,2}(?:for|about|in|journalist|writer"
            r"|author|editor|reader)\b|deep-rooted interest",
        ),
        (1, True, r"\byears[’']? (?:of )?(?:\w+ )?experience\b|\bover \w+ years in (?:the )?(?:media|journalism)"),
        (1, True, r"\b(?:follow|find|contact|reach|e-?mail|write to) (?:him|her|them|me)\b"),
        (
            1,
            True,
            r"\bin (?:his|her|their|my) (?:spare|free) time\b|\bwhen (?:not|he[’']s not|she[’']s not|he is not"
            r"|she is not|I[’']m not) (?:writing|working|reporting)",
        ),
        (
            1,
            True,
            r"\b(?:he|she|I) (?:mainly |mostly |primarily |regularly |also )?(?:covers?|writes? (?:about|on"
            r"|for)|reports? on|specializ\w+ in|specialis\w+ in|focus\w* on)\b",
        ),
        (
            1,
            True,
            r"\bhas (?:written|worked|reported|been writing|been working|been reporting|been) (?:for|as|at|with"
            r"|part of)\b[^.]{0,80}\b(?:since|years|newspaper|magazine|editorial|desk|newsroom)",
        ),
        (
            1,
            True,
            r"\b(?:my|his|her|their) (?:main )?focus (?:is|lies)\b|\b(?:my|his|her) (?:work|articles) (?:has"
            r"|have) appeared\b",
        ),
        (
            1,
            True,
            r"\b(?:holds?|studied|graduated|degree|completed)\b[^.]{0,60}\b(?:journalism|communications?"
            r"|media studies|literature|german studies)\b",
        ),
        (
            1,
            True,
            r"\blives (?:and works )?in [A-Z][^.]{0,40}\b(?:with|and)\b[^.]{0,40}\b(?:husband|wife|partner"
            r"|family|children|cats?|dogs?|daughters?|sons?)\b",
        ),
    )
)
_WRITING = re.compile(
    "journalis|writer|writes|written|author|editor|reporter|blogger|correspondent|columnist|photographer|contributor"
    "|freelance|newsroom|content(?: creat| writ|$)|About(?: me| us| the|$)"
)
"""What one of stands in every biography, whole or cut after its first word."""
ENOUGH = 2
"""Weight of clues from which a paragraph is a biography: one clue alone also occurs in articles about journalists."""
LONGEST = 130
"""Words of the longest biography."""


class BoilerplateBio(Check):
    id = "boilerplate-bio"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    triggers = _WRITING
    message = "a biography of the author, not part of the article"
    confidence = 0.9
    explanation = """
Finds a paragraph that introduces the author: "I am …, a passionate journalist with …", "… is a reporter who covers …
Follow her on …". It takes two signs of such a text (profession, experience, interests, how to get in touch). It belongs
to the page; a scraper has taken it along. Delete it.

Articles about journalists, and people who introduce themselves in a quotation, stay silent.
"""
    examples = (
        bad(
            "⟦I am Jane Doe, a passionate journalist with a deep-rooted interest in current affairs. I have more than "
            "five years of experience in the media industry.⟧",
            repair="",
        ),
        bad("⟦Jane Doe is a reporter who covers bridges. Follow her on Twitter.⟧", repair=""),
        bad("⟦About the author: Jane Doe has worked for this paper since 2010.⟧", repair=""),
        bad("⟦John Doe has been an editor at the Herald since 2012. He writes about bridges and rivers.⟧", repair=""),
        good("Jane Doe is a reporter who was arrested at the bridge on Monday. Her editor objects."),
        good("“I am a journalist,” she told the court, “with ten years of experience.”"),
        good("The mayor has ten years of experience and lives in the town."),
        good("John Doe, the editor of the Herald, writes about bridges."),
    )
    supersedes = ("boilerplate-teaser",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if not _WRITING.search(text) or len(text.split(None, LONGEST)) > LONGEST or text[:1] in '“"‘„':
            return
        if sum(weight for weight, clue in _CLUES if clue.search(text)) >= ENOUGH:
            span = Span(0, len(text))
            yield Hit(span, repair=Edit(span, ""))
