"""``mtcheck diff``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli.completing import complete_file
from mtcheck.cli.settings import fail_on_option, settings_for_run, settings_options

if TYPE_CHECKING:
    from mtcheck.config import Settings
    from mtcheck.report import Report

__all__ = ["command"]


@click.command(
    epilog="""\b
Examples:
  mtcheck diff old.txt new.txt
  mtcheck diff yesterday/ today/ --fail-on minor
  mtcheck diff old-report.json new-report.json --format json
""",
)
@click.argument("old", shell_complete=complete_file)
@click.argument("new", shell_complete=complete_file)
@click.option(
    "--format", "output_format", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True
)
@fail_on_option
@settings_options
@click.option("--allow-incomplete", is_flag=True, default=None, help="Judge although something could not be checked.")
def command(old: str, new: str, output_format: str, **given: Any) -> int:
    """Compare OLD and NEW: two files, two folders, or two JSON reports.

    Exit status: 0 nothing got worse, 1 new findings of --fail-on or above, or fluency that fell beyond chance, 2
    wrong usage, 3 something could not be checked.
    """
    from mtcheck.versions import compare

    settings = settings_for_run(given)
    comparison = compare(_report(old, settings), _report(new, settings), (old, new), settings)
    if output_format == "json":
        from mtcheck.versions.json import render as as_json

        click.echo(as_json(comparison), nl=False)
    else:
        from mtcheck.cli.outputs import screen
        from mtcheck.versions.terminal import render

        click.echo(render(comparison, screen()), nl=False)
    return comparison.verdict.exit_status


def _report(name: str, settings: Settings) -> Report:
    """A saved report, or that of a run without baseline and bound on fluency: what is known is compared, too."""
    from dataclasses import replace

    from mtcheck.pipeline import check_inputs
    from mtcheck.versions.saved import is_report, read_report

    if is_report(Path(name)):
        return read_report(Path(name))
    return check_inputs([name], replace(settings, baseline=None, min_fluency=None))
