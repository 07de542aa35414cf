"""Figures that state again what a text has told, in another form or with digits that have changed places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mtcheck.check import Bigram, Context, Together
from mtcheck.checks.discourse.amounts.figures import DIGIT, DURATIONS, Figure, figures_of, holds_figure
from mtcheck.checks.discourse.amounts.figures_taken_up import MORE, have_swapped, sentence_of
from mtcheck.checks.discourse.days.another_time import ANOTHER_TIME
from mtcheck.checks.discourse.names.people import RELATIVES
from mtcheck.checks.discourse.telling.telling import (
    SENTENCE_END,
    Restated,
    restating,
    sentence_around,
    told_before,
    told_here,
)
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY, CALENDAR
from mtcheck.languages.english_numbers import NUMBER, count
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import words_of

__all__ = [
    "RESTATED",
    "digits_swapped",
    "level_restated",
    "may_be_planned",
    "planned_restated",
    "sum_restated",
    "total_restated",
]

_REACH = 2
"""Passages before in which a figure may be told that another states again."""
_ANOTHER = lazy_regex(
    r"\b(?:another|others?|accomplices?|co-defendants?|second|third|next|neighbou?ring|nearby|previous(?:ly)?|earlier|former(?:ly)?|last|instead"
    r"|rather|original(?:ly)?|initial(?:ly)?|first\scourt|reduced|increased|prosecut\w+|asked|demand(?:s|ed|ing)?|sought|requested"
    r"|compared|while|whereas|(?<!more\s)(?<!less\s)than|runner-up|ahead|behind|women['’]s|men['’]s|both|respectively|wants?|wanted|propos\w+"
    r"|further|later|until|before|once|also|too|limit\s(?:there|here|is|was|of)|maximum|minimum|permitted|allowed|record(?=\s(?:is|was|of))|normal(?:ly)?|usual(?:ly)?|old|existing|among|additional|average|alone|only\s(?:in|at))\b",
    re.IGNORECASE,
)


_LOOKED_AT = 1500
"""Characters before a place that are looked at."""
_NEAR = 400
"""Characters in which stands what *all of them* are."""
_SPANS_OF_TERM = frozenset("year years hour hours minute minutes".split())
_SHORTER = frozenset("month months minute minutes second seconds".split())
_TERM = lazy_regex(
    rf"\b(?P<many>{NUMBER})\s(?P<unit>years?|hours?|minutes?)\sand\s(?P<few>{NUMBER})\s(?P<under>months?|minutes?|seconds?)\b",
    re.IGNORECASE,
)
_TERM_OF = lazy_regex(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|['’]s)\s(?:[a-z-]+\s){0,2}?"
    r"(?:term|sentence|punishment|penalty|imprisonment|detention|custody|verdict|ban|suspension|delay|wait|operation|flight|journey"
    r"|closure|stay|time|interruption)\sof\s(?:only\s|just\s|almost\s|nearly\s)?$"
)


def _terms(context: Context, text: str) -> Restated:
    """“jailed for six years and nine months … the term of nine years and six months”"""
    for match in _TERM.finditer(text):
        if not _TERM_OF.search(text, max(match.start() - _LEFT, 0), match.start()):
            continue
        told = told_here(context, match.start(), _REACH)[-_LOOKED_AT:]
        same = [one for one in _TERM.finditer(told) if _units(one) == _units(match)]
        sentence = sentence_around(text, Span(*match.span()))
        if len({_values(one) for one in same}) != 1 or _ANOTHER.search(text, sentence.start, match.start()):
            continue
        if _values(same[0]) != _values(match):
            yield Span(*match.span()), same[0][0]


def _units(term: re.Match[str]) -> tuple[str, str]:
    return term["unit"].lower().rstrip("s"), term["under"].lower().rstrip("s")


def _values(term: re.Match[str]) -> tuple[int, int]:
    return count(term["many"]), count(term["few"])


_LEFT = 60
"""Characters before a figure in which stands what it belongs to."""
_RACE_TIME = lazy_regex(
    rf"\b(?:(?P<hours>{NUMBER})\shours?(?:,\s|\sand\s|\s)(?P<minutes>{NUMBER})\sminutes?\b"
    r"|(?P<clock>\d{1,2})[:.](?P<past>\d\d)(?:[:.]\d\d)?\shours?\b)",
    re.IGNORECASE,
)
_TIME_OF = lazy_regex(
    r"\b(?:(?:winning|finishing|record|final)\stime|(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s)?time)"
    r"\sof\s(?:only\s|just\s|exactly\s|around\s)?$"
)


_WON = lazy_regex(r"\b(?:w[io]n(?:s|ning)?|winner|victor\w*|first|champion|triumph\w*|beat|gold)\b")


def _winning_times(context: Context, text: str) -> Restated:
    """“a time of two hours and eleven minutes … her winning time of 2:14 hours”"""
    for match in _RACE_TIME.finditer(text):
        if not _TIME_OF.search(text, max(match.start() - _LEFT, 0), match.start()):
            continue
        told = told_here(context, match.start(), _REACH)[-_LOOKED_AT:]
        times = {_clock(one): one[0] for one in _RACE_TIME.finditer(told)}
        sentence = sentence_around(text, Span(*match.span()))
        if not _WON.search(told) or _ELSEWHERE.match(text, sentence.start):
            continue
        if len(times) == 1 and _clock(match) not in times and not _ANOTHER.search(text, sentence.start, match.start()):
            yield Span(*match.span()), next(iter(times.values()))


def _clock(match: re.Match[str]) -> tuple[int, int]:
    return count(match["hours"] or match["clock"]), count(match["minutes"] or match["past"])


_ALL_OF_THEM = lazy_regex(rf"\b(?:[Aa]ll|[Ee]ach\sof\sthe)\s(?P<number>{NUMBER})\sof\s(?:them|whom|which)\b")
_AND_SOME = lazy_regex(
    r"\b(?:and|plus|with|including|besides)\s(?:an?|some|several|many|other|his|her|their|its|the)\b"
)
_UNCOUNTED = lazy_regex(r"\b(?:dozens|scores|hundreds|thousands|handfuls?|several|many)\b", re.IGNORECASE)
"""What may be counted later: “Dozens of revellers were stranded for three nights. She fed all 37 of them.”"""
_NO_THINGS = DURATIONS | frozenset(
    "% euro franc dollar pound metre kilometre kilogram tonne hectare degree mile".split()
)


def _all_of_them(context: Context, text: str) -> Restated:
    """“over five stages … all eight of them”"""
    for match in _ALL_OF_THEM.finditer(text):
        told = told_here(context, match.start(), 1)[-_NEAR:]
        figures = [one for one in figures_of(0, told) if not one.is_year and not one.compound]
        if len(figures) != 1 or len(SENTENCE_END.findall(told, figures[0].end)) > 1:
            continue
        first = figures[0]
        named = (first.noun or first.unit) and first.unit not in _NO_THINGS and first.value > 1
        adds = _AND_SOME.search(told, first.sentence) or MORE.search(told, first.sentence)
        if named and not adds and not _UNCOUNTED.search(told) and first.value != count(match["number"]):
            yield Span(*match.span("number")), told[first.span.start : first.end].strip()


_KINDS_OF_CHILD = {
    "siblings": "children sons daughters boys girls kids",
    "children": "children kids",
    "kids": "children kids",
    "brothers": "sons boys brothers",
    "sisters": "daughters girls sisters",
    "sons": "sons boys",
    "daughters": "daughters girls",
}
_CHILDREN = lazy_regex(
    rf"\b(?P<number>{NUMBER})\s(?:[a-z-]+\s){{0,2}}?(?P<kind>children|sons|daughters|boys|girls|kids|brothers|sisters|siblings|grandchildren"
    r"|cousins|nephews|nieces)\b",
    re.IGNORECASE,
)
_HAS = lazy_regex(
    r"\b(?:ha(?:s|ve|d|ving)|with|(?:parents|father|mother)\s(?:of|to)|rais\w+|bringing\sup)\s(?:[a-z]+\s)?$"
)
_ANOTHER_FAMILY = lazy_regex(f"{MORE.pattern}|{RELATIVES.pattern}|\\b(?:neighbour|friend|cousin|class)", re.IGNORECASE)
_THE_CHILDREN = lazy_regex(
    rf"\b(?:[Tt]he|[Tt]hese|[Tt]heir|[Aa]ll)\s(?P<number>{NUMBER})\s(?:[a-z]+\s)?(?P<who>{'|'.join(_KINDS_OF_CHILD)})\b"
    r"(?!\s(?:who|that|from|of|in|still|at|aged|under|over|with|born|living|next|opposite|across)\b)"
)


def _siblings(context: Context, text: str) -> Restated:
    """“have four children … the five siblings”"""
    for match in _THE_CHILDREN.finditer(text):
        told = told_here(context, match.start(), _REACH)[-_LOOKED_AT:]
        families = list(_CHILDREN.finditer(told))
        if len(families) != 1 or families[0]["kind"].lower() not in _KINDS_OF_CHILD[match["who"]].split():
            continue
        had = _HAS.search(told, max(families[0].start() - 40, 0), families[0].start())
        between = told[families[0].end() :]
        if had and count(families[0]["number"]) != count(match["number"]) and not _ANOTHER_FAMILY.search(between):
            yield Span(*match.span("number")), families[0][0]


_JUBILEE = lazy_regex(
    r"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Hh]is|[Hh]er)\s(?:[a-z]+\s)?(?P<nth>\d{1,3})(?:st|nd|rd|th)\s(?:anniversary|birthday|jubilee|year)\b"
)
_YEARS_OLD = lazy_regex(
    r"\b(?P<years>\d{2,3})(?:\syears\s(?:ago|old)|-year-old)\b|\b(?:for|been)\s(?P<lasted>\d{2,3})\syears\b"
)


def _jubilees(context: Context, text: str) -> Restated:
    """“founded 125 years ago. Its 152nd anniversary”"""
    for match in _JUBILEE.finditer(text):
        told = told_here(context, match.start(), 1)[-_LOOKED_AT:]
        years = [one["years"] or one["lasted"] for one in _YEARS_OLD.finditer(told)]
        if len(years) == 1 and years[0] != match["nth"] and sorted(years[0]) == sorted(match["nth"]):
            yield Span(*match.span("nth")), f"{years[0]} years"


_SUM = (
    r"[€$£]?(?P<sum>\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d+)?)(?P<scale>\s(?:million|billion))?"
    r"(?:\s(?:euros|francs|dollars|pounds))?"
)
_ABOUT = r"(?:(?:around|about|some|roughly|almost|nearly|over|at|only|just|exactly|more\sthan|an\sestimated)\s)*"
_WORTH = lazy_regex(
    rf"\b(?P<noun>[a-z]{{4,}})\s(?:that\swas\s|which\swas\s|that\sis\s)?(?:worth|valued\sat|with\sa\svalue\sof)\s{_ABOUT}{_SUM}"
)
_VALUE_OF = lazy_regex(
    r"\b[Tt]he\s(?:total\s)?(?:value|worth)\sof\s(?:the|these|those|this|that|their|his|her)\s(?:[a-z]+\s)?(?P<noun>[a-z]{4,})\s"
    rf"(?:(?:is|was|has\sbeen)\s(?:put\s|estimated\s|given\s)?|at\s|amounts\sto\s|came\sto\s|comes\sto\s){_ABOUT}{_SUM}"
    rf"|\b[Tt]he\s(?:stolen|seized|missing|lost|recovered|looted)\s(?P<noun_2>[a-z]{{4,}})\s(?:is|was|are|were|has\sa\svalue\sof)\s"
    rf"(?:(?:worth|valued\sat)\s)?{_ABOUT}{_SUM.replace('sum>', 'sum_2>').replace('scale>', 'scale_2>')}"
)
_VALUED_ANEW = lazy_regex(
    r"\b(?:original(?:ly)?|initial(?:ly)?|actual(?:ly)?|real|market|insur\w+|but|however|only|later|now|today|owners?|another|other|different|once|first"
    r"|further|more|added|altogether|experts?|appraisers?|though|although|much|part|some\sof|sentimental|estimate[sd]?)\b",
    re.IGNORECASE,
)


def _worth(context: Context, text: str) -> Restated:
    """“jewellery worth 18,000 euros … put the value of the stolen jewellery at 80,000 euros”"""
    for match in _VALUE_OF.finditer(text):
        told = told_here(context, match.start(), 1)[-_LOOKED_AT:]
        second = "" if match["noun"] else "_2"
        worth = [one for one in _WORTH.finditer(told) if one["noun"] == match[f"noun{second}"]]
        if len(worth) != 1 or _VALUED_ANEW.search(told, worth[0].end()):
            continue
        first, other = _sum_of(worth[0], ""), _sum_of(match, second)
        if (
            not _rounds(first, other)
            and not _rounds(other, first)
            and not _VALUED_ANEW.search(match[0].split(match[f"sum{second}"])[0])
        ):
            yield Span(*match.span(f"sum{second}")), worth[0][0]


def _sum_of(match: re.Match[str], second: str) -> float:
    scale = (match[f"scale{second}"] or "").strip()
    return float(match[f"sum{second}"].replace(",", "")) * {"million": 1e6, "billion": 1e9}.get(scale, 1.0)


RESTATED = (
    restating(_terms, Together(Bigram(holds_figure, _SPANS_OF_TERM), frozenset({"and"}), _SHORTER, frozenset({"of"}))),
    restating(_winning_times, Together(Bigram(frozenset({"time"}), frozenset({"of"})), frozenset({"hour", "hours"}))),
    restating(
        _all_of_them,
        Together(
            Bigram(frozenset({"all", "the"}), holds_figure, by_second=True),
            Bigram(frozenset({"of"}), frozenset({"them", "whom", "which"})),
        ),
    ),
    restating(
        _siblings,
        Together(
            Bigram(frozenset({"the", "these", "their", "all"}), holds_figure, by_second=True),
            frozenset(_KINDS_OF_CHILD),
        ),
    ),
    restating(
        _jubilees, Together(DIGIT, frozenset("anniversary anniversaries birthday birthdays jubilee jubilees".split()))
    ),
    restating(
        _worth,
        Together(DIGIT, Bigram(frozenset({"value", "worth"}), frozenset({"of"}))),
        Together(
            DIGIT,
            frozenset({"stolen", "seized", "missing", "lost", "recovered", "looted"}),
            frozenset({"value", "values", "valued", "worth"}),
        ),
    ),
)
"""Ways in which a passage states a figure again, each by itself."""


_CHANGE_TO = lazy_regex(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir)\s(?:(?:[a-z-]+\s)?(?:rise|increase|hike|jump|reduction|cut|drop|fall|climb|surge|slump|decline)\sto"
    r"|new\s(?:[a-z]+\s)?(?:price|fare|rate|fee|level|tariff|charge|rent|toll|wage|limit|value|record|figure|amount|contribution)\sof)\s"
    r"(?:only\s|just\s|around\s|about\s|almost\s|nearly\s|more\sthan\s)?[€$£]?$"
)
_NEW_LEVEL = lazy_regex(
    r"\b(?:to|costs?|pay|at|be)\s(?:a\s(?:record\s|new\s)?(?:high|low|level)\sof\s)?(?:only\s|just\s|exactly\s)?[€$£]?$"
)
_CHANGES = lazy_regex(
    r"\b(?:instead\sof|up\sfrom|down\sfrom|r(?:ises?|ose|isen|ising)|climb\w*|f[ae]ll(?:s|en|ing)?|drop\w*|increas\w+|rais\w+|lift\w*|lower\w*"
    r"|cut(?:s|ting)?|reduc\w+|go(?:es)?\sup|went\sup|s[au]nk|sinks?|jump\w*|soar\w*|declin\w+|will\scost)\b"
)


def digits_swapped(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """The figure of the same measure whose digits another has in another order: “5.2 per cent … the rate of 2.5”."""
    if not any(have_swapped(figure, one) for one in near):
        return None
    lasting = figure.compound and figure.definite and figure.unit != "year"
    if figure.is_year or (figure.unit in DURATIONS and not lasting):
        return None
    text = texts[figure.index]
    if not (figure.unit or figure.noun):
        return None
    same = [
        one
        for one in near
        if one.unit == figure.unit
        and one.scale == figure.scale
        and (figure.unit or one.noun == figure.noun)
        and (one.index, one.sentence) != (figure.index, figure.sentence)
    ]
    swapped = [one for one in same if have_swapped(figure, one)]
    if len(swapped) != 1 or len([one for one in near if one.value == swapped[0].value]) > _TWICE:
        return None
    digits = sum(map(str.isdigit, figure.written)) or _TWO_DIGITS
    first = swapped[0]
    sentence = sentence_of(texts, figure)
    if MORE.search(sentence_of(texts, first)[: first.span.start - first.sentence]) and figure.unit == "%":
        return None
    lasts = figure.unit in DURATIONS and len(same) == 1 and not _ANOTHER.search(sentence)
    lasts = lasts and not _FURTHER.match(text, figure.end) and not sentence.startswith(("After", "Before", "In "))
    if lasts or _signed(text, figure, sentence_of(texts, first)):
        return first
    if _is_of_another_day(sentence, sentence_of(texts, first)):
        return None
    clear = _WITH.match(text, figure.sentence, figure.span.start) or (
        _AT.search(text, max(figure.span.start - 24, 0), figure.span.start)
        and figure.unit not in {"", "%", "euro", "dollar", "franc", "pound"}
        and digits > _TWO_DIGITS
    )
    if not clear or len(same) > 1 or _ANOTHER.search(sentence) or _GREW.search(sentence):
        return None
    return None if _NAMED.search(sentence) and not _is_known(sentence, texts, figure) else first


_FURTHER = lazy_regex(
    r"\s(?:that|which|who|expected|forecast|of|from|in|for|about|on|by|at|with|to)\b(?!\s(?:be|go)\b)"
)
_PROFIT = lazy_regex(
    r"\s(?P<noun>profit|loss|turnover|revenue|budget|deficit|surplus|debt|debts|fine|loan|grant|prize|jackpot|investment)s?\b"
)


def sum_restated(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """“its profit … to 88 million euros … half of the eighty million profit”"""
    text = texts[figure.index]
    noun = _PROFIT.match(text, figure.span.end + 1 + len(figure.scale)) if figure.scale and figure.definite else None
    if noun is None or _FURTHER.match(text, noun.end()):
        return None
    same = [one for one in near if one.scale == figure.scale and noun["noun"] in sentence_of(texts, one)]
    if len(same) != 1 or (same[0].index, same[0].sentence) == (figure.index, figure.sentence):
        return None
    if _ANOTHER.search(text, figure.sentence, figure.end) or _OF_OTHER.search(sentence_of(texts, same[0])):
        return None
    return None if _rounds(figure.value / 1e6, same[0].value / 1e6) else same[0]


_OF_OTHER = lazy_regex(r"\b(?:another|other|compared|while|whereas|than|both)\b")


def may_be_planned(text: str) -> bool:
    """Whether a text may say of something that it is as planned."""
    return not words_of(text).isdisjoint(_FORESEEN)


_FORESEEN = frozenset("planned envisaged intended foreseen announced provided proposed".split())


def planned_restated(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """“is to be 2.8 kilometres long … a 3.8-kilometre ropeway like the one planned”"""
    text = texts[figure.index]
    if figure.is_year or figure.unit in DURATIONS or not _PLANNED.match(text, figure.span.end):
        return None
    same = [
        one
        for one in near
        if one.unit == figure.unit and one.scale == figure.scale and (figure.unit or one.noun == figure.noun != "")
    ]
    if len(same) != 1 or (same[0].index, same[0].sentence) == (figure.index, figure.sentence):
        return None
    if _OF_OTHER.search(text, figure.sentence, figure.end) or not _TO_COME.search(sentence_of(texts, same[0])):
        return None
    if ANOTHER_TIME.search(sentence_of(texts, figure)):
        return None  # “the £15 million originally earmarked”
    return None if _rounds(figure.value, same[0].value) else same[0]


_TO_COME = lazy_regex(
    r"\b(?:is|are|was|were)\s(?:due\s|set\s|supposed\s)?to\b|\b(?:will|would|plan\w*|wants?|propos\w+|envisag\w+|intend\w*)\b"
)
_WITH = lazy_regex(r"With\s$")
_AT = lazy_regex(r"\b(?:at|of|over|under)\s(?:an?\s(?:[a-z]+\sof\s)?)?$")
_DAY = lazy_regex(rf"\b(?:{ANY_WEEKDAY}|{ANY_MONTH}|(?:19|20)\d\d|today|yesterday|tomorrow|tonight)\b", re.IGNORECASE)


def _is_of_another_day(sentence: str, told: str) -> bool:
    """Whether a sentence speaks of another day or year than the one before."""
    days = {day[0] for day in _DAY.finditer(sentence)}
    return bool(days) and not days & {day[0] for day in _DAY.finditer(told)}


_TWICE = 2
_TWO_DIGITS = 2
_GREW = lazy_regex(
    r"\b(?:rose|risen|ris(?:es|ing)|grew|grown|climbed|increased?|extended|shortened|not|per|each|every|altogether)\b"
)
_NAMED = lazy_regex(r"(?<=[a-z,]\s)[A-ZÀ-ÖØ-Þ]\w+")


def _is_known(sentence: str, texts: Sequence[str], figure: Figure) -> bool:
    """Whether a sentence names nothing that was not told."""
    told = told_before(texts, figure.index, figure.sentence, _REACH)
    return all(name[0] in told or name[0] in CALENDAR for name in _NAMED.finditer(sentence))


_PLANNED = lazy_regex(
    r"[^.!?;\n]{0,44}?,?\s(?:as\s(?:is\s)?(?:planned|envisaged|intended|foreseen|announced|provided\sfor|proposed(?!\sby\b))"
    r"|like\sthe\s(?:one\s(?:that\s(?:is|has\sbeen)\s)?(?:planned|proposed|envisaged)(?!\sby\b)|planned\b|proposed\b)|of\sthe\s(?:kind|sort|type|size)\s(?:planned|proposed|envisaged))\b"
)
_DAY_BEFORE = lazy_regex(
    rf"\bthan\s(?:on\s)?(?:the\sprevious\sday|the\sday\sbefore|{ANY_WEEKDAY}|yesterday),\swhen\s(?:[a-z]+\s){{0,3}}?$"
)
_IN_ALL = lazy_regex(r"\b(?:weighing|weighed|measuring|totalling|worth)\s(?:only\s|just\s|about\s|around\s|some\s)?$")
_DIMENSION = lazy_regex(r"\s(?P<how>long|deep|high|tall|wide|thick|away|an\shour|per\shour)\b")
_HOW = {
    "depth": "deep", "length": "long", "height": "high|tall", "width": "wide", "distance": "away", "speed": "hour",
    "temperature": "temperature|thermometer|mercury", "turnout": "turnout",
}  # fmt: skip
_MEASURED_BY = lazy_regex(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)\s(?:(?!average|maximum|minimum|mean|total)[a-z-]+\s){0,2}?"
    r"(?P<noun>rate|price|turnout|share|speed|time|depth|length|height|width|figure|value|temperature|level|reading|distance|fine"
    r"|loss|profit|weight|budget|deficit|debt|surplus|increase|rise|fall|drop|decline|majority|inflation|unemployment"
    r"|growth|lead|margin|result)\sof\s(?:only\s|just\s|about\s|around\s|almost\s|nearly\s)?[€$£]?$"
)


def _signed(text: str, figure: Figure, told: str) -> bool:
    """Whether the words around a figure say that it is one that was told."""
    before = text[max(figure.span.start - _LEFT, figure.sentence) : figure.span.start]
    whole = text[figure.sentence : figure.end + _BEHIND]
    if _PLANNED.match(text, figure.span.end) or _DAY_BEFORE.search(before):
        return True
    if _is_of_another_day(whole, told):
        return False
    if _ANOTHER.search(whole) or MORE.search(text[figure.sentence : figure.span.start]) or _ELSEWHERE.match(whole):
        return False
    a_thing = _A_THING.search(before)
    if a_thing and a_thing["noun"] in told and not _OF_OTHERS.match(text, figure.end):
        return True
    by = _MEASURED_BY.search(before)
    if by is not None and not _OF_OTHERS.match(text, figure.end):
        return by["noun"] in {"rate", "price", "figure", "value", "reading"} or bool(
            re.search(_HOW.get(by["noun"]) or by["noun"][:4], told, re.IGNORECASE)
        )
    if _IN_ALL.search(before):
        return True
    how = _DIMENSION.match(text, figure.span.end + 1) or _DIMENSION.match(text, figure.end)
    return how is not None and how["how"] in told and figure.opens


_BEHIND = 24
_ELSEWHERE = lazy_regex(
    rf"(?:In|Among|Across|At|For|Of|Within)\s(?:the\s)?(?!{ANY_MONTH}|{ANY_WEEKDAY}|\d)[\w\s-]{{2,40}},"
)
_A_THING = lazy_regex(r"\b[Aa]n?\s(?:[a-z-]+\s)?(?P<noun>[a-z]{4,})\sof\s$")
_OF_OTHERS = lazy_regex(
    r"\s(?:in|among|at|for|of|from)\s(?:the\s(?!(?:region|country|valley|town|city|canton|district|state)\b)|[A-Z])"
)


_IN_TOTAL = lazy_regex(r"\s?\S+\s(?:in\s(?:all|total)|altogether)\b")


def total_restated(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """“seized forty kilos of khat … The leaves, weighing fourteen kilos in all”"""
    text = texts[figure.index]
    if not figure.unit or not _IN_ALL.search(text, max(figure.span.start - _LEFT, 0), figure.span.start):
        return None
    if not _IN_TOTAL.match(text, figure.span.end):
        return None
    same = [one for one in near if one.unit == figure.unit and one.scale == figure.scale]
    if len(same) != 1 or (same[0].index, same[0].sentence) == (figure.index, figure.sentence):
        return None
    sentence, told = sentence_of(texts, figure), sentence_of(texts, same[0])
    adds = MORE.search(told) or _AND_SOME.search(told) or _ANOTHER.search(sentence)
    adds = adds or MORE.search(text, figure.sentence, figure.span.start)
    return None if adds or _rounds(figure.value, same[0].value) else same[0]


def level_restated(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """“will cost 3.40 euros instead of 3.10 … the rise to 3.60 euros”"""
    text = texts[figure.index]
    if not figure.unit or figure.unit in DURATIONS:
        return None
    if not _CHANGE_TO.search(text, max(figure.span.start - _LEFT, 0), figure.span.start):
        return None
    same = [one for one in near if one.unit == figure.unit and one.scale == figure.scale]
    levels = [
        one
        for one in same
        if _NEW_LEVEL.search(texts[one.index], max(one.span.start - _LEFT, one.sentence), one.span.start)
        and _CHANGES.search(sentence_of(texts, one))
    ]
    if len({one.value for one in levels}) != 1 or len({one.value for one in same}) > _TWICE:
        return None
    first = levels[0]
    if _rounds(figure.value, first.value) or (first.index, first.sentence) == (figure.index, figure.sentence):
        return None
    between = text[figure.sentence : figure.span.start]
    if _ELSEWHERE.match(text, figure.sentence):
        return None
    return None if _ANOTHER.search(between) or _LATER.search(text, figure.sentence, figure.end + _BEHIND) else first


_LATER = lazy_regex(r"\b(?:from|in|by|since)\s(?:(?:19|20)\d\d|[A-Z][a-z]+)\b|\b(?:planned|next|step|again)\b")


def _rounds(one: float, other: float) -> bool:
    """Whether one value is the other, rounded."""
    smaller, larger = sorted((abs(one), abs(other)))
    digits = f"{one:.4f}".rstrip("0").rstrip(".")
    places = len(digits.partition(".")[2])
    return round(other, places) == one or larger - smaller < _ROUNDING * larger


_ROUNDING = 0.01
