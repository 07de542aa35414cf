"""Numbers as a text tells them: of what, how many or how much, and whether it takes up what it has told before.

A figure is a fact: its value is an attribute of what is counted ("1,200 jobs"), of a measure ("50,000 euros") or of the
noun that a measure belongs to ("the ten-point plan", "a fine of 3,000 euros"). What takes one up says *the* or *all*.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from mtcheck.checks.discourse.counts import BELOW_HUNDRED, WORDS, amount
from mtcheck.checks.discourse.telling import starts_of_sentences
from mtcheck.document import Span
from mtcheck.languages.english import ANY_YEAR
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PASSAGES, PerToken, is_of_letters, plain_words, words_of

__all__ = [
    "DIGIT",
    "DURATIONS",
    "LASTED",
    "Figure",
    "figures_of",
    "holds_figure",
    "is_figure",
    "is_reckoned",
    "tokens_with_figures",
]

_NUMBER = rf"(?:{BELOW_HUNDRED}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,7}}(?:\.\d+)?)"
_FIGURE = lazy_regex(
    rf"(?<![\w.,:/£$€-])(?P<sign>[€$£])?(?P<number>{_NUMBER})(?![\w:/]|[.,]\d|['’]\w|-(?!strong|(?!year-old)[a-z]))",
    re.IGNORECASE,
)
DIGIT = lazy_regex("[0-9]")


def holds_figure(token: str) -> bool:
    """Whether a token may hold a figure, in digits or in words."""
    if is_of_letters(token):
        return token.lower() in WORDS
    return DIGIT.search(token) is not None or not WORDS.isdisjoint(plain_words(token))


@PerToken
def _figures_in(token: str) -> tuple[re.Match[str], ...]:
    """The figures of a token that may hold one: what stands beside it makes no difference."""
    return tuple(_FIGURE.finditer(token))


@PerToken
def _takes_up(word: str) -> bool:
    """Whether a word may be that by which a figure takes up another."""
    return word.lower().endswith(_TAKING_UP)


def is_figure(token: str) -> bool:
    """Whether a token holds a figure as `figures_of` finds it."""
    return holds_figure(token) and bool(_figures_in[token])


DURATIONS = frozenset("second minute hour day week month year".split())
LASTED = {
    "closure": "clos|shut",
    "delay": "delay|late|stuck|strand|held up",
    "outage": "fail|outage|cut|without|blackout",
    "blackout": "fail|outage|cut|without|blackout",
    "blockade": "block",
    "interrogation": "interrogat|question",
    "siege": "siege|besieg|barricad",
    "speech": "spoke|speak|speech",
    "wait": "wait|queue|stuck|strand|trapped",
    "flight": "fl[iy]|flew",
    "journey": "journey|travel",
    "stay": "stay|spen[dt]",
    "strike": "str[iu][kc]|walk",
    "trip": "trip|travel",
}
"""How a text tells for how long something was that a noun takes up, as beginnings of words."""
_UNITS = {
    **{unit: unit for unit in DURATIONS},
    **{unit: unit for unit in "euro franc dollar pound hectare tonne kilogram mile degree storey".split()},
    "light year": "light year", "light-year": "light year",
    **{unit: unit for unit in "point part seat member page step stage man".split()},
    "ton": "tonne", "kilo": "kilogram", "kg": "kilogram", "meter": "metre", "metre": "metre", "kilometer": "kilometre",
    "kilometre": "kilometre", "percent": "%", "per cent": "%", "per-cent": "%", "story": "storey", "episode": "part",
}  # fmt: skip
"""Units of measurement, and what a compound counts: the nine-part series, the seven-storey building."""
_MEASURES = "|".join(
    sorted(
        (
            unit.replace(" ", r"\s") + "s?"
            for unit in _UNITS
            if unit not in {"man", "member", "step", "stage", "per-cent"}
        ),
        key=len,
        reverse=True,
    )
)
_NO_ADJECTIVE = (
    "of|and|or|in|to|for|per|more|other|new|others|less|fewer|than|from|at|on|by|with|as|that|which|who|is|are|was"
    "|were|has"
    "|have|had|will|would|can|could|must|come|comes|came|years|times|points|the|a|an|his|her|its|their|not|still"
    "|also|went|go"
)
_RIGHT = lazy_regex(
    rf"-(?P<compound>{'|'.join(_UNITS).replace(' ', '-')})(?:-(?:long|high|deep|wide|strong))?"
    r"\s(?P<nouns>[a-z]{3,}(?:\s[a-z]{3,})?)\b"
    r"|(?P<scale>\s(?:million|billion|trillion)\b)?"
    rf"(?:\s?(?P<unit>(?:{_MEASURES}|%))(?![\w-])(?P<behind>\s(?!(?:{_NO_ADJECTIVE})\b)[a-z]{{4,}})?"
    rf"|(?:\s(?!(?:{_NO_ADJECTIVE})\b)[a-z-]+){{0,2}}?\s(?P<noun>(?:people|men|women|children|staff|sheep|cattle"
    rf"|deer|fish|[a-z]{{3,}}s)(?<!ss))(?![\w-]))?"
)
_LEFT = lazy_regex(
    r"(?:(?P<every>\ball(?:\s(?:of\s)?(?:the|its|their|these))?|\beach\sof\sthe|\bevery\sone\sof\sthe)"
    r"|\b(?:that|(?:the|these|those|this|its|their|his|her)(?:\s(?!(?:other|others|remaining|first|final|next|last|top"
    r"|number|year|about"
    r"|almost|nearly|more|only|further|additional|previous|earlier|second|third|new|old|former|more|best"
    r"|following)\b)[a-z-]+)?)"
    r"|(?:^|[.!?]\s)(?P<opens>After|With))\s$",
    re.IGNORECASE,
)
_TAKING_UP = tuple("all the these those this that its their his her after with".split())
"""In one of these ends the last word that `_LEFT` matches or the last but one."""
_OF = lazy_regex(
    r"\b(?P<article>an?|the|this|that|its|his|her|their)\s(?:(?!other|second|further|additional|new|maximum|average"
    r"|minimum)[a-z-]+\s)?"
    r"(?P<noun>[a-z]{4,})\sof\s(?:around\s|about\s|almost\s|nearly\s|only\s)?$",
    re.IGNORECASE,
)
_OF_ALL = frozenset(
    "loss dismissal cutting axing arrest death deaths evacuation rescue purchase sale delivery felling theft recall"
    " closure creation".split()
)
"""What befell all that a figure counts: the loss of 450 jobs."""
_OPENS = lazy_regex(
    r"(?:(?:For|Of|With|In|On|After|At|To|From|By|Among|Most of|None of|Some of|Despite|Until|Because of"
    r"|(?:(?:Nearly|Almost|About|Around|More than|Over|Just|Only|Well over|Exactly)\s)?(?:[Hh]alf|(?:[Aa]"
    r"|[Oo]ne)\s(?:third|quarter|fifth|tenth"
    r"|fraction|large part|part|good part)|[Tt]wo thirds|[Tt]wo-thirds|[Tt]hree quarters)\sof"
    r"|(?:Much|Part|All|Any|The bulk|The majority|The rest|Nothing|Not one|How much) of)\s)?[“\"]?"
)
_LONGEST_OPENING = 40
"""Characters before a figure that opens its sentence."""
_LEFTMOST = 44
"""Characters before a number in which its determiner stands."""
_YEAR = lazy_regex(ANY_YEAR)
_NEW_YEAR = lazy_regex(r"(?:19[1-9]\d|20[0-4][1-9])")
"""A year even before a noun, where things are counted with a comma: the 1998 series."""


@dataclass(slots=True, eq=False)
class Figure:
    """A number at a place of a passage; ``span`` is that of the number itself, ``end`` the end of its phrase."""

    index: int
    span: Span
    end: int
    written: str
    value: float
    digits: str
    """Those of its value without noughts around them."""
    scale: str
    unit: str
    """The measure, in the singular; "" where things are counted."""
    noun: str
    """What is counted, in the singular, or what the measure belongs to; "" if neither is said."""
    definite: bool
    every: bool
    compound: bool
    opens: bool
    """Its phrase begins the sentence."""
    sentence: int
    """Where its sentence begins."""

    @property
    def is_year(self) -> bool:
        return not self.unit and (_NEW_YEAR if self.noun else _YEAR).fullmatch(self.written) is not None


@lru_cache(PASSAGES)
def tokens_with_figures(text: str) -> tuple[tuple[int, str], ...]:
    """The tokens that may hold figures, with where they begin: they are parted at spaces, so that some may hold other
    white space."""
    lowered = text.replace("İ", "I").lower()  # the one letter that is not as long in lower case
    patterns = (_DIGITS, *map(_IN_WORDS.__getitem__, WORDS & words_of(text)))
    found = []
    end = -1
    for place in sorted(match.start() for pattern in patterns for match in pattern.finditer(lowered)):
        if place > end:
            start = text.rfind(" ", 0, place) + 1
            end = text.find(" ", place)
            end = len(text) if end < 0 else end
            found.append((start, text[start:end]))
    return tuple(found)


_DIGITS = lazy_regex(r"[0-9]\S*")
_IN_WORDS = {word: lazy_regex(rf"{word}\b") for word in WORDS}


def figures_of(index: int, text: str) -> list[Figure]:
    """The figures of a passage, in their order."""
    found = []
    sentences = starts_of_sentences(text)
    for place, token in tokens_with_figures(text):
        for match in _figures_in[token]:
            start = place + match.start()
            sentence = sentences[bisect_right(sentences, start) - 1]
            figure = _figure(index, text, match, start, sentence)
            if figure.compound or not text.startswith("-", start + len(match[0])):
                found.append(figure)
    return found


def _figure(index: int, text: str, match: re.Match[str], start: int, sentence: int) -> Figure:
    end = start + len(match[0])
    hundreds = _HUNDREDS.match(text, end)
    end = hundreds.end() if hundreds else end
    right = _RIGHT.match(text, end)
    assert right is not None
    before = text[max(start - _LEFTMOST, sentence - 2, 0) : start]
    left = _LEFT.search(before) if any(map(_takes_up, before.rsplit(None, 2)[-2:])) else None
    of = None if left or "of" not in before else _OF.search(before)
    scale = (right["scale"] or "").strip()
    sign = _SIGNS.get(match["sign"] or "", "")
    unit = (
        _UNITS[_singular(right["unit"].lower().replace("\xa0", " "))]
        if right["unit"] and right["unit"] != "%"
        else ("%" if right["unit"] else sign)
    )
    if right["compound"]:
        unit = _UNITS[right["compound"].lower()]
    noun = right["nouns"] or right["behind"] or right["noun"] or ""
    if of is not None and unit:
        noun = of["noun"].lower()
    elif not right["nouns"]:
        noun = _singular(noun.strip().lower())
    article = of["article"].lower() if of is not None and unit else ""
    phrase = start - len(before) + left.start() if left else start
    value = amount(match["number"]) * _SCALES[scale] * (_HUNDREDS_OF[hundreds["of"]] if hundreds else 1)
    return Figure(
        index,
        Span(start + len(match["sign"] or ""), end),
        right.end(),
        match["number"] + (hundreds[0] if hundreds else "") + (f" {scale}" if scale else ""),
        value,
        _significand(value),
        scale,
        unit,
        noun,
        definite=(left is not None and (left["opens"] is None or bool(unit)))
        or article not in {"", "a", "an"}
        or (of is not None and not unit and of["noun"].lower() in _OF_ALL and of["article"].lower() not in {"a", "an"}),
        every=left is not None and left["every"] is not None and not (noun == "" and _OF_OTHERS.match(text, end)),
        compound=right["compound"] is not None,
        opens=phrase - sentence <= _LONGEST_OPENING and _OPENS.fullmatch(text, sentence, phrase) is not None,
        sentence=sentence,
    )


_OF_OTHERS = lazy_regex(r"\s[a-z]+\sand\s[a-z]+\s[a-z]+s\b")
"""“All 600 youth and amateur fixtures”: what is counted stands further on."""
_HUNDREDS = lazy_regex(r"\s(?P<of>hundred|thousand|dozen)(?!\sand\b)(?![\w-])")
_HUNDREDS_OF = {"hundred": 100, "thousand": 1000, "dozen": 12}
_SIGNS = {"€": "euro", "$": "dollar", "£": "pound"}
_SCALES = {"": 1.0, "million": 1e6, "billion": 1e9, "trillion": 1e12}


@cache
def _singular(noun: str) -> str:
    if noun in {"percent", "per cent"}:
        return noun
    return f"{noun[:-3]}y" if noun.endswith("ies") and len(noun) > len("ties") else noun.removesuffix("s")


@lru_cache(maxsize=4096)
def _significand(value: float) -> str:
    """The digits of a value without noughts around them."""
    return f"{value:.6f}".replace(".", "").strip("0")


MOST_FIGURES = 60
"""Figures of a text beyond which some two add up to anything."""
_ROUNDING = 0.05


def is_reckoned(value: float, told: Sequence[float]) -> bool:
    """Whether a value stands before, or is the sum or the difference of two that do."""
    if len(told) > MOST_FIGURES or value in told:
        return True
    return any(
        abs(one + other - value) < _ROUNDING or abs(abs(one - other) - value) < _ROUNDING
        for one, other in combinations(told, 2)
    )
