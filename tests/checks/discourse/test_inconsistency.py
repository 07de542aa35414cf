"""Contradictions between the passages of one document."""

from __future__ import annotations

import time

import pytest

from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.report import Finding

FAMILY = tuple(check for check in all_checks() if check.family == "discourse")


def document_of(*texts: str) -> Document:
    segments, start = [], 0
    for text in texts:
        segments.append(Segment(Passage(text, Origin.at(start, len(text)))))
        start += len(text) + 1
    return Document("example.txt", tuple(segments), Lines.of("\n".join(texts)))


def findings(*texts: str) -> tuple[Finding, ...]:
    return check_document(document_of(*texts), FAMILY)


@pytest.mark.parametrize(
    ("texts", "check", "text"),
    [
        (("The ruler Medvedev spoke.", "Later Medwedew left. The guards saw Medvedev."), None, "Medwedew"),
        (("The mayor Anna Kessler (51) resigned.", "Why Kessler (15) left is unclear."), "age-given-two-ways", "15"),
        (("They lost 1,500 jobs.", "The 15,000 jobs were in Basel."), "number-given-two-ways", "15,000"),
    ],
)
def test_contradictions_across_passages_are_reported_at_the_later_place(
    texts: tuple[str, ...], check: str | None, text: str
) -> None:
    (finding,) = findings(*texts)

    assert finding.text == text
    assert finding.line == 2
    assert check is None or finding.check == check


def test_a_quotation_that_goes_on_in_the_next_passage_needs_no_closing_mark() -> None:
    assert findings("“It will hold, said my father, and it did.", "“We believed him,” she recalled.") == ()


@pytest.mark.parametrize("unit", ["Maier Meier Mayer ", "“", ", said the man ", "the 12-point plan ", "A. Weber (45) "])
def test_time_grows_linearly(unit: str) -> None:
    """Ten times the text takes no more than about ten times as long, whatever it is made of."""

    def seconds(length: int) -> float:
        document = document_of((unit * (length // len(unit) + 1))[:length])
        start = time.process_time()
        check_document(document, FAMILY)
        return time.process_time() - start

    seconds(2_000)
    assert min(seconds(100_000), seconds(100_000)) < 40 * (seconds(10_000) + 0.005)
