"""An abbreviation of another language, where English has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mtcheck.analysis.morphology import can_be
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import condition, rows
from mtcheck.report import Severity

__all__ = ["ForeignAbbreviation"]


@dataclass(frozen=True, slots=True)
class _Meaning:
    english: str
    needs_article: bool
    before: frozenset[str]
    """Words one of which must follow; none: any."""
    unless: frozenset[str]
    """Words beside which the letters stand for something else."""


@cache
def _meanings() -> dict[str, _Meaning]:
    return {
        name: _Meaning(english, "the" in conditions, condition(conditions, "before"), condition(conditions, "unless"))
        for names, english, *conditions in rows("foreign_abbreviations")
        for name in names.split(";")
    }


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _meanings()), key=len, reverse=True))
    return lazy_regex(rf"(?<![\w.(/“\"‘'@#-])(?P<name>{names})(?P<stop>\.(?=\s[a-z]|,))?(?![\w/)”\"’-]|\.\w)")


_AROUND = 24
_ARTICLE = lazy_regex(r"\b(?:[Tt]he|its|our|their|German|Swiss|Austrian|French|Spanish|Italian)\s(?:[a-z]+\s)?$")
_BODY = (
    r"(?:agency|offices?|courts?|police|authority|services?|ministry|departments?|regulator|watchdog|institute|funds?"
    r"|bank|organi[sz]ation|body|association|alliance|federation|chamber|union|party|council|commission)"
)
_NAMED_BEFORE = lazy_regex(rf"\b{_BODY}(?:,| the)?\s$")
_NAMED_BEHIND = lazy_regex(
    rf"(?:['’]s)?(?:\s[a-z]+){{0,3}}\s{_BODY}\b|\s\(|, (?:or|short for|which stands for|meaning)\b"
)
_WORD = lazy_regex(r"\s([A-Za-z]+)")
_GLOSS = lazy_regex(
    r"[(“\"‘](?:the )?(?P<in>[^\W\d_]{2,8})(?=[)”\"’,;])"
    r"|\b(?:or|called|as|to|acronym|abbreviation|initials|letters|abbreviated) (?:the )?(?P<as>[^\W\d_]{2,8})\b"
    r"|(?P<before>[^\W\d_]{2,8})(?= \(|, (?:as|which|short|or)\b"
    rf"|, (?:the|an?|Germany[’']s|Austria[’']s|France[’']s)(?: [\w’'-]+){{0,5}} {_BODY}\b)"
)
"""What a text explains, or brings in with the name that it stands for."""


def _glossed(document: Document) -> frozenset[str]:
    return frozenset(
        name
        for segment in document.segments
        for match in _GLOSS.finditer(segment.target.text)
        for name in match.groups()
        if name in _meanings()
    )


def _is_attributive(word: str) -> bool:
    """Whether the word behind makes an attribute of an abbreviation, and of its letters a name of something else."""
    noun = "NOUN" in can_be(word) and word not in _VERBS and not word.endswith(("s", "ed"))
    return word[0].isupper() or noun


_VERBS = frozenset(
    "cut put set hit kept held met left led will can may might must should would could had said won".split()
)


class ForeignAbbreviation(Check):
    id = "foreign-abbreviation"
    category = "accuracy/untranslated"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_references = True
    message = "English does not use this abbreviation"
    explanation = """
Finds abbreviations of German, French, Italian and Spanish that English does not know or has its own for: "the EuGH",
"the BGH", "40 PKW", "the ONU". Systems take capitals for names and copy them. Write the English abbreviation, or the
name in full.

An abbreviation that the text explains somewhere, in brackets or beside the name of the body, stays silent, and so does
one that stands in quotation marks or has another meaning in English where its words are near (BGH in milk).
"""
    examples = (
        bad(
            "The ⟦EuGH⟧ in Luxembourg ruled on Tuesday.",
            repair="The European Court of Justice in Luxembourg ruled on Tuesday.",
        ),
        bad("The ⟦BGH⟧ overturned the ruling.", repair="The Federal Court of Justice overturned the ruling."),
        bad("Only 40 ⟦PKW⟧ may park there."),
        bad("The ⟦ONU⟧ has called for a ceasefire.", repair="The UN has called for a ceasefire."),
        bad("The police found ⟦DNS⟧ traces on the door.", repair="The police found DNA traces on the door."),
        bad("Prices include ⟦MwSt.⟧ and delivery."),
        good("The Federal Court of Justice (BGH) overturned the ruling. The BGH will publish its reasons in May."),
        good("Germany’s BKA police agency is investigating; the LKA, or state police, and the agency BfR are too."),
        good("The FMI index and the OMS role at the hospital are new. The DNS server fails."),
        good("Traces of BGH in milk, a DNS server, the MRT line in Singapore, UNO the card game and Villa KI."),
        good("The tomb dates from 300 BCE; the UE Boom speaker and the PIL before the Supreme Court."),
    )

    @property
    def triggers(self) -> frozenset[str]:
        return frozenset(map(str.lower, _meanings()))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if text.isupper():
            return
        for match in _pattern().finditer(text):
            name = match["name"]
            meaning = _meanings()[name]
            place = max(match.start() - _AROUND, 0), match.start()
            article = _ARTICLE.search(text, *place)
            if meaning.needs_article and article is None:
                continue
            behind = _WORD.match(text, match.end())
            if meaning.needs_article and behind is not None and _is_attributive(behind[1]):
                continue  # the UE Boom speaker, the OMS role
            if meaning.before and (behind is None or behind[1].lower() not in meaning.before):
                continue
            if not meaning.unless.isdisjoint(context.words(passage)) or name in context.fact(_glossed):
                continue
            if _NAMED_BEHIND.match(text, match.end()) or _NAMED_BEFORE.search(text, *place):
                continue
            if name.lower() in context.accepted:
                continue
            span = Span(*match.span())
            simple = article is not None and ";" not in meaning.english
            yield Hit(span, repair=Edit(span, meaning.english) if simple or meaning.before else None)
