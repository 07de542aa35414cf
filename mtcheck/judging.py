"""From findings to a verdict: the gate."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.config import Settings
from mtcheck.report import DocumentReport, Failure, Verdict

__all__ = ["judge"]


def judge(
    documents: Sequence[DocumentReport], failures: Sequence[Failure], settings: Settings
) -> tuple[Verdict, tuple[str, ...]]:
    """The verdict and the reasons for it, one line each; what is incomplete is never reported as clean."""
    reasons = []
    limit = settings.fail_on
    if limit is not None:
        failing = sum(finding.severity.at_least(limit) for document in documents for finding in document.findings)
        if failing:
            reasons.append(f"{failing} {'finding' if failing == 1 else 'findings'} of severity {limit} or above")
    verdict = Verdict.FAIL if reasons else Verdict.PASS
    if failures:
        count = len(failures)
        reasons.insert(0, f"{count} {'part' if count == 1 else 'parts'} could not be checked")
        verdict = Verdict.INCOMPLETE
    return verdict, tuple(reasons)
