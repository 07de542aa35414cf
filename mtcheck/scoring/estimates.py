"""How quality estimators are found, asked and believed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pluggy

from mtcheck.document import Segment
from mtcheck.errors import ConfigurationError, first_line
from mtcheck.report import Failure, Score
from mtcheck.scoring import comet
from mtcheck.scoring.estimating import PROJECT, Hooks, Item, Make

__all__ = ["Estimate", "estimate", "estimators"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """The figure of a whole text (the mean of its segments) and of each segment."""

    whole: Score
    segments: tuple[Score, ...]


def estimators() -> dict[str, Make]:
    """All that are installed, ours included; the first of one name counts."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(Hooks)
    manager.register(comet)
    manager.load_setuptools_entrypoints(PROJECT)
    found: dict[str, Make] = {}
    for each in manager.hook.mtcheck_estimators():
        for name, make in each.items():
            found.setdefault(name, make)
    return found


def estimate(wanted: str, segments: Sequence[Segment]) -> Estimate | Failure:
    """Ask an estimator, written ``name`` or ``name:argument``, about segments.

    Raises ConfigurationError for a name that is not installed.
    """
    name, _, argument = wanted.partition(":")
    known = estimators()
    if name not in known:
        there = ", ".join(sorted(known))
        raise ConfigurationError(f"no quality estimator is called {name!r}; installed are {there}")
    items = [
        Item(segment.target.text, segment.source.text if segment.source else None, segment.references)
        for segment in segments
    ]
    try:
        estimator = known[name](argument or None)
        figures = [float(figure) for figure in estimator.score(items)]
    except Exception as error:  # noqa: BLE001 - foreign code: its defect is a failure of the run, not of mtcheck
        return Failure(wanted, f"the quality estimator failed ({type(error).__name__}: {first_line(error)})")
    if len(figures) != len(items) or not all(map(math.isfinite, figures)):
        return Failure(
            wanted,
            f"the quality estimator gave {len(figures)} figures, some maybe not finite, for {len(items)} segments",
        )
    scores = tuple(Score(estimator.name, figure, estimator.signature) for figure in figures)
    mean = sum(figures) / len(figures) if figures else math.nan
    return Estimate(Score(estimator.name, mean, estimator.signature), scores)
