"""Text decoded with the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.residue.talk import is_shown
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["Mojibake"]

_UNUSUAL = re.compile("[^\x00-\x7f“”‘’–—…éáíóüöäñ]")
"""Every damaged sequence holds a character other than the marks and letters that are common in English text."""
_WITH_NBSP = re.compile("[ÃÅÄ]\xa0(?=[a-zà-ÿ])")
"""Bytes C3 to C5 before A0, which ftfy leaves alone: Å and a space that does not break may be Norwegian."""
_SHOWN = re.compile(
    r"\b(?:read|reads|reading|said|saying|displayed|showed|shows|as|spelled|spelt|printed|garbled|into|called)\s[“‘\"'«]$"
)
"""A quotation of what a screen or label shows."""
_TOKEN_EDGE = re.compile(r"[\s\"“„«(\[]")


class Mojibake(Check):
    id = "mojibake"
    category = "design/markup/encoding"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    message = "text decoded with the wrong encoding"
    explanation = """
Finds sequences that arise when bytes of one encoding are read as another: `ZÃ¼rich` for Zürich, `donâ€™t` for don’t.
The detection and the repair are ftfy's (Speer 2019). Somewhere between source and page a step guesses the encoding;
fix that step, and decode the text again.

Accented names, currency signs and typographic marks that make sense stay silent.
"""
    examples = (
        bad("The mayor of ⟦ZÃ¼rich⟧ objects.", repair="The mayor of Zürich objects."),
        bad("The bridge ⟦wonâ€™t⟧ hold.", repair="The bridge won’t hold."),
        bad("He paid ⟦Â£300⟧ for it.", repair="He paid £300 for it."),
        bad("⟦â€œWeâ€⟧ will see.", repair=None),
        bad("Mr ⟦MÃƒÂ¼ller⟧ objects.", repair="Mr Müller objects."),
        bad("The player ⟦Å\xa0elupenko⟧ objects.", repair="The player Šelupenko objects."),
        good("Señor Muñoz’s café in Łódź serves 300 £ crème brûlée – “naïve”, said Ångström."),
        good("The Ärzte played in Åre at −5 °C; ½ of the crowd sang “Ça ira”."),
        good("The screen read “GrÃ¼ezi” instead of “Grüezi”."),
        good("She received letters addressed to “Frau GrÃ¼n” for years."),
        good("ÀÉÎ, São Tomé and Öland are names."),
    )
    supersedes = (
        "foreign-quotes",
        "invisible-character",
        "mismatched-quotes",
        "unbalanced-quotes",
        "glued-words",
        "mixed-script",
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if text.isascii() or not _UNUSUAL.search(text):
            return
        from ftfy import fix_encoding
        from ftfy.badness import BADNESS_RE

        taken = 0
        found = chain(BADNESS_RE.finditer(text), _WITH_NBSP.finditer(text))
        for match in sorted(found, key=lambda match: match.start()):
            if match.start() < taken:
                continue
            span = _token(text, match.start(), match.end())
            taken = span.end
            if is_shown(text, span) or (
                _SHOWN.search(text[max(span.start - 40, 0) : span.start]) and text[span.end - 1] in "”’\"'»"
            ):
                continue
            fixed = fix_encoding(span.of(text))
            if fixed == span.of(text):
                fixed = _read_as_utf8(fixed)
            repair = Edit(span, fixed) if fixed != span.of(text) and not BADNESS_RE.search(fixed) else None
            yield Hit(span, repair=repair, safe=True)


def _read_as_utf8(text: str) -> str:
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _token(text: str, start: int, end: int) -> Span:
    """The word around a bad sequence, without the marks that open it."""
    while start < end - 1 and text[start].isascii():
        start += 1
    while start and not _TOKEN_EDGE.match(text[start - 1]):
        start -= 1
    while end < len(text) and (not text[end].isspace() or (text[end] == "\xa0" and text[end - 1] in "ÂÃÅÄ")):
        end += 1
    while end > start + 1 and text[end - 1] in ".,;:!?)]":
        end -= 1
    return Span(start, end)
