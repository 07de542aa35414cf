"""The teaser of another article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.residue.boilerplate_bio import BoilerplateBio
from mtcheck.checks.residue.boilerplate_credit import BoilerplateCredit
from mtcheck.checks.residue.cut_teaser import CUT_OFF, cut_at
from mtcheck.document import Document, Passage, Role, Span
from mtcheck.report import Severity

__all__ = ["BoilerplateTeaser"]

_LABELLED = re.compile(
    r"(?:READ (?:MORE|ALSO|NEXT)|Read (?:more|also|next)|SEE ALSO|See also|RELATED|Related(?: (?:article|story"
    r"|topic)s?)?"
    r"|MORE|More on (?:this|the (?:topic|subject))|ALSO READ|Also read|WATCH(?: NOW)?|Watch (?:also|now)|RECOMMENDED"
    r"|Recommended"
    r"|Don[’']t miss|Also interesting|You (?:may|might) also (?:like|be interested in)"
    r"|Editor[’']s picks?)\s?[:|»>–-]\s?(?=\S)"
)
_LABELS = frozenset("read see related more also watch recommended don you editor".split())
"""The first words of these."""
_TAIL_KINDS = (BoilerplateCredit(), BoilerplateBio())
LONGEST = 60
"""Words of the longest teaser; content systems cut them at one or two sentences."""


class BoilerplateTeaser(Check):
    id = "boilerplate-teaser"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    message = "a teaser of another article, not part of the article"
    confidence = 0.9
    explanation = """
Finds teasers of other articles: paragraphs under a label such as "Read also:", and cut paragraphs (they end in `…` in
the middle of a clause) that stand together after the end of the article, or behind its credit or author's biography.
Lists of further articles come into the text when a scraper takes the page's main column as a whole. Delete them.

A single cut paragraph may be the article itself, cut by a paywall: it is reported as cut-teaser only.
"""
    examples = (
        bad("⟦Read also: The ferry is full again⟧", repair=""),
        bad("⟦RELATED: The ferry is full again and nobody knows why⟧", repair=""),
        good("The mayor has not yet decided about the…"),
        good("Related to this, the two bridges are not."),
        good("Watch the river, she said: it rises."),
    )
    supersedes = ("boilerplate-prompt", "unfinished-paragraph")

    triggers = CUT_OFF, Bigram(frozenset({""}), _LABELS)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        labelled = _LABELLED.match(text) and len(text.split(None, LONGEST)) <= LONGEST
        if labelled or context.index in context.fact(_cut_tail):
            span = Span(0, len(text))
            yield Hit(span, repair=Edit(span, ""))


def _cut_tail(document: Document) -> frozenset[int]:
    """Cut passages at the end of a document that follow each other, or a credit or biography."""
    passages = [segment.target for segment in document.segments]
    first = len(passages)
    while first and cut_at(passages[first - 1].text) and len(passages[first - 1].text.split(None, LONGEST)) <= LONGEST:
        first -= 1
    count = len(passages) - first
    context = Context.of(document)
    behind = first > 0 and any(True for check in _TAIL_KINDS for _ in check.find(passages[first - 1], context))
    if first == 0 or count < (1 if behind else 2):
        return frozenset()
    return frozenset(range(first, len(passages)))
