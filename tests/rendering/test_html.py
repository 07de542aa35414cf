"""The page for editors, read back without a browser."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.document import Document, Lines, Origin, Passage, Piece, Segment, Span
from mtcheck.rendering import Page
from mtcheck.rendering._article import Note, blocks
from mtcheck.rendering.html import render
from mtcheck.report import (
    DocumentReport,
    Excerpt,
    Finding,
    Fluency,
    Report,
    SegmentFluency,
    Severity,
    Verdict,
    WordSurprisal,
)
from tests.rendering.sample_reports import SAMPLES, document_report, report_on

REPORTS = {name: build() for name, build in SAMPLES.items()}
EVERY_REPORT = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


class Reader(HTMLParser):
    """Elements with their attributes, and the text of the passages."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.passages: list[str] = []
        self.path: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag == "p" and attributes.get("class") == "text":
            self.passages.append("")
            self.path = ["p"]
        elif self.path:
            self.path.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.path:
            self.path.pop()

    def handle_data(self, data: str) -> None:
        if self.path:
            self.passages[-1] += data


@EVERY_REPORT
def test_page_is_self_contained_and_runs_nothing_else(report: Report) -> None:
    """One style, one script, both ours; no handler, no inline style, no address but anchors of the page."""
    page = Reader(render(report, Page(surprisal=True)))

    names = [name for name, _ in page.elements]
    assert (names.count("script"), names.count("style")) == (1, 1)
    assert (
        set(names) & {"img", "iframe", "object", "embed", "base", "image", "video", "audio", "foreignobject"} == set()
    )
    for name, attributes in page.elements:
        assert [key for key in attributes if key.startswith("on") or key in {"style", "src", "action", "srcdoc"}] == []
        assert attributes.get("href", "#").startswith("#") or attributes["href"] == "data:,", name


@EVERY_REPORT
def test_anchors_are_unique_and_every_link_has_a_target(report: Report) -> None:
    page = Reader(render(report, Page()))

    anchors = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    for _, attributes in page.elements:
        for key in ("href", "aria-describedby", "aria-labelledby"):
            if attributes.get(key, "").startswith("#") or key.startswith("aria"):
                assert attributes.get(key, anchors[0]).removeprefix("#") in anchors
    for finding in report.findings:
        assert f"finding-{finding.fingerprint}" in anchors


def test_article_reads_as_it_was_written() -> None:
    """Marks, sentences and shades add and take no character of the text."""
    for report in (REPORTS["findings"], REPORTS["astral"]):
        page = Reader(render(report, Page(surprisal=True)))

        assert page.passages == [s.target.text for d in report.documents for s in d.document.segments]


def test_the_same_finding_in_two_documents_has_two_anchors() -> None:
    text = "The [[bridge|new bridge]] is open."

    page = render(report_on(document_report(text, "a.txt"), document_report(text, "b.txt")), Page())

    anchors = re.findall(r'id="(finding-[^"]+)"', page)
    first = [anchor for anchor in anchors if not anchor.endswith("-why")]
    assert first[1] == f"{first[0]}.2"


def test_findings_that_stand_nowhere_are_still_shown() -> None:
    document = document_report("The [[bridge]] is open.")
    (finding,) = document.findings
    lost = replace(finding, span=Span(900, 905), message="an omission")

    page = render(report_on(replace(document, findings=(lost,))), Page())

    assert "Findings that stand at no place of the text" in page
    assert "an omission" in page


@pytest.mark.parametrize(("severity", "headline"), [(Severity.MINOR, "Fit to publish"), (Severity.MAJOR, "Within")])
def test_nothing_severe_is_called_fit_to_publish_because_no_limit_was_set(severity: Severity, headline: str) -> None:
    document = document_report("The [[bridge]] is open.")
    (finding,) = document.findings
    found = replace(document, findings=(replace(finding, severity=severity),))

    page = render(replace(report_on(found), verdict=Verdict.PASS), Page())

    assert re.search("<h1[^>]*>([^<]*)", page)[1].strip().startswith(headline)  # type: ignore[index]


def test_source_of_a_segment_is_shown_beside_it() -> None:
    document = document_report("The bridge is open.")
    (segment,) = document.document.segments
    source = Passage("Die Brücke <b>ist</b> offen.", Origin.at(100, 27))
    bilingual = replace(document.document, segments=(replace(segment, source=source),))

    page = render(report_on(replace(document, document=bilingual)), Page())

    assert "Die Brücke &lt;b&gt;ist&lt;/b&gt; offen." in page


def test_report_without_calibration_shows_raw_figures() -> None:
    document = document_report("The bridge is open. It is new.")
    assert document.fluency is not None
    segments = tuple(replace(segment, score=None) for segment in document.fluency.segments)
    raw = replace(document.fluency, score=None, interval=None, segments=segments)

    page = render(report_on(replace(document, fluency=raw)), Page())

    assert "this model is not calibrated" in page


@st.composite
def documents(draw: st.DrawFn) -> DocumentReport:
    """A passage of linear and escaped pieces with findings, sentences and words anywhere in it."""
    lengths = draw(st.lists(st.tuples(st.integers(1, 9), st.sampled_from([0, 3])), min_size=1, max_size=5))
    pieces, text, file = [], 0, draw(st.integers(0, 20))
    for length, extra in lengths:
        pieces.append(Piece(Span(text, text + length), Span(file, file + length + extra)))
        text, file = text + length, file + length + extra + draw(st.integers(0, 2))
    passage = Passage("".join(chr(97 + index % 26) for index in range(text)), Origin(tuple(pieces)))

    def span() -> Span:
        start = draw(st.integers(0, text))
        return Span(start, draw(st.integers(start, text)))

    cuts = sorted({0, text, *draw(st.lists(st.integers(0, text), max_size=3))})
    scored = tuple(
        SegmentFluency(passage.locate(s), -2.0, 50.0, tuple(WordSurprisal(passage.locate(s), 9, 3, 2.5) for _ in "x"))
        for s in (Span(*pair) for pair in pairwise(cuts))
        if draw(st.booleans())
    )
    document = Document("a.txt", (Segment(passage),), Lines.of("x" * (file + 1)))
    findings = tuple(_finding(f"f{index}", passage, span(), draw) for index in range(draw(st.integers(0, 5))))
    return DocumentReport(document, 1, findings, Fluency(-2.0, 50.0, None, "s", scored))


def _finding(fingerprint: str, passage: Passage, place: Span, draw: st.DrawFn) -> Finding:
    return Finding(
        check="x",
        category="c",
        severity=draw(st.sampled_from(list(Severity))),
        confidence=0.9,
        span=passage.locate(place),
        line=1,
        column=1,
        text=place.of(passage.text),
        message="m",
        excerpt=Excerpt(passage.text, place),
        fingerprint=fingerprint,
    )


@given(documents())
def test_cutting_at_findings_keeps_the_text_and_marks_all_of_each(report: DocumentReport) -> None:
    notes = [Note(index, f"n{index}", finding) for index, finding in enumerate(report.findings)]

    (block,), homeless = blocks(report, notes, "s")

    pieces = [piece for sentence in block.sentences for piece in sentence.pieces]
    passage = block.segment.target
    assert homeless == ()
    assert "".join(run.text for piece in pieces for run in piece.runs) == passage.text
    for note in notes:
        marked = "".join(run.text for piece in pieces if note in piece.notes for run in piece.runs)
        # A place inside an entity or escape is widened to all of it.
        assert note.finding.text in marked
        assert sum(note in piece.closing for piece in pieces) == 1
        assert marked in passage.text
