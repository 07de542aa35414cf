"""``mtcheck baseline``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mtcheck.cli.completing import complete_file
from mtcheck.cli.settings import settings_for_run, settings_options

__all__ = ["command"]


@click.group()
def command() -> None:
    """Known findings: they do not fail `mtcheck check --baseline FILE`, new ones do."""


@command.command("write")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...", shell_complete=complete_file)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=".mtcheck-baseline.json",
    show_default=True,
    metavar="FILE",
    help="The baseline to write.",
)
@settings_options
@click.option("--allow-incomplete", is_flag=True, help="Write it although something could not be checked.")
def write(inputs: tuple[str, ...], output: Path, allow_incomplete: bool, **given: Any) -> int:
    """Check each FILE and write its findings down as known.

    Take the same settings as for `mtcheck check`. Exit status: 0 written, 2 wrong usage, 3 something could not be
    checked, and nothing was written.
    """
    from dataclasses import replace

    from mtcheck.analysis.visible import on_one_line
    from mtcheck.gate.baseline import baseline_of, write_baseline
    from mtcheck.pipeline import check_inputs

    settings = replace(settings_for_run(given), baseline=None, min_fluency=None)
    report = check_inputs(inputs, settings)
    for failure in report.failures:
        click.echo(f"not checked: {on_one_line(str(failure))}", err=True)
    if report.failures and not allow_incomplete:
        click.echo(f"mtcheck: {output} was not written; --allow-incomplete writes it all the same", err=True)
        return 3
    baseline = baseline_of(report, output.parent)
    write_baseline(baseline, output)
    count = sum(entry.count for entry in baseline.findings)
    click.echo(f"{output}: {count} known {'finding' if count == 1 else 'findings'}")
    return 0
