"""The whole report as one JSON object, ``mtcheck-report/1``, described by the JSON Schema in the package."""

from __future__ import annotations

from typing import Any

import msgspec

from mtcheck.rendering import Page
from mtcheck.report import DocumentReport, Failure, Finding, Fluency, Report

__all__ = ["document_object", "render"]

SCHEMA = "mtcheck-report/1"


def render(report: Report, page: Page) -> str:
    content = {
        "schema": SCHEMA,
        "signature": report.signature,
        "verdict": report.verdict.value,
        "exit_status": report.verdict.exit_status,
        "reasons": list(report.reasons),
        "documents": [document_object(document) for document in report.documents],
        "failures": [_failure(failure) for failure in report.failures],
        "notices": list(report.notices),
        "counts": {severity.value: count for severity, count in report.counts.items()},
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


def document_object(document: DocumentReport) -> dict[str, Any]:
    """One document as it stands under ``documents``."""
    return {
        "uri": document.document.uri,
        "title": document.document.title,
        "language": document.document.language,
        "words": document.words,
        "fluency": None if document.fluency is None else _fluency(document.fluency),
        "mqm": {"penalty": document.penalty, "per_1000_words": round(document.penalty_per_1000_words, 2)},
        "findings": [_finding(finding) for finding in document.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    repair, excerpt = finding.repair, finding.excerpt
    return {
        "check": finding.check,
        "category": finding.category,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "message": finding.message,
        "repair": None
        if repair is None
        else {"start": repair.span.start, "end": repair.span.end, "text": repair.text, "safe": repair.safe},
        "gain": finding.gain,
        "excerpt": {
            "text": excerpt.text,
            "start": excerpt.mark.start,
            "end": excerpt.mark.end,
            "repaired": excerpt.repaired,
        },
        "fingerprint": finding.fingerprint,
    }


def _fluency(fluency: Fluency) -> dict[str, Any]:
    return {
        "score": None if fluency.score is None else round(fluency.score, 1),
        "raw": fluency.raw,
        "interval": None if fluency.interval is None else [round(bound, 1) for bound in fluency.interval],
        "signature": fluency.signature,
        "segments": [
            {
                "start": segment.span.start,
                "end": segment.span.end,
                "score": None if segment.score is None else round(segment.score, 1),
                "raw": segment.raw,
            }
            for segment in fluency.segments
        ],
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {"uri": failure.uri, "line": failure.line, "reason": failure.reason}
