"""Contrast: placeholder contract until the engine lands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["DEFAULT_MARGIN", "Comparison", "confidence"]


@dataclass(frozen=True, slots=True)
class Comparison:
    context: str
    original: str
    candidates: tuple[str, ...]


DEFAULT_MARGIN = 5.0


def confidence(gain: float) -> float:
    raise NotImplementedError


def gains(model: object, comparisons: Sequence[Comparison]) -> list[list[float]]:
    raise NotImplementedError
