"""What a rule is sure of beside what the language model must decide: every defect once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mtcheck.check import Hit

__all__ = ["with_certain"]


def with_certain(certain: Iterable[Hit], suspected: Iterable[Hit]) -> Iterator[Hit]:
    """What is certain, and what is suspected elsewhere. A certain hit without edits takes those suspected in its place:
    the language model then chooses the repair only."""
    found = list(certain)
    at = {place: number for number, hit in enumerate(found) for place in range(hit.span.start, hit.span.end)}
    for hit in dict.fromkeys(suspected):
        number = next((at[place] for place in range(hit.span.start, hit.span.end) if place in at), None)
        if number is None:
            yield hit
        elif found[number].contrast is None and hit.contrast is not None:
            found[number] = replace(found[number], contrast=replace(hit.contrast, decides=False))
    yield from found
