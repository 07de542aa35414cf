"""Names of a source and its translation: what is one, and which have no counterpart.

A German noun is as capitalised as a name, so frequency tells them apart: a name is about as common in both languages, a
noun of one is rare in the other. Of the words that ``is_kept`` calls names, 96 % stand unchanged in the human
translations of ``benchmarks/bilingual.py``. What a document keeps in other segments, it is expected to keep here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mtcheck.analysis.bitext.pairing import Bitext, Pair
from mtcheck.analysis.masking import Mask, mask
from mtcheck.document import Span
from mtcheck.languages.frequency import full_zipf
from mtcheck.languages.tables import rows

__all__ = [
    "Kept",
    "Name",
    "capitalised",
    "has_exonym",
    "is_foreign_to_both",
    "is_kept",
    "kept_names",
    "lost_names",
    "may_be_name",
    "new_names",
    "source_names",
    "spelt_alike",
]

_WORD = re.compile(r"[^\W\d_]+")
_COMBINING = re.compile("[\u0300-\u036f]")
_ENDINGS = re.compile(r"(?<=\w{3})s$|(?<=\w{4})(?:n|er|en|e)$")
_MIDDLE = re.compile(r"[\w,;)’'–-]\s$|[-’'(]$")
SHORTEST = 3
"""Letters of a name: shorter ones are initials and articles."""
ALIKE = 75
"""Percent of similarity (rapidfuzz) from which two spellings may be one name: "Lukaschenko", "Lukashenko" have 86."""
IN_COMPOUNDS = 3.0
"""Zipf frequency in the source's language of the last part of a compound."""
COMMON = 4.8
"""Zipf frequency in the target's language from which a capitalised word is hardly a name: "Congress" has 4.9, "Obama"
4.6."""
UNKNOWN = 2.5
"""Zipf frequency below which a word is known to specialists only."""


@dataclass(frozen=True, slots=True)
class Name:
    span: Span
    text: str


Kept = Counter[str]
"""Stems to the number of segments that keep them, less four for each that does not."""


def is_kept(word: str, source: str, target: str) -> bool:
    """Whether a capitalised word of the source is one that translations keep."""
    here = full_zipf(word, target)
    there = max(full_zipf(word, source), full_zipf(stem(word), source))
    if there == 0:
        return here >= 1
    if there < 2:
        return here >= there - 0.5 and here >= 1
    return here >= 2 and there < 4 and here - there >= (0.5 if there > 3 else 0)


def may_be_name(word: str, source: str, target: str) -> bool:
    """Whether a capitalised word may be a name: it is known in the target's language, and hardly less than at home."""
    here = full_zipf(word, target)
    return here >= 2 and full_zipf(word, source) - here < LESS_AT_HOME


LESS_AT_HOME = 1.2
"""Zipf, a factor of 16: nouns of one language are rarer in the other."""


def is_foreign_to_both(word: str, source: str, target: str) -> bool:
    """Whether neither language knows a word, and it is no compound of words that the source's knows."""
    if any(full_zipf(form, code) for form in (word, plain(word)) for code in (source, target)):
        return False
    return not any(full_zipf(word[cut:], source) >= IN_COMPOUNDS for cut in range(3, len(word) - 3))


@cache
def _exonyms() -> frozenset[str]:
    from babel import Locale

    territories = Locale("de").territories.values()
    listed = (german for german, *_ in rows("german_names"))
    return frozenset({*map(stem, map(str, territories)), *map(stem, listed), *map(stem, _FURTHER_EXONYMS)})


_FURTHER_EXONYMS = ("USA", "UNO", "EWG", "Eismeer")


def has_exonym(name: str) -> bool:
    """Whether a German name is one that English writes otherwise (Peking, Beijing; USA, U.S.)."""
    return stem(name) in _exonyms()


def kept_names(bitext: Bitext) -> Kept:
    """How well a document keeps the capitalised words of its source."""
    counted: Kept = Counter()
    for pair in bitext:
        there = {stem(name.text) for name in capitalised(pair.source)}
        lower = plain(pair.target)
        counted.update({word: 1 if word in lower else -4 for word in there})
    return counted


def source_names(bitext: Bitext) -> frozenset[str]:
    """Stems of all capitalised words of a document's sources: "Kit" for "Harington" is no other person."""
    return frozenset(stem(name.text) for pair in bitext for name in capitalised(pair.source))


def lost_names(pair: Pair) -> list[Name]:
    """Capitalised words of the source that do not stand in the translation, not even in another spelling."""
    return [name for name in capitalised(pair.source) if not _stands_in(name.text, pair.target)]


def new_names(pair: Pair) -> list[Name]:
    """Capitalised words in the middle of a sentence of the translation that the source does not have."""
    text = pair.target
    if _is_headline(text):
        return []
    return [
        name
        for name in capitalised(text)
        if _MIDDLE.search(text[max(name.span.start - 2, 0) : name.span.start])
        and (name.text[1:].islower() or name.text.isupper())
        and not _stands_in(name.text, pair.source)
    ]


def _is_headline(text: str) -> bool:
    """Whether most words are capitalised, names or not."""
    words: list[str] = _WORD.findall(text)
    return sum(word[0].isupper() for word in words) > len(words) / 2


def spelt_alike(name: str, text: str) -> Span | None:
    """The word of a text that is nearly this name but not the same."""
    from rapidfuzz.fuzz import ratio

    wanted = stem(name)
    if wanted in plain(text):
        return None
    for word in capitalised(text):
        if plain(word.text)[0] == wanted[0] and ALIKE <= ratio(wanted, stem(word.text)) < 100:
            return word.span
    return None


def stem(word: str) -> str:
    """A name without its ending, accents and capitals, as it stands in other forms of it."""
    return _ENDINGS.sub("", plain(word))


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Lower case without accents and stops."""
    decomposed = unicodedata.normalize(
        "NFD", text.lower().replace(".", "").replace("ø", "o").replace("ß", "ss").replace("ł", "l")
    )
    return decomposed if decomposed.isascii() else _COMBINING.sub("", decomposed)


def capitalised(text: str) -> Iterator[Name]:
    hidden = mask(text, Mask.ADDRESS)
    for match in _WORD.finditer(hidden):
        if match[0][0].isupper() and len(match[0]) >= SHORTEST:
            yield Name(Span(*match.span()), match[0])


def _stands_in(name: str, text: str) -> bool:
    return stem(name) in plain(text) or spelt_alike(name, text) is not None
