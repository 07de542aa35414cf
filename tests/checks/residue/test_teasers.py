"""What stands behind the end of an article."""

from __future__ import annotations

from benchmarks.evidence import document
from mtcheck.check import all_checks
from mtcheck.checking import check_document

BODY = "The bridge was closed on Monday. The mayor said that it will open again in May."


def found(*paragraphs: str) -> list[tuple[int, str, str]]:
    """Line, check and text of all findings of the rules."""
    findings = check_document(document("article.txt", paragraphs), all_checks())
    return [(finding.line, finding.check, finding.text) for finding in findings]


def test_cut_paragraphs_at_the_end_are_teasers_and_cut() -> None:
    """The defect is shown at the cut, and the block is named as foreign to the article."""
    teasers = ("At least seven people were hurt in the…", "The ferry was full again on Sunday,…")

    assert found(BODY, *teasers) == [
        (2, "boilerplate-teaser", teasers[0]),
        (2, "cut-teaser", "the…"),
        (3, "boilerplate-teaser", teasers[1]),
        (3, "cut-teaser", ",…"),
    ]


def test_one_cut_paragraph_may_be_the_article_itself() -> None:
    assert found(BODY, "At least seven people were hurt in the…") == [(2, "cut-teaser", "the…")]


def test_one_cut_paragraph_behind_a_credit_is_a_teaser() -> None:
    teaser = "At least seven people were hurt in the…"

    assert found(BODY, "Source: The Herald", teaser) == [
        (2, "boilerplate-credit", "Source: The Herald"),
        (3, "boilerplate-teaser", teaser),
        (3, "cut-teaser", "the…"),
    ]


def test_counters_in_front_of_captions_are_found_where_several_begin_so() -> None:
    captions = ("1/3 Residents of the town object.", "2/3 Firefighters pump out a cellar.", "3/3 Boats lie idle.")

    assert found(BODY, *captions) == [
        (2, "gallery-counter", "1/3"),
        (3, "gallery-counter", "2/3"),
        (4, "gallery-counter", "3/3"),
    ]


def test_one_place_gives_one_finding() -> None:
    """A counter glued to a word, a tag in a script and mojibake quotes are each reported once."""
    assert found("1/4Residents of the town object.") == [(1, "gallery-counter", "1/4")]
    assert found("The bridge â€œis closedâ€ now.") == [
        (1, "mojibake", "â€œis"),
        (1, "mojibake", "closedâ€"),
    ]
