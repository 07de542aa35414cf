"""Edits that undo damage to word order: candidates for the language model to choose from.

Every function returns an edit whose result reads as an editor would write it: one space between words, none before
a punctuation mark, a capital at the beginning of the sentence and only there.
"""

from __future__ import annotations

from mtcheck.check import Edit
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex

__all__ = ["moved", "removed", "word_spans"]

_WORD = lazy_regex(r"[^\W_]+(?:[’'.\-][^\W_]+)*[’']?|[$€£%&]")


def word_spans(text: str, within: Span) -> tuple[Span, ...]:
    """Words of a stretch of text; hyphens, apostrophes and points inside a word belong to it."""
    return tuple(Span(match.start(), match.end()) for match in _WORD.finditer(text, within.start, within.end))


def removed(text: str, stretch: Span) -> Edit:
    """Take words out together with the space before them, or behind them at the beginning of the text."""
    start, end = stretch.start, stretch.end
    while start and text[start - 1].isspace():
        start -= 1
    if start == 0:
        while end < len(text) and text[end].isspace():
            end += 1
    return Edit(Span(start, end), "")


def moved(text: str, stretch: Span, to: int, *, prefix: str = "", words: str | None = None) -> Edit:
    """Take words out and put them before the word that starts at ``to``, or behind the one that ends there.

    ``words`` replaces them on the way (another form), ``prefix`` goes before them.
    """
    carried = prefix + (stretch.of(text) if words is None else words)
    if to <= stretch.start:
        passed = text[to : stretch.start].rstrip()
        if text[stretch.end : stretch.end + 1] in set(".!?,;:"):
            passed = passed.rstrip(",;")
        return Edit(Span(to, stretch.end), f"{carried} {passed}".rstrip())
    return Edit(Span(stretch.start, to), f"{text[stretch.end : to].strip()} {carried}")
