"""Edits that do damage, and the places where the damage shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace code points [start, end) by `new`; a marked edit is where the damage shows."""

    start: int
    end: int
    new: str
    marked: bool = True


@dataclass(frozen=True, slots=True)
class Damaged:
    """A text after the edits, with the places where the damage shows, in code points of `text`."""

    text: str
    spans: tuple[tuple[int, int], ...]


def apply(text: str, edits: Sequence[Edit]) -> Damaged:
    """Apply edits that do not overlap.

    Raises:
        ValueError: two edits overlap, or no marked edit leaves anything to mark.
    """
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    position = length = 0
    for edit in sorted(edits):
        if edit.start < position:
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += text[position : edit.start], edit.new
        length += edit.start - position
        if edit.marked and edit.new:
            spans.append((length, length + len(edit.new)))
        length += len(edit.new)
        position = edit.end
    if not spans:
        raise ValueError("nothing is marked")
    return Damaged("".join([*pieces, text[position:]]), tuple(spans))
