"""Text made to be slow: what a pattern with hidden backtracking would choke on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from mtcheck.analysis.tagging import Tagger, Token
from mtcheck.document import Span

__all__ = ["ADVERSARIAL", "NounTagger"]


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


ADVERSARIAL: Mapping[str, Callable[[int], str]] = {
    "one letter": _repeated("a"),
    "capitals": _repeated("A"),
    "spaces": lambda length: "x" + " " * (length - 2) + "x",
    "line breaks": lambda length: "x" + "\n" * (length - 2) + "x",
    "straight quotes": _repeated('"'),
    "opening quotes": _repeated("“"),
    "low quotes": _repeated("„a "),
    "quoted letters": _repeated("“a "),
    "single quotes": _repeated(" ‘a"),
    "dots": _repeated("."),
    "spaced dots": _repeated(" ."),
    "ellipses": _repeated("a… "),
    "angles": _repeated("<"),
    "open tags": _repeated("<a "),
    "attributes": _repeated("class=a "),
    "braces": _repeated("{"),
    "declarations": _repeated("a{b:c;"),
    "calls": _repeated("ga("),
    "brackets": _repeated("(a "),
    "closing brackets": _repeated("a) "),
    "round brackets": _repeated("("),
    "square brackets": _repeated("["),
    "stray closing brackets": _repeated(") "),
    "remarks in remarks": _repeated("((a) "),
    "broken links": _repeated("[a](b"),
    "figures in brackets": _repeated("ab 34), "),
    "labels": _repeated("chairs 11) "),
    "entities": _repeated("&amp;"),
    "digits": _repeated("1"),
    "counters": _repeated("1/2A"),
    "commas": _repeated("a,"),
    "glued sentences": _repeated("the.The"),
    "glued words": _repeated("ofthe "),
    "one word": _repeated("the "),
    "phrase": _repeated("in the city "),
    "hyphens": _repeated("a-"),
    "apostrophes": _repeated("a’"),
    "at signs": _repeated("a@"),
    "addresses": _repeated("a.b."),
    "mojibake": _repeated("Ã¼"),
    "combining": _repeated("a\u0301"),
    "invisible": _repeated("\u200b"),
    "two scripts": _repeated("aа"),
    "capital words": _repeated("Aa "),
    "numbers": _repeated("1.000,50 "),
    "placeholders": _repeated("[caption "),
    "percent": _repeated("%s"),
}
"""Name to a maker of such a text of a given number of characters."""


class NounTagger(Tagger):
    """Takes every word and mark for a noun and no time for it, so that only what a check makes of tags is measured."""

    def __init__(self) -> None:
        self.signature = "tagger:nouns"

    def tag(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        return [
            tuple(Token(match[0], Span(*match.span()), "NN") for match in re.finditer(r"\w+|[^\w\s]", text))
            for text in texts
        ]
