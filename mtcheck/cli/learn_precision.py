"""``mtcheck learn-precision``."""

from __future__ import annotations

from typing import Any

import click

from mtcheck.cli.completing import complete_file
from mtcheck.cli.settings import settings_for_run, settings_options

__all__ = ["command"]


@click.command(
    epilog="""\b
Examples:
  mtcheck learn-precision post-edits/
  mtcheck learn-precision batch.jsonl --reference-column post_edit
  mtcheck learn-precision raw.txt --reference edited.txt
""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="FOLDER...", shell_complete=complete_file)
@settings_options
def command(inputs: tuple[str, ...], **given: Any) -> int:
    """Check translations and count how often an editor changed what each check had found.

    FOLDER holds batches (CSV, TSV, JSONL, XLIFF …) with the translation and its post-edit, in columns of the usual
    names. A finding counts as right if the post-edit differs where it is; an editor who overlooks a defect counts
    against the check, so read the figures as a lower bound.

    Exit status: 0 done, 2 wrong usage, 3 something could not be read.
    """
    from mtcheck.analysis.visible import on_one_line
    from mtcheck.gate.triage import precision_by_edits
    from mtcheck.pipeline import check_inputs

    report = check_inputs(inputs, settings_for_run(given))
    for failure in report.failures:
        click.echo(f"not checked: {on_one_line(str(failure))}", err=True)
    rows = list(precision_by_edits(report.documents))
    if not rows:
        click.echo(
            "no finding is in a segment with a post-edit; its column is named with --reference-column, "
            "its file with --reference"
        )
    width = max((len(row.check) for row in rows), default=0)
    if rows:
        click.echo(f"{'check':{width}}  edited  left  right (95 % interval)")
    for row in rows:
        low, high = row.interval
        click.echo(
            f"{row.check:{width}}  {row.confirmed:6}  {row.dismissed:4}  {row.share:.0%} ({low:.0%} to {high:.0%})"
        )
    return 3 if report.failures else 0
