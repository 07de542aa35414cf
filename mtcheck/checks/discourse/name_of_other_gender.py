"""His husband Maria."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import words
from mtcheck.report import Severity

__all__ = ["NameOfOtherGender"]

_EITHER = words("first_names_either")
"""Names that may be a woman's or a man's, or a place's."""
_WOMEN = (words("first_names_women") | {"Maria", "Marie", "Anne", "Anna", "Eva"}) - _EITHER
_MEN = words("first_names_men") - _EITHER
_PAIRS = {
    "husband": "wife", "brother": "sister", "son": "daughter", "father": "mother", "uncle": "aunt", "nephew": "niece",
    "grandson": "granddaughter", "grandfather": "grandmother", "boyfriend": "girlfriend", "stepson": "stepdaughter",
    "brother-in-law": "sister-in-law", "son-in-law": "daughter-in-law", "ex-husband": "ex-wife",
    "spokesman": "spokeswoman", "businessman": "businesswoman", "policeman": "policewoman", "Prince": "Princess",
    "King": "Queen", "Duke": "Duchess", "widower": "widow", "stepfather": "stepmother", "godfather": "godmother",
}  # fmt: skip
_TITLES = {"Mr": "Ms", "Mr.": "Ms.", "Herr": "Frau"}
_TITLES_OF_WOMEN = {"Mrs": "Mr", "Mrs.": "Mr.", "Ms": "Mr", "Ms.": "Mr.", "Frau": "Herr"}
_OTHERS = {
    "actress": "actor", "waitress": "waiter", "nun": "monk", "stewardess": "steward", "sportswoman": "sportsman",
    "ballerina": "dancer", "schoolgirl": "schoolboy",
}  # fmt: skip
_OF_WOMEN = {woman: man for man, woman in _PAIRS.items()} | _OTHERS | _TITLES_OF_WOMEN
_OF_MEN = (
    _PAIRS | {"waiter": "waitress", "monk": "nun", "sportsman": "sportswoman", "schoolboy": "schoolgirl"} | _TITLES
)
_RELATIONS = frozenset(_OF_WOMEN) | frozenset(_OF_MEN)
_NOUNS = "|".join(sorted(map(re.escape, _RELATIONS), key=len, reverse=True))
_NAMED = lazy_regex(
    rf"(?<![\w-])(?P<noun>{_NOUNS})\s(?P<name>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)(?![\w-]|['’]s\b)"
    r"(?!\s(?:[A-ZÀ-ÖØ-Þ][\w-]+)?(?:['’]s?\b|['’]\s))(?P<surname>\s(?:(?:von|van|de|zu)\s)?[A-ZÀ-ÖØ-Þ][\w-]+)?"
)
_OWNED = lazy_regex(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our|[Tt]he|[Aa])|['’]s?)\s(?:(?!and\b)[a-z\d-]+\s){0,3}$"
)
_BEFORE = 40


class NameOfOtherGender(Check):
    id = "name-of-other-gender"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Bigram(frozenset(noun.lower().removesuffix(".") for noun in _RELATIONS), lazy_regex("^[A-ZÀ-Þ]|^[A-Z]"))
    message = "the name is that of the other gender"
    confidence = 0.85
    explanation = """
Finds a noun or title that stands with a name of the other gender: "Hans Gruber and his husband Maria", "Mrs. Peter
Lang", "the spokesman Claudia Berger". German nouns and possessives follow other words than English ones, and systems
choose by frequency. Look up who is meant.

Names that women and men bear stay silent, and so do surnames.
"""
    examples = (
        bad(
            "Hans Gruber and his ⟦husband⟧ Maria run the inn.",
            repair="Hans Gruber and his wife Maria run the inn.",
        ),
        bad(
            "⟦Mrs.⟧ Peter Lang presented the figures. He was satisfied.",
            repair="Mr. Peter Lang presented the figures. He was satisfied.",
        ),
        bad("⟦Ms⟧ Peter Lang presented the figures.", repair="Mr Peter Lang presented the figures."),
        bad(
            "The ⟦spokesman⟧ Claudia Berger confirmed it.",
            repair="The spokeswoman Claudia Berger confirmed it.",
        ),
        bad("She lives with her ⟦sister⟧ Thomas in Bern.", repair="She lives with her brother Thomas in Bern."),
        good("Hans and his husband Mario run the inn with their daughter Andrea and her brother Sascha."),
        good("Mrs. Thomas found the body; Mr. Maria, the vicar, did not. Queen Anne reigned; her sister Mary died."),
        good("He was the cousin of the poet and of Mrs. Humphrey Lang; his niece, her sister, was a nun."),
        good("Mrs. Martin Luther King spoke, and Mrs. Peter Lang presented the figures."),
        good("He met his wife Martin Luther’s descendant. The nun, Peter said, was late; my son Kim sings."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _NAMED.finditer(text):
            noun, name = match["noun"], match["name"]
            wrong = (noun in _OF_WOMEN and name in _MEN) or (noun in _OF_MEN and name in _WOMEN)
            if not wrong:
                continue
            titled = noun[0].isupper()
            if noun in _OF_HUSBANDS and not (_HE.search(text) and not _SHE.search(text)):
                continue
            owned = _OWNED.search(text, max(match.start() - _BEFORE, 0), match.start())
            if match["surname"] if titled and noun not in _ROYAL else owned or noun in _ROYAL:
                span = Span(*match.span("noun"))
                right = _OF_WOMEN[noun] if noun in _OF_WOMEN else _OF_MEN[noun]
                yield Hit(span, repair=Edit(span, right))


_OF_HUSBANDS = frozenset({"Mrs", "Mrs."})
"""A wife had her husband’s whole name: Mrs. Martin Luther King."""
_HE = lazy_regex(r"\b(?:he|his|him|He|His)\b")
_SHE = lazy_regex(
    r"\b(?:she|her|She|Her|husband|widow|wife|sister|niece|mother|daughter|aunt|grandmother|granddaughter)\b"
)
_ROYAL = frozenset({"King", "Queen", "Prince", "Princess", "Duke", "Duchess"})
