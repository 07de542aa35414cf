"""*Whose* for *his*, *her* or *their*."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["WhoseForPossessive"]

_JOINED = lazy_regex(r"(?<=[a-z]\s)and\s(?P<whose>whose)\s(?=[a-z])")
"""“the former mayor and whose brother”: *der frühere Bürgermeister und dessen Bruder*."""
_RELATIVE = lazy_regex(
    r"\b(?:who|whom|whose|which|that|where|those|people|anyone|everyone|anybody|everybody|someone|somebody|persons?"
    r"|one|ones"
    r"|[Mm]ost|[Mm]any|[Ss]ome|[Aa]ll|know|knows|asks?|asked|wonder\w*|see|tell|matter|what|how|why)\b",
)
"""What a second “whose” may go on from: “a man who fell and whose wife …”, “those hurt and whose homes …”."""
_OPENING = lazy_regex(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?P<whose>Whose)\s(?:(?!idea|turn|fault|side|job|hand|voice|name)[a-z-]+)\s"
    r"(?:(?!it\b|he\b|she\b|they\b|this\b|that\b|is\b|was\b)[a-z]+ed\b|had\b|has\b|said\b|told\b|took\b|came\b|left\b)"
    r"(?P<rest>[^.!?]*)(?P<end>[.!?])"
)
_ASKED = lazy_regex(
    r"\b(?:unclear|unknown|question|matter|matters|remains?|disputed|anyone|is|was|determin\w+|depends?)\b"
)


class WhoseForPossessive(Check):
    id = "whose-for-possessive"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = frozenset({"whose"})
    message = "“whose” needs a relative clause; here English says “his”, “her”, “its” or “their”"
    explanation = """
Finds *whose* where nothing is told of anybody in a relative clause: "They searched the flats of the mayor and whose
brother", "Whose lawyer denied it." German has one word for both (*dessen, deren*). A second *whose* in a sentence that
has a relative clause already ("a man who fell ill and whose wife left") and questions stay silent.
"""
    examples = (
        bad(
            "Officers searched the flats of the former mayor and ⟦whose⟧ brother on Thursday.",
            repair="Officers searched the flats of the former mayor and his brother on Thursday.",
        ),
        bad(
            "The singer and ⟦whose⟧ husband have bought a farm near Bath.",
            repair="The singer and her husband have bought a farm near Bath.",
        ),
        bad(
            "The banker has been charged with fraud. ⟦Whose⟧ lawyer denied the allegations on Monday.",
            repair="The banker has been charged with fraud. His lawyer denied the allegations on Monday.",
        ),
        good("A baker who fell ill and whose wife ran the shop; those injured and whose homes were lost came."),
        good("Whose lawyer called first is a matter of dispute. Whose dog barked? He knew whose car it was."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _JOINED.finditer(text):
            sentence = context.sentence_at(passage, match.start())
            if sentence is not None and not _RELATIVE.search(text, sentence.start, match.start()):
                yield _possessive(Span(*match.span("whose")), "his", "her", "their", "its")
        for match in _OPENING.finditer(text):
            if match["end"] == "." and not _ASKED.search(match["rest"]):
                yield _possessive(Span(*match.span("whose")), "His", "Her", "Their", "Its")


def _possessive(span: Span, *words: str) -> Hit:
    return Hit.certain(span, [Edit(span, word) for word in words])
