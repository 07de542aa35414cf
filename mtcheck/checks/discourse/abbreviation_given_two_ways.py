"""One institution, two abbreviations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling.telling import texts_of
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.foreign import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["AbbreviationGivenTwoWays"]

_INTRODUCED = lazy_regex(
    r"(?<![\w’'-])(?P<name>(?:[A-ZÀ-Þ][\w’'-]{1,30}\s)(?:(?:of|for|and|the|in|on|de|der|für|und|des|&|[A-ZÀ-Þ][\w’'-]{1,30})\s){1,7})"
    r"\((?:the\s|or\s)?(?P<short>[A-ZÄÖÜ]{3,5})\)"
)
_TAKEN_UP = lazy_regex(r"\b[Tt]he\s(?P<short>[A-ZÄÖÜ]{3,5})(?![\w-])(?=['’.,;:]|\s[a-z])")
_IN_BRACKETS = lazy_regex(r"\((?:[a-z]+\s)?[A-ZÄÖÜ]{3,5}\b")
_RARE = 1.5
"""Zipf frequency in English from which an abbreviation may be known to readers without being introduced."""


def _is_abbreviation(token: str) -> bool:
    """Whether a token is an abbreviation in capitals, in brackets or without."""
    return token.isupper() and re.search(r"^\(?[A-ZÄÖÜ]{3,6}(?![\w-])", token) is not None


class AbbreviationGivenTwoWays(Check):
    id = "abbreviation-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = (_is_abbreviation,)
    message = "the text introduces another abbreviation"
    confidence = 0.8
    explanation = """
Finds an institution whose name is translated with its abbreviation in one place and keeps that of the source in
another: "The Coastal Rescue Association (CRA) was called out … a spokesman for the KRV said". Readers do not know the
second one. Keep one of the two.

The text must introduce one abbreviation, in brackets behind the name that has these initials, and never come back to
it; the other must be one that it introduces nowhere and that English texts hardly ever have.
"""
    examples = (
        bad(
            "The Coastal Rescue Association (CRA) was called out 412 times. A spokesman for the ⟦KRV⟧ said so.",
            repair="The Coastal Rescue Association (CRA) was called out 412 times. A spokesman for the CRA said so.",
        ),
        bad(
            "The Federal Office for Inland Ports (FOIP) is moving. All FOIP staff know. The ⟦FIOP⟧ union objects.",
            repair="The Federal Office for Inland Ports (FOIP) is moving. All FOIP staff know. The FOIP union objects.",
        ),
        good("The Coastal Rescue Association (CRA) was called out 412 times. The CRA works with the KRV in Kiel."),
        good("The World Health Organization (WHO) warned of it. The NHS and the ECB did not comment."),
        good("The Coastal Rescue Association (CRA) and the Kiel Rescue Society (KRV) met. The KRV is the older one."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span, better in context.fact(_renamed):
            if index == context.index:
                yield Hit(span, repair=Edit(span, better), message=f"the text introduces it as {better}")


def _renamed(document: Document) -> tuple[tuple[int, Span, str], ...]:
    """Places of abbreviations that stand for the only one that a text introduces."""
    texts = texts_of(document)
    bracketed = [text for text in texts for _ in _IN_BRACKETS.finditer(text)]
    first = _INTRODUCED.search(bracketed[0]) if len(bracketed) == 1 and not document.batch else None
    if first is None:
        return ()
    short = first["short"]
    swapped = tuple(_swapped(texts, short))
    if swapped:
        return swapped
    if sum(match[0] == short for text in texts for match in _ANY.finditer(text)) > 1:
        return ()
    later = [
        (index, match)
        for index, text in enumerate(texts)
        for match in _TAKEN_UP.finditer(text, first.end() if text is first.string else 0)
    ]
    others = Counter(match["short"] for _, match in later)
    if not _has_initials(first["name"], short) or set(others) & {short} or len(others) != 1:
        return ()
    (other,) = others
    if abs(len(other) - len(short)) > 1 or zipf(other.lower(), "en") >= _RARE:
        return ()
    return tuple((index, Span(*match.span("short")), short) for index, match in later)


_ANY = lazy_regex(r"(?<![\w’'-])[A-ZÄÖÜ]{3,6}(?![\w-])")


def _swapped(texts: Sequence[str], short: str) -> Iterator[tuple[int, Span, str]]:
    """The same letters in another order: FOIP, FIOP."""
    for index, text in enumerate(texts):
        for match in _ANY.finditer(text):
            if match[0] != short and sorted(match[0]) == sorted(short) and zipf(match[0].lower(), "en") < _RARE:
                yield index, Span(*match.span()), short


def _has_initials(name: str, short: str) -> bool:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return short in initials
