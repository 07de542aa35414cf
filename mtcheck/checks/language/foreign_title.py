"""A title or office left in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows
from mtcheck.languages.tokens import end_before
from mtcheck.report import Severity

__all__ = ["ForeignTitle"]

_DEGREE = lazy_regex(
    r"\b(?:"
    r"(?:(?:Prof|PD)\.?\s)?(?P<doctor>Dr)\.?(?:\s?(?:med|phil|iur|jur|rer|sc|oec|theol|vet|pol|dent|nat|publ|techn"
    r"|soc|habil|agr"
    r"|math|mult|h\.\s?c|ing)\b\.?|\s?-?Ing\.)+|Prof\.\s?(?P<professor>Dr)\.(?:\s?Dr\.)*|Prof\.?\sem\.(?:\sDr\.)?"
    r"|(?:Dipl|Mag|MMag|Lic|lic)\.(?:[\s-]{0,2}(?:Ing|Kfm|Psych|Biol|Phys|Chem|Arch|iur|phil|oec|rer|theol|FH|ETH|HTL"
    r"|jur)\b\.?)*"
    r"|PD\sDr\.?)(?=\s[A-ZÀ-Þ][\w’.-]*\s?)"
)
_ADDRESSED = lazy_regex(
    r"(?:^|(?<=[.!?–:”\"]\s)|(?<=[“\"„]))(?P<plain>Herrn?|Frau|Monsieur|Madame|Signora?|Señora?)(?=\s(?:[A-ZÀ-Þ][\w’-]+\s?){1,2},\s"
    r"(?:why|how|what|when|where|who|which|you|do|does|did|is|are|was|were|have|has|can|could|will|would)\b[^.!\n]{2,200}\?)"
    r"|\b(?P<doubled>(?:Herrn?|Frau|Fräulein)\s(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Doctor|Minister|President|Mayor|Chancellor|Judge"
    r"|Ambassador|Director)(?:in)?\b\.?(?:\sDr\.)?)(?=[\s,])"
)
_MISTER = {"Herr": "Mr", "Herrn": "Mr", "Frau": "Ms", "Monsieur": "Mr", "Madame": "Ms", "Signor": "Mr", "Signora": "Ms"}
_ABBREVIATED = lazy_regex(r"Dr\W|Prof\.|Dipl\.|Mag\.|ic\.$")
_TITLES = frozenset("herr herrn frau fräulein monsieur madame signor signora señor señora".split())
_DETERMINED = lazy_regex(
    r"\b(?:the|a|an|his|her|their|its|our|former|current|new|then|deputy|acting|as|of|by|with|against|to|and"
    r"|long-time)\s$",
    re.IGNORECASE,
)
_NAME_BEHIND = lazy_regex(r"\s(?:(?:von|van|de|di|zu)\s)?[A-ZÀ-Þ][a-zß-ÿ’-]+")
_TWO_NAMES_BEHIND = lazy_regex(r"\s[A-ZÀ-Þ][a-zß-ÿ’-]+\s(?:(?:von|van|de|di)\s)?[A-ZÀ-Þ][a-zß-ÿ’-]+")
_NAME_BEFORE = lazy_regex(r"(?<![.!?:”\"]\s)(?<!^)\b[A-ZÀ-Þ][a-zß-ÿ’-]+\s$")
_EXPLAINED = lazy_regex(
    r"\s?(?:\(|–|—|,? (?:or|meaning|literally|that is)\b)|[”\"’]"
    r"|,\sas\s(?:the|an?|his|her)\s[a-z ]{3,40}\s(?:is|are|was|were)\s(?:known|called)\b"
)


@cache
def _titles() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for titles, english, *kind in rows("foreign_titles"):
        for title in titles.split(";"):
            found[title] = (english, kind[0] if kind else "")
            if re.search(r"(?:er|ent|chef|or|ar|eur|tär|ant)$", title):
                found[f"{title}in"] = (english.replace("spokesman", "spokeswoman"), "")
    return found


@cache
def _pattern() -> re.Pattern[str]:
    titles = "|".join(sorted(map(re.escape, _titles()), key=len, reverse=True))
    return lazy_regex(rf"(?<![\w’'])(?:(?P<party>[A-ZÄÖÜ]{{2,5}})-)?(?P<title>{titles})(?![\w-])")


@cache
def _keys() -> frozenset[str]:
    return frozenset(re.split(r"[ ’'-]", title.lower())[0] for title in _titles())


class ForeignTitle(Check):
    id = "foreign-title"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_references = True
    message = "this title is not English"

    @property
    def triggers(self) -> tuple[frozenset[str], re.Pattern[str]]:
        return _keys() | {"dr"} | _TITLES, _ABBREVIATED

    confidence = 0.9
    explanation = """
Finds German, French, Italian and Spanish offices and degrees that were left with a name ("Bundesrätin Karin Egli",
"the Oberbürgermeister of the city", "Dr. med. Anna Weber", "Conseiller fédéral"). Systems take them for a part of the
name. Translate the office; in English a degree is no part of a name.

Councils (the Bundesrat), titles that English keeps (Herr, Don, Monsignor), surnames that are also titles, quoted and
explained originals stay silent.
"""
    examples = (
        bad(
            "⟦Bundesrätin⟧ Karin Egli will travel to Vienna.",
            repair="Federal Councillor Karin Egli will travel to Vienna.",
        ),
        bad("The ⟦Oberbürgermeister⟧ of the city resigned.", repair="The mayor of the city resigned."),
        bad("“Too late,” says ⟦Dr. med.⟧ Anna Weber.", repair="“Too late,” says Dr Anna Weber."),
        bad("⟦SVP-Nationalrat⟧ Urs Keller objects.", repair="SVP National Councillor Urs Keller objects."),
        bad("In Bern, ⟦Polizeisprecherin⟧ Anna Weber spoke.", repair="In Bern, police spokeswoman Anna Weber spoke."),
        bad("⟦Prof. Dr.⟧ Anna Weber teaches law.", repair="Professor Anna Weber teaches law."),
        bad("⟦Herr⟧ Lindner, why did you sell the brewery?", repair="Mr Lindner, why did you sell the brewery?"),
        bad("“Too late,” ⟦Frau Dr.⟧ Weber said.", repair="“Too late,” Dr. Weber said."),
        good("The Bundesrat must approve it, and the Nationalrat in Vienna debates it."),
        good("Herr Schmitt, Don Camillo and the Marchesa Doria met Dr. Weber and Prof. Keller; the Stadtrat Bern sat."),
        good("Hans Bischof and Anna Pfarrer met the Oberbürgermeister (mayor) of Ulm."),
        good("The Oberbürgermeister, as the lord mayor is known there, was out."),
        good("He was the “Bürgermeister” of the village."),
    )
    supersedes = ("untranslated-words", "capitalised-noun", "missing-space-after-punctuation")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if "Dr" in text or "Prof." in text or "Dipl." in text or "Mag." in text or "ic. " in text:
            for match in _DEGREE.finditer(text):
                span = Span(*match.span())
                english = _english_degree(match)
                yield Hit(span, repair=Edit(span, english) if english else None, severity=Severity.MINOR)
        for match in _ADDRESSED.finditer(text):
            span = Span(*match.span(match.lastgroup or 0))
            english = _MISTER.get(match["plain"] or "", "Ms" if match["plain"] else match[0].split(" ", 1)[1])
            yield Hit(span, repair=Edit(span, english), severity=Severity.MINOR)
        if _keys().isdisjoint(context.words(passage)):
            return
        text = context.masked(passage, Mask.QUOTATION)
        for match in _pattern().finditer(text):
            if match["title"].lower() not in context.accepted and _is_office(text, match):
                span = Span(*match.span())
                english = _titles()[match["title"]][0]
                english = (
                    english if not _opens(text, span.start) or match["party"] else english[0].upper() + english[1:]
                )
                yield Hit(span, repair=Edit(span, f"{match['party']} {english}" if match["party"] else english))


def _english_degree(match: re.Match[str]) -> str:
    return "Professor" if match[0].startswith("Prof") else "Dr" if "Dr" in match[0] else ""


def _opens(text: str, start: int) -> bool:
    before = end_before(text, start)
    return not before or text[before - 1] in '.!?“"'


def _is_office(text: str, match: re.Match[str]) -> bool:
    """Whether a word is an office here: before a name, or behind a determiner where it names no council or person."""
    before = text[max(match.start() - 30, 0) : match.start()]
    if _EXPLAINED.match(text, match.end()) or (_NAME_BEFORE.search(before) and not match["party"]):
        return False
    kind = _titles()[match["title"]][1]
    if kind == "name":
        return bool(_TWO_NAMES_BEHIND.match(text, match.end()))
    if kind == "body":
        return bool(_NAME_BEHIND.match(text, match.end())) and not before.lower().endswith("the ")
    return bool(_NAME_BEHIND.match(text, match.end())) or bool(_DETERMINED.search(before))
