"""Clauses with an aside in them still say where each of their words stands."""

from __future__ import annotations

import pytest

from mtcheck.analysis.clauses import clauses_of, rejoined_clauses_of


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, who had been ill for weeks, opened the fair (in the rain) on Sunday.",
        "“What matters now,” says Ilse Brandt, who has run the shelter for two decades, “is that we stay.”",
        "It is time to bring your idea—and your mindset—back to the world, as he drew a shrug, ¯\\_(ツ)_/¯, below.",
    ],
)
def test_every_word_has_its_place(text: str) -> None:
    for clause in (*clauses_of(text), *rejoined_clauses_of(text)):
        written = [span.of(text).lower() for span in clause.spans()]
        assert [place[: len(word)] for place, word in zip(written, clause.words, strict=True)] == list(clause.words)
