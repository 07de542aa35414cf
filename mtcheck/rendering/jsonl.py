"""JSON Lines: one line per document and per failure, then one with the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mtcheck.rendering import Page
from mtcheck.rendering._encoding import to_json
from mtcheck.rendering.json import document_object, failure_object, summary_object
from mtcheck.report import Report

__all__ = ["render"]


def render(report: Report, page: Page) -> str:
    return "".join(f"{to_json(entry, indent=0)}\n" for entry in _entries(report, page))


def _entries(report: Report, page: Page) -> Iterator[dict[str, Any]]:
    for document in report.documents:
        yield {"type": "document", **document_object(document, words=page.surprisal)}
    for failure in report.failures:
        yield {"type": "failure", **failure_object(failure)}
    yield {"type": "summary", **summary_object(report)}
