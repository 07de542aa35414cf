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

from mtcheck.checks.discourse.telling.telling import starts_of_sentences
from mtcheck.document import Span
from mtcheck.languages.english import ANY_YEAR
from mtcheck.languages.english_numbers import BELOW_HUNDRED, WORDS, amount
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken, is_of_letters, per_text, plain_words, words_of

__all__ = [
    "DIGIT",
    "DURATIONS",
    "LASTED",
    "Figure",
    "figures_of",
    "holds_figure",
    "is_figure",
    "is_reckoned",
    "may_take_up",
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
    r"|(?:\s(?:million|billion|trillion)\b)?"
    rf"(?:\s?(?P<unit>(?:{_MEASURES}|%))(?![\w-])(?P<behind>\s(?!(?:{_NO_ADJECTIVE})\b)[a-z]{{4,}})?"
    rf"|(?:\s(?!(?:{_NO_ADJECTIVE})\b)[a-z-]+){{0,2}}?\s(?P<noun>(?:people|men|women|children|staff|sheep|cattle"
    rf"|deer|fish|[a-z]{{3,}}s)(?<!ss))(?![\w-]))?"
)
_LEFT = lazy_regex(
    r"(?:(?P<every>\ball(?:\s(?:of\s)?(?:the|its|their|these))?|\b(?:each|none)\sof\sthe|\bevery\sone\sof\sthe)"
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
class _Around:
    """What the words around a number say of it."""

    span: Span
    end: int
    unit: str
    noun: str
    definite: bool
    every: bool
    compound: bool
    opens: bool
    sentence: int


@dataclass(slots=True, eq=False)
class Figure:
    """A number at a place of a passage. The words around it are read only where they are asked for: of most figures no
    more need be known than the value."""

    index: int
    text: str
    start: int
    """Where it begins, with its sign."""
    stop: int
    """Where the number ends."""
    sign: str
    """That of a currency."""
    number: str
    multiple: str
    """Of what it tells how many, as it is written: hundreds, say."""
    scale: str
    value: float
    digits: str
    """Those of its value without noughts around them."""
    sorted_digits: str
    """Those that are written, in order: numbers in which two have changed places have the same."""
    _around: _Around | None = None

    @property
    def around(self) -> _Around:
        if self._around is None:
            self._around = _around(self)
        return self._around

    @property
    def written(self) -> str:
        return f"{self.number}{self.multiple} {self.scale}" if self.scale else self.number + self.multiple

    @property
    def span(self) -> Span:
        """The place of the number itself."""
        return self.around.span

    @property
    def end(self) -> int:
        """The end of its phrase."""
        return self.around.end

    @property
    def unit(self) -> str:
        """The measure, in the singular; "" where things are counted."""
        return self.around.unit

    @property
    def noun(self) -> str:
        """What is counted, in the singular, or what the measure belongs to; "" if neither is said."""
        return self.around.noun

    @property
    def definite(self) -> bool:
        return self.around.definite

    @property
    def every(self) -> bool:
        return self.around.every

    @property
    def compound(self) -> bool:
        return self.around.compound

    @property
    def opens(self) -> bool:
        """Its phrase begins the sentence."""
        return self.around.opens

    @property
    def sentence(self) -> int:
        """Where its sentence begins."""
        return self.around.sentence

    @property
    def is_year(self) -> bool:
        return not self.unit and (_NEW_YEAR if self.noun else _YEAR).fullmatch(self.written) is not None


@per_text
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


@PerToken
def _sorted_digits(number: str) -> str:
    return "".join(sorted(number if number[0].isdigit() else f"{amount(number):.0f}"))


def figures_of(index: int, text: str) -> list[Figure]:
    """The figures of a passage, in their order."""
    found = []
    for place, token in tokens_with_figures(text):
        for match in _figures_in[token]:
            end = place + match.end()
            hyphen = text.startswith("-", end)
            hundreds = _HUNDREDS.match(text, end)
            end = hundreds.end() if hundreds else end
            scaled = _SCALE.match(text, end)
            scale = scaled[0].strip() if scaled else ""
            number = match["number"]
            value = amount(number)
            if scaled:
                value *= _SCALES[scale]
            if hundreds:
                value *= _HUNDREDS_OF[hundreds["of"]]
            multiple = hundreds[0] if hundreds else ""
            figure = Figure(
                index,
                text,
                place + match.start(),
                end,
                match["sign"] or "",
                number,
                multiple,
                scale,
                value,
                _significand(value),
                _sorted_digits[number],
            )
            if not hyphen or figure.compound:
                found.append(figure)
    return found


def may_take_up(figure: Figure) -> bool:
    """Whether the words around a figure may say that it is one that was told, unless what is planned does; most stand
    between others."""
    text, start = figure.text, figure.start
    before = text[max(start - _LONGEST_LEFT, 0) : start]
    roles = [_role[word] for word in before.rsplit(None, _ROUNDED)[: -_ROUNDED - 1 : -1]]
    if _DETERMINES in roles[:2] or _MEASURES_ALL in roles[:2]:
        return True
    if _GIVES_SIZE in roles and any(_role[word] == _DETERMINES for word in before.split()[-_MOST_WORDS:]):
        return True
    return text.startswith("of", figure.stop + 1) and text.startswith("th", figure.stop + 4)


_DETERMINES, _GIVES_SIZE, _MEASURES_ALL = 1, 2, 3


@PerToken
def _role(word: str) -> int:
    """What a word before a figure may do for it."""
    word = word.lower()
    if word.endswith(_TAKING_UP):
        return _DETERMINES
    return _GIVES_SIZE if word in {"of", "to"} else _MEASURES_ALL if word.endswith(_MEASURING) else 0


_MEASURING = ("weighing", "weighed", "measuring", "totalling", "worth")
_LONGEST_LEFT = 60
_MOST_WORDS = 7
"""From a determiner to a figure: the new industrial minimum wage of more than."""
_ROUNDED = 3
"""From what gives the size of something to a figure: to more than."""


def _around(figure: Figure) -> _Around:
    text, start, end = figure.text, figure.start, figure.stop
    sentences = starts_of_sentences(text)
    sentence = sentences[bisect_right(sentences, start) - 1]
    right = _RIGHT.match(text, end)
    assert right is not None
    before = text[max(start - _LEFTMOST, sentence - 2, 0) : start]
    left = _LEFT.search(before) if any(map(_takes_up, before.rsplit(None, 2)[-2:])) else None
    of = None if left or "of" not in before else _OF.search(before)
    sign = _SIGNS.get(figure.sign, "")
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
    return _Around(
        Span(start + len(figure.sign), end),
        right.end(),
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
_SCALE = lazy_regex(r"\s(?:million|billion|trillion)\b")
_HUNDREDS_OF = {"hundred": 100, "thousand": 1000, "dozen": 12}
_SIGNS = {"€": "euro", "$": "dollar", "£": "pound"}
_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}


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
