"""Markdown for a comment on a pull request: verdict, a table of documents, each finding as a diff."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from mtcheck.analysis.visible import on_one_line
from mtcheck.rendering import Page
from mtcheck.rendering._wording import shortened, sides
from mtcheck.report import DocumentReport, Finding, Report, Severity, Verdict

__all__ = ["render"]

LIMIT = 60_000
"""Characters. GitHub refuses a comment of more than 65,536."""
_SIGNS = {Verdict.PASS: "✅", Verdict.FAIL: "❌", Verdict.INCOMPLETE: "⚠️"}
_MARKER = "<!-- mtcheck -->"
"""Lets an integration find its own comment again and replace it."""


def render(report: Report, page: Page) -> str:
    """The worst documents come first; what does not fit is counted."""
    head = "\n".join(_head(report))
    ranked = sorted(report.documents, key=lambda document: -document.penalty)
    rows = _within(LIMIT // 3, [_row(document) for document in ranked], "documents", "| {} more {kind} | | | | | |")
    table = "\n".join([_TABLE, *rows]) if ranked else ""
    blocks = [_block(document, finding) for document in ranked for finding in _worst_first(document)]
    found = _within(LIMIT - len(head) - len(table), blocks, "findings", "*{} more {kind} are in the full report.*")
    parts = [head, table, "\n\n".join(found), f"<sub>{_code(report.signature)}</sub>"]
    return "\n\n".join(part for part in parts if part) + "\n"


_TABLE = "| document | words | fluency | critical | major | minor |\n| --- | ---: | ---: | ---: | ---: | ---: |"


def _head(report: Report) -> Iterator[str]:
    yield _MARKER
    status = f"exit status {report.verdict.exit_status}"
    yield f"### {_SIGNS[report.verdict]} mtcheck: {report.verdict.value.upper()} ({status})"
    if report.reasons:
        yield ""
        yield from (f"- {_prose(reason)}" for reason in report.reasons)
    if report.failures:
        yield "\n**Not checked**\n"
        yield from (f"- {_code(str(failure))}" for failure in report.failures)
    if suppressed := Counter(entry.by for document in report.documents for entry in document.suppressed):
        reasons = ", ".join(f"{by} {count}" for by, count in suppressed.items())
        yield f"\n{suppressed.total()} more do not count ({reasons})."
    if report.notices:
        yield ""
        yield from (f"- note: {_prose(notice)}" for notice in report.notices)


def _row(document: DocumentReport) -> str:
    counts = [
        sum(finding.severity is severity for finding in document.findings)
        for severity in (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)
    ]
    score = document.fluency.score if document.fluency else None
    cells = [
        _code(document.document.uri).replace("|", "\\|"),
        f"{document.words:,}",
        "–" if score is None else f"{score:.0f}",
        *(str(count or "") for count in counts),
    ]
    return f"| {' | '.join(cells)} |"


def _worst_first(document: DocumentReport) -> list[Finding]:
    return sorted(document.findings, key=lambda finding: -finding.severity.weight)


def _block(document: DocumentReport, finding: Finding) -> str:
    """A finding with its diff. Text of the input stands in code, where Markdown and HTML mean nothing."""
    before, after = sides(finding.excerpt)
    lines = [f"- {on_one_line(before.text)}"]
    if after is not None:
        lines.append(f"+ {on_one_line(after.text)}")
    fence = "`" * max(3, 1 + max((len(run) for line in lines for run in re.findall("`+", line)), default=0))
    place = _code(f"{document.document.uri}:{finding.line}:{finding.column}")
    head = f"**{finding.severity}** {_code(finding.check)} at {place}: {_prose(shortened(finding.message))}"
    return "\n".join([head, "", f"{fence}diff", *lines, fence])


def _within(limit: int, entries: Iterable[str], kind: str, rest: str) -> list[str]:
    """As many entries as fit in ``limit`` characters, then how many did not."""
    kept: list[str] = []
    entries = list(entries)
    for entry in entries:
        if len(entry) + 2 > limit:
            kept.append(rest.format(len(entries) - len(kept), kind=kind))
            break
        limit -= len(entry) + 2
        kept.append(entry)
    return kept


def _prose(text: str) -> str:
    """Text that stands for itself: no mark-up, no HTML, no link; a word joiner keeps @name and #1 from being one."""
    escaped = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", on_one_line(text))
    return re.sub(r"(?<=[@#])", "\u2060", escaped)


def _code(text: str) -> str:
    """A code span that the text cannot end: its fence is longer than any run of backticks in it."""
    shown = on_one_line(text) or " "
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", shown)), default=0))
    padding = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{padding}{shown}{padding}{fence}"
