"""``mtcheck init``."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

__all__ = ["command"]


@click.command()
def command() -> None:
    """Write mtcheck.toml, with every setting explained, into the working folder; never over an existing one."""
    from mtcheck.errors import ConfigurationError

    path = Path("mtcheck.toml")
    text = files("mtcheck.gate.configuring").joinpath("starting.toml").read_text(encoding="utf-8")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise ConfigurationError(f"{path} exists already; `mtcheck config show` prints what it sets") from None
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be written ({error.strerror or error})") from None
    click.echo(f"{path}: written. Next: mtcheck check FILE..., then mtcheck baseline write FILE... for what is known")
