"""The diff report as people see it."""

from __future__ import annotations

from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.rendering import Page
from mtcheck.rendering.terminal import render
from mtcheck.report import DocumentReport, Failure, Report, Verdict


def report_on(text: str, *failures: Failure) -> Report:
    document = Document("a.txt", (Segment(Passage(text, Origin.at(0, len(text)))),), Lines.of(text))
    doubled = [check for check in all_checks() if check.id == "doubled-word"]
    findings = check_document(document, doubled)
    verdict = Verdict.INCOMPLETE if failures else Verdict.PASS
    return Report((DocumentReport(document, len(text.split()), findings),), failures, verdict, "mtcheck:test")


def test_repair_is_shown_as_a_diff_with_the_words_marked() -> None:
    lines = render(report_on("The minister opened the the exhibition."), Page()).splitlines()

    assert "  - The minister opened the ⟦the⟧ exhibition." in lines
    assert "  + The minister opened the exhibition." in lines


def test_no_line_is_wider_than_the_page() -> None:
    text = "The minister, who had not been seen for a long time, opened the the exhibition " * 3

    lines = render(report_on(text), Page(width=80)).splitlines()

    assert max(map(len, lines)) <= 80


def test_colour_only_where_asked() -> None:
    report = report_on("The minister opened the the exhibition.")

    assert "\x1b[" not in render(report, Page(colour=False))
    assert "\x1b[" in render(report, Page(colour=True))


def test_text_cannot_steer_the_terminal() -> None:
    shown = render(report_on("He said\x1b[2J \u202ethe the \x07bell [bold]x[/bold]."), Page())

    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown
    assert "\\u001b[2J" in shown
    assert "[bold]x[/bold]" in shown


def test_what_was_not_checked_is_said() -> None:
    shown = render(report_on("All is well.", Failure("b.txt", "no such file; check the path")), Page())

    assert "not checked: b.txt: no such file; check the path" in shown
    assert "INCOMPLETE" in shown


def test_text_cannot_give_commands_to_a_build_log() -> None:
    """The runner of GitHub Actions obeys lines that begin with ``::``, however far set in."""
    shown = render(report_on("::error file=a.py::the the wrong place. " * 8), Page())

    assert not [line for line in shown.splitlines() if line.lstrip().startswith("::")]
