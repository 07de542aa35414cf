"""A noun of a noun of a noun of a noun."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["GenitiveChain"]

_DETERMINERS = frozenset("the a an this that these those its his her their our".split())
_DETERMINER = one_of(_DETERMINERS)
_ATTRIBUTE = r"(?:[a-z][a-z-]*\s)?"
_NOUN = "[a-z][a-z-]*"
_LINKS = 3
_CHAIN = lazy_regex(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s{_ATTRIBUTE}{_NOUN}"
    rf"(?:\sof\s{_DETERMINER}\s{_ATTRIBUTE}{_NOUN}){{2,}}\sof\s{_DETERMINER}\s{_NOUN}"
)
"""Of 85,000 sound passages, ours and by people, one has three links (“the cream of the crop of the top of the
mountain”), fifty-eight have two."""


class GenitiveChain(Check):
    id = "genitive-chain"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = Bigram(frozenset({"of"}), _DETERMINERS)
    message = "four nouns are strung together by “of”, as German strings genitives"
    explanation = """
Finds four nouns and more that hang on each other by *of*: "the renovation of the roof of the hall of the school".
German strings genitives in that way; English joins some of the nouns ("the renovation of the school hall roof") or
says it with a verb. Names ("the Ministry of the Interior") do not count.
"""
    examples = (
        bad("⟦The renovation of the roof of the hall of the school⟧ takes longer than planned."),
        bad("He is ⟦the son of the brother of the wife of the owner of the farm⟧, the police said."),
        good("The roof of the hall of the school has to be renovated, and the top of the table of the league is near."),
        good("Officials of the Ministry of the Interior of the Republic met at the end of the week of the vote."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if passage.text.count("of") < _LINKS:
            return
        for match in _CHAIN.finditer(passage.text):
            yield Hit(Span(*match.span()))
