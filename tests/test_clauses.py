"""Clauses with an aside in them still say where each of their words stands."""

from __future__ import annotations

import pytest

from mtcheck.analysis.clauses import LONGEST, clauses_of, rejoined_clauses_of


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, who had been ill for weeks, opened the fair (in the rain) on Sunday.",
        "“What matters now,” says Ilse Brandt, who has run the shelter for two decades, “is that we stay.”",
        "a word and another " * 200,
        "It is time to bring your idea—and your mindset—back to the world, as he drew a shrug, ¯\\_(ツ)_/¯, below.",
    ],
)
def test_every_word_has_its_place(text: str) -> None:
    for clause in (*clauses_of(text), *rejoined_clauses_of(text)):
        written = [span.of(text).lower() for span in clause.spans()]
        assert [place[: len(word)] for place, word in zip(written, clause.words, strict=True)] == list(clause.words)


def test_a_stretch_that_no_sentence_has_is_cut() -> None:
    """So that no check takes time by the square of it; nothing of it is lost."""
    text = f"{'the dam broke and ' * 300}it was late."
    clauses = clauses_of(text)
    assert max(len(clause.words) for clause in clauses) <= LONGEST
    assert [word for clause in clauses for word in clause.words] == text.rstrip(".").lower().split()
    assert [clause.begins_sentence for clause in clauses] == [True, *[False] * (len(clauses) - 1)]
    assert [clause.closing for clause in clauses] == [*[""] * (len(clauses) - 1), "."]


def test_a_report_begins_behind_its_dateline() -> None:
    clauses = clauses_of("KASSEL (dpa/lhe) - On Monday police closed the bridge.")
    assert [clause.words[0] for clause in clauses if clause.begins_sentence] == ["kassel", "on"]
    assert [clause.begins_sentence for clause in clauses_of("Kassel (Hesse) - a town")] == [True, False, False]


def test_an_hour_ends_no_clause() -> None:
    assert [len(clause.words) for clause in clauses_of("At 6 p.m. the gates opened. It was 7 a.m. They left.")] == [
        6,
        4,
        2,
    ]
