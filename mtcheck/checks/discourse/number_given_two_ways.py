"""One plan, two numbers of points."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

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
    r"\b(?:another|second|other|new|neighbouring|neighboring|adjacent|nearby|earlier|previous|old|instead"
    r"|extended|shortened|rather|not)\b",
    re.I,
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
        frozenset({*_COUNTED.split("|"), "million", "billion"}),
        Together(Bigram(frozenset(_SUMS.split("|")), frozenset({"of"})), re.compile("[0-9]")),
        re.compile(rf"-(?:{_UNITS})\b|^\W?(?:1[3-9]|[3-9]0)$|[0-9],[0-9]{3}"),
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
        bad("The school costs 18 million francs. Voters approved the ⟦80⟧ million francs in June."),
        bad("The minister promised 60 million for schools. Of the ⟦16⟧ million, a third goes to the valleys."),
        bad("The prize is worth 50,000 euros. The ⟦15,000 euros⟧ will be spent on a roof."),
        good(
            "The prize is worth 50,000 euros. The 15,000 euros from the state are spent. The 48,000 euros were a gift."
        ),
        bad("The city bought 40 buses. The ⟦14⟧ buses cost 32 million francs."),
        good("The city bought 40 buses. The 14 buses of the first series are in service; 14 years ago it had 40."),
        bad("The court sentenced him to four years in prison. The ⟦five⟧-year prison sentence is not final."),
        good("The prosecutor asked for five years. He was sentenced to four years. The four-year sentence is final."),
        good("Of 18 million francs, the canton pays 80 per cent; it rose from 13 to 30 million francs."),
        good("About 2,000 people came in Bern, in Zurich 20,000. The 20,000 people in Zurich sang."),
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
        for index, span, earlier in context.gathered(self, _further):
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


_BEHIND_FIGURE = (
    rf"\s(?P<scale>(?:million|billion|trillion)\s)?(?:(?!of|and|or|in|to|for|per)[a-z]+\s)?(?P<noun>{_COUNTED})\b"
)
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
    bare: set[str] = set()
    for index in shown:
        text = document.segments[index].target.text
        in_words = _AMOUNT_IN_WORDS.finditer(text) if "illion" in text else ()
        for match in sorted((*_AMOUNT.finditer(text), *in_words), key=re.Match.start):
            digits, power = _significand(match)
            same = known[_KINDS.get(match["noun"], match["noun"]), digits]
            definite = text[max(match.start() - 4, 0) : match.start()].lower() == "the "
            other = next((earlier for its_power, earlier in same.items() if its_power != power), None)
            before = {figure[0] for figure in _BARE.finditer(text, 0, match.start())} | bare
            if (
                other is not None
                and power not in same
                and (len(digits) > 1 or definite)
                and match["figure"] not in before
            ):
                found.append((index, Span(*match.span()), other))
            same.setdefault(power, match[0])
        bare.update(figure[0] for figure in _BARE.finditer(text))
    return tuple(found)


_BARE = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,]*\d)(?!\s(?:million|billion|trillion))")
"""A large figure, whatever it counts."""
_TEEN = re.compile(
    rf"\b(?P<the>the\s|of\sthe\s|all\s)?(?<![\d.,])(?P<figure>1[3-9]|[3-9]0)(?P<tens>\s(?:million|billion))?"
    rf"\s(?:(?!of|and|or|in|to|for|per|more|other|new)[a-z-]+\s)?(?P<noun>(?:{_COUNTED})\b"
    r"|[a-z]{3,}s\b(?!\s(?:of|from|in|who|that|which|with|at)\b))",
    re.IGNORECASE,
)


_TEEN_SCALED = re.compile(
    r"\b(?P<the>the\s|of\sthe\s|all\s)?(?<![\d.,])(?P<figure>1[3-9]|[3-9]0)(?P<tens>\s(?:million"
    r"|billion))(?P<noun>(?=[.,;]|\s(?:for|in|to|from|is"
    r"|are|were|will)\b))",
    re.IGNORECASE,
)


def _teens_for_tens(document: Document, shown: Sequence[int]) -> Iterator[tuple[int, Span, str]]:
    """“18 million francs … the 80 million francs”: German says *achtzehn* and *achtzig*."""
    if not any(match["the"] for segment in document.segments for match in _teens(segment.target.text)):
        return
    known: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    told: set[float] = set()
    for index in shown:
        text = document.segments[index].target.text
        if document.batch:
            known.clear()
            told = set()
        for match in _teens(text):
            figure, scale = match["figure"], match["tens"] or ""
            if _MEASURE.fullmatch(match["noun"]):
                continue
            counterpart = f"{figure[1]}0" if figure[0] == "1" else f"1{figure[0]}"
            same = known[scale, _KINDS.get(match["noun"], match["noun"])]
            if match["the"] and same == {counterpart} and not _is_another(text, match, told):
                yield index, Span(*match.span("figure")), f"{counterpart}{scale} {match['noun']}"
            same.add(figure)
        told |= _figures(text)


_TEEN_FIGURE = re.compile(r"[13-9][03-9](?<![\d.,]..)(?![\d.,]\d)")


def _teens(text: str) -> list[re.Match[str]]:
    if not _TEEN_FIGURE.search(text):
        return []
    return sorted((*_TEEN.finditer(text), *_TEEN_SCALED.finditer(text)), key=re.Match.start)


def _is_another(text: str, match: re.Match[str], told: set[float]) -> bool:
    """Whether a figure has been given before, or counts something else than the one before it."""
    clause = text[max(match.start() - 60, 0) : match.end() + 40]
    before = re.split(r"[.!?]\s", text[max(match.start() - 60, 0) : match.start()])[-1]
    behind = _OF_ANOTHER.match(text, match.end()) is not None
    here = _figures(text[: match.start("figure")])
    return behind or bool(_CONTRAST.search(clause) or _GROWTH.search(before)) or float(match["figure"]) in told | here


_OF_ANOTHER = re.compile(r"\s(?:from|that|which|who)\b")


_MEASURE = re.compile(
    r"(?:second|minute|hour|day|week|month|year|decade|point|goal|degree|metre|meter|mile|centimetre|game|match|"
    r"time|page|cent|other|one|per|plus|thousand|hundred)s?(?:es)?",
    re.IGNORECASE,
)
_GROWTH = re.compile(
    r"\b(?:from|to|additional|further|more|less|fewer|up|down|total|remaining|first|last)\b", re.IGNORECASE
)
_PLAIN = re.compile(
    rf"(?<![\w.,-])(?P<number>{_NUMBER})\s(?P<unit>{_UNITS})s?\b(?!\s(?:ago|later|earlier|before|after))", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
_STEM = 5
"""Letters by which a noun is known again in its verb: sentence, sentenced."""


def _compounds_of_plain(document: Document) -> Iterator[tuple[int, Span, str]]:
    """“was sentenced to four years … the five-year sentence”, where the text counts such units once before."""
    texts = [segment.target.text for segment in document.segments]
    plain: defaultdict[tuple[str, int], list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for index, text in enumerate(texts):
        for match in _PLAIN.finditer(text):
            plain[match["unit"].lower(), index if document.batch else 0].append((index, match))
    for size in _sizes(document, range(len(texts))):
        known = plain[size.unit, size.index if document.batch else 0][:2] if size.definite else []
        before = [(at, match) for at, match in known if (at, match.end()) <= (size.index, size.span.start)]
        value = count(size.number)
        if len(before) != 1 or count(before[0][1]["number"]) == value or value == 1:
            continue
        part, match = texts[before[0][0]], before[0][1]
        starts = [end.end() for end in _SENTENCE_END.finditer(part, 0, match.start())]
        ending = _SENTENCE_END.search(part, match.end())
        sentence = part[starts[-1] if starts else 0 : ending.start() if ending else len(part)].lower()
        if any(
            len(noun) >= _STEM and re.search(rf"\b{noun[:_STEM]}", sentence) for noun in size.nouns
        ) and not _CONTRAST.search(sentence):
            yield size.index, size.span, match[0]


def _significand(match: re.Match[str]) -> tuple[str, int]:
    """The digits of an amount without zeros around them, and the power of ten of the last."""
    figure = match["figure"].lower().replace(",", "")
    figure = str(count(figure)) if figure in NUMBER_WORDS else figure
    whole, _, fraction = figure.partition(".")
    digits = (whole + fraction).lstrip("0") or "0"
    power = _SCALES.get(match["scale"] or "", 0) - len(fraction)
    stripped = digits.rstrip("0") or "0"
    return stripped, power + len(digits) - len(stripped)


_DEFINITE_AMOUNT = re.compile(
    rf"(?:^|(?<=[.!?]\s))(?:The|These|Those)\s(?P<figure>\d[\d,]*(?:\.\d+)?)\s(?P<scale>(?:million"
    rf"|billion)\s)?(?P<noun>{_COUNTED})\b"
    r"(?=\s(?:are|were|have|had|will|would|must|can|could|is|was|[a-z]+ed)\b)"
)
_FAR_APART = 1.12
"""How many times as large as the other a figure is that is no rounding of it."""


def _definite(document: Document) -> Iterator[tuple[int, Span, str]]:
    """“worth 50,000 euros … The 15,000 euros will be spent”, where the text gives one amount of the kind before."""
    if not any(_DEFINITE_AMOUNT.search(segment.target.text) for segment in document.segments):
        return
    given: defaultdict[str, dict[float, str]] = defaultdict(dict)
    figures: set[float] = set()
    for index, segment in enumerate(document.segments):
        text = segment.target.text
        if document.batch:
            given, figures = defaultdict(dict), set()
        definite = {match.start("figure"): match for match in _DEFINITE_AMOUNT.finditer(text)}
        for match in sorted((*_AMOUNT.finditer(text), *definite.values()), key=lambda m: m.start("figure")):
            value = float(match["figure"].replace(",", "")) * 10 ** _SCALES.get(match["scale"] or "", 0)
            kind = _KINDS.get(match["noun"], match["noun"])
            same = given[kind]
            if (
                match.start("figure") in definite
                and len(same) == 1
                and value not in same
                and max(value, *same) > _FAR_APART * min(value, *same)
                and not _is_reckoned(_value(match["figure"]), figures | _figures(text[: match.start()]))
            ):
                yield index, Span(match.start("figure"), match.end()), next(iter(same.values()))
            same.setdefault(value, match[0])
        figures |= _figures(text)


def _value(figure: str) -> float:
    return float(figure.replace(",", ""))


def _figures(text: str) -> set[float]:
    return {_value(figure[0]) for figure in _ANY_FIGURE.finditer(text)}


def _is_reckoned(value: float, figures: set[float]) -> bool:
    """Whether a figure stands before, or is the sum or the difference of two that do."""
    if value in figures or len(figures) > _MOST_FIGURES:
        return True
    return any(value in {a + b, abs(a - b)} for a, b in combinations(figures, 2))


_MOST_FIGURES = 60
"""Figures of a text beyond which some two add up to anything."""
_ANY_FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d,]*\d)")


def _further(document: Document, shown: Sequence[int]) -> tuple[tuple[int, Span, str], ...]:
    found = (*_teens_for_tens(document, shown), *_compounds_of_plain(document))
    known = [(index, span) for index, span, _ in (*found, *_slipped(document, shown), *_amounts_of(document, shown))]
    return found + tuple(
        (index, span, earlier)
        for index, span, earlier in _definite(document)
        if not any(index == place and span.overlaps(other) for place, other in known)
    )


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
