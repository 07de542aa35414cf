"""Dates that must follow from others: birthdays, anniversaries, and so many minutes after a crash."""

from __future__ import annotations

import re
from collections.abc import Callable

from mtcheck.check import Bigram, Context, Together, Trigger
from mtcheck.checks.discourse.amounts.figures import DIGIT
from mtcheck.checks.discourse.days.dates import ANY_DAY, day_in
from mtcheck.checks.discourse.names.people import FULL_NAME, RELATIVES
from mtcheck.checks.discourse.telling.telling import Restated, sentence_around, told_here
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_YEAR
from mtcheck.languages.english_numbers import BELOW_HUNDRED, count
from mtcheck.languages.patterns import lazy_regex

__all__ = ["RECKONED"]

_BORN = lazy_regex(
    rf"\bborn\s(?:in\s[A-Z][\w-]+\s)?(?:on\s{ANY_DAY}(?:,?\s(?P<year>{ANY_YEAR}))?|in\s(?P<year_2>{ANY_YEAR}))\b"
)
_ANY_BORN = lazy_regex(r"\b(?:born|birth)\b")
_TURNS = lazy_regex(
    r"\b(?P<who>[A-ZÀ-ÖØ-Þ][\w-]{1,30}|he|she|who)\s(?:will\s|would\s(?:now\s)?have\s|has\s|had\s)?(?:turn(?:s|ed)?|reach(?:ed|es)?\sthe\sage\sof)\s"
    rf"(?P<years>\d{{2,3}}|{BELOW_HUNDRED})\s"
    rf"(?:on\s{ANY_DAY}(?:,?\s(?P<year>{ANY_YEAR}))?|in\s(?:{ANY_MONTH}\s)?(?P<year_2>{ANY_YEAR}))\b"
)
_VERBS = {
    "opening": "opened|inaugurated",
    "inauguration": "inaugurated|opened",
    "founding": "founded|established|set up",
    "foundation": "founded|established|set up",
    "death": "died|passed away|killed",
    "birth": "born",
    "wedding": "married|wed",
    "sinking": "sank|sunk|went down",
    "liberation": "liberated",
    "disaster": "crashed|exploded|sank|collapsed|caught fire|burned down|burnt down|killed|derailed|burst",
    "explosion": "exploded|blew up",
    "fire": "burned down|burnt down|caught fire|destroyed",
    "attack": "attacked|exploded|killed|shot|stabbed",
    "accident": "crashed|collided|derailed|overturned|plunged",
    "murder": "murdered|killed|shot|stabbed",
    "signing": "signed",
    "launch": "launched",
    "consecration": "consecrated",
    "independence": "independent",
    "first performance": "premiered|first performed",
    "premiere": "premiered|first performed|first shown",
    "publication": "published",
    "fall": "fell",
}
_ANNIVERSARY = lazy_regex(
    rf"\banniversary\sof\s(?:its|the|his|her|their)\s(?P<noun>{'|'.join(_VERBS)})\s(?:on|is\son|,)\s{ANY_DAY}\b(?!,?\s{ANY_YEAR})"
)
_TIME = r"(?P<hour{0}>\d{{1,2}})(?:[.:](?P<minute{0}>[0-5]\d))?\s?(?P<half{0}>[ap])\.?m\b"
_ANY_TIME = lazy_regex(rf"(?<![\d.:]){_TIME.format('')}")
_MINUTES_AFTER = lazy_regex(
    rf"(?<![\d.:])(?P<time>{_TIME.format('')})\.?,?\s(?:only\s|just\s|exactly\s"
    rf"|barely\s)?(?P<minutes>\d{{1,2}}|{BELOW_HUNDRED}|half an|an|one)\s"
    r"(?P<unit>minutes?|hours?)\s(?P<side>after|before)\s(?:the|his|her|its|their)\s(?:[a-z-]+\s)?(?P<noun>[a-z-]{4,})\b"
)
_STRUCK = lazy_regex(
    r"\b(?:crash\w*|collid\w+|collision|accident|struck|hit|ramm\w+|derail\w*|overturn\w*|explo\w+|blast|detonat\w+|broke\sout|caught\sfire"
    r"|fire|blaze|quake|earthquake|shook|attack\w*|stabb\w+|shot|shooting|robb\w+|broke\sinto|break-in|collaps\w+|fell|fall|plung\w+|sank"
    r"|landed|landing|took\soff|take-off|capsiz\w+|alarm|call\w*|burst)\b"
)
_NOUNS = frozenset(
    """
    crash collision accident impact explosion blast fire blaze quake earthquake attack shooting stabbing robbery
    break-in collapse fall sinking landing take-off derailment incident alarm call disaster detonation emergency
    """.split()
)
_TOLERANCE = 5
"""Minutes by which a rounded time may differ."""
_MINUTES_OF_DAY = 1440


def _birthdays(context: Context, text: str) -> Restated:
    """“born on 12 May 1931 … would have turned 90 on 21 May 2021”"""
    for turns in _TURNS.finditer(text):
        told = told_here(context, turns.start(), 1)
        born = list(_BORN.finditer(told))
        if len(born) != 1 or len(_ANY_BORN.findall(told)) != 1:
            continue
        sentence = sentence_around(told, Span(*born[0].span()))
        between = told[sentence.start :] + text[turns.start() : turns.start("years")]
        if RELATIVES.search(between):
            continue
        names = {name["surname"] for name in FULL_NAME.finditer(told, born[0].end())}
        if names and turns["who"] not in names:
            continue
        if turns["who"] not in {"he", "she", "He", "She", "who"} and turns["who"] not in told:
            continue
        first, second = day_in(born[0]), day_in(turns)
        year, other = (match["year"] or match["year_2"] for match in (born[0], turns))
        wrong_day = first is not None and second is not None and first != second
        if wrong_day or (year and other and int(other) - int(year) != count(turns["years"])):
            where = turns.span("day" if turns["day"] else "month_2") if second else turns.span("year_2")
            yield Span(where[0], turns.end()), born[0][0]


def _anniversaries(context: Context, text: str) -> Restated:
    """“was opened on 4 May 1987 … the anniversary of its opening on 4 June”"""
    for match in _ANNIVERSARY.finditer(text):
        told = told_here(context, match.start(), 1)
        dated = list(
            re.finditer(
                rf"\b(?:{_VERBS[match['noun']]})\b[^.!?\d]{{0,40}}\s(?:on\s)?(?:[A-Z][a-z]+day,?\s)?{ANY_DAY}\b", told
            )
        )
        if len(dated) != 1:
            continue
        first, second = day_in(dated[0]), day_in(match)
        if first and second and first != second and (first[0] == second[0] or first[1] == second[1]):
            group = "day" if match["day"] else "month_2"
            yield Span(match.start(group), match.end()), f"{first[0]} {first[1]}"


def _minutes(context: Context, text: str) -> Restated:
    """“struck the van at 7.15 a.m. … had arrived by 6.50 a.m., ten minutes after the crash”"""
    for match in _MINUTES_AFTER.finditer(text):
        if match["noun"] not in _NOUNS:
            continue
        told = told_here(context, match.start(), 1)
        times = list(_ANY_TIME.finditer(told))
        if len(times) != 1:
            continue
        around = sentence_around(told, Span(*times[0].span()))
        if not _STRUCK.search(told, around.start, around.end):
            continue
        minutes = {"half an": 30, "an": 60, "one": 60 if match["unit"].startswith("hour") else 1}.get(match["minutes"])
        if minutes is None:
            minutes = count(match["minutes"]) * (60 if match["unit"].startswith("hour") else 1)
        apart = _minute_of_day(match) - _minute_of_day(times[0])
        expected = minutes if match["side"] == "after" else -minutes
        off = abs((apart - expected + _MINUTES_OF_DAY // 2) % _MINUTES_OF_DAY - _MINUTES_OF_DAY // 2)
        if off > max(_TOLERANCE, minutes // 4):
            yield Span(match.start("time"), match.end()), times[0][0]


def _minute_of_day(match: re.Match[str]) -> int:
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return hour * 60 + int(match["minute"] or 0)


RECKONED: tuple[tuple[Callable[[Context, str], Restated], Trigger], ...] = (
    (_birthdays, Together(frozenset({"turn", "turns", "turned", "age"}), DIGIT)),
    (_anniversaries, Together(Bigram(frozenset({"anniversary"}), frozenset({"of"})), DIGIT)),
    (
        _minutes,
        Together(Bigram(frozenset({"minute", "minutes", "hour", "hours"}), frozenset({"after", "before"})), DIGIT),
    ),
)
"""Ways in which a date or a time does not follow from that from which it must, with what stands wherever they find
something."""
