"""Speech that is given as it was spoken has a grammar of its own."""

from __future__ import annotations

import pytest

from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document, Lines, Origin, Passage, Segment


def grammar_of(text: str) -> list[str]:
    document = Document("x", (Segment(Passage(text, Origin.at(0, len(text)))),), Lines.of(text))
    found = check_document(document, [check for check in all_checks() if not check.needs_judge])
    return [finding.text for finding in found if finding.category.startswith("fluency/grammar")]


def test_dialect_is_quoted_as_it_was_spoken() -> None:
    assert grammar_of("“I ain’t never seen the like,” he said. “She have a look at it and this were gone.”") == []


@pytest.mark.parametrize(
    "text",
    [
        "“I have never seen the like,” he said. “She have a look at it and this were gone.”",
        "“I ain’t never seen the like,” he said. She have a look at it and this were gone.",
    ],
)
def test_what_is_not_dialect_or_not_quoted_is_judged(text: str) -> None:
    assert "have" in grammar_of(text)
