"""What the rules of word order are sure of by themselves, without a language model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.check import all_checks, bad, good
from mtcheck.checking import check_document
from mtcheck.document import Document, Role
from tests.test_checks import document_of

CHECKS = tuple(check for check in all_checks() if check.id in ("verb-second", "clause-final-verb", "finite-verb-last"))


def found(document: Document) -> list[tuple[str, str]]:
    return [(finding.check, finding.text) for finding in check_document(document, CHECKS)]


@pytest.mark.parametrize(
    ("check", "marked"),
    [
        ("verb-second", "Last autumn ⟦sold⟧ the brewery its two oldest vats."),
        ("verb-second", "“On Friday night ⟦collapsed⟧ an old barn.”"),
        ("clause-final-verb", "The firm has since January eleven of its shops ⟦closed⟧."),
        ("clause-final-verb", "The ministry will the new rules next year in all sixteen states ⟦introduce⟧."),
        ("clause-final-verb", "The doctors the lump have ⟦recognise must⟧."),
        ("clause-final-verb", "The dancer let herself the lips ⟦inject⟧."),
        ("finite-verb-last", "When the doctor the room ⟦entered⟧, the patient was already dead."),
        ("finite-verb-last", "The police say that a storm the fence ⟦damaged had⟧."),
        ("finite-verb-last", "Anyone who at least an hour a day ⟦walks⟧ lives longer."),
    ],
)
def test_certain_cases_need_no_model(check: str, marked: str) -> None:
    example = bad(marked)

    findings = check_document(document_of(example), CHECKS)

    assert [(finding.check, finding.span) for finding in findings] == [(check, *example.marks)]


@pytest.mark.parametrize(
    "text",
    [
        "The band has its first album since 2010 finished, and the coach has a talk on Monday scheduled.",
        "The talks were on Monday by no means finished.",
        "She was in May sentenced.",
        "In addition plans the city made in 2010 are back on the table.",
        "Last month's sold goods were returned.",
        "On this rock was built the church.",
    ],
)
def test_no_rule_is_sure_of_what_english_may_have(text: str) -> None:
    assert found(document_of(good(text))) == []


def test_no_rule_is_sure_of_a_headline() -> None:
    document = document_of(good("Last autumn sold the brewery its two oldest vats."))
    segment = document.segments[0]
    headline = replace(segment, target=replace(segment.target, role=Role.HEADING))

    assert found(document) == [("verb-second", "sold")]
    assert found(replace(document, segments=(headline,))) == []
