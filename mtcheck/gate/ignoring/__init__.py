"""Findings that a person has looked at and decided to live with: where, why and until when.

An ignore stands in the text, where its format has comments, or in a file of its own. It names a check or family and
gives a reason. One that ignores nothing is reported, so that none outlives its cause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mtcheck.document import Span
from mtcheck.gate.globs import matches
from mtcheck.gate.matching import trace_of
from mtcheck.gate.selecting import family_of
from mtcheck.report import DocumentReport, Finding, Suppressed, SuppressedBy

__all__ = ["Ignore", "apply_ignores"]


@dataclass(frozen=True, slots=True)
class Ignore:
    """A decision; what is None does not matter. ``place`` is where it is written."""

    by: SuppressedBy
    place: str
    check: str
    reason: str
    until: date | None = None
    """The last day on which it holds."""
    pattern: str | None = None
    """Anchored glob of the files."""
    span: Span | None = None
    """Where in the file."""
    fingerprint: str | None = None
    text: str | None = None

    def has_ended(self, today: date) -> bool:
        return self.until is not None and self.until < today

    def concerns(self, file: str) -> bool:
        """``file`` is absolute."""
        return self.pattern is None or matches(file, self.pattern)

    def covers(self, finding: Finding) -> bool:
        if self.check not in (finding.check, family_of(finding.check)):
            return False
        if self.span is not None and not self.span.overlaps(finding.span):
            return False
        if self.fingerprint is not None:
            return self.fingerprint == trace_of(finding).fingerprint
        return self.text is None or self.text == finding.text


def apply_ignores(
    documents: Sequence[DocumentReport], ignores: Sequence[Ignore]
) -> tuple[tuple[DocumentReport, ...], frozenset[Ignore]]:
    """The documents of one file with ignored findings set apart, and the ignores that had an effect."""
    used: set[Ignore] = set()
    result = []
    for document in documents:
        left: list[Finding] = []
        suppressed: list[Suppressed] = []
        for finding in document.findings:
            covering = [ignore for ignore in ignores if ignore.covers(finding)]
            used.update(covering)
            if covering:
                suppressed.append(Suppressed(finding, covering[0].by, covering[0].reason))
            else:
                left.append(finding)
        result.append(replace(document, findings=tuple(left), suppressed=(*document.suppressed, *suppressed)))
    return tuple(result), frozenset(used)
