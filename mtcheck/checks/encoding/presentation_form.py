"""A letter in a form that is meant for the printed page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["PresentationForm"]

_FORM = "\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d6a3\U0001d7ce-\U0001d7ff"
_WORD = lazy_regex(rf"(?:[^\W\d_][\w’'-]{{0,40}})?[{_FORM}][\w{_FORM}]{{0,40}}")
_WIDE = lazy_regex(r"[\uff21-\uff3a]+")
_MARK = lazy_regex(
    r"(?<=[A-Za-z0-9)”\"])[\uff0c\u3002\uff1f\uff01\uff1a\uff1b\uff09\uff0e\u3001](?![\u3040-\u9fff])|\uff08(?=[A-Za-z0-9])"
)
"""Full-width punctuation behind a Latin letter."""
_PLAIN = str.maketrans("\uff0c\u3002\uff1f\uff01\uff1a\uff1b\uff08\uff09\uff0e\u3001", ",.?!:;().,")
_SIGN = lazy_regex(rf"[{_FORM}\uff0c\u3002\uff1f\uff01\uff1a\uff1b\uff08\uff09\uff0e\u3001]")


class PresentationForm(Check):
    id = "presentation-form"
    category = "design/markup/encoding"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = _SIGN
    message = "letters in a form for print stand in the word"
    explanation = """
Finds ligatures stored as one character (`ﬁnance`), full-width letters and mathematical alphabets used as bold or
italics. PDF extraction and social media bring them; search, spelling and screen readers do not know the word. Write
plain letters.

A ligature that stands alone, to be shown, and single letters in formulas stay silent.
"""
    examples = (
        bad("The ministry of ⟦ﬁnance⟧ and its ⟦oﬃce⟧ object.", repair="The ministry of finance and its office object."),
        bad("The ⟦ｐｏｌｉｃｅ⟧ closed the bridge.", repair="The police closed the bridge."),
        bad("The 𝐦𝐢𝐧𝐢𝐬𝐭𝐞𝐫 objects.".replace("𝐦𝐢𝐧𝐢𝐬𝐭𝐞𝐫", "⟦𝐦𝐢𝐧𝐢𝐬𝐭𝐞𝐫⟧"), repair="The minister objects."),
        bad("The price is ⟦２０⟧ francs.", repair="The price is 20 francs."),
        bad("The ⟦ＥＵ⟧ objects⟦，⟧ he says⟦。⟧", repair="The EU objects, he says."),
        good("The letters “ﬁ” and ﬂ are ligatures; 𝑥 and 𝐀 are numbers."),
        good("The café in Æbeltoft, an œuvre and the Straße."),
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _MARK.finditer(text):
            span = Span(*match.span())
            plain = match[0].translate(_PLAIN)
            glued = plain not in "()" and text[span.end : span.end + 1].isalnum()
            yield Hit(span, repair=Edit(span, plain + " " * glued), safe=True)
        for match in _WORD.finditer(text):
            plain = unicodedata.normalize("NFKC", match[0])
            wide = len(plain) > 1 and plain.isupper() and _WIDE.fullmatch(match[0]) is not None
            if len(match[0]) > 1 and (len(plain) > 2 or plain.isdigit() or wide) and plain.isascii():
                span = Span(*match.span())
                yield Hit(span, repair=Edit(span, plain), safe=True)
