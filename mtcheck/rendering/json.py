"""The whole report as one JSON object, ``mtcheck-report/1``, described by the JSON Schema in the package."""

from __future__ import annotations

from typing import Any

from mtcheck.rendering import Page
from mtcheck.rendering._encoding import to_json
from mtcheck.report import DocumentReport, Failure, Finding, Fluency, Report, Score, SegmentFluency

__all__ = ["document_object", "failure_object", "render", "summary_object"]

SCHEMA = "mtcheck-report/1"


def render(report: Report, page: Page) -> str:
    content = {
        **summary_object(report),
        "documents": [document_object(document, words=page.surprisal) for document in report.documents],
        "failures": [failure_object(failure) for failure in report.failures],
    }
    return to_json(content) + "\n"


def summary_object(report: Report) -> dict[str, Any]:
    """What is true of the whole run."""
    return {
        "schema": SCHEMA,
        "signature": report.signature,
        "verdict": report.verdict.value,
        "exit_status": report.verdict.exit_status,
        "reasons": list(report.reasons),
        "notices": list(report.notices),
        "counts": {severity.value: count for severity, count in report.counts.items()},
    }


def document_object(document: DocumentReport, *, words: bool) -> dict[str, Any]:
    """One document as it stands under ``documents``, with the surprisal of its words if asked for."""
    return {
        "uri": document.document.uri,
        "title": document.document.title,
        "language": document.document.language,
        "words": document.words,
        "fluency": None if document.fluency is None else _fluency(document.fluency, words),
        "mqm": {"penalty": document.penalty, "per_1000_words": round(document.penalty_per_1000_words, 2)},
        "scores": [_score(score) for score in document.scores],
        "segment_scores": [
            {"start": each.span.start, "end": each.span.end, "scores": [_score(score) for score in each.scores]}
            for each in document.segment_scores
        ],
        "findings": [_finding(finding) for finding in document.findings],
        "suppressed": [
            {"by": each.by.value, "reason": each.reason, "finding": _finding(each.finding)}
            for each in document.suppressed
        ],
    }


def _score(score: Score) -> dict[str, Any]:
    return {"metric": score.name, "score": score.value, "signature": score.signature}


def failure_object(failure: Failure) -> dict[str, Any]:
    """One entry of ``failures``."""
    return {"uri": failure.uri, "line": failure.line, "reason": failure.reason}


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


def _fluency(fluency: Fluency, words: bool) -> dict[str, Any]:
    return {
        "score": None if fluency.score is None else round(fluency.score, 1),
        "raw": fluency.raw,
        "interval": None if fluency.interval is None else [round(bound, 1) for bound in fluency.interval],
        "signature": fluency.signature,
        "segments": [_segment(segment, words) for segment in fluency.segments],
    }


def _segment(segment: SegmentFluency, words: bool) -> dict[str, Any]:
    content: dict[str, Any] = {
        "start": segment.span.start,
        "end": segment.span.end,
        "score": None if segment.score is None else round(segment.score, 1),
        "raw": segment.raw,
    }
    if words:
        content["words"] = [
            {
                "start": word.span.start,
                "end": word.span.end,
                "surprisal": round(word.surprisal, 3),
                "expected": round(word.expected, 3),
                "excess": round(word.excess, 3),
            }
            for word in segment.words
        ]
    return content
