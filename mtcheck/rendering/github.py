"""Workflow commands that annotate a pull request on GitHub, and a summary of the step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from mtcheck.analysis.visible import on_one_line
from mtcheck.document import Lines
from mtcheck.gate.selecting import file_of
from mtcheck.rendering import Appendix, Page
from mtcheck.rendering._wording import described, outcome
from mtcheck.rendering.markdown import render as render_markdown
from mtcheck.report import Finding, Report, Severity, Verdict

__all__ = ["appendix", "render"]

_COMMANDS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}


def render(report: Report, page: Page) -> str:
    """The worst findings come first: GitHub shows only the first ten annotations of a kind and step."""
    located = [
        (finding, document.document.uri, document.document.lines)
        for document in report.documents
        for finding in document.findings
    ]
    located.sort(key=lambda entry: -entry[0].severity.weight)
    lines = [*_failures(report), *(_annotation(*entry) for entry in located), _verdict(report)]
    return "".join(f"{line}\n" for line in lines)


def appendix(report: Report, environment: Mapping[str, str]) -> Appendix | None:
    """The Markdown report for the summary of the step, where the runner names a file for it."""
    name = environment.get("GITHUB_STEP_SUMMARY")
    if not name:
        return None
    return Path(name), render_markdown(report, Page())


def _annotation(finding: Finding, uri: str, lines: Lines) -> str:
    end_line, end_column = lines.position(finding.span.end)
    place = {"file": file_of(uri), "line": str(finding.line), "endLine": str(end_line)}
    if end_line == finding.line:
        place |= {"col": str(finding.column), "endColumn": str(end_column)}
    title = f"{finding.check} ({finding.severity})"
    return _command(_COMMANDS[finding.severity], {**place, "title": title}, described(finding))


def _failures(report: Report) -> Iterator[str]:
    name = "error" if report.verdict is Verdict.INCOMPLETE else "warning"
    for failure in report.failures:
        line = {} if failure.line is None else {"line": str(failure.line)}
        yield _command(name, {"file": file_of(failure.uri), **line, "title": "not checked"}, str(failure))
    for notice in report.notices:
        yield _command("notice", {}, notice)


def _verdict(report: Report) -> str:
    name = "notice" if report.verdict is Verdict.PASS else "error"
    return _command(name, {"title": "mtcheck"}, outcome(report))


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name}{' ' if written else ''}{written}::{_data(message)}"


def _data(text: str) -> str:
    """As ``escapeData`` of GitHub's own toolkit (actions/toolkit, packages/core/src/command.ts)."""
    return on_one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
