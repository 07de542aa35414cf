"""``mtcheck check``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import click

from mtcheck.cli.outputs import CommandWithOutputs, Output, format_option, output_option, publish
from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.report import Severity

__all__ = ["command"]

_LIMITS = [*(severity.value for severity in Severity if severity is not Severity.NEUTRAL), "never"]


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
@click.option(
    "--fail-on",
    type=click.Choice(_LIMITS),
    default="major",
    show_default=True,
    help="Fail on this severity and above.",
)
@format_option
@output_option
@click.option("--select", multiple=True, metavar="ID", help="Run only these checks or families (repeatable).")
@click.option("--ignore", multiple=True, metavar="ID", help="Leave out these checks or families (repeatable).")
@click.option("--lm/--no-lm", "language_model", default=True, help="Score and repair with the language model.")
@click.option("--model", metavar="MODEL", help="Language model: a name, a local folder or a hub id.")
@click.option("--language", default="en", show_default=True, metavar="CODE", help="Language of the texts.")
@click.option("--encoding", default="utf-8", show_default=True, help="Encoding of the files.")
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=DEFAULT_SETTINGS.max_bytes,
    show_default=True,
    help="Refuse larger files.",
)
@click.option("--show-surprisal", is_flag=True, help="Shade words by how unlikely they are.")
def command(
    inputs: tuple[str, ...],
    fail_on: str,
    outputs: tuple[Output, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    language_model: bool,
    model: str | None,
    language: str,
    encoding: str,
    max_bytes: int,
    show_surprisal: bool,
) -> int:
    """Check each FILE (- for standard input) and report what is garbled, why, and the repair.

    Exit status: 0 pass, 1 fail, 2 wrong usage, 3 something could not be checked.
    """
    from mtcheck.pipeline import check_inputs

    settings = replace(
        DEFAULT_SETTINGS,
        select=select,
        ignore=ignore,
        fail_on=None if fail_on == "never" else Severity(fail_on),
        language_model=language_model,
        model=model,
        language=language,
        encoding=encoding,
        max_bytes=max_bytes,
    )
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
