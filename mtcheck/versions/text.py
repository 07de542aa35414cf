"""What was rewritten: passages of two versions side by side, with the words that went and came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.analysis.diffing import word_diff
from mtcheck.document import Document, Passage, Span

__all__ = ["PassageChange", "passage_changes"]


@dataclass(frozen=True, slots=True)
class PassageChange:
    """A passage that differs; one side is None where it was added or removed. Spans are in passage offsets."""

    old: Passage | None
    new: Passage | None
    removed: tuple[Span, ...]
    added: tuple[Span, ...]


def passage_changes(old: Document, new: Document) -> tuple[PassageChange, ...]:
    """The differing passages in the order of the text."""
    return tuple(_changes([s.target for s in old.segments], [s.target for s in new.segments]))


def _changes(old: list[Passage], new: list[Passage]) -> Iterator[PassageChange]:
    from rapidfuzz.distance import Levenshtein

    for code in Levenshtein.opcodes([passage.text for passage in old], [passage.text for passage in new]):
        if code.tag == "equal":
            continue
        before, after = old[code.src_start : code.src_end], new[code.dest_start : code.dest_end]
        common = min(len(before), len(after))
        for was, now in zip(before[:common], after[:common], strict=True):
            removed, added = word_diff(was.text, now.text)
            yield PassageChange(was, now, removed, added)
        for passage in before[common:]:
            yield PassageChange(passage, None, (Span(0, len(passage.text)),), ())
        for passage in after[common:]:
            yield PassageChange(None, passage, (), (Span(0, len(passage.text)),))
