"""A noun with a capital in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.tables import words
from mtcheck.report import Severity

__all__ = ["CapitalisedNoun"]

_CAPITALISED = re.compile(
    r"[A-Z](?<=[a-z,] [A-Z])[a-z]{2,}(?=[\s,;:!?]|\.(?!\w)|$)(?!\s[A-Z]|\s\d|,? (?:and|of|for|&) [A-Z])"
)
_CAPITAL = re.compile("[A-Z][a-z]{2,}")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]*(?:\s(?:of|the|and|for|de|&))*\s$")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_LARGEST_SHARE = 0.45
"""Share of words with capitals above which a sentence is a headline or a list of names."""


def _may_be_noun(token: str) -> bool:
    capitalised = _CAPITAL.match(token)
    return capitalised is not None and capitalised[0].lower() in words("common_nouns")


class CapitalisedNoun(Check):
    id = "capitalised-noun"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = staticmethod(_may_be_noun)
    message = "German writes nouns with a capital, English does not"
    explanation = """
Finds everyday nouns with a capital inside a sentence: "The new Bridge was built for the Citizens". German capitalises
every noun, and systems keep the capital of words they copy or take for names. Write them small.

Two such nouns in a sentence prove the habit; for one alone the language model decides. Headlines, contracts,
names of several words and the nouns that house styles capitalise (the Government, the Council) stay silent.
"""
    examples = (
        bad(
            "The city has opened a new ⟦Bridge⟧ and asked the ⟦Citizens⟧ to try it.",
            repair="The city has opened a new bridge and asked the citizens to try it.",
        ),
        bad(
            "He lost his ⟦Job⟧, his ⟦Apartment⟧ and his ⟦Money⟧.",
            repair="He lost his job, his apartment and his money.",
        ),
        good("The Bridge of Sighs and the Book of Job impressed the Citizens Advice team."),
        bad(
            "The ⟦Storm⟧ tore the roof off and damaged the ⟦Cars⟧ behind it.",
            repair="The storm tore the roof off and damaged the cars behind it.",
        ),
        good("The Tenant shall pay the Rent to the Landlord on the first day of each Month."),
        good("New Bridge Opens for Citizens After Year of Delay"),
        good("The Government and the Council told the Minister to close the House."),
        good("He works for People magazine and reads The Week, The Sun and The Times."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        nouns = [match for match in _CAPITALISED.finditer(text) if match[0].lower() in words("common_nouns")]
        if not nouns:
            return
        for sentence in context.sentences(passage):
            inside = [match for match in nouns if sentence.start < match.start() < sentence.end]
            inside = [match for match in inside if not _NAME_BEFORE.search(_without_opener(text, sentence, match))]
            if not inside or _is_headline(sentence.of(text)) or _LEGAL.search(sentence.of(text)):
                continue
            spans = [Span(*match.span()) for match in inside]
            proven = len({span.of(text) for span in spans}) > 1
            for span in spans:
                edit = Edit(span, span.of(text).lower())
                if proven:
                    yield Hit(span, repair=edit, safe=True)
                else:
                    yield Hit(span, contrast=Contrast((edit,)))


_OPENER = re.compile(r"(?:The|A|An|His|Her|Its|Their|Our|My|This|That|In|On|At|After|For|With|From|To|No|Every|Some)\s")
_LEGAL = re.compile(r"\b(?:shall|hereby|herein|thereof|pursuant|hereinafter)\b")


def _without_opener(text: str, sentence: Span, noun: re.Match[str]) -> str:
    """What stands before a noun in its sentence, without the word that has its capital from the sentence."""
    before = text[sentence.start : noun.start()]
    opener = _OPENER.match(before)
    return before[opener.end() :] if opener else before


def _is_headline(sentence: str) -> bool:
    found = _WORD.findall(sentence)
    return sum(word[0].isupper() for word in found) > _LARGEST_SHARE * len(found) or sentence[-1:] not in '.!?…”"'
