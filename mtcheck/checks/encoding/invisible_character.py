"""A character that a reader cannot see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import is_shown
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["InvisibleCharacter"]

_INVISIBLE = lazy_regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\u2800\u3000\u3164\ufeff\ufff9-\ufffc\ue000-\uf8ff\U000e0000-\U000e007f]+"
)
_OBJECT = "\ufffc"
"""What stands for an embedded object: a picture that a copied text has lost, or a code in a file for translators."""
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")


_LEADS = frozenset("ÂÃÄÅ")
"""What the first byte of a letter looks like, of which the invisible character is the second."""


class InvisibleCharacter(Check):
    id = "invisible-character"
    category = "design/markup/encoding"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    message = "an invisible or control character stands in the text"
    explanation = """
Finds control characters, zero-width spaces, soft hyphens, byte order marks, private-use and direction marks inside the
text. They come from editors, PDF extraction and copy protection; search, spelling and screen readers stumble over
them. Delete them. Bytes 0x80 to 0x9f are what Windows calls quotation marks and dashes: those are put back.

Joiners inside emoji and direction marks beside right-to-left script stay silent.
"""
    examples = (
        bad("The may⟦\u200b⟧or objects.", repair="The mayor objects."),
        bad("The infra⟦\u00ad⟧struc⟦\u00ad⟧ture is old.", repair="The infrastructure is old."),
        bad("The bridge won⟦\x92⟧t hold.", repair="The bridge won’t hold."),
        bad("The⟦\x08\x07⟧ bridge⟦\ufeff⟧ will hold.", repair="The bridge will hold."),
        bad("The bridge⟦\u202e⟧ will hold.", repair="The bridge will hold."),
        bad("The bridge⟦\u200f⟧ will hold.", repair="The bridge will hold."),
        bad("It is old. ⟦\ufffc⟧ It will hold.", repair="It is old. It will hold."),
        bad("The bridge⟦\x0b⟧will hold.", repair="The bridge will hold."),
        good("A family 👩\u200d👩\u200d👧 and a flag 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f."),
        good("The newspaper \u200eهآرتس\u200f wrote so.\u00a0It\u202fdid – 10\u2009km."),
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if text.isprintable() and _OBJECT not in text:
            return
        for match in _INVISIBLE.finditer(text):
            misread = text[match.start() - 1 : match.start()] in _LEADS
            if match[0] == _OBJECT and passage.is_structure(match.start()):
                continue
            if not _belongs(text, match) and not (misread and is_shown(text, Span(*match.span()))):
                span = Span(*match.span())
                if match[0] == _OBJECT:
                    yield Hit(span, repair=deletion(text, span), safe=True)
                else:
                    yield Hit(span, repair=Edit(span, _instead(match[0], text, span)), safe=True)


def _belongs(text: str, match: re.Match[str]) -> bool:
    found = set(match[0])
    before = text[match.start() - 1 : match.start()]
    if found == {"\u200b"} and before and unicodedata.name(before, "").startswith(_UNSPACED):
        return True
    if found <= _JOINERS or match[0][0] >= "\U000e0000":
        return bool(before) and (unicodedata.category(before) in {"So", "Sk", "Mn"} or not _is_latin(before))
    return found <= _DIRECTION and any(
        unicodedata.bidirectional(c) in {"R", "AL"} and c not in _DIRECTION for c in text
    )


_UNSPACED = ("KHMER", "THAI", "LAO", "MYANMAR", "TIBETAN", "JAVANESE", "BALINESE")
"""Scripts whose words are parted by spaces of no width."""


def _is_latin(character: str) -> bool:
    return unicodedata.name(character, "LATIN").startswith("LATIN") or character.isspace()


def _instead(found: str, text: str, span: Span) -> str:
    """What the characters stand for: Windows-1252 for C1 controls, a space for a vertical tab, nothing for others."""
    if all("\x80" <= character <= "\x9f" for character in found):
        return found.encode("latin-1").decode("cp1252", "ignore")
    between = text[span.start - 1 : span.start].isalnum() and text[span.end : span.end + 1].isalnum()
    return " " if found in {"\u3000", "\u2800", "\u3164", "\x0b", "\x0c", "\x1f", "\x1e"} and between else ""
