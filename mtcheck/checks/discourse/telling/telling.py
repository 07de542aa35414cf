"""What a text has told before a place, as far as a reader takes it up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import starmap

from mtcheck.check import Check, Context, Hit, Rule, Trigger
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import per_text

__all__ = [
    "FARTHEST",
    "SENTENCE_END",
    "STOP",
    "Contradiction",
    "Placed",
    "Restated",
    "contradictions_here",
    "going_on",
    "restating",
    "said_elsewhere",
    "sentence_around",
    "starts_of_sentences",
    "texts_of",
    "told_before",
    "told_here",
]

FARTHEST = 4000
"""Characters before a place that are looked at, so that a long passage costs no more than a long text."""


def told_before(texts: Sequence[str], index: int, end: int, reach: int) -> str:
    """The text of a passage up to a place, behind that of so many passages before it; each in lines of its own."""
    told = texts[index][max(end - FARTHEST, 0) : end]
    for text in reversed(texts[max(index - reach, 0) : index]):
        if len(told) >= FARTHEST:
            break
        told = f"{text[-FARTHEST:]}\n{told}"
    return told


def told_here(context: Context, end: int, reach: int) -> str:
    """The same of the passage in front of a check; the rows of a batch stand alone."""
    return told_before(context.fact(texts_of), context.index, end, 0 if context.document.batch else reach)


STOP = lazy_regex(r"[.!?\n]")
"""What parts two statements of what was told: a full stop, or the end of a passage."""
SENTENCE_END = lazy_regex(
    r"[.!?\n](?:(?<=\n)|(?<![ap]\.m\.)(?!(?<=\b[Nn]o\.)\s[0-9])(?<!\b(?:St|Dr|Mr)\.)(?<!\bvs\.)[”\"’]?\s(?=[A-ZÀ-ÖØ-Þ0-9“\"‘(]))"
)
"""What ends a sentence that another follows, or a line."""
_LONGEST = 240
"""Characters on either side of a place beyond which its sentence is not looked at."""


def sentence_around(text: str, place: Span) -> Span:
    """The sentence in which a place of a passage stands, with its full stop left out."""
    first, last = max(place.start - _LONGEST, 0), min(place.end + _LONGEST, len(text))
    starts = starts_of_sentences(text)
    following = SENTENCE_END.search(text, place.end, last)
    return Span(max(starts[bisect_right(starts, place.start) - 1], first), following.start() if following else last)


@dataclass(slots=True, eq=False)
class Placed:
    """What stands at a place of a text, with its sentence: found where it is asked for, as of most it is not."""

    text: str
    span: Span
    _sentence: Span | None = field(default=None, init=False, repr=False)

    @property
    def sentence(self) -> Span:
        if self._sentence is None:
            self._sentence = sentence_around(self.text, self.span)
        return self._sentence


@per_text
def starts_of_sentences(text: str) -> tuple[int, ...]:
    """Where the sentences of a text begin, and its lines."""
    return (0, *(stop.end() for stop in SENTENCE_END.finditer(text)))


def texts_of(document: Document) -> tuple[str, ...]:
    """The passages of a document, of which an index is the place of one."""
    return tuple(segment.target.text for segment in document.segments)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A place of a passage that gives what the text gives otherwise elsewhere, as it stands there."""

    index: int
    span: Span
    other: str


Restated = Iterator[tuple[Span, str]]
"""Places of a passage that state again what was told before, with what was told."""


def contradictions_here(
    check: Check, context: Context, gather: Callable[[Document, Sequence[int]], tuple[Contradiction, ...]]
) -> Iterator[Hit]:
    """Those of the document that stand in the passage in front of a check."""
    for one in context.gathered(check, gather):
        if one.index == context.index:
            yield said_elsewhere(one.span, one.other)


def said_elsewhere(span: Span, other: str) -> Hit:
    """A place that gives what the text gives otherwise elsewhere, as it stands there."""
    return Hit(span, message=f"the text says {other} elsewhere")


def restating(find: Callable[[Context, str], Restated], *triggers: Trigger) -> Rule:
    """A rule for what a passage states again and otherwise than what was told before."""

    def found(passage: Passage, context: Context) -> Iterator[Hit]:
        return starmap(said_elsewhere, find(context, passage.text))

    return Rule(found, triggers)


def going_on(context: Context, text: str, reach: int, find: Callable[[str, int], Restated]) -> Restated:
    """What is found in a text together with so many passages before it, behind which it begins as ``find`` is told:
    the places that stand in the text itself, in its own offsets."""
    told = told_here(context, 0, reach)
    for span, found in find(told + text, len(told)):
        if span.start >= len(told):
            yield span.shifted(-len(told)), found
