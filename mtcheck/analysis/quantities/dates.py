"""Dates, times of day, months and weekdays of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.quantities.quantity import Kind, Quantity
from mtcheck.document import Span
from mtcheck.languages.english_numbers import NUMBER_WORDS
from mtcheck.languages.locales import Locale
from mtcheck.languages.patterns import lazy_regex

__all__ = ["clocks", "dates", "named_days", "spoken_times", "times"]

_ISO = lazy_regex(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DATE = lazy_regex(r"(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)")
_SHORT_DATE = lazy_regex(r"(?<![\d.])([1-9]|[0-3]\d)\.([1-9]|[01]\d)\.(?!\w)")
_WITH_SHORT_DATES = {"de", "cs", "pl", "sk", "da", "no", "fi", "et", "ru", "uk"}
"""Elsewhere "0.05." ends a sentence."""
_STOPWATCH = lazy_regex(r"(?<![\d.,:])(2[5-9]|[3-9]\d|1\d\d):([0-5]\d)(?![\d:])")
_TIME = lazy_regex(
    r"(?<![\d.,:])(?P<hour>2[0-4]|[01]?\d)(?!\d)"
    r"(?:(?P<sign>[:.h])(?P<minute>[0-5]\d)(?![\d]|[.:]\d))?"
    r"(?:[\s\u00a0]*(?P<mark>Uhr(?:\s(?P<tail>[0-5]\d)\b)?|[ap]\.?\s?m\b\.?|o['’]clock|GMT\b))?",
    re.IGNORECASE,
)
_DAYPARTS = lazy_regex(r"nachmittag|abend|nacht|mittag", re.IGNORECASE)
_LETTERS = lazy_regex(r"[^\W\d_]+(?:['’]s)?")


def dates(text: str, conventions: Locale) -> Iterator[Quantity]:
    short = _SHORT_DATE.finditer(text) if conventions.code in _WITH_SHORT_DATES else ()
    for match in [*_ISO.finditer(text), *_DATE.finditer(text), *short]:
        parts = [(match.span(group), int(match[group])) for group in range(1, len(match.groups()) + 1) if match[group]]
        if sorted(value for _, value in parts)[0] > 12 or sorted(value for _, value in parts)[1] > 31:
            continue
        for place, value in parts:
            values = (
                {value, 2000 + value, 1900 + value}
                if len(parts) == 3 and value < 100 and place == parts[-1][0]
                else {value}
            )
            yield Quantity(Span(*place), Kind.DATE_PART, frozenset(map(float, values)))


def times(text: str) -> Iterator[Quantity]:
    for match in _TIME.finditer(text):
        mark = (match["mark"] or "").lower()
        minute = match["minute"] or match["tail"]
        if not mark and not (match["sign"] == ":" and minute):
            continue
        hour = int(match["hour"])
        if mark[:1] in {"a", "p"} and hour <= 12:
            hours = {hour % 12 + (12 if mark[0] == "p" else 0)}
        elif hour < 12 and (mark.startswith("o") or not mark or _DAYPARTS.search(text)):
            hours = {hour, hour + 12}
        else:
            hours = {hour % 24, 12 if hour == 0 else hour % 24}
        values = frozenset(float(60 * value + int(minute or 0)) for value in hours)
        yield Quantity(Span(match.start(), match.end()), Kind.TIME, values)


_HOURS = {
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(),
    "en": list(NUMBER_WORDS[:12]),
}
_MINUTES = {
    "de": {"fünf": 5, "zehn": 10, "viertel": 15, "zwanzig": 20},
    "en": {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30},
}
_SPOKEN = {
    "de": lazy_regex(
        rf"\b(?:(?P<minutes>{'|'.join(_MINUTES['de'])})\s(?P<side>vor|nach)\s(?P<of_half>halb\s)?|(?P<half>halb\s))"
        rf"(?P<hour>{'|'.join(_HOURS['de'])}|1[0-2]|[1-9])\b(?:\sUhr\b)?",
        re.IGNORECASE,
    ),
    "en": lazy_regex(
        rf"\b(?P<minutes>{'|'.join(sorted(_MINUTES['en'], key=len, reverse=True))})\s(?P<side>to|past)\s"
        rf"(?P<hour>{'|'.join(_HOURS['en'])}|1[0-2]|[1-9])\b(?:\so['’]clock\b)?",
        re.IGNORECASE,
    ),
}


def spoken_times(text: str, language: str) -> Iterator[Quantity]:
    """Times of day in words: *halb acht* and *half past seven* are 7.30, *fünf vor halb drei* is 2.25."""
    pattern = _SPOKEN.get(language)
    for match in pattern.finditer(text) if pattern else ():
        said = match.groupdict()
        hour = said["hour"].lower()
        minute = 60 * (_HOURS[language].index(hour) + 1 if hour in _HOURS[language] else int(hour))
        minute -= 30 if said.get("half") or said.get("of_half") else 0
        if said["minutes"]:
            few = _MINUTES[language][said["minutes"].lower()]
            minute += -few if said["side"].lower() in {"vor", "to"} else few
        firm = bool(said.get("half")) or said["minutes"].lower() not in {"five", "fünf", "ten", "zehn"}
        yield Quantity(Span(*match.span()), Kind.TIME, frozenset({minute % 1440.0, (minute + 720) % 1440.0}), firm=firm)


def clocks(text: str) -> Iterator[Quantity]:
    """A stopwatch: "27:37" is in the 28th minute."""
    for match in _STOPWATCH.finditer(text):
        minutes, seconds = float(match[1]), float(match[2])
        yield Quantity(Span(*match.span(1)), Kind.NUMBER, frozenset({minutes, minutes + 1}))
        yield Quantity(Span(*match.span(2)), Kind.NUMBER, frozenset({seconds}), firm=False)


def named_days(text: str, conventions: Locale) -> Iterator[Quantity]:
    for match in _LETTERS.finditer(text):
        word = match[0].lower().removesuffix("'s").removesuffix("’s")
        span = Span(*match.span())
        number = conventions.months.get(word)
        if number is not None:
            firm = word not in _AMBIGUOUS_MONTHS or _is_month(text, match)
            yield Quantity(span, Kind.MONTH, frozenset({float(number)}), firm=firm)
        elif (day := conventions.weekdays.get(word, conventions.weekdays.get(word.removesuffix("s")))) is not None:
            yield Quantity(span, Kind.WEEKDAY, frozenset({float(day)}))
        elif conventions.code in _COMPOUNDING:
            yield from _in_compounds(word, span, conventions)


_COMPOUNDING = {"de", "nl"}
"""Languages that write "Samstagnachmittag" and "Oktoberanfang" as one word."""


def _in_compounds(word: str, span: Span, conventions: Locale) -> Iterator[Quantity]:
    for kind, names in ((Kind.WEEKDAY, conventions.weekdays), (Kind.MONTH, conventions.months)):
        for name, value in names.items():
            if len(name) > 3 and word.startswith(name):
                yield Quantity(span, kind, frozenset({float(value)}), firm=False)


_AMBIGUOUS_MONTHS = {
    "may",
    "march",
    "mai",
    "mar",
    "jun",
    "dec",
    "jan",
    "sep",
    "sept",
    "oct",
    "nov",
    "feb",
    "apr",
    "jul",
    "aug",
    "mär",
    "dez",
    "okt",
}
_BESIDE_MONTH = lazy_regex(
    r"(?:\d(?:st|nd|rd|th)?\.?|\b(?:in|of|until|since|early|late|mid|last|by|from|this|next|im|seit|bis|ende|anfang|mitte|vom|ab|and|to))[\s\u00a0-]*$",
    re.IGNORECASE,
)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """ "May" and "March" are verbs too, "Jan" is a name: those must stand beside a figure or a preposition."""
    if not match[0][0].isupper():
        return False
    before, after = text[max(match.start() - 14, 0) : match.start()], text[match.end() : match.end() + 3]
    if match[0].lower() in {"may", "march", "mai"}:
        return bool(_BESIDE_MONTH.search(before) or re.match(r"\s\d", after))
    return bool(re.search(r"\d\.?(?:st|nd|rd|th)?\s$", before) or re.match(r"\.?\s?\d", after))
