"""``mtcheck models``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

__all__ = ["command"]


@click.group(
    "models",
    short_help="List, fetch and remove language models.",
    epilog="Models lie in the user's cache folder, or in the folder that MTCHECK_CACHE names.",
)
def command() -> None:
    """List, fetch and remove the models that mtcheck uses; nothing is fetched unless asked for here."""


@command.command("list")
def list_models() -> None:
    """List the known models and whether they are installed."""
    from mtcheck.language_model.store import cache_folder, installed, known_models

    for info in known_models():
        state = "installed" if installed(info.name) else "not installed"
        click.echo(f"{info.name:16} {state:14} {info.size / 1e6:4.0f} MB  {info.description} ({info.licence})")
    click.echo(f"\nfolder: {cache_folder() / 'models'}")


@command.command("fetch", epilog="Example: mtcheck models fetch")
@click.argument("names", nargs=-1, metavar="[NAME...]")
def fetch_models(names: tuple[str, ...]) -> None:
    """Fetch models by NAME or hub id; without one, all that a plain `mtcheck check` needs."""
    from mtcheck.language_model.store import fetch, known_models

    for name in names or tuple(info.name for info in known_models()):
        with _progress(name) as report:
            folder = fetch(name, report)
        click.echo(f"{name}: {folder}")


@command.command("remove")
@click.argument("name")
def remove_model(name: str) -> int:
    """Delete the fetched model NAME."""
    from mtcheck.language_model.store import remove

    if not remove(name):
        click.echo(f"{name} is not installed", err=True)
        return 2
    click.echo(f"{name} removed")
    return 0


@contextmanager
def _progress(name: str) -> Iterator[Callable[[str, int, int | None], None]]:
    """A bar on a terminal; on anything else one line per stage."""
    if not sys.stderr.isatty():
        stages: set[str] = set()

        def note(stage: str, done: int, total: int | None) -> None:
            if stage not in stages:
                stages.add(stage)
                click.echo(f"{name}: {stage}", err=True)

        yield note
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(name, total=None)

        def advance(stage: str, done: int, total: int | None) -> None:
            bar.update(task, description=f"{name}: {stage}", completed=done, total=total)

        yield advance
