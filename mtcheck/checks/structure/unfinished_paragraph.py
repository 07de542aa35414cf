"""A paragraph that ends in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.structure.seams.openers import OPENERS
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
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["UnfinishedParagraph"]

_BROKEN_OFF = lazy_regex(
    rf"(?<![\w’'-])(?P<word>{NEVER_LAST}|{one_of(LAST_IN_TITLES)})$"
    r"|(?P<passive>(?<=[a-z])\s(?:was|were|is|are|been|being)\s[a-z]+(?:ed|en|t|n)\sby)$"
    r"|(?P<least>\b(?:of|by|to|than|with|for|about|around|up)\s(?:at\s(?:least|most)|up\sto|more\sthan|less\sthan|such\sas))$"
    r"|(?P<comma>[\w’'-]+(?:,\d{3})*,)$"
    r"|(?P<dash>(?<=\s)[–—-])$"
)


class UnfinishedParagraph(Check):
    id = "unfinished-paragraph"
    category = "design/truncation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    message = "the paragraph ends in the middle of a sentence"
    confidence = 0.9
    explanation = """
Finds a paragraph that breaks off: its last word can end neither a sentence nor a heading (`… the mayor said because
the`), or it ends in a comma or a dash. Engines with a length limit and content systems cut text like this. Restore the
rest.

Headings, captions, list items (…; and) and an introduction to a list stay silent.
"""
    examples = (
        bad("The bridge will be closed for repair in May, the mayor said, because ⟦the⟧"),
        bad("The bridge will be closed for repair in May, the mayor of the ⟦town,⟧"),
        good("Might I suggest that the price of a stamp has something to do with it? It is high. – Yours, etc,"),
        good("I am the one who has to show him where the photocopier is, every time. – Is mise,"),
        bad("The goalkeeper had signed a contract ⟦until⟧"),
        bad("The investigators assume that the fire was caused ⟦by⟧"),
        bad("They resold it as diesel, which brought them a profit ⟦of at least⟧"),
        bad("The number of unemployed rose to ⟦120,000,⟧"),
        good("What the goalkeeper signed a contract until"),
        good("What the old bridge in the town was built for and what it stands on"),
        good("The bridge is closed. The mayor said:"),
        good("the closing of the old bridge for the whole of the summer; and"),
        good("“I had a coat, I had a hat,\nI had a house, I had a cat,\nI had them all, and that was that.”"),
        good("Plan for casino draws a crowd, mostly against"),
        good("Court told of “campaign of silence” in dispute over will\nA farmer left it to his dog. His sons object."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        match = _BROKEN_OFF.search(text, max(len(text) - 60, 0)) if is_open(passage, context) else None
        if match is not None and _breaks_off(match, passage, context):
            yield Hit(Span(match.end() - 2, match.end()) if match["passive"] else Span(*match.span()))


def _breaks_off(match: re.Match[str], passage: Passage, context: Context) -> bool:
    text, word = passage.text, match["word"]
    finished = FINISHED.search(text) is not None
    told = SUBJECT.match(text) is not None
    long = len(text.split()) >= LONGEST_LINE
    torn = _is_torn(passage, context)
    if len(text.split()) < MIN_WORDS and not (finished or torn or (told and (word or "a") not in LAST_IN_TITLES)):
        return False
    if match["dash"]:
        return context.following is not None and re.match("[A-Z]", context.following.text) is not None
    if match["least"]:
        return True
    if match["passive"]:
        return ASKS.match(text) is None
    if word:
        named = passage.role in HEADS and word in ("will", "can")
        return torn or not (named or word in LAST_IN_TITLES)
    taken_up = context.following is not None and context.following.text[:1].isupper()
    is_clause = long or (told and _VERB.search(text) is not None)
    alone = context.following is None and told and is_clause
    broken = finished or text.count(",") > 1 or (taken_up and is_clause) or alone
    return broken and not _is_verse(passage, context)


_LINE_WORDS = 12


def _is_verse(passage: Passage, context: Context) -> bool:
    """Whether a line that ends in a comma is one of several short ones: another does too, or they are quoted."""
    beside = [other.text for other in (context.previous, context.following) if other is not None]
    following = context.following.text if context.following is not None else ""
    if not following or max(len(passage.text.split()), len(following.split())) > _LINE_WORDS:
        return False
    short = [text for text in beside if len(text.split()) <= _LINE_WORDS]
    return any(text.rstrip("/ ").endswith((",", ";")) for text in short) or _IN_VERSE.search(following) is not None


_IN_VERSE = lazy_regex(r"^[A-Z“\"‘'].{3,80}[.,;!?][”\"’']\S{0,1}$|^[“\"]")
_VERB = lazy_regex(r"\s(?:[a-z]{3,}ed|was|were|has|had|is|are|will|won|said|took|left|lost|came|went)\s")


def _is_torn(passage: Passage, context: Context) -> bool:
    """Whether a passage begins as a sentence does, and the next one is the rest of a sentence after a preposition."""
    following = context.following
    if following is None or not following.text.rstrip().endswith(".") or not SUBJECT.match(passage.text):
        return False
    rest = following.text.split(None, 1)
    return passage.text.rsplit(None, 1)[-1] in _PREPOSITIONS and rest[0] not in OPENERS and len(rest) > 1


_PREPOSITIONS = frozenset("from with at for by in on to of".split())
