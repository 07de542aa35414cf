"""What a text has told before a place, as far as a reader takes it up."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["told_before"]


def told_before(texts: Sequence[str], index: int, end: int, reach: int) -> str:
    """The text of a passage up to a place, behind that of so many passages before it; each in lines of its own."""
    return "\n".join((*texts[max(index - reach, 0) : index], texts[index][:end]))
