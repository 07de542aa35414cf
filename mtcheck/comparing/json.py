"""A comparison of systems as one JSON object, ``mtcheck-comparison/1``; figures are as computed, not rounded."""

from __future__ import annotations

from typing import Any

from mtcheck.comparing import Comparison, System
from mtcheck.rendering._encoding import to_json
from mtcheck.report import Score

__all__ = ["render"]

SCHEMA = "mtcheck-comparison/1"


def render(comparison: Comparison) -> str:
    content = {
        "schema": SCHEMA,
        "systems": [_system(system, comparison) for system in comparison.systems],
        "comparisons": [*_by_metric(comparison), *_by_fluency(comparison)],
        "clusters": {"by": comparison.clustered_by, "best_first": [list(names) for names in comparison.clusters]},
        "segments": [_segment(number, comparison) for number in comparison.apart],
        "failures": [{"uri": f.uri, "line": f.line, "reason": f.reason} for f in comparison.failures],
    }
    return to_json(content) + "\n"


def _system(system: System, comparison: Comparison) -> dict[str, Any]:
    intervals = {result.metric: result for result in comparison.intervals if result.system == system.name}
    scored = [report.fluency for report in system.reports if report.fluency]
    return {
        "name": system.name,
        "segments": len(system.segments),
        "words": system.words,
        "scores": [_score(score, intervals) for score in system.scores],
        "fluency": {"raw": system.fluency, "signature": scored[0].signature} if scored else None,
        "mqm_per_1000_words": system.penalty_per_1000_words,
        "findings_per_1000_words": system.findings_per_1000_words,
    }


def _score(score: Score, intervals: dict[str, Any]) -> dict[str, Any]:
    result = intervals.get(score.name)
    bootstrap = None if result is None else {"mean": result.mean, "interval": result.interval}
    return {"metric": score.name, "score": score.value, "signature": score.signature, "bootstrap": bootstrap}


def _by_metric(comparison: Comparison) -> list[dict[str, Any]]:
    return [
        {
            "metric": difference.metric,
            "test": {"bs": "paired-bootstrap", "ar": "approximate-randomization"}[difference.test],
            "baseline": difference.baseline,
            "system": difference.system,
            "difference": difference.difference,
            "p_value": difference.p_value,
            "signature": difference.signature,
        }
        for difference in comparison.differences
    ]


def _by_fluency(comparison: Comparison) -> list[dict[str, Any]]:
    return [
        {
            "metric": "fluency",
            "test": "paired-bootstrap",
            "baseline": baseline,
            "system": system,
            "difference": change.change,
            "p_value": change.p_value,
            "interval": list(change.interval),
        }
        for baseline, system, change in comparison.fluency
    ]


def _segment(number: int, comparison: Comparison) -> dict[str, Any]:
    segment = comparison.systems[0].segments[number]
    return {
        "number": number + 1,
        "source": segment.source.text if segment.source else None,
        "references": list(segment.references),
        "outputs": {system.name: system.segments[number].target.text for system in comparison.systems},
    }
