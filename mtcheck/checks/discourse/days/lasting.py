"""Ends that do not fit the beginning and the time between: from 3 June for two weeks, until 30 June."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from mtcheck.checks.discourse.telling.telling import SENTENCE_END, sentence_around
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_numbers import BELOW_HUNDRED, NUMBER, count
from mtcheck.languages.patterns import lazy_regex

__all__ = ["lasts_otherwise"]

_Found = Iterator[tuple[Span, str]]
_FOR = rf"for\s(?:just\s|exactly\s|only\s)?(?P<number>{NUMBER})\s(?P<unit>day|week|month)s?\b"
_FOR_2 = _FOR.replace("number>", "number_2>").replace("unit>", "unit_2>")
_DATE = rf"(?:{ANY_WEEKDAY}(?:,\s|\s))?(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{ANY_MONTH})"
_DATE_2 = _DATE.replace("day>", "day_2>").replace("month>", "month_2>")
_BEGINS = lazy_regex(
    rf"\b[Ff]rom\s{_DATE},?\s(?:(?:it|he|she|they|the\s[a-z]+)\s)?(?:(?:will\sbe|is|are|was)\s[a-z]+\s)?{_FOR}"
    rf"|\b{_FOR_2.replace('for', '[Ff]or', 1)},?\s(?:from|starting\son|starting|beginning\son)\s{_DATE_2}"
)
_CLOSED = lazy_regex(
    r"\b(?:clos\w+|shut\w*|block\w+|sealed|strike|holiday|suspend\w*|detour|diver\w+|works?|repairs?|runs?|lasts?|ban\w*|quarantine)\b"
)
_ENDS = lazy_regex(
    rf"\b(?:[Uu]ntil|[Tt]ill|[Uu]p\sto|(?:re)?opens?(?:\sagain)?\son|ends?\son|again\s(?:from|on|as\sof))\s(?:and\sincluding\s)?{_DATE}\b"
)
_OF_OTHERS = lazy_regex(
    r"\b(?:another|others?|second|next\sto|extend\w*|longer|delay\w*|registr\w+|register\w*|tickets?|appl\w+|appeal\w*|objection\w*|submit\w*"
    r"|book\w*|but|however|then|after|while|also|too|originally|previously|instead|stays?|remains?|now)\b",
    re.IGNORECASE,
)
_NEAR = 300
_LEAP = 2024
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4}
_SLACK = {"day": 1.0, "week": 3.0, "month": 6.0}
_YEARS = lazy_regex(
    rf"\bfor\s(?:exactly\s)?(?P<number>{NUMBER})\syears(?:,\s|\s\(|\s)from\s(?P<first>(?:1[89]|20)\d\d)\s(?:to|until|till)\s(?P<last>(?:1[89]|20)\d\d)\b"
)

_FROM_YEAR = lazy_regex(r"\bfrom\s(?P<first>(?:1[89]|20)\d\d)\s(?:to|until|till)\s(?P<last>(?:1[89]|20)\d\d)\b")
_THOSE_YEARS = lazy_regex(
    rf"\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Tt]hroughout)\s(?:all\s)?(?:these|those)\s(?P<number>{NUMBER})\syears\b(?!\s(?:as|at|of|with|from|when|without|that)\b)"
)


def lasts_otherwise(text: str) -> _Found:
    """Dates and times that contradict how long something lasts, with what was told."""
    yield from _until(text)
    for match in _YEARS.finditer(text) if " years" in text and "for " in text else ():
        if abs(int(match["last"]) - int(match["first"]) - count(match["number"])) > 1:
            yield Span(*match.span("last")), f"for {match['number']} years"
    ranges = list(_FROM_YEAR.finditer(text)) if " years" in text and "from " in text else []
    if len(ranges) == 1:
        first = ranges[0]
        for match in _THOSE_YEARS.finditer(text, first.end(), first.end() + _NEAR):
            if abs(int(first["last"]) - int(first["first"]) - count(match["number"])) > 1:
                yield Span(*match.span("number")), first[0]
    if "before " in text:
        yield from _before_closing(text)


def _until(text: str) -> _Found:
    """“closed from Monday, 3 June, for two weeks. Until 30 June …”"""
    begins = list(_BEGINS.finditer(text)) if "rom " in text or "ing " in text else []
    if len(begins) != 1:
        return
    begin = begins[0]
    other = "" if begin["number"] else "_2"
    first = _day(begin[f"day{other}"], begin[f"month{other}"])
    if not _CLOSED.search(text, sentence_around(text, Span(*begin.span())).start, begin.end() + 60):
        return
    for end in _ENDS.finditer(text, begin.end(), begin.end() + _NEAR):
        last = _day(end["day"], end["month"])
        within = sentence_around(text, Span(*end.span())).end
        if first is None or last is None or last <= first or _OF_OTHERS.search(text, begin.end(), within):
            return
        unit = begin[f"unit{other}"]
        if abs((last - first).days - count(begin[f"number{other}"]) * _DAYS[unit]) > _SLACK[unit]:
            yield Span(end.start("day"), end.end("month")), begin[0]
        return


def _day(day: str, month: str) -> date | None:
    try:
        return date(_LEAP, ENGLISH.months.index(month) + 1, int(day))
    except ValueError:
        return None


_TIME = (
    rf"(?P<hour>\d{{1,2}}|{BELOW_HUNDRED})(?:[.:](?P<minutes>[0-5]\d))?(?:\so['’]clock)?"
    r"(?P<half>\s?[ap]\.?m\b\.?|\s(?:in\sthe\s(?:morning|evening|afternoon)|at\snight))?"
)
_CLOSES = lazy_regex(
    r"\b(?:polls|polling\sstations?|supermarkets?|library|kiosk|canteen|shops?|stores?|offices?|gates?|doors|box\soffice|counters?|ticket\soffice|pool|museum|post\soffice|bank|voting)\s"
    rf"(?:(?:will|always|usually|already)\s)?(?:close|closes|shut|shuts|ends|closed)\sat\s{_TIME}"
)
_ARRIVES = lazy_regex(
    r"\b(?:[Aa]nyone|[Aa]nybody|[Ww]hoever|[Vv]oters|[Tt]hose|[Pp]eople|[Cc]ustomers|[Vv]isitors|[Ii]f\syou|[Yy]ou)\s(?:who\s|can\s|may\s)?(?:still\s)?"
    r"(?:arrives?|comes?|turns?\sup|gets?\sthere|shows?\sup|joins?\sthe\squeue|queues?|is|are)\s[^.!?\d]{0,40}?\b(?:shortly|just|right|minutes|immediately)\sbefore\s"
    rf"{_TIME}"
)
_HALF_DAY = 12
_OTHER_DAY = lazy_regex(
    rf"\b(?:{ANY_WEEKDAY}|tomorrow|other|another|except|but|weekends?|holidays?|[A-Z][a-z]+days|in\s(?:summer|winter)|late|until|opens?)\b"
)


def _before_closing(text: str) -> _Found:
    """“The polls close at six in the evening. Anyone who arrives shortly before eight …”"""
    for match in _ARRIVES.finditer(text):
        closings = list(_CLOSES.finditer(text, max(match.start() - _NEAR, 0), match.start()))
        if len(closings) != 1 or _OTHER_DAY.search(text, closings[0].end(), match.end()):
            continue
        if len(SENTENCE_END.findall(text, closings[0].end(), match.start() + 1)) > 1:
            continue
        closing, coming = (_clock(one) for one in (closings[0], match))
        if coming > closing and (closings[0]["half"] or "") == (match["half"] or closings[0]["half"] or ""):
            yield (
                Span(match.start("hour"), match.end("minutes") if match["minutes"] else match.end("hour")),
                closings[0][0],
            )


def _clock(time: re.Match[str]) -> float:
    return (count(time["hour"]) % _HALF_DAY or _HALF_DAY) + int(time["minutes"] or 0) / 60
