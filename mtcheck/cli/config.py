"""``mtcheck config``."""

from __future__ import annotations

from typing import Any

import click

from mtcheck.cli.settings import configured, limit_options, run_options, settings_options

__all__ = ["command"]


@click.group()
def command() -> None:
    """The settings: what is in force here, and their JSON Schema."""


@command.command("show")
@limit_options
@settings_options
@run_options
def show(**given: Any) -> None:
    """Print each setting in force and where it comes from; takes the options of `mtcheck check`."""
    from mtcheck.gate.configuring.values import field_types, key_of, shown

    configuration = configured(given)
    for file in configuration.files:
        click.echo(f"# {file}")
    rows = [
        (key_of(name), shown(getattr(configuration.settings, name), wanted), configuration.place(name))
        for name, wanted in field_types().items()
        if name not in ("paths", "feeds")
    ]
    for table in ("paths", "feeds"):
        for override in getattr(configuration.settings, table):
            rows += [
                (
                    f'{table}."{override.pattern}".{key_of(name)}',
                    shown(value, field_types()[name]),
                    override.place,
                )
                for name, value in override.changes.items()
            ]
    width = max(len(f"{key} = {value}") for key, value, _ in rows if len(value) <= 40)
    for key, value, place in rows:
        click.echo(f"{f'{key} = {value}':{width}}  # {place}")


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of mtcheck.toml, for editors."""
    import json

    from mtcheck.gate.configuring.schema import schema as generated

    click.echo(json.dumps(generated(), indent=2, ensure_ascii=False))
