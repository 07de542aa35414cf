"""Findings in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.document import Span
from mtcheck.rendering._wording import Side, sides, sureness
from mtcheck.report import Excerpt

WORDS = st.lists(st.sampled_from("the the council wants bridge . , to replace and or".split()), max_size=40)


def marked(side: Side) -> list[str]:
    return [part.text for part in side.parts if part.changed]


def test_both_sides_begin_and_end_at_the_same_words() -> None:
    """A verb that moves far is shown with all that it moves across."""
    far = (
        "A long beginning that nobody needs to see again. Or even the invasion of Putin (70). approve . And an ending."
    )
    repaired = (
        "A long beginning that nobody needs to see again. Or even approve the invasion of Putin (70). And an ending."
    )

    before, after = sides(Excerpt(far, Span(84, 93), repaired), margin=12)

    assert after is not None
    assert before.text == "… again. Or even the invasion of Putin (70). approve . And an ending."
    assert after.text == "… again. Or even approve the invasion of Putin (70). And an ending."
    assert marked(after) == ["approve"]


def test_what_is_only_inserted_shows_its_place_on_the_first_side() -> None:
    before, after = sides(Excerpt("noisy tourists.It's loud.", Span(6, 19), "noisy tourists. It's loud."))

    assert after is not None
    assert (before.altered, marked(before)) == (False, ["tourists.It's"])
    assert marked(after) == [" "]


def test_deleting_everything_leaves_an_empty_second_side() -> None:
    before, after = sides(Excerpt("Source: Blick", Span(0, 13), ""))

    assert after == Side(())
    assert marked(before) == ["Source: Blick"]


@given(WORDS, WORDS, WORDS, WORDS, st.integers(0, 30))
def test_sides_differ_only_where_they_are_marked(
    start: list[str], wrong: list[str], right: list[str], end: list[str], margin: int
) -> None:
    text = " ".join([*start, *wrong, *end])
    repaired = " ".join([*start, *right, *end])
    mark = Span(min(len(text), len(" ".join(start))), len(text))

    before, after = sides(Excerpt(text, mark, repaired), margin)

    assert before.text.removeprefix("… ").removesuffix(" …") in text
    if after is not None and after.parts and before.altered:
        assert after.text.removeprefix("… ").removesuffix(" …") in repaired
        kept = ["".join(part.text for part in side.parts if not part.changed).split() for side in (before, after)]
        assert kept[0] == kept[1]


@pytest.mark.parametrize(
    ("confidence", "shown"), [(0.95, "95%"), (0.994, "99%"), (0.998, "over 99%"), (1.0, "over 99%")]
)
def test_no_finding_is_called_certain(confidence: float, shown: str) -> None:
    assert sureness(confidence) == shown
