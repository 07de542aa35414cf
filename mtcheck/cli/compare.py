"""``mtcheck compare``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from mtcheck.cli.completing import complete_file
from mtcheck.cli.settings import settings_for_run, settings_options

__all__ = ["command"]


@click.command(
    epilog="""\b
Examples:
  mtcheck compare a.txt b.txt --source src.txt --reference ref.txt
  mtcheck compare a.txt b.txt c.txt --reference ref.txt --metrics bleu --metrics ter --format json
  mtcheck compare a.jsonl b.jsonl
""",
)
@click.argument("systems", nargs=-1, required=True, metavar="FILE FILE...", shell_complete=complete_file)
@click.option(
    "--format", "output_format", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True
)
@click.option(
    "--test",
    "tests",
    multiple=True,
    type=click.Choice(["bs", "ar"]),
    help="Paired bootstrap or approximate randomisation (repeatable).  [default: both]",
)
@click.option("--segments", default=5, show_default=True, help="How many of the most different segments to show.")
@settings_options
def command(
    systems: tuple[str, ...],
    output_format: str,
    tests: tuple[str, ...],
    segments: int,
    **given: Any,
) -> int:
    """Compare the outputs of systems that translated the same text, in files with a row for each segment.

    Plain text is taken line by line; --source and --reference lie beside it. Batches hold source and reference
    themselves. Without a reference, fluency and findings are compared. The tests are those of sacreBLEU.

    Exit status: 0 compared, 2 wrong usage, 3 something could not be read or scored.
    """
    from mtcheck.comparing import TESTS, compare
    from mtcheck.scoring.metrics import DEFAULT_METRICS

    if len(systems) < 2:
        raise click.UsageError("Comparing needs two files or more; `mtcheck check` looks at one.")
    if len({Path(name).resolve() for name in systems}) < len(systems):
        raise click.UsageError("A file is given twice; compare it with another one.")
    settings = settings_for_run(given)
    settings = replace(settings, metrics=settings.metrics or DEFAULT_METRICS)
    comparison = compare(systems, settings, tests=tests or TESTS, shown=segments)
    if output_format == "json":
        from mtcheck.comparing.json import render as as_json

        click.echo(as_json(comparison), nl=False)
    else:
        from mtcheck.cli.outputs import screen
        from mtcheck.comparing.terminal import render

        click.echo(render(comparison, screen()), nl=False)
    return comparison.exit_status
