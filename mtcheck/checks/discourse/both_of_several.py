"""Both, of three."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.telling.telling import told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES
from mtcheck.languages.english_numbers import NUMBER_WORDS
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import several_persons
from mtcheck.languages.tokens import has_comma
from mtcheck.report import Severity

__all__ = ["BothOfSeveral"]

_NUMBERS = frozenset(NUMBER_WORDS[2:12])
_PEOPLE = several_persons() | frozenset("members riders people".split())
_SEVERAL = lazy_regex(
    rf"\b(?P<number>{one_of(_NUMBERS)}|\d)\s(?:(?!of|to|and|in)[\w-]+\s){{0,2}}?(?P<noun>{one_of(_PEOPLE)})\b",
    re.IGNORECASE,
)
_BOTH = lazy_regex(
    r"(?:(?<=[.!?]\s)|(?<=\n))(?P<both>Both)\s(?:(?P<noun>men|women|boys|girls|people|brothers|sisters)\s)?(?P<verb>[a-z]+)\b(?!\sand\b)"
)
_FULL = r"[A-ZÀ-Þ][\w’-]+\s(?:(?:von|van|de|der|di)\s)?[A-ZÀ-Þ][\w’-]+"
_LISTED = lazy_regex(rf"\b{_FULL},\s(?:{_FULL},\s)*{_FULL},?\sand\s{_FULL}\b")
"""“Ada Prill, Jost Wendeler and Mechthild Saar”"""
_PAIR = lazy_regex(
    r"\b(?:[Tt]wo|[Bb]oth|2|couple|pair|duo|twins|second|other|others|another|either|neither|former|latter|his|her|husband|wife|companion"
    r"|accomplice|friend|and (?:an?|the|his|her|its)|between)\b"
)
_TWO_NAMES = lazy_regex(r"(?P<first>[A-ZÀ-Þ][\w’-]+)\sand\s(?:[a-z]+\s)?[A-ZÀ-Þ]")
_REACH = 1


class BothOfSeveral(Check):
    id = "both-of-several"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(frozenset({"both"}), _NUMBERS | frozenset("3456789"), _PEOPLE),
        Together(frozenset({"both"}), frozenset({"and"}), has_comma),
    )
    message = "the text has spoken of more than two"
    confidence = 0.8
    explanation = """
Finds *both* where the text has spoken of three people or more and of no pair: "The three captains have been honoured.
Both men have served for ten years". *Beide* and *alle* were confused, or the number is wrong. Look it up.
"""
    examples = (
        bad("The three captains have been honoured for the rescue. ⟦Both⟧ men have served on the line for years."),
        bad(
            "Three members of the council, Maier, Thaler and Unterrainer, left the hall. ⟦Both⟧ own land near the site."
        ),
        bad("Economists Ada Prill, Jost Wendeler and Mechthild Saar criticise the plan. ⟦Both⟧ warn of its effects."),
        good("Three men were arrested, two of them in Ulm. Both are in custody."),
        good("The three captains honoured Karl Frei and Ida Moll. Both have served on the line for years."),
        good("Three members left the hall with the mayor and a lawyer. Both own land. The six won both matches."),
        good("The three captains have been honoured. Both ferries have served the island for years."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        told = told_here(context, 0, _REACH)
        text, offset = told + passage.text, len(told)
        for match in _BOTH.finditer(text, offset):
            tensed = match["verb"] in AUXILIARIES or verb_tags(match["verb"]) & {"VBD", "VBP"}
            if match["noun"] is None and not tensed:
                continue
            before = text[max(match.start() - _FAR, 0) : match.start()]
            groups = list(_SEVERAL.finditer(before))
            listed = list(_LISTED.finditer(before))
            if (
                len(listed) == 1
                and not groups
                and not _PAIR.search(before)
                and not _MORE.search(before, listed[0].end())
            ):
                yield Hit(Span(*match.span("both")).shifted(-offset), message=f"before, they are “{listed[0][0]}”")
            elif len(groups) == 1 and not _PAIR.search(before) and not any(map(_is_pair, _TWO_NAMES.finditer(before))):
                yield Hit(Span(*match.span("both")).shifted(-offset), message=f"before, they are {groups[0]['number']}")


_MORE = lazy_regex(rf"(?<!the ){_FULL}|\band\s(?:an?|the)\b")
_FAR = 600
"""Characters before *both* in which the people are looked for."""


def _is_pair(names: re.Match[str]) -> bool:
    """Whether two names joined by *and* are all that is listed."""
    return names.string[max(names.start() - 2, 0) : names.start()] != ", "
