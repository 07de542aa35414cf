"""Nouns heaped up in front of a noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import FINITE, can_be, is_plural
from mtcheck.analysis.tagging import Token
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
)
from mtcheck.report import Severity

__all__ = ["NounHeap"]

_NO_NOUNS = (
    ADVERBS
    | AUXILIARIES
    | CONJUNCTIONS
    | DETERMINERS
    | DO
    | PREPOSITIONS
    | PRONOUNS
    | QUANTIFIERS
    | {"to", "as", "like"}
)
_MOST = 5
"""Nouns in a row that edited English reaches: 22,000 clean sentences hold seven heaps of five, and none of six."""


class NounHeap(Check):
    id = "noun-heap"
    category = "style/awkward"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    needs_tagger = True
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.TEASER, Role.CAPTION})
    confidence = 0.9
    message = "too many nouns in a row: part them with prepositions"
    explanation = """
Finds six nouns or more in front of each other ("the hospital car park fee increase decision"). German joins them to
one compound, or has genitives between them; English parts them: "the decision to raise the fees of the hospital's car
park". Names, and what has a capital, are not counted.
"""
    examples = (
        bad("The delays are due to ⟦traffic light system failure repair works⟧ in the centre."),
        bad("Residents complain about the ⟦hospital car park fee increase decision⟧."),
        good("The export credit insurance customer survey was sent to user experience subject matter experts."),
        good("In spring water levels rise, fish stocks recover and boat hire firms open their booking offices."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if context.tagger is None:
            return
        for clause in clauses_of(passage.text):
            if len(clause.words) <= _MOST or not _may_hold_heap(clause):
                continue
            for sentence in context.sentences(passage):
                if sentence.start <= clause.start < sentence.end:
                    inside = Span(clause.start, clause.start + len(clause.text))
                    tokens = [t for t in context.tokens(passage, sentence) if inside.overlaps(t.span)]
                    yield from (Hit(heap) for heap in _heaps(tokens))


def _may_hold_heap(clause: Clause) -> bool:
    """Whether words that may be nouns stand in a row, by the lexicon."""
    row = 0
    for written, word in zip(clause.text.split(), clause.words, strict=True):
        row = row + 1 if written == word and _may_be_noun(word) else 0
        if row > _MOST:
            return True
    return False


@cache
def _may_be_noun(word: str) -> bool:
    return word not in _NO_NOUNS and ("NOUN" in can_be(word) or ("-" in word and word.replace("-", "").isalpha()))


def _heaps(tokens: Sequence[Token]) -> Iterator[Span]:
    """The rows of nouns. A plural that the tagger takes for the verb ends one if the clause has its verb already."""
    row: list[Token] = []
    has_verb = False
    for token in (*tokens, None):
        if token is not None and token.text == token.text.lower() and _goes_on(row, token, has_verb=has_verb):
            row.append(token)
            continue
        while row and row[-1].tag in ("VBG", "HYPH"):
            row.pop()
        if sum(member.tag != "HYPH" for member in row) > _MOST:
            yield Span(row[0].span.start, row[-1].span.end)
        row = []
        has_verb = has_verb or (token is not None and token.tag in FINITE)


def _goes_on(row: Sequence[Token], token: Token, *, has_verb: bool) -> bool:
    if token.tag in ("NN", "NNS"):
        return True
    return bool(row) and (token.tag in ("VBG", "HYPH") or (token.tag == "VBZ" and has_verb and is_plural(token.text)))
