"""Passages are shown to a rule one after the other, in stretches of which everything is remembered meanwhile."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.evidence import document
from mtcheck.check import all_checks
from mtcheck.checking import STRETCH, check_document
from mtcheck.languages.tokens import LONG, words_of

GARBLED = "The bank has its forecast last week for the third time lowered."
SOUND = "The bank lowered its forecast last week for the third time."
ENDLESS = "x " * (LONG // 2)
CHECKS = tuple(check for check in all_checks() if check.id == "clause-final-verb")


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from([GARBLED, SOUND, SOUND, SOUND, ENDLESS]), max_size=3 * STRETCH))
def test_a_passage_is_found_whatever_stands_around_it(passages: list[str]) -> None:
    found = check_document(document("article", passages), CHECKS)

    assert [finding.line for finding in found] == [
        line for line, passage in enumerate(passages, start=1) if passage == GARBLED
    ]


def test_what_is_remembered_of_a_long_passage_is_forgotten_behind_it() -> None:
    remembered = words_of(ENDLESS)
    check_document(document("article", [ENDLESS, SOUND]), CHECKS)

    assert words_of(ENDLESS) is not remembered
    assert words_of(SOUND) is words_of(SOUND)
