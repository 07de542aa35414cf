"""Sentences are paired by length and shared tokens; what is lost or doubled is found where it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.analysis.aligning import align, drift

GERMAN = [
    "Der Rat von Bern tagte am Dienstag.",
    "Die Brücke über die Aare ist seit dem Unglück von 2019 für Lastwagen gesperrt.",
    "Die Firma Meyer zahlt 300 Franken.",
    "Er will im Herbst entscheiden, wie es mit dem alten Museum in Chur weitergeht.",
]
ENGLISH = [
    "The council of Bern met on Tuesday.",
    "The bridge across the Aare has been closed to lorries since the accident of 2019.",
    "The Meyer company pays 300 francs.",
    "It will decide in autumn what is to become of the old museum in Chur.",
]


def paired(source: list[str], target: list[str]) -> list[tuple[list[int], list[int]]]:
    return [(list(bead.source), list(bead.target)) for bead in align(source, target)]


def test_sentences_are_paired_one_by_one() -> None:
    assert paired(GERMAN, ENGLISH) == [([n], [n]) for n in range(4)]


def test_a_lost_sentence_has_no_counterpart() -> None:
    assert paired(GERMAN, [*ENGLISH[:1], *ENGLISH[2:]]) == [([0], [0]), ([1], []), ([2], [1]), ([3], [2])]


def test_two_sentences_may_become_one() -> None:
    joined = [ENGLISH[0], f"{ENGLISH[1][:-1]}, and {ENGLISH[2]}", ENGLISH[3]]

    assert paired(GERMAN, joined) == [([0], [0]), ([1, 2], [1]), ([3], [2])]


@pytest.mark.parametrize("lost", range(4))
def test_files_drift_apart_where_a_line_was_lost(lost: int) -> None:
    assert drift(GERMAN, ENGLISH[:lost] + ENGLISH[lost + 1 :]) == lost


@given(st.lists(st.text(max_size=30), max_size=8), st.lists(st.text(max_size=30), max_size=8))
def test_every_sentence_is_in_exactly_one_bead(source: list[str], target: list[str]) -> None:
    beads = align(source, target)

    assert [n for bead in beads for n in bead.source] == list(range(len(source)))
    assert [n for bead in beads for n in bead.target] == list(range(len(target)))
