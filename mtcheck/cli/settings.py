"""Options that every command which checks something shares, and the configuration they make with the files."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from mtcheck.cli.completing import complete_check_or_family
from mtcheck.config import Rate, Settings, Share
from mtcheck.errors import ConfigurationError
from mtcheck.report import Severity

if TYPE_CHECKING:
    from mtcheck.gate.configuring import Configuration

__all__ = ["configured", "fail_on_option", "limit_options", "run_options", "settings_for_run", "settings_options"]

Command = TypeVar("Command", bound=Callable[..., Any])
NEVER = "never"
_LIMITS = [*(severity.value for severity in Severity), NEVER]


class _Parsed(click.ParamType[Any]):
    """A value that parses itself and says what it wants to look like."""

    def __init__(self, kind: type[Rate] | type[Share]) -> None:
        self.kind = kind
        self.name = kind.__name__

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return self.kind.parse(value) if isinstance(value, str) else value
        except ValueError as error:
            self.fail(f"{value!r} {error}", param, ctx)


class _SeverityOf(click.ParamType[Any]):
    name = "id=severity"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        check, separator, severity = str(value).partition("=")
        if not separator or severity not in list(Severity):
            self.fail(
                f"{value!r} must look like doubled-word=neutral; severities are {', '.join(Severity)}", param, ctx
            )
        return check, Severity(severity)


def _complete_severity(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    name, separator, start = incomplete.partition("=")
    if not separator:
        return complete_check_or_family(ctx, param, incomplete)
    return [CompletionItem(f"{name}={severity}") for severity in Severity if severity.startswith(start)]


fail_on_option = click.option(
    "--fail-on", type=click.Choice(_LIMITS), help="Fail on this severity and above.  [default: major]"
)

_LIMIT_OPTIONS = (
    fail_on_option,
    click.option(
        "--max", multiple=True, type=_Parsed(Rate), metavar="RATE", help='Rate gate: "2 major per 1000 words".'
    ),
    click.option(
        "--max-failing-documents", type=_Parsed(Share), metavar="SHARE", help='Documents that may fail: "1%".'
    ),
    click.option(
        "--max-mqm-penalty",
        type=click.FloatRange(min=0),
        metavar="NUMBER",
        help="Fail a document above this MQM penalty per 1,000 words.",
    ),
    click.option(
        "--min-fluency",
        type=click.FloatRange(0, 100),
        metavar="SCORE",
        help="Fail a document below this fluency (0-100).",
    ),
)

_OPTIONS = (
    click.option(
        "--config",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Configuration, in place of mtcheck.toml or pyproject.toml.",
    ),
    click.option(
        "--select",
        multiple=True,
        metavar="ID",
        shell_complete=complete_check_or_family,
        help="Run only these checks or families (repeatable).",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="ID",
        shell_complete=complete_check_or_family,
        help="Leave out these checks or families (repeatable).",
    ),
    click.option(
        "--severity",
        multiple=True,
        type=_SeverityOf(),
        shell_complete=_complete_severity,
        metavar="ID=SEVERITY",
        help="Severity of a check or family (repeatable).",
    ),
    click.option("--accept", "accepted", multiple=True, metavar="WORD", help="A name or word that is sound."),
    click.option(
        "--glossary", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Terms, as CSV or TBX."
    ),
    click.option(
        "--metrics",
        multiple=True,
        type=click.Choice(["bleu", "chrf", "chrf++", "ter"]),
        help="Reference metric by sacreBLEU (repeatable).",
    ),
    click.option("--tokenize", metavar="NAME", help="Tokenizer of BLEU.  [default: 13a]"),
    click.option("--estimator", "estimators", multiple=True, metavar="NAME", help="Quality estimator, a plug-in."),
    click.option("--lm/--no-lm", "language_model", default=None, help="Score and repair with the language model."),
    click.option("--model", metavar="MODEL", help="Language model: a name, a local folder or a hub id."),
    click.option("--language", metavar="CODE", help="Language of the texts.  [default: en]"),
    click.option("--encoding", metavar="NAME", help="Encoding of the files.  [default: as declared, else utf-8]"),
    click.option(
        "--max-bytes", type=click.IntRange(min=1), metavar="N", help="Refuse larger files.  [default: 100000000]"
    ),
    click.option("--input-format", metavar="FORMAT", help="Format of the files.  [default: by content and suffix]"),
    click.option(
        "--source",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Source of a plain text, line by line.",
    ),
    click.option("--align", is_flag=True, default=None, help="Align an article with a source of other paragraphs."),
    click.option(
        "--reference", "references", multiple=True, metavar="FILE", help="Human translation, line by line (repeatable)."
    ),
    click.option("--target-column", metavar="COLUMN", help="Column of the translation: name, or number from 1."),
    click.option("--source-column", metavar="COLUMN", help="Column of the source."),
    click.option(
        "--reference-column",
        "reference_columns",
        multiple=True,
        metavar="COLUMN",
        help="Column of a human translation (repeatable).",
    ),
    click.option("--follow", is_flag=True, default=None, help="Check the pages that a feed links to, not its entries."),
    click.option(
        "--allow-private-hosts", is_flag=True, default=None, help="Fetch from private and loopback addresses, too."
    ),
    click.option(
        "--timeout", type=click.FloatRange(min=0.1), metavar="SECONDS", help="Time for one fetch.  [default: 30]"
    ),
)

_RUN_OPTIONS = (
    click.option(
        "--allow-incomplete", is_flag=True, default=None, help="Judge the run although something could not be checked."
    ),
    click.option(
        "--baseline",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Known findings, which do not fail the run.",
    ),
    click.option("--changed-since", metavar="REV", help="Check only what changed since this git revision."),
    click.option(
        "--ignore-file",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Ignored findings.  [default: .mtcheck-ignore.toml]",
    ),
)


def settings_options(command: Command) -> Command:
    """Add the options that say what is checked, and how; their values come in as keywords for ``configured``."""
    return _with(_OPTIONS, command)


def limit_options(command: Command) -> Command:
    """Add the options that say when a run fails."""
    return _with(_LIMIT_OPTIONS, command)


def run_options(command: Command) -> Command:
    """Add the options that say which findings count, and whether a run may be incomplete."""
    return _with(_RUN_OPTIONS, command)


def _with(options: Sequence[Callable[[Command], Command]], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def settings_for_run(given: Mapping[str, Any]) -> Settings:
    """The settings in force for a command that checks something; raises ConfigurationError if a file of ignores is
    named and not there. Where none is named, there need be none."""
    configuration = configured(given)
    file, place = configuration.settings.ignore_file, configuration.places.get("ignore_file")
    if place is not None and not file.is_file():
        raise ConfigurationError(f"{place}: {file}: there is no such file; `mtcheck triage` writes one")
    return configuration.settings


def configured(given: Mapping[str, Any]) -> Configuration:
    """The configuration of the working folder with what the command line gives over it."""
    from mtcheck.gate.configuring import load

    known = {field.name for field in fields(Settings)}
    values = {name: value for name, value in given.items() if name in known and value is not None and value != ()}
    if "fail_on" in values:
        values["fail_on"] = None if values["fail_on"] == NEVER else Severity(values["fail_on"])
    if "severity" in values:
        values["severity"] = dict(values["severity"])
    if "accepted" in values:
        values["accepted"] = frozenset(word.lower() for word in values["accepted"])
    return load(values, environment=os.environ, config=given.get("config"))
