"""Acronyms of a source and its translation that do not stand for each other."""

from __future__ import annotations

import re
from collections import Counter

from mtcheck.analysis.bitext.names import Name
from mtcheck.analysis.bitext.pairing import Bitext, Pair
from mtcheck.analysis.masking import MASK
from mtcheck.document import Span
from mtcheck.languages.exonyms import acronyms_for
from mtcheck.languages.frequency import full_zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.units import units_named

__all__ = ["Swap", "kept_acronyms", "swapped_acronyms"]

_ACRONYM = lazy_regex(
    r"(?<![\w.-])(?:[A-ZÀ-Þ]\.){2,4}|(?<![\w.])[A-ZÀ-Þ]{2,6}(?![\w.$€£])|(?<![\w.])[A-ZÀ-Þ]{2,6}(?=\.(?!\w))"
)
_SHOUTED = lazy_regex(r"\b[A-ZÀ-Þ]{2,}(?:[\s,!]+[A-ZÀ-Þ]{2,}){2,}\b|^\W*[A-ZÀ-Þ]{2,}:|^[A-ZÀ-Þ\W\d]+$")
"""Words in capitals, among them a heading before a colon."""
KNOWN = 3.0
"""Zipf frequency of an acronym that everybody knows: once in a million words."""
ALWAYS_TRANSLATED = -3
"""Segments of a document that all have another acronym for one of the source."""
_SHORT = {"EU", "UN", "US", "UK"}
"""Other acronyms of two letters stand for too much: states, initials, symbols."""
SHARED = 0.5
"""Share of its letters above which an acronym may be a translation of another: IRM and MRI, MTEV and VTE."""

Swap = tuple[Name, Name, bool]
"""What stands in the translation, what stands in the source, and whether nothing else can be meant."""


def swapped_acronyms(pair: Pair, kept: Counter[str]) -> list[Swap]:
    """``kept`` is how often the document keeps each acronym."""
    source, target = _acronyms(pair.source), _acronyms(pair.target)
    there, here = {_plain(name.text) for name in source}, {_plain(name.text) for name in target}
    lost = [name for name in source if not (_plain(name.text) in here or _is_translated(name.text, pair))]
    new = [name for name in target if not (_plain(name.text) in there or _is_expected(name.text, source, pair))]
    new = [name for name in new if len(_plain(name.text)) > 2 or _plain(name.text) in _SHORT]
    lost = [name for name in lost if kept[_plain(name.text)] > ALWAYS_TRANSLATED]
    if not lost or not new:
        return []
    sure = [name for name in lost if kept[_plain(name.text)] > 0 or _is_known(name.text, pair)]
    known = [name for name in new if full_zipf(_plain(name.text), pair.target_language) >= KNOWN]
    swaps: list[Swap] = []
    for name in new:
        certain = next((other for other in sure if not _resemble(name.text, other.text)), None)
        possible = next((other for other in lost if not _resemble(name.text, other.text)), None)
        if certain is not None:
            swaps.append((name, certain, True))
        elif possible is not None and name in known:
            swaps.append((name, possible, False))
    return swaps


def kept_acronyms(bitext: Bitext) -> Counter[str]:
    """How often a document keeps each acronym of its source, less how often it does not."""
    counted: Counter[str] = Counter()
    for pair in bitext:
        here = {_plain(name.text) for name in _acronyms(pair.target)}
        for acronym in {_plain(name.text) for name in _acronyms(pair.source)}:
            counted[acronym] += 1 if acronym in here else -1
    return counted


def _acronyms(text: str) -> list[Name]:
    text = _SHOUTED.sub(lambda match: MASK * len(match[0]), text)
    found = (Name(Span(*match.span()), match[0]) for match in _ACRONYM.finditer(text))
    return [name for name in found if not units_named(name.text)]


def _plain(acronym: str) -> str:
    return acronym.replace(".", "")


def _is_translated(acronym: str, pair: Pair) -> bool:
    forms = acronyms_for(_plain(acronym), pair.source_language)
    return any(form in pair.target for form in forms) or _has_word(acronym, pair.target)


def _has_word(acronym: str, text: str) -> bool:
    """Whether a text has the same letters in any case: "SMS" becomes "sms"."""
    return bool(re.search(rf"(?<!\w){re.escape(acronym)}(?:s\b|(?!\w))", text, re.IGNORECASE))


def _is_expected(acronym: str, source: list[Name], pair: Pair) -> bool:
    if _has_word(acronym, pair.source):
        return True
    forms = {_plain(form) for name in source for form in acronyms_for(_plain(name.text), pair.source_language)}
    return _plain(acronym) in forms


def _is_known(acronym: str, pair: Pair) -> bool:
    """Whether an acronym has one English form only: that of the table, or its own if it is at home in English."""
    if acronyms_for(_plain(acronym), pair.source_language):
        return True
    if pair.source_language not in _ALIKE:
        return False
    here, there = (full_zipf(_plain(acronym), code) for code in (pair.target_language, pair.source_language))
    return here >= KNOWN and here - there > -1 and len(_plain(acronym)) > 2


_ALIKE = {"de", "nl", "da", "sv", "no", "nb"}
"""Languages that mostly take over the acronyms of English; Romance ones turn the words round (OTAN)."""


def _resemble(one: str, other: str) -> bool:
    shared = sum((Counter(_plain(one)) & Counter(_plain(other))).values())
    return shared / max(len(_plain(one)), len(_plain(other))) > SHARED
