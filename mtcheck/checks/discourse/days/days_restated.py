"""Times that state again when something was, by the part of a day, the season, the occasion."""

from __future__ import annotations

import re
from collections.abc import Callable

from mtcheck.analysis.complements import takes_clause
from mtcheck.check import Bigram, Context, Together, Trigger
from mtcheck.checks.discourse.days.events import event_nouns, kinds_of, tells
from mtcheck.checks.discourse.telling.telling import SENTENCE_END, Restated, sentence_around, told_here
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_numbers import NUMBER_WORDS, count
from mtcheck.languages.patterns import lazy_regex

__all__ = ["DAYS_RESTATED"]

_ANOTHER = lazy_regex(
    r"\b(?:another|others?|second|third|next|following|previous(?:ly)?|earlier|later|again|also|last|both|since|until|each|every|once"
    r"|usual(?:ly)?|originally|instead|postponed|moved|similar|then|months?|years?|weeks?|spread|still|burned\sfor|lasted|continued)\b",
    re.IGNORECASE,
)
_HOURS = {
    "night-time": (19, 30), "nighttime": (19, 30), "nocturnal": (19, 30), "overnight": (18, 31), "night": (18, 30),
    "late-night": (20, 30), "late-evening": (18, 26), "evening": (15.5, 25), "afternoon": (11.5, 19),
    "midday": (10, 16),
    "lunchtime": (10, 16), "noon": (10, 15), "morning": (3, 12.5), "early-morning": (1, 10), "pre-dawn": (0, 8),
}  # fmt: skip
"""From when to when a part of the day lasts at most, in hours of the day and of the next."""
_SAID_OF = lazy_regex(
    r"(?:\b[Tt]he|\b[Tt]his|\b[Tt]hat|\b[Ii]n\sthe|['’]s)\s"
    rf"(?P<part>{'|'.join(sorted(_HOURS, key=len, reverse=True))})\s(?P<noun>[a-z-]{{4,}})\b"
)
_OF_CLOCK = lazy_regex(
    r"\b(?:(?P<half>half\spast|(?:a\s)?quarter\spast|(?:a\s)?quarter\sto)\s)?"
    rf"(?P<hour>\d{{1,2}}|{'|'.join(NUMBER_WORDS[:12])})(?:[.:](?P<minute>\d\d))?"
    r"(?:\so['’]clock)?(?:\s?(?P<side>[ap])\.?m\b|\s(?:in\sthe|this|yesterday)\s(?P<part>morning|afternoon|evening)|\sat\s(?P<night>night))"
    r"|\b(?P<sharp>\d{1,2})[.:]\d\d\s(?:hours|o['’]clock)\b"
    r"|\b(?:at|around|shortly\sbefore|shortly\safter|just\sbefore|just\safter|towards?)\s(?P<noon>noon|midday|midnight)\b"
    rf"|\b(?:(?:on|last|this)\s{ANY_WEEKDAY}|this|yesterday|in\sthe\s(?:early\s|late\s)?)\s?(?P<vague>morning|afternoon|evening)\b",
    re.IGNORECASE,
)
_VAGUE = {"morning": (5.0, 11.0), "afternoon": (13.0, 17.5), "evening": (18.0, 23.0)}


_LOOKED_AT = 1500
"""Characters before a place that are looked at."""


def _hours(match: re.Match[str]) -> tuple[float, float] | None:
    """From when to when the time lies that a text tells; None if it may be either half of the day."""
    if match["vague"]:
        return _VAGUE[match["vague"].lower()]
    if match["noon"]:
        hour = 24.0 if match["noon"].lower() == "midnight" else 12.0
        return hour, hour
    if match["sharp"]:
        return float(match["sharp"]), float(match["sharp"])
    number = match["hour"].lower()
    hour = float(count(number)) % 12
    half = (match["half"] or "").lower()
    hour += 0.5 if half.startswith("half") else -0.25 if half.endswith("to") else 0.25 if half else 0
    hour += int(match["minute"] or 0) / 60
    late = match["side"] in ("p", "P") or match["part"] in ("afternoon", "evening") or (match["night"] and hour > _SIX)
    hour += 12 if late else 0
    return hour, hour


_SIX = 6


def _parts_of_day(context: Context, text: str) -> Restated:
    """“At half past seven in the morning, … The night-time fire”"""
    for match in _SAID_OF.finditer(text):
        kinds = kinds_of(match["noun"])
        if not kinds or match["noun"] in _NO_EVENTS:
            continue
        told = told_here(context, match.start(), 1)[-_LOOKED_AT:]
        times = list(_OF_CLOCK.finditer(told))
        if len(times) != 1 or len(SENTENCE_END.findall(told, times[0].end())) > _SENTENCES:
            continue
        if times[0]["vague"] and (noun := _NOUN.match(told, times[0].end())) and kinds_of(noun[1]):
            continue  # “in the morning crash”
        sentence = sentence_around(told, Span(*times[0].span()))
        if not tells(told[sentence.start : sentence.end], kinds) or _ANOTHER.search(told, sentence.start):
            continue
        span, (first, last) = _hours(times[0]), _HOURS[match["part"]]
        if span is not None and not any(
            first <= hour + day and begin + day <= last for begin, hour in (span,) for day in (0, 24, -24)
        ):
            yield Span(*match.span("part")), times[0][0].strip()


_NOUN = lazy_regex(r" ([a-z-]+)\b")
_NO_EVENTS = frozenset("shift vote session meeting talks show performance concert service flight raid raids".split())
_SENTENCES = 3
_SEASONS = {"spring": range(2, 7), "summer": range(5, 10), "autumn": range(8, 13), "winter": (10, 11, 12, 1, 2, 3, 4)}
_WHICH_SEASON = {"spring": "autumn winter", "summer": "winter", "autumn": "spring", "winter": "summer"}
_THAT_SEASON = lazy_regex(
    r"\b[Tt]hat\s(?:[a-z-]+\s)?(?P<season>spring|summer|autumn|winter)(?:['’]s)?\s(?P<part>day|morning|afternoon|evening|night)\b"
)
_WHEN = lazy_regex(rf"\b(?P<month>{ANY_MONTH})\b|\b(?P<season>spring|summer|autumn|winter)\b")
_EARLIER = lazy_regex(r"\bhad\b|\b(?:19|20)\d\d\b|\b(?:later|earlier|ago|last|before|after)\b")
_FAR = lazy_regex(
    r"\b(?:Australia\w*|New\sZealand|South\sAfrica\w*|Argentin\w+|Chile\w*|Brazil\w*|Peru\w*|Sydney|Melbourne)\b"
)


def _seasons(context: Context, text: str) -> Restated:
    """“in the middle of February … That summer morning”"""
    for match in _THAT_SEASON.finditer(text):
        told = told_here(context, match.start(), 1)[-_LOOKED_AT:]
        times = list(_WHEN.finditer(told))
        if len(times) != 1 or len(SENTENCE_END.findall(told, times[0].end())) > _SENTENCES or _FAR.search(told):
            continue
        time = times[0]
        if time["month"]:
            wrong = ENGLISH.months.index(time["month"]) + 1 not in _SEASONS[match["season"]]
        else:
            wrong = match["season"] in _WHICH_SEASON[time["season"]]
        around = sentence_around(text, Span(*match.span()))
        if wrong and time["month"] != "May" and not _EARLIER.search(text, around.start, around.end):
            yield Span(*match.span("season")), time[0]


_FIRST_NIGHT = lazy_regex(
    rf"\b(?:(?:performance|show|concert|evening|curtain)\son\s(?P<day>{ANY_WEEKDAY})(?:\sevening|\snight)?,\s(?:the|an?|this)\s"
    r"(?:[a-z]+\s)?(?:first-night|first\snight|opening-night|opening\snight|premiere|première)\s(?:audience|guests|crowd|public)"
    rf"|(?:first-night|opening-night|premiere|première)\s(?:audience|guests|crowd|public)\s(?:[a-z-]+\s){{1,9}}?on\s(?P<day_2>{ANY_WEEKDAY})"
    rf"|on\s(?P<day_3>{ANY_WEEKDAY})(?:\sevening|\snight)?,\s(?:the\s)?(?:first-night|opening-night|premiere|première)\s(?:audience|guests|crowd)"
    rf"|(?P<day_4>{ANY_WEEKDAY})(?:\sevening|\snight)?['’]s\s(?:first-night|opening-night|premiere|première)\s(?:audience|guests|crowd))\b"
)
_PREMIERE = lazy_regex(
    rf"\b(?:premi[eè]re|first\snight|opening\snight|premi[eè]red)\s(?:[a-z]+\s){{0,4}}?(?:on\s)?(?P<day>{ANY_WEEKDAY})\b"
    rf"|\b(?P<day_2>{ANY_WEEKDAY})(?:\sevening|\snight)?['’]s\s(?:sold-out\s|world\s)?(?:premi[eè]re|first\snight|opening\snight)\b"
)


def _premieres(context: Context, text: str) -> Restated:
    """“premiere on Friday … the performance on Wednesday, the first-night audience”"""
    for match in _FIRST_NIGHT.finditer(text):
        told = told_here(context, match.start(), 2)[-_LOOKED_AT:]
        days = [one[one.lastgroup or 0] for one in _PREMIERE.finditer(told)]
        day = match.lastgroup or ""
        if len(set(days)) == 1 and match[day] not in days and not _OTHER_NIGHT.search(told):
            yield Span(*match.span(day)), days[0]


_OTHER_NIGHT = lazy_regex(r"\b(?:second|postponed|another|other|preview|last year|moved)\b")
_STRIKES = (
    "strike|stoppage|walkout|walk-out|warning strike|industrial action|protest|demonstration|closure|power cut|outage"
)
_ONLY_ON = lazy_regex(
    rf"\b(?:strike|strikes|walk\sout|stop\swork|stoppage|walkout|clos(?:e|ed)|shut|protest|demonstrate)\b[^.!?\n]{{0,60}}?\bon\s(?P<day>{ANY_WEEKDAY})\s(?:only|alone)\b"
    rf"|\b[Oo]nly\son\s(?P<day_2>{ANY_WEEKDAY})\b[^.!?\n]{{0,60}}?\b(?:strike|walk\sout|stop\swork|be\sclosed|be\sshut)\b"
)
_ON_ANOTHER = lazy_regex(
    rf"\b(?P<day>{ANY_WEEKDAY})['’]s\s(?:one-day\s|24-hour\s|nationwide\s|short\s|planned\s)?(?:{_STRIKES})\b"
    rf"|\b[Tt]he\s(?:one-day\s|24-hour\s|nationwide\s|short\s|planned\s)?(?:{_STRIKES})\son\s(?P<day_2>{ANY_WEEKDAY})\b(?!\s(?:in|at|of|near|by)\s)"
)


def _only_day(context: Context, text: str) -> Restated:
    """“on strike on Monday only … Thursday’s one-day stoppage”"""
    for match in _ON_ANOTHER.finditer(text):
        told = told_here(context, match.start(), 2)[-_LOOKED_AT:]
        days = [one[one.lastgroup or 0] for one in _ONLY_ON.finditer(told)]
        group = match.lastgroup or ""
        around = sentence_around(text, Span(*match.span()))
        other = _ANOTHER.search(told) or re.search(
            r"\b(?:last|previous|another|earlier)\b", text[around.start : match.start()]
        )
        if len(days) == 1 and match[group] != days[0] and match[group] not in told and not other:
            yield Span(*match.span(group)), days[0]


_THAT_DAY = lazy_regex(
    rf"(?:^|\b(?P<before>[A-Za-z]{{1,30}})\s)[Tt]hat\s(?P<day>{ANY_WEEKDAY})\b(?!['’])(?:\s(?P<part>morning|afternoon|evening|night))?"
)
_WEEKDAY = lazy_regex(rf"\b{ANY_WEEKDAY}\b")


def _that_day(context: Context, text: str) -> Restated:
    """“On Tuesday evening, thieves took it … loading a van that Thursday evening”"""
    for match in _THAT_DAY.finditer(text):
        before = (match["before"] or "").lower()
        if takes_clause(before) or before in _JOINS or not match["part"]:
            continue
        told = told_here(context, match.start(), 1)[-_LOOKED_AT:]
        days = [one[0] for one in _WEEKDAY.finditer(told)]
        if len(days) == 1 and days[0] != match["day"] and not _ANOTHER.search(told, told.rindex(days[0])):
            yield Span(*match.span("day")), days[0]


_JOINS = frozenset("so and but or such now given provided meaning except in than".split())
_CLOCK = r"(?P<{0}hour>\d{{1,2}})(?:[.:](?P<{0}minute>\d\d))?\s?(?P<{0}side>[ap])\.?m\b"
_BEGINS_AT = lazy_regex(rf"\b(?:begins?|began|starts?|started|kicks?\soff)\sat\s{_CLOCK.format('')}")
_START_AT = lazy_regex(
    rf"\b(?:[Tt]he|[Ii]ts)\s(?:start|beginning|kick-off)\sat\s(?P<time>{_CLOCK.format('again_')})(?!\sin\s[A-Z])"
)


def _start(context: Context, text: str) -> Restated:
    """“The reading begins at 7 pm … well before the start at 9 pm”"""
    for match in _START_AT.finditer(text):
        told = told_here(context, match.start(), 1)[-_LOOKED_AT:]
        times = list(_OF_CLOCK.finditer(told))
        begins = list(_BEGINS_AT.finditer(told))
        same = len(begins) == 1 and begins[0].group("hour", "minute", "side") == match.group(
            "again_hour", "again_minute", "again_side"
        )
        if len(times) == len(begins) == 1 and not same:
            yield Span(*match.span("time")), times[0][0]


_WEEKDAYS = frozenset(map(str.lower, ENGLISH.weekdays))
_THAT = frozenset({"that"})
_SAME_DAY = lazy_regex(
    rf"\b(?P<day>{ANY_WEEKDAY})\s(?:(?:morning|lunchtime|afternoon|evening|night)\s)?(?:of\s|on\s)?the\ssame\sday\b"
)
_ANY_DAY = lazy_regex(rf"\b{ANY_WEEKDAY}\b")


def _same_day(context: Context, text: str) -> Restated:
    """“Burst early on Tuesday … By Wednesday evening the same day”"""
    for match in _SAME_DAY.finditer(text):
        told = told_here(context, match.start(), 1)[-_LOOKED_AT:]
        days = _ANY_DAY.findall(told)
        if days and days[-1] != match["day"]:
            yield Span(*match.span("day")), days[-1]


DAYS_RESTATED: tuple[tuple[Callable[[Context, str], Restated], Trigger], ...] = (
    (_parts_of_day, Bigram(frozenset(_HOURS) | {"dawn"}, event_nouns())),
    (_seasons, Together(_THAT, frozenset(_SEASONS), frozenset({*_VAGUE, "day", "night"}))),
    (_premieres, Together(_WEEKDAYS, frozenset({"audience", "guests", "crowd"}))),
    (
        _only_day,
        Together(
            _WEEKDAYS,
            frozenset("strike stoppage walkout walk action protest demonstration closure cut outage".split()),
        ),
    ),
    (_that_day, Bigram(_THAT, _WEEKDAYS)),
    (_same_day, Together(_WEEKDAYS, Bigram(frozenset({"same"}), frozenset({"day"})))),
    (_start, Together(Bigram(frozenset({"start", "beginning", "off"}), frozenset({"at"})), lazy_regex("[0-9]"))),
)
"""Ways in which a passage says again when something was, with what stands wherever they find something."""
