"""Which indefinite article goes with the sound of a word."""

from __future__ import annotations

from mtcheck.languages.patterns import lazy_regex

__all__ = ["sounds_like_vowel"]

_SOUNDS_LIKE_YOU_OR_WON = lazy_regex(
    r"eu|ewe|ewer|one|once|oui|u(?:[bcfkt]i|ku|biq|gand|kr|na(?:nim|ry)|ni(?!n|m|d(?!ir))|r(?:l|al|ani|eth|in|ol|ug)|s[aeu]|tah|te(?:s|nsil)?\b|ten|top|vu)"
)
_SILENT_H = lazy_regex(r"(?:heir|hono?u?r|hono?u?rabl|honest|hour)")
_LETTER_BEFORE_CONSONANT = lazy_regex(r"x(?![aeiouy])")
"""Spoken as the letter: an Xbox, an x-ray."""


def sounds_like_vowel(word: str) -> bool:
    """Whether a word in lower case asks for *an*."""
    if word[0] in "aeiou":
        return not _SOUNDS_LIKE_YOU_OR_WON.match(word)
    return bool(_SILENT_H.match(word) or _LETTER_BEFORE_CONSONANT.match(word))
