"""A comparison as one JSON object, ``mtcheck-diff/1``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mtcheck.rendering._encoding import to_json
from mtcheck.rendering.json import document_object
from mtcheck.report import DocumentReport, Finding
from mtcheck.versions import Comparison, DocumentChange
from mtcheck.versions.fluency import FluencyChange
from mtcheck.versions.text import PassageChange

__all__ = ["render"]

SCHEMA = "mtcheck-diff/1"


def render(comparison: Comparison) -> str:
    content = {
        "schema": SCHEMA,
        "verdict": comparison.verdict.value,
        "exit_status": comparison.verdict.exit_status,
        "reasons": list(comparison.reasons),
        "counts": {"new": comparison.added, "fixed": comparison.fixed, "persisting": comparison.persisting},
        "fluency": None if comparison.fluency is None else _fluency(comparison.fluency),
        "documents": [_document(change) for change in comparison.documents],
        "failures": [{"uri": f.uri, "line": f.line, "reason": f.reason} for f in comparison.failures],
    }
    return to_json(content) + "\n"


def _document(change: DocumentChange) -> dict[str, Any]:
    return {
        "name": change.name,
        "old": _version(change.old),
        "new": _version(change.new),
        "findings": {
            "new": _findings(change.new, change.added),
            "fixed": _findings(change.old, change.fixed),
            "persisting": _findings(change.new, tuple(now for _, now in change.persisting)),
        },
        "passages": [_passage(passage) for passage in change.passages],
    }


def _version(document: DocumentReport | None) -> dict[str, Any] | None:
    if document is None:
        return None
    content = document_object(replace(document, findings=()), words=False)
    fluency = content["fluency"]
    return {
        "uri": content["uri"],
        "words": content["words"],
        "fluency": None if fluency is None else {key: fluency[key] for key in ("score", "raw", "signature")},
    }


def _findings(document: DocumentReport | None, findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    if document is None:
        return []
    found: list[dict[str, Any]] = document_object(
        replace(document, findings=findings, suppressed=(), fluency=None), words=False
    )["findings"]
    return found


def _fluency(change: FluencyChange) -> dict[str, Any]:
    return {
        "old": change.old,
        "new": change.new,
        "change": change.change,
        "interval": list(change.interval),
        "p_value": change.p_value,
        "paired": change.paired,
    }


def _passage(change: PassageChange) -> dict[str, Any]:
    return {
        "old": None if change.old is None else change.old.text,
        "new": None if change.new is None else change.new.text,
        "removed": [[span.start, span.end] for span in change.removed],
        "added": [[span.start, span.end] for span in change.added],
    }
