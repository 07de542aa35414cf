"""A character that could not be decoded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.code_pages import is_listed_anywhere
from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, Unlisted, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ReplacementCharacter"]

_LOST = lazy_regex("\ufffd+")
_QUESTION = lazy_regex(r"(?<![\w?])(?P<left>[^\W\d_]{1,20})\?{1,3}(?P<right>[^\W\d_]{1,20})(?![\w?=])")
_FOR_SIGN = lazy_regex(
    r"(?<=[a-z] )(?P<money>\?)(?=\d[\d.,]*\d?(?:\s(?:million|billion|a|per|each|for|in|to|and|of|from|on|at"
    r"|more)\b|[.,;]|$))"
    r"|(?<=\d)(?P<gap>\?)(?=\d{3}(?!\d)|(?:m2|m²|km|kg|per cent|million|billion|euros|%))"
    r"|(?<=(?:19|20)\d\d)(?P<dash>\?)(?=(?:19|20)?\d\d(?!\d))"
    r"|(?<=[a-z:,] )(?P<open>\?)(?P<quoted>[A-Za-z][^?\n]{2,80}[a-z.,!])(?P<close>\?)(?=\s|[.,]|$)"
    r"|(?<=[a-z] )(?P<box>[□▯])(?=\s?[a-z0-9])"
)
"""A question mark in place of a currency, a space, a dash or a pair of quotation marks, and the box of a lost sign."""
_INSTEAD = {"gap": "\u00a0", "dash": "–"}
_TRIGGER = lazy_regex("[?\ufffd](?:(?<=\ufffd)|(?<=[^\\W\\d_].)[?^\\w])")
_ENDING = lazy_regex(r"(?:s|t|re|ve|ll|d|m)\b")
_COMMON = 4.0


_NAME = lazy_regex(r"(?<![\w’'.-])[A-Z][a-z]{2,20}(?![\w’'-])")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_KNOWN = 3.3
"""Zipf frequency of a name that has lost its umlaut."""


@cache
def _with_umlaut(word: str) -> str | None:
    """The well-known name or noun that an unknown one is with an umlaut between two of its consonants: Dsseldorf."""
    lower = word.lower()
    if is_listed_anywhere(lower):
        return None
    found = {
        word[:place] + umlaut + word[place:]
        for place in range(1, len(word))
        if lower[place - 1] in _CONSONANTS and lower[place] in _CONSONANTS
        for umlaut in "äöü"
    }
    known = [meant for meant in found if zipf(meant.lower(), "de") >= _KNOWN]
    return max(known, key=lambda meant: (zipf(meant.lower(), "de"), meant), default=None)


def _lacks_letter(token: str) -> bool:
    return any(_with_umlaut(match[0]) is not None for match in _NAME.finditer(token))


class ReplacementCharacter(Check):
    id = "replacement-character"
    category = "design/markup/encoding"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = _TRIGGER, Unlisted(_lacks_letter), lazy_regex(r"^\?\w|\d\?[\dmk%]|[□▯]")
    message = "a character was lost in decoding"
    explanation = """
Finds the replacement character U+FFFD, which a decoder writes for bytes it cannot read, and a question mark inside a
word (`Z?rich`, `don?t`), which an encoder writes for a character it cannot store; also well-known names from which an
umlaut has fallen out (`Dsseldorf`). The character is lost: restore it
from the original. Where the rest of the word leaves no doubt (`don?t`) the apostrophe is put back.

A question mark between two words with the space missing, and addresses, stay silent.
"""
    examples = (
        bad("The mayor of Z⟦\ufffd⟧rich objects."),
        bad("The bridge won⟦\ufffd⟧t hold.", repair="The bridge won’t hold."),
        bad("The mayor of ⟦Z?rich⟧ objects."),
        bad("It ⟦doesn???t⟧ hold.", repair="It doesn’t hold."),
        bad("It ⟦doesn?t⟧ hold.", repair="It doesn’t hold."),
        bad("It costs ⟦?⟧49 in 2019⟦?⟧2021.", repair="It costs ?49 in 2019–2021."),
        bad("The mayor called it ⟦?⟧a black day⟦?⟧ for us.", repair="The mayor called it “a black day” for us."),
        bad("The mayor ⟦□⟧ objects."),
        bad("The mayor of ⟦Dsseldorf⟧ objects.", repair="The mayor of Düsseldorf objects."),
        good("Brno, Krk, Mladen Srna, Hrvatska and Mr Ng are names."),
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
        if "?" in text or "□" in text or "▯" in text:
            for match in _FOR_SIGN.finditer(context.masked(passage, Mask.ADDRESS, Mask.CODE)):
                yield from _signs(match)
        for match in _NAME.finditer(text):
            if (meant := _with_umlaut(match[0])) and match[0] not in context.accepted:
                span = Span(*match.span())
                yield Hit(span, repair=Edit(span, meant), safe=True)
        if "?" in text:
            for match in _QUESTION.finditer(context.masked(passage, Mask.ADDRESS, Mask.CODE)):
                left, right = match["left"], match["right"]
                if right[0].isupper() or (len(left) > 2 < len(right) and min(zipf(left), zipf(right)) >= _COMMON):
                    continue
                mark = Span(match.end("left"), match.start("right"))
                apostrophe = _ENDING.fullmatch(right)
                yield Hit(Span(*match.span()), repair=Edit(mark, "’") if apostrophe else None, safe=True)


def _signs(match: re.Match[str]) -> Iterator[Hit]:
    if match["open"]:
        for group, mark in (("open", "“"), ("close", "”")):
            span = Span(*match.span(group))
            yield Hit(span, repair=Edit(span, mark))
        return
    span = Span(*match.span())
    instead = _INSTEAD.get(match.lastgroup or "")
    yield Hit(span, repair=Edit(span, instead) if instead else None)
