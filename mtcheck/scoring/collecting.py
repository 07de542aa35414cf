"""Scores of documents by reference metrics and quality estimators, over all parts of a batch together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mtcheck.config import Settings
from mtcheck.document import Document, Segment, Span
from mtcheck.report import DocumentReport, Failure, Score, SegmentScores

__all__ = ["Scoring"]


@dataclass(slots=True)
class Scoring:
    """Collects the segments of each document, and scores them when all are there."""

    settings: Settings
    _segments: dict[str, list[Segment]] = field(default_factory=dict)

    @property
    def is_wanted(self) -> bool:
        return bool(self.settings.metrics or self.settings.estimators)

    def add(self, document: Document) -> None:
        if self.is_wanted:
            self._segments.setdefault(document.uri, []).extend(document.segments)

    def apply(self, reports: Sequence[DocumentReport]) -> tuple[tuple[DocumentReport, ...], list[Failure]]:
        """The reports with their scores, and a failure for each that could not be scored as asked."""
        scored, failures = [], []
        for report in reports:
            uri = report.document.uri
            segments = self._segments.get(uri, [])
            whole: list[Score] = []
            rows: list[tuple[Score, ...]] = [() for _ in segments]
            for part in (self._by_metrics(uri, segments), *self._by_estimators(segments)):
                if isinstance(part, Failure):
                    failures.append(part)
                    continue
                whole += part[0]
                rows = [(*row, *more) for row, more in zip(rows, part[1], strict=True)]
            places = (_place(segment) for segment in segments)
            each = tuple(SegmentScores(place, row) for place, row in zip(places, rows, strict=True) if row)
            scored.append(replace(report, scores=tuple(whole), segment_scores=each))
        return tuple(scored), failures

    def _by_metrics(self, uri: str, segments: list[Segment]) -> _Scores | Failure:
        if not self.settings.metrics:
            return [], [() for _ in segments]
        from mtcheck.scoring.metrics import corpus_scores, metrics_named, sentence_scores

        whole = metrics_named(self.settings.metrics, self.settings.tokenize)
        each = metrics_named(self.settings.metrics, self.settings.tokenize, for_sentences=True)
        references = [segment.references for segment in segments]
        if not references or len({len(those) for those in references}) != 1 or not references[0]:
            without = next((number for number, those in enumerate(references, 1) if not those), None)
            where = "it has none" if without in {None, 1} else f"segment {without} has none"
            return Failure(uri, f"metrics need a reference for every segment, and {where}; give --reference")
        texts = [segment.target.text for segment in segments]
        return list(corpus_scores(texts, references, whole)), sentence_scores(texts, references, each)

    def _by_estimators(self, segments: list[Segment]) -> list[_Scores | Failure]:
        if not self.settings.estimators:
            return []
        from mtcheck.scoring.estimates import estimate

        found: list[_Scores | Failure] = []
        for wanted in self.settings.estimators:
            result = estimate(wanted, segments)
            if isinstance(result, Failure):
                found.append(result)
            else:
                found.append(([result.whole], [(score,) for score in result.segments]))
        return found


_Scores = tuple[list[Score], list[tuple[Score, ...]]]
"""Of the whole, and of each segment."""


def _place(segment: Segment) -> Span:
    return segment.target.locate(Span(0, len(segment.target.text)))
