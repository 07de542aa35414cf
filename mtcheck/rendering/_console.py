"""The console that reports for people are printed on."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from mtcheck.rendering import Page

__all__ = ["console_for"]


def console_for(page: Page, out: StringIO, *, least_width: int = 0) -> Console:
    """A console of the page's width and colour that takes text as it is: no markup, emoji or highlighting."""
    return Console(
        file=out,
        width=max(page.width, least_width),
        force_terminal=page.colour,
        color_system="256" if page.colour else None,
        no_color=not page.colour,
        highlight=False,
        markup=False,
        emoji=False,
    )
