"""From findings to a verdict: the gate.

A document fails by its findings (``fail_on``), its MQM penalty or its fluency; a run fails if more documents fail
than may, or a rate gate is exceeded. What could not be judged is never reported as clean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from mtcheck.config import Rate, Settings
from mtcheck.gate.selecting import settings_for
from mtcheck.report import DocumentReport, Failure, Severity, Verdict

__all__ = ["blamed", "judge", "unjudgeable"]

NAMED_DOCUMENTS = 5
"""Failing documents that the reasons name; the report shows them all."""


def judge(
    documents: Sequence[DocumentReport], failures: Sequence[Failure], settings: Settings
) -> tuple[Verdict, tuple[str, ...]]:
    """The verdict and the reasons for it, one line each; what is incomplete is never reported as clean."""
    reasons = [*_failing_documents(documents, settings), *_exceeded_rates(documents, settings)]
    verdict = Verdict.FAIL if reasons else Verdict.PASS
    if failures:
        count = f"{_counted(len(failures), 'part')} could not be checked"
        if settings.allow_incomplete:
            reasons.insert(0, f"{count}, which --allow-incomplete allows")
        else:
            reasons.insert(0, count)
            verdict = Verdict.INCOMPLETE
    return verdict, tuple(reasons)


def blamed(documents: Sequence[DocumentReport], settings: Settings) -> tuple[DocumentReport, ...]:
    """The documents, each with the severities whose findings in it are a reason for the run to fail."""
    exceeded = {rate.severity for rate, _ in _exceeded(documents, settings.max)}
    by_document = any(_failing_documents(documents, settings))
    return tuple(
        replace(document, fails_on=frozenset(exceeded | (_failing(document, settings) if by_document else set())))
        for document in documents
    )


def unjudgeable(document: DocumentReport, settings: Settings) -> Failure | None:
    """The failure of a document that has to reach a fluency but has no calibrated score."""
    limit = settings_for(document.document, settings).min_fluency
    if limit is None or not document.words or (document.fluency and document.fluency.score is not None):
        return None
    return Failure(
        document.document.uri,
        f"min-fluency is {limit:g}, but there is no calibrated score; check with a calibrated language model, "
        "or take min-fluency away",
    )


@dataclass(frozen=True, slots=True)
class _Shortcoming:
    """Why one document fails. ``findings`` counts the findings that fail it."""

    uri: str
    findings: int = 0
    reason: str = ""


def _failing_documents(documents: Sequence[DocumentReport], settings: Settings) -> Iterator[str]:
    failing = [found for document in documents if (found := _shortcomings(document, settings))]
    allowed = settings.max_failing_documents
    if not failing or len(failing) <= allowed.fraction * len(documents):
        return
    if allowed.fraction:
        share = f"{100 * len(failing) / len(documents):.1f} %"
        yield f"{len(failing)} of {_counted(len(documents), 'document')} ({share}) fail, more than {allowed}"
    shortcomings = [shortcoming for found in failing for shortcoming in found]
    if total := sum(shortcoming.findings for shortcoming in shortcomings):
        limits = {str(limit) for document in documents if (limit := settings_for(document.document, settings).fail_on)}
        described = f"severity {limits.pop()} or above" if len(limits) == 1 else "a severity that fails"
        yield f"{_counted(total, 'finding')} of {described}"
    stated = [shortcoming for shortcoming in shortcomings if shortcoming.reason]
    yield from (f"{shortcoming.uri}: {shortcoming.reason}" for shortcoming in stated[:NAMED_DOCUMENTS])
    if len(stated) > NAMED_DOCUMENTS:
        yield f"{len(stated) - NAMED_DOCUMENTS} more of the kind"


def _shortcomings(document: DocumentReport, settings: Settings) -> list[_Shortcoming]:
    uri = document.document.uri
    own = settings_for(document.document, settings)
    found = []
    severities = _failing(document, settings)
    if failing := sum(finding.severity in severities for finding in document.findings):
        found.append(_Shortcoming(uri, findings=failing))
    penalty = document.penalty_per_1000_words
    if own.max_mqm_penalty is not None and penalty > own.max_mqm_penalty:
        found.append(_Shortcoming(uri, reason=f"MQM penalty {penalty:.1f} per 1,000 words > {own.max_mqm_penalty:g}"))
    score = document.fluency.score if document.fluency else None
    if own.min_fluency is not None and score is not None and score < own.min_fluency:
        found.append(_Shortcoming(uri, reason=f"fluency {score:.1f} is below {own.min_fluency:g}"))
    return found


def _failing(document: DocumentReport, settings: Settings) -> set[Severity]:
    """The severities that fail a document: what a rate gate judges is left to it."""
    limit = settings_for(document.document, settings).fail_on
    rated = {rate.severity for rate in settings.max}
    return set() if limit is None else {severity for severity in Severity if severity.at_least(limit)} - rated


def _exceeded(documents: Sequence[DocumentReport], rates: Iterable[Rate]) -> Iterator[tuple[Rate, Fraction]]:
    """Rates that are exceeded, with the figure that was measured."""
    words = sum(document.words for document in documents)
    for rate in rates:
        count = sum(finding.severity is rate.severity for document in documents for finding in document.findings)
        basis = {None: 1, "words": words, "documents": len(documents)}[rate.unit]
        if count * rate.per > rate.limit * basis:
            yield rate, Fraction(count * rate.per, basis) if basis else Fraction(count)


def _exceeded_rates(documents: Sequence[DocumentReport], settings: Settings) -> Iterator[str]:
    for rate, measured in _exceeded(documents, settings.max):
        yield f"{replace(rate, limit=measured)}, more than {float(rate.limit):g}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun if count == 1 else noun + 's'}"
