"""People in a document: the names that are written out, and the ages that are given with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.checks.discourse.counts import BELOW_HUNDRED, count
from mtcheck.document import Document, Span

__all__ = ["Age", "Mention", "ages", "mentions"]

_NAME = r"[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ’'-]+(?:-[A-Z][a-zß-öø-ÿ]+)?"
_FULL = rf"{_NAME}(?:\s(?:von|van|der|de|di|al|bin|el|zu)\b)?(?:\s{_NAME}){{0,2}}"
_AGE_BEHIND = re.compile(rf"(?P<name>{_FULL})(?:\s\((?P<bracket>\d{{1,3}})\)|,\s(?P<commas>\d{{2}})(?=[,.;)]))")
_YEARS = rf"(?P<figure>\d{{1,3}}|{BELOW_HUNDRED})"
_AGE_BEFORE = re.compile(rf"\b{_YEARS}-year-old\s(?:[a-z-]+\s){{0,3}}(?P<name>{_FULL})")
_AGE_APPOSED = re.compile(rf"(?P<name>{_FULL}),\san?\s(?:[a-z]+\s)?{_YEARS}-year-old\b")
_AGE_SAID = re.compile(
    rf"(?P<name>{_FULL})(?:,\s[^,.!?]{{3,40}})?,?\s(?:(?:is|was|turns)\s{_YEARS}(?=\syears?\sold|[.,]|\s(?:today|on|this|tomorrow))"
    rf"|(?:has\s|had\s)?(?:died|dies|passed\saway)\s(?:(?:on|in)\s[A-Z]\w+\s)?(?:at\sthe\sage\sof"
    rf"|aged)\s(?P<at_death>\d{{2,3}}|{BELOW_HUNDRED}))"
)
_AGE_OPENING = re.compile(rf"\b(?:At|With (?:his|her))\s(?P<figure>\d\d)(?:\syears)?,\s(?P<name>{_FULL})")
_HINT = re.compile(r"[0-9](?<=[( ][0-9])[0-9]{1,2}[),;. ]|(?:teen|ty|[a-z]-[a-z]+) years? old|ge of |aged ")
_RUN = re.compile(rf"{_NAME}(?:\s{_NAME})+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of two words or more at a place of a passage."""

    names: tuple[str, ...]
    index: int
    span: Span


@dataclass(frozen=True, slots=True)
class Age:
    """An age given with a name; ``span`` is that of the figure."""

    names: tuple[str, ...]
    years: int
    index: int
    span: Span


def mentions(document: Document) -> tuple[Mention, ...]:
    """Runs of two words and more with capitals, in order."""
    return tuple(
        Mention(tuple(match[0].split()), index, Span(*match.span()))
        for index, segment in enumerate(document.segments)
        for match in _RUN.finditer(segment.target.text)
    )


def ages(document: Document, shown: Sequence[int]) -> tuple[Age, ...]:
    """Ages that stand with a name in some passages of a document, in its order."""
    found = []
    for index in shown:
        text = document.segments[index].target.text
        if "-year-old" not in text and not _HINT.search(text):
            continue
        for pattern in (_AGE_BEHIND, _AGE_BEFORE, _AGE_APPOSED, _AGE_SAID, _AGE_OPENING):
            for match in pattern.finditer(text):
                group = next(
                    name for name in ("bracket", "commas", "figure", "at_death") if match.groupdict().get(name)
                )
                span = Span(*match.span(group))
                years = count(match[group])
                found.append(Age(tuple(match["name"].split()), years, index, span))
    return tuple(sorted(found, key=lambda age: (age.index, age.span)))
