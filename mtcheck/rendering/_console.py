"""The console that reports for people are printed on."""

from __future__ import annotations

import re
from io import StringIO

from rich.console import Console

from mtcheck.analysis.visible import COMMAND, LINE_COMMAND
from mtcheck.rendering import Page

__all__ = ["console_for", "printed"]


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


def printed(out: StringIO) -> str:
    """What was printed, without trailing blanks, and so that a build machine finds no command in its log.

    Only the printed lines tell: where a text is wrapped, any word of it may come to stand at the start of one.
    """
    text = re.sub(r" +$", "", out.getvalue(), flags=re.MULTILINE)
    return COMMAND.sub(r"\\u0023", LINE_COMMAND.sub(r"\g<blank>\\u003a", text))
