"""How common words are, by wordfreq (Speer 2022; data CC BY-SA 4.0, frozen 2021)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import repeat, takewhile
from math import log10

from mtcheck.lasting import lasting

__all__ = ["frequent", "full_zipf", "occurrences", "zipf"]

_MOST = 50_000
"""Words whose frequency is remembered: tables ask about the same again and again, and so do checks about a new word."""
_RAREST = 1e-9
"""The share of a word that no list has."""


@cache
@lasting()
def _frequencies(code: str, wordlist: str) -> dict[str, float]:
    """The words of a list with their shares, the most frequent first."""
    import wordfreq

    if code not in wordfreq.available_languages(wordlist):
        return {}
    return wordfreq.get_frequency_dict(code, wordlist=wordlist)


def zipf(word: str, code: str = "en") -> float:
    """Zipf frequency (log10 of occurrences per billion words) of a word, 0 if word or language is unknown; common words
    have 4 to 7.

    The list of a language is loaded at the first question about it: the large one of English, which goes down to 1,
    the small ones of other languages, which go down to 3.
    """
    return _zipf(word, code, "large" if code == "en" else "small")


def occurrences(words: Iterable[str]) -> float:
    """How often some words in lower case are seen, all together, in a billion words of English."""
    return 1e9 * sum(map(_frequencies("en", "large").get, words, repeat(_RAREST)))


@cache
def frequent(least: float) -> frozenset[str]:
    """The English words of letters that are at least so frequent: what every word of a text is looked up in."""
    by_frequency = _frequencies("en", "large").items()
    words = (word for word, _ in takewhile(lambda item: log10(item[1]) + 9 >= least, by_frequency))
    return frozenset(word for word in words if word.isascii() and word.isalpha())


def full_zipf(word: str, code: str) -> float:
    """The same by the longest list that there is: down to 1 in the larger languages, for some 40 MB of memory each."""
    return _zipf(word, code, "best")


@lru_cache(_MOST)
def _zipf(word: str, code: str, wordlist: str) -> float:
    frequency = _frequencies(code, wordlist).get(word.lower().replace("’", "'"), 0.0)
    return log10(frequency) + 9 if frequency else 0.0
