"""``mtcheck check``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from mtcheck.cli.outputs import CommandWithOutputs, Output, format_option, output_option, publish
from mtcheck.cli.settings import configured, settings_options

__all__ = ["command"]


@click.command(
    cls=CommandWithOutputs,
    short_help="Check texts and report what is garbled, why, and the repair.",
    epilog="""\b
Examples:
  mtcheck check article.txt
  mtcheck check --fail-on critical --format json articles/*.txt
  mtcheck check --format terminal --format sarif --output report.sarif articles/*.txt
  curl -s https://host/article.txt | mtcheck check -
""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...")
@format_option
@output_option
@settings_options
@click.option(
    "--allow-incomplete", is_flag=True, default=None, help="Judge the run although something could not be checked."
)
@click.option("--show-surprisal", is_flag=True, help="Shade words by how unlikely they are.")
def command(inputs: tuple[str, ...], outputs: tuple[Output, ...], show_surprisal: bool, **given: Any) -> int:
    """Check each FILE (- for standard input) and report what is garbled, why, and the repair.

    Settings come from mtcheck.toml or pyproject.toml, the environment and the options here, the last the strongest;
    `mtcheck config show` prints them.

    Exit status: 0 pass, 1 fail, 2 wrong usage, 3 something could not be checked.
    """
    from mtcheck.pipeline import check_inputs

    settings = configured(given).settings
    with _progress(len(inputs)) as advance:
        report = check_inputs(inputs, settings, progress=advance)
    publish(report, outputs, surprisal=show_surprisal)
    return report.verdict.exit_status


@contextmanager
def _progress(total: int) -> Iterator[Callable[[str], None]]:
    """A progress bar on standard error, only if that is a terminal and there is something to wait for."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("checking", total=total)

        def advance(name: str) -> None:
            bar.update(task, advance=1, description=name)

        yield advance
