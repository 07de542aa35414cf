"""No check is brought to its knees by a hostile text; benchmarks/speed_rules.py measures how time grows."""

from __future__ import annotations

from time import process_time

import pytest

from benchmarks.adversarial import ADVERSARIAL, NounTagger
from benchmarks.evidence import document
from mtcheck.check import Check, Context, all_checks
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.waking import awake

LENGTH = 20_000
LIMIT = 5.0
"""Seconds of CPU: over a hundred times what the slowest check needs, and less than a backtracking pattern takes."""


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_hostile_text_is_checked_in_bounded_time(check: Check) -> None:
    slow = {name: seconds for name, make in ADVERSARIAL.items() if (seconds := time_of(check, make(LENGTH))) > LIMIT}

    assert slow == {}


def test_hostile_text_wakes_checks_in_bounded_time() -> None:
    waking_time("The bridge is closed.")  # what wakes checks is gathered once

    slow = {name: seconds for name, make in ADVERSARIAL.items() if (seconds := waking_time(make(LENGTH))) > LIMIT}

    assert slow == {}


def waking_time(text: str) -> float:
    start = process_time()
    for _ in awake(all_checks(), Context.of(document("hostile.txt", [text]))):
        pass
    return process_time() - start


def time_of(check: Check, text: str) -> float:
    passage = Passage(text, Origin.at(0, len(text)))
    hostile = Document("hostile.txt", (Segment(passage, passage),), Lines.of(text))
    context = Context.of(hostile, tagger=NounTagger())
    context.sentences(passage)
    start = process_time()
    for _ in check.find(passage, context):
        pass
    return process_time() - start
