"""Words that deny, by language: those that do nothing else, and those that may be how a translation denies."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows

__all__ = ["DENIALS", "LOOK_ALIKES", "WEAK", "hints"]

DENIALS = {
    "de": lazy_regex(
        r"(?<!seit )\b(?!nicht (?:nur|zuletzt|wahr|umsonst|minder|weniger|allein|einmal|schlecht|übel|selten|umhin)\b|"
        r"nie so\b|nie zuvor\b|kein(?:e[nmrs]?)? Wunder\b)"
        r"(?:(?<!Jahren )(?<!Jahrzehnten )(?<!derzeit )nicht(?!-)|kein(?:e[nmrs]?)?|nie(?:mals)?|niemand(?:e[nm])?|"
        r"nirgend(?:wo|s)|weder|nichts|keinesfalls|keineswegs|ohne)\b",
        re.IGNORECASE,
    ),
    "en": lazy_regex(
        r"\b(?!not (?:only|least|just|long|to mention|so much|until|till|over till)\b|never (?:more|before|mind|"
        r"so)\b)(?:not|never|nobody|nothing|none|nowhere|neither|cannot|no one|without)\b|n[’']t\b|"
        r"\bno\b(?! (?:doubt|wonder|matter|sooner)\b)(?![.-])",
        re.IGNORECASE,
    ),
    "fr": lazy_regex(
        r"(?:\b(?:ne|n[’']\w+)\b[^.;]{1,40}\b(?:pas(?! seulement)|jamais|rien|personne|aucune?|point|plus)|"
        r"(?<!ne )(?<!que )\bpas(?! seulement)(?! à pas)|\baucune?|\bsans)\b",
        re.IGNORECASE,
    ),
    "es": lazy_regex(
        r"(?<!que )\b(?:no(?! s[oó]l[oa]\b)(?! obstante)|nunca|jamás|nadie|ningun[oa]s?|ningún|tampoco|"
        r"sin(?! embargo))\b",
        re.IGNORECASE,
    ),
    "it": lazy_regex(
        r"\b(?:non(?! sol[oa]\b)(?! appena)|(?<!come )(?<!che )(?<!quanto )mai|nessun[oa]?|niente|senza)\b",
        re.IGNORECASE,
    ),
    "pt": lazy_regex(
        r"(?<!que )\b(?:não(?! s[oó]\b)(?! apenas\b)|nunca|jamais|ninguém|nenhuma?|nem|sem)\b", re.IGNORECASE
    ),
    "nl": lazy_regex(r"\b(?:niet(?! alleen)|geen|nooit|niemand|nergens|zonder)\b", re.IGNORECASE),
}
"""Without the phrases in which they deny nothing ("nicht nur", "not least")."""

LOOK_ALIKES = {
    "de": lazy_regex(r"\b(?:nicht|kein\w{0,2}|nie|nein)\b", re.IGNORECASE),
    "en": lazy_regex(r"\b(?:not|no|never|nor)\b", re.IGNORECASE),
    "fr": lazy_regex(r"\b(?:pas|ne|non|jamais|ni)\b", re.IGNORECASE),
    "es": lazy_regex(r"\b(?:no|nunca|ni)\b", re.IGNORECASE),
    "it": lazy_regex(r"\b(?:non|no|mai|né)\b", re.IGNORECASE),
    "pt": lazy_regex(r"\b(?:não|nunca|nem)\b", re.IGNORECASE),
    "nl": lazy_regex(r"\b(?:niet|geen|nee|nooit)\b", re.IGNORECASE),
}
"""The words of denial, whether they deny or not."""

WEAK = "weak"
"""The kind of words that seldom deny ("only", "still"): they make a finding less sure, not impossible."""


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    return {
        kind: lazy_regex(rf"\b(?:{words})\b", re.IGNORECASE)
        for kind, code, words in rows("denying")
        if code == language
    }


def hints(text: str, language: str) -> Counter[str]:
    """How many words of each kind a text has that may render a denial; a text without any says nothing negative."""
    return Counter({kind: len(pattern.findall(text)) for kind, pattern in _patterns(language).items()})
