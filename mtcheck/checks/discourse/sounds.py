"""What spellings of one name have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

__all__ = ["hard_sound_of", "sound_of"]

_LETTERS = str.maketrans("äöüøåáéèíóćčšžłjwßz", "aouoaaeeioccsslyvss")
_GROUPS = {
    "tsch": "ch", "dsch": "dzh", "sch": "sh", "kh": "ch", "ph": "f", "ck": "k", "ae": "a", "oe": "o", "ue": "u",
    "qv": "qu", "th": "t", "dt": "t", "tz": "s", "ts": "s", "zh": "sh", "ž": "sh", "š": "sh",
}  # fmt: skip
"""Spellings of one sound in German and English transliterations."""
_GROUP = re.compile("|".join(_GROUPS).replace("|ue", "|(?<![aeou])ue"))
_SILENT_H = re.compile(r"(?<=[aeiouäöü])h(?=[lmnr])")
_HARD_C = re.compile(r"^ch?(?=[aoulr])|c(?=[aouktlr])")


@lru_cache(maxsize=50_000)
def sound_of(name: str) -> str:
    """What spellings of one name have in common."""
    sound = _GROUP.sub(lambda match: _GROUPS[match[0]], _SILENT_H.sub("", _HARD_C.sub("k", name.lower()))).translate(
        _LETTERS
    )
    if not sound.isascii():
        sound = "".join(letter for letter in normalize("NFD", sound) if not combining(letter))
    return re.sub(r"ich$", "ic", re.sub(r"(.)\1", r"\1", sound.replace("y", "i")))


_HARD = str.maketrans("dbgyv", "tpkif")


@lru_cache(maxsize=50_000)
def hard_sound_of(name: str) -> str:
    """What spellings have in common that are taken for one another by ear (d and t, ei and ai) or eye (rn and m)."""
    sound = re.sub(r"[ae]u|o[iy]", "oi", sound_of(name).replace("rn", "m"))
    sound = re.sub(r"[ae][iy]", "ei", sound)
    return sound[0] + sound[1:].translate(_HARD)
