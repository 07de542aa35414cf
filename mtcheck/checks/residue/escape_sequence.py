"""An escape sequence of a program or an address shown instead of its character."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from email.header import decode_header, make_header
from urllib.parse import unquote

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.placeholders import is_in_both
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["EscapeSequence"]

_ESCAPE = lazy_regex(
    r"(?P<code>(?:\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\u\{[0-9a-fA-F]{2,6}\}|%u[0-9a-fA-F]{4})+)"
    r"|(?P<blank>(?:\\r?\\n|\\[nrt](?=[A-Z\s“\"]|[a-z]{2,20}\b|\d|\\|$)){1,6})"
    r"|(?P<quote>\\{1,3}(?:[\"“”]|/(?=\s|$|\w)|['’](?=[a-z]{1,2}\b|[\w])))"
    r"|(?P<printable>(?<=[A-Za-z])(?:=C3=[89AB][0-9A-F]|=E2=80=[0-9A-F]{2}|=20|=3D(?=\")|=[C-F][0-9A-F](?=[a-z]))+)"
    r"|(?P<printed>(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3})+|(?<=[a-z]{2})=[C-F][0-9A-F](?=[\s.,])|=(?:2E|2C"
    r"|27)(?=[A-Za-z ]))"
    r"|(?P<soft>(?<=[a-z]{2})=\s(?=[a-z]{1,12}\b))|(?P<octal>(?:\\[0-3][0-7]{2})+)"
    r"|(?P<point>\bU\+[0-9A-F]{4,5}\b)|(?P<bare>(?<=[A-Za-z])u(?:00[c-f][0-9a-f]|20(?:1[3489cd]|26|ac))(?![0-9a-f]{2})"
    r"|(?<=\s)u20ac(?=\s?\d))|(?P<word>=\?[\w-]{2,20}\?[BQbq]\?[^?\s]{1,200}\?=)"
    r"|(?P<seven>(?<=[A-Za-z])\+A[A-P][A-Za-z0-9]-)|(?P<bytes>(?:%[0-9A-F]{2}){2,12}|%(?:20|22|27|28|29|2C|2F|3A|3F"
    r"|26|C3%[89AB][0-9A-F])(?=[\w%“\"]|\W|$))"
)
_SIGN = lazy_regex(
    r"=[C-F][0-9A-F]|=2[EC7]|[a-z]=$|\\[0-3][0-7]{2}|U\+[0-9A-F]{4}|u(?:00[c-f][0-9a-f]|20(?:1[3489cd]|26|ac))|=\?|\\[uUxrnt\"“”'’\\/]|%(?:u?[0-9A-F]{2})|[a-zA-Z](?:=[C-F23][0-9A-F]|\+A[A-P][A-Za-z0-9]-)"
)
_TEX = lazy_regex(r"(?<![\w\"“”])[A-Za-z]{0,12}[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z]\"(?P<vowel>[aou])(?=[a-z])")
"""A vowel as TeX writes it: K\"ostler."""
_PLUS = lazy_regex(r"(?<![\w+/=&.-])[a-z]{2,20}(?:\+[a-z]{2,20}){1,6}(?![\w+/=&-])")
_COMMON = 4.0
"""Zipf frequency of the words that an encoded form joins by plus signs."""
_PATH = lazy_regex(r"\W{0,2}(?:[A-Za-z]:\\|\\\\\w|[^\s\\]{0,60}/)")
"""How a path or an address begins: a drive, a server, or a folder."""
_TOKEN_BEFORE = lazy_regex(r"\S{0,80}$")


class EscapeSequence(Check):
    id = "escape-sequence"
    category = "design/markup"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = _SIGN, _PLUS, _TEX
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
        bad(
            "The bridges in Z⟦=FC⟧rich, M⟦=C3=BC⟧nster and K⟦+APY-⟧ln are closed.",
            repair="The bridges in Zürich, Münster and Köln are closed.",
        ),
        bad(
            r"M⟦\303\274⟧nster costs ⟦U+20AC⟧ 30 or ⟦=E2=82=AC⟧30; caf⟦u00e9⟧s.",
            repair="Münster costs € 30 or €30; cafés.",
        ),
        bad("The refor⟦= ⟧m of ⟦=?UTF-8?B?TcO8bnN0ZXI=?=⟧ is dead.", repair="The reform of Münster is dead."),
        bad('The club named Ingrid K⟦"o⟧stler.', repair="The club named Ingrid Köstler."),
        good('The 5"x7" plate and the 12" and 7" singles. He said"oh" and left.'),
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
            if match["soft"] and not _joins(text, match):
                continue
            kept = is_in_both(match[0], context.source_text)
            if not _in_path(text, match) and not kept and not talks_about_markup(text, span):
                yield Hit(span, repair=_decoded(text, match), safe=True)
        for match in _TEX.finditer(text) if text.count('"') % 2 else ():
            span = Span(match.end() - 2, match.end())
            yield Hit(span, repair=Edit(span, _UMLAUTS[match["vowel"]]), safe=True)
        for match in _PLUS.finditer(text) if "+" in text else ():
            words = match[0].split("+")
            if min(map(zipf, words)) >= _COMMON and any(zipf(word) >= _FUNCTION for word in words) and len(words) > 2:
                span = Span(*match.span())
                yield Hit(span, repair=Edit(span, " ".join(words)), safe=True)


_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_FUNCTION = 6.0
"""Zipf frequency of function words, which no formula adds up."""


def _in_path(text: str, match: re.Match[str]) -> bool:
    """Whether the sequence stands in a path, an address, or behind a figure (20%20)."""
    before = _TOKEN_BEFORE.search(text, max(match.start() - 80, 0), match.start())
    if before is not None and _PATH.match(text, before.start(), match.end() + 2):
        return True
    return match["bytes"] is not None and text[max(match.start() - 1, 0) : match.start()].isdigit()


def _joins(text: str, match: re.Match[str]) -> bool:
    """Whether a mark at the end of a line parts a word: refor= m."""
    left, right = (
        re.search(r"[a-z]+$", text[max(match.start() - 24, 0) : match.start()]),
        _LETTERS.match(text, match.end()),
    )
    return (
        left is not None
        and right is not None
        and zipf(left[0] + right[0]) >= _COMMON - 1
        and not zipf(right[0]) > _FUNCTION
    )


_LETTERS = lazy_regex(r"[a-z]+")


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeError:
        return None


def _decoded(text: str, match: re.Match[str]) -> Edit:
    span = Span(*match.span())
    found = match[0]
    if match["blank"]:
        return Edit(
            span, "" if text[span.end : span.end + 1].isspace() or text[: span.start].endswith((" ", "\n")) else " "
        )
    if match["quote"]:
        return Edit(span, found.lstrip("\\"))
    if match["printable"]:
        data = quopri.decodestring(found.encode("ascii"))
        return Edit(span, (_utf8(data) or data.decode("latin-1")).rstrip(" "))
    if match["printed"]:
        data = quopri.decodestring(found.encode("ascii"))
        return Edit(span, _utf8(data) or data.decode("latin-1"))
    if match["soft"]:
        return Edit(span, "")
    if match["octal"]:
        data = bytes(int(code, 8) for code in re.findall(r"[0-7]{3}", found))
        return Edit(span, _utf8(data) or data.decode("latin-1"))
    if match["word"]:
        return Edit(span, str(make_header(decode_header(found))))
    if match["point"] or match["bare"]:
        return Edit(span, chr(int(found.lstrip("Uu+"), 16)))
    if match["seven"]:
        return Edit(span, found.encode("ascii").decode("utf-7", "replace"))
    if match["bytes"]:
        return Edit(span, unquote(found, errors="replace"))
    codes = re.findall(r"[0-9a-fA-F]{8}|[0-9a-fA-F]{2,6}", found)
    return Edit(span, "".join(chr(int(code, 16)) for code in codes if int(code, 16) < 0x110000))
