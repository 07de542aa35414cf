"""What spellings of one name have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from mtcheck.languages.patterns import lazy_regex

__all__ = ["broad_sound_of", "ear_sound_of", "hard_sound_of", "sound_of"]

_LETTERS = str.maketrans("äöüøåáéèíóćčšžłjwßz", "aouoaaeeioccsslyvss")
_GROUPS = {
    "tsch": "ch", "dsch": "dzh", "sch": "sh", "kh": "ch", "ph": "f", "ck": "k", "ae": "a", "oe": "o", "ue": "u",
    "qv": "qu", "th": "t", "dt": "t", "tz": "s", "ts": "s", "zh": "sh", "ž": "sh", "š": "sh",
}  # fmt: skip
"""Spellings of one sound in German and English transliterations."""
_GROUP = lazy_regex("|".join(_GROUPS).replace("|ue", "|(?<![aeou])ue"))
_SILENT_H = lazy_regex(r"(?<=[aeiouäöü])h(?=[lmnr])")
_DOUBLED = lazy_regex(r"(.)\1")
_HARD_C = lazy_regex(r"^ch?(?=[aoulr])|c(?=[aouktlr])")


@lru_cache(maxsize=50_000)
def sound_of(name: str) -> str:
    """What spellings of one name have in common."""
    sound = _GROUP.sub(lambda match: _GROUPS[match[0]], _SILENT_H.sub("", _HARD_C.sub("k", name.lower()))).translate(
        _LETTERS
    )
    if not sound.isascii():
        sound = "".join(letter for letter in normalize("NFD", sound) if not combining(letter))
    sound = _DOUBLED.sub(r"\1", sound.replace("y", "i"))
    return sound[:-1] if sound.endswith("ich") else sound


_HARD = str.maketrans("dbgyv", "tpkif")


@lru_cache(maxsize=50_000)
def hard_sound_of(name: str) -> str:
    """What spellings have in common that are taken for one another by ear (d and t, ei and ai) or eye (rn and m)."""
    sound = re.sub(r"[ae]u|o[iy]", "oi", sound_of(name).replace("rn", "m"))
    sound = re.sub(r"[ae][iy]", "ei", sound)
    return sound[0] + sound[1:].translate(_HARD)


_BY_EAR = {
    "kv": "kf", "chs": "ks", "cks": "ks", "cs": "ks", "gs": "ks", "x": "ks", "tsh": "ch", "dsh": "ch", "dzh": "ch",
    "tch": "ch", "ds": "s", "ts": "s", "gh": "k", "gu": "k", "ou": "u", "rh": "r", "aw": "au", "sh": "sh", "ch": "ch",
    "sc": "s", "c": "k",
}  # fmt: skip
"""What is heard as one in German, English and French, behind what ``sound_of`` has put together."""
_EARS = lazy_regex(r"chs|cks|cs|gs|x|kv|tsh|dsh|dzh|tch|ds|ts|gh|gu(?=[ei])|ou|sc(?=[ei])|rh|aw|sh|ch|c(?=[ei])|c")
_SOFT_C = lazy_regex("c(?=[ei])")
_STILL = lazy_regex(r"(?<=[^s c])h(?![aeiou])|(?<=[aeiou])h(?=[aeiou])")


@lru_cache(maxsize=50_000)
def ear_sound_of(name: str) -> str:
    """What spellings have in common that only a dictation tells apart: x and cs, qu and kv, c and k, ou and u, a final
    e or h: Siltronix and Siltronics, Velonic and Velonik, Yusuf and Jussuf."""
    heard = re.sub("que?$", "k", name.lower().replace("ä", "e").replace("ae", "e"))
    heard = heard.replace("qu", "kw").replace("dj", "j")
    sound = _EARS.sub(
        lambda match: "s" if _SOFT_C.match(match.string, match.start()) else _BY_EAR[match[0]], sound_of(heard)
    )
    sound = re.sub(r"[ae]i", "ei", re.sub(r"ie", "i", _STILL.sub("", sound)))
    sound = sound[0] + sound[1:].translate(_HARD)
    sound = re.sub(r"(?<=[aeo])[iu](?=f$)", "", _DOUBLED.sub(r"\1", sound.replace("v", "f")))
    return sound.removesuffix("e") if len(sound) > _SHORTEST_STEM else sound


_SHORTEST_STEM = 4


_BROADLY = {
    "schtsch": "S", "shch": "S", "tsch": "C", "dsch": "C", "dzh": "C", "dž": "C", "tch": "C", "sch": "S", "sh": "S",
    "zh": "S", "kh": "h", "ph": "f", "th": "t", "dt": "t", "ck": "k", "tz": "s", "ts": "s", "dz": "s", "ds": "s",
    "ch": "C", "č": "C", "š": "S", "ž": "S", "ż": "S", "cz": "C", "sz": "S", "qu": "kw", "x": "ks", "chs": "ks",
    "ä": "e", "ç": "C", "ş": "S", "ae": "e", "ö": "o", "oe": "o", "ø": "o", "ü": "u", "ue": "u", "ß": "s", "ł": "l",
    "rh": "r",
}  # fmt: skip
_BROAD_GROUP = lazy_regex("|".join(sorted(_BROADLY, key=len, reverse=True)).replace("|ue", "|(?<![aeou])ue"))
_BROAD_LETTERS = str.maketrans("yjwzdbgvı", "iifstpkfi")
_OF_SLAVS = lazy_regex(
    r"(?:[ck]o|[cks]h?uk|tschuk|(?:sk|ck|zk)[iyj]{1,2}|(?:sk|ck|zk)aj?|[oe](?:v|w|ff?)a?|[iy](?:n|na)|i[ct]s?c?h|ets|ez|ak|yk|ik)$"
)
"""How names from Ukraine, Russia or Belarus end: what is h in the one is g in the other."""


@lru_cache(maxsize=50_000)
def broad_sound_of(name: str) -> str:
    """What all ways have in common to write a foreign or German surname: Hrytsenko and Gritsenko, Aigner and Eigner."""
    lower = (
        re.sub(r"(?<!n)[hg](?=[aeiouylrn])(?<![csktpz][hg])", "h", name.lower())
        if _OF_SLAVS.search(name.lower())
        else name.lower()
    )
    lower = re.sub(r"ck(?=[ýy]$)", "tsk", lower)  # Vrbický, Wrbitzky
    lower = re.sub(r"^kh|^ch(?=[aeoruy])", "h" if _OF_SLAVS.search(lower) else "k", lower)
    lower = re.sub("qu?(?![aeiou])|q(?!u)", "ku", lower) if "q" in lower else lower
    heard = _BROAD_GROUP.sub(lambda match: _BROADLY[match[0]], _SILENT_H.sub("", lower))
    heard = re.sub("c(?=[eiy])", "s", heard).replace("c", "k")
    heard = heard.translate(_BROAD_LETTERS)
    if not heard.isascii():
        heard = "".join(letter for letter in normalize("NFD", heard) if not combining(letter)).translate(_BROAD_LETTERS)
    heard = re.sub(r"[ae]i(?![aeou])", "ei", re.sub(r"ie|ii+", "i", heard))
    heard = re.sub(r"[ae]u|oi", "oi", heard)
    return re.sub(r"(.)\1+", r"\1", heard)
