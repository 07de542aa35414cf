"""Who says it, without the comma that parts it from what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, SAYING, SAYS
from mtcheck.checks.structure.seams.quotation import CLOSERS
from mtcheck.document import Passage, Span
from mtcheck.languages.english import TITLE_OF_WORK
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["AttributionWithoutComma"]

_SOMEBODY = rf"(?:{NAMED}|{PERSON}|[A-Z][\w’-]+|he|she|they)"
_WHO = rf"(?:(?:{SAYS})\s{_SOMEBODY}|{_SOMEBODY}\s(?:{SAYS}))"
_GOES_ON = (
    r"(?:and|but|because|so|that|we|I|it|which|who|if|when|as|or|not|there|this|they|he|she|you|since|although)\b"
)
_BEGINS = r"(?:(?<=^.)|(?<=[.!?:]\s.)|(?<=[.!?][”\"]\s.))"
"""Looked at behind the mark with which a sentence begins: marks are rare."""
_BETWEEN = lazy_regex(
    rf"(?P<open>[“\"‘']){_BEGINS}(?P<said>[A-Z][^“”\"‘\n]{{8,300}}?)(?P<comma>,?)(?P<close>[”\"’'])"
    rf"(?P<who>\s{_WHO})(?P<behind>\s)(?P<again>[“\"‘'])(?={_GOES_ON}|[a-z]+\s[a-z]+\s[a-z]+)"
)
"""“The price is too high” says Jane Doe “and nobody will pay it.”"""
_AT_END = lazy_regex(
    rf"(?P<open>[“\"‘]){_BEGINS}(?P<said>[A-Z][^“”\"‘\n]{{8,300}}?[^\W_])(?P<close>[”\"’])"
    rf"(?P<who>\s(?:says|said|explains|explained|adds|added|complains|complained|emphasi[sz]es|emphasi[sz]ed|replies|replied"
    rf"|insists|insisted|warns|warned|recalls|stresses|stressed|believes)\s(?:(?P<named>{NAMED})|{PERSON}))(?=\.|\s(?:on|in|at|after|from|of|about|who)\b)"
)
"""“The price is too high for us” says shop owner Jane Doe."""
_TITLE = lazy_regex(TITLE_OF_WORK)
_SHORTEST = 4
_CLOSES = lazy_regex(r"[^\W_,.!?][”\"’']$")


_SMALL = frozenset(
    "the a an of as is was are were be been to in his their its this that these those and by with on at from".split()
)


def _may_end_speaker(token: str) -> bool:
    """Whether who says it, or the verb, may end in a token, without a mark behind it."""
    return token[-1] not in ",.;:!?" and token not in _SMALL


class AttributionWithoutComma(Check):
    id = "attribution-without-comma"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = (
        Bigram(_CLOSES, SAYING),
        Together(Bigram(_may_end_speaker, lazy_regex(r"^[“\"‘'](?:[a-z]|I\b)"), by_second=True), SAYING),
    )
    message = "a comma is missing between who says it and what is said"
    confidence = 0.9
    explanation = """
Finds an attribution that no comma parts from the quotation: "“The price is too high” says Jane Doe “and nobody will pay
it.”". English has a comma before the closing mark and one behind the speaker where the quotation goes on.

Words that are quoted as a name or a title stay silent.
"""
    examples = (
        bad(
            "“The price is too high⟦” says Jane Doe “⟧and nobody will pay it.” The shop closes.",
            repair="“The price is too high,” says Jane Doe, “and nobody will pay it.” The shop closes.",
        ),
        bad(
            "“The price is too high⟦,” says Jane Doe “⟧and nobody will pay it.”",
            repair="“The price is too high,” says Jane Doe, “and nobody will pay it.”",
        ),
        bad(
            "‘A sommelier must know what his job is⟦’ explains Emil Falk ‘⟧and it is not to show off’.",
            repair="‘A sommelier must know what his job is,’ explains Emil Falk, ‘and it is not to show off’.",
        ),
        bad(
            "“The price is too high for us⟦” says shop owner Jane Doe⟧. The shop closes.",
            repair="“The price is too high for us,” says shop owner Jane Doe. The shop closes.",
        ),
        good("“The price is too high,” says Jane Doe, “and nobody will pay it.” “No!” said Emil Falk. “Why?”"),
        good("“The Song of the Old Men” says Jane Doe “and nobody else” made her famous. “Stop” said the sign."),
        good("The slogan “we are not afraid” said it all. “Nobody is ever to blame” said the poster on the door."),
        good("“Yes” said Emil “Big Tony” Falk. “It is over,” said the “expert” “in all things”."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        between: set[int] = set()
        for match in _BETWEEN.finditer(text):
            if _is_sentence(match):
                between.add(match.start())
                who = f",{match['close']}{match['who']}, {match['again']}"
                span = Span(match.start("comma"), match.end("again"))
                yield Hit(span, repair=Edit(span, who))
        for match in _AT_END.finditer(text):
            someone = match["named"] or match["who"].split()[-1] in persons()
            if someone and _is_sentence(match) and match.start() not in between:
                span = Span(match.start("close"), match.end("who"))
                yield Hit(span, repair=Edit(span, f",{match['close']}{match['who']}"))


def _is_sentence(match: re.Match[str]) -> bool:
    """Whether the words are a sentence, and no title, between marks that are a pair."""
    said = match["said"]
    return len(said.split()) >= _SHORTEST and not _TITLE.match(said) and CLOSERS[match["open"]] == match["close"]
