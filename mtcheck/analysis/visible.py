"""Text that cannot steer what shows it: control, invisible and direction characters as ``\\uXXXX``."""

from __future__ import annotations

import re

from mtcheck.languages.patterns import lazy_regex

__all__ = ["COMMAND", "INVISIBLE", "LINE_COMMAND", "on_one_line", "visible"]

INVISIBLE = lazy_regex(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff"
    r"\ud800-\udfff]"
)
"""Controls (C0, C1), zero-width and bidirectional format characters (Unicode TR 36), noncharacters and lone surrogates.

Joiners (U+200C, U+200D) stay: emoji and several scripts are spelled with them.
"""


COMMAND = lazy_regex(r"#(?=#\w*\[)")
"""Starts ``##[…]``, a command to the runner of GitHub, ``##vso[…]`` (Azure) and ``##teamcity[…]``."""
LINE_COMMAND = lazy_regex(r"^(?P<blank>[^\S\n]*):(?=:)", re.MULTILINE)
"""Starts ``::…``, a command to the runner of GitHub if it opens a line; blanks may stand before it."""


def visible(text: str) -> str:
    """The text with INVISIBLE characters spelled out; line breaks and tabs stay."""
    return INVISIBLE.sub(_spelled, text)


def on_one_line(text: str) -> str:
    """As ``visible``, with white space collapsed; safe to stand anywhere in a build log.

    What starts a command of a build machine wherever it stands in a line is spelled out, too.
    """
    return COMMAND.sub(_spelled, re.sub(r"[ \t\r\n]+", " ", visible(text)).strip())


def _spelled(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
