"""Names that the translation spells otherwise than the source, and wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.bitext.names import Name, capitalised, is_foreign_to_both
from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.languages.exonyms import has_exonym
from mtcheck.languages.frequency import full_zipf
from mtcheck.languages.spelling import plain, stem

__all__ = ["misspelt_names"]

RARER = 1.5
"""Zipf: how much rarer the translation's spelling is in its own language."""
KNOWN = 1.5
"""Zipf frequency below which a spelling is one in thirty million words."""
ALIKE = 75
"""Percent of similarity (rapidfuzz) of a name and its misspelling."""


def misspelt_names(pair: Pair) -> Iterator[tuple[Name, Name]]:
    """Misspelt names of the translation, each with the name of the source that it should be."""
    here = {name.text for name in capitalised(pair.target)}
    there = {name.text for name in capitalised(pair.source)}
    written = [name for name in capitalised(pair.target) if name.text not in there]
    for name in capitalised(pair.source):
        if name.text in here or stem(name.text) in plain(pair.target) or not written:
            continue
        found = next((other for other in written if _is_misspelling(other.text, name.text, pair)), None)
        if found is not None:
            yield found, name


def _is_misspelling(written: str, name: str, pair: Pair) -> bool:
    """Whether a spelling is no exonym ("Lukashenko" for "Lukaschenko") and no other form of the name."""
    source, target = pair.source_language, pair.target_language
    known, original = full_zipf(written, target), full_zipf(name, target)
    if _are_swapped(plain(written), plain(name)):
        # No language writes a name so, but the source may have the slip, and "Center" is "Centre".
        is_slip_of_source = original < min(known, KNOWN)
        return not is_slip_of_source and not name.endswith(("er", "el")) and not has_exonym(stem(name), source)
    if plain(written)[0] != plain(name)[0]:
        return False
    from rapidfuzz.fuzz import ratio

    if ratio(stem(name), stem(written)) < ALIKE or known >= KNOWN or full_zipf(written, source) >= KNOWN:
        return False
    if is_foreign_to_both(name, source, target):
        return abs(len(name) - len(written)) <= 1
    return original - known >= RARER


def _are_swapped(one: str, other: str) -> bool:
    """Whether two words differ by two neighbouring letters that changed places."""
    if len(one) != len(other):
        return False
    apart = [index for index in range(len(one)) if one[index] != other[index]]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and one[apart[1]] == other[apart[0]]
    )
