"""Findings in front of a person: what is still to decide, what a decision writes down, how often a check was right."""

from __future__ import annotations

import glob
import math
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mtcheck.gate.ignoring.file import Confirmed, Dismissed, Judgements
from mtcheck.gate.matching import trace_of
from mtcheck.gate.selecting import file_of
from mtcheck.post_editing import confirmed_by_edit, findings_in
from mtcheck.report import DocumentReport, Finding, Report

__all__ = ["Precision", "confirmed", "dismissed", "precision_by_edits", "precision_of_checks", "undecided"]


def undecided(report: Report, judgements: Judgements) -> list[tuple[DocumentReport, Finding]]:
    """Findings that nobody has confirmed; dismissed ones are suppressed already."""
    decided = {(entry.check, entry.fingerprint) for entry in judgements.confirmed}
    return [
        (document, finding)
        for document in report.documents
        for finding in document.findings
        if (finding.check, trace_of(finding).fingerprint) not in decided
    ]


def dismissed(document: DocumentReport, finding: Finding, reason: str, folder: Path) -> Dismissed:
    """The entry that ignores a finding; ``folder`` is where the file of ignores stands."""
    return Dismissed(
        check=finding.check,
        reason=reason,
        file=_pattern(document, folder),
        text=finding.text,
        fingerprint=trace_of(finding).fingerprint,
    )


def confirmed(document: DocumentReport, finding: Finding, folder: Path) -> Confirmed:
    """The entry that says a finding is right."""
    name = _pattern(document, folder) or document.document.uri
    return Confirmed(finding.check, name, finding.text, trace_of(finding).fingerprint)


def _pattern(document: DocumentReport, folder: Path) -> str | None:
    """The document's file as a pattern of the ignore file; None for what is no file."""
    file = Path(file_of(document.document.uri))
    if not file.exists():
        return None
    name = glob.escape(Path(os.path.relpath(file, folder)).as_posix())
    name = re.sub("[\udc80-\udcff]", "?", name)  # a byte that is not UTF-8, which TOML cannot hold
    return name if "/" in name else f"./{name}"


@dataclass(frozen=True, slots=True)
class Precision:
    """How often a person agreed with a check, and the 95 % interval of that share (Wilson 1927)."""

    check: str
    confirmed: int
    dismissed: int

    @property
    def share(self) -> float:
        return self.confirmed / (self.confirmed + self.dismissed)

    @property
    def interval(self) -> tuple[float, float]:
        z, n = 1.96, self.confirmed + self.dismissed
        centre = (self.share + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * math.sqrt(self.share * (1 - self.share) / n + z * z / (4 * n * n))
        return max(centre - half, 0.0), min(centre + half, 1.0)


def precision_of_checks(judgements: Judgements) -> Iterator[Precision]:
    """Of every check that was judged, in order of name; only decisions on single findings count."""
    right = Counter(entry.check for entry in judgements.confirmed)
    wrong = Counter(entry.check for entry in judgements.ignore if entry.fingerprint is not None)
    for check in sorted(right | wrong):
        yield Precision(check, right[check], wrong[check])


def precision_by_edits(reports: Iterable[DocumentReport]) -> Iterator[Precision]:
    """How often the post-edit, each segment's first reference, changed what a check had found, by name of check."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for report in reports:
        for segment in report.document.segments:
            for finding in findings_in(segment, report) if segment.references else ():
                (right if confirmed_by_edit(finding, segment) else wrong)[finding.check] += 1
    for check in sorted(right | wrong):
        yield Precision(check, right[check], wrong[check])
