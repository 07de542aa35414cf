"""A name in German spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, Trigger, bad, good
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows
from mtcheck.report import Severity

__all__ = ["ForeignNameSpelling"]

_SLAVIC = lazy_regex(
    r"(?<![\w-])[A-Z][a-z]{1,12}(?:witsch|tschuk|schtschenko|tschenko|schenko|nskyj|nskij|wskyj|wskij|zkyj|zkij|jewski|"
    r"wskaja|nskaja|tschew|schtschow|[^aeiou]tschow|[aeiou]jew|[aeiou]jewa)s?(?!\w)"
)
"""Endings that only German transliteration gives to Slavic names."""
_LETTERS = (
    ("Schtsch", "Shch"), ("schtsch", "shch"), ("Tsch", "Ch"), ("tsch", "ch"), ("Sch", "Sh"), ("sch", "sh"),
    ("skyj", "sky"), ("skij", "sky"), ("zkyj", "tsky"), ("zkij", "tsky"), ("wskaja", "vskaya"), ("skaja", "skaya"),
    ("ski", "sky"), ("skyy", "sky"), ("j", "y"), ("J", "Y"), ("w", "v"), ("W", "V"),
)  # fmt: skip
_SUFFIX_HINT = lazy_regex("tsch|schenko|[sz]k[iy]j|skaja|jewski|[aeio]jew")
_CAPITAL_BEHIND = lazy_regex(r"[\s-](?:[A-Z]|University|duck)")
_IN_NAME = lazy_regex(
    r"(?:[A-ZÄÖÜ][\w.&]*[\s-]|\b(?:für|von|aus|zu|im|am|river|lake|mount|called|named)\s|\b(?:der|bei)\s|[-/])$"
)
_SENTENCE_OPENER = lazy_regex(r"(?:^|[.!?]\s)(?:In|From|The|At|For|On|And|But|Near|To|Between|After|Since|Of|With)\s$")


@cache
def _names() -> dict[str, tuple[str, bool]]:
    return {german: (english, kind == "place") for german, english, kind in rows("german_names")}


@cache
def _key_words() -> frozenset[str]:
    return frozenset(max(re.split(r"[ -]", name.lower()), key=len) for name in _names())


@cache
def _listed() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _names()), key=len, reverse=True))
    return lazy_regex(rf"(?<![\w-])(?P<name>{names})(?P<genitive>s?)(?![\w-])")


class ForeignNameSpelling(Check):
    id = "foreign-name-spelling"
    category = "accuracy/untranslated"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_references = True
    message = "this is the German spelling of the name"
    confidence = 0.9
    explanation = """
Finds names of people and places that German spells in its own way: "Lukaschenko", "Selenskyj", "Krokus City Hall",
"Kiew", "Mailand". Systems copy what they take for a name. Use the English spelling.

Listed names come from `mtcheck/languages/data/german_names.tsv`; Slavic names that are not listed are recognised by
endings that only German transliteration writes (-witsch, -tschenko). A place inside the name of an organisation
(Bayern München, Peking University) is left alone.
"""
    examples = (
        bad("The trains from Nürtingen end in ⟦Duesseldorf⟧.", repair="The trains from Nürtingen end in Düsseldorf."),
        good("Trains will be diverted via Osnabrueck and Duesseldorf, adding 50 minutes to most journeys."),
        good("In 1900 the legations in Peking were besieged. The railway to Bagdad was begun in 1903."),
        good("Lake Constance, the Bodensee, freezes seldom. Kyiv (Kiew in German) is old."),
        bad(
            "The attack on the ⟦Krokus City⟧ Hall shocked the country.",
            repair="The attack on the Crocus City Hall shocked the country.",
        ),
        bad(
            "President ⟦Selenskyj⟧ flew from ⟦Kiew⟧ to ⟦Brüssel⟧.",
            repair="President Zelensky flew from Kyiv to Brussels.",
        ),
        bad(
            "The opposition leader ⟦Marinowitsch⟧ was arrested.",
            repair="The opposition leader Marinovich was arrested.",
        ),
        bad("In ⟦Mailand⟧ the trains stood still.", repair="In Milan the trains stood still."),
        good("Bayern München signed a striker; he studied at Peking University and ate Peking duck."),
        good("The band Krokus, the Klitschko brothers and Gutschow played in Wien Museum."),
        good("Lukashenko met Xi in Beijing; Kim Kardashian did not."),
        good("A teacher in Baden bei Wien has won the right to wear a ring."),
        good("The Alternative für Deutschland and Post Schweiz AG declined."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return _key_words(), _SUFFIX_HINT.search

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        listed = not _key_words().isdisjoint(context.words(passage))
        slavic = _SUFFIX_HINT.search(passage.text)
        text = context.masked(passage, Mask.ADDRESS, Mask.QUOTATION)
        if listed:
            for match in _listed().finditer(text):
                english, is_place = _names()[match["name"]]
                of_old = zipf(match["name"].lower()) >= _USED and _OLD_YEAR.search(text) is not None
                if not (of_old or (is_place and _in_name(text, match)) or _is_explained(text, match, english)):
                    span = Span(*match.span())
                    if _in_ascii(english) == match["name"] and not context.fact(_has_umlauts):
                        continue
                    repair = Edit(span, english + ("’s" if match["genitive"] else ""))
                    yield Hit(span, repair=repair, safe=english in context.fact(_written))
        if slavic:
            for match in _SLAVIC.finditer(text):
                if match[0].lower() not in _key_words() and match[0] not in context.accepted:
                    span = Span(*match.span())
                    yield Hit(span, repair=Edit(span, _transliterated(match[0])), confidence=0.8)


def _written(document: Document) -> str:
    """The whole text: where it has the English name elsewhere, there is nothing to doubt."""
    return "\n".join(segment.target.text for segment in document.segments)


_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def _in_ascii(name: str) -> str:
    """A name as agencies write it, and all who have no other letters: Duesseldorf."""
    return name.translate(_ASCII)


def _has_umlauts(document: Document) -> bool:
    """Whether a document writes umlauts, so that a name without them is spelled in another way than the rest."""
    return any(not _UMLAUTS.isdisjoint(segment.target.text) for segment in document.segments)


_UMLAUTS = frozenset("äöüÄÖÜß")


def _in_name(text: str, match: re.Match[str]) -> bool:
    before = text[max(match.start() - 24, 0) : match.start()]
    if _CAPITAL_BEHIND.match(text, match.end()) or text[match.end() : match.end() + 5] == " duck":
        return True
    return bool(_IN_NAME.search(before)) and not _SENTENCE_OPENER.search(before)


_USED = 2.2
_OLD_YEAR = lazy_regex(r"\b(?:1[0-8]\d\d|19[0-7]\d)\b")
"""Where a text tells of the past, it may write a name as English then did: the siege of Peking in 1900."""


def _is_explained(text: str, match: re.Match[str], english: str) -> bool:
    """Whether the English name stands right beside it: Lake Constance, the Bodensee; Kiew (Kyiv)."""
    before, behind = text[max(match.start() - len(english) - 24, 0) : match.start()], text[match.end() :]
    apposed = re.search(rf"{re.escape(english)}(?:,\s|\s\(|\s–\s)(?:(?:the|in|German|or|called)\s)*$", before)
    return apposed is not None or behind[: len(english) + 12].startswith((f" ({english}", f", {english},"))


def _transliterated(name: str) -> str:
    for german, english in _LETTERS:
        name = name.replace(german, english)
    return name
