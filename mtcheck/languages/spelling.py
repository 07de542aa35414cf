"""Words without what languages add to them: case, accents, endings of names."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from mtcheck.languages.patterns import lazy_regex

__all__ = ["plain", "sound", "stem"]

_COMBINING = lazy_regex("[\u0300-\u036f]")
_ENDINGS = lazy_regex(r"(?<=\w{3})s$|(?<=\w{4})(?:n|er|en|e)$")
_LETTERS = str.maketrans({".": "", "ø": "o", "ß": "ss", "ł": "l", "’": "'"})


def stem(word: str) -> str:
    """A name without its ending, accents and capitals, as it stands in other forms of it."""
    return _ENDINGS.sub("", plain(word))


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Lower case without accents and stops."""
    decomposed = unicodedata.normalize("NFD", text.lower().translate(_LETTERS))
    return decomposed if decomposed.isascii() else _COMBINING.sub("", decomposed)


_SOUNDS = str.maketrans({"j": "i", "y": "i", "c": "k", "q": "k", "w": "v", "z": "s", "h": None})


def sound(name: str) -> str:
    """A name without what languages spell otherwise for the same sound: Filip and Philip, Popow and Popov."""
    return plain(name).replace("ph", "f").translate(_SOUNDS)
