"""Figures, number words, times and dates of a text, read as its language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from mtcheck.document import Span
from mtcheck.languages.locales import Locale, locale
from mtcheck.languages.units import CURRENCIES, UNIT, UNITS_BEFORE, convertible, units_named
from mtcheck.masking import MASK, Mask, mask

__all__ = ["KNOWN", "Kind", "Quantity", "agree", "quantities", "unmatched"]


class Kind(Enum):
    NUMBER = auto()
    DATE_PART = auto()
    """Day, month or year of a date in figures: which is which depends on the country."""
    TIME = auto()
    """In minutes after midnight."""
    MONTH = auto()
    WEEKDAY = auto()


@dataclass(frozen=True, slots=True)
class Quantity:
    """``values`` are its possible readings; ``firm`` is False for words that need not be a quantity ("one", "Jan")."""

    span: Span
    kind: Kind
    values: frozenset[float]
    units: frozenset[str] = frozenset()
    firm: bool = True
    extent: Span | None = None
    """The figure with its currency, scale and unit."""


_FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,'’]\d+)*")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DATE = re.compile(r"(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)|(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?!\w)")
_STOPWATCH = re.compile(r"(?<![\d.,:])(2[5-9]|[3-9]\d|1\d\d):([0-5]\d)(?![\d:])")
_TIME = re.compile(
    r"(?<![\d.,:])(?P<hour>2[0-4]|[01]?\d)(?!\d)"
    r"(?:(?P<sign>[:.h])(?P<minute>[0-5]\d)(?![\d]|[.:]\d))?"
    r"(?:[\s\u00a0]*(?P<mark>Uhr(?:\s(?P<tail>[0-5]\d)\b)?|[ap]\.?\s?m\b\.?|o['’]clock|GMT\b))?",
    re.IGNORECASE,
)
_SCALES = {
    "tausend": 1e3, "tsd": 1e3, "thousand": 1e3, "mille": 1e3, "mil": 1e3, "million": 1e6, "millions": 1e6,
    "millionen": 1e6, "mio": 1e6, "mn": 1e6, "m": 1e6, "millones": 1e6, "milioni": 1e6, "milhões": 1e6,
    "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "milliard": 1e9, "milliards": 1e9, "billion": 1e9, "billions": 1e9,
    "bn": 1e9, "b": 1e9, "miliardi": 1e9, "milijarde": 1e9, "billionen": 1e12, "trillion": 1e12, "trillions": 1e12,
    "k": 1e3, "dutzend": 12, "dozen": 12, "万": 1e4, "亿": 1e8,
}  # fmt: skip
_GERMAN_SCALES = {"billion": 1e12, "trillion": 1e18}
"""The long scale."""
_ATTACHED = {"m", "b", "k"}
"""Scales only where money stands before the figure: "$5m", "£2bn"."""
_SCALE = re.compile(
    rf"[\s\u00a0\u202f-]?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})(?:\.|\b|(?<=[万亿]))",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:-|–|bis|to|und|and|or|oder)\s*\S{0,4}$", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"[^\W\d_]$|[/’'–-]$")
_PART_OF_NAME = re.compile(r"[^\W\d_]-$")
KNOWN = frozenset({"de", "en", "fr", "es", "it", "pt", "nl"})
"""Languages whose number words, scale words and names of days are all known; of others only long figures count."""
_UNKNOWN_SCALES = (1e3, 1e4, 1e6, 1e8, 1e9)
_DECADE = re.compile(r"\d0(?:er|s)\b")
_DAYPARTS = re.compile(r"nachmittag|abend|nacht|mittag", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’]s)?")
_SUFFIXES = re.compile(
    r"(?:jährig|tägig|stündig|minütig|monatig|wöchig|köpfig|stellig|stöckig|teilig|prozentig|fach|mal|malig|ens|er|"
    r"seitig|sitzig|türig|spurig|tel|teilig|punkt)\w{0,3}$"
)
_FIXED_WORDS = {
    "de": {"dutzend": 12, "halb": 0.5, "halbe": 0.5, "halben": 0.5, "hälfte": 0.5, "drittel": 3, "viertel": 4,
           "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "beide": 2, "beiden": 2,
           "doppelt": 2, "doppelte": 2, "zweimal": 2, "dreimal": 3, "einmal": 1, "hundert": 100, "hunderte": 100,
           "tausend": 1000, "null": 0, "zweite": 2, "zweiten": 2, "paar": 2, "jahrzehnt": 10, "jahrhundert": 100},
    "en": {"dozen": 12, "half": 0.5, "third": 3, "quarter": 4, "both": 2, "twice": 2, "double": 2, "thrice": 3,
           "once": 1, "hundred": 100, "thousand": 1000, "zero": 0, "triple": 3, "couple": 2, "pair": 2, "decade": 10,
           "century": 100, "midnight": 0, "noon": 12, "nil": 0, "fortnight": 14, "score": 20, "single": 1,
           "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
           "eighties": 80, "nineties": 90, "duo": 2, "trio": 3},
}  # fmt: skip
"""Words that may stand for a figure of the other language; they are never required themselves."""


def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """All quantities in a text of a language (ISO 639-1), in order of their places; addresses are passed over."""
    text = mask(text, Mask.ADDRESS)
    conventions = locale(language)
    found = [part for part in (*_dates(text), *_times(text), *_clocks(text)) if MASK not in part.span.of(text)]
    taken = text
    for part in found:
        taken = taken[: part.span.start] + MASK * len(part.span) + taken[part.span.end :]
    found += _figures(taken, conventions)
    found += _names(taken, conventions)
    found += _words(taken, language)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _dates(text: str) -> Iterator[Quantity]:
    for match in [*_ISO.finditer(text), *_DATE.finditer(text)]:
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


def _times(text: str) -> Iterator[Quantity]:
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


def _clocks(text: str) -> Iterator[Quantity]:
    """A stopwatch: "27:37" is in the 28th minute."""
    for match in _STOPWATCH.finditer(text):
        minutes, seconds = float(match[1]), float(match[2])
        yield Quantity(Span(*match.span(1)), Kind.NUMBER, frozenset({minutes, minutes + 1}))
        yield Quantity(Span(*match.span(2)), Kind.NUMBER, frozenset({seconds}), firm=False)


def _figures(text: str, conventions: Locale) -> Iterator[Quantity]:
    found: list[tuple[Quantity, float]] = []
    for match in _FIGURE.finditer(text):
        if MASK in match[0]:
            continue
        end = match.end()
        values = _readings(match[0], conventions.decimal)
        before = UNITS_BEFORE.search(text, max(match.start() - 6, 0), match.start())
        units = units_named(before["unit"]) if before else frozenset()
        scale = 1.0
        if named := _SCALE.match(text, end):
            word = named["scale"].lower()
            if word not in _ATTACHED or (before and named.start("scale") == end):
                scale = (_GERMAN_SCALES if conventions.code == "de" else {}).get(word, _SCALES[word])
                end = named.end()
        if unit := UNIT.match(text, end):
            units |= units_named(unit["unit"])
            end = unit.end()
        if match.start() and _SHORT_YEAR.search(text[: match.start()]) and len(match[0]) == 2:
            values |= {1900 + v for v in values} | {2000 + v for v in values}
        elif _DECADE.match(text, match.start()):
            values |= {1900 + v for v in values}
        values = frozenset(value * scale for value in values)
        firm = not _PART_OF_NAME.search(text[max(match.start() - 2, 0) : match.start()])
        if conventions.code not in KNOWN:
            values |= {value * factor for value in values for factor in _UNKNOWN_SCALES}
            firm = firm and len(re.sub(r"\D", "", match[0]).strip("0")) > 2
        extent = Span(before.start() if before else match.start(), end)
        quantity = Quantity(Span(*match.span()), Kind.NUMBER, values, units, firm, extent)
        found.append((quantity, scale))
    following = [*found[1:], None] if found else []
    for (quantity, scale), after in zip(found, following, strict=True):
        yield _sharing(quantity, scale, after, text)


def _sharing(quantity: Quantity, scale: float, after: tuple[Quantity, float] | None, text: str) -> Quantity:
    """In "3 to 5 million euros" scale and unit belong to both figures."""
    if after is None or not _RANGE.match(text[quantity.span.end : after[0].span.start]):
        return quantity
    if scale == 1 and after[1] != 1:
        quantity = replace(quantity, values=quantity.values | {value * after[1] for value in quantity.values})
    return quantity if quantity.units else replace(quantity, units=after[0].units)


def _readings(figure: str, decimal: str | None) -> frozenset[float]:
    """What a figure may mean; a language's own signs come before the other's."""
    plain = re.sub(r"[\s'’]", "", figure)
    signs = [character for character in plain if character in ".,"]
    if not signs:
        return frozenset({float(plain)})
    if len(set(signs)) == 2:
        last = signs[-1]
        return frozenset({_number(plain, last)}) if signs.count(last) == 1 else frozenset({_number(plain, None)})
    sign = signs[0]
    if len(signs) > 1:
        grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain)
        return frozenset({_number(plain, None)}) if grouped else frozenset(float(p) for p in re.split("[.,]", plain))
    could_group = re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", plain) is not None
    if not could_group:
        return frozenset({_number(plain, sign)})
    if decimal is None:
        return frozenset({_number(plain, sign), _number(plain, None)})
    return frozenset({_number(plain, sign if sign == decimal else None)})


def _number(plain: str, decimal: str | None) -> float:
    if decimal is None:
        return float(re.sub("[.,]", "", plain))
    whole, _, fraction = plain.rpartition(decimal)
    return float(f"{re.sub('[.,]', '', whole)}.{fraction}")


def _names(text: str, conventions: Locale) -> Iterator[Quantity]:
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
_BESIDE_MONTH = re.compile(
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


class _Word:
    """A token for text2num."""

    __slots__ = ("_text", "place")

    def __init__(self, match: re.Match[str]) -> None:
        self._text = match[0].lower()
        self.place = match.span()

    def text(self) -> str:
        return self._text

    def nt_separated(self, previous: _Word) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return self._text.isdigit()


_ARTICLES = {"a", "an", "ein", "eine", "einen", "einem", "einer"}
_NUMBER_LANGUAGES = {"de", "en", "fr", "es", "it", "pt", "nl", "da"}


def _words(text: str, language: str) -> Iterator[Quantity]:
    if language not in _NUMBER_LANGUAGES:
        return
    from text_to_num import find_numbers

    tokens = [_Word(match) for match in _WORD.finditer(text)]
    taken: set[int] = set()
    for found in find_numbers(tokens, language, 0.0):
        taken.update(range(found.start, found.end))
        span = Span(tokens[found.start].place[0], tokens[found.end - 1].place[1])
        unit = UNIT.match(text, span.end)
        units = units_named(unit["unit"]) if unit else frozenset()
        yield Quantity(span, Kind.NUMBER, frozenset({float(found.value)}), units, firm=False)
    fixed = _FIXED_WORDS.get(language, {})
    for index, token in enumerate(tokens):
        word = token.text()
        if word in _ARTICLES and (unit := UNIT.match(text, token.place[1])):
            units = units_named(unit["unit"])
            yield Quantity(Span(*token.place), Kind.NUMBER, frozenset({1.0}), units, firm=False)
        if word in fixed:
            yield Quantity(Span(*token.place), Kind.NUMBER, frozenset({float(fixed[word])}), firm=False)
        elif index not in taken and language == "de" and (value := _in_compound(word)) is not None:
            yield Quantity(Span(*token.place), Kind.NUMBER, frozenset({value}), firm=False)


def _in_compound(word: str) -> float | None:
    """The number in "dreijährig" or "Achtzehnjährige"."""
    from text_to_num import text2num

    stem = _SUFFIXES.sub("", word)
    if stem == word or len(stem) < 3:
        return None
    try:
        return float(text2num(stem, "de"))
    except ValueError:
        return None


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of a sentence and its translation may be the same."""
    if {one.kind, other.kind} in ({Kind.NUMBER, Kind.TIME}, {Kind.DATE_PART, Kind.TIME}):
        time, number = (one, other) if one.kind is Kind.TIME else (other, one)
        return any(
            minutes in {60 * v, 60 * v + 720, 60 * (v // 100) + v % 100}
            for minutes in time.values
            for v in number.values
        )
    kinds = {one.kind, other.kind}
    if len(kinds) == 2 and Kind.DATE_PART not in kinds:
        return False
    if kinds == {Kind.DATE_PART, Kind.WEEKDAY}:
        return False
    if one.values & other.values:
        return True
    return any(convertible(a, one.units, b, other.units) for a in one.values for b in other.values)


def unmatched(wanted: Iterable[Quantity], there: Iterable[Quantity]) -> list[Quantity]:
    """The quantities that nothing in the other text agrees with.

    One that converts another beside it ("six metres (18 feet)", "$200 (£150)") is an explanation for readers.
    """
    wanted, there = tuple(wanted), tuple(there)
    missing = [quantity for quantity in wanted if not any(agree(quantity, other) for other in there)]
    return [quantity for quantity in missing if not any(_explains(quantity, other) for other in wanted)]


def _explains(quantity: Quantity, other: Quantity) -> bool:
    if not 0 < quantity.span.start - other.span.end < _NEARBY or quantity.units & other.units:
        return False
    both_money = bool(quantity.units & CURRENCIES and other.units & CURRENCIES)
    return both_money or any(
        convertible(a, quantity.units, b, other.units) for a in quantity.values for b in other.values
    )


_NEARBY = 25
"""Characters between a figure and its conversion."""
