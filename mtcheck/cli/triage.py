"""``mtcheck triage``."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli.completing import complete_file
from mtcheck.cli.settings import configured, settings_options

if TYPE_CHECKING:
    from mtcheck.gate.ignoring.file import Judgements
    from mtcheck.report import DocumentReport, Finding

__all__ = ["command"]


@click.command(
    epilog="""\b
Examples:
  mtcheck triage articles/*.txt
  mtcheck triage --statistics
""",
)
@click.argument("inputs", nargs=-1, metavar="FILE...", shell_complete=complete_file)
@click.option("--statistics", is_flag=True, help="Print how often each check was right, and ask nothing.")
@click.option(
    "--ignore-file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where decisions are kept.  [default: .mtcheck-ignore.toml]",
)
@settings_options
def command(inputs: tuple[str, ...], statistics: bool, **given: Any) -> int:
    """Show the findings of each FILE one by one and keep what you decide.

    A dismissed finding is ignored from then on, for the reason you give; a confirmed one counts and is not asked
    about again. Each decision is written down at once. Exit status: 0 done, 2 wrong usage, 3 something could not be
    checked.
    """
    from mtcheck.gate.ignoring.file import read_judgements

    settings = configured(given).settings
    if statistics:
        _print_statistics(read_judgements(settings.ignore_file))
        return 0
    if not inputs:
        raise click.UsageError("Missing argument 'FILE...'.")
    from mtcheck.analysis.visible import on_one_line
    from mtcheck.gate.triage import undecided
    from mtcheck.pipeline import check_inputs

    report = check_inputs(inputs, replace(settings, baseline=None, min_fluency=None))
    for failure in report.failures:
        click.echo(f"not checked: {on_one_line(str(failure))}", err=True)
    _walk(undecided(report, read_judgements(settings.ignore_file)), settings.ignore_file)
    _print_statistics(read_judgements(settings.ignore_file))
    return 3 if report.failures else 0


def _walk(findings: list[tuple[DocumentReport, Finding]], path: Path) -> None:
    from mtcheck.gate.ignoring.file import append
    from mtcheck.gate.triage import confirmed, dismissed

    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(
            errors="replace"
        )  # a byte that is no text costs a character of a reason, not the decision
    for number, (document, finding) in enumerate(findings, 1):
        click.echo(f"\n{number} of {len(findings)}")
        _show(document, finding)
        answer = _ask("[a]ccept, [d]ismiss, [s]kip, [q]uit", "adsq")
        if answer == "q":
            break
        if answer == "a":
            append(path, [confirmed(document, finding, path.parent)])
        elif answer == "d":
            reason = _ask("reason")
            if reason == "q":
                break
            append(path, [dismissed(document, finding, reason, path.parent)])
    if not findings:
        click.echo("nothing to decide")


def _ask(question: str, letters: str = "") -> str:
    """An answer that is one of the letters, or any text; the end of the input means ``q``."""
    while True:
        try:
            answer: str = click.prompt(question, prompt_suffix=": ", default="", show_default=False).strip()
        except click.Abort:
            return "q"
        if answer and (not letters or answer[0].lower() in letters):
            return answer[0].lower() if letters else answer


def _show(document: DocumentReport, finding: Finding) -> None:
    from mtcheck.analysis.visible import on_one_line

    text, mark = finding.excerpt.text, finding.excerpt.mark
    marked = f"{text[: mark.start]}⟦{mark.of(text)}⟧{text[mark.end :]}"
    click.echo(f"{on_one_line(document.document.uri)}:{finding.line}:{finding.column}  {finding.severity}", nl=False)
    click.echo(f"  {finding.check}  confidence {finding.confidence:.0%}")
    click.echo(f"  {on_one_line(finding.message)}")
    click.echo(f"  - {on_one_line(marked)}")
    if finding.excerpt.repaired is not None:
        click.echo(f"  + {on_one_line(finding.excerpt.repaired) or '(deleted)'}")


def _print_statistics(judgements: Judgements) -> None:
    from mtcheck.gate.triage import precision_of_checks

    rows = list(precision_of_checks(judgements))
    if not rows:
        click.echo("no decisions yet")
        return
    width = max(len(row.check) for row in rows)
    click.echo(f"\n{'check':{width}}  confirmed  dismissed  precision (95 % interval)")
    for row in rows:
        low, high = row.interval
        click.echo(
            f"{row.check:{width}}  {row.confirmed:9}  {row.dismissed:9}  {row.share:.0%} ({low:.0%} to {high:.0%})"
        )
