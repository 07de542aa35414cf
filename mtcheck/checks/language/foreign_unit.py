"""A currency or unit in German form or order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.language.kept_words.papers import is_paper
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ForeignUnit"]

_SCALES = {"mio": "million", "mrd": "billion", "tsd": "thousand", "millionen": "million", "milliarden": "billion"}
_UNITS = {
    "Millionen": "million",
    "Milliarden": "billion",
    "Prozent": "percent",
    "Grad": "degrees",
    "Stunden": "hours",
    "Tonnen": "tonnes",
    "Franken": "francs",
    "Jahre": "years",
    "Jahren": "years",
    "Meter": "metres",
    "Kilometer": "kilometres",
    "Liter": "litres",
    "Kilo": "kilos",
    "qm": "square metres",
    "Quadratmeter": "square metres",
    "Stundenkilometer": "kilometres per hour",
    "Prozentpunkte": "percentage points",
    "Zentimeter": "centimetres",
    "Millimeter": "millimetres",
    "Quadratkilometer": "square kilometres",
    "Kubikmeter": "cubic metres",
    "Hektar": "hectares",
    "Hektaren": "hectares",
    "Kilogramm": "kilograms",
    "Gramm": "grams",
    "Minuten": "minutes",
    "Sekunden": "seconds",
    "Tage": "days",
    "Tagen": "days",
    "Wochen": "weeks",
    "Monate": "months",
    "Monaten": "months",
    "Std": "hours",
    "Stück": "pieces",
    "Personen": "people",
    "Rappen": "centimes",
    "Fränkli": "francs",
    "PS": "horsepower",
    "milliards": "billion",
    "mètres": "metres",
    "kilomètres": "kilometres",
    "heures": "hours",
    "années": "years",
    "ans": "years",
    "milioni": "million",
    "miliardi": "billion",
    "metri": "metres",
    "chilometri": "kilometres",
    "anni": "years",
    "millones": "million",
    "metros": "metres",
    "kilómetros": "kilometres",
    "años": "years",
}
_SYMBOLS = {"euro": "€", "euros": "€", "dollar": "$", "dollars": "$", "pound": "£", "pounds": "£"}
_KEYS = frozenset(
    {
        *_SCALES,
        *map(str.lower, _UNITS),
        *_SYMBOLS,
        "millions",
        "billions",
        "francs",
        "franken",
    }
)

_FIGURE = r"\d[\d.,]*\d|\d"
_ABBREVIATED = lazy_regex(rf"\b(?:{_FIGURE})\s?(?P<unit>(?P<scale>Mio|Mrd|Tsd)\b\.?)(?=(?P<tail>\s?)(?P<next>\S?))")
_WORD = lazy_regex(rf"\b(?:{_FIGURE})\s(?P<unit>{'|'.join(_UNITS)})\b(?!\s(?:rockets?|missiles?|launchers?)\b)")
_PREFIXED = lazy_regex(
    r"\b(?P<unit>[Ee]uros?|[Dd]ollars?|[Pp]ounds?|[Ff]rancs|Franken)\s(?P<amount>\d[\d.,]*)\s?"
    r"(?P<scale>million|billion|trillion|thousand|Millionen|Milliarden|Mio\b\.?|Mrd\b\.?)"
)
_SCALE_BEFORE = lazy_regex(
    rf"\b(?P<unit>(?P<scale>Mio|Mrd|Tsd)\b\.?\s?(?P<amount>{_FIGURE}))(?=\s|[.,;:)!?](?:\s|$)|$)(?!\s?(?:Mio|Mrd|Tsd)\b)"
)
"""The scale before the amount, as some write it behind a currency: CHF Mio. 38."""
_MONEY = {
    "euro": "euros", "euros": "euros", "eur": "euros", "€": "euros", "chf": "francs", "franken": "francs",
    "sfr": "francs", "dollar": "dollars", "usd": "dollars", "$": "dollars",
}  # fmt: skip
_SCALE_FIRST = lazy_regex(
    rf"\b(?P<unit>(?P<scale>Mio|Mrd)\b\.?\s?(?P<money>[Ee]uros?|EUR|€|CHF|SFr|Franken|[Dd]ollar|USD|\$)\s?(?P<amount>{_FIGURE}))(?!\w)"
)
"""“Mio. Euro 3.6”."""
_SHORT = {
    "Sek": "seconds",
    "Std": "hours",
    "Stdn": "hours",
    "Min": "minutes",
    "Tg": "days",
    "Jh": "century",
    "Jhd": "century",
    "Jhdt": "century",
    "Fr": "francs",
    "Pers": "people",
    "Stk": "pieces",
    "Zi": "rooms",
}
_WITH_POINT = lazy_regex(
    rf"\b(?:{_FIGURE}|\d{{1,2}}(?:st|nd|rd|th))(?P<slash>\s?km/)?\s?(?P<unit>(?:{'|'.join(_SHORT)})\.)(?=\s?(?P<next>\S?))"
)
_NUMBERED = lazy_regex(r"(?<![\w.])(?P<unit>Nr\.?|Nrn\.|Az\.:?|Hs-?Nr\.)(?=\s?\d)")
_CALENDAR_WEEK = lazy_regex(
    r"\b(?:for|in|from|until|till|by|since|of|to|and|before|after|week|during)\s"
    r"(?P<unit>(?:calendar week\s)?KW\s?(?P<number>\d{1,2}))(?![\w.,]\d|\w)"
)
_ALTITUDE = lazy_regex(r"(?<=\d\s)(?P<unit>m\s?ü\.\s?M\.?|m\.\s?ü\.\s?M\.?|müM|m\s?s\.\s?l\.\s?m\.)")
_BEFORE_FIGURE = lazy_regex(
    r"\b(?:of|at|to|about|around|some|than|over|under|from|measures|measured|weighs|weighed|is|was|nearly|almost|only|just)\s"
    rf"(?P<unit>(?P<of>m|km|kg|cm|mm|ha|km/h|kW|kWh|MW)\s(?P<amount>{_FIGURE}))(?=\s[a-z]|[.,;)]?\s|[.,;)]?$)"
)
"""“At a height of m 120”."""
_PLURAL_SCALE = lazy_regex(
    rf"\b(?:{_FIGURE}|{FROM_TWO})\s(?P<unit>(?P<scale>million|billion)s)"
    r"(?P<of>\sof)?\s(?=[a-z])"
)


class ForeignUnit(Check):
    id = "foreign-unit"
    category = "locale-convention/measurement-format"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_references = True
    triggers = (
        _KEYS | frozenset("kw nr nrn az".split()),
        Bigram(frozenset("m km kg cm mm ha kw kwh mw h".split()), lazy_regex(r"^\d")),
        lazy_regex(rf"ü\.|s\.l\.m|(?:^|[\d/])(?:{'|'.join(_SHORT)})\.|^\(?(?:Nr|Az|Nrn)\.|^KW\d"),
    )
    message = "a unit or currency in German form"
    explanation = """
Finds German scale words and units left beside a figure ("20 Mio.", "3 Mrd. euros", "5 Prozent"), the currency before
the amount as a word ("Euro 20 million") and scale words in the plural ("20 millions"). Systems copy abbreviations and
the order of amounts. Use the English word, in the English place.

Currency codes before the amount ("EUR 20 million") are a sound style; "Euro 2024" is a tournament and "Euro 6" a norm.
"""
    examples = (
        bad("The bridge costs 20 ⟦Mio.⟧ euros.", repair="The bridge costs 20 million euros."),
        bad("It flew at a height of ⟦m 120⟧ over it.", repair="It flew at a height of 120 m over it."),
        bad("The group lost 1.5 ⟦Mrd⟧ in May.", repair="The group lost 1.5 billion in May."),
        bad("The budget grew by ⟦Euro 20 million⟧.", repair="The budget grew by €20 million."),
        bad("Prices rose by 5 ⟦Prozent⟧ at 30 ⟦Grad⟧.", repair="Prices rose by 5 percent at 30 degrees."),
        bad("It cost 20 ⟦millions⟧ euros.", repair="It cost 20 million euros."),
        bad(
            "The village lies at 1,200 ⟦m ü. M.⟧ and is old.",
            repair="The village lies at 1,200 metres above sea level and is old.",
        ),
        bad("It took 2 ⟦Std.⟧ and 40 ⟦Sek.⟧ in ⟦KW 32⟧.", repair="It took 2 hours and 40 seconds in week 32."),
        bad("Train ⟦Nr.⟧ 412 went 120⟦ km/Std.⟧ here.", repair="Train No. 412 went 120 km/h here."),
        bad("It changed hands for ⟦Mio. 38⟧ francs.", repair="It changed hands for 38 million francs."),
        bad("The firm earned ⟦Mio. Euro 3.6⟧ last year.", repair="The firm earned 3.6 million euros last year."),
        good("A heater of 32 kW; Fr. Brown, Min. Smith and nr. Leeds."),
        good("Euro 2024 cost EUR 20 million; the Euro 6 norm cost millions of euros."),
        good("In 20 million years the 5 Grad School alumni will be gone. Militants fired 20 Grad rockets at it."),
        good("Two million people paid with dollars 20 years ago."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _ALTITUDE.finditer(text) if "ü" in text or "s.l.m" in text else ():
            yield _hit(match.span("unit"), "metres above sea level")
        yield from _shortened(text)
        if _KEYS.isdisjoint(context.words(passage)):
            return
        for match in _ABBREVIATED.finditer(text):
            stop = "." if match["unit"].endswith(".") and (not match["next"] or match["next"].isupper()) else ""
            yield _hit(match.span("unit"), _SCALES[match["scale"].lower()] + stop)
        yield from _scale_first(text)
        for match in _SCALE_BEFORE.finditer(text):
            if not text[max(match.start() - 2, 0) : match.start()].rstrip()[-1:].isdigit():
                yield _hit(match.span("unit"), f"{match['amount']} {_SCALES[match['scale'].lower()]}")
        for match in _WORD.finditer(text):
            if match["unit"] in _SHORT and text[match.end() : match.end() + 1] == ".":
                continue
            if is_paper(text, match.start()):
                continue
            if not re.match(r"\s(?!Celsius|Fahrenheit|Euro|Franken|Dollar)[A-Z]", text[match.end() : match.end() + 12]):
                yield _hit(match.span("unit"), _UNITS[match["unit"]])
        for match in _PREFIXED.finditer(text):
            scale = match["scale"]
            english = _SCALES.get(scale.rstrip(".").lower(), scale)
            symbol = _SYMBOLS.get(match["unit"].lower())
            amount = f"{match['amount']} {english}"
            yield _hit(match.span(), f"{symbol}{amount}" if symbol else f"{amount} francs")
        for match in _PLURAL_SCALE.finditer(text):
            yield _hit((match.start("unit"), match.end("of") if match["of"] else match.end("unit")), match["scale"])


def _scale_first(text: str) -> Iterator[Hit]:
    for match in _SCALE_FIRST.finditer(text):
        money = _MONEY[match["money"].lower()]
        yield _hit(match.span("unit"), f"{match['amount']} {_SCALES[match['scale'].lower()]} {money}")


def _shortened(text: str) -> Iterator[Hit]:
    """Units, numbers and weeks that German abbreviates, and units before their figures."""
    for match in _BEFORE_FIGURE.finditer(text):
        yield _hit(match.span("unit"), f"{match['amount']} {match['of']}")
    for match in _WITH_POINT.finditer(text):
        unit = match["unit"]
        stop = "." if not match["next"] or match["next"].isupper() else ""
        if match["slash"]:
            yield _hit((match.start("slash"), match.end("unit")), " km/h" + stop)
        elif unit not in {"Min.", "Fr."} or match["next"].islower():
            yield _hit(match.span("unit"), _SHORT[unit[:-1]] + stop)
    for match in _NUMBERED.finditer(text):
        yield _hit(match.span("unit"), "file number" if match["unit"][0] == "A" else "No.")
    for match in _CALENDAR_WEEK.finditer(text):
        yield _hit(match.span("unit"), f"week {match['number']}")


def _hit(place: tuple[int, int], text: str) -> Hit:
    span = Span(*place)
    return Hit(span, repair=Edit(span, text), safe=True)
