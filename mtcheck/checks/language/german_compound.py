"""A compound with hyphens as German builds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.foreign import is_compound_head, is_german_noun
from mtcheck.languages.frequency import zipf
from mtcheck.report import Severity

__all__ = ["GermanCompound"]

_HEADS = {
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
"""German nouns behind a figure, with their English."""
_FIRST = (
    "EU|US|USA|UN|UNO|NATO|Nato|SVP|SPD|CDU|CSU|FDP|AfD|BSW|ÖVP|SPÖ|FPÖ|SP|OSCE|IAEA|AI|CO2|TV|IT|Corona|Covid"
    "|Ukraine|Gaza"
    "|Israel|Russia|China|Trump|Biden|Putin|Brexit|Champions|Nobel|Christmas|Federal"
)
_SECOND = (
    "Commission|Commissioner|President|Presidency|Parliament|Council|Minister|Ministers|Ministry|Government"
    "|Chancellor|Summit"
    "|Members?|Countries|States?|Citizens?|Regulation|Directive|Sanctions|Elections?|Ambassador|Embassy|Troops"
    "|Soldiers?"
    "|Politicians?|Chief|Leader|Candidate|War|Crisis|Measures|Pandemic|Prize|League|Law|Initiative|Court|Attacks?|Deal"
    "|Dollars?|Aid|Budget|Army|Forces|Authorities|Investigation|Report|Company|Companies|Market|Treaty|Supporters?"
    "|Voters?"
    "|Administration|Customs|Tariffs?|Emissions?|Virus|Vaccine|Vaccination|Test|Mission|Policy|Talks|Conflict|Team|Tree"
)
_OF_FIGURE = re.compile(
    r"(?<![\w-])(?P<figure>\d[\d.,]*)(?P<gap>\s?(?:km/h|km|kg|kW|MW|kWh|GB|%|m|PS)?-)"
    rf"(?P<noun>{'|'.join(_HEADS)})(?P<rest>-[A-Z][a-zäöüß]+)?(?![\w-])"
)
"""Compounds of a figure and a noun: 30 km/h-Zone, 5-Punkte-Plan."""
_OF_NAME = re.compile(rf"(?<![\w-])(?P<first>{_FIRST})-(?P<second>{_SECOND})(?P<more>s?)(?![\w-])")
_OF_AGE = re.compile(
    r"(?<![\w.,-])(?P<figure>\d{1,4})-?(?P<form>jährige?[nmrs]?|tägige?[nmrs]?|stündige?[nmrs]?|minütige?[nmrs]?"
    r"|köpfige?[nmrs]?"
    r"|prozentige?[nmrs]?|fache?[nmrs]?|er(?=[\s-](?:years?|decade)\b))(?!\w)"
)
"""Figures with German endings: 20jährige, the 1980er years."""
_ENDINGS_IN_ENGLISH = {"jähr": "-year-old", "täg": "-day", "stünd": "-hour", "minüt": "-minute", "köpf": "-strong"}
_FIGURE_WITH_ENDING = re.compile(r"[0-9](?:jähr|täg|stünd|minüt|köpf|proz|fach|er$)")
_HALF = re.compile(r"(?<![\w-])(?P<first>[A-Z][a-z]{2,})-(?P<second>[a-zäöüß]{4,})(?![\w-])")
"""An English word with the second half of a German one: Fire-wehr."""


class GermanCompound(Check):
    id = "german-compound"
    triggers = re.compile(r"-(?<=[A-Za-z0-9%]-)[A-Z]|[A-Z][a-z]{2,}-[a-zäöüß]{4}"), _FIGURE_WITH_ENDING
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "German joins these words with a hyphen, English does not"
    explanation = """
Finds compounds that kept the hyphen and capital of German: "EU-Commission", "US-President", "30 km/h-Zone",
"24-Stunden". Systems translate the parts and leave the seam. Write two words; before a noun a figure takes a hyphen and
the unit in the singular.

Names with a hyphen (Rolls-Royce), relations of two countries (US-China talks) and titles in capitals stay silent.
"""
    examples = (
        bad("The ⟦EU-Commission⟧ objects to it.", repair="The EU Commission objects to it."),
        bad("The ⟦US-President⟧ spoke in Bern.", repair="The US President spoke in Bern."),
        bad("The town is a ⟦30 km/h-Zone⟧ now.", repair="The town is a 30km/h zone now."),
        bad("He has a ⟦5-Punkte-Plan⟧ and a ⟦24-Stunden⟧ shop.", repair="He has a 5-Punkte-Plan and a 24-hour shop."),
        bad("The volunteers of the ⟦Fire-wehr⟧ were on duty."),
        bad("The ⟦Verkehrs-chaos⟧ lasted until the evening."),
        bad("The ⟦20jährige⟧ driver was unhurt.", repair="The 20-year-old driver was unhurt."),
        bad("In the ⟦1980er⟧ years, the village grew."),
        good("US-China talks at Rolls-Royce; a US-led mission with UN-backed troops and an EU-wide law."),
        good("The 7-Eleven is open 24/7; a Boeing 737-Max flew."),
    )
    supersedes = ("untranslated-words", "capitalised-noun")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _OF_AGE.finditer(text):
            span = Span(*match.span())
            ending = next(
                (english for stem, english in _ENDINGS_IN_ENGLISH.items() if match["form"].startswith(stem)), None
            )
            yield Hit(span, repair=Edit(span, match["figure"] + ending) if ending else None)
        for match in _OF_NAME.finditer(text):
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, match[0].replace("-", " ")), safe=True)
        for match in _HALF.finditer(text):
            first, second = match["first"].lower(), match["second"]
            if zipf(first) >= _ENGLISH and _is_german(second):
                yield Hit(Span(*match.span()), message="half of this compound is German")
            elif first.endswith(_LINKS) and _is_linked(first) and (_is_noun(second) or _is_german(second)):
                yield Hit(Span(*match.span()), message="this compound is German")
        for match in _OF_FIGURE.finditer(text):
            span = Span(*match.span())
            yield Hit(span, repair=None if match["rest"] else Edit(span, _english(match)))


_ENGLISH = 3.5
_UNUSUAL = 2.0


def _is_german(word: str) -> bool:
    """Whether a word in lower case is a German noun that English does not have."""
    return is_compound_head(word) and zipf(word) < _UNUSUAL


_LINKS = ("s", "n")


def _is_linked(first: str) -> bool:
    """Whether a word in lower case is the first part of a German compound, with the letter that links it: Verkehrs-."""
    return zipf(first) < _UNUSUAL and any(is_german_noun(first[:-cut].capitalize()) for cut in (1, 2))


def _is_noun(word: str) -> bool:
    return "NOUN" in can_be(word)


def _english(match: re.Match[str]) -> str:
    unit = match["gap"].strip(" -")
    return f"{match['figure']}{unit}{' ' if unit else '-'}{_HEADS[match['noun']]}"
