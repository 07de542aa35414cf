"""What a speaker says of himself, outside the marks of his quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.quoting import outside
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, SAYING, SAYS
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.languages.tokens import begins_small, ends_sentence, has_comma
from mtcheck.report import Severity

__all__ = ["WordsOutsideQuotation"]

_WE = r"(?:I|[Ww]e|[Mm]y|[Oo]ur)"
_SAID = (
    rf"(?:(?:he|she|{NAMED}|{PERSON})\s(?:told|tells)\s(?:the\s)?(?:[a-z]+\s){{0,2}}?[a-z]+"
    rf"|(?:{SAYS})\s(?:{NAMED}|{PERSON}|[A-Z][\w’-]+)|(?:he|she|{NAMED}|{PERSON})\s(?:{SAYS}))"
)
_TOLD = rf",\s{_SAID}(?=[.,]|\s(?:on|in|at|after|before|when|as)\b)"
_OPENED_LATE = lazy_regex(
    rf"{BEGINNING}(?P<words>{_WE}(?:[’'](?:m|ve|re|ll|d))?\s(?:[\w’'-]+,?\s){{1,9}}?)(?P<open>[“\"])"
    rf"(?P<rest>[a-z][^“”\"\n]{{8,400}}[,!?][”\"])\s{_SAID}\b"
)
"""“I have never “seen so many storks in one meadow,” said ornithologist Jane Doe”"""
_CLOSED_EARLY = lazy_regex(
    rf"(?<=[^\s“\"])(?P<close>,?[”\"],?)\s(?P<words>(?:and|but|so|because)\s(?:[\w’'-]+\s){{0,3}}?{_WE}\s[^“”\"\n]{{8,300}}?)"
    + _TOLD
)
"""“We are the better side”, and on Thursday I will pick the same eleven again, he said."""
_CLOSED_INSIDE = lazy_regex(
    r"(?<=[a-z])(?P<close>[”\"])\s(?P<words>(?!(?:is|was|and|or|are|were)\b)[a-z][^“”\"\n]{8,300}?)" + _TOLD
)
"""“The sluice has been open” since Easter and nobody can tell us why, said Jane Doe."""
_CLOSED_BEFORE = lazy_regex(
    rf"(?<=[a-z][.!?])(?P<close>[”\"])\s(?P<words>(?:(?:And|But|So)\s)?{_WE}\s[^“”\"\n]{{8,300}}?)" + _TOLD
)
"""“The ruling is a blow.” We will now examine the grounds, said the lawyer Jane Doe."""
_UNMARKED = lazy_regex(
    rf"{BEGINNING}(?P<words>{_WE}\s(?:[\w’'-]+,?\s){{3,30}}?[\w’'-]+),\s"
    rf"(?:(?:{SAYS})\s(?:{NAMED}|{PERSON}|[A-Z][\w’-]+)|(?:he|she|{NAMED}|{PERSON})\s(?:{SAYS}))"
    r"(?=[.,](?!\snot\b)|\s(?:on|in|at|after|when|as|[a-z]+ly)\b)"
)
"""I thought we would not see the morning, said Jane Doe; I only did what I had learned, he says modestly."""


class WordsOutsideQuotation(RuledCheck):
    id = "words-outside-quotation"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "what the speaker says of himself stands outside the quotation marks"
    confidence = 0.85
    explanation = """
Finds words in the first person that belong to a quotation and stand outside its marks: "I have never “seen so many
storks,” said …", "“We are the better side”, and on Thursday I will pick the same eleven again, he said". Systems lose
quotation marks or set them somewhere else in the sentence. Set them around all that was said.

A text that says *I* elsewhere is told by somebody, and stays silent.
"""
    examples = (
        bad(
            "⟦I have never “⟧seen so many storks in one meadow,” said ornithologist Jane Doe. Most have left.",
            repair="“I have never seen so many storks in one meadow,” said ornithologist Jane Doe. Most have left.",
        ),
        bad(
            "“We are the better side⟦”, and on Thursday I will pick the same eleven again⟧, he said.",
            repair="“We are the better side, and on Thursday I will pick the same eleven again,” he said.",
        ),
        bad(
            "⟦I thought we would not see the morning⟧, said Jane Doe at dawn.",
            repair="“I thought we would not see the morning,” said Jane Doe at dawn.",
        ),
        bad(
            "Pilot Jim Doe landed in a field. ⟦I just did what I had learned in training⟧, he says modestly.",
            repair="Pilot Jim Doe landed in a field. “I just did what I had learned in training,” he says modestly.",
        ),
        bad(
            "“The ruling is a bitter blow.” ⟦We will now examine the grounds⟧, said the lawyer Jane Doe.",
            repair="“The ruling is a bitter blow. We will now examine the grounds,” said the lawyer Jane Doe.",
        ),
        bad(
            "“The sluice has been open⟦” since Easter and nobody can tell us why⟧, said chairman Ewald Prinz.",
            repair="“The sluice has been open since Easter and nobody can tell us why,” said chairman Ewald Prinz.",
        ),
        good("I asked him why. I have never “seen so many storks in one meadow,” said ornithologist Jane Doe."),
        good("“I have never seen so many storks,” said Jane Doe. “We counted them, and I was glad,” she said."),
        good("My mother was “very ill at the time,” she says. I was eight, and she was nine, said my sister."),
        good("He called it “a shame”, and so did we, he said later. “We won”, and we went home."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _opened_late(passage: Passage, context: Context) -> Iterator[Hit]:
    for match in _of_only_voice(_OPENED_LATE, passage, context):
        opening = Span(match.start(), match.end("open"))
        yield Hit(opening, repair=Edit(opening, match["open"] + match["words"]))


def _closed_early(passage: Passage, context: Context) -> Iterator[Hit]:
    for match in _of_only_voice(_CLOSED_EARLY, passage, context):
        span = Span(match.start("close"), match.end("words"))
        edit = f", {match['words']},{match['close'].strip(',')}"
        yield Hit(span, repair=Edit(Span(span.start, span.end + 1), edit))


def _closed_inside(passage: Passage, context: Context) -> Iterator[Hit]:
    for match in _of_only_voice(_CLOSED_INSIDE, passage, context):
        span = Span(match.start("close"), match.end("words"))
        yield Hit(span, repair=Edit(Span(span.start, span.end + 1), f" {match['words']},{match['close']}"))


def _closed_before(passage: Passage, context: Context) -> Iterator[Hit]:
    for match in _of_only_voice(_CLOSED_BEFORE, passage, context):
        span = Span(*match.span("words"))
        edit = Edit(Span(match.start("close"), span.end + 1), f" {match['words']},{match['close']}")
        yield Hit(span, repair=edit)


def _unmarked(passage: Passage, context: Context) -> Iterator[Hit]:
    if _MARKS.isdisjoint(passage.text):
        for match in _of_only_voice(_UNMARKED, passage, context):
            span = Span(*match.span("words"))
            yield Hit(span, repair=Edit(Span(span.start, span.end + 1), f"“{match['words']},”"))


_MARKS = frozenset('“”"‘«»„–—')
_FIRST_PERSON = lazy_regex(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|us)\b(?![.])")


def _of_only_voice(pattern: re.Pattern[str], passage: Passage, context: Context) -> Iterator[re.Match[str]]:
    """Where a pattern matches and its words are those of the only one in the text who says I."""
    for match in pattern.finditer(passage.text):
        if _FIRST_PERSON.search(match["words"]) and _is_only_voice(context, match):
            yield match


def _is_only_voice(context: Context, match: re.Match[str]) -> bool:
    """Whether nobody says I in the text but in the words that were found."""
    start, end = match.span("words")
    told = outside(match.string[max(start - _FAR, 0) : end])
    return context.fact(_voices) == len(_FIRST_PERSON.findall(told, len(told) - (end - start)))


_FAR = 1000
"""Characters before the words in which a quotation may open that they are part of."""


def _voices(document: Document) -> int:
    """How often somebody speaks of himself outside quotation marks."""
    return sum(len(_FIRST_PERSON.findall(outside(segment.target.text))) for segment in document.segments)


_ONE = frozenset({"i", "we", "my", "our"})
_JOINTS = frozenset({"and", "but", "so", "because"})
_RULES = (
    Rule(_opened_late, Together(_ONE, lazy_regex(r"^[“\"][a-z]"), lazy_regex(r"[,!?][”\"]$"), SAYING)),
    Rule(_closed_early, Together(Bigram(lazy_regex(r"[”\"],?$"), _JOINTS), _ONE, SAYING)),
    Rule(
        _closed_inside,
        Together(Bigram(lazy_regex(r"[a-z][”\"]$"), begins_small), has_comma, _ONE | {"us", "me", "myself"}, SAYING),
    ),
    Rule(_closed_before, Together(Bigram(lazy_regex(r"[a-z][.!?][”\"]$"), _ONE | _JOINTS), _ONE, SAYING)),
    Rule(
        _unmarked,
        (
            Together(Bigram(frozenset({""}), _ONE), has_comma, SAYING),
            Together(Bigram(ends_sentence, _ONE), has_comma, SAYING),
        ),
    ),
)
