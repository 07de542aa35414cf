"""SARIF 2.1.0 for code scanning: rules with help, regions, repairs as fixes, failures as notifications."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mtcheck import __version__
from mtcheck.analysis.visible import visible
from mtcheck.check import Check, all_checks
from mtcheck.document import Document, Lines, Span
from mtcheck.gate.selecting import file_of
from mtcheck.rendering import Page
from mtcheck.rendering._encoding import to_json
from mtcheck.rendering._places import insertion, uri_reference
from mtcheck.rendering._wording import described, outcome
from mtcheck.report import DocumentReport, Failure, Finding, Report, Severity, SuppressedBy

__all__ = ["render"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "note",
}


def render(report: Report, page: Page) -> str:
    rules = _rules(report)
    index = {rule["id"]: position for position, rule in enumerate(rules)}
    files = _by_file(report)
    run = {
        "tool": {"driver": {"name": "mtcheck", "semanticVersion": _semantic(__version__), "rules": rules}},
        "invocations": [_invocation(report)],
        "artifacts": [_artifact(name, documents) for name, documents in files.items()],
        "results": [
            result
            for position, documents in enumerate(files.values())
            for document in documents
            for result in _results(document, position, index)
        ],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "properties": {
            "verdict": report.verdict.value,
            "exitStatus": report.verdict.exit_status,
            "reasons": list(report.reasons),
            "signature": report.signature,
            "counts": {severity.value: count for severity, count in report.counts.items()},
        },
    }
    return to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _by_file(report: Report) -> dict[str, list[DocumentReport]]:
    """The documents of each file: an entry of a feed has no place of its own that a viewer could open."""
    files: dict[str, list[DocumentReport]] = {}
    for document in report.documents:
        files.setdefault(file_of(document.document.uri), []).append(document)
    return files


def _semantic(version: str) -> str:
    return ".".join((*version.split(".")[:3], "0", "0")[:3]) if version.count(".") < 2 else version


def _rules(report: Report) -> list[dict[str, Any]]:
    """One rule per check, and one for every finding whose check is not installed here."""
    checks = all_checks()
    known = {check.id for check in checks}
    suppressed = (each.finding for document in report.documents for each in document.suppressed)
    foreign = sorted({finding.check for finding in (*report.findings, *suppressed)} - known)
    return [_rule(check) for check in checks] + [{"id": identifier} for identifier in foreign]


def _rule(check: Check) -> dict[str, Any]:
    explanation = check.explanation.strip()
    return {
        "id": check.id,
        "name": type(check).__name__,
        "shortDescription": {"text": _message(check.title)},
        "fullDescription": {"text": _message(explanation.partition("\n\n")[0].replace("\n", " "))},
        "help": {"text": _message(explanation), "markdown": explanation},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [check.category, check.family], "precision": "high", "category": check.category},
    }


_KINDS = {
    SuppressedBy.COMMENT: "inSource",
    SuppressedBy.IGNORE_FILE: "external",
    SuppressedBy.BASELINE: "external",
    SuppressedBy.UNCHANGED: "external",
}


def _results(document: DocumentReport, position: int, rules: dict[str, int]) -> Iterable[dict[str, Any]]:
    """All results say whether they are suppressed: where one does, the others must too (SARIF 3.27.23)."""
    for finding in document.findings:
        yield {**_result(finding, document.document, position, rules), "suppressions": []}
    for each in document.suppressed:
        suppression = {"kind": _KINDS[each.by], "status": "accepted", "justification": visible(each.reason)}
        yield {**_result(each.finding, document.document, position, rules), "suppressions": [suppression]}


def _result(finding: Finding, document: Document, position: int, rules: dict[str, int]) -> dict[str, Any]:
    result = {
        "ruleId": finding.check,
        "ruleIndex": rules[finding.check],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(described(finding))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri_reference(file_of(document.uri)), "index": position},
                    "region": {**_region(document.lines, finding.span), "snippet": {"text": visible(finding.text)}},
                }
            }
        ],
        "partialFingerprints": {
            "mtcheck/v1": finding.fingerprint,
            # The only one that GitHub reads; it would otherwise hash the line, which is a whole paragraph here.
            "primaryLocationLineHash": finding.fingerprint,
        },
        "rank": round(100 * finding.confidence, 1),
        "properties": {
            "severity": finding.severity.value,
            "category": finding.category,
            "confidence": finding.confidence,
            "gain": finding.gain,
        },
    }
    return {**result, "fixes": fixes} if (fixes := _fixes(finding, document, position)) else result


def _fixes(finding: Finding, document: Document, position: int) -> list[dict[str, Any]]:
    repair = finding.repair
    if repair is None or (inserted := insertion(document, repair.span, repair.text)) is None:
        return []
    replacement = {"deletedRegion": _region(document.lines, repair.span), "insertedContent": {"text": inserted}}
    change = {
        "artifactLocation": {"uri": uri_reference(file_of(document.uri)), "index": position},
        "replacements": [replacement],
    }
    description = "May be applied unread." if repair.safe else "Read before you apply it."
    return [{"description": {"text": description}, "artifactChanges": [change]}]


def _region(lines: Lines, span: Span) -> dict[str, int]:
    start_line, start_column = lines.position(span.start)
    end_line, end_column = lines.position(span.end)
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _artifact(name: str, documents: Iterable[DocumentReport]) -> dict[str, Any]:
    return {
        "location": {"uri": uri_reference(name)},
        "properties": {"documents": [_figures(document) for document in documents]},
    }


def _figures(document: DocumentReport) -> dict[str, Any]:
    fluency = document.fluency
    return {
        "uri": document.document.uri,
        "words": document.words,
        "mqmPenalty": document.penalty,
        "fluency": None if fluency is None else {"score": fluency.score, "raw": fluency.raw},
    }


def _invocation(report: Report) -> dict[str, Any]:
    return {
        "executionSuccessful": not report.failures,
        "exitCode": report.verdict.exit_status,
        "exitCodeDescription": outcome(report),
        "toolExecutionNotifications": [*_failures(report.failures), *_notices(report.notices)],
    }


def _failures(failures: Iterable[Failure]) -> Iterable[dict[str, Any]]:
    for failure in failures:
        place: dict[str, Any] = {"artifactLocation": {"uri": uri_reference(file_of(failure.uri))}}
        if failure.line is not None:
            place["region"] = {"startLine": failure.line}
        yield {
            "level": "error",
            "message": {"text": _message(f"not checked: {failure}")},
            "locations": [{"physicalLocation": place}],
        }


def _notices(notices: Iterable[str]) -> Iterable[dict[str, Any]]:
    for notice in notices:
        yield {"level": "note", "message": {"text": _message(notice)}}


def _message(text: str) -> str:
    """Text for a message string, in which brackets would make links and braces placeholders (SARIF 3.11.5, 3.11.6)."""
    for character, escaped in (("\\", "\\\\"), ("[", "\\["), ("]", "\\]"), ("{", "{{"), ("}", "}}")):
        text = text.replace(character, escaped)
    return visible(text)
