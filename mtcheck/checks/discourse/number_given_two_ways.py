"""One plan, two numbers of points."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.counts import NUMBER_WORDS, count
from mtcheck.document import Document, Passage, Span
from mtcheck.report import Severity

__all__ = ["NumberGivenTwoWays"]

_NUMBER = rf"\d{{1,4}}|{'|'.join(NUMBER_WORDS)}"
_COUNTED = (
    "euros|francs|dollars|pounds|jobs|people|demonstrators|protesters|participants|employees|votes|tonnes|tons"
    "|residents|soldiers|troops|households|"
    "apartments|homes|tickets|spectators|visitors|cases|copies|kilometres|kilometers|hectares"
)
_UNITS = (
    "point|day|week|month|year|hour|minute|member|seat|storey|story|metre|meter|kilometre|kilometer|mile|page|step"
    "|stage|"
    "man|strong"
)
_SUMS = (
    "fine|loan|prize|reward|ransom|donation|budget|debt|bonus|salary|rent|sum|profit|loss|sentence|credit|discount"
    "|deficit|fee|penalty|damage|payment|price|turnover|premium"
)
_COMPOUND = re.compile(rf"-(?P<unit>{_UNITS})(?:-long)?\s(?P<nouns>[a-z]{{3,}}(?:\s[a-z]{{3,}})?)\b")
_NUMBER_BEFORE = re.compile(
    rf"\b(?P<article>the|this|that|its|their|his|her|an?)\s(?:[a-z]+\s)?(?P<number>{_NUMBER})$", re.IGNORECASE
)
_CONTRAST = re.compile(
    r"\b(?:another|second|other|new|earlier|previous|old|instead|extended|shortened|rather|not)\b", re.I
)


@dataclass(frozen=True, slots=True)
class _Size:
    number: str
    unit: str
    nouns: frozenset[str]
    """The two words behind the unit, one of which is the noun."""
    definite: bool
    index: int
    span: Span


class NumberGivenTwoWays(Check):
    id = "number-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(frozenset(_COUNTED.split("|")), re.compile("[0-9]")),
        Bigram(frozenset({"million", "billion", "trillion"}), frozenset(_COUNTED.split("|"))),
        Together(Bigram(frozenset(_SUMS.split("|")), frozenset({"of"})), re.compile("[0-9]")),
        re.compile(rf"-(?:{_UNITS})\b"),
    )
    message = "the text gives another number elsewhere"
    confidence = 0.85
    explanation = """
Finds a thing whose size the text gives in two ways: "a twelve-point peace plan" and later "the ten-point plan". One of
the two figures was mistranslated, or two versions of the text were merged. Look the figure up.

The same digits at another scale (1,200 jobs, 12,000 jobs) count too. Of compounds, only the later mention of the same
noun with a definite article counts; ages and what the text contrasts (a second, another, an earlier one) do not.
"""
    examples = (
        bad("China published a twelve-point peace plan. The ⟦ten⟧-point plan calls for a ceasefire."),
        bad("They agreed on a 30-day ceasefire. Hours later the ⟦13⟧-day ceasefire was broken."),
        bad("The bank is cutting 1,200 jobs. The union heard of the ⟦12,000 jobs⟧ an hour before."),
        bad("The fire cost around three million francs. The insurance covers the ⟦30 million francs⟧."),
        bad("The court imposed a fine of 3,000 euros. She accepted the fine of ⟦30,000⟧ euros."),
        good("The court imposed a fine of 3,000 euros; the other fine of 500 euros stands."),
        bad("He won 4.6 million euros. He will spend the ⟦4.6 billion euros⟧ on a farm."),
        good("It cuts 100 jobs in Bern and 1,000 jobs abroad; it cost three million francs or 30 million francs."),
        good("China published a twelve-point peace plan. The 12-point plan calls for a ceasefire."),
        good("After a two-day visit the three-day summit began. The earlier ten-point plan, then a twelve-point plan."),
        good("A 20-year old student and the 22-year-old student met."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span, earlier in context.gathered(self, _slipped):
            if index == context.index:
                yield Hit(span, message=f"the text says {earlier} elsewhere", confidence=0.8)
        for index, span, earlier in context.gathered(self, _amounts_of):
            if index == context.index:
                yield Hit(span, message=f"the text says {earlier} elsewhere", confidence=0.8)
        for size, first in context.gathered(self, _contradictions):
            if size.index == context.index:
                yield Hit(size.span, message=f"it is “{first.number}-{first.unit}” elsewhere in the text")


_AMOUNT_OF = re.compile(
    rf"\b(?P<article>an?|the|this)\s(?:[a-z-]+\s)?(?P<noun>{_SUMS})\sof\s(?:around\s|about\s"
    rf"|almost\s|nearly\s)?"
    rf"(?P<amount>[€$£]?\d[\d,]*(?:\.\d+)?(?:\s(?:million|billion))?)(?=\s(?P<unit>{_COUNTED}|years|months"
    rf"|per\s?cent|percent)\b|[.,\s])"
)
"""“a fine of 3,000 euros”, and later “the fine of 30,000 euros”."""


def _amounts_of(document: Document, shown: Sequence[int]) -> tuple[tuple[int, Span, str], ...]:
    """Definite amounts of what the text has given one other amount of, with that."""
    found = []
    known: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for index in shown:
        text = document.segments[index].target.text
        for match in _AMOUNT_OF.finditer(text) if " of " in text else ():
            same = known[match["noun"], match["unit"] or ""]
            before = text[max(match.start() - 40, 0) : match.end() + 40]
            if (
                match["article"] != "a"
                and match["article"] != "an"
                and len(set(same)) == 1
                and match["amount"] not in same
                and not _CONTRAST.search(before)
            ):
                found.append((index, Span(*match.span("amount")), same[0]))
            same.append(match["amount"])
    return tuple(found)


_BEHIND_FIGURE = rf"\s(?P<scale>(?:million|billion|trillion)\s)?(?P<noun>{_COUNTED})\b"
_AMOUNT = re.compile(rf"(?P<figure>[0-9](?<![\d.,][0-9])[\d,]*(?:\.\d+)?){_BEHIND_FIGURE}")
_AMOUNT_IN_WORDS = re.compile(
    rf"(?<![\w-])(?P<figure>{'|'.join(NUMBER_WORDS)})(?=\s[mbt]r?illion){_BEHIND_FIGURE}", re.I
)
_KINDS = dict.fromkeys(
    "people residents demonstrators protesters participants employees visitors spectators".split(), "people"
)
_SCALES = {"million ": 6, "billion ": 9, "trillion ": 12}


def _slipped(document: Document, shown: Sequence[int]) -> tuple[tuple[int, Span, str], ...]:
    """Amounts of one thing that have the same digits at another scale, with the earlier one.

    One digit alone may recur by chance: then only "the 30 million francs" counts.
    """
    found = []
    known: defaultdict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for index in shown:
        text = document.segments[index].target.text
        in_words = _AMOUNT_IN_WORDS.finditer(text) if "illion" in text else ()
        for match in sorted((*_AMOUNT.finditer(text), *in_words), key=re.Match.start):
            digits, power = _significand(match)
            same = known[_KINDS.get(match["noun"], match["noun"]), digits]
            definite = text[max(match.start() - 4, 0) : match.start()].lower() == "the "
            other = next((earlier for its_power, earlier in same.items() if its_power != power), None)
            if other is not None and power not in same and (len(digits) > 1 or definite):
                found.append((index, Span(*match.span()), other))
            same.setdefault(power, match[0])
    return tuple(found)


def _significand(match: re.Match[str]) -> tuple[str, int]:
    """The digits of an amount without zeros around them, and the power of ten of the last."""
    figure = match["figure"].lower().replace(",", "")
    figure = str(count(figure)) if figure in NUMBER_WORDS else figure
    whole, _, fraction = figure.partition(".")
    digits = (whole + fraction).lstrip("0") or "0"
    power = _SCALES.get(match["scale"] or "", 0) - len(fraction)
    stripped = digits.rstrip("0") or "0"
    return stripped, power + len(digits) - len(stripped)


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[tuple[_Size, _Size], ...]:
    found = []
    known: defaultdict[tuple[str, str], dict[int, _Size]] = defaultdict(dict)
    for size in _sizes(document, shown):
        value = count(size.number)
        same = [known[size.unit, noun] for noun in size.nouns if known[size.unit, noun]]
        if size.definite and same and not any(value in sizes for sizes in same):
            found.append((size, next(iter(same[0].values()))))
        for noun in size.nouns:
            known[size.unit, noun].setdefault(value, size)
    return tuple(found)


def _sizes(document: Document, shown: Sequence[int]) -> Iterator[_Size]:
    for index in shown:
        text = document.segments[index].target.text
        if "-" not in text:
            continue
        for match in _COMPOUND.finditer(text):
            start = max(match.start() - 40, 0)
            number = _NUMBER_BEFORE.search(text[start : match.start()])
            if number is None or _CONTRAST.search(text[start : match.end()]):
                continue
            definite = number["article"].lower() not in {"a", "an"}
            nouns = frozenset(match["nouns"].lower().split()) - _NO_NOUNS
            place = Span(*number.span("number")).shifted(start)
            yield _Size(number["number"], match["unit"], nouns, definite, index, place)


_NO_NOUNS = frozenset(
    "the and was were has had will for from with that which into after before during long old".split()
)
