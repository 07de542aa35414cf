"""Joining the reports on the parts of one large batch, which is never in memory as a whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from mtcheck.document import Document, Lines, Segment
from mtcheck.report import DocumentReport, Finding, Fluency

__all__ = ["joined"]


def joined(before: DocumentReport, after: DocumentReport) -> DocumentReport:
    """The report on two parts that follow one another; of the text only the segments with findings are kept."""
    document = replace(
        before.document,
        segments=(*_with_findings(before), *_with_findings(after)),
        lines=_lines(before.document, after.document),
    )
    return DocumentReport(
        document=document,
        words=before.words + after.words,
        findings=(*before.findings, *_distinct(before.findings, after.findings)),
        fluency=_fluency(before.fluency, after.fluency),
    )


def _with_findings(report: DocumentReport) -> tuple[Segment, ...]:
    places = sorted(finding.span.start for finding in report.findings)
    return tuple(segment for segment in report.document.segments if _holds_one(segment, places))


def _holds_one(segment: Segment, places: Sequence[int]) -> bool:
    pieces = segment.target.origin.pieces
    index = bisect_left(places, pieces[0].file.start)
    return index < len(places) and places[index] <= pieces[-1].file.end


def _lines(before: Document, after: Document) -> Lines:
    """The lines of both; what lies between them starts where the second part does."""
    known, first = before.lines, after.lines
    missing = first.first_line - known.first_line - len(known.starts)
    gap = (first.starts[0],) * max(missing, 0)
    return Lines((*known.starts, *gap, *first.starts[max(-missing, 0) :]), known.first_line)


def _distinct(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings whose fingerprints occurred before are told apart as they are within a document."""
    seen = {finding.fingerprint for finding in before}
    distinct = []
    for finding in after:
        fingerprint, count = finding.fingerprint, 1
        while fingerprint in seen:
            count += 1
            fingerprint = f"{finding.fingerprint.partition('-')[0]}-{count}"
        seen.add(fingerprint)
        distinct.append(finding if fingerprint == finding.fingerprint else replace(finding, fingerprint=fingerprint))
    return tuple(distinct)


def _fluency(before: Fluency | None, after: Fluency | None) -> Fluency | None:
    """The mean over all sentences; words are no longer told apart."""
    if before is None or after is None:
        return before or after
    weight = len(before.segments) / (len(before.segments) + len(after.segments))
    scored = before.score is not None and after.score is not None
    segments = tuple(replace(segment, words=()) for segment in (*before.segments, *after.segments))
    return Fluency(
        raw=weight * before.raw + (1 - weight) * after.raw,
        score=weight * (before.score or 0) + (1 - weight) * (after.score or 0) if scored else None,
        interval=None,
        signature=before.signature,
        segments=segments,
    )
