"""GitLab's code quality report, which has no place for a verdict.

What was not checked is a blocker in it or, where it was allowed, says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from mtcheck.analysis.visible import on_one_line
from mtcheck.gate.selecting import file_of
from mtcheck.rendering import Page
from mtcheck.rendering._encoding import to_json
from mtcheck.rendering._wording import described
from mtcheck.report import Report, Severity, Verdict

__all__ = ["render"]

_SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


def render(report: Report, page: Page) -> str:
    return to_json(list(_issues(report))) + "\n"


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    incomplete = report.verdict is Verdict.INCOMPLETE
    severity, allowed = ("blocker", "") if incomplete else ("info", ", which --allow-incomplete allows")
    for failure in report.failures:
        description = f"not checked{allowed}: {failure}"
        yield _issue("not-checked", description, severity, failure.uri, failure.line or 1, failure.reason)
    for document in report.documents:
        uri = document.document.uri
        for finding in document.findings:
            severity = _SEVERITIES[finding.severity]
            yield _issue(finding.check, described(finding), severity, uri, finding.line, finding.fingerprint)


def _issue(check: str, description: str, severity: str, uri: str, line: int, identity: str) -> dict[str, Any]:
    """``identity`` is unique in its document; GitLab wants a fingerprint that is unique in the report."""
    key = f"{uri}\x1f{check}\x1f{identity}".encode("utf-8", "surrogatepass")
    return {
        "description": on_one_line(description),
        "check_name": check,
        "fingerprint": blake2b(key, digest_size=16).hexdigest(),
        "severity": severity,
        "location": {"path": on_one_line(file_of(uri)), "lines": {"begin": line}},
    }
