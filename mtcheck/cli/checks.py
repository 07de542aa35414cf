"""``mtcheck checks``."""

from __future__ import annotations

import click

__all__ = ["command"]


@click.command()
@click.option("--markdown", is_flag=True, help="Print the whole manual, docs/checks.md.")
def command(markdown: bool) -> None:
    """List the checks with their severity and MQM category."""
    from mtcheck.check import all_checks
    from mtcheck.manual import manual

    checks = all_checks()
    if markdown:
        click.echo(manual(checks), nl=False)
        return
    width = max(len(check.id) for check in checks)
    family = ""
    for check in checks:
        if check.family != family:
            family = check.family
            click.echo(f"{family}:")
        click.echo(f"  {check.id:{width}}  {check.severity:8}  {check.title}")
