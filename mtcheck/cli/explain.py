"""``mtcheck explain``."""

from __future__ import annotations

import sys

import click

from mtcheck.cli.completing import complete_check

__all__ = ["command"]


@click.command()
@click.argument("check_id", metavar="ID", shell_complete=complete_check)
def command(check_id: str) -> None:
    """Explain what the check ID finds, why, and what to do; `mtcheck checks` lists the ids."""
    from mtcheck.check import all_checks
    from mtcheck.errors import ConfigurationError
    from mtcheck.manual import explain

    known = {check.id: check for check in all_checks()}
    if check_id not in known:
        from difflib import get_close_matches

        close = get_close_matches(check_id, known, n=1)
        raise ConfigurationError(
            f"no check is called {check_id!r}; " + (f"did you mean {close[0]!r}?" if close else "see `mtcheck checks`")
        )
    page = explain(known[check_id])
    if not sys.stdout.isatty():
        click.echo(page, nl=False)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(page))
