"""A name that the translation lost, swapped or misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.acronyms import kept_acronyms, swapped_acronyms
from mtcheck.analysis.bitext.misspellings import misspelt_names
from mtcheck.analysis.bitext.names import (
    Name,
    is_english_word,
    is_name,
    kept_names,
    lost_names,
    may_be_name,
    new_names,
    source_names,
    stands_as_name,
)
from mtcheck.analysis.bitext.pairing import Bitext, Pair, Part
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.spelling import plain, sound, stem
from mtcheck.report import Severity

__all__ = ["ChangedName"]

OFTEN = 3
"""Segments of a document that keep a word, after which it is expected in every one."""
ALWAYS_TRANSLATED = -8
"""What two segments that both lack a word, and none that keeps it, add up to."""
SAME_START = 2
"""Letters: "Tory" for "Tories" and "Danish" for "Danes" are the same name."""
UNINFLECTED = frozenset({"de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "ca"})
"""Languages in which a name looks as it does in English, and whose frequencies are known."""


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
major one. Names with a form of their own in each language (Köln, Cologne) are spared. Where the source's language
inflects names (Polish, Estonian) or has another script, acronyms alone are compared.
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
        for name, original, certain in swapped_acronyms(pair, context.bitext.fact(kept_acronyms)):
            severity = None if certain else Severity.MINOR
            yield Hit(name.span, severity=severity, message=f"the source says {original.text}")
        if pair.source_language not in UNINFLECTED:
            return
        misspelt = list(misspelt_names(pair))
        for name, original in misspelt:
            yield Hit(name.span, repair=Edit(name.span, original.text), message=f"the source says {original.text}")
        done = {stem(original.text) for _, original in misspelt}
        for part in pair.parts:
            yield from _lost_or_swapped(part, pair, done, context.bitext)


def _lost_or_swapped(part: Part, whole: Pair, done: set[str], bitext: Bitext) -> Iterator[Hit]:
    pair, kept = part.pair, bitext.fact(kept_names)
    lost = [name for name in lost_names(pair) if kept[stem(name.text)] > ALWAYS_TRANSLATED]
    lost = [name for name in lost if stem(name.text) not in done and _is_rarer(name, whole)]
    expected = [name for name in lost if is_name(name, pair) or _is_kept_elsewhere(name, pair, kept[stem(name.text)])]
    possible = [name for name in lost if may_be_name(name.text, *pair.languages) and stands_as_name(name, pair)]
    known = bitext.fact(source_names)
    new = [name for name in new_names(pair) if stem(name.text) not in known]
    swapped = _swapped(expected or possible, new)
    for name, original in swapped:
        yield Hit(name.span.shifted(part.place.start), message=f"the source says {original.text}")
    if expected and not swapped:
        shown = ", ".join(dict.fromkeys(name.text for name in expected))
        yield Hit(part.place, severity=Severity.MINOR, message=f"the source's {shown} is missing")


def _is_rarer(name: Name, pair: Pair) -> bool:
    """Whether a name stands less often in the translation than in the source."""
    return plain(pair.target).count(stem(name.text)) < plain(pair.source).count(stem(name.text))


def _is_kept_elsewhere(name: Name, pair: Pair, kept: int) -> bool:
    """``kept`` counts this segment too, as one that does not."""
    return kept + 4 >= OFTEN and (may_be_name(name.text, *pair.languages) or not is_english_word(name.text))


def _swapped(lost: list[Name], new: list[Name]) -> list[tuple[Name, Name]]:
    """New names with the lost one whose place they may have taken."""
    starts = {sound(name.text)[:SAME_START] for name in lost}
    return [(name, lost[0]) for name in new if lost and sound(name.text)[:SAME_START] not in starts]
