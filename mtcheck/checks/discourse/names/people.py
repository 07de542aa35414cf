"""People in a document: the names that are written out, and the ages that are given with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.checks.discourse.telling.telling import sentence_around
from mtcheck.document import Document, Span
from mtcheck.languages.english_grammar import PREPOSITIONS
from mtcheck.languages.english_numbers import BELOW_HUNDRED, ORDINAL, count, rank
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import per_text

__all__ = ["FULL_NAME", "RELATIVES", "Age", "Mention", "ages", "mentions"]

_NAME = r"[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ’']+(?:-[A-ZÀ-ÖØ-ÞČŠŽ]?[a-zß-öø-ſ’']+)*"
FULL_NAME = lazy_regex(r"(?<=[a-z,.] )[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+\s(?P<surname>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ-]+)")
"""Somebody who is told of in the middle of a sentence."""
RELATIVES = lazy_regex(
    r"\b(?:father|mother|parents|brother|sister|son|daughter|wife|husband|widow\w*|grand\w+|partner|uncle|aunt|cousin"
    r"|nephew|niece|twin|child|children|predecessor|successor|deputy|colleague|teammate|companion|pupil|teacher|rival"
    r"|friend|neighbour|subsidiary|parent company|sister company|competitor)s?\b"
)
"""Who may be meant in the place of somebody, or of a firm."""
_FULL = rf"{_NAME}(?:\s(?:von|van|der|de|di|al|bin|el|zu)\b)?(?:\s{_NAME}){{0,2}}"
_AGE_BEHIND = lazy_regex(rf"(?P<name>{_FULL})(?:\s\((?P<bracket>\d{{1,3}})\)|,\s(?P<commas>\d{{2}})(?=[,.;)](?!\d)))")
_YEARS = rf"(?P<figure>\d{{1,3}}|{BELOW_HUNDRED})"
_AGE_BEFORE = lazy_regex(
    rf"\b{_YEARS}-year-old\s(?:(?!(?:that|who|whom|whose|when|and|said|told|met|saw|heard|found|thanked|asked|called|joined)\b)"
    rf"[a-z-]+\s){{0,3}}(?P<name>{_FULL})"
)
_AGE_APPOSED = lazy_regex(rf"(?P<name>{_FULL}),\s(?:an?|the)\s(?:[a-z]+\s)?{_YEARS}-year-old\b")
_SAID = rf"{_YEARS}(?=\syears?\sold|[.,](?!\d)|\s(?:today|on|this|tomorrow))"
_AGE_SAID = lazy_regex(
    rf"(?P<name>{_FULL})(?:,\s[^,.!?]{{3,40}})?,?\s(?:(?:is|was|turns)\s{_SAID}"
    rf"|(?:has\s|had\s)?(?:died|dies|passed\saway)\s(?:(?:on|in)\s[A-Z]\w+\s)?(?:at\sthe\sage\sof"
    rf"|aged)\s(?P<at_death>\d{{2,3}}|{BELOW_HUNDRED}))"
)
_BIRTHDAY = lazy_regex(
    rf"(?P<name>{_FULL}),?\s(?:who\s|has\s|had\s)*(?:turned\s{_YEARS}|(?:celebrated|marked)\s(?:his|her)\s(?P<rank>{ORDINAL})\sbirthday)"
    r"(?=,|\.(?!\d)|\s(?:on|in|last|this|yesterday|earlier|recently|at|a)\b)"
)
_AGE_OPENING = lazy_regex(rf"\b(?:[Aa]t|With (?:his|her))\s(?P<figure>\d\d)(?:\syears)?,\s(?P<name>{_FULL})")
_GROUPS = ("bracket", "commas", "figure", "at_death", "rank")
_YEAR_OLD = lazy_regex("-year-old")
_WAYS = (
    (_AGE_BEHIND, lazy_regex(r"[(,](?:(?<=\()\d{2,3}\)|(?<=,)\s\d\d[,.;)])")),
    (_AGE_BEFORE, _YEAR_OLD),
    (_AGE_APPOSED, _YEAR_OLD),
    (_AGE_SAID, lazy_regex(rf"\s(?:(?<=(?:is|as|ns)\s){_SAID}|(?<=(?:\saged|ge\sof)\s)(?:\d|{BELOW_HUNDRED}))")),
    (_AGE_OPENING, lazy_regex(r"\d\d(?:\syears)?,\s[A-Z]")),
    (_BIRTHDAY, lazy_regex(r"turned\s|birthday")),
)
"""How a text gives an age, with what of it is rare: names are not."""
_RUN = lazy_regex(rf"{_NAME}(?:\s{_NAME})+")


_OLDEST = 115
_THEN = lazy_regex(
    r"\b[Ii]n (?:1\d|20)\d\d\b|\((?:1\d|20)\d\d\)|\b(?:ago|earlier|later|previously|formerly|back then|at the time"
    r"|when|once|mother|father|parents|son|daughter|namesake|elder|junior|senior"
    r"|(?:[Ll]ast|next|that) (?:year|season|time))\b"
)
"""What tells that an age is that of another year than the news, or of a namesake."""
_THEN_TURNED = lazy_regex(r"\b(?:in \d{4}|ago|earlier|later|when|once|[Tt]he (?:year|day|month)|born)\b")
"""What tells the same of a birthday."""
_CRICKET = lazy_regex(r"\b(?:wickets?|innings|not out|overs|bats[mw]\w+|bowled|bowlers?|lbw)\b")
"""Of these, what stands behind every name in brackets is told by the whole passage."""
_SCORES = lazy_regex(
    r"\b(?:goals?|scor\w+|points?|laps?|runs?|wickets?|innings|minutes?|(?<!play\sthe\s)(?<!plays\sthe\s)leads?|led|ahead|beat|goalless|booked|seeds?"
    r"|votes?|chapters?|pages?|lines?|verses?|rank\w+|standings|wins?)\b",
    re.IGNORECASE,
)
"""Where one of these stands in a sentence, a number behind a name is hardly an age."""
_OF_PLACE = lazy_regex(r"\b(?:in|of|from|to|near|across|throughout|for)\s$")
"""The rate in Portugal is 6; the 54-year-old man from Bregenz."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of two words or more at a place of a passage."""

    names: tuple[str, ...]
    index: int
    span: Span


@dataclass(frozen=True, slots=True)
class Age:
    """An age given with a name; ``span`` is that of the figure, ``then`` tells that it is of another time of a life."""

    names: tuple[str, ...]
    years: int
    index: int
    span: Span
    then: bool = False
    bare: bool = False
    """It is only a number behind the name, and may be another figure than an age."""
    of_place: bool = False
    """The name may be that of the place from which somebody comes."""
    birthday: bool = False
    """It is the age since a birthday of late."""


def mentions(document: Document) -> tuple[Mention, ...]:
    """Runs of two words and more with capitals, in order."""
    return tuple(
        Mention(tuple(match[0].split()), index, Span(*match.span()))
        for index, segment in enumerate(document.segments)
        for match in _RUN.finditer(segment.target.text)
    )


def ages(document: Document, shown: Sequence[int]) -> tuple[Age, ...]:
    """Ages that stand with a name in some passages of a document, in its order."""
    found = []
    for index in shown:
        text = document.segments[index].target.text
        for pattern, rare in _WAYS:
            for match in pattern.finditer(text) if rare.search(text) else ():
                group = next(name for name in _GROUPS if match.groupdict().get(name))
                span = Span(*match.span(group))
                years = (rank if group == "rank" else count)(match[group])
                names = tuple(match["name"].split())
                sentence = sentence_around(text, span)
                of_place = _OF_PLACE.search(text, max(match.start("name") - 12, 0), match.start("name")) is not None
                scores = group == "bracket" or pattern is _AGE_SAID
                if years > _OLDEST or names[0].lower() in PREPOSITIONS or (of_place and pattern is not _AGE_BEFORE):
                    continue
                if scores and (_tells_of_cricket(text) or _SCORES.search(text, sentence.start, sentence.end)):
                    continue
                if (_THEN_TURNED if pattern is _BIRTHDAY else _THEN).search(text, sentence.start, sentence.end):
                    continue
                then = (pattern is _AGE_OPENING and match[0][:2] in ("At", "at")) or (
                    pattern is _AGE_SAID and group == "figure" and " was " in match[0]
                )
                bare, birthday = group in {"bracket", "commas"}, pattern is _BIRTHDAY
                found.append(Age(names, years, index, span, then, bare, of_place, birthday))
    return tuple(sorted(found, key=lambda age: (age.index, age.span)))


@per_text
def _tells_of_cricket(text: str) -> bool:
    return _CRICKET.search(text) is not None
