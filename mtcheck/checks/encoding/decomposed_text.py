"""Accents stored apart from their letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["DecomposedText"]

_DECOMPOSED = lazy_regex("[A-Za-zÀ-ɏ][\u0300-\u036f]+[\\w\u0300-\u036f]{0,40}")
_WORD_BEFORE = lazy_regex(r"\w{0,40}$")


class DecomposedText(Check):
    id = "decomposed-text"
    category = "design/markup/encoding"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = frozenset(map(chr, range(0x300, 0x370)))
    message = "the accent is stored apart from its letter"
    explanation = """
Finds letters followed by a combining accent where Unicode has one character for both (`Zu` + U+0308 for Zü). Files
from macOS and PDF extraction bring them; comparison, search and some fonts then fail. Normalise to NFC.

Letters that have no composed form, as in phonetic notation, stay silent.
"""
    examples = (
        bad("The mayor of ⟦Zu\u0308rich⟧ objects.", repair="The mayor of Zürich objects."),
        bad("A ⟦cafe\u0301⟧ in ⟦A\u030are⟧.", repair="A café in Åre."),
        good("A café in Zürich, and the phonetic m\u0325 and ɛ\u0303."),
        good("Zalgo x\u0336 has no composed form."),
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _DECOMPOSED.finditer(text):
            if unicodedata.normalize("NFC", match[0]) == match[0]:
                continue
            before = _WORD_BEFORE.search(text, max(match.start() - 40, 0), match.start())
            span = Span(before.start() if before else match.start(), match.end())
            yield Hit(span, repair=Edit(span, unicodedata.normalize("NFC", span.of(text))), safe=True)
