"""A paragraph that ends in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import FINITE, can_be
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.structure.openers import OPENERS
from mtcheck.document import LONGEST_TITLE, Document, Passage, Role, Span
from mtcheck.languages.patterns import SIGN_OFF, lazy_regex
from mtcheck.report import Severity

__all__ = ["UnfinishedParagraph"]

_OPEN_END = lazy_regex(
    r"(?<![\w’'-])(?P<word>a|an|the|of|and|or|but|than|because|which|whose|his|their|its|our|my|your|every|is|are|was"
    r"|were"
    r"|has|have|had|will|would|can|could|should|must|to|from|with|at|for|by|into|as|that|if|when|while|whether|in|on"
    r"|including|despite|during|between|until|against|among|toward|towards|via|upon|amid|whereas|although)$"
    r"|(?P<passive>(?<=[a-z])\s(?:was|were|is|are|been|being)\s[a-z]+(?:ed|en|t|n)\sby)$"
    r"|(?P<comma>[\w’'-]+(?:,\d{3})*,)$"
    r"|(?P<dash>(?<=\s)[–—-])$"
    r"|(?P<plain>(?<=\s)[^\W\d_]?[a-z][\w’'-]*)$"
    r"|(?P<figure>(?<=\s)[$€£]?\d[\d,.]*(?:%|[a-z]{1,3})?)$"
)
_CAN_END_TITLE = frozenset("is are was were to from with at for by as that in on against".split())
"""Words at the end of sound headings and questions (What to look for, Who he was)."""
_FINISHED = lazy_regex(r"[a-z0-9”’)]{2}[.!?]”?\s+[A-Z“]")
_LIST_END = lazy_regex(r"(?:;|,)\s(?:and|or)$")
_HEADS = frozenset({Role.TITLE, Role.HEADING})
MIN_WORDS = 8
"""Words below which a passage may be a heading or a label: 95 % of headlines have more than three and fewer than
sixteen, so a passage of eight counts as a sentence only with a word at its end that cannot stand there."""
LONGEST_LINE = 10
"""Words from which a passage that ends in a comma is no line of verse and no salutation."""
FEWEST_WORDS = 6
"""The same of a passage that begins as a sentence does and ends in a word that can end no heading."""


class UnfinishedParagraph(Check):
    id = "unfinished-paragraph"
    category = "design/truncation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    message = "the paragraph ends in the middle of a sentence"
    confidence = 0.9
    explanation = """
Finds a paragraph that breaks off: its last word cannot end a sentence (`… the mayor said that the`), it ends in a
comma, or its last sentence lacks the full stop that the others have. Engines with a length limit and content systems
cut text like this. Restore the rest.

Headings, captions, list items (…; and) and an introduction to a list stay silent.
"""
    examples = (
        bad("The bridge will be closed for repair in May, the mayor said, because ⟦the⟧"),
        bad("The bridge will be closed for repair in May, the mayor of the ⟦town,⟧"),
        bad("The bridge is closed. The mayor said on Monday that it will open in ⟦autumn⟧"),
        good("Might I suggest that the price of a stamp has something to do with it? It is high. – Yours, etc,"),
        good("I am the one who has to show him where the photocopier is, every time. – Is mise,"),
        good("The bridge is closed. The firm was founded in 1987"),
        bad("The goalkeeper had signed a contract ⟦until⟧"),
        bad("The investigators assume that the fire was caused ⟦by⟧"),
        bad("The number of unemployed rose to ⟦120,000,⟧"),
        bad("Experts had warned that the wall above the village could give way in the event of ⟦rainy⟧"),
        good("The list is ready. It can be read by anyone, and it is available for download: calendar.ics"),
        good("What the goalkeeper signed a contract until"),
        good("What the old bridge in the town was built for and what it stands on"),
        good("The bridge is closed. The mayor said:"),
        good("the closing of the old bridge for the whole of the summer; and"),
        good("“I had a coat, I had a hat,\nI had a house, I had a cat,\nI had them all, and that was that.”"),
        good("Bridge closed for repair"),
        good("Late drama as Grimsby come back from the dead"),
        good("Court told of “campaign of silence” in dispute over will\nA farmer left it to his dog. His sons object."),
        good("Plan for casino draws a crowd, mostly against"),
        good("Cold feet? Not our Rex! Pup swims home\nA dog swam home on Sunday. His owner was waiting on the bank."),
        good("She had hung up her boots for good\nA goalkeeper has left the club after fourteen years. She was tired."),
        good("The bridge is closed. Source: The Herald"),
        good("The mayor objects. She will appeal, her office said (Photo: Host)"),
        good("The bridge is closed. Read more here"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if (
            not text
            or not (text[-1].isalnum() or text[-1] in ",–—-%")
            or len(text.split(None, MIN_WORDS)) <= FEWEST_WORDS - 1
        ):
            return
        match = _OPEN_END.search(text, max(len(text) - 60, 0))
        signed = _SIGNED.search(text, max(len(text) - 40, 0))
        if match is None or signed or _goes_on(context) or _LIST_END.search(text, max(len(text) - 8, 0)):
            return
        finished = _FINISHED.search(text) is not None
        word = match["word"]
        torn = _is_torn(passage, context)
        if len(text.split()) < MIN_WORDS and not finished and not _is_clause(match) and not torn:
            return
        if match["dash"]:
            broken = context.following is not None and re.match("[A-Z]", context.following.text) is not None
        elif match["passive"]:
            broken = _ASKS.match(text) is None
        elif word:
            told = len(text.split()) >= LONGEST_LINE and _SUBJECT.match(text) is not None
            named = passage.role in _HEADS and word in ("will", "can")
            broken = not named and (
                finished or word not in _CAN_END_TITLE or len(text.split()) > LONGEST_TITLE or torn or told
            )
        elif match["comma"]:
            taken_up = context.following is not None and context.following.text[:1].isupper()
            long = len(text.split()) >= LONGEST_LINE or (
                _SUBJECT.match(text) is not None and _VERB.search(text) is not None
            )
            alone = context.following is None and _SUBJECT.match(text) is not None and long
            broken = (finished or text.count(",") > 1 or (taken_up and long) or alone) and not _is_verse(
                passage, context
            )
        elif not finished and match["figure"]:
            broken = False
        elif passage.role in _HEADS:
            broken = _kinds_at_end(text) == {"ADJ"}
        elif not finished:
            broken = (
                len(text.split()) > LONGEST_TITLE
                or _awaits_noun(passage, context)
                or _lacks_verb(passage, context)
                or _lacks_stop(passage, context)
            )
        else:
            last = context.sentences(passage)[-1]
            broken = context.fact(_share_finished) >= SHARE_FINISHED and (
                _is_told(passage, last, context)
                if match["figure"]
                else len(last.of(text).split()) >= MIN_WORDS or _is_told(passage, last, context)
            )
        if broken:
            yield Hit(Span(match.end() - 2, match.end()) if match["passive"] else Span(*match.span()))


_SIGNED = lazy_regex(rf"\bYours\b,?(?:\s(?:etc|faithfully|sincerely|truly|ever))?,$|[.!?]\s[–—-]\s{SIGN_OFF}$")
"""The end of a letter to the editor."""
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
    if following is None or not following.text.rstrip().endswith(".") or not _SUBJECT.match(passage.text):
        return False
    rest = following.text.split(None, 1)
    return passage.text.rsplit(None, 1)[-1] in _PREPOSITIONS and rest[0] not in OPENERS and len(rest) > 1


_PREPOSITIONS = frozenset("from with at for by in on to of".split())


def _is_clause(end: re.Match[str]) -> bool:
    """Whether a short passage begins with a subject and breaks off at a word that can end no heading."""
    return (end["word"] or "a") not in _CAN_END_TITLE and not end["plain"] and _SUBJECT.match(end.string) is not None


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
        and _SUBJECT.match(text)
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
    if ends is None or _ASKS.match(text) or (ends["last"] in _WITHOUT_NOUN and text.endswith(f" the {ends['last']}")):
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
    if len(text.split()) < LEAST_TOLD or not _SUBJECT.match(text) or context.following is None:
        return False
    if not all(_FINISHED_TEXT.match(other.text) for other in around):
        return False
    finite = [token for token in context.tokens(passage, Span(0, len(text))) if token.tag in FINITE]
    return len(finite) > 1 and any(_AND_VERB.fullmatch(text, finite[0].span.end, token.span.start) for token in finite)


_AND_VERB = lazy_regex(r".*\b(?:and|but)(?: (?:now|also|then|has|is|was|will))? ", re.DOTALL)


_ASKS = lazy_regex(
    r"(?:What|Who|Whom|Whose|Which|How|Where|Why|When|That|Things|Everything|All|Anything)\b", re.IGNORECASE
)
_SUBJECT = lazy_regex(r"(?:The|He|She|They|It|We|In the|According to|After|On [A-Z]\w+day)\s[a-z]")
SHARE_FINISHED = 0.5
"""Share of a document's paragraphs that end in a mark for a missing one to be a slip and not the style."""


def _goes_on(context: Context) -> bool:
    """Whether the next passage takes the sentence up: a quotation or a list set apart."""
    following = context.following
    return following is not None and bool(re.match(r"[a-z•·*-]|\d+[.)]|[(“]?[a-z]", following.text))


def _share_finished(document: Document) -> float:
    ends = [segment.target.text[-1:] for segment in document.segments if len(segment.target.text) > 60]
    return sum(end in '.!?”"’…:)' for end in ends) / len(ends) if len(ends) > 1 else 1.0
