"""A paragraph without words."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["EmptyParagraph"]

_RULE = lazy_regex(r"(?:[*•·⁂—–=#~+-]\s?){2,}|_{2,3}|[⁂❦—–-]|\.{3}|…|#")
LONGEST = 40
"""Characters of the longest paragraph looked at: what is longer and has no letter is a drawing."""


class EmptyParagraph(Check):
    id = "empty-paragraph"
    category = "design/markup"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    message = "the paragraph has no words"
    explanation = """
Finds a paragraph that holds no letter and no figure: a lone full stop, bullet, bracket or pair of quotation marks. It
is what remains of a paragraph whose content was dropped on the way. Delete it, and see what is missing.

Rules of other marks than underscores and ornaments that part sections (***, —, …) and emoji stay silent.
"""
    examples = (
        bad("⟦.⟧", repair=""),
        bad("⟦“”⟧", repair=""),
        bad("⟦( )⟧", repair=""),
        bad("⟦•⟧", repair=""),
        good("* * *"),
        good("—"),
        bad("⟦________⟧", repair=""),
        good("🙂"),
        good("1."),
    )
    supersedes = ("unbalanced-quotes", "unbalanced-brackets", "doubled-punctuation", "character-run", "foreign-quotes")
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if len(text) > LONGEST or any(map(str.isalnum, text)):
            return
        if _RULE.fullmatch(text.strip()) and not _is_bullet(text.strip(), context):
            return
        if all(character.isspace() or ord(character) < 0x2070 for character in text):
            span = Span(0, len(text))
            yield Hit(span, repair=Edit(span, ""), safe=True)


def _is_bullet(mark: str, context: Context) -> bool:
    """Whether a mark begins the items of a list before it or behind it."""
    around = (context.previous, context.following)
    return len(mark) == 1 and any(p is not None and p.text.startswith(f"{mark} ") for p in around)
