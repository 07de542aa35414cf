"""A notice of the page that has run into the text."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.run_in import openings_of_labels, run_in
from mtcheck.document import Passage, Role
from mtcheck.report import Severity

__all__ = ["NoticeRunIn"]


class NoticeRunIn(RuledCheck):
    id = "notice-run-in"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    message = "a notice of the page has run into the text; it is not part of the article"
    confidence = 0.9
    explanation = """
Finds consent notices and their buttons ("This content is blocked because …", "Accept all", "Change settings"), labels
of advertising in any language, "Translated with DeepL", copyright lines and navigation between the sentences of a
paragraph. They stood in boxes beside the paragraphs, and a scraper that drops tags puts them in line with the text.
Delete them.

Sentences about cookies, advertising and consent stay silent.
"""
    examples = (
        bad(
            "The pump is old. ⟦This content is blocked because you have not agreed to external media. Change settings⟧ "
            "Fitters are busy.",
            repair="The pump is old. Fitters are busy.",
        ),
        bad("⟦We use cookies to analyse our traffic. Accept all⟧ The trial began.", repair="The trial began."),
        bad("The trial began. ⟦Publicité⟧ The judge was late.", repair="The trial began. The judge was late."),
        bad("The trial began. ⟦Translated with DeepL.com (free version)⟧", repair="The trial began."),
        bad(
            "The trial began. ⟦To display this video, your consent is needed.⟧ The judge was late.",
            repair="The trial began. The judge was late.",
        ),
        bad("⟦This content cannot be displayed due to your privacy settings.⟧", repair=""),
        bad("⟦Home > News > Courts⟧ The trial began.", repair="The trial began."),
        good("The court ruled that websites must ask users to accept or reject cookies with equally large buttons."),
        good("Advertisement or artwork? Advertising is banned. This content was banned by the mayor."),
        good("The deal is off. Advertising Age reported it first. Advertising Week opens on Monday."),
        good("We use cookies as bait, the hunter said. Accept the offer, he urged. Contact was lost."),
        good("The video is not available in the library. News of the trial spread."),
    )
    supersedes = (
        "unfinished-paragraph",
        "missing-final-stop",
        "boilerplate-credit",
        "boilerplate-prompt",
        "prompt-run-in",
        "boilerplate-notice",
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _rule("page_notices"), _rule("newsroom_notices")


def _rule(table: str) -> Rule:
    def find(passage: Passage, context: Context) -> Iterator[Hit]:
        for span in run_in(table, passage, context):
            yield Hit(span, repair=deletion(passage.text, span))

    return Rule(find, openings_of_labels(table))
