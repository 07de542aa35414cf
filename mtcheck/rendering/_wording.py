"""Findings in words: what is wrong, and the sentence around it before and after the repair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.analysis.diffing import word_diff
from mtcheck.analysis.visible import on_one_line
from mtcheck.document import Span
from mtcheck.report import Excerpt, Finding, Report

__all__ = ["Part", "Side", "described", "outcome", "shortened", "sides", "sureness"]

MARGIN = 32
"""Characters of a sentence shown on either side of what changes in it: enough to recognise the place."""

LONGEST = 600
"""Characters of one stretch that are shown: more than a long paragraph has, less than fills a screen."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence, ``changed`` by the repair or else the same on both sides of it."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a repair. Without ``altered``, nothing is taken away: what is marked only shows the place."""

    parts: tuple[Part, ...]
    altered: bool = True

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


def sides(excerpt: Excerpt, margin: int = MARGIN) -> tuple[Side, Side | None]:
    """The sentence before and after its repair (None without one), each cut to ``margin`` characters and a whole word.

    Both begin and end at the same words; a repair that leaves nothing has an empty second side.
    """
    text, repaired = excerpt.text, excerpt.repaired
    if repaired is None:
        return Side(_parts(text, [excerpt.mark], *_window(text, excerpt.mark, margin)), altered=False), None
    removed, added = word_diff(text, repaired)
    before, after = _envelope(removed, excerpt.mark), _envelope(added, _point(excerpt, repaired))
    if not repaired.strip():
        return Side(_parts(text, [before], *_window(text, before, margin))), Side(())
    start = min(before.start, after.start)
    left = min(len(text) - before.end, len(repaired) - after.end)
    return (
        Side(
            _parts(text, removed or [excerpt.mark], *_window(text, Span(start, len(text) - left), margin)),
            altered=bool(removed),
        ),
        Side(_parts(repaired, added, *_window(repaired, Span(start, len(repaired) - left), margin))),
    )


def _envelope(spans: Sequence[Span], otherwise: Span) -> Span:
    return Span(spans[0].start, spans[-1].end) if spans else otherwise


def _point(excerpt: Excerpt, repaired: str) -> Span:
    """Where a repair that only deletes leaves its seam."""
    place = min(excerpt.mark.start, len(repaired))
    return Span(place, place)


def _window(text: str, focus: Span, margin: int) -> tuple[int, int]:
    start = 0 if focus.start <= margin else text.rfind(" ", 0, focus.start - margin) + 1
    end = text.find(" ", focus.end + margin)
    return start, len(text) if end < 0 else end


def _parts(text: str, changed: Sequence[Span], start: int, end: int) -> tuple[Part, ...]:
    parts = _all_parts(text, changed, start, end)
    return tuple(Part(shortened(part.text), part.changed) for part in parts if part.text)


def shortened(text: str) -> str:
    """The text, or of a very long one its beginning and its end."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"


def _all_parts(text: str, changed: Sequence[Span], start: int, end: int) -> Iterator[Part]:
    position = start
    yield Part("… " if start else "")
    for span in changed:
        yield Part(text[position : span.start])
        yield Part(span.of(text), changed=True)
        position = span.end
    yield Part(text[position:end])
    yield Part(" …" if end < len(text) else "")


def described(finding: Finding) -> str:
    """What is wrong and what to write instead, on one line."""
    before, after = sides(finding.excerpt)
    shown = f"{on_one_line(shortened(finding.message))}: “{on_one_line(before.text)}”"
    if after is None:
        return shown
    return f"{shown} → “{on_one_line(after.text)}”" if after.text.strip() else f"{shown} → delete"


def sureness(confidence: float) -> str:
    """A confidence as per cent; what rounds to all is not certain for that."""
    return "over 99%" if confidence >= 0.995 else f"{confidence:.0%}"


def outcome(report: Report) -> str:
    """Verdict, exit status and reasons, on one line."""
    reasons = on_one_line("; ".join(report.reasons)) or "no reason to fail"
    return f"{report.verdict} (exit status {report.verdict.exit_status}): {reasons}"
