"""``mtcheck fix``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli.completing import complete_file
from mtcheck.cli.settings import settings_for_run, settings_options

if TYPE_CHECKING:
    from mtcheck.config import Settings
    from mtcheck.fixing import Fixed
    from mtcheck.report import Failure

__all__ = ["command"]


@click.command(
    epilog="""\b
Examples:
  mtcheck fix article.html > repaired.html
  mtcheck fix --diff feed.xml
  mtcheck fix --in-place --backup articles/*.html
""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...", shell_complete=complete_file)
@click.option("--diff", "show_diff", is_flag=True, help="Print a unified patch and write nothing.")
@click.option("--in-place", is_flag=True, help="Write the repaired files over the old ones.")
@click.option("--backup", is_flag=True, help="With --in-place: keep the old file as FILE.bak.")
@click.option("--suggestions", is_flag=True, help="Apply the repairs that a person should read first, too.")
@settings_options
def command(
    inputs: tuple[str, ...], show_diff: bool, in_place: bool, backup: bool, suggestions: bool, **given: Any
) -> int:
    """Apply the safe repairs to each FILE, touching nothing else in it, and print the result.

    A Parquet table is never changed: with --in-place the repaired copy of a.parquet is
    a.fixed.parquet.

    Exit status: 0 done, 2 wrong usage, 3 something could not be checked or repaired.
    """
    if show_diff and in_place:
        raise click.UsageError("--diff writes nothing and --in-place does; choose one.")
    if backup and not in_place:
        raise click.UsageError("--backup goes with --in-place.")
    if given.get("follow"):
        raise click.UsageError("--follow checks pages that a feed links to; to repair them, name the pages.")
    settings = replace(settings_for_run(given), baseline=None, follow=False)
    from mtcheck.errors import InputError
    from mtcheck.reading import files
    from mtcheck.reading.inputs import is_file_name, shown

    names = list(files(inputs))
    no_files = [shown(name) for name in names if isinstance(name, str) and not is_file_name(name)]
    if in_place and no_files:
        raise click.UsageError(f"{no_files[0]} is no file and cannot be repaired in place; leave out --in-place.")
    if sum(isinstance(name, str) for name in names) > 1 and not (show_diff or in_place):
        raise click.UsageError("several files can only be repaired with --diff or --in-place.")
    complete = True
    for fixed in _fixed(names, settings, suggestions):
        if isinstance(fixed, str):
            click.echo(fixed, err=True)
            complete = False
            continue
        try:
            _hand_out(fixed, show_diff=show_diff, in_place=in_place, backup=backup)
        except InputError as error:
            click.echo(f"{shown(fixed.name)}: {error}", err=True)
            complete = False
        complete = complete and not fixed.failures
    return 0 if complete else 3


def _fixed(names: Sequence[str | Failure], settings: Settings, suggestions: bool) -> Iterator[Fixed | str]:
    """Each file with its repairs, or why there are none."""
    from mtcheck.errors import InputError
    from mtcheck.fixing import fix
    from mtcheck.pipeline import load_models
    from mtcheck.reading.inputs import shown
    from mtcheck.report import Failure

    models = load_models(settings)
    for name in names:
        if isinstance(name, Failure):
            yield f"{name.uri}: {name.reason}"
            continue
        try:
            yield fix(name, _content(name, settings), settings, models, suggestions=suggestions)
        except InputError as error:
            yield f"{shown(name)}: {error}"


def _content(name: str, settings: Settings) -> bytes:
    """The bytes of a file as they are, packed or not."""
    from mtcheck.errors import InputError
    from mtcheck.reading.inputs import STDIN, is_address

    if name == STDIN:
        return sys.stdin.buffer.read(settings.max_bytes + 1)
    if is_address(name):
        from mtcheck.fetching import fetch

        return fetch(name, settings).content
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error}); check the path") from error


def _hand_out(fixed: Fixed, *, show_diff: bool, in_place: bool, backup: bool) -> None:
    from mtcheck.fixing.writing import patch, write

    for line in (*map(str, fixed.failures), *fixed.left_out):
        click.echo(f"not repaired: {line}" if line in fixed.left_out else f"not checked: {line}", err=True)
    if show_diff:
        click.echo(patch(fixed), nl=False)
    elif in_place:
        place = write(fixed, backup=backup)
        click.echo(f"{place}: {fixed.applied} {'repair' if fixed.applied == 1 else 'repairs'}", err=True)
    else:
        click.echo(fixed.after, nl=False)
