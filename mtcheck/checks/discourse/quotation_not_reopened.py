"""A quotation that goes on behind who says it, and no mark opens it again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, SAYING, SAYS, SAYS_WHO, SPEAKER_BEHIND
from mtcheck.checks.structure.seams.quotation import CLOSERS
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import has_comma
from mtcheck.report import Severity

__all__ = ["QuotationNotReopened"]

_APART = (
    r"(?:,\s(?:[A-ZÀ-ÖØ-Þ][\w’-]+\s){1,2}[A-ZÀ-ÖØ-Þ][\w’-]+"
    r"|,\s(?:who|the|an?|head|chair\w*|spokes\w+)\s[^,“”\"‘’\n.!?]{3,60})?"
)
_GOES_ON = lazy_regex(
    rf"(?:(?<![\w’])(?P<single>‘)(?=[A-Z])[^‘“\n]{{3,300}}?|(?<!\w)(?P<double>[“\"])(?=[A-Z])[^“”\"\n]{{3,300}}?)[a-z\d]"
    rf"(?P<outside>,?[’”\"]\s(?:(?:{SAYS})\s{SPEAKER_BEHIND}(?:\s(?:of|from)\s(?:the\s)?[\w’-]+)?{_APART}"
    rf"|(?:{PERSON}|{NAMED})\s(?:{SAYS}))(?:,|(?=\s(?:we|I|my|our|you)\b)))\s"
    r"(?P<next>(?!who\b|whose\b|which\b)[a-z]|I\b)[^‘“”\"\n]{3,300}?(?:(?(single)[.!?]’|[.!?][”\"]))(?=\s|$)"
)
"""‘It will hold,’ explains engineer Jane Doe, and we know it.’"""
_SAID = rf"(?P<open>[“\"])[A-Z][^“”\"\n]{{3,300}}?[a-z\d],[”\"]\s(?:{SAYS_WHO}|(?:{PERSON}|{NAMED})\s(?:{SAYS}))"
"""The first half, closed, and who says so."""
_NEXT_SENTENCE = lazy_regex(
    _SAID + r"(?:,\swho\s[^.“”\"\n]{3,80}|\s(?:on|in|at|after)\s[^.,“”\"\n]{3,60})?\.\s(?P<next>[A-Z][\w’-]*)\s"
    r"[^“”\"\n]{3,300}?[.!?][”\"](?=\s|$)"
)
"""“We need more,” says minister Jane Doe, who took office in May. By the summer we will have hired them.”"""


_NEVER_CLOSED = lazy_regex(
    _SAID + r"(?P<outside>,)\s(?P<next>(?:and|but|so|because)\s(?:I|we|my|our)\b[^“”\"\n.!?]{3,200}[.!?])(?!\s?[”\"])"
)
"""“I bought it on a whim,” says postman John Doe, and I have never regretted it."""
_CLOSED_AGAIN = lazy_regex(r"[’”\"]\s[^‘“”\"]+[.!?][’”\"]")
"""A mark that closes a quotation behind another that does, with none between them that opens one."""


class QuotationNotReopened(RuledCheck):
    id = "quotation-not-reopened"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    message = "the quotation goes on behind who says it: the mark that opens it again is missing"
    confidence = 0.8
    explanation = """
Finds a quotation that somebody is said to say in its middle, of which the second half is closed and never opened:
"‘It will hold,’ explains engineer Jane Doe, and we know it.’". Set the mark behind the attribution.

Where the narrator goes on ("‘We have water,’ the mayor says, but the wells are dry.") nothing closes, and it stays
silent.
"""
    supersedes = ("unbalanced-quotes",)
    examples = (
        bad(
            "‘We need every cent⟦,’ says the mayor of Ulm, Jane Doe,⟧ but we will not raise the tax.’",
            repair="‘We need every cent,’ says the mayor of Ulm, Jane Doe, ‘but we will not raise the tax.’",
        ),
        bad(
            "“I bought it on a whim,” says postman Holger Tamm, ⟦and I have never regretted it.⟧ He has two more.",
            repair="“I bought it on a whim,” says postman Holger Tamm, “and I have never regretted it.” He has two"
            " more.",
        ),
        bad(
            "“We have enough water⟦,” the mayor says,⟧ but we must save it.” It is dry.",
            repair="“We have enough water,” the mayor says, “but we must save it.” It is dry.",
        ),
        bad(
            "‘It has lost a third of its mass since 1990⟦,’ explains Ruth Thaler,⟧ and there is no end to it.’",
            repair="‘It has lost a third of its mass since 1990,’ explains Ruth Thaler, ‘and there is no end to it.’",
        ),
        bad(
            'It is a good year. "The harvest is large⟦," says farmer Jane Doe,⟧ but the prices are ruining us."',
            repair='It is a good year. "The harvest is large," says farmer Jane Doe, "but the prices are ruining us."',
        ),
        bad(
            "“We need teachers,” says minister Jane Doe, who took office in ⟦May. By⟧ June we will have them.”",
            repair="“We need teachers,” says minister Jane Doe, who took office in May. “By June we will have them.”",
        ),
        good("“We need teachers,” says minister Jane Doe. She called it a “disgrace.” “Yes,” said Tom Roe. He left."),
        good("“We have enough water,” the mayor says, but it must be saved."),
        good("‘We have water,’ the mayor says, but the villagers’ wells are dry. ‘We must save it.’"),
        good("“The inspector walked the bridge and said, ‘It will hold, whatever the weather,’ and we believed her."),
        good("“‘It will hold,’ said my father, and it did,” she recalled."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _in_sentence(text: str) -> Iterator[Hit]:
    for match in _GOES_ON.finditer(text) if _CLOSED_AGAIN.search(text) else ():
        yield _opened(match, Span(*match.span("outside")), match["single"] or match["double"])


def _never_closed(text: str) -> Iterator[Hit]:
    for match in _NEVER_CLOSED.finditer(text):
        said, opener = Span(*match.span("next")), match["open"]
        yield Hit(said, repair=Edit(said, f"{opener}{match['next']}{CLOSERS[opener]}"))


def _in_next_sentence(text: str) -> Iterator[Hit]:
    for match in _NEXT_SENTENCE.finditer(text) if _CLOSED_AGAIN.search(text) else ():
        before = text.rfind(" ", 0, match.start("next") - 1) + 1
        yield _opened(match, Span(before, match.end("next")), match["open"])


def _opened(match: re.Match[str], mark: Span, opener: str) -> Hit:
    """The second half with the mark that opens it."""
    half = Span(match.start("next"), match.end())
    return Hit(mark, repair=Edit(half, opener + half.of(match.string)))


_JOINTS = frozenset({"and", "but", "so", "because"})
_CLOSED = lazy_regex(r",[”\"]$")
_CLOSED_WITH_STOP = lazy_regex(r"[.!?][’”\"]$")
_RULES = (
    Rule.of_text(_in_sentence, Together(lazy_regex(r"[\w,][’”\"]$"), SAYING, _CLOSED_WITH_STOP)),
    Rule.of_text(
        _never_closed,
        Together(
            _CLOSED,
            Bigram(has_comma, _JOINTS),
            Bigram(_JOINTS, frozenset({"i", "we", "my", "our"})),
            SAYING,
        ),
    ),
    Rule.of_text(_in_next_sentence, Together(_CLOSED, SAYING, _CLOSED_WITH_STOP)),
)
