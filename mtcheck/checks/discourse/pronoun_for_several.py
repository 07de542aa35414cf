"""*She* for the police, *it* for researchers."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.names.somebody import may_be_somebody
from mtcheck.checks.discourse.telling.telling import told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex, one_of
from mtcheck.languages.persons import several_persons
from mtcheck.report import Severity

__all__ = ["PronounForSeveral"]

_MORE = frozenset(
    "police firefighters officers researchers scientists rescuers investigators helpers soldiers divers".split()
)
_SEVERAL = _MORE | several_persons()
_FIRST = lazy_regex(
    rf"{BEGINNING}(?P<subject>(?:[Tt]he\s)?(?:[A-Z]?[a-z-]+\s)?(?P<who>(?i:{one_of(_SEVERAL)}))\s(?:(?:from|of|in|at)\s(?:the\s)?[A-Z][\w’-]+\s)?"
    r"(?:have|had|were|are|wore|found|[a-z]+ed|took|went|came|broke|led)\b)[^.!?\n]{3,200}[.!?]\s"
    r"(?P<pronoun>She|He|It)\s(?:then\s|later\s|also\s|immediately\s)?(?P<verb>[a-z]+)\b"
)
_DONE = frozenset(
    """
    found seized arrested searched discovered secured confiscated questioned rescued carried brought analysed analyzed
    examined interviewed studied evaluated compared measured surveyed investigated appealed managed pulled freed
    extinguished recovered opened took handed led
    """.split()
)
"""What people do."""
_STUDIED = frozenset(
    """
    seized arrested searched questioned analysed analyzed examined interviewed studied evaluated compared measured
    surveyed investigated
    """.split()
)
"""What nothing does that *it* may stand for."""
_WORD = lazy_regex(r"[A-Za-zÀ-ɏ][\w’'-]*")
_NAMED = lazy_regex(r"\b[A-ZÀ-Þ][a-zß-ÿ’-]+\s(?:von\s|van\s|de\s)?[A-ZÀ-Þ][a-zß-ÿ’-]+\b|\b(?:Mr|Mrs|Ms|Dr|Frau|Herr)\b")
_FULL_BEFORE = lazy_regex(r"\b(?:in|at|near|from|of|to|on)\s(?:the\s)?$")
_REACH = 1


class PronounForSeveral(Check):
    id = "pronoun-for-several"
    category = "fluency/grammar/agreement"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Together(frozenset({"she", "he", "it"}), _SEVERAL, _DONE)
    message = "several people are “they”"
    confidence = 0.85
    explanation = """
Finds *she*, *he* or *it* for several people, where nobody else has been spoken of: "The police searched a flat. She
found 40 plants" (*die Polizei … sie*), "Researchers have found a new species. It analysed the bones". German has one
pronoun for *she* and *they*, and nouns in the singular for groups. Write *they*.
"""
    examples = (
        bad(
            "The police searched a flat in Ulm after a tip. ⟦She⟧ found 40 plants in the bathroom.",
            repair="The police searched a flat in Ulm after a tip. They found 40 plants in the bathroom.",
        ),
        bad(
            "The firefighters wore breathing apparatus. ⟦She⟧ found the missing tenant behind the boiler.",
            repair="The firefighters wore breathing apparatus. They found the missing tenant behind the boiler.",
        ),
        bad(
            "Researchers from Ulm have found traces of an unknown bear. ⟦It⟧ analysed bones from eleven sites.",
            repair="Researchers from Ulm have found traces of an unknown bear. They analysed bones from eleven sites.",
        ),
        good("The police searched the flat of a woman. She found the door broken. Anna Kern is 40. She found it too."),
        good("Researchers from Ulm have found an unknown bear. It lived 40,000 years ago. The men fled. It was late."),
        good("The police arrested Jan Kolar. He took a taxi to the station. Her friends came. She opened the door."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        before = told_here(context, 0, _REACH)
        text, offset = before + passage.text, len(before)
        for match in _FIRST.finditer(text):
            start = match.start("pronoun")
            done = _STUDIED if match["pronoun"] == "It" else _DONE
            if start < offset or match["verb"] not in done:
                continue
            told = text[max(start - _FAR, 0) : start]
            if _acts(told) if match["pronoun"] == "It" else _somebody(told):
                continue
            span = Span(*match.span("pronoun")).shifted(-offset)
            yield Hit(span, repair=Edit(span, "They"))


_FAR = 1000
"""Characters before in which somebody else may have been spoken of."""
_BODIES = frozenset(
    """
    team institute agency company firm university commission panel group unit force brigade station centre center study
    report robot probe device dog organisation organization laboratory lab academy museum society foundation ministry
    department authority office court committee council association club squad
    """.split()
)


def _acts(text: str) -> bool:
    """Whether a body or a device has been spoken of that may have done it."""
    return not _BODIES.isdisjoint(match[0].lower() for match in _WORD.finditer(text))


_PRONOUNS = frozenset("he she his her him hers himself herself i my me".split())


def _somebody(text: str) -> bool:
    """Whether one person has been spoken of, by a name, a noun or a pronoun."""
    for match in _NAMED.finditer(text):
        if not _FULL_BEFORE.search(text, max(match.start() - 12, 0), match.start()):
            return True
    words = (match[0].removesuffix("’s").removesuffix("'s") for match in _WORD.finditer(text))
    return any(
        word.lower() in _PRONOUNS or (word.islower() and word not in _SEVERAL and may_be_somebody(word))
        for word in words
    )
