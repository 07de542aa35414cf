"""The interface of learned quality estimation by plug-ins.

A plug-in is a distribution with an entry point in the group ``mtcheck`` that names a module or object with

    @mtcheck.scoring.estimating.hookimpl
    def mtcheck_estimators():
        return {"name": make}

where ``make(argument)`` returns an ``Estimator``; ``argument`` is what the user wrote behind the colon in
``--estimator name:argument``, or None. Plug-ins are other people's code: whatever goes wrong in one becomes a failure
of the run, and figures that do not fit the segments are not reported.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import pluggy

__all__ = ["PROJECT", "Estimator", "Hooks", "Item", "Make", "hookimpl"]

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


class Hooks:
    @hookspec
    def mtcheck_estimators(self) -> dict[str, Make]:  # type: ignore[empty-body]
        """The estimators of this plug-in by the name that users ask for them."""
