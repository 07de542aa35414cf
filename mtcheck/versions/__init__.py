"""Two versions of a text, or two runs over it: what is new, fixed and persisting, and whether it reads better.

Only what got worse counts against the new version: its new findings, and fluency that fell beyond chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.config import Settings
from mtcheck.gate.matching import match, trace_of
from mtcheck.gate.selecting import settings_for
from mtcheck.report import DocumentReport, Failure, Finding, Report, Verdict
from mtcheck.versions.fluency import FluencyChange, fluency_change
from mtcheck.versions.pairing import paired
from mtcheck.versions.text import PassageChange, passage_changes

__all__ = ["Comparison", "DocumentChange", "compare"]

SIGNIFICANT = 0.05
"""Probability of chance below which a fall in fluency counts, by convention of the field (Koehn 2004)."""


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """One document in two versions; one of them is None where the document was added or removed."""

    name: str
    old: DocumentReport | None
    new: DocumentReport | None
    added: tuple[Finding, ...]
    """Findings of the new version only."""
    fixed: tuple[Finding, ...]
    """Findings of the old version only."""
    persisting: tuple[tuple[Finding, Finding], ...]
    passages: tuple[PassageChange, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that changed; ``fluency`` is None where a version was not scored."""

    documents: tuple[DocumentChange, ...]
    fluency: FluencyChange | None
    failures: tuple[Failure, ...]
    verdict: Verdict
    reasons: tuple[str, ...]

    @property
    def added(self) -> int:
        return sum(len(document.added) for document in self.documents)

    @property
    def fixed(self) -> int:
        return sum(len(document.fixed) for document in self.documents)

    @property
    def persisting(self) -> int:
        return sum(len(document.persisting) for document in self.documents)


def compare(old: Report, new: Report, roots: tuple[str, str], settings: Settings) -> Comparison:
    """``roots`` are what the user named."""
    changes = tuple(_change(name, before, after) for name, before, after in paired(old.documents, new.documents, roots))
    fluency = fluency_change([(change.old, change.new) for change in changes])
    failures = (*old.failures, *new.failures)
    verdict, reasons = _judge(changes, fluency, failures, settings)
    return Comparison(changes, fluency, failures, verdict, reasons)


def _change(name: str, old: DocumentReport | None, new: DocumentReport | None) -> DocumentChange:
    before, after = _all_findings(old), _all_findings(new)
    pairs = match([trace_of(finding) for finding in before], [trace_of(finding) for finding in after])
    was, now = _counting(old), _counting(new)
    gone = sorted(set(range(was)) - set(pairs.values()))
    return DocumentChange(
        name,
        old,
        new,
        added=tuple(after[index] for index in range(now) if index not in pairs),
        fixed=tuple(before[index] for index in gone),
        persisting=tuple((before[pairs[index]], after[index]) for index in range(now) if index in pairs),
        passages=() if old is None or new is None else passage_changes(old.document, new.document),
    )


def _all_findings(document: DocumentReport | None) -> tuple[Finding, ...]:
    """First those that count, then the suppressed: one that was ignored meanwhile has not been fixed."""
    return () if document is None else (*document.findings, *(s.finding for s in document.suppressed))


def _counting(document: DocumentReport | None) -> int:
    return 0 if document is None else len(document.findings)


def _judge(
    changes: Sequence[DocumentChange],
    fluency: FluencyChange | None,
    failures: Sequence[Failure],
    settings: Settings,
) -> tuple[Verdict, tuple[str, ...]]:
    reasons = []
    worse = 0
    for change in changes:
        limit = settings_for(change.new.document, settings).fail_on if change.new is not None else None
        worse += 0 if limit is None else sum(finding.severity.at_least(limit) for finding in change.added)
    if worse:
        reasons.append(f"{worse} new {'finding' if worse == 1 else 'findings'} of a severity that fails")
    if fluency is not None and fluency.change < 0 and fluency.p_value < SIGNIFICANT:
        reasons.append(f"fluency fell by {-fluency.change:.2f} nats a sentence (p = {fluency.p_value:.3f})")
    verdict = Verdict.FAIL if reasons else Verdict.PASS
    if failures:
        allowed = ", which --allow-incomplete allows" if settings.allow_incomplete else ""
        count = f"{len(failures)} {'part' if len(failures) == 1 else 'parts'} could not be checked{allowed}"
        reasons.insert(0, count)
        verdict = verdict if settings.allow_incomplete else Verdict.INCOMPLETE
    return verdict, tuple(reasons)
