"""Several systems that translated the same text: which is better, by how much, and is it chance?

Metrics and tests of significance are sacreBLEU's; without references fluency and findings remain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mtcheck.config import Settings
from mtcheck.document import Document, Segment
from mtcheck.errors import InputError
from mtcheck.gate.selecting import family_of
from mtcheck.pipeline import check_files, load_models
from mtcheck.reading.rowwise import read_rows
from mtcheck.report import DocumentReport, Failure, Score
from mtcheck.scoring.metrics import Metrics, PairedScore, corpus_scores, higher_is_better, metrics_named, paired_test
from mtcheck.versions.fluency import FluencyChange, fluency_change

__all__ = ["Comparison", "Difference", "System", "compare"]

SIGNIFICANT = 0.05
"""Probability of chance below which two systems differ, by convention of the field (Koehn 2004)."""
TESTS = ("bs", "ar")
"""Paired bootstrap and approximate randomisation, by sacreBLEU's names."""


@dataclass(frozen=True)
class System:
    """One system's output with what was found in it. ``scores`` are of the whole, empty without references."""

    name: str
    segments: tuple[Segment, ...]
    reports: tuple[DocumentReport, ...]
    scores: tuple[Score, ...]

    @cached_property
    def words(self) -> int:
        return sum(report.words for report in self.reports)

    @property
    def penalty_per_1000_words(self) -> float:
        penalty = sum(report.penalty for report in self.reports)
        return 1000 * penalty / self.words if self.words else 0.0

    @property
    def fluency(self) -> float | None:
        """Mean raw fluency of all sentences, in nats; higher is better."""
        raws = [segment.raw for report in self.reports if report.fluency for segment in report.fluency.segments]
        return sum(raws) / len(raws) if raws else None

    @cached_property
    def findings_per_1000_words(self) -> dict[str, float]:
        """By family of checks."""
        counts: dict[str, int] = {}
        for report in self.reports:
            for finding in report.findings:
                family = family_of(finding.check)
                counts[family] = counts.get(family, 0) + 1
        return {family: 1000 * count / max(self.words, 1) for family, count in sorted(counts.items())}


@dataclass(frozen=True, slots=True)
class Difference:
    """How much ``system`` is better (+) or worse (−) than ``baseline`` by one metric, and the probability of chance."""

    metric: str
    test: str
    baseline: str
    system: str
    difference: float
    p_value: float
    signature: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All systems in the order given. ``clusters`` are by the first metric that there is, best first: systems of one
    cluster do not differ significantly from its best. ``apart`` are numbers of segments, the most different first."""

    systems: tuple[System, ...]
    intervals: tuple[PairedScore, ...]
    differences: tuple[Difference, ...]
    fluency: tuple[tuple[str, str, FluencyChange], ...]
    clusters: tuple[tuple[str, ...], ...]
    clustered_by: str | None
    apart: tuple[int, ...]
    failures: tuple[Failure, ...]

    @property
    def exit_status(self) -> int:
        return 3 if self.failures else 0


def compare(
    names: Sequence[str],
    settings: Settings,
    *,
    tests: Sequence[str] = TESTS,
    shown: int = 5,
) -> Comparison:
    """Read, check and score the outputs of several systems.

    Raises InputError if one cannot be read, or they do not have equally many segments.
    """
    chosen = metrics_named(settings.metrics, settings.tokenize)
    models = load_models(settings)
    failures: list[Failure] = []
    systems = []
    for name in names:
        documents = read_rows(name, settings)
        segments = tuple(segment for document in documents for segment in document.segments)
        report = check_files([_distinct(documents)], replace(settings, metrics=()), models=models)
        failures += [failure for failure in report.failures if failure not in failures]
        scores = corpus_scores(_texts(segments), _references(segments), chosen) if _have_references(segments) else ()
        systems.append(System(name, segments, report.documents, scores))
    _require_same_rows(systems)
    with_references = all(_have_references(system.segments) for system in systems)
    intervals, differences = _significance(systems, chosen, tests) if with_references and chosen else ((), ())
    fluency = _fluency_differences(systems)
    clusters, by = _clusters(systems, differences, fluency)
    return Comparison(
        systems=tuple(systems),
        intervals=tuple(intervals),
        differences=tuple(differences),
        fluency=tuple(fluency),
        clusters=clusters,
        clustered_by=by,
        apart=_most_different(systems, shown),
        failures=tuple(failures),
    )


def _distinct(documents: Sequence[Document]) -> Sequence[Document]:
    """Parts of one batch under names of their own: joined, they would lose the segments that nothing was found in."""
    if len(documents) == 1:
        return documents
    return [replace(document, uri=f"{document.uri}#{number}") for number, document in enumerate(documents, 1)]


def _texts(segments: Sequence[Segment]) -> list[str]:
    return [segment.target.text for segment in segments]


def _references(segments: Sequence[Segment]) -> list[tuple[str, ...]]:
    return [segment.references for segment in segments]


def _have_references(segments: Sequence[Segment]) -> bool:
    return (
        bool(segments) and len({len(segment.references) for segment in segments}) == 1 and bool(segments[0].references)
    )


def _require_same_rows(systems: Sequence[System]) -> None:
    from mtcheck.analysis.aligning import drift

    first = systems[0]
    for other in systems[1:]:
        if len(other.segments) != len(first.segments):
            place = drift(_texts(first.segments), _texts(other.segments))
            raise InputError(
                f"{first.name} has {len(first.segments)} segments, {other.name} has {len(other.segments)}; "
                f"they drift apart at segment {place + 1}. Compare outputs for the same source, row by row"
            )
        for number, (one, two) in enumerate(zip(first.segments, other.segments, strict=True), 1):
            if one.source and two.source and one.source.text != two.source.text:
                raise InputError(f"segment {number} of {other.name} has another source than that of {first.name}")


def _significance(
    systems: Sequence[System], metrics: Metrics, tests: Sequence[str]
) -> tuple[list[PairedScore], list[Difference]]:
    """Every pair of systems by every metric and test; intervals come from the bootstrap against the first."""
    references = _references(systems[0].segments)
    named = [(system.name, _texts(system.segments)) for system in systems]
    intervals: list[PairedScore] = []
    differences = []
    for test in tests:
        for start in range(max(len(named) - 1, 1)):
            results = paired_test(named[start:], references, metrics, test)
            if start == 0 and not intervals:
                intervals = [result for result in results if result.mean is not None]
            baselines = {result.metric: result.score for result in results if result.system == named[start][0]}
            differences += [
                Difference(
                    metric=result.metric,
                    test=test,
                    baseline=named[start][0],
                    system=result.system,
                    difference=result.score - baselines[result.metric],
                    p_value=result.p_value,
                    signature=result.signature,
                )
                for result in results
                if result.p_value is not None
            ]
    return intervals, differences


def _fluency_differences(systems: Sequence[System]) -> list[tuple[str, str, FluencyChange]]:
    found = []
    for index, first in enumerate(systems):
        for second in systems[index + 1 :]:
            change = fluency_change(list(zip(first.reports, second.reports, strict=True)))
            if change is not None:
                found.append((first.name, second.name, change))
    return found


def _clusters(
    systems: Sequence[System], differences: Sequence[Difference], fluency: Sequence[tuple[str, str, FluencyChange]]
) -> tuple[tuple[tuple[str, ...], ...], str | None]:
    """Systems best first, a new cluster where one differs significantly from the best of the last."""
    if systems[0].scores and differences:
        metric, test = systems[0].scores[0].name, differences[0].test
        value = {system.name: system.scores[0].value for system in systems}
        chance = {
            frozenset((d.baseline, d.system)): d.p_value for d in differences if d.metric == metric and d.test == test
        }
        sign = 1 if higher_is_better(metric) else -1
    elif fluency:
        metric, sign = "fluency", 1
        value = {system.name: system.fluency or 0.0 for system in systems}
        chance = {frozenset((first, second)): change.p_value for first, second, change in fluency}
    else:
        return (), None
    clusters: list[list[str]] = []
    for name in sorted(value, key=lambda name: -sign * value[name]):
        if clusters and chance[frozenset((clusters[-1][0], name))] >= SIGNIFICANT:
            clusters[-1].append(name)
        else:
            clusters.append([name])
    return tuple(map(tuple, clusters)), metric


def _most_different(systems: Sequence[System], count: int) -> tuple[int, ...]:
    """Segments in which the outputs resemble each other least, long ones before short ones."""
    from rapidfuzz.distance import Levenshtein

    def apart(row: tuple[Segment, ...]) -> int:
        texts = [segment.target.text.split() for segment in row]
        return max(Levenshtein.distance(texts[0], other) for other in texts[1:])

    rows = list(zip(*(system.segments for system in systems), strict=True))
    order = sorted(range(len(rows)), key=lambda number: (-apart(rows[number]), number))
    return tuple(number for number in order[:count] if apart(rows[number]))
