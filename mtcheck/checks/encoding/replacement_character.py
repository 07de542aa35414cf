"""A character that could not be decoded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.report import Severity

__all__ = ["ReplacementCharacter"]

_LOST = re.compile("\ufffd+")
_QUESTION = re.compile(r"(?<![\w?])(?P<left>[^\W\d_]{1,20})\?{1,3}(?P<right>[^\W\d_]{1,20})(?![\w?=])")
_TRIGGER = re.compile("[?\ufffd](?:(?<=\ufffd)|(?<=[^\\W\\d_].)[?^\\w])")
_ENDING = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")
_COMMON = 4.0


class ReplacementCharacter(Check):
    id = "replacement-character"
    category = "design/markup/encoding"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = _TRIGGER
    message = "a character was lost in decoding"
    explanation = """
Finds the replacement character U+FFFD, which a decoder writes for bytes it cannot read, and a question mark inside a
word (`Z?rich`, `don?t`), which an encoder writes for a character it cannot store. The character is lost: restore it
from the original. Where the rest of the word leaves no doubt (`don?t`) the apostrophe is put back.

A question mark between two words with the space missing, and addresses, stay silent.
"""
    examples = (
        bad("The mayor of Z⟦\ufffd⟧rich objects."),
        bad("The bridge won⟦\ufffd⟧t hold.", repair="The bridge won’t hold."),
        bad("The mayor of ⟦Z?rich⟧ objects."),
        bad("It ⟦doesn???t⟧ hold.", repair="It doesn’t hold."),
        bad("It ⟦doesn?t⟧ hold.", repair="It doesn’t hold."),
        good("Will it hold?The mayor thinks so; see https://host.example/a?b=c."),
        good("Who? What? “Why?” she asked."),
    )
    supersedes = ("missing-space-after-punctuation", "glued-sentences", "mojibake")
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if "\ufffd" in text:
            for match in _LOST.finditer(text):
                span = Span(*match.span())
                inside = len(span) == 1 and text[span.start - 1 : span.start].isalpha()
                apostrophe = inside and _ENDING.match(text, span.end)
                yield Hit(span, repair=Edit(span, "’") if apostrophe else None, safe=True)
        if "?" in text:
            for match in _QUESTION.finditer(context.masked(passage, Mask.ADDRESS, Mask.CODE)):
                left, right = match["left"], match["right"]
                if right[0].isupper() or (len(left) > 2 < len(right) and min(zipf(left), zipf(right)) >= _COMMON):
                    continue
                mark = Span(match.end("left"), match.start("right"))
                apostrophe = _ENDING.fullmatch(right)
                yield Hit(Span(*match.span()), repair=Edit(mark, "’") if apostrophe else None, safe=True)
