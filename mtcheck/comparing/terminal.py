"""A comparison of systems for people: a table, who differs from whom, and the segments that are most different.

Words that an output has and the text above it has not are ``{+so+}``, words that it lacks ``[-so-]`` (as wdiff writes
them); the text above is the reference, or without one the first system's output.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.table import Table
from rich.text import Text

from mtcheck.analysis.diffing import marked_diff
from mtcheck.analysis.visible import on_one_line
from mtcheck.comparing import SIGNIFICANT, Comparison, System
from mtcheck.rendering import Page
from mtcheck.rendering._console import console_for, printed

__all__ = ["render"]

_TESTS = {"bs": "bootstrap", "ar": "randomization"}


def render(comparison: Comparison, page: Page) -> str:
    out = StringIO()
    console = console_for(page, out, least_width=100)
    console.print(_table(comparison))
    for line in (*_signatures(comparison), *_chance(comparison), *_clusters(comparison)):
        console.print(Text(line))
    for number in comparison.apart:
        console.print()
        for row in _segment(number, comparison):
            console.print(row)
    for failure in comparison.failures:
        console.print(Text(f"not checked: {on_one_line(str(failure))}", "bold yellow"))
    return printed(out)


def _table(comparison: Comparison) -> Table:
    systems = comparison.systems
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for system in systems:
        table.add_column(on_one_line(system.name), justify="right")
    for index, score in enumerate(systems[0].scores):
        table.add_row(score.name, *(_with_interval(system, index, comparison) for system in systems))
    if any(system.fluency is not None for system in systems):
        table.add_row("fluency (nats)", *(_figure(system.fluency) for system in systems))
    table.add_row("MQM per 1,000 words", *(f"{system.penalty_per_1000_words:.1f}" for system in systems))
    families = sorted({family for system in systems for family in system.findings_per_1000_words})
    for family in families:
        counts = (system.findings_per_1000_words.get(family, 0.0) for system in systems)
        table.add_row(f"  {family} findings", *(f"{count:.1f}" for count in counts))
    return table


def _with_interval(system: System, index: int, comparison: Comparison) -> str:
    score = system.scores[index]
    for result in comparison.intervals:
        if (result.metric, result.system) == (score.name, system.name) and result.interval is not None:
            return f"{score.value:.2f} ± {result.interval:.2f}"
    return f"{score.value:.2f}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _signatures(comparison: Comparison) -> Iterator[str]:
    yield ""
    for score in comparison.systems[0].scores:
        yield f"{score.name}: {score.signature}"


def _chance(comparison: Comparison) -> Iterator[str]:
    for difference in comparison.differences:
        yield (
            f"{difference.metric}: {on_one_line(difference.system)} {difference.difference:+.2f} against "
            f"{on_one_line(difference.baseline)}, p = {difference.p_value:.4f} ({_TESTS[difference.test]})"
            f"{'' if difference.p_value < SIGNIFICANT else ', may be chance'}"
        )
    for baseline, system, change in comparison.fluency:
        yield (
            f"fluency: {on_one_line(system)} {change.change:+.3f} against {on_one_line(baseline)}, "
            f"p = {change.p_value:.4f} (bootstrap){'' if change.p_value < SIGNIFICANT else ', may be chance'}"
        )


def _clusters(comparison: Comparison) -> Iterator[str]:
    if comparison.clusters:
        groups = " > ".join(" = ".join(map(on_one_line, names)) for names in comparison.clusters)
        yield f"best first by {comparison.clustered_by} (= where the difference may be chance): {groups}"


def _segment(number: int, comparison: Comparison) -> Iterator[Text]:
    first = comparison.systems[0].segments[number]
    yield Text(f"segment {number + 1}", "bold")
    if first.source is not None:
        yield Text(f"  source: {on_one_line(first.source.text)}", "dim")
    measure = first.references[0] if first.references else None
    if measure is not None:
        yield Text(f"  reference: {on_one_line(measure)}")
    for system in comparison.systems:
        text = system.segments[number].target.text
        shown = text if measure is None else marked_diff(measure, text)
        yield Text(f"  {on_one_line(system.name)}: {on_one_line(shown)}")
        measure = measure if first.references or measure is not None else text
