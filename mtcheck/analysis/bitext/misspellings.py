"""Names that the translation spells otherwise than the source, and wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.bitext.names import Name, capitalised, is_english_word, is_foreign_to_both, is_name
from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.languages.exonyms import has_exonym
from mtcheck.languages.frequency import full_zipf
from mtcheck.languages.spelling import plain, sound, stem

__all__ = ["misspelt_names"]

RARER = 1.5
"""Zipf: how much rarer the translation's spelling is in its own language."""
KNOWN = 1.5
"""Zipf frequency below which a spelling is one in thirty million words."""
ALIKE = 75
"""Percent of similarity (rapidfuzz) of a name and its misspelling, where they differ by more than one letter."""


def misspelt_names(pair: Pair) -> Iterator[tuple[Name, Name]]:
    """Misspelt names of the translation, each with the name of the source that it should be."""
    there = {plain(name.text) for name in capitalised(pair.source)}
    written = [name for name in capitalised(pair.target) if plain(name.text) not in there]
    if not written:
        return
    here = {plain(name.text) for name in capitalised(pair.target)}
    for name in capitalised(pair.source):
        for original in _without_genitive(name, pair):
            if any(_is_form_of(word, plain(original.text)) for word in here):
                break
            found = next((other for other in written if _is_misspelling(other.text, original, pair)), None)
            if found is not None:
                yield found, original
                break


def _without_genitive(name: Name, pair: Pair) -> Iterator[Name]:
    yield name
    if pair.source_language == "de" and name.text.endswith("s") and len(name.text) > 4:
        yield replace(name, text=name.text[:-1])


def _is_form_of(word: str, name: str) -> bool:
    """ "Iran" in "Iranian", "Libya" in "Libyan", but not "Palin" in "Palinn"."""
    if word == name or stem(word) == stem(name):
        return word[-2:-1] != word[-1:] or len(word) <= len(name)
    return word.startswith(name) and (len(word) > len(name) + 1 or (word[-1] in "nsi" and name[-1] != word[-1]))


def _is_misspelling(written: str, name: Name, pair: Pair) -> bool:
    """Whether a spelling is no exonym ("Lukashenko" for "Lukaschenko") and no other form of the name."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.fuzz import ratio

    ours, theirs = plain(written), plain(name.text)
    if ours[0] != theirs[0] or has_exonym(stem(name.text), pair.source_language):
        return False
    known, original = full_zipf(written, pair.target_language), full_zipf(name.text, pair.target_language)
    if OSA.distance(ours, theirs) != 1:
        if ratio(stem(name.text), stem(written)) < ALIKE or _is_known(written, pair):
            return False
        return original - known >= RARER
    if original < min(known, KNOWN):  # the source has the slip
        return False
    if sorted(ours) == sorted(theirs):  # no language turns letters round, but "Center" is "Centre"
        return not theirs.endswith(("er", "el"))
    if not _is_known(written, pair):
        return sound(written) != sound(name.text) or is_foreign_to_both(name.text, *pair.languages)
    # Another name, or another word where no noun stands.
    is_word = is_english_word(written) and not is_english_word(name.text)
    return original >= KNOWN and is_name(name, pair) and (is_word or original >= known)


def _is_known(written: str, pair: Pair) -> bool:
    return any(full_zipf(written, language) >= KNOWN for language in pair.languages)
