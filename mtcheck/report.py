"""What mtcheck says about a text: findings, scores, failures, verdict.

Severities, their weights and the category tree are those of MQM (Multidimensional Quality Metrics, MQM-core;
Lommel et al. 2014, weights as in Freitag et al. 2021), so that counts can be laid beside human annotation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mtcheck.document import Document, Span

__all__ = [
    "DocumentReport",
    "Excerpt",
    "Failure",
    "Finding",
    "Fluency",
    "Repair",
    "Report",
    "Score",
    "SegmentFluency",
    "SegmentScores",
    "Severity",
    "Suppressed",
    "SuppressedBy",
    "Verdict",
    "WordSurprisal",
]

_WEIGHTS = {"critical": 25, "major": 5, "minor": 1, "neutral": 0}


class Severity(StrEnum):
    """MQM severity, worst first. ``weight`` is its penalty: 25, 5, 1, 0."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    NEUTRAL = "neutral"

    @property
    def weight(self) -> int:
        return _WEIGHTS[self.value]

    def at_least(self, other: Severity) -> bool:
        return self.weight >= other.weight


class Verdict(StrEnum):
    """The outcome of a run. ``exit_status`` is 0, 1 or 3; 2 is kept for wrong usage."""

    PASS = "pass"  # noqa: S105
    FAIL = "fail"
    INCOMPLETE = "incomplete"

    @property
    def exit_status(self) -> int:
        return {"pass": 0, "fail": 1, "incomplete": 3}[self.value]


@dataclass(frozen=True, slots=True)
class Repair:
    """Text that replaces ``span`` of the file. ``safe``: may be applied without a human reading it."""

    span: Span
    text: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The sentence or sentences around a finding, as read; ``mark`` is the finding's place in ``text``."""

    text: str
    mark: Span
    repaired: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect. ``span`` counts code points of the decoded file, line and column from 1.

    ``confidence`` is the estimated probability (0-1) that an editor agrees; ``gain`` is how much more likely, in
    nats, the language model finds the repaired passage (None if it was not asked).
    """

    check: str
    category: str
    severity: Severity
    confidence: float
    span: Span
    line: int
    column: int
    text: str
    message: str
    excerpt: Excerpt
    fingerprint: str
    repair: Repair | None = None
    gain: float | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be read or scored; it makes the run incomplete."""

    uri: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        place = self.uri if self.line is None else f"{self.uri}:{self.line}"
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class WordSurprisal:
    """Surprisal of a word in nats, what is expected of that word in sound text, and the standardised excess."""

    span: Span
    surprisal: float
    expected: float
    excess: float


@dataclass(frozen=True, slots=True)
class SegmentFluency:
    """Fluency of one sentence: ``score`` 0-100, a percentile of human news; ``raw`` uncalibrated, higher is better."""

    span: Span
    raw: float
    score: float | None
    words: tuple[WordSurprisal, ...] = ()

    @property
    def rank(self) -> float:
        """What the sentences of a run are ordered by, the worst first: raw where the model is not calibrated."""
        return self.raw if self.score is None else self.score


@dataclass(frozen=True, slots=True)
class Fluency:
    """Fluency of a document. ``score`` and ``interval`` are None for a model without calibration."""

    raw: float
    score: float | None
    interval: tuple[float, float] | None
    signature: str
    segments: tuple[SegmentFluency, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A figure of a metric, unrounded, and the signature that says how it was computed."""

    name: str
    value: float
    signature: str


@dataclass(frozen=True, slots=True)
class SegmentScores:
    """The scores of one segment; ``span`` is its place in the file."""

    span: Span
    scores: tuple[Score, ...]


class SuppressedBy(StrEnum):
    """Why a finding does not count."""

    COMMENT = "comment"
    IGNORE_FILE = "ignore-file"
    BASELINE = "baseline"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that does not count, and the reason a person gave."""

    finding: Finding
    by: SuppressedBy
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """All that was found in one document. ``suppressed`` findings count nowhere."""

    document: Document
    words: int
    findings: tuple[Finding, ...]
    fluency: Fluency | None = None
    suppressed: tuple[Suppressed, ...] = ()
    scores: tuple[Score, ...] = ()
    """By reference metrics and quality estimators, of the whole document."""
    segment_scores: tuple[SegmentScores, ...] = ()
    fails_on: frozenset[Severity] = frozenset()
    """Severities whose findings here are a reason for the run to fail, by the policy of the run."""

    @property
    def penalty(self) -> int:
        """MQM penalty: the sum of the findings' severity weights."""
        return sum(finding.severity.weight for finding in self.findings)

    @property
    def penalty_per_1000_words(self) -> float:
        return 1000 * self.penalty / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run. ``notices`` are for the reader and change nothing; ``failures`` make it incomplete."""

    documents: tuple[DocumentReport, ...]
    failures: tuple[Failure, ...]
    verdict: Verdict
    signature: str
    reasons: tuple[str, ...] = ()
    notices: tuple[str, ...] = field(default=())

    @property
    def findings(self) -> Iterable[Finding]:
        return (finding for document in self.documents for finding in document.findings)

    @property
    def counts(self) -> Mapping[Severity, int]:
        counted = Counter(finding.severity for finding in self.findings)
        return {severity: counted[severity] for severity in Severity}
