"""``mtcheck models``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from mtcheck.cli.completing import complete_file

__all__ = ["command"]


@click.group(
    "models",
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


@command.command("calibrate", epilog="Example: mtcheck models calibrate --model ./my-model clean-news/*.txt")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...", shell_complete=complete_file)
@click.option("--model", required=True, help="A model's name, folder or hub id.")
def calibrate_model(inputs: tuple[str, ...], model: str) -> None:
    """Learn from clean text in each FILE how fluent sound text is to a model, so that scores are 0 to 100.

    The text should be of the kind to be checked, free of defects, and hold some hundred sentences.
    """
    from mtcheck.analysis.segmenting import sentences
    from mtcheck.config import Settings
    from mtcheck.document import Document
    from mtcheck.errors import InputError
    from mtcheck.language_model import load
    from mtcheck.language_model.calibration import own_file, write
    from mtcheck.reading import read
    from mtcheck.scoring.calibrating import calibrate

    texts = []
    for part in read(inputs, Settings()):
        if not isinstance(part, Document):
            raise InputError(str(part))
        passages = [segment.target.text for segment in part.segments if segment.target.role.is_article]
        texts.append([span.of(text) for text in passages for span in sentences(text, part.language)])
    loaded = load(model)
    try:
        made = calibrate(loaded, texts, ", ".join(inputs))
    except ValueError as error:
        raise InputError(f"{', '.join(inputs)}: {error}") from error
    file = own_file(loaded.weights)
    write(made, file)
    click.echo(f"{loaded.name}: {file}")


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
