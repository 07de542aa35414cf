"""Draw docs/report.svg: what ``mtcheck check`` prints of the seed article, as a picture of a terminal.

Usage: python docs/record.py
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.pipeline import check_inputs
from mtcheck.rendering import Page
from mtcheck.rendering.terminal import render

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = "corpora/24-instant-news/lukashenko-xi.txt"
WIDTH = 100
FORMAT = re.sub(r"@font-face {{.*?}}\s*|<!--.*?-->\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""Rich's picture without the fonts that it would load from the web: the reader's own will do."""
HEAD, TAIL = 50, 14
"""Lines shown of the beginning and the end of the report."""


def main() -> None:
    report = check_inputs([ARTICLE], DEFAULT_SETTINGS)
    lines = render(report, Page(width=WIDTH, colour=True)).splitlines()
    shown = [*lines[:HEAD], "", f"    ⋮  {len(lines) - HEAD - TAIL} more lines", "", *lines[-TAIL:]]
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ mtcheck check {ARTICLE}", "bold"))
    for line in shown:
        console.print(Text.from_ansi(line), soft_wrap=True)
    console.save_svg(str(ROOT / "docs" / "report.svg"), title="mtcheck", code_format=FORMAT)


if __name__ == "__main__":
    main()
