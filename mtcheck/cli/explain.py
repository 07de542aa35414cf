"""``mtcheck explain``."""

from __future__ import annotations

import sys

import click
from click.shell_completion import CompletionItem

__all__ = ["command"]


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from mtcheck.check import all_checks

    return [CompletionItem(check.id, help=check.title) for check in all_checks() if check.id.startswith(incomplete)]


@click.command(short_help="Explain a check, with its tested examples.")
@click.argument("check_id", metavar="ID", shell_complete=_complete)
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
