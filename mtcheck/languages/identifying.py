"""Which language a text is in: by its script, else by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex

__all__ = ["FUNCTION_WORDS", "UNKNOWN", "count_common", "identify"]

UNKNOWN = "und"
"""ISO 639-2 for undetermined."""

FUNCTION_WORDS = {
    code: frozenset(words.split())
    for code, words in {
        "de": "der die das und nicht ein eine einen einem einer ist sind zu den dem des von mit sich auf für im auch "
        "als in um es man wenn kein so kann in wurde wurden werden wird hat haben bei nach aus dass oder aber nur "
        "noch wie über vor durch zum zur bis sie ich",
        "en": "the of and to a in is was for on with as by at from that this it be are were has have had not or an "
        "which but their they he she you we his her will would been who said",
        "fr": "le la les des et est une un du en que qui dans pour pas sur au aux par plus ce cette avec sont ne se il "
        "elle nous vous ont été mais ou leur",
        "es": "el la los las de y que en un una es por con para no se del al lo como más su sus fue son pero este esta "
        "ha han entre",
        "it": "il lo la gli le di e che un una è per con non si del della dei delle nel nella al alla come più sono ha "
        "hanno ma questo questa",
        "pt": "o a os as de e que um uma é por com para não se do da dos das no na ao como mais foi são mas este esta "
        "pelo pela em",
        "nl": "de het een en van is niet dat op te in voor met zijn aan er als ook door naar maar om hij ze wordt werd",
        "ro": "și în de la cu pe care este un o nu se din sau pentru ca mai au fost sunt că le lui ale prin",
        "pl": "i w na z do się nie że jest to o jak po co ale przez od za dla są oraz był była",
        "cs": "a v na se je že s z do o to i jako pro by ale po jsou byl byla nebo který která",
        "et": "ja on ei oli et see ta ka kui mis oma aga või ning selle kes nagu",
    }.items()
}
"""Two dozen of the commonest words of a language (wordfreq's first ranks)."""

_SCRIPTS = {
    "ru": lazy_regex(r"[а-яё]", re.IGNORECASE),
    "ja": lazy_regex(r"[ぁ-ヿ]"),
    "zh": lazy_regex(r"[一-鿿]"),
    "ko": lazy_regex(r"[가-힣]"),
    "ar": lazy_regex(r"[ء-ي]"),
    "el": lazy_regex(r"[α-ω]", re.IGNORECASE),
    "ne": lazy_regex(r"[ऀ-ॿ]"),
    "si": lazy_regex(r"[඀-෿]"),
    "km": lazy_regex(r"[ក-៿]"),
    "he": lazy_regex(r"[א-ת]"),
    "th": lazy_regex(r"[ก-๛]"),
}
_SCRIPT = 0.3
_KANA = 0.05
"""Share of a script in a text's letters: Japanese has its own letters between Chinese ones, others names in Latin."""
_WORD = lazy_regex(r"[^\W\d_]+")


def identify(text: str) -> str:
    """The ISO 639-1 code of a text's language, ``und`` if it is none of those known or the text is too short."""
    if (code := _by_script(text)) is not None:
        return code
    words = Counter(_WORD.findall(text.lower()))
    scores = {
        code: sum(count for word, count in words.items() if word in common) for code, common in FUNCTION_WORDS.items()
    }
    most = max(scores.values())
    tied = [code for code, score in scores.items() if score == most]
    if not most:
        return UNKNOWN
    return tied[0] if len(tied) == 1 else max(tied, key=lambda code: sum(zipf(word, code) for word in words))


def count_common(text: str, code: str) -> int:
    """How many words of a text are among the commonest of a language; 0 for a language without a list."""
    common = FUNCTION_WORDS.get(code, frozenset())
    return sum(word in common for word in _WORD.findall(text.lower()))


def _by_script(text: str) -> str | None:
    if text.isascii():
        return None
    letters = sum(character.isalpha() for character in text) or 1
    for code, script in _SCRIPTS.items():
        if len(script.findall(text)) / letters > (_KANA if code == "ja" else _SCRIPT):
            return code
    return None
