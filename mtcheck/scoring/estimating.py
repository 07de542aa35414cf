"""Learned quality estimation by plug-ins: an interface, and how they are found, asked and believed.

A plug-in is a distribution with an entry point in the group ``mtcheck`` that names a module or object with

    @mtcheck.scoring.estimating.hookimpl
    def mtcheck_estimators():
        return {"name": make}

where ``make(argument)`` returns an ``Estimator``; ``argument`` is what the user wrote behind the colon in
``--estimator name:argument``, or None. Plug-ins are other people's code: whatever goes wrong in one becomes a failure
of the run, and figures that do not fit the segments are not reported.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import pluggy

from mtcheck.document import Segment
from mtcheck.errors import ConfigurationError, first_line
from mtcheck.report import Failure, Score

__all__ = ["Estimate", "Estimator", "Item", "estimate", "estimators", "hookimpl"]

PROJECT = "mtcheck"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@dataclass(frozen=True, slots=True)
class Item:
    """What an estimator is told about one segment."""

    target: str
    source: str | None
    references: tuple[str, ...]


class Estimator(Protocol):
    """Judges segments; higher figures must mean better translations."""

    name: str
    signature: str
    """Model and version: a change that moves a figure moves this."""

    def score(self, items: Sequence[Item]) -> Sequence[float]:
        """One finite figure for each item, in their order; may raise anything."""
        ...


Make = Callable[[str | None], Estimator]


class _Hooks:
    @hookspec
    def mtcheck_estimators(self) -> dict[str, Make]:  # type: ignore[empty-body]
        """The estimators of this plug-in by the name that users ask for them."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The figure of a whole text (the mean of its segments) and of each segment."""

    whole: Score
    segments: tuple[Score, ...]


def estimators() -> dict[str, Make]:
    """All that are installed, ours included; the first of one name counts."""
    from mtcheck.scoring import comet

    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(_Hooks)
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
