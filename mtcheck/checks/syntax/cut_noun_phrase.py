"""An article with no noun behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["CutNounPhrase"]

_NO_NOUN = "is|are|was|were|has|have|had|been|of|and|or|that|which|who|because|if"
_BARE = lazy_regex(
    r"(?<![-/‘“'\"(])\b(?:"
    r"(?!\w+\s(?:and|or)\s(?:my|his|her|its|our|your|their|(?:[\w-]+\s)?[\w-]+[’'])(?!\w))"  # your or my
    rf"(?:[Tt]he|its|their|an|our|your)\s(?!who\s(?:is|was)\s(?:[a-z]+ed|clear|known|simple|easy)\b)(?:{_NO_NOUN})\b(?![-–—’'/])"
    r"|(?:the|their|an|our|your|every)(?=[.!?;](?:\s|$))"
    r"|(?<!or )(?<!and )(?<!not )(?<!is )(?<!was )(?<!be )its(?=[.;](?:\s|$))"
    r"|[a-z]{3,}(?<!other)[’']s\sof\s(?:the|a|an|this|his|her|its|their)\b)"
)
_BEFORE_COMMA = lazy_regex(
    r"\b(?<![’'-])(?<!\bif\snot\s)(?:the|an|their|our|your|its|every)(?=,\s[^,.;:!?]{1,60}(?P<mark>[,.;:!?])\s?(?P<behind>[\w’-]*))"
)
_PAST = lazy_regex(r"\b(?<![’'-])(?:the|an?|their|our|your|its|every|his|my)\s(?P<verb>[a-z]{2,})\b(?![-’'/])")
_PAST_DETERMINERS = frozenset("the a an their our your its every his my".split())
_NO_PASTS = frozenset(
    "slew bespoke lit burnt spoilt leapt dreamt knelt learnt smelt spelt spilt swelled proven".split()
)
"""Past tenses that may be attributes or nouns besides."""
_BEFORE_PHRASE = lazy_regex(
    r"\b(?:the|an|their|its|our)\s(?P<preposition>in|on|at|for|from|with|by|against|between|under|during|among)\s"
    r"(?:the|a|an|his|her|its|their|this|these|those)\s(?P<phrase>(?:[a-z][a-z’-]*\s){1,4}?)"
    r"(?:has|have|had|is|are|was|were|will|would|could|must|can|do|does)\b"
)
_PREPOSITIONS = frozenset("in on at for from with by against between under during among".split())
_COMPOUNDS = frozenset(
    """
    moment scenes counter spot job box shelf book table air know house wall top time end day go road run fly record
    """.split()
)
"""What ends phrases that stand before a noun: an on the spot fine."""
_NO_NOUNS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES
_DETERMINERS = frozenset("the its their an our your".split())
_MAY_BE_BARE = lazy_regex(rf"(?:[Tt]he|its|their|an|our|your)(?:\s(?:{_NO_NOUN})\b|[.!?;])|s\sof\s")
"""The same without what stands around it: a pattern that begins with letters is found faster."""


def _ends_in_determiner(token: str) -> bool:
    return token[-1] in ".!?;," and token[:-1].lower() in _DETERMINERS | {"every"}


@cache
def _is_past(word: str) -> bool:
    """Whether a word can be nothing but a past tense: *went*, *began*."""
    return can_be(word) == {"VERB"} and verb_tags(word) == {"VBD"} and word not in _NO_PASTS and not word.endswith("ed")


class CutNounPhrase(Check):
    id = "cut-noun-phrase"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Bigram(_DETERMINERS, frozenset(_NO_NOUN.split("|"))),
        _ends_in_determiner,
        Bigram(_PAST_DETERMINERS, _is_past),
        Bigram(frozenset({"s"}), frozenset({"of"})),
        Bigram(_DETERMINERS, _PREPOSITIONS),
    )
    message = "an article stands without its noun"
    explanation = """
Finds "the", "its", "their" and the like at the end of a sentence or directly before a verb, *of* or a conjunction: "He
is an expert on software for the." Decoders lose the noun of a phrase, often a compound that they could not translate.
Look the noun up in the source. A past tense behind an article ("the went"), a phrase with a verb behind it ("the in the
building industry has been hit") and a comma ("the, what, the cellars") show the same gap; an aside may stand there
("the, as he says, last chance"). So does a genitive that *of* follows: "the director’s of the zoo wish".

Words spoken of as words ("the word the is short"), titles and names stay silent.
"""
    examples = (
        bad("The company sells software for ⟦the⟧. It is based in Ulm."),
        bad("The ⟦director’s of the⟧ zoo wish was granted."),
        bad("Before ⟦the is⟧ opened, the police searched it."),
        bad("They inspected ⟦the⟧, what, the cellars of the castle."),
        bad("Mainly because ⟦the in⟧ the building industry has been hit, prices rose."),
        good("It was an important, if not the, moment of the campaign."),
        good(
            "An on the spot fine is due, and the at the time unknown singer was there; the on and off talks are over."
        ),
        bad("In the night ⟦the went⟧ to the harbour."),
        good("It was the, as he put it, last chance of the club, and a slew of errors cost them an, alas, easy win."),
        good("The is–ought problem; a lit match, a spoiled child, the burnt ends. Well, every, every year we came."),
        good("The Qur’an was written in Arabic; Xi’an is in China. The when is open. The who is settled as well."),
        good("It has your or my name on it; their and others’ rights, and our or third parties' money, are safe."),
        good("Is that theirs or its? “The” and “of” are words. He was the And-One champion of The Who."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
        if _MAY_BE_BARE.search(passage.text):
            for match in _BARE.finditer(text):
                if text[max(match.start() - 1, 0)] not in "’'":  # the Qur’an
                    yield Hit(Span(*match.span()))
        for match in _BEFORE_COMMA.finditer(text):
            twice = text.endswith(f"{match[0]} ", 0, match.start())  # is another check's
            twice = twice or (match[0] == "every" and text.startswith(", every ", match.end()))
            if not twice and (match["mark"] != "," or match["behind"] in _NO_NOUNS):
                yield Hit(Span(*match.span()))
        for match in _BEFORE_PHRASE.finditer(text):
            phrase = match["phrase"].split()
            if _COMPOUNDS.isdisjoint(phrase) and not any("VBN" in verb_tags(word) for word in phrase):
                yield Hit(Span(match.start(), match.end("preposition")))
        for match in _PAST.finditer(text):
            if _is_past(match["verb"]):
                yield Hit(Span(*match.span()))
