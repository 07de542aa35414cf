"""``mtcheck check``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli.completing import complete_file
from mtcheck.cli.outputs import CommandWithOutputs, Output, Publication, format_option, output_option
from mtcheck.cli.settings import limit_options, run_options, settings_for_run, settings_options
from mtcheck.errors import ConfigurationError

if TYPE_CHECKING:
    from mtcheck.config import Settings
    from mtcheck.report import Report

__all__ = ["command"]


@click.command(
    cls=CommandWithOutputs,
    epilog="""\b
Examples:
  mtcheck check article.txt
  mtcheck check --fail-on critical --format json articles/*.txt
  mtcheck check --format terminal --format html --output report.html articles/*.txt
  curl -s https://host/article.txt | mtcheck check -
""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...", shell_complete=complete_file)
@format_option
@output_option
@limit_options
@settings_options
@run_options
@click.option("--update", is_flag=True, help="Take fixed findings out of the baseline.")
@click.option("--show-edits", is_flag=True, help="Show what the first reference, such as a post-edit, changes.")
@click.option("--show-surprisal", is_flag=True, help="Shade words by how unlikely they are.")
def command(
    inputs: tuple[str, ...],
    outputs: tuple[Output, ...],
    update: bool,
    show_edits: bool,
    show_surprisal: bool,
    **given: Any,
) -> int:
    """Check each FILE (- for standard input) and report what is garbled, why, and the repair.

    Settings come from mtcheck.toml or pyproject.toml, the environment and the options here, the last the strongest;
    `mtcheck config show` prints them.

    Exit status: 0 pass, 1 fail, 2 wrong usage, 3 something could not be checked.
    """
    from mtcheck.pipeline import check_inputs

    settings = settings_for_run(given)
    if update and settings.baseline is None:
        raise click.UsageError("--update needs a --baseline to take fixed findings out of.")
    with Publication(outputs, surprisal=show_surprisal, edits=show_edits) as publication:
        with _progress(inputs, hidden=publication.fills_screen) as advance:
            report = check_inputs(inputs, settings, progress=advance, done=publication.add)
        publication.finish(report)
    if update:
        _update(report, settings)
    return report.verdict.exit_status


def _update(report: Report, settings: Settings) -> None:
    from mtcheck.gate.baseline import fixed_entries, has_same_models, read_baseline, without, write_baseline
    from mtcheck.gate.selecting import selected_checks

    assert settings.baseline is not None
    baseline = read_baseline(settings.baseline)
    if not has_same_models(baseline, report):
        raise ConfigurationError(
            f"{settings.baseline}: not updated, since it was written with other models "
            f"({baseline.signature}); what they found would be lost. Write it anew with `mtcheck baseline write`"
        )
    ran = {check.id for check in selected_checks(settings)}
    fixed = fixed_entries(baseline, report, settings.baseline.parent, ran)
    if fixed:
        write_baseline(without(baseline, fixed), settings.baseline)


@contextmanager
def _progress(inputs: Sequence[str], *, hidden: bool) -> Iterator[Callable[[str], None]]:
    """Which text is being checked, and how many files are done, on standard error if that is a terminal."""
    if hidden or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from mtcheck.analysis.visible import visible
    from mtcheck.gate.selecting import file_of
    from mtcheck.reading import files

    columns = (
        TextColumn("checking"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=sum(1 for _ in files(inputs)))
        seen: list[str] = []

        def advance(name: str) -> None:
            if file_of(name) not in seen[-1:]:
                seen.append(file_of(name))
            bar.update(task, completed=len(seen) - 1, description=escape(visible(name)))

        yield advance
