"""A sentence or paragraph that stands twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mtcheck.analysis.segmenting import sentences
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.document import Document, Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["RepeatedSentence"]

ADJACENT_WORDS = 4
"""Words from which a sentence that follows itself is a slip: shorter ones are emphasis (Never again. Never again.)."""
PARAGRAPH_WORDS = 8
"""Words from which a whole paragraph that comes back is a copy, or a statement of the paragraph before."""
NEAR_WORDS = 5
"""Words from which a statement that comes back in its own passage, or as a passage soon after, is a copy."""
NEAR = 4
"""Passages after which it is no longer near."""
DISTANT_WORDS = 12
"""Words from which a sentence that comes back in an article is a copy and not a refrain or a short answer."""


class RepeatedSentence(Check):
    id = "repeated-sentence"
    category = "accuracy/addition"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = frozenset({Role.TEASER})
    message = "the sentence stands twice"
    explanation = """
Finds a sentence that follows itself, or a long one that comes back later in the document, whole paragraphs included.
Decoders repeat a sentence at the seam of two chunks; extraction takes a lead, a caption or a pull quote twice. Delete
the second copy: beside the first this is safe, while a whole paragraph that comes back later may be a refrain.

Short refrains and answers, a headline that its lead repeats in part, rows of a batch, cells of a table and cues of
subtitles stay silent.
"""
    examples = (
        bad(
            "The bridge is closed again. ⟦The bridge is closed again.⟧ Nobody knows why.",
            repair="The bridge is closed again. Nobody knows why.",
        ),
        bad(
            "Nobody on the town council knows why the old bridge has been closed. The mayor is away. "
            "⟦Nobody on the town council knows why the old bridge has been closed.⟧",
            repair="Nobody on the town council knows why the old bridge has been closed. The mayor is away.",
        ),
        bad(
            "The mayor wants to close the bridge. The costs are too high. ⟦The mayor wants to close the bridge.⟧",
            repair="The mayor wants to close the bridge. The costs are too high.",
        ),
        bad(
            "The pool opens in May. ⟦The pool opens in May.⟧ Tickets are cheap.",
            repair="The pool opens in May. Tickets are cheap.",
        ),
        bad(
            "“I wanted to give something back,” says the retired surgeon. He has a bus. ⟦“I wanted to give something "
            "back,” says the retired surgeon.⟧ It stops here.",
            repair="“I wanted to give something back,” says the retired surgeon. He has a bus. It stops here.",
        ),
        bad(
            "The union wants more. Employers have offered three. Talks resume on Tuesday. ⟦Employers have offered "
            "three.⟧ Strikes are likely.",
            repair="The union wants more. Employers have offered three. Talks resume on Tuesday. Strikes are likely.",
        ),
        bad(
            "The museum is moving to the old dairy. ⟦To the old dairy.⟧ The town pays for it.",
            repair="The museum is moving to the old dairy. The town pays for it.",
        ),
        good("Nobody has come back. The wind rises over the hills of the island. Nobody has come back."),
        good("“I do not know,” she says. It is cold. “I do not know,” she says. “I do not know,” says the nurse."),
        good("We will not go home. It is cold. We will not go home."),
        good("Never again. Never again. The bridge is closed. So it is. The bridge is closed."),
        good("“Is the old bridge closed?” “The old bridge is closed.”"),
        good("Row 1: the bridge is open. Row 2: the bridge is open."),
    )
    supersedes = ("repeated-phrase", "doubled-word")

    def concerns(self, context: Context) -> bool:
        return bool(context.fact(_copies))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for copy in context.fact(_copies).get(context.index, ()):
            message = f"the {copy.what} stands twice" if copy.what != "sentence" else None
            yield Hit(copy.span, repair=deletion(text, copy.span), safe=copy.safe, message=message)


@dataclass(frozen=True, slots=True)
class _Copy:
    span: Span
    what: str
    safe: bool = True
    """Whether nobody has to read it: a whole paragraph that comes back later may be meant to."""


@dataclass(slots=True)
class _Told:
    """What stood before: of every sentence and every passage where it stood last, and the last sentence."""

    seen: dict[str, int] = field(default_factory=dict)
    paragraphs: dict[str, int] = field(default_factory=dict)
    last: str = ""


def _copies(document: Document) -> Mapping[int, list[_Copy]]:
    """Second copies by passage; a passage that is wholly repeated is one copy."""
    if not _has_copies(document):
        return {}
    times = _times(document)
    article = _Told()
    found: dict[int, list[_Copy]] = {}
    for index, segment in enumerate(document.segments):
        if segment.target.role is Role.TEASER:
            continue  # it repeats the article on purpose
        told = _Told() if document.batch or segment.target.role.is_row else article
        seen, paragraphs, last = told.seen, told.paragraphs, told.last
        text = segment.target.text
        spans = sentences(text, document.language)
        copies = []
        beside = True
        before = ""
        for span in spans:
            key, sentence = _normalised(span.of(text)), span.of(text)
            size = key.count(" ") + 1
            adjacent = key == last and size >= ADJACENT_WORDS
            near = key in seen and index - seen[key] <= 1 and times[key] == PAIR and _states(sentence)
            fewest = NEAR_WORDS if seen.get(key) == index else PARAGRAPH_WORDS
            near = near and (size >= fewest or (size == ADJACENT_WORDS and seen[key] == index and _reports(sentence)))
            echo = size >= ECHO_WORDS and last.endswith(f" {key}") and before.endswith(".") and ":" not in before
            if adjacent or near or echo or (key in seen and size >= DISTANT_WORDS and not _may_return(sentence)):
                copies.append(_Copy(span, "sentence"))
            elif before and sentence.startswith(f"{before} ") and last.count(" ") + 1 >= ADJACENT_WORDS:
                # no sentence was seen to end behind an abbreviation, which "May." is as well
                copies.append(_Copy(Span(span.start, span.start + len(before)), "sentence"))
            before = sentence if sentence[-1:] in ".!?" else ""
            beside = beside and index - seen.get(key, index) <= 1
            seen[key] = index
            last = key
        told.last = last
        whole = _normalised(text)
        size = whole.count(" ") + 1
        near = whole in paragraphs and index - paragraphs[whole] <= NEAR and times[whole] == PAIR and _states(text)
        again = whole in paragraphs and size >= (NEAR_WORDS if near else PARAGRAPH_WORDS) and not _may_return(text)
        beside = index - paragraphs[whole] == 1 if whole in paragraphs else beside
        paragraphs[whole] = index
        if spans and index and (again or len(copies) == len(spans)):
            found[index] = [_Copy(Span(spans[0].start, spans[-1].end), "paragraph", safe=beside)]
        elif copies:
            found[index] = copies
    return found


PAIR = 2
ECHO_WORDS = 4
"""Words of the end of a sentence that stand again as one: “… to the old dairy. To the old dairy.”"""


def _times(document: Document) -> Counter[str]:
    """How often every sentence stands in the document: what comes three times is a refrain."""
    return Counter(
        _normalised(span.of(segment.target.text))
        for segment in document.segments
        for span in sentences(segment.target.text, document.language)
    )


def _states(sentence: str) -> bool:
    """Whether a sentence is a plain statement of the reporter, or speech with its speaker: no question, no heading."""
    told = _QUOTATION.sub("", sentence)
    attributed = told == sentence or told.count(" ") + 1 >= _FEWEST_OF_ATTRIBUTION
    return sentence.rstrip().endswith(".") and attributed and not _SPEECH.search(told)


_REPORT = lazy_regex(
    r"(?!(?:He|She|It|They|We|I|You|This|That|There|So|Who|What|Time|Times|Things|Life|Nobody|Nothing|Everybody"
    r"|Everything)\b)"
    r"[A-Z][\w’-]*(?:\s[\w’-]+)?\s(?:has|have)\s(?!been\b|not\b|never\b|to\b)[a-z]{4,}(?:\s[\w’-]+)?\."
)


def _reports(sentence: str) -> bool:
    """Whether a sentence of four words is news and no refrain: somebody has done something."""
    return _REPORT.fullmatch(sentence.strip()) is not None


_QUOTATION = lazy_regex(r"“[^“”]*”|\"[^\"]*\"")
_FEWEST_OF_ATTRIBUTION = 4
"""Words of “says the retired surgeon”: “she says” comes back as it likes."""
_SPEECH = lazy_regex(r"[“”\"„«»]|\b(?:I|we|you|We|You)\b")


def _has_copies(document: Document) -> bool:
    """Whether any stretch between two stops comes twice, at the price of a split: most documents end here."""
    seen: set[str] = set()
    last = ""
    for segment in document.segments:
        text = segment.target.text.lower().replace("! ", ". ").replace("? ", ". ").replace("” ", " ")
        text = text.replace("\n", " ")
        for stretch in text.split(". "):
            key = stretch.strip(' .!?”“"\n')
            if key in seen and key.count(" ") + 1 >= ADJACENT_WORDS:
                return True
            if last.endswith(f" {key}") and key.count(" ") + 1 >= ECHO_WORDS:
                return True
            seen.add(key)
            last = key
    return False


def _normalised(sentence: str) -> str:
    return " ".join(re.findall(r"\w+", sentence.lower()))


def _may_return(sentence: str) -> bool:
    """Questions come back as headings of answers; so do labelled rows, and the lines of a song."""
    return sentence.endswith(("?", ":", ",", ";"))
