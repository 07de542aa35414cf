"""Ages of two people who are told of together: a couple, twins."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.document import Span
from mtcheck.languages.english_numbers import NUMBER, count
from mtcheck.languages.patterns import lazy_regex

__all__ = ["ages_of_pairs"]

_COUPLE = lazy_regex(
    rf"\b(?:couple|pair|two\s[a-z]+|brothers|sisters|spouses),?\saged\s(?P<one>{NUMBER})\sand\s(?P<other>{NUMBER})\b"
)
_OF_ONE = lazy_regex(rf"\b[Tt]he\s(?P<years>{NUMBER})-year-old\b(?!s)")
_OTHER_AGE = lazy_regex(rf"\b(?:an?|another|his|her|their)\s{NUMBER}-year-old\b|\(\d\d\)|,\s\d\d,")
_TWINS = lazy_regex(
    r"\b[Tt]wins\s(?P<one>[A-Z][\w’-]+)\sand\s(?P<other>[A-Z][\w’-]+)\b[^\n]{0,300}?\b(?P=one),\s(?P<first>\d{1,2}),"
    r"[^.!?\n]{0,160}?\b(?P=other),\s(?P<second>\d{1,2}),"
)
_NEAR = 400


def ages_of_pairs(text: str) -> Iterator[tuple[Span, str]]:
    """Ages that are neither of the two given before, or that part twins, with what was given."""
    for couple in _COUPLE.finditer(text) if " aged " in text else ():
        known = {count(couple["one"]), count(couple["other"])}
        for age in _OF_ONE.finditer(text, couple.end(), min(couple.end() + _NEAR, len(text))):
            if _OTHER_AGE.search(text, couple.end(), age.start()):
                break
            if count(age["years"]) not in known:
                yield Span(*age.span("years")), f"{couple['one']} and {couple['other']}"
    for twins in _TWINS.finditer(text) if "wins " in text else ():
        if twins["first"] != twins["second"]:
            yield Span(*twins.span("second")), twins["first"]
