"""Which indefinite article goes with the sound of a word."""

from __future__ import annotations

import re

__all__ = ["sounds_like_vowel"]

_SOUNDS_LIKE_YOU_OR_WON = re.compile(
    r"eu|ewe|ewer|one|once|oui|u(?:[bcfkt]i|ku|biq|gand|kr|na(?:nim|ry)|ni(?!n|m|d(?!ir))|r(?:l|al|ani|eth|in|ol|ug)|s[aeu]|tah|te(?:s|nsil)?\b|ten|top|vu)"
)
_SILENT_H = re.compile(r"(?:heir|hono?u?r|hono?u?rabl|honest|hour)")
_LETTER_BEFORE_CONSONANT = re.compile(r"x(?![aeiouy])")
"""Spoken as the letter: an Xbox, an x-ray."""


def sounds_like_vowel(word: str) -> bool:
    """Whether a word in lower case asks for *an*."""
    if word[0] in "aeiou":
        return not _SOUNDS_LIKE_YOU_OR_WON.match(word)
    return bool(_SILENT_H.match(word) or _LETTER_BEFORE_CONSONANT.match(word))
