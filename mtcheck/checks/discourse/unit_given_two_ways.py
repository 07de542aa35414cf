"""One figure, two units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.checks.discourse.amounts.figures import LASTED, holds_figure, tokens_with_figures
from mtcheck.checks.discourse.days.another_time import ANOTHER_TIME
from mtcheck.checks.discourse.telling.telling import Contradiction, contradictions_here, sentence_around, texts_of
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english_numbers import BELOW_HUNDRED
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken, plain_words
from mtcheck.report import Severity

__all__ = ["UnitGivenTwoWays"]

_DIMENSIONS = {
    "weight": "kilogram=kilogramme=kilo=kg pound=lb gram=gramme tonne=ton=t ounce=oz stone hundredweight",
    "length": "metre=meter=m foot=feet kilometre=kilometer=km mile centimetre=centimeter=cm inch=inche yard"
    " millimetre=millimeter=mm",
    "area": "hectare=ha acre square_metre=square_meter square_foot=square_feet square_kilometre=square_kilometer"
    " square_mile",
    "volume": "litre=liter gallon hectolitre=hectoliter barrel millilitre=milliliter cubic_metre=cubic_meter pint",
    "money": "euro=€ dollar=$ franc pound=£ krona=kronor=krone=kroner yen rouble=ruble zloty=złoty lira cent",
    "time": "second minute hour day week month year",
    "temperature": "degrees_Celsius=°C degrees_Fahrenheit=°F",
    "energy": "watt kilowatt megawatt gigawatt kilowatt-hour megawatt-hour gigawatt-hour terawatt-hour",
}


def _units() -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, frozenset[tuple[str, str]]] = {}
    for dimension, names in _DIMENSIONS.items():
        for unit in names.split():
            for name in unit.replace("_", " ").split("="):
                found[name.lower()] = found.get(name.lower(), frozenset()) | {(dimension, unit)}
    return found


_UNITS = _units()
"""What each unit measures, with its name; pounds are a weight and money."""
_SIGNS = "€$£"
_NAMES = "|".join(
    sorted((re.escape(name).replace(r"\ ", r"[\s-]") for name in _UNITS if name not in _SIGNS), key=len, reverse=True)
)
_NUMBER = rf"(?<![\w.,:/-])(?P<sign>[€$£])?(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}(?:\.\d{{1,3}})?|{BELOW_HUNDRED})"
_MEASURE = lazy_regex(
    rf"{_NUMBER}(?P<scale>\s(?:million|billion|trillion)\b)?(?:(?P<link>[\s\xa0-])(?P<unit>(?:{_NAMES})s?)(?![\w’'])"
    r"(?P<compound>(?:-(?:long|high|deep|wide|tall|heavy|strong))?\s(?P<noun>[a-z]{3,}))?)?",
    re.IGNORECASE,
)
_BEGINNING = lazy_regex(_NUMBER, re.IGNORECASE)


@PerToken
def _beginnings(token: str) -> list[int]:
    """Where measures may begin in a token."""
    return [match.start() for match in _BEGINNING.finditer(token)]


_FIRST_OF_UNITS = frozenset(form for name in _UNITS for first in plain_words(name)[:1] for form in (first, f"{first}s"))


def _may_count(token: str) -> bool:
    """Whether a unit may stand behind a token."""
    return holds_figure(token) or token.lower() in {"million", "billion", "trillion"}


def _is_compound(token: str) -> bool:
    """Whether a unit may be joined to a number in a token: a 412-pound giant."""
    return "-" in token and not _FIRST_OF_UNITS.isdisjoint(plain_words(token))


_TAKEN_UP = lazy_regex(r"\b(?:the|this|that|these|those|its|their|his|her|all)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_ANOTHER = lazy_regex(
    r"\b(?:another|other|second|third|different|instead|also|both|equivalent|or|converted|previous(?:ly)?|earlier|later"
    r"|each|per|every|more|further|additional|respectively|whereas|compared|than)\b",
    re.IGNORECASE,
)
"""What tells that two measures are meant."""
_LASTED = LASTED | {
    "sentence": "sentenc|prison|jail",
    "ban": r"bans?\b|banned|bar",
    "wait": "wait",
    "break": "br[eo][ak]k|paus|interrupt",
    "suspension": "suspen",
    "absence": "absen|away|missing",
}
"""How the text tells for how long something was, that a noun takes up."""
_OF_ITS_OWN = lazy_regex(r"\s(?:that|which|who|whom|he|she|they|we|I|it|you|from|of|in|between)\b(?!\sthe\ssame)")
"""What tells which one is meant behind a measure that need not have been told before."""
_FEW_DIGITS = 2
"""Digits without noughts from which two figures are hardly the same by chance."""
_REACH = 3
"""Passages between two mentions."""


@dataclass(frozen=True, slots=True)
class _Measure:
    index: int
    span: Span
    number: str
    units: frozenset[tuple[str, str]]
    written: str
    noun: str | None
    """What a compound measures: the 87-pound *fish*."""


class UnitGivenTwoWays(Check):
    id = "unit-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = (
        Bigram(_may_count, _FIRST_OF_UNITS),
        _is_compound,
        lazy_regex(r"[€$£][0-9]|[0-9°](?:[CF]|kg|km|m)\b"),
    )
    message = "the text gives this figure in another unit elsewhere"
    confidence = 0.85
    explanation = """
Finds a figure that comes back with another unit: "The pumpkin weighed 412 kilograms … the 412-pound giant", "damage of
38,500 euros … the 38,500 dollars", "closed for seven weeks … the seven-month closure". Systems adapt the unit and not
the figure, or take one unit for its neighbour. Look the figure up.

The figure must be one that is not met by chance, and taken up by *the*; a stretch of time must belong to what the text
has told with the other. Where the text compares or converts, it stays silent.
"""
    examples = (
        bad("The catfish weighed 87 kilograms. It took two men to lift the ⟦87-pound⟧ fish out of the boat."),
        bad("The tunnel is 57 kilometres long. Trains pass through the ⟦57-mile⟧ tunnel in 20 minutes."),
        bad("The fire caused damage of 38,500 euros. The insurance pays the ⟦38,500 dollars⟧."),
        bad("The road will be closed for seven weeks. Shops fear the ⟦seven-month⟧ closure."),
        bad("The firm pays its staff a bonus of 1,500 francs each. The ⟦1,500 dollars⟧ will be transferred in May."),
        bad("They paid €14.5 million for the striker. The ⟦14.5 million dollars⟧ are due in May."),
        bad("A transformer weighing 80 tonnes has arrived. A low-loader will carry the ⟦80-kilogram⟧ load."),
        good("The catfish weighed 87 kilograms (192 pounds). The 87-kilogram fish was let go. It is worth 87 euros."),
        good("The prize is worth 10,000 euros. The 10,000 dollars from the other fund go to a school."),
        good(
            "She ran 50 kilometres in May, the 50-mile race in June. He weighs 87 kilos, and the 87 pounds are spent."
        ),
        good("The trial took seven weeks. The seven-month pause was spent on Crete. After six weeks came six months."),
        good("The track is 400 metres long. The 400 yards were run in 52 seconds."),
        good("The pumpkin weighed in at 412 kilograms. The 412-pound giant that won last year looked puny beside it."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield from contradictions_here(self, context, _contradictions)


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[Contradiction, ...]:
    texts = texts_of(document)
    found: list[Contradiction] = []
    told: defaultdict[str, list[_Measure]] = defaultdict(list)
    for index in shown:
        for measure in _measures(index, texts[index]):
            reach = 0 if document.batch else _REACH
            same = [one for one in told[measure.number] if index - one.index <= reach]
            if same and all(_is_other_unit(measure, one) for one in same) and _contradicts(texts, measure, same[0]):
                found.append(Contradiction(index, measure.span, same[0].written))
            known = any(one.index == index and one.units == measure.units for one in same)
            told[measure.number] = same if known else [*same, measure]
    return tuple(found)


def _measures(index: int, text: str) -> Iterator[_Measure]:
    for match in _measured(text):
        if not (match["unit"] or match["sign"]):
            continue
        name = (match["unit"] or match["sign"]).lower().replace("\xa0", " ")
        units = _UNITS.get(name) or _UNITS.get(name.replace("-", " ")) or _UNITS.get(name.removesuffix("s"))
        if units is None:
            continue
        end = next(match.end(group) for group in ("unit", "scale", "number") if match[group])
        span = Span(match.start(), end)
        scale = (match["scale"] or "").strip().lower()
        compound = match["noun"] if match["link"] == "-" else None
        yield _Measure(index, span, f"{match['number'].lower()} {scale}".strip(), units, span.of(text), compound)


def _measured(text: str) -> Iterator[re.Match[str]]:
    for place, token in tokens_with_figures(text):
        for beginning in _beginnings[token]:
            if match := _MEASURE.match(text, place + beginning):
                yield match


def _is_other_unit(one: _Measure, other: _Measure) -> bool:
    """Whether two measures are of one dimension, and not of one unit."""
    dimensions = {dimension for dimension, _ in one.units} & {dimension for dimension, _ in other.units}
    return bool(dimensions) and one.units.isdisjoint(other.units)


def _contradicts(texts: Sequence[str], measure: _Measure, first: _Measure) -> bool:
    text, before = texts[measure.index], texts[first.index]
    sentence, told = sentence_around(text, measure.span), sentence_around(before, first.span)
    if (measure.index, sentence.start) == (first.index, told.start):
        return False
    if _TAKEN_UP.search(text, max(measure.span.start - 24, 0), measure.span.start) is None:
        return False
    money = any(dimension == "money" for dimension, _ in measure.units)
    paid = told.of(before).replace(" each", "") if money else told.of(before)
    if _ANOTHER.search(sentence.of(text)) or _ANOTHER.search(paid) or ANOTHER_TIME.search(sentence.of(text)):
        return False
    if measure.noun is None and _OF_ITS_OWN.match(text, measure.span.end):
        return False
    if any(dimension == "time" for dimension, _ in measure.units):
        return measure.noun is not None and _lasts(told.of(before), measure.noun)
    if measure.noun is not None and {unit for _, unit in measure.units | first.units} in _A_THOUSAND_APART:
        return True  # “weighing 80 tonnes … the 80-kilogram load”
    return len(re.sub(r"\D", "", measure.number).strip("0")) >= _FEW_DIGITS


_A_THOUSAND_APART = tuple(
    {next(unit for _, unit in _UNITS[one]), next(unit for _, unit in _UNITS[other])}
    for one, other in (("tonne", "kilogram"), ("metre", "kilometre"), ("gram", "kilogram"), ("millimetre", "metre"))
)


def _lasts(told: str, noun: str) -> bool:
    """Whether a sentence tells for how long something was that a noun takes up."""
    stem = _LASTED.get(noun) or re.escape(noun[:_STEM])
    return re.search(rf"\b(?:{stem})", told, re.IGNORECASE) is not None


_STEM = 6
"""Letters by which a noun is known again."""
