"""A firm's name that is kept once and translated once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.people import Mention, mentions
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.german_parts import LINKING, german_parts
from mtcheck.languages.tables import rows
from mtcheck.report import Severity

__all__ = ["FirmNameTranslated"]

_SHORTEST = 3
_OWN_WORD = 4.0
"""Zipf frequency under which the last word of a name is a name: Krause, and not Bank."""


def _may_be_translated(token: str) -> bool:
    """Whether a word with a capital may be what a part of a German name is translated by."""
    word = _CAPITALISED.match(token)
    return word is not None and word[1].lower() in _english()


_CAPITALISED = re.compile(r"\W{0,2}([A-Z][a-z’']+)")


class FirmNameTranslated(Check):
    id = "firm-name-translated"
    category = "fluency/inconsistency"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = staticmethod(_may_be_translated)
    message = "the text gives this name untranslated elsewhere"
    confidence = 0.9
    explanation = """
Finds a firm, inn or shop whose German name the text keeps once and translates once: "The chain Holzwelt Krause has
filed for insolvency … Wood World Krause said". Systems translate names word by word where these consist of words. Keep
the name.

What stands before the same surname must be a translation of the German word by the parts of which it is made. Where one
stands in brackets behind the other, the text explains the name and stays silent.
"""
    examples = (
        bad(
            "The chain Holzwelt Krause is insolvent. ⟦Wood World Krause⟧ has 700 employees.",
            repair="The chain Holzwelt Krause is insolvent. Holzwelt Krause has 700 employees.",
        ),
        bad(
            "The brewery Klosterbräu Ettling has been sold. ⟦Monastery Brew Ettling⟧ dates from 1720.",
            repair="The brewery Klosterbräu Ettling has been sold. Klosterbräu Ettling dates from 1720.",
        ),
        bad(
            "Bäckerei Huber closes in May. For ⟦Bakery Huber⟧, energy has become too dear.",
            repair="Bäckerei Huber closes in May. For Bäckerei Huber, energy has become too dear.",
        ),
        good("The chain Holzwelt Krause (Wood World Krause), in English Wood World Krause, is closed."),
        good("Holzwelt Krause is insolvent. Founder Hans Krause and New World Krause, a rival, said nothing."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span, better in context.fact(_translated):
            if index == context.index:
                yield Hit(span, repair=Edit(span, better), message=f"the text calls this “{better}” elsewhere")


def _translated(document: Document) -> tuple[tuple[int, Span, str], ...]:
    """Places of translated names, with the names."""
    if document.batch:
        return ()
    people: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in mentions(document):
        people[one.names[-1]].append(one)
    found: dict[tuple[int, Span], str] = {}
    for name, namesakes in people.items():
        if zipf(name.lower()) >= _OWN_WORD:
            continue
        for german in dict.fromkeys(one.names[-2] for one in namesakes):
            if not (renderings := _renderings(german)):
                continue
            for other in namesakes:
                if (place := _place_of_translation(document, renderings, other)) is not None:
                    found[other.index, place] = f"{german} {name}"
    return tuple((index, span, better) for (index, span), better in found.items())


def _place_of_translation(document: Document, renderings: frozenset[tuple[str, ...]], mention: Mention) -> Span | None:
    """Where a mention is such a name translated, if it is."""
    before = tuple(word.lower() for word in mention.names[:-1])
    rendered = max((words for words in renderings if before[-len(words) :] == words), key=len, default=None)
    if rendered is None:
        return None
    text = document.segments[mention.index].target.text
    start = mention.span.end - sum(len(word) + 1 for word in mention.names[-len(rendered) - 1 :]) + 1
    told = _TOLD.search(text, max(start - _AROUND, 0), start)
    return None if told or text[start - 1 : start] in {"(", "“", '"', "‘"} else Span(start, mention.span.end)


_TOLD = re.compile(r"\b(?:in English|mean(?:s|ing)|or|translat\w+|literally|that is|i\.e\.|formerly|now called),?\s$")
"""What tells what a name means."""
_AROUND = 24


@cache
def _parts() -> dict[str, frozenset[str]]:
    known = {part: frozenset(these) for part, these in german_parts().items()}
    for part, these in rows("firm_name_words"):
        known[part] = known.get(part, frozenset()) | frozenset(these.split("/"))
    return known


@cache
def _english() -> frozenset[str]:
    """The words that translations of names begin with."""
    return frozenset(one.split()[0] for these in _parts().values() for one in these)


@cache
def _renderings(word: str) -> frozenset[tuple[str, ...]]:
    """What systems make of a German word part by part; nothing of an English word or a first name."""
    lower, parts = word.lower(), _parts()
    if zipf(lower) >= _OWN_WORD:
        return frozenset()
    whole = {tuple(one.split()) for one in parts.get(lower, ())}
    both = {
        (*one.split(), *other.split())
        for cut in range(_SHORTEST, len(lower) - _SHORTEST + 1)
        if lower[cut:] in parts
        for link in LINKING
        if lower[:cut].endswith(link) and lower[: cut - len(link)] in parts
        for one in parts[lower[: cut - len(link)]]
        for other in parts[lower[cut:]]
    }
    return frozenset(found for found in whole | both if found != (lower,))
