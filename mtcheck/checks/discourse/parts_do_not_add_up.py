"""Forty seats, of which forty-three are given out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.counts import NUMBER_WORDS, WORDS, count
from mtcheck.document import Passage, Span
from mtcheck.languages.tokens import plain_words
from mtcheck.report import Severity

__all__ = ["PartsDoNotAddUp"]

_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(reversed(NUMBER_WORDS))})"
_TOTAL = re.compile(
    rf"\b(?P<whole>{_COUNT})\s(?:(?!of|per)[a-z-]+\s){{0,2}}?(?:[a-z]{{3,}}s|people|men|women|children)\b"
    r"(?P<between>[^.:;!?\d–\n]{0,40}?)(?:(?P<listed>:\s|\s[–-]\s)"
    r"|,\s(?:including|among\sthem)\s|,\s(?=[a-z\d]+\sof\s(?:them|whom|which)\b))"
    r"(?P<parts>[^.:;!?\n]{3,300})",
    re.IGNORECASE,
)
_PART_OF_TOTAL = re.compile(rf"(?<![\w.,:/£$€-])(?P<part>{_COUNT})(?![\w:/%–-]|[.,]\d)", re.IGNORECASE)
_NO_PARTS = re.compile(
    r"\b(?:compared|against|after|up|down|previous|last|next|20\d\d|19\d\d|per\s?cent|percent|years?|hours?|minutes?|days?|weeks?"
    r"|months?|euros?|francs?|dollars?|million|billion|metres|km"
    r"|kilometres|each|every|aged|old|to|from|at least|over|under|more|around|about|than|than one|between|half|third"
    r"|times|another|others?|some|several|many|group|families|couples?|pairs?|both|whom of|or|which in turn)\b|%|\(",
    re.IGNORECASE,
)
_FEWEST_PARTS = 3
"""Parts of a list that is complete."""
_DIGIT = re.compile("[0-9]")


def _holds_count(token: str) -> bool:
    """Whether a figure or a number in words stands in a token."""
    return _DIGIT.search(token) is not None or not WORDS.isdisjoint(plain_words(token))


class PartsDoNotAddUp(Check):
    id = "parts-do-not-add-up"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(_holds_count, re.compile(r":$|^[–-]$")),
        Together(Bigram(_holds_count, frozenset({"of"})), frozenset({"them", "whom", "which"})),
        Together(_holds_count, frozenset({"including"})),
    )
    message = "the parts do not add up to the whole"
    confidence = 0.8
    explanation = """
Finds a whole whose parts the same sentence gives, and which they do not make up: "The council has 40 seats: the
Conservatives hold 19, the Greens 17 and the Free Voters 7", "1,200 jobs, 700 of them in Germany and 600 abroad". One
of the figures was mistranslated. Look them up.

Three parts and more that a colon or a dash announces must make up the whole; others may be less.
"""
    examples = (
        bad("The council has ⟦40⟧ seats: the Conservatives hold 19, the Greens 17 and the Free Voters 7."),
        bad("The firm cuts ⟦1,200⟧ jobs, 700 of them in Germany and 600 abroad."),
        bad("The team won ⟦nine⟧ medals: three gold, four silver and four bronze."),
        good("The team won twelve medals: three gold, four silver and five bronze. It sent 40 people: 12 to Bern."),
        good("The firm cuts 1,200 jobs, 700 of them in Germany, 120 in France and 80 in Spain."),
        good("There were 1,127 defections last year - compared with 2,706 in 2011 and 2,000 in 2012, and 12 in 1990."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for total in _TOTAL.finditer(passage.text):
            parts = [count(part["part"]) for part in _PART_OF_TOTAL.finditer(total["parts"])]
            complete = total["listed"] and len(parts) >= _FEWEST_PARTS and " and " in total["parts"]
            whole = count(total["whole"])
            too_many = len(parts) > 1 and sum(parts) > whole
            if (too_many or (complete and sum(parts) != whole)) and not _NO_PARTS.search(total["parts"]):
                yield Hit(Span(*total.span("whole")), message=f"the parts add up to {sum(parts):,}")
