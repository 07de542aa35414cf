"""What text looks like that was written in one encoding and read in another, by the encodings that newsrooms meet."""

from __future__ import annotations

import re
from functools import cache

from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex

__all__ = ["frequency_anywhere", "is_listed_anywhere", "misread_utf8", "misread_word", "read_anew"]

_WRITTEN = "".join(map(chr, range(0xC0, 0x180))).replace("×", "").replace("÷", "") + "ȘșȚț“”‘’„‚–—…•€£§°½¼¾²³«»©®™´·¿¡"
"""Letters and marks of the languages of Europe that UTF-8 writes in several bytes."""
_READ_AS = ("cp437", "cp850", "mac_roman", "cp1250", "cp1251", "iso8859_2", "cp1252")
_CYRILLIC = lazy_regex("[\u0400-\u04ff]")


def _sequences() -> dict[str, str]:
    """What every character becomes in each code page, but for what may stand in sound text."""
    found: dict[str, str] = {}
    for page in _READ_AS:
        for character in _WRITTEN:
            try:
                read = character.encode().decode(page)
            except UnicodeError:
                continue
            if not any(part in " \xa0\xad" or part.isspace() for part in read):
                found.setdefault(read, character)
    return found


@cache
def _utf8() -> tuple[re.Pattern[str], dict[str, str]]:
    sequences = _sequences()
    leads = sorted({read[0] for read in sequences})
    seconds = sorted({read[1] for read in sequences})
    return lazy_regex(f"[{re.escape(''.join(leads))}][{re.escape(''.join(seconds))}]"), sequences


def misread_utf8(text: str) -> list[tuple[int, int, str]]:
    """Where UTF-8 was read in a code page, and the characters that stand for: beside a letter or a figure of English,
    or of three signs."""
    pattern, sequences = _utf8()
    found, end = [], 0
    for match in pattern.finditer(text):
        start = match.start()
        if start < end:
            continue
        read = next((text[start : start + size] for size in (3, 2) if text[start : start + size] in sequences), None)
        if read is None:
            continue
        beside = text[max(start - 1, 0) : start] + text[start + len(read) : start + len(read) + 1]
        if len(read) > 2 or (any(c.isascii() and c.isalnum() for c in beside) and not _CYRILLIC.search(beside)):
            found.append((start, start + len(read), sequences[read]))
            end = start + len(read)
    return found


def read_anew(text: str) -> str:
    """A text with all sequences of misread UTF-8 put right."""
    parts, end = [], 0
    for start, stop, character in misread_utf8(text):
        parts += [text[end:start], character]
        end = stop
    return "".join([*parts, text[end:]])


_PAGES = tuple(
    (read, written)
    for read, written in (
        *(("mac_roman", "cp1252"), ("cp437", "cp1252"), ("cp850", "cp1252"), ("cp1250", "cp1252")),
        *(("iso8859_2", "cp1252"), ("cp1252", "mac_roman"), ("cp1252", "cp437"), ("cp1252", "cp850")),
        *(("cp1252", "cp1250"), ("cp1252", "iso8859_2"), ("cp1252", "cp1254")),
    )
)
"""Encodings of one byte that letters were read in, and those they were written in."""
_LANGUAGES = ("en", "de", "fr", "es", "it")


def frequency_anywhere(word: str) -> float:
    """The Zipf frequency of a word in that of the languages in which it is most frequent."""
    return max(zipf(word, code) for code in _LANGUAGES)


def is_listed_anywhere(word: str) -> bool:
    """Whether one of those languages has a word."""
    return any(zipf(word, code) > 0 for code in _LANGUAGES)


_KNOWN = 2.0
"""Zipf frequency from which a restored word is known where the word as it stands is in no list."""
_LEAST = 4


_AS_MAC = str.maketrans("ˆ‰", "öä")
_ONLY_MAC = lazy_regex("[A-Za-z][a-z]*(?:ˆ(?=[b-df-hj-np-tv-z])|‰(?=[a-z]))(?:[a-z]|[ˆ‰](?=[a-z]))*")
"""Words with nothing odd but umlauts of Windows as a Mac reads them, which stand inside no sound word: names that no
list knows are mended, too. A circumflex before a vowel may be its accent (Coˆte)."""


@cache
def misread_word(word: str) -> str | None:
    """The known word that an unknown one with an odd character is in another code page."""
    if len(word) < _LEAST or is_listed_anywhere(word.lower()):
        return None
    best = (0.0, "")
    for read, written in _PAGES:
        try:
            reading = word.encode(read).decode(written)
        except UnicodeError:
            continue
        if reading != word and reading.isalpha() and (reading.islower() or reading.istitle()):
            known = reading.lower().replace("ß", "ss")  # as the lists have it
            best = max(best, (frequency_anywhere(known), reading))
    if best[0] < _KNOWN and _ONLY_MAC.fullmatch(word):
        return word.translate(_AS_MAC)
    return best[1] if best[0] >= _KNOWN else None
