"""A currency or unit in German form or order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
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
_COMPOUNDS = {
    "Zone": "zone",
    "Zonen": "zones",
    "Punkte": "point",
    "Stunden": "hour",
    "Tage": "day",
    "Wochen": "week",
    "Jahres": "year",
    "Franken": "franc",
    "Euro": "euro",
    "Prozent": "percent",
    "Meter": "metre",
    "Liter": "litre",
    "Minuten": "minute",
    "Millionen": "million",
    "Milliarden": "billion",
    "Zimmer": "room",
    "Sterne": "star",
    "Grad": "degree",
    "Tonnen": "tonne",
    "Kilo": "kilo",
    "Limit": "limit",
    "Grenze": "limit",
    "Hürde": "threshold",
    "Marke": "mark",
    "Schwelle": "threshold",
}
_SYMBOLS = {"euro": "€", "euros": "€", "dollar": "$", "dollars": "$", "pound": "£", "pounds": "£"}
_KEYS = frozenset(
    {
        *_SCALES,
        *map(str.lower, _UNITS),
        *map(str.lower, _COMPOUNDS),
        *_SYMBOLS,
        "millions",
        "billions",
        "francs",
        "franken",
    }
)

_FIGURE = r"\d[\d.,]*\d|\d"
_ABBREVIATED = re.compile(rf"\b(?:{_FIGURE})\s?(?P<unit>(?P<scale>Mio|Mrd|Tsd)\b\.?)(?=(?P<tail>\s?)(?P<next>\S?))")
_WORD = re.compile(rf"\b(?:{_FIGURE})\s(?P<unit>{'|'.join(_UNITS)})\b")
_PREFIXED = re.compile(
    r"\b(?P<unit>[Ee]uros?|[Dd]ollars?|[Pp]ounds?|[Ff]rancs|Franken)\s(?P<amount>\d[\d.,]*)\s?"
    r"(?P<scale>million|billion|trillion|thousand|Millionen|Milliarden|Mio\b\.?|Mrd\b\.?)"
)
_FRANCS = re.compile(
    r"(?<![\w.])(?P<unit>s?S?Fr(?:\.|s\.?)\s?(?P<amount>\d[\d'’.,]*\d|\d)(?P<dash>[.,][-–—]{1,2})?)"
    r"|(?<![\w.,])(?P<behind>(?P<sum>\d[\d'’.,]*\d|\d)\s(?:s?S?Fr\.|Rp\.))(?=(?P<next>\s[a-z]|[,;)]|\s*$|\s[A-Z])?)"
    r"|(?<![\w.,])(?:(?P<symbol>CHF|EUR|USD|€|\$|£)\s?)?(?P<price>\d[\d'’]*\d"
    r"|\d)(?P<stroke>[.,]\s?[-–—]{1,2})(?=[\s,;)]|\.(?:\s|$)|$)"
)
"""Prices as German-speaking shops write them: Fr. 200.-, 20 Fr., CHF 5.–."""
_HYPHENATED = re.compile(
    r"(?<![\w-])(?P<figure>\d[\d.,]*)(?P<gap>\s?(?:km/h|km|kg|kW|MW|kWh|GB|%|m|PS)?-)"
    rf"(?P<noun>{'|'.join(_COMPOUNDS)})(?P<rest>-[A-Z][a-zäöüß]+)?(?![\w-])"
)
"""Compounds of a figure and a noun: 30 km/h-Zone, 5-Punkte-Plan."""
_PRICE_HINTS = ("Fr.", "Frs", ".-", ".–", ".—", ",-", ",–", ",—", "Rp.")
_PLURAL_SCALE = re.compile(
    rf"\b(?:{_FIGURE}|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty)\s(?P<unit>(?P<scale>million|billion)s)"
    r"(?P<of>\sof)?\s(?=[a-z])"
)


class ForeignUnit(Check):
    id = "foreign-unit"
    category = "locale-convention/measurement-format"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "a unit or currency in German form"
    explanation = """
Finds German scale words and units left beside a figure ("20 Mio.", "3 Mrd. euros", "5 Prozent"), the currency before
the amount as a word ("Euro 20 million") and scale words in the plural ("20 millions"). Systems copy abbreviations and
the order of amounts. Use the English word, in the English place.

Currency codes before the amount ("EUR 20 million") are a sound style; "Euro 2024" is a tournament and "Euro 6" a norm.
"""
    examples = (
        bad("The bridge costs 20 ⟦Mio.⟧ euros.", repair="The bridge costs 20 million euros."),
        bad("The group lost 1.5 ⟦Mrd⟧ in May.", repair="The group lost 1.5 billion in May."),
        bad("The budget grew by ⟦Euro 20 million⟧.", repair="The budget grew by €20 million."),
        bad("Prices rose by 5 ⟦Prozent⟧ at 30 ⟦Grad⟧.", repair="Prices rose by 5 percent at 30 degrees."),
        bad("It cost 20 ⟦millions⟧ euros.", repair="It cost 20 million euros."),
        bad("The fine is ⟦Fr. 200.-⟧, he said.", repair="The fine is 200 francs, he said."),
        bad("It costs ⟦CHF 5’000.–⟧ now.", repair="It costs CHF 5,000 now."),
        bad("The town is a ⟦30 km/h-Zone⟧ now.", repair="The town is a 30km/h zone now."),
        bad("He has a ⟦5-Punkte-Plan⟧ and a ⟦24-Stunden⟧ shop.", repair="He has a 5-Punkte-Plan and a 24-hour shop."),
        good("Fr. Keller is 80 and paid SFr12.50; the score was 3-2 and the range 5-10."),
        good("Euro 2024 cost EUR 20 million; the Euro 6 norm cost millions of euros."),
        good("In 20 million years the 5 Grad School alumni will be gone."),
        good("Two million people paid with dollars 20 years ago."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if any(hint in text for hint in _PRICE_HINTS):
            yield from _prices(text)
        if _KEYS.isdisjoint(context.words(passage)):
            return
        for match in _HYPHENATED.finditer(text):
            noun = _COMPOUNDS[match["noun"]]
            repair = None if match["rest"] else f"{match['figure']}{match['gap'].strip().rstrip('-')}".strip()
            unit = bool(match["gap"].strip(" -"))
            yield Hit(
                Span(*match.span()),
                repair=Edit(Span(*match.span()), f"{repair}{' ' if unit else '-'}{noun}") if repair else None,
            )
        for match in _ABBREVIATED.finditer(text):
            stop = "." if match["unit"].endswith(".") and (not match["next"] or match["next"].isupper()) else ""
            yield _hit(match.span("unit"), _SCALES[match["scale"].lower()] + stop)
        for match in _WORD.finditer(text):
            if not re.match(r"\s[A-Z]", text[match.end() : match.end() + 2]):
                yield _hit(match.span("unit"), _UNITS[match["unit"]])
        for match in _PREFIXED.finditer(text):
            scale = match["scale"]
            english = _SCALES.get(scale.rstrip(".").lower(), scale)
            symbol = _SYMBOLS.get(match["unit"].lower())
            amount = f"{match['amount']} {english}"
            yield _hit(match.span(), f"{symbol}{amount}" if symbol else f"{amount} francs")
        for match in _PLURAL_SCALE.finditer(text):
            yield _hit((match.start("unit"), match.end("of") if match["of"] else match.end("unit")), match["scale"])


def _prices(text: str) -> Iterator[Hit]:
    for match in _FRANCS.finditer(text):
        amount = match["amount"] or match["sum"] or match["price"]
        plain = re.sub(r"['’]", ",", amount)
        if match["unit"] or match["behind"]:
            yield Hit(Span(*match.span()), repair=Edit(Span(*match.span()), f"{plain} francs"))
        else:
            yield Hit(
                Span(*match.span()),
                repair=Edit(
                    Span(*match.span()),
                    f"{match['symbol'] or ''}{' ' if match['symbol'] and match['symbol'].isalpha() else ''}{plain}",
                ),
            )


def _hit(place: tuple[int, int], text: str) -> Hit:
    span = Span(*place)
    return Hit(span, repair=Edit(span, text), safe=True)
