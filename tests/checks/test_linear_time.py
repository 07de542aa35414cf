"""No check's time grows with the square of a hostile text."""

from __future__ import annotations

from time import process_time

import pytest

from benchmarks.adversarial import ADVERSARIAL
from benchmarks.evidence import document
from mtcheck.check import Check, Context, all_checks

LENGTH = 20_000
LIMIT = 1.5
"""Seconds of CPU for 40,000 characters: many times what the slowest check needs, far less than a quadratic one."""


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_time_of_a_check_grows_with_the_text(check: Check) -> None:
    """Twice the text takes at most about twice the time, on every kind of text that could make a pattern backtrack."""
    slow = {}
    for name, make in ADVERSARIAL.items():
        once, twice = (seconds(check, make(length)) for length in (LENGTH, 2 * LENGTH))
        if twice > LIMIT or (twice > 0.2 and twice > 3.2 * once):
            slow[name] = (once, twice)

    assert slow == {}


def seconds(check: Check, text: str) -> float:
    hostile = document("hostile.txt", [text])
    context = Context.of(hostile)
    context.sentences(hostile.segments[0].target)
    start = process_time()
    for _ in check.find(hostile.segments[0].target, context):
        pass
    return process_time() - start
