"""The teaser of another article."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.residue.boilerplate_bio import BoilerplateBio
from mtcheck.checks.residue.boilerplate_credit import BoilerplateCredit
from mtcheck.checks.residue.cut_teaser import CUT_OFF, cut_at
from mtcheck.document import Document, Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["BoilerplateTeaser"]

_LABELLED = lazy_regex(
    r"(?:READ (?:MORE|ALSO|NEXT)|Read (?:more|also|next)|SEE ALSO|See also|RELATED|Related(?: (?:article|story"
    r"|topic)s?)?"
    r"|MORE|More on (?:this|the (?:topic|subject))|ALSO READ|Also read|WATCH(?: NOW)?|Watch (?:also|now)|RECOMMENDED"
    r"|Recommended"
    r"|Don[’']t miss|Also interesting|You (?:may|might) also (?:like|be interested in)"
    r"|Editor[’']s picks?)\s?[:|»>–-]\s?(?=[^\sa-z])"
)
_TOPIC = "(?:this|the) (?:topic|subject|matter)"
_MAY = "(?:may|might|could)"
_ADDRESSED = lazy_regex(
    rf"(?:Also interesting(?: (?:for you|(?:on|about) {_TOPIC}))?|Interesting for you(?: too)?|Also worth (?:reading"
    rf"|seeing|a read)|Recommended (?:for you|on {_TOPIC})|Must[ -]reads?"
    rf"|(?:This|That|These|What)(?: articles?| stor(?:y|ies))? {_MAY}(?: also)? (?:interest|be of interest to"
    rf"|be interesting (?:for|to)) you(?: too| as well)?"
    rf"|You {_MAY} (?:(?:also )?be interested in|also (?:like|enjoy))(?: this| these)?"
    rf"|(?:Other|Our|Many) readers (?:are )?also (?:read|liked|interested in)"
    rf"|Editor(?:[’']s|s[’']|ial) (?:picks?|choice|recommendations?|tips?))\s?[:|»>→]\s?(?=[A-ZÀ-Þ“\"‘'0-9])"
)
"""Labels that speak to the reader, before a headline."""
_ON_TOPIC = lazy_regex(
    rf"(?:(?:More|Read more|(?:Further|Similar|Other|Related|More) (?:articles?|reports?|stor(?:y|ies)|news|posts))"
    rf" (?:on|about) (?:{_TOPIC}|this|it)|(?:On|To|Matching|Suitable for) {_TOPIC}|Read (?:here|too|as well))"
    r"\s?[:|»>→]\s?(?=[A-ZÀ-Þ“\"‘'0-9]).{0,300}[^.!?;:]$"
)
"""Labels that a sentence of the article may begin with as well: a headline has no full stop."""
_LABELS = frozenset(
    """
    read see related more also watch recommended don you editor editors editorial interesting must this that these what
    on to matching suitable further similar other our many
    """.split()
)
"""The first words of these."""
_LINK = lazy_regex(r"[^.!?:;…]\s(?:»|→|›|▶|>>)\s*$")
"""What points to another page at the end of a paragraph; a closing quotation mark has no space before it."""
SHORT = 25
"""Words of the longest link that is a paragraph of its own."""
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
Finds teasers of other articles: paragraphs under a label such as "Read also:" or "This might also interest you:", short
ones that end in an arrow (»), and cut paragraphs (they end in `…` in
the middle of a clause) that stand together after the end of the article, or behind its credit or author's biography.
Lists of further articles come into the text when a scraper takes the page's main column as a whole. Delete them.

A single cut paragraph may be the article itself, cut by a paywall: it is reported as cut-teaser only.
"""
    examples = (
        bad("⟦Read also: The ferry is full again⟧", repair=""),
        bad("⟦RELATED: The ferry is full again and nobody knows why⟧", repair=""),
        bad("⟦Also interesting for you: The ferry is full again »⟧", repair=""),
        bad("⟦This might also interest you: The ferry is full again⟧", repair=""),
        bad("⟦How to get rid of moles for good »⟧", repair=""),
        good(
            "« The ferry is full » is what it says. To the subject: silence. This might interest you, he said: a boat."
        ),
        good("The mayor has not yet decided about the…"),
        good("Related to this, the two bridges are not."),
        good("Watch the river, she said: it rises."),
    )
    supersedes = ("boilerplate-prompt", "unfinished-paragraph", "missing-final-stop", "prompt-run-in")

    triggers = CUT_OFF, Bigram(frozenset({""}), _LABELS), lazy_regex("(?:[»→›▶]|>>)$")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        labels = (_LABELLED, _ADDRESSED, _ON_TOPIC)
        labelled = any(label.match(text) for label in labels) and len(text.split(None, LONGEST)) <= LONGEST
        if labelled or _is_link(text, context) or context.index in context.fact(_cut_tail):
            span = Span(0, len(text))
            yield Hit(span, repair=Edit(span, ""))


def _is_link(text: str, context: Context) -> bool:
    """Whether a short paragraph ends in an arrow, and nothing is quoted with such marks."""
    pointing = (
        text[:1].isupper() and _STOP.search(text) is None and _LINK.search(text, max(len(text) - 8, 0)) is not None
    )
    return pointing and len(text.split(None, SHORT)) <= SHORT and not context.fact(_quotes_with_arrows)


_STOP = lazy_regex(r"[a-z]{3}\.\s[A-Z]")
"""Between two sentences: a link is one headline."""


def _quotes_with_arrows(document: Document) -> bool:
    """Whether quotation marks of a document look like arrows."""
    return any("«" in segment.target.text or _OPENED.search(segment.target.text) for segment in document.segments)


_OPENED = lazy_regex(r"[»›](?=\w)")


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
