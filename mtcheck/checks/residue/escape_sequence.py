"""An escape sequence of a program or an address shown instead of its character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.residue.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.report import Severity

__all__ = ["EscapeSequence"]

_ESCAPE = re.compile(
    r"(?P<code>(?:\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\u\{[0-9a-fA-F]{2,6}\}|%u[0-9a-fA-F]{4})+)"
    r"|(?P<blank>(?:\\r?\\n|\\[nrt](?=[A-Z\s“\"]|[a-z]{2,20}\b|\d|\\|$)){1,6})"
    r"|(?P<quote>\\{1,3}(?:[\"“”]|/(?=\s|$|\w)|['’](?=[a-z]{1,2}\b|[\w])))"
    r"|(?P<bytes>(?:%[0-9A-F]{2}){2,12}|%(?:20|22|27|28|29|2C|2F|3A|3F|26|C3%[89AB][0-9A-F])(?=[\w%“\"]|\W|$))"
)
_SIGN = re.compile(r"\\[uUxrnt\"“”'’\\/]|%(?:u?[0-9A-F]{2})")
_PLUS = re.compile(r"(?<![\w+/=&.-])[a-z]{2,20}(?:\+[a-z]{2,20}){1,6}(?![\w+/=&-])")
_COMMON = 4.0
"""Zipf frequency of the words that an encoded form joins by plus signs."""
_PATH = re.compile(r"\W{0,2}(?:[A-Za-z]:\\|\\\\\w|[^\s\\]{0,60}/)")
"""How a path or an address begins: a drive, a server, or a folder."""
_TOKEN_BEFORE = re.compile(r"\S{0,80}$")


class EscapeSequence(Check):
    id = "escape-sequence"
    category = "design/markup"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = _SIGN, _PLUS
    message = "an escape sequence stands in the text"
    explanation = """
Finds characters in the notation of programs and addresses: `\\n`, `Z\\u00fcrich`, `\\"`, `St.%20Gallen`,
`bread+and+butter`. The text was read out of JSON, a script or an address without being decoded. Write the character.

Paths, addresses, percentages, and text that talks about code stay silent.
"""
    examples = (
        bad(r"The bridge is closed.⟦\n\n⟧The mayor objects.", repair="The bridge is closed. The mayor objects."),
        bad(r"The mayor of Z⟦\u00fc⟧rich objects.", repair="The mayor of Zürich objects."),
        bad(r"It wouldn⟦\u2019⟧t hold, ⟦\"⟧he said⟦\"⟧.", repair='It wouldn’t hold, "he said".'),
        bad(r"The bridge in M⟦\xfc⟧nster doesn⟦\'⟧t hold.", repair="The bridge in Münster doesn't hold."),
        bad("The bridge at St.⟦%20⟧Gallen is closed.", repair="The bridge at St. Gallen is closed."),
        bad("The bridge in M⟦%C3%BC⟧nchen is closed.", repair="The bridge in München is closed."),
        bad("The motto was ⟦bread+and+butter⟧ for all.", repair="The motto was bread and butter for all."),
        good(r"In JavaScript, the characters \n stand for a new line. The file lies in C:\new\under\team."),
        good("A 20% share, 5%20 or not; see https://host.example/a%20b and 100%.”"),
        good("She writes C++ and a+b; the French+German class and the LGBT+ movement; a vote of 20+."),
    )
    supersedes = (
        *(
            "missing-space-after-punctuation",
            "glued-sentences",
            "glued-words",
            "unbalanced-quotes",
            "mismatched-quotes",
        ),
        *("space-inside-word", "run-on-sentence"),
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _ESCAPE.finditer(text):
            span = Span(*match.span())
            if not _in_path(text, match) and not talks_about_markup(text, span):
                yield Hit(span, repair=_decoded(text, match), safe=True)
        for match in _PLUS.finditer(text) if "+" in text else ():
            words = match[0].split("+")
            if min(map(zipf, words)) >= _COMMON and any(zipf(word) >= _FUNCTION for word in words) and len(words) > 2:
                span = Span(*match.span())
                yield Hit(span, repair=Edit(span, " ".join(words)), safe=True)


_FUNCTION = 6.0
"""Zipf frequency of function words, which no formula adds up."""


def _in_path(text: str, match: re.Match[str]) -> bool:
    """Whether the sequence stands in a path, an address, or behind a figure (20%20)."""
    before = _TOKEN_BEFORE.search(text, max(match.start() - 80, 0), match.start())
    if before is not None and _PATH.match(text, before.start(), match.end() + 2):
        return True
    return match["bytes"] is not None and text[max(match.start() - 1, 0) : match.start()].isdigit()


def _decoded(text: str, match: re.Match[str]) -> Edit:
    span = Span(*match.span())
    found = match[0]
    if match["blank"]:
        return Edit(
            span, "" if text[span.end : span.end + 1].isspace() or text[: span.start].endswith((" ", "\n")) else " "
        )
    if match["quote"]:
        return Edit(span, found.lstrip("\\"))
    if match["bytes"]:
        return Edit(span, unquote(found, errors="replace"))
    codes = re.findall(r"[0-9a-fA-F]{8}|[0-9a-fA-F]{2,6}", found)
    return Edit(span, "".join(chr(int(code, 16)) for code in codes if int(code, 16) < 0x110000))
