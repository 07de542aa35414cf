"""Names of a source and its translation: what is one, and which have no counterpart.

A German noun is as capitalised as a name. What tells them apart: a name is about as common in both languages, and in
others too, a noun of one is rare in the other; a name has no article, and stands beside other names. Of the words that
``is_kept`` calls names, 96 % stand unchanged in the human translations of ``benchmarks/bilingual.py``. What a document
keeps in other segments, it is expected to keep here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.analysis.bitext.pairing import Bitext, Pair
from mtcheck.analysis.masking import Mask, mask
from mtcheck.analysis.morphology import can_be
from mtcheck.document import Span
from mtcheck.languages.exonyms import english_names, has_exonym, is_shared
from mtcheck.languages.frequency import full_zipf
from mtcheck.languages.locales import locale
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.spelling import plain, stem

__all__ = [
    "Kept",
    "Name",
    "capitalised",
    "is_english_word",
    "is_foreign_to_both",
    "is_name",
    "kept_names",
    "lost_names",
    "may_be_name",
    "new_names",
    "source_names",
    "stands_as_name",
]

_WORD = lazy_regex(r"[A-Za-zÀ-ɏ]+")
_MIDDLE = lazy_regex(r"[\w,;)’'–-]\s$|[-’'(]$")
_DETERMINER = lazy_regex(
    r"\b(?:d(?:er|ie|as|en|em|es)|(?:ein|kein|mein|sein|ihr|unser|dies|jed|jen|welch)\w{0,2}|[ai]m|zu[mr]|vom|beim"
    r"|ins|ans|alle[nr]?|viele[nr]?|einige[nr]?|mehrere[nr]?|zwei|drei)\s$"
)
LONGEST_UNKNOWN = 9
"""Letters from which an unknown German word is more likely a compound than a name."""
SHORTEST = 3
"""Letters of a name: shorter ones are initials and articles."""
ALIKE = 75
"""Percent of similarity (rapidfuzz) from which two spellings may be one name: "Lukaschenko", "Lukashenko" have 86."""
IN_COMPOUNDS = 3.0
"""Zipf frequency in the source's language of the last part of a compound."""
COMMON = 4.8
"""Zipf frequency in the target's language from which a capitalised word is hardly a name: "Congress" has 4.9, "Obama"
4.6."""
KNOWN = 2.0
"""Zipf frequency of a name that may have taken the place of another: what nobody knows may be a word made up."""
LESS_AT_HOME = 1.2
"""Zipf, a factor of 16: nouns of one language are rarer in the other."""


@dataclass(frozen=True, slots=True)
class Name:
    span: Span
    text: str


Kept = Counter[str]
"""Stems to the number of segments that keep them, less four for each that does not."""


def is_name(name: Name, pair: Pair) -> bool:
    """Whether a capitalised word of the source is surely one that the translation must keep."""
    word, source, target = name.text, pair.source_language, pair.target_language
    if is_shared(stem(word), source):
        return True
    before = pair.source[max(name.span.start - 12, 0) : name.span.start]
    here, there = full_zipf(word, target), full_zipf(word, source)
    if source not in _CAPITALISED_NOUNS:
        is_rare = here >= 1.5 and there < 4.5 and there - here < 2
        return bool(_MIDDLE.search(before)) and (there - here < LESS_AT_HOME or is_rare)
    is_bare = not _DETERMINER.search(before)
    if is_bare and _is_beside_name(name, pair):
        return True
    if is_english_word(word):
        return False
    if is_kept(word, source, target) or is_foreign_to_both(word, source, target):
        return True
    return is_bare and here >= 1.5 and there - here < 0.6


_CAPITALISED_NOUNS = {"de", "lb"}
"""Elsewhere a capital letter in the middle of a sentence makes a name: of 330 that were not much commoner at home, none
was translated (benchmarks/bilingual.py, French, Spanish, Italian, Portuguese)."""


def is_kept(word: str, source: str, target: str) -> bool:
    """Whether frequency alone says that a capitalised word is one that translations keep."""
    here = full_zipf(word, target)
    there = max(full_zipf(word, source), full_zipf(stem(word), source))
    if there == 0:
        return here >= 1
    if there < 2:
        return here >= there - 0.5 and here >= 1
    return here >= 2 and there < 4 and here - there >= (0.5 if there > 3 else 0)


def stands_as_name(name: Name, pair: Pair) -> bool:
    """Whether a capitalised word of the source stands where names do: without an article, or not at the beginning."""
    before = pair.source[max(name.span.start - 12, 0) : name.span.start]
    return (
        not _DETERMINER.search(before) if pair.source_language in _CAPITALISED_NOUNS else bool(_MIDDLE.search(before))
    )


def may_be_name(word: str, source: str, target: str) -> bool:
    """Whether a capitalised word may be a name: it is known in the target's language, and hardly less than at home."""
    here = full_zipf(word, target)
    return here >= 2 and full_zipf(word, source) - here < LESS_AT_HOME


def is_english_word(word: str) -> bool:
    """Whether a word is in the dictionary: a German noun that English has too, and may as well translate otherwise."""
    return bool(can_be(word))


def _is_beside_name(name: Name, pair: Pair) -> bool:
    """Whether a word known abroad stands directly beside a name that the translation keeps: "Max Verstappen"."""
    here, there = full_zipf(name.text, pair.target_language), full_zipf(name.text, pair.source_language)
    more_at_home = 0.3 if is_english_word(name.text) else LESS_AT_HOME
    if here < 2 or there >= COMMON or there - here >= more_at_home:
        return False
    text, span = pair.source, name.span
    beside = (
        re.search(r"([A-ZÀ-Þ][\wÀ-ɏ]+) $", text[: span.start]),
        re.match(r" ([A-ZÀ-Þ][\wÀ-ɏ]+)", text[span.end :]),
    )
    return any(match and len(match[1]) >= SHORTEST and _stands_in(match[1], pair.target) for match in beside)


_NOUN = lazy_regex(
    r"(?:ung|heit|keit|schaft|tion|tät|ismus|ment|ling|chen|lein|tum|nis|iker|isten?|ierer?)(?:en|e|s|n)?$"
)


def is_foreign_to_both(word: str, source: str, target: str) -> bool:
    """Whether neither language knows a word, and it is no compound of words that the source's knows."""
    if any(full_zipf(form, code) for form in (word, plain(word)) for code in (source, target)):
        return False
    if _NOUN.search(word) or (source in _CAPITALISED_NOUNS and len(word) > LONGEST_UNKNOWN):
        return False
    return not any(full_zipf(word[cut:], source) >= IN_COMPOUNDS for cut in range(3, len(word) - 3))


def kept_names(bitext: Bitext) -> Kept:
    """How well a document keeps the capitalised words of its source."""
    counted: Kept = Counter()
    for pair in bitext:
        there = {stem(name.text) for name in capitalised(pair.source)}
        lower = plain(pair.target)
        counted.update({word: 1 if word in lower else -4 for word in there})
    return counted


def source_names(bitext: Bitext) -> frozenset[str]:
    """Stems of all capitalised words of a document's sources: "Kit" for "Harington" is no other person."""
    return frozenset(stem(name.text) for pair in bitext for name in capitalised(pair.source))


def lost_names(pair: Pair) -> list[Name]:
    """Capitalised words of the source that do not stand in the translation, not even in another form or spelling."""
    return [
        name
        for name in capitalised(pair.source)
        if not _stands_in(name.text, pair.target)
        and not has_exonym(stem(name.text), pair.source_language)
        and not re.search(rf"\b{name.text[:3]}\w{{0,3}}\.", pair.target)
    ]


def new_names(pair: Pair) -> list[Name]:
    """Names in the middle of a sentence of the translation that the source does not have."""
    text = pair.target
    if _is_headline(text):
        return []
    expected = {
        english for name in capitalised(pair.source) for english in english_names(stem(name.text), pair.source_language)
    }
    return [
        name
        for name in capitalised(text)
        if _MIDDLE.search(text[max(name.span.start - 2, 0) : name.span.start])
        and name.text[1:].islower()
        and _is_name_abroad(name.text, pair)
        and stem(name.text) not in expected
        and name.text.lower() not in locale(pair.target_language).months
        and not _stands_in(name.text, pair.source)
    ]


def _is_name_abroad(word: str, pair: Pair) -> bool:
    """Whether a word of the translation is a name that the source's language knows too: "Syrian" it does not."""
    here, there = full_zipf(word, pair.target_language), full_zipf(word, pair.source_language)
    return KNOWN <= here < COMMON and here - there < 0.9 and not is_english_word(word)


def _is_headline(text: str) -> bool:
    """Whether most words are capitalised, names or not."""
    words: list[str] = _WORD.findall(text)
    return sum(word[0].isupper() for word in words) > len(words) / 2


def _stands_in(name: str, text: str) -> bool:
    return stem(name) in plain(text) or _spelt_alike(name, text)


def _spelt_alike(name: str, text: str) -> bool:
    """Whether a text has a word that is nearly this name."""
    from rapidfuzz.fuzz import ratio

    wanted = stem(name)
    return any(
        plain(word.text)[0] == wanted[0] and ratio(wanted, stem(word.text)) >= ALIKE for word in capitalised(text)
    )


def capitalised(text: str) -> Iterator[Name]:
    """Words that begin with a capital letter and are not acronyms."""
    hidden = mask(text, Mask.ADDRESS)
    for match in _WORD.finditer(hidden):
        if match[0][0].isupper() and len(match[0]) >= SHORTEST and not match[0].isupper():
            yield Name(Span(*match.span()), match[0])
