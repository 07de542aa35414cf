"""Sentences that checks want tagged are tagged together, and every check still sees its tags."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks import evidence
from mtcheck.analysis.tagging import Tagger, Token
from mtcheck.check import Check, all_checks
from mtcheck.checking import check_document
from mtcheck.language_model.contrast import Comparison
from mtcheck.language_model.store import tagger_folder

ROWS = (
    "The fine of 40,000 francs for the company in the north of the country. The hotels in the town always full.",
    "The results of the investigation not yet available to the public. The mayor opened the fair on Sunday.",
)


class Counting(Tagger):
    """A tagger that remembers how many sentences it was given at once."""

    def __init__(self) -> None:
        super().__init__(tagger_folder())
        self.asked: list[int] = []

    def tag(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        self.asked.append(len(texts))
        return super().tag(texts)


def _better(comparisons: Sequence[Comparison]) -> list[list[float]]:
    return [[20.0 for _ in comparison.candidates] for comparison in comparisons]


def test_the_sentences_of_a_document_are_tagged_together(tagger: Tagger) -> None:
    counting, checks = Counting(), [check for check in all_checks() if check.id == "missing-verb"]
    together = check_document(evidence.document("rows", list(ROWS)), checks, tagger=counting, judge=_better)
    assert counting.asked[0] > 1
    alone = [_findings(row, checks, tagger) for row in ROWS]
    assert len(together) == sum(alone) > 1


def _findings(row: str, checks: list[Check], tagger: Tagger) -> int:
    return len(check_document(evidence.document("row", [row]), checks, tagger=tagger, judge=_better))
