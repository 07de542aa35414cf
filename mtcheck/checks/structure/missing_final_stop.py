"""A paragraph whose last sentence has no full stop, or has lost its end with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import FINITE, can_be
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.structure.seams.paragraph_ends import (
    ASKS,
    FINISHED,
    HEADS,
    LAST_IN_TITLES,
    LONGEST_LINE,
    MIN_WORDS,
    NEVER_LAST,
    SUBJECT,
    is_open,
)
from mtcheck.document import LONGEST_TITLE, Document, Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MissingFinalStop"]

_END = lazy_regex(
    rf"(?<=\s)(?!(?:{NEVER_LAST})$)(?P<plain>[^\W\d_]?[a-z][\w’'-]*)$"
    r"|(?P<figure>(?<=\s)[$€£]?\d[\d,.]*(?:%|[a-z]{1,3})?)$"
)


class MissingFinalStop(Check):
    id = "missing-final-stop"
    category = "design/truncation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    message = "the last sentence of the paragraph has no end"
    confidence = 0.9
    explanation = """
Finds a paragraph whose last sentence lacks the full stop that the others have, or that stops where a noun or a verb has
to follow (`… in the event of rainy`). Engines with a length limit and content systems cut text like this, and some lose
the stop alone. Restore the rest, or put the stop. What breaks off at a word that can end no sentence is
`unfinished-paragraph`.

Headings, captions, credits and documents whose paragraphs end without a stop stay silent.
"""
    examples = (
        bad("The bridge is closed. The mayor said on Monday that it will open in ⟦autumn⟧"),
        good("The bridge is closed. The firm was founded in 1987"),
        bad("Experts had warned that the wall above the village could give way in the event of ⟦rainy⟧"),
        good("The list is ready. It can be read by anyone, and it is available for download: calendar.ics"),
        good("Bridge closed for repair"),
        good("Late drama as Grimsby come back from the dead"),
        good("Cold feet? Not our Rex! Pup swims home\nA dog swam home on Sunday. His owner was waiting on the bank."),
        good("She had hung up her boots for good\nA goalkeeper has left the club after fourteen years. She was tired."),
        good("The bridge is closed. Source: The Herald"),
        good("The mayor objects. She will appeal, her office said (Photo: Host)"),
        bad("The bridge is closed. The mayor said on Monday that nobody knows what the money was meant ⟦for⟧"),
        good("Why is nobody in Tallinn paying for the bus? Because nobody has to\nIt has been free since May 2013."),
        good("The bridge is closed. Read more here"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        match = _END.search(text, max(len(text) - 60, 0)) if is_open(passage, context) else None
        if match is not None and _lacks_end(match, passage, context):
            yield Hit(Span(*match.span()))


_STOPPED = lazy_regex(r"[a-z0-9”’)]{2}\.”?\s+[A-Z“]")


def _lacks_end(match: re.Match[str], passage: Passage, context: Context) -> bool:
    text = passage.text
    finished = FINISHED.search(text) is not None
    if match["plain"] in LAST_IN_TITLES:
        told = len(text.split()) >= LONGEST_LINE and SUBJECT.match(text) is not None
        return _STOPPED.search(text) is not None or len(text.split()) > LONGEST_TITLE or told
    if not finished and (match["figure"] or len(text.split()) < MIN_WORDS):
        return False
    if passage.role in HEADS:
        return bool(match["plain"]) and _kinds_at_end(text) == {"ADJ"}
    if not finished:
        return (
            len(text.split()) > LONGEST_TITLE
            or _awaits_noun(passage, context)
            or _lacks_verb(passage, context)
            or _lacks_stop(passage, context)
        )
    if context.fact(_share_finished) < SHARE_FINISHED:
        return False
    last = context.sentences(passage)[-1]
    if _NOTED.match(last.of(text)):
        return False
    long = not match["figure"] and len(last.of(text).split()) >= MIN_WORDS
    return long or _is_told(passage, last, context)


_NOTED = lazy_regex(
    r"(?:At|In|On)\s(?:the\s)?[A-ZÀ-Þ][^.!?]{2,60}?,?\s(?:(?:from|on|until|to)\s)+(?:\d|[A-Z])"
    r"|(?:Open|Closed|Daily|Until|From|Admission|Tickets|Adults|Entry)\b[^.!?]*(?:\d|[£€$]|\bfree\b)"
)
"""When and where a show that was reviewed can be seen, and what it costs: “At the Royal Opera House until 3 May”."""
_LABEL = lazy_regex(
    r"[:(\[“\"–—|©@/]|(?:Read|Click|See|Follow|Subscribe|Watch|Listen|More|Photo|Picture|Image|Source|Copyright|Published"
    r"|Updated|Also|Here|By|Text|Translation|Call|Contact|Visit|Find|Get|Sign|Download|Print|Share)\b"
)
"""What a label, a credit or a call to the reader at the end of a paragraph begins with or holds."""


def _is_told(passage: Passage, last: Span, context: Context) -> bool:
    """Whether the short last sentence of a paragraph is prose: it has a subject and a verb, and a paragraph follows."""
    sentence, following = last.of(passage.text), context.following
    if not last.start or following is None or not sentence[0].isupper() or len(sentence.split()) < LEAST_OF_CLAUSE:
        return False
    if _LABEL.match(sentence) or _LABEL.search(sentence, 1) or not _FINISHED_TEXT.match(following.text):
        return False
    tokens = context.tokens(passage, last)
    return any(token.tag in FINITE for token in tokens[1:]) and not tokens[0].tag.startswith("VB")


LEAST_OF_CLAUSE = 4
_BEFORE_LAST = lazy_regex(
    r"\b(?:of|in|with|for|by|from|a|an|the|its|his|her|their|our|under|during|through|without)\s(?P<last>[a-z]+)$"
)


_JOINED = lazy_regex(r"\b[a-z]+\s[a-z]{3,}s\s(?:and|or)\s(?P<last>[a-z]{4,})$")
"""An adjective behind a noun and a conjunction: for higher wages and shorter."""


def _awaits_noun(passage: Passage, context: Context) -> bool:
    """Whether a passage ends in an adjective behind a preposition or an article: in the event of heavy."""
    text = passage.text
    joined = _JOINED.search(text, max(len(text) - 60, 0))
    if (
        joined is not None
        and can_be(joined["last"]) <= {"ADJ", "ADV"}
        and can_be(joined["last"])
        and SUBJECT.match(text)
    ):
        return len(text.split()) >= LEAST_TOLD
    kinds = _kinds_at_end(text)
    if "ADJ" not in kinds:
        return False
    if kinds == {"ADJ"}:
        return True
    tokens = context.tokens(passage, context.sentences(passage)[-1])
    return bool(tokens) and tokens[-1].tag == "JJ" and any(token.tag in FINITE for token in tokens)


def _kinds_at_end(text: str) -> frozenset[str]:
    """What the last word of a statement can be if it stands behind a preposition or an article; else nothing."""
    ends = _BEFORE_LAST.search(text, max(len(text) - 40, 0))
    if ends is None or ASKS.match(text) or (ends["last"] in _WITHOUT_NOUN and text.endswith(f" the {ends['last']}")):
        return frozenset()
    return frozenset(can_be(ends["last"]))


_WITHOUT_NOUN = frozenset(
    """
    dead poor rich old young elderly homeless unemployed jobless wounded injured sick blind deaf disabled unknown best
    worst inevitable impossible unthinkable unexpected obvious ordinary accused deceased missing brave bereaved
    vulnerable needy innocent guilty faithful many few privileged wealthy powerful weak strong famous sublime
    ridiculous absurd bizarre surreal unborn displaced
    """.split()
)
"""Adjectives that stand for people or things behind *the*: “come back from the dead”."""


_OPENS_CLAUSE = frozenset("while because although whereas".split())
MOST = 6
"""Words of a clause that has no verb yet."""


def _lacks_verb(passage: Passage, context: Context) -> bool:
    """Whether the last clause breaks off before its verb: “while those of diesels”."""
    words = passage.text.split()
    opening = next((at for at, word in enumerate(words[-MOST:]) if word in _OPENS_CLAUSE), None)
    if opening is None:
        return False
    tokens = context.tokens(passage, context.sentences(passage)[-1])
    tail = tokens[-(min(MOST, len(words)) - opening - 1) :]
    return bool(tail) and not any(token.tag.startswith(("VB", "MD")) for token in tail)


LEAST_TOLD = 12
"""Words of a statement with two verbs that is no heading."""
_FINISHED_TEXT = lazy_regex(r"[A-Z“].*[.!?]”?$", re.DOTALL)


def _lacks_stop(passage: Passage, context: Context) -> bool:
    """Whether a passage between finished paragraphs tells two things of its subject, as no heading does."""
    text = passage.text
    around = [other for other in (context.previous, context.following) if other is not None]
    if len(text.split()) < LEAST_TOLD or not SUBJECT.match(text) or context.following is None:
        return False
    if not all(_FINISHED_TEXT.match(other.text) for other in around):
        return False
    finite = [token for token in context.tokens(passage, Span(0, len(text))) if token.tag in FINITE]
    return len(finite) > 1 and any(_AND_VERB.fullmatch(text, finite[0].span.end, token.span.start) for token in finite)


_AND_VERB = lazy_regex(r".*\b(?:and|but)(?: (?:now|also|then|has|is|was|will))? ", re.DOTALL)


SHARE_FINISHED = 0.5
"""Share of a document's paragraphs that end in a mark for a missing one to be a slip and not the style."""


def _share_finished(document: Document) -> float:
    ends = [segment.target.text[-1:] for segment in document.segments if len(segment.target.text) > 60]
    return sum(end in '.!?”"’…:)' for end in ends) / len(ends) if len(ends) > 1 else 1.0
