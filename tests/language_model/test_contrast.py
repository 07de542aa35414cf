"""Repairs of damage gain, changes to sound text do not, and shorter is not by itself better."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.language_model import LanguageModel
from mtcheck.language_model.contrast import (
    DEFAULT_MARGIN,
    Comparison,
    confidence,
    edit_prior,
    gains,
)

DAMAGED = [
    ("The council wants the old bridge now replace.", "The council wants to replace the old bridge now."),
    ("He asked her the door to close.", "He asked her to close the door."),
    ("The minister said that that the talks had failed.", "The minister said that the talks had failed."),
    ("They have the agreement yesterday signed.", "They signed the agreement yesterday."),
    ("She went to to the market in the morning.", "She went to the market in the morning."),
]  # fmt: skip
SOUND = [
    ("He is 70. Approve it or not, he said.", "Approve He is 70. it or not, he said."),
    ("The very old bridge was closed on Monday.", "The old bridge was closed on Monday."),
    ("The red car stopped.", "The car stopped."),
    ("She gave him the book that he had wanted.", "She gave him the book he had wanted."),
    ("What he saw surprised him.", "What surprised he saw him."),
]


@pytest.mark.parametrize(("damaged", "repaired"), DAMAGED)
def test_a_repair_gains_more_than_the_margin(default_model: LanguageModel, damaged: str, repaired: str) -> None:
    ((gain,),) = gains(default_model, [Comparison("", damaged, (repaired,))])

    assert gain > DEFAULT_MARGIN
    assert confidence(gain) > 0.5


@pytest.mark.parametrize(("sound", "changed"), SOUND)
def test_sound_text_is_left_alone(default_model: LanguageModel, sound: str, changed: str) -> None:
    ((gain,),) = gains(default_model, [Comparison("", sound, (changed,))])

    assert gain < DEFAULT_MARGIN


def test_the_intended_slot_wins(default_model: LanguageModel) -> None:
    rest, verb = ["The", "council", "wants", "to", "the", "old", "bridge", "before", "winter", "."], "replace"
    candidates = tuple(" ".join([*rest[:i], verb, *rest[i:]]) for i in range(1, len(rest)))
    (found,) = gains(default_model, [Comparison("", " ".join([*rest, verb]), candidates)])

    assert candidates[found.index(max(found))].startswith("The council wants to replace the old bridge")


@given(st.lists(st.sampled_from(["the", "Council", "approve", "of", "70", ",", "bridge"]), min_size=1, max_size=8))
def test_moving_words_is_free(words: list[str]) -> None:
    assert edit_prior(" ".join(words), " ".join(reversed(words)).upper()) == 0.0


def test_dropping_costs_and_adding_pays_less() -> None:
    short, long = "He sold the car.", "He sold the expensive car."

    assert edit_prior(short, long) < 0
    assert edit_prior(long, short) > abs(edit_prior(short, long))


def test_a_second_copy_is_cheap_to_drop() -> None:
    copied = edit_prior("the old bridge bridge", "the old bridge")

    assert 0 < copied < edit_prior("the old wooden bridge", "the old bridge")


def test_confidence_rises_with_gain_between_0_and_1() -> None:
    values = [confidence(gain) for gain in (-1e6, -10, 0, DEFAULT_MARGIN, 20, 1e6)]

    assert values == sorted(values)
    assert all(0 <= value <= 1 for value in values)


def test_nothing_to_compare(default_model: LanguageModel) -> None:
    assert gains(default_model, []) == []
    assert gains(default_model, [Comparison("", "", ()), Comparison("", "", ("",))]) == [[], [0.0]]
