"""A name that the translation lost, swapped or misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.names import (
    COMMON,
    UNKNOWN,
    Name,
    capitalised,
    has_exonym,
    is_foreign_to_both,
    is_kept,
    kept_names,
    lost_names,
    may_be_name,
    new_names,
    plain,
    source_names,
    spelt_alike,
    stem,
)
from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.frequency import full_zipf
from mtcheck.report import Severity

__all__ = ["ChangedName"]

OFTEN = 3
"""Segments of a document that keep a word, after which it is expected in every one."""
ALIKE_BY = 0.9
"""Zipf, a factor of 8."""
KNOWN_ACRONYM = 3.0
"""Zipf frequency of an acronym that everybody knows: once in a million words."""
ALWAYS_TRANSLATED = -8
"""What two segments that both lack a word, and none that keeps it, add up to."""
SAME_START = 3
"""Letters: "Tory" for "Tories" and "Danish" for "Danes" are the same name."""


class ChangedName(Check):
    id = "changed-name"
    category = "accuracy/mistranslation/named-entity"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    confidence = 0.8
    message = "a name that the source does not have"
    explanation = """
Finds names of people, places and firms that stand in the source and not in the translation, or stand there otherwise
spelt. Systems put a commoner name in place of a rare one, translate names that are also words, and drop them. Copy the
name from the source.

A name that is only missing is a minor finding, since a pronoun may stand for it; one that was swapped or misspelt is a
major one. Names with a form of their own in each language (Köln, Cologne) are spared.
"""
    examples = (
        bad("The talks with ⟦Sarkozy⟧ failed.", source="Die Gespräche mit Trudeau scheiterten."),
        bad(
            "The bank in ⟦Galsgow⟧ was robbed.",
            source="Die Bank in Glasgow wurde ausgeraubt.",
            repair="The bank in Glasgow was robbed.",
        ),
        bad("⟦The bank was robbed on Monday.⟧", source="Die Bank in Glasgow wurde am Montag ausgeraubt."),
        good("The talks with Lukashenko failed.", source="Die Gespräche mit Lukaschenko scheiterten."),
        good("Cologne and Vienna have a Greek mayor.", source="Köln und Wien haben einen griechischen Bürgermeister."),
        good("Livingston's bank is the ECB.", source="Die Bank der Livingstons ist die EZB."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        languages = pair.source_language, pair.target_language
        kept = context.bitext.fact(kept_names)
        lost, new = lost_names(pair), new_names(pair)
        expected = [
            name
            for name in lost
            if is_kept(name.text, *languages) or (kept[stem(name.text)] + 4 >= OFTEN and _is_alike(name, pair))
        ]
        yield from _misspelt(pair)
        new = [name for name in new if stem(name.text) not in context.bitext.fact(source_names)]
        possible = [name for name in lost if name in expected or may_be_name(name.text, *languages)]
        possible = [name for name in possible if not name.text.isupper() or _is_known_acronym(name, pair)]
        possible = [n for n in possible if not has_exonym(n.text) and kept[stem(n.text)] > ALWAYS_TRANSLATED]
        swapped = _swapped(possible, [name for name in new if _is_name(name, pair)])
        if not swapped:
            unknown = [name for name in lost if is_foreign_to_both(name.text, *languages)]
            swapped = _swapped(unknown, [name for name in new if full_zipf(name.text, pair.target_language) < UNKNOWN])
        for name, original in swapped:
            yield Hit(name.span, message=f"the source says {original.text}")
        if expected and not swapped:
            shown = ", ".join(dict.fromkeys(name.text for name in expected))
            yield Hit(passage.extent, severity=Severity.MINOR, message=f"the source's {shown} is missing")


def _is_name(name: Name, pair: Pair) -> bool:
    return full_zipf(name.text, pair.target_language) < COMMON and _is_alike(name, pair)


def _is_known_acronym(name: Name, pair: Pair) -> bool:
    """Whether an acronym is at home in the target's language: others are translated (IGH, ICJ)."""
    return full_zipf(name.text, pair.target_language) >= KNOWN_ACRONYM


def _is_alike(name: Name, pair: Pair) -> bool:
    """Whether a word is about as common in both languages, as names are."""
    return abs(full_zipf(name.text, pair.target_language) - full_zipf(name.text, pair.source_language)) < ALIKE_BY


def _swapped(lost: list[Name], new: list[Name]) -> list[tuple[Name, Name]]:
    """New names with the lost one whose place they may have taken."""
    starts = {plain(name.text)[:SAME_START] for name in lost}
    if not lost:
        return []
    pairs = [(name, lost[0]) for name in new if plain(name.text)[:SAME_START] not in starts]
    return [(name, original) for name, original in pairs if name.text.isupper() == original.text.isupper()]


def _misspelt(pair: Pair) -> Iterator[Hit]:
    """Names that the target's language knows as the source spells them, and not as the translation does."""
    for name in capitalised(pair.source):
        span = spelt_alike(name.text, pair.target)
        if span is None:
            continue
        written = span.of(pair.target)
        if _is_misspelling(written, name.text, pair):
            yield Hit(span, repair=Edit(span, name.text), message=f"the source says {name.text}")


def _is_misspelling(written: str, name: str, pair: Pair) -> bool:
    """Whether a spelling is no exonym ("Lukashenko" for "Lukaschenko"): the target's language hardly knows it."""
    languages = pair.source_language, pair.target_language
    known = full_zipf(written, pair.target_language)
    if known >= UNKNOWN_SPELLING or full_zipf(written, pair.source_language) >= UNKNOWN_SPELLING:
        return False
    if is_foreign_to_both(name, *languages):
        return abs(len(name) - len(written)) <= 1
    return full_zipf(name, pair.target_language) - known >= RARER


RARER = 1.5
"""Zipf: how much rarer the translation's spelling is in its own language."""
UNKNOWN_SPELLING = 1.5
"""Zipf frequency below which a spelling is one in thirty million words."""
