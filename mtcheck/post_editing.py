"""What an editor did with a translation: the edits, and which findings they confirm."""

from __future__ import annotations

from mtcheck.analysis.diffing import edited_places
from mtcheck.document import Segment, Span
from mtcheck.report import DocumentReport, Finding

__all__ = ["confirmed_by_edit", "findings_in"]

WHOLE = 0.5
"""Share of a segment from which a finding speaks of the whole of it."""
REWRITTEN = 0.2
"""Share of its characters that an editor changed where the whole segment was wrong: a comma is no answer to that."""


def findings_in(segment: Segment, report: DocumentReport) -> list[Finding]:
    """The findings of a report that lie in one of its segments."""
    place = segment.target.locate(Span(0, len(segment.target.text)))
    return [finding for finding in report.findings if place.covers(finding.span)]


def confirmed_by_edit(finding: Finding, segment: Segment) -> bool:
    """Whether the first reference differs from the segment where the finding is."""
    text = segment.target.text
    place = segment.target.locate(Span(0, len(text)))
    edits = edited_places(text, segment.references[0])
    if len(finding.span) > WHOLE * max(len(place), 1):
        changed = sum(max(len(edit), 1) for edit in edits)
        return changed >= REWRITTEN * len(text)
    return any(segment.target.locate(edit).overlaps(finding.span) or _touches(edit, finding, segment) for edit in edits)


def _touches(edit: Span, finding: Finding, segment: Segment) -> bool:
    """Whether something was put in right behind the finding."""
    return not len(edit) and segment.target.locate(edit).start == finding.span.end
