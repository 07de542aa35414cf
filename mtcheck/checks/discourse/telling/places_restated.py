"""Places that state again where something was: the ground on which it came down, and what hangs above a town."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mtcheck.check import Bigram, Context, Together, Trigger
from mtcheck.checks.discourse.telling.telling import SENTENCE_END, sentence_around, told_here
from mtcheck.document import Span
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.patterns import lazy_regex

__all__ = ["RESTATED_PLACES"]

_REACH = 1
_GROUNDS = {
    "water": "lake river sea pond reservoir canal stream harbour",
    "field": "field meadow pasture paddock farmland cornfield wheatfield vineyard orchard",
    "wood": "wood woods forest woodland tree trees treetops",
    "park": "park", "car park": "car\\spark|parking\\slot|parking\\sspace|multi-storey",
    "school": "playground|schoolyard|school\\syard|school\\sgrounds|sports\\sfield"
    "|football\\spitch|sports\\sground|stadium",
    "roof": "roof rooftop", "road": "street road motorway highway roundabout carriageway",
    "garden": "garden backyard back\\sgarden allotment", "graveyard": "cemetery graveyard churchyard",
    "golf": "golf\\scourse", "track": "railway\\stracks?|railway\\sline|tracks", "beach": "beach sandbank",
    "square": "market\\ssquare|square|marketplace", "runway": "runway airfield",
}  # fmt: skip
"""Grounds on which something comes down; what comes down on one of them does not on another."""
_GROUND = {kind: "|".join(nouns.split()) if "|" not in nouns else nouns for kind, nouns in _GROUNDS.items()}
_ANY_GROUND = "|".join(f"(?P<{kind.replace(' ', '_')}>{nouns})" for kind, nouns in _GROUND.items())
_DOWN = (
    r"(?:(?:crash-|emergency-|belly-)?landed|(?:made|makes|had\sto\smake|was\sforced\sto\smake|forced\sto\smake)\san?\s(?:[a-z-]+\s){0,2}?landing"
    r"|(?:came|comes|went|had\scome)\sdown|touched\sdown|crashed|ditched)"
)
_SPOT = (
    rf"\s(?:[a-z]+\s)?(?:in|into|on|onto|at)\s(?:an?|the|one\sof\sthe)\s(?:[a-z-]+\s){{0,2}}?"
    rf"(?:{_ANY_GROUND})(?![\w-]|\s(?:near|by|beside|next\sto)\sthe\b)"
)
_CAME_DOWN = lazy_regex(rf"\b{_DOWN}{_SPOT}")
_CRAFT = (
    "balloon|basket|gondola|plane|aircraft|aeroplane|glider|helicopter|jet|drone"
    "|paraglider|parachutist|pilot|satellite|rocket|machine|microlight|airship|zeppelin"
)
_CRAFT_DOWN = lazy_regex(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?:[a-z-]+\s)?(?:{_CRAFT})\s(?:finally\s|suddenly\s|then\s|had\s)?{_DOWN}{_SPOT}"
)
_ANY_CRAFT = lazy_regex(rf"\b(?:{_CRAFT})s?\b", re.IGNORECASE)
_ANOTHER = lazy_regex(
    r"\b(?:another|second|other|later|again|first|then|finally|earlier|previous|last|next|almost|nearly|before|until|moved|instead|both"
    r"|several|two|three|years?|months?|weeks?|drifted|slid|skidded|rolled|bounced)\b",
    re.IGNORECASE,
)
_CARS = (
    "cable\\scar|gondola\\slift|gondola|chairlift|chair\\slift|lift|ropeway|balloon|paraglider|helicopter|plane"
    "|aircraft"
)
_ABOVE = lazy_regex(
    rf"\b(?P<by>above|over)\s(?P<place>(?!(?:{'|'.join(sorted(CALENDAR))})\b)[A-ZÀ-ÖØ-Þ][\w’-]{{2,}}(?:\s(?:am|an\sder|im|bei)\s[A-Z][\w-]+)?)"
)
_CAR_ABOVE = lazy_regex(
    rf"\b[Tt]he\s(?:[a-z-]+\s)?(?P<noun>{_CARS})\s(?P<by>above)\s(?P<place>[A-ZÀ-ÖØ-Þ][\w’-]{{2,}}(?:\s(?:am|an\sder|im|bei)\s[A-Z][\w-]+)?)"
)
_STOOD = lazy_regex(
    r"\b(?:standstill|stopped|stuck|stranded|trapped|halt|broke\sdown|hung|hanging|stalled|failed|collided|crashed)\b"
)

_LOOKED_AT = 1500
"""Characters before a place that are looked at."""
_Found = Iterator[tuple[Span, Span, str]]


def _kind(match: re.Match[str]) -> str:
    return next(name for name, found in match.groupdict().items() if found)


def _grounds(text: str, context: Context) -> _Found:
    """“an emergency landing in a school playground … the basket came down in the car park”"""
    for match in _CRAFT_DOWN.finditer(text):
        told = told_here(context, match.start(), _REACH)[-_LOOKED_AT:]
        spots = list(_CAME_DOWN.finditer(told))
        if len(spots) != 1 or len(SENTENCE_END.findall(told, spots[0].end())) > _SENTENCES:
            continue
        kind, other = _kind(match), _kind(spots[0])
        around = sentence_around(told, Span(*spots[0].span()))
        sentence = sentence_around(text, Span(*match.span()))
        if (
            kind == other
            or {kind.replace("_", " "), other.replace("_", " ")} in _MAY_BE_ONE
            or not _ANY_CRAFT.search(told[around.start : around.end])
        ):
            continue
        if not _ANOTHER.search(told, around.start) and not _ANOTHER.search(text, sentence.start, match.end()):
            yield Span(*match.span(kind)), sentence, spots[0][_kind(spots[0])]


_SENTENCES = 3
_MAY_BE_ONE = (
    {"park", "water"}, {"park", "field"}, {"park", "wood"}, {"field", "wood"}, {"park", "school"}, {"field", "runway"},
    {"road", "track"}, {"road", "square"}, {"car park", "square"}, {"field", "golf"}, {"water", "beach"},
    {"field", "school"}, {"garden", "wood"}, {"garden", "roof"}, {"roof", "school"}, {"park", "golf"},
    {"park", "garden"}, {"field", "garden"},
)  # fmt: skip


def _above(text: str, context: Context) -> _Found:
    """“came to a standstill above Zell am See … The cable car above Saalfelden”"""
    for match in _CAR_ABOVE.finditer(text):
        told = told_here(context, match.start(), _REACH)[-_LOOKED_AT:]
        places = [one for one in _ABOVE.finditer(told) if one["by"] == "above"]
        if len(places) != 1 or places[0]["place"].split()[0] == match["place"] or match["place"] in told:
            continue
        around = sentence_around(told, Span(*places[0].span()))
        sentence = sentence_around(text, Span(*match.span()))
        noun = match["noun"].split()[0][:_STEM]
        same = noun in told[around.start : around.end].lower() and _STOOD.search(told, around.start, around.end)
        if same and not _ANOTHER.search(told, around.start) and not _TOO.search(text, sentence.start, sentence.end):
            yield Span(*match.span("place")), sentence, places[0]["place"]


_STEM = 5
_TOO = lazy_regex(
    r"\b(?:another|second|other|later|first|then|earlier|previous|next|nearby|both|too|also|closed|open|runs?|running|unaffected|not)\b",
    re.IGNORECASE,
)


RESTATED_PLACES: tuple[tuple[Callable[[str, Context], _Found], Trigger], ...] = (
    (
        _grounds,
        Together(
            Bigram(
                frozenset("landed landing down crashed ditched".split()), frozenset({"in", "into", "on", "onto", "at"})
            ),
            frozenset(_CRAFT.split("|")),
        ),
    ),
    (_above, Bigram(frozenset(re.split(r"\\s|\|", _CARS)), frozenset({"above"}))),
)
"""Ways in which a place is stated again, with what stands wherever they find something: they yield places that
contradict what was told, the sentences around them, and what was told."""
