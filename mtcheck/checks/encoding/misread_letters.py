"""Letters that optical recognition took for others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.analysis.known_words import is_common, is_word
from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, Unfamiliar, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MisreadLetters"]

_CONFUSED = (("rn", "m"), ("m", "rn"), ("vv", "w"), ("tb", "th"), ("ii", "n"), ("0", "o"), ("|", "l"), ("!", "l"))
"""What is read, and what is printed."""
_WORD = lazy_regex(r"(?<![\w@#&/.’'-])(?P<word>[a-z0|!]{2,20})(?![\w@#/’'-]|\.\w)")
_CAPITAL = lazy_regex(r"(?:^|(?<=[.!?”\"] ))(?P<word>l[nstf]|lt’s|lt's|lf)(?= [a-z])")
"""A small l for a capital I at the beginning of a sentence: ln the evening."""
_UNKNOWN = 2.0
_COMMON = 4.0
_LOST = 1.5
"""Zipf frequency under which a word may have lost a ligature."""
_SHORTEST = 5
_SHORT_WORDS = {
    **{word.replace("h", "b", 1): word for word in "the that which when this they have then there".split()},
    **{word.replace("o", "0"): word for word in "of to on for from".split()},
    **{word.replace("w", "vv"): word for word in "with was were will who which".split()},
    "witb": "with",
}
"""Words too short to be told by their letters."""


@lru_cache(maxsize=20_000)
def _printed(word: str) -> str | None:
    """The common word that was printed, where an unknown one differs from it by one confusion of letters."""
    if word in _SHORT_WORDS:
        return _SHORT_WORDS[word]
    if len(word) < _SHORTEST or is_word(word) or zipf(word) >= _UNKNOWN:
        return None
    for read, printed in _CONFUSED:
        start = word.find(read)
        while start >= 0:
            meant = word[:start] + printed + word[start + len(read) :]
            if meant.isalpha() and zipf(meant) >= _COMMON and is_common(meant):
                return meant
            start = word.find(read, start + 1)
    restored = {
        word[:place] + ligature + word[place:]
        for place in range(1, len(word))
        for ligature in ("fi", "fl", "ff", "ffi")
    }
    known = [meant for meant in restored if zipf(meant) >= _COMMON and is_common(meant)]
    return known[0] if len(known) == 1 and zipf(word) < _LOST else None


def _is_misread(token: str) -> bool:
    if token.istitle() and token.isalpha():
        return False
    return token in _SMALL_FOR_CAPITAL or any(_printed(match["word"]) is not None for match in _WORD.finditer(token))


_SMALL_FOR_CAPITAL = frozenset({"ln", "lt", "ls", "lf"})


class MisreadLetters(Check):
    id = "misread-letters"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = Unfamiliar(_is_misread)
    message = "letters were misread for others that look the same"
    explanation = """
Finds words that optical recognition has misread: `rninister` for minister, `govemment` for government, `vvith`, `0f`,
`tbe`, `ln the evening`. The text was scanned and never proofread, and a translation engine copies what it does not
know. Write the word that was printed.

A ligature that the font of a PDF did not name is lost (`ofcial` for official).

Only words that English does not have, and that are common with one such confusion undone, are found.
"""
    examples = (
        bad("The ⟦rninister⟧ and the ⟦govemment⟧ object.", repair="The minister and the government object."),
        bad("The club ⟦0f⟧ Munich won ⟦tbe⟧ cup.", repair="The club of Munich won the cup."),
        bad("⟦ln⟧ the evening the rain stopped.", repair="In the evening the rain stopped."),
        bad("The ⟦ofcial⟧ results are ⟦signicant⟧.", repair="The official results are significant."),
        bad("The ⟦wor|d⟧ championship begins.", repair="The world championship begins."),
        good("The stern modern barn burns; the govern and the vacuum; 0f3 and a|b are codes."),
        good("The comer of the ring and the clamp; he learns and earns; ls -l lists files."),
    )
    supersedes = ("mixed-script", "unlikely-wording")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _CAPITAL.finditer(text):
            span = Span(match.start(), match.start() + len(match["word"]))
            yield Hit(span, repair=Edit(span, "I" + match["word"][1:]), safe=True)
        for match in _WORD.finditer(text):
            meant = _printed(match["word"])
            if meant and match["word"] not in context.accepted:
                span = Span(*match.span("word"))
                yield Hit(span, repair=Edit(span, meant), safe=True)
