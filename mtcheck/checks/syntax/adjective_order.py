"""Adjectives in an order that English does not have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_plural
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import DETERMINERS, QUANTIFIERS
from mtcheck.languages.persons import origins
from mtcheck.report import Severity

__all__ = ["AdjectiveOrder"]

_MATERIAL = frozenset(
    """
    wooden woollen woolen golden leather plastic steel concrete marble bronze stone brick cotton silk glass metal
    paper wood iron copper velvet linen denim cardboard porcelain ceramic rubber granite
    """.split()
)
_COLOUR = frozenset(
    """
    red blue green yellow black white brown grey gray orange purple pink violet turquoise beige silver
    """.split()
)
_SIZE = frozenset("big small large little huge tiny tall enormous giant gigantic massive".split())
_AGE = frozenset("old young new elderly ancient".split())
_QUALITY = frozenset("beautiful ugly nice pretty lovely famous well-known popular expensive cheap modest".split())
_WRONG_BEHIND = {
    "material": _SIZE | _AGE | _COLOUR | _QUALITY,
    "origin": _SIZE | _AGE | _QUALITY,
    "colour": _SIZE | _AGE,
}
"""What English has before an adjective of a kind, and not behind it."""
_NOTIONS = {
    "old": "town towns city quarter master masters age people guard order boy boys world testament bailey catholic",
    "new": "year wave town towns deal build world testament media right left moon",
    "young": "people offender offenders adult adults farmers socialists liberals conservatives",
    "big": "band bands bang cat cats top game brother",
    "little": "magazine magazines league finger toe owl egret tern",
}
"""Adjectives that are one notion with their nouns: “the Greek old town”."""
_OPENS = DETERMINERS | QUANTIFIERS | {"with", "in", "of", "for", "two", "three"}

MARGIN = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


@cache
def _kind(word: str) -> str | None:
    """What an adjective tells that English tells last: of what, whence, which colour."""
    if word in _MATERIAL:
        return "material"
    if word in _COLOUR:
        return "colour"
    return "origin" if word in origins() else None


class AdjectiveOrder(Check):
    id = "adjective-order"
    category = "fluency/grammar/word-order"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = Bigram(lambda token: _kind(token.lower()) is not None, _SIZE | _AGE | _COLOUR | _QUALITY)
    message = "English has these adjectives in another order"
    explanation = """
Finds an adjective of material, origin or colour before one of size, age or worth: "a wooden old bridge", "the German
young singer", "a red small car". English tells first what is thought of a thing, then how big, how old, of which
colour, whence and of what it is. The language model must prefer the other order, so that what is one notion stays
silent ("the Italian old masters", "a white little lie").
"""
    examples = (
        bad(
            "The town sold the ⟦wooden old⟧ footbridge over the canal.",
            repair="The town sold the old wooden footbridge over the canal.",
        ),
        bad(
            "A ⟦French young⟧ man was arrested at the airport.",
            repair="A young French man was arrested at the airport.",
        ),
        good("The German New Year’s concert was long, and the stone, old and mossy, lay in the black, small hut."),
        good("The Swiss old-age pension rises. The glass is big, and the French young people like is good."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for index in range(1, len(clause.words) - 2):
                if _is_turned(clause, index):
                    spans = clause.spans()
                    span = Span(spans[index].start, spans[index + 1].end)
                    first, second = clause.phrase(index, index + 1), clause.phrase(index + 1, index + 2)
                    yield Hit(span, contrast=Contrast((Edit(span, f"{second} {first}"),), margin=MARGIN))


def _is_turned(clause: Clause, index: int) -> bool:
    words = clause.words
    kind = _kind(words[index])
    if kind is None or words[index + 1] not in _WRONG_BEHIND[kind] or clause.is_name(index + 1):
        return False
    noun = words[index + 2]
    if noun in _NOTIONS.get(words[index + 1], "").split():
        return False
    if not ("NOUN" in can_be(noun) or is_plural(noun)) or words[index - 1] not in _OPENS:
        return False
    return kind == "origin" or not clause.is_name(index)
