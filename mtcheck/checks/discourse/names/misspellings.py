"""How the spellings of one name differ: in a letter, in letters that sound or look alike, in their order."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.names.sounds import hard_sound_of, sound_of
from mtcheck.languages.foreign import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.spelling import plain

__all__ = [
    "LEAST_LETTERS",
    "RARE",
    "are_forms",
    "differs_in_one",
    "is_garbled",
    "is_misspelled",
    "is_slip",
    "may_be_garbled",
    "rests",
    "skeletons",
]

LEAST_LETTERS = 5
"""Letters of names that are compared: of shorter ones most pairs are two names."""
_LEAST_LETTERS_ALONE = 7
"""Letters of a surname that may differ in one where no first name tells that it is the same person."""
RARE = 2.5
"""Zipf value in English below which a word can only be a name."""
_KNOWN = 3.5
"""Zipf value of a name that a garbled one can stand for: Siegfried."""
_LETTERS_PER_SLIP = 8
"""A surname behind the same first name may differ in one letter, a longer one than this in two."""
_FIRST_LETTERS = 3
_ENDING = 4
"""Letters at the beginning and the end of a name that are not lost."""
_SILENT = frozenset("tdjhzck")
"""Letters that may be lost or added at the end of a name, and make no other form of it."""
_VOWELS = lazy_regex("[aeiou]")


def is_slip(one: str, other: str) -> bool:
    """Whether two surnames differ as one name misspelled would, and not as two forms or two names."""
    if min(len(one), len(other)) < LEAST_LETTERS or one[0] != other[0]:
        return False
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if longer.startswith(shorter):
        return longer[len(shorter) :] in _SILENT
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other) <= (2 if len(longer) > _LETTERS_PER_SLIP else 1)


def differs_in_one(one: str, other: str) -> bool:
    """Whether two names differ in one letter at most as they are written, or as they sound."""
    from rapidfuzz.distance import OSA

    return any(int(OSA.distance(sound(one), sound(other))) <= 1 for sound in (str.lower, sound_of, hard_sound_of))


def is_misspelled(name: str, other: str) -> bool:
    """Whether one is the other but for a letter, and not a form of it."""
    one, two = sound_of(name), sound_of(other)
    if max(len(one), len(two)) < _LEAST_LETTERS_ALONE or one[0] != two[0] or one == two:
        return False
    if are_forms(name, other):
        return False
    from rapidfuzz.distance import Levenshtein

    written = int(Levenshtein.distance(_UMLAUT.sub(r"\1", plain(name)), _UMLAUT.sub(r"\1", plain(other))))
    return int(Levenshtein.distance(one, two)) <= 1 and written <= (1 if len(name) <= _LETTERS_PER_SLIP else 2)


def are_forms(one: str, other: str) -> bool:
    """Whether two names differ in an ending that makes another form or another word: Shirvan, Shirvani; Hermias,
    Hermiae; Andorrans, Andorrana."""
    one, other = plain(one), plain(other)
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one != other and any(
        one[cut:] in _ENDINGS and other[cut:] in _ENDINGS for cut in range(max(common - 2, _STEM), common + 1)
    )


_UMLAUT = lazy_regex("([aou])e")
_STEM = 4
_ENDINGS = frozenset(
    {
        "",
        "s",
        "es",
        "n",
        "er",
        "ers",
        "a",
        "e",
        "i",
        "o",
        "y",
        "ae",
        "ai",
        "as",
        "an",
        "ans",
        "ana",
        "ano",
        "ani",
        "ian",
    }
    | {"ians", "in", "is", "us", "um", "os", "on", "ia", "ya", "ic", "ish", "ite", "ites", "iya"}
)
"""What makes another form or another word of a name: Iran and Iranian, Novak and Novaka."""


@lru_cache(maxsize=50_000)
def rests(name: str) -> frozenset[str]:
    """The sound of a long and rare name, whole and without any one of its letters but the first."""
    sound = sound_of(name)
    if len(sound) < _LEAST_LETTERS_ALONE - 1 or zipf(name.lower(), "en") >= RARE:
        return frozenset()
    return frozenset({sound, *(sound[:i] + sound[i + 1 :] for i in range(1, len(sound)))})


@lru_cache(maxsize=50_000)
def may_be_garbled(name: str) -> bool:
    return zipf(name.lower(), "en") < _KNOWN and not can_be(name.lower())


@lru_cache(maxsize=50_000)
def skeletons(name: str) -> frozenset[str]:
    """What a name has in common with those that it may be garbled to."""
    lower, hard = name.lower(), hard_sound_of(name)
    found = {
        lower,
        "".join(sorted(lower)),
        *(lower[:i] + lower[i + 1 :] for i in range(_FIRST_LETTERS - 1, len(lower) - _ENDING + 1)),
    }
    if len(name) >= _LEAST_LETTERS_ALONE:
        found.add(hard)
    if len(name) >= _LETTERS_PER_SLIP:
        found.add(_VOWELS.sub("", hard))
    return frozenset(found)


def is_garbled(one: str, other: str) -> bool:
    """Whether one rare name is the other with a letter lost or moved, or with letters that sound or look alike."""
    if _lost_a_letter(one, other) or _changed_places(one, other) or _is_anagram(one, other):
        return True
    if min(len(one), len(other)) < _LEAST_LETTERS_ALONE:
        return False
    return hard_sound_of(one) == hard_sound_of(other) or _has_another_vowel(one, other)


def _lost_a_letter(one: str, other: str) -> bool:
    """Whether a letter was lost inside the word: neither at its beginning nor in an ending."""
    longer, shorter = (one.lower(), other.lower()) if len(one) > len(other) else (other.lower(), one.lower())
    if len(longer) != len(shorter) + 1 or longer.removesuffix("s") == shorter:
        return False
    cut = next((i for i, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
    first = _FIRST_LETTERS if len(longer) <= _LETTERS_PER_SLIP else _FIRST_LETTERS - 1
    return longer[cut + 1 :] == shorter[cut:] and first <= cut <= len(longer) - _ENDING


def _changed_places(one: str, other: str) -> bool:
    """Whether two letters inside a long name have changed places: Grindelwald, Grindlewald."""
    if len(one) != len(other) or len(one) < _LEAST_LETTERS_ALONE or one[-1] != other[-1]:
        return False
    different = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(different) != 2 or different[0] + 1 != different[1] or different[0] < _FIRST_LETTERS:
        return False
    first = different[0]
    return one[first] == other[first + 1] and one[first + 1] == other[first]


def _is_anagram(one: str, other: str) -> bool:
    """Whether two long names that nobody knows have the same letters in another order inside: Voltrania, Voltriana."""
    if len(one) != len(other) or len(one) < _LETTERS_PER_SLIP or one[:_FIRST_LETTERS] != other[:_FIRST_LETTERS]:
        return False
    same = sorted(one.lower()) == sorted(other.lower()) and one[-1] == other[-1]
    return same and all(zipf(name.lower(), code) == 0 for name in (one, other) for code in ("en", "de"))


def _has_another_vowel(one: str, other: str) -> bool:
    """Whether two long names that nobody knows differ in a vowel inside: Medivanta, Medivenda."""
    sounds = hard_sound_of(one), hard_sound_of(other)
    if min(len(one), len(other)) < _LETTERS_PER_SLIP or len(sounds[0]) != len(sounds[1]):
        return False
    different = [i for i, (a, b) in enumerate(zip(*sounds, strict=True)) if a != b]
    unknown = all(zipf(name.lower(), code) == 0 for name in (one, other) for code in ("en", "de"))
    return unknown and len(different) == 1 and _FIRST_LETTERS <= different[0] <= len(sounds[0]) - _FIRST_LETTERS
