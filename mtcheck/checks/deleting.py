"""Edits that take text out and leave the spacing of what remains sound."""

from __future__ import annotations

from mtcheck.check import Edit
from mtcheck.document import Span

__all__ = ["deletion"]

_NO_SPACE_BEFORE = frozenset(".,;:!?)]}’”…")
_SPACE_AFTER = frozenset(".,;:!?)]}’”…")


def deletion(text: str, span: Span, *, between: str = "") -> Edit:
    """Delete ``span`` together with the white space that it would leave at an edge or doubled.

    ``between`` is put where the deletion would glue two words, for text that separated them (a paragraph's tag).
    """
    start, end = span.start, span.end
    left, right = start, end
    while left and text[left - 1].isspace():
        left -= 1
    while right < len(text) and text[right].isspace():
        right += 1
    if left == 0 or right == len(text):
        return Edit(Span(left, right), "")
    if left < start and (right > end or text[right] in _NO_SPACE_BEFORE):
        return Edit(Span(left, end), "") if right > end else Edit(Span(left, right), "")
    if left == start and right == end:
        glues = (text[start - 1].isalnum() or text[start - 1] in _SPACE_AFTER) and text[end] not in _NO_SPACE_BEFORE
        return Edit(span, between if glues else "")
    return Edit(span, "")
