"""The geometry of the charts: numbers to SVG path data and bars. Colours and text are the template's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.report import Fluency

__all__ = ["Curve", "Point", "curve", "heights", "histogram", "level", "sparkline"]


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A line over an area with a dot per sentence, as path data."""

    width: int
    height: int
    line: str
    area: str
    dots: str
    points: tuple[Point, ...]


def heights(fluency: Fluency) -> list[float]:
    """How fluent each sentence is, from 0 to 1; without calibration, between the least and the most fluent one."""
    if all(segment.score is not None for segment in fluency.segments):
        return [(segment.score or 0.0) / 100 for segment in fluency.segments]
    raw = [segment.raw for segment in fluency.segments]
    lowest, span = min(raw), max(raw) - min(raw)
    return [(value - lowest) / span if span else 0.5 for value in raw]


def curve(values: Sequence[float], width: int = 720, height: int = 132, margin: int = 6) -> Curve:
    """Values from 0 to 1 at equal distances."""
    step = (width - 2 * margin) / max(1, len(values) - 1)
    points = tuple(
        Point(round(margin + index * step, 1), round(height - margin - value * (height - 2 * margin), 1))
        for index, value in enumerate(values)
    )
    line = "M" + "L".join(f"{point.x} {point.y}" for point in points)
    return Curve(
        width=width,
        height=height,
        line=line,
        area=f"{line}L{points[-1].x} {height}L{points[0].x} {height}Z",
        # A dot is a line of no length with round ends: one element for all of them.
        dots="".join(f"M{point.x} {point.y}h0" for point in points),
        points=points,
    )


def sparkline(values: Sequence[float], width: int = 84, height: int = 20) -> str:
    return curve(values, width, height, margin=2).line


def histogram(scores: Sequence[float], bins: int = 10) -> list[int]:
    """How many scores, 0 to 100, fall into each of ``bins`` equal parts."""
    counts = [0] * bins
    for score in scores:
        counts[min(int(score * bins / 100), bins - 1)] += 1
    return counts


def level(value: float, most: float, length: int) -> float:
    """The length of a bar; what is not nothing can be seen."""
    return max(2.0, round(length * value / most, 1)) if value and most else 0.0
