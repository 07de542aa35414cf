"""One accident, two places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.discourse.dated_events import dated_otherwise
from mtcheck.checks.discourse.telling import Contradiction, contradictions_here, texts_of
from mtcheck.document import Document, Passage
from mtcheck.report import Severity

__all__ = ["EventPlacedTwoWays"]

_REACH = 3
"""Passages between the two mentions."""


class EventPlacedTwoWays(Check):
    id = "event-placed-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = frozenset({"near", "outside", "off"})
    message = "the text gives another place elsewhere"
    confidence = 0.8
    explanation = """
Finds an accident or a crime that the text takes up at another place: "derailed near Ulm … after the derailment near
Augsburg". Names of places are lost and made up again where a sentence is rebuilt. Look the place up.

Only what *near*, *outside* or *off* places counts, since towns, districts and countries may all be named for one event.
"""
    examples = (
        bad("A freight train derailed near Ulm on Sunday. After the derailment near ⟦Augsburg⟧, the line was closed."),
        bad("The plane crashed near Graz. Nobody survived the crash near ⟦Linz⟧."),
        bad("The ferry sank off Lesbos. All passengers survived the sinking off ⟦Crete⟧."),
        good("A freight train derailed near Ulm on Sunday. Near Augsburg, a train had to wait for two hours."),
        good("The plane crashed near Graz. Another crash near Linz had cost three lives in May."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield from contradictions_here(self, context, _contradictions)


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[Contradiction, ...]:
    return tuple(dated_otherwise(texts_of(document), shown, 0 if document.batch else _REACH, places=True))
