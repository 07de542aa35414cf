"""One finding a line, ``file:line:column: severity check message``, as editors and grep read it."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.visible import on_one_line
from mtcheck.rendering import Page
from mtcheck.rendering._wording import described, outcome
from mtcheck.report import Report

__all__ = ["render"]


def render(report: Report, page: Page) -> str:
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for document in report.documents:
        uri = _at_line_start(document.document.uri)
        for finding in document.findings:
            place = f"{uri}:{finding.line}:{finding.column}"
            yield f"{place}: {finding.severity} {finding.check} {described(finding)}"
    for failure in report.failures:
        yield f"{_at_line_start(str(failure))} (not checked)"
    for notice in report.notices:
        yield f"note: {on_one_line(notice)}"
    yield f"mtcheck: {outcome(report)}"


def _at_line_start(text: str) -> str:
    """A name such as ``::error::x`` would be a command to the GitHub runner if it opened a line."""
    shown = on_one_line(text)
    return f"./{shown}" if shown.startswith("::") else shown
