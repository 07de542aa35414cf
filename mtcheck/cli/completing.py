"""What the shell completes behind arguments and options."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

__all__ = ["complete_check", "complete_check_or_family", "complete_file"]


def complete_check(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from mtcheck.check import all_checks

    return [CompletionItem(check.id, help=check.title) for check in all_checks() if check.id.startswith(incomplete)]


def complete_check_or_family(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from mtcheck.check import all_checks

    families = sorted({check.family for check in all_checks() if check.family.startswith(incomplete)})
    return [
        *(CompletionItem(family, help="a family of checks") for family in families),
        *complete_check(ctx, param, incomplete),
    ]


def complete_file(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The shell knows the files; click asks it to complete them only where an argument's type is a path."""
    return [CompletionItem(incomplete, type="file")]
