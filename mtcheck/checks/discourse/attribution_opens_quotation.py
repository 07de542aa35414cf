"""A quotation that begins with who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import methodcaller

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.telling.quoting import is_unattributed, quotations
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, PERSON_NOUN, SAYING, SAYS, TOLD_NEWS
from mtcheck.document import Passage, Span
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import before_mark
from mtcheck.report import Severity

__all__ = ["AttributionOpensQuotation"]

_BY = (
    rf"(?:(?:the\s|a\s)?(?:[a-z-]+\s){{0,2}}?(?:{PERSON_NOUN}|prosecutors|operators|authorities)"
    r"(?!['’]s?)\b(?:\s[A-Z][\w’-]+){0,2}|(?:[A-Z][\w’-]+\s)?[A-Z][\w’-]+)(?=[,.”\"])"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’-]+"
_PERSON_FIRST = (
    rf"(?:(?:The|An?|His|Her)\s(?:[\w’'-]+\s){{0,4}}?{PERSON_NOUN}(?:\sof\s[\w’-]+|(?:\s{_CAPITAL}){{1,2}})?|(?:[A-Z][a-z-]+\s(?:[a-z-]+\s){{0,2}})?"
    rf"{_CAPITAL}\s{_CAPITAL})"
)
_SAYS_FIRST = (
    lazy_regex(
        rf"(?P<outside>According\sto\s{_BY},|(?:The\s(?:[a-z-]+\s){{0,2}}?{PERSON_NOUN}|(?:[A-Z][a-z]+\s)?[A-Z][\w’-]+\s[A-Z][\w’-]+)\s"
        rf"(?:{SAYS})(?:\s(?:him|her|them))?(?::|,(?=\s(?:we|I|my|our)\b)))\s(?P<next>\w)"
    ),
    lazy_regex(
        rf"(?P<outside>{_PERSON_FIRST}\s(?:(?:{SAYS})\s)?(?=[^“”\"\n:;.!?]{{0,60}}:){TOLD_NEWS}[^“”\"\n:;.!?]{{0,60}}:"
        rf"|{_PERSON_FIRST}\s(?:{SAYS})\s(?:afterwards?|later|today|yesterday|then|[a-z]+ly):"
        rf"|The\s\d{{1,3}}-year-old\s(?:{SAYS}):)\s(?P<next>\w)"
    ),
)
"""“According to Brandt, the …”, “The coach emphasised: We …”; the other with when, where or to whom he said it."""
_AS_HE_REPORTS = lazy_regex(rf"(?P<outside>As\s{NAMED}\s(?:{SAYS}),)\s(?P<next>we|I|our|my)\b")
"""“As curator Jane Doe reports, we found it behind a cupboard.”"""
_ASKED = lazy_regex(
    rf"(?P<outside>(?:When\s)?[Aa]sked\s[^“”\":.!?]{{3,80}},\s(?:{NAMED}|{PERSON}|he|she)\s(?:{SAYS}):)\s(?P<next>[A-Z])"
)
"""“Asked about the delay, Jane Doe replied: We …”"""
_LABEL = lazy_regex(
    r"(?P<outside>(?P<role>(?:The\s)?[A-Z][a-z-]+\s(?:(?!of\b|and\b|the\b|in\b|for\b)[a-z’-]+\s){0,4})?"
    r"(?P<name>[A-ZÀ-Þ][\w’-]+\s(?:(?:von|van|de|di|der|zu)\s){0,2}[A-ZÀ-Þ][\w’-]+)"
    rf"(?:\s(?:{SAYS}))?:)\s(?P<next>[A-Z])(?=[^“”\"‘]{{12,}}[a-z\d)%][.!?][”\"’])"
)
"""“Transport senator Jane Doe: The line will be finished.”"""
_MARK_BEFORE = lazy_regex(rf"[,.!?]”\s(?P<marked>“(?:{SAYS})\s(?:{NAMED}|{PERSON}))\b")
"""“The roof held,” “said fire chief Jane Doe.”"""
_ONESELF = lazy_regex(r"\b(?:I|[Mm]y|[Mm]e)\b")
_NEWS = lazy_regex(rf"{TOLD_NEWS}|^The\s\d{{1,3}}-year-old\b")
_BY_FULL_NAME = lazy_regex(r"According to (?:the )?(?:[a-z-]+ ){1,3}[A-Z][\w’-]+ [A-Z][\w’-]+,$")
_OPENERS = frozenset('"“„«‘')


class AttributionOpensQuotation(Check):
    id = "attribution-opens-quotation"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = (
        Together(_OPENERS, methodcaller("endswith", ":")),
        Together(_OPENERS, Bigram(before_mark(SAYING | {"him", "her", "them"}, ","), frozenset("we i my our".split()))),
        Bigram(lazy_regex('^["“„«‘]According$'), frozenset({"to"})),
        lazy_regex(rf"^“(?:{SAYS})$"),
    )
    message = "the attribution reads as part of the quotation: the opening mark belongs behind it"
    confidence = 0.8
    explanation = """
Finds who says it at the beginning of what is said: "“According to Brandt, the management has to move.”", "“The coach
emphasised: We lack goals.”", "“Transport senator Jane Doe: The line will be finished.”". German sets a colon and marks
behind the speaker; systems open the quotation with the sentence. Move the mark behind the attribution.

A speaker who tells what others said ("“The doctor said: I must rest,” she recalled") stays silent, as does a quotation
that somebody outside is said to say.
"""
    supersedes = ("unbalanced-quotes",)
    examples = (
        bad(
            "The talks failed. “⟦According to Brandt,⟧ the management has to move.”",
            repair="The talks failed. According to Brandt, “the management has to move.”",
        ),
        bad(
            "“⟦According to councillor Vera Haas,⟧ this is the largest project of my term.” It begins in May.",
            repair="According to councillor Vera Haas, “this is the largest project of my term.” It begins in May.",
        ),
        bad(
            "“⟦Coach Petra Lund said,⟧ we deserved that point after such a cold evening.” Her side had equalised.",
            repair="Coach Petra Lund said, “we deserved that point after such a cold evening.” Her side had equalised.",
        ),
        bad(
            "“⟦Asked about the delay, choirmaster Bela Varga replied:⟧ We are waiting for the pipes.”",
            repair="Asked about the delay, choirmaster Bela Varga replied: “We are waiting for the pipes.”",
        ),
        bad(
            "“⟦The coach emphasised:⟧ We lack goals.”",
            repair="The coach emphasised: “We lack goals.”",
        ),
        bad(
            '"⟦Transport senator Emil Falk:⟧ The line will be finished before May." The opposition doubts it.',
            repair='Transport senator Emil Falk: "The line will be finished before May." The opposition doubts it.',
        ),
        bad(
            "“⟦The goalkeeper said after the match:⟧ I saw the ball too late.” They had lost.",
            repair="The goalkeeper said after the match: “I saw the ball too late.” They had lost.",
        ),
        bad(
            '"⟦The conductor said in an interview:⟧ I never wanted to leave."',
            repair='The conductor said in an interview: "I never wanted to leave."',
        ),
        bad(
            '"⟦The defence lawyer Aurel Stamm said afterwards:⟧ We will examine the ruling." It was late.',
            repair='The defence lawyer Aurel Stamm said afterwards: "We will examine the ruling." It was late.',
        ),
        bad(
            "It is back. “⟦As curator Timo Ahl reports,⟧ we found it behind a cupboard.” The frame is broken.",
            repair="It is back. As curator Timo Ahl reports, “we found it behind a cupboard.” The frame is broken.",
        ),
        bad(
            "“⟦Judge Brackwede told him:⟧ You had three chances to turn back, and you took none of them.”",
            repair="Judge Brackwede told him: “You had three chances to turn back, and you took none of them.”",
        ),
        bad(
            "“The roof held, luckily,” ⟦“said fire chief Marek Tollan⟧. “Nobody was hurt.”",
            repair="“The roof held, luckily,” said fire chief Marek Tollan. “Nobody was hurt.”",
        ),
        good("“As Tom Ahl says, we all make mistakes,” she said. “As my father says, I am a fool.”"),
        good("“According to my doctor, I am fine.” “According to coach Vera Haas, I am the best,” said Tom."),
        good("“According to the police, the door was open,” said a neighbour."),
        good("The report reads: “According to the mayor, the door was open.”"),
        good("“I, said the fly, with my little eye. The doctor said: I have to rest,” she recalled."),
        good("“The doctor said: I must rest.” He read “Jane Doe: A Life in Seven Letters” in May."),
        good("He read “Harry Potter: The Order of the Phoenix” and “Jane Doe: A Life in Seven Letters” in May."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _MARK_BEFORE.finditer(text):
            marked = Span(*match.span("marked"))
            yield Hit(marked, repair=Edit(Span(marked.start, marked.start + 1), ""))
        for quotation in quotations(text):
            said = _said_first(text, quotation)
            if said is not None and is_unattributed(text, quotation):
                edit = Edit(
                    Span(quotation.start, said.end()), f"{said['outside']} {text[quotation.start]}{said['next']}"
                )
                yield Hit(Span(*said.span("outside")), repair=edit)


def _said_first(text: str, quotation: Span) -> re.Match[str] | None:
    """Who says it, where a quotation begins with that."""
    first = quotation.start + 1
    for pattern in _SAYS_FIRST:
        said = pattern.match(text, first, quotation.end)
        if said is not None:
            retold = _ONESELF.search(text, first, quotation.end) and not _NEWS.search(said[0])
            return None if retold and not _BY_FULL_NAME.match(said["outside"]) else said
    label = _LABEL.match(text, first, quotation.end + 1)
    if label and _is_person(label):
        return label
    return _ASKED.match(text, first, quotation.end) or _AS_HE_REPORTS.match(text, first, quotation.end)


def _is_person(label: re.Match[str]) -> bool:
    """Whether a label is somebody with an office, or somebody by a first name that is listed: no title of a book."""
    first = label["name"].split()[0]
    listed = is_listed(first)
    if not label["role"]:
        return listed
    roles = label["role"].lower().removeprefix("the ").split()
    return listed or not persons().isdisjoint(roles)
