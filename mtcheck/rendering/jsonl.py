"""JSON Lines: a line for each document and failure as soon as it is known, then one with the verdict.

A report without the last line, the summary, is that of a run that was cut off.
"""

from __future__ import annotations

from mtcheck.rendering import Page
from mtcheck.rendering._encoding import to_json
from mtcheck.rendering.json import document_object, failure_object, summary_object
from mtcheck.report import DocumentReport, Failure, Report

__all__ = ["closing", "entry", "render"]


def render(report: Report, page: Page) -> str:
    parts: list[DocumentReport | Failure] = [*report.documents, *report.failures]
    return "".join(entry(part, page) for part in parts) + closing(report, page)


def entry(part: DocumentReport | Failure, page: Page) -> str:
    if isinstance(part, Failure):
        return _line({"type": "failure", **failure_object(part)})
    return _line({"type": "document", **document_object(part, words=page.surprisal)})


def closing(report: Report, _: Page) -> str:
    return _line({"type": "summary", **summary_object(report)})


def _line(content: dict[str, object]) -> str:
    return f"{to_json(content, indent=0)}\n"
