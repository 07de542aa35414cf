"""The language of a whole document."""

from __future__ import annotations

import unicodedata

from mtcheck.document import Document
from mtcheck.languages.foreign import ALL_LANGUAGES, identify
from mtcheck.languages.patterns import lazy_regex

__all__ = ["language_of"]

_WORD = lazy_regex(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of and to a in is was that for it with as on be by at this are from have has not he she they his her an but "
    "which or had we you were their been will would who more when what there its if about said".split()
)
_FUNCTION_WORDS_IN_ENGLISH = 0.12
"""Share of these words below which a text is looked at: English prose has 0.35 to 0.5, captions seldom under 0.2."""
_LEAST_WORDS = 12
_SAMPLE = 400


def language_of(document: Document) -> str | None:
    """The name of the language or script that a document is in, None if it may be English."""
    tokens: list[str] = []
    english = 0
    for segment in document.segments:
        more = _WORD.findall(segment.target.text)
        tokens += more
        english += sum(map(_ENGLISH.__contains__, more))
        if english > _FUNCTION_WORDS_IN_ENGLISH * _SAMPLE and len(tokens) <= _SAMPLE:
            return None  # however it goes on
        if len(tokens) > _SAMPLE:
            break
    if len(tokens) < _LEAST_WORDS:
        return None
    lowered = [token.lower() for token in tokens[:_SAMPLE]]
    if sum(token in _ENGLISH for token in lowered) > _FUNCTION_WORDS_IN_ENGLISH * len(lowered):
        return None
    foreign = [script for token in lowered if (script := _script(token)) != "Latin"]
    if len(foreign) > len(lowered) / 2:
        return f"in {max(set(foreign), key=foreign.count)} script"
    uncapitalised = [token for token in tokens[:_SAMPLE] if token.islower()]
    if len(uncapitalised) < len(lowered) / 3:
        return None
    found = identify(uncapitalised, ALL_LANGUAGES)
    return ALL_LANGUAGES[found[0]] if found else None


def _script(word: str) -> str:
    return unicodedata.name(word[0], "Latin").split()[0].capitalize()
