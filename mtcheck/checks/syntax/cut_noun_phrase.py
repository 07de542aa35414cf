"""An article with no noun behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["CutNounPhrase"]

_NO_NOUN = "is|are|was|were|has|have|had|been|of|and|or|that|which|who|because|if"
_BARE = re.compile(
    r"(?<![-/‘“'\"(])\b(?:"
    rf"(?:[Tt]he|its|their|an|our|your)\s(?:{_NO_NOUN})\b(?![-’'/])"
    r"|(?:the|their|an|our|your)(?=[.!?;](?:\s|$))"
    r"|[a-z]{3,}(?<!other)[’']s\sof\s(?:the|a|an|this|his|her|its|their)\b)"
)
_DETERMINERS = frozenset("the its their an our your".split())
_MAY_BE_BARE = re.compile(rf"(?:[Tt]he|its|their|an|our|your)(?:\s(?:{_NO_NOUN})\b|[.!?;])|s\sof\s")
"""The same without what stands around it: a pattern that begins with letters is found faster."""


def _ends_in_determiner(token: str) -> bool:
    return token[-1] in ".!?;" and token[:-1].lower() in _DETERMINERS


class CutNounPhrase(Check):
    id = "cut-noun-phrase"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Bigram(_DETERMINERS, frozenset(_NO_NOUN.split("|"))),
        _ends_in_determiner,
        Bigram(frozenset({"s"}), frozenset({"of"})),
    )
    message = "an article stands without its noun"
    explanation = """
Finds "the", "its", "their" and the like at the end of a sentence or directly before a verb, *of* or a conjunction: "He
is an expert on software for the." Decoders lose the noun of a phrase, often a compound that they could not translate.
Look the noun up in the source. The same gap is behind a genitive that *of* follows: "the director’s of the zoo wish".

Words spoken of as words ("the word the is short"), titles and names stay silent.
"""
    examples = (
        bad("The company sells software for ⟦the⟧. It is based in Ulm."),
        bad("The ⟦director’s of the⟧ zoo wish was granted."),
        bad("Before ⟦the is⟧ opened, the police searched it."),
        good("Is that theirs or its? “The” and “of” are words. He was the And-One champion of The Who."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not _MAY_BE_BARE.search(passage.text):
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
        for match in _BARE.finditer(text):
            yield Hit(Span(*match.span()))
