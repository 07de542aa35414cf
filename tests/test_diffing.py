"""Word diffs say which words went and which came."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.analysis.diffing import word_diff

TEXTS = st.lists(st.sampled_from(["the", "old", "bridge", " ", " ", ",", ".", "\n", "é", "𝔐"]), max_size=30).map(
    "".join
)


def test_moved_word_is_marked_on_both_sides() -> None:
    removed, added = word_diff("or even the invasion (70). approve .", "or even approve the invasion (70).")

    assert [span.of("or even the invasion (70). approve .") for span in removed] == [". approve"]
    assert [span.of("or even approve the invasion (70).") for span in added] == ["approve"]


@given(TEXTS, TEXTS)
def test_what_is_not_marked_is_the_same_on_both_sides(old: str, new: str) -> None:
    removed, added = word_diff(old, new)

    assert "".join(without(old, removed).split()) == "".join(without(new, added).split())


@given(TEXTS)
def test_equal_texts_have_no_difference(text: str) -> None:
    assert word_diff(text, text) == ((), ())


def without(text: str, spans: object) -> str:
    for span in sorted(spans, reverse=True):  # type: ignore[call-overload]
        text = text[: span.start] + text[span.end :]
    return text
