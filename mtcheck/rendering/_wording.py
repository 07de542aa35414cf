"""Findings in words, for formats that show one line of plain text."""

from __future__ import annotations

from mtcheck.diffing import word_diff
from mtcheck.report import Excerpt, Finding, Report
from mtcheck.visible import on_one_line

__all__ = ["change", "described", "outcome"]

MARGIN = 32
"""Characters of a sentence shown on either side of what changes in it: enough to recognise the place."""


def described(finding: Finding) -> str:
    """What is wrong and what to write instead, on one line."""
    before, after = change(finding.excerpt)
    shown = f"{on_one_line(finding.message)}: “{on_one_line(before)}”"
    if after is None:
        return shown
    return f"{shown} → “{on_one_line(after)}”" if after.strip() else f"{shown} → delete"


def change(excerpt: Excerpt) -> tuple[str, str | None]:
    """The part of the sentence that is wrong and the same part repaired, each with its nearest surroundings."""
    text, repaired = excerpt.text, excerpt.repaired
    if repaired is None:
        return _cut(text, excerpt.mark.start, excerpt.mark.end), None
    if not repaired.strip():
        return _cut(text, excerpt.mark.start, excerpt.mark.end), ""
    removed, added = word_diff(text, repaired)
    shift = min(excerpt.mark.start, len(repaired))
    start = min([excerpt.mark.start, *(span.start for span in removed)])
    end = max([excerpt.mark.end, *(span.end for span in removed)])
    return (
        _cut(text, start, end),
        _cut(repaired, min([shift, *(span.start for span in added)]), max([shift, *(span.end for span in added)])),
    )


def _cut(text: str, start: int, end: int) -> str:
    """The text from ``start`` to ``end`` with a margin of whole words, and ellipses where something is left out."""
    first = 0 if start <= MARGIN else text.rfind(" ", 0, start - MARGIN) + 1
    last = text.find(" ", end + MARGIN)
    last = len(text) if last < 0 else last
    return ("… " if first else "") + text[first:last] + (" …" if last < len(text) else "")


def outcome(report: Report) -> str:
    """Verdict, exit status and reasons, on one line."""
    reasons = on_one_line("; ".join(report.reasons)) or "no reason to fail"
    return f"{report.verdict} (exit status {report.verdict.exit_status}): {reasons}"
