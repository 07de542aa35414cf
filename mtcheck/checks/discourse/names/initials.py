"""Surnames that are cut to their initial, which changes: "Carsten R. … Carsten K."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from mtcheck.document import Document, Span
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.patterns import lazy_regex

__all__ = ["other_initials"]

_CUT = lazy_regex(
    r"\b(?P<first>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,})\s(?P<initial>[A-ZÄÖÜŠŽ])\.(?=[’'),;:]|\s(?!and\s[A-Z]|or\s[A-Z])[a-z(]|\s*$)"
)
"""“Carsten R. was”, “Carsten R., an officer”; not “Carsten R. Müller”."""
_INITIAL = lazy_regex(r"\.(?<=[a-zß-öø-ÿ]\s[A-ZÄÖÜŠŽ]\.)")
"""What is rare of it."""
_AND = lazy_regex(r"\b(?:and|or|both|two|brothers|twins|namesakes?|same first name|respectively|against)\b")
_MOST = 12
"""Names that are cut in a text at most: a list of many has two of one first name."""


def other_initials(document: Document) -> Iterator[tuple[int, Span, str]]:
    """Places of an initial that is another than that of the first name before, with that one; of two people with one
    first name, a text names both side by side or more than once each."""
    found: defaultdict[str, list[tuple[int, Span, str]]] = defaultdict(list)
    names: set[tuple[str, str]] = set()
    for index, segment in enumerate(document.segments):
        text = segment.target.text
        for match in _CUT.finditer(text) if _INITIAL.search(text) else ():
            found[match["first"]].append((index, Span(*match.span("initial")), match["initial"]))
            names.add((match["first"], match["initial"]))
    if len(names) > _MOST or document.batch:
        return
    for first, places in found.items():
        letters = {letter for *_, letter in places}
        if len(letters) != _TWO or not is_listed(first):
            continue
        rare = [letter for letter in letters if sum(letter == other for *_, other in places) == 1]
        if len(rare) == 1:
            [index, span, _] = next(place for place in places if place[2] == rare[0])
            other = next(letter for letter in letters if letter != rare[0])
        elif len(rare) == _TWO:
            index, span, _ = places[1]
            other = places[0][2]
        else:
            continue
        if not _are_named_together(document, places):
            yield index, span, other


_TWO = 2


def _are_named_together(document: Document, places: list[tuple[int, Span, str]]) -> bool:
    """Whether one sentence names both, as two people."""
    for one, other in pairwise(places):
        if one[0] == other[0] and one[2] != other[2]:
            between = document.segments[one[0]].target.text[one[1].end : other[1].start]
            if _AND.search(between) or "." not in between[1:]:
                return True
    return False
