"""Quotation marks across the paragraphs of a document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.evidence import document
from mtcheck.checking import check_document
from mtcheck.checks.structure.seams.quotation import pair
from mtcheck.checks.structure.unbalanced_quotes import UnbalancedQuotes


def places(*paragraphs: str) -> list[tuple[int, str]]:
    """Line and marked text of every loose quotation mark."""
    found = check_document(document("article.txt", paragraphs), [UnbalancedQuotes()])
    return [(finding.line, finding.text) for finding in found]


def test_quotation_opened_again_at_each_paragraph_is_sound() -> None:
    """English closes a quotation of several paragraphs only at the end of the last."""
    found = places(
        "“The inspector walked the bridge. It will hold, he said.",
        "“By May it was closed. Nobody knew why.”",
        "So said the mayor. She left.",
    )

    assert found == []


def test_quotation_that_goes_on_without_a_new_opening_mark_is_sound() -> None:
    found = places("She said: “The bridge is old. It must go.", "We need a new one.” She left. Nobody followed.")

    assert found == []


def test_quotation_left_open_before_plain_paragraphs_is_found() -> None:
    found = places(
        "She said: “The bridge is far too old to be repaired once more. We want a new one.", "She left. He too."
    )

    assert found == [(1, "“")]


def test_marks_of_another_kind_do_not_close_a_quotation() -> None:
    """The straight mark of an attribute in a later paragraph is no closing mark."""
    found = places("“The bridge is far too old to be repaired once more, she said. We go.", 'A 5" pipe. He said "so".')

    assert found == [(1, "“")]


def test_rows_of_single_sentences_are_not_judged() -> None:
    """In a list of sentences a quotation of two is split, and a loose mark says nothing."""
    rows = ["“The bridge is old.", "We need a new one.”", "She left.", "He stayed.", "“Nobody knows why."]

    assert places(*rows) == []


@given(st.text(alphabet="“”‘’\"'„ ab.1\n", max_size=60))
def test_loose_marks_are_marks_of_the_text(text: str) -> None:
    """Whatever the order of marks, each loose one is a quotation mark at its place and is listed once."""
    quotes = pair(text)
    loose = [*quotes.unclosed, *quotes.unopened, *quotes.unclosed_single]

    assert len(loose) == len(set(loose))
    assert all(text[place] in '“”‘„"' for place in loose)
