"""Sentences of news text, with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.analysis.segmenting import sentences

ALPHABET = [
    "Dr. ",
    "approx. 40",
    "(70). ",
    "approve . ",
    "He",
    "said",
    "“",
    "”",
    '"',
    "‘",
    " ",
    "\n",
    ".",
    "…",
    "?",
    "12. August",
    "😀",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is 70. Approve it.", ["He is 70.", "Approve it."]),
        ("It weighs approx. 40 kilos. Really.", ["It weighs approx. 40 kilos.", "Really."]),
        ("On the 12. August it rained. Then not.", ["On the 12. August it rained.", "Then not."]),
        ("It really stands. “Beijing pushed,” he said.", ["It really stands.", "“Beijing pushed,” he said."]),
        ("Enough of tourists.It's too loud.", ["Enough of tourists.", "It's too loud."]),
        ("The invasion of Putin (70). approve .", ["The invasion of Putin (70).", "approve ."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


@given(st.lists(st.sampled_from(ALPHABET), max_size=30).map("".join))
def test_sentences_cover_all_but_the_white_space_between_them(text: str) -> None:
    found = sentences(text)

    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert list(found) == sorted(found)
    assert all(span.of(text) == span.of(text).strip() and len(span) for span in found)
