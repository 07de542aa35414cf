"""Which words of a translation are still words of the source's language."""

from __future__ import annotations

import re

from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.languages.frequency import full_zipf
from mtcheck.languages.identifying import FUNCTION_WORDS
from mtcheck.languages.patterns import lazy_regex

__all__ = ["foreign_script", "is_foreign"]

KNOWN = 3.0
RARER = 2.0
"""Zipf frequencies: a word is one of the source's language if it is known there (once in a million words) and at
least a hundred times as common as in the target's. Names have similar frequencies in both."""

_SCRIPTS = {
    "ru": "Ѐ-ӿ", "uk": "Ѐ-ӿ", "bg": "Ѐ-ӿ", "zh": "㐀-鿿", "ja": "ぁ-ヿ㐀-鿿", "ko": "가-힣", "ar": "ء-ي", "el": "Ͱ-Ͽ",
    "ne": "ऀ-ॿ", "si": "඀-෿", "km": "ក-៿", "he": "א-ת", "th": "ก-๛",
}  # fmt: skip


def is_foreign(word: str, pair: Pair) -> bool:
    """Whether a word belongs to the source's language and not to the target's."""
    code = pair.source_language
    if code == pair.target_language:
        return False
    if code in _SCRIPTS:
        return bool(re.search(f"[{_SCRIPTS[code]}]", word))
    lower = word.lower()
    own = full_zipf(lower, pair.target_language)
    if lower in FUNCTION_WORDS.get(code, ()):
        return lower not in FUNCTION_WORDS.get(pair.target_language, ()) and own < full_zipf(lower, code) - 1
    there = full_zipf(lower, code)
    return there >= KNOWN and own <= there - RARER


def foreign_script(pair: Pair) -> re.Pattern[str] | None:
    """Runs of the source's script, if it is another than Latin."""
    letters = _SCRIPTS.get(pair.source_language)
    return None if letters is None else lazy_regex(rf"[{letters}](?:[{letters}\s\d.,·-]{{0,400}}[{letters}])?")
