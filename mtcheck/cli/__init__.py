"""The command line: one file per command, each imported only when it is called.

Exit status: 0 pass, 1 fail, 2 wrong usage, 3 incomplete or a defect of mtcheck itself. ``main`` is the only place
that turns exceptions into a status.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from importlib import import_module
from traceback import walk_tb
from typing import Any, NoReturn

import click

from mtcheck import __version__
from mtcheck.errors import ConfigurationError, MtcheckError
from mtcheck.lasting import own_process

__all__ = ["main"]

COMMANDS = {
    "baseline": "Write down the findings that are known.",
    "check": "Check texts and report what is garbled, why, and the repair.",
    "fix": "Apply the safe repairs to files, in their own format.",
    "checks": "List the checks.",
    "completion": "Print the completion script of a shell.",
    "compare": "Compare systems: which translates better, and is the difference chance?",
    "config": "Show the settings in force and where each comes from.",
    "diff": "Compare two versions: findings new, fixed, persisting; words; fluency.",
    "explain": "Explain a check, with its tested examples.",
    "init": "Write a starting configuration.",
    "learn-precision": "Learn from post-edits how often each check was right.",
    "models": "List, fetch, calibrate and remove language models.",
    "triage": "Go through findings: confirm them, or dismiss them with a reason.",
}
"""Name to short help: kept here so that ``--help`` imports no command."""


class _LazyGroup(click.Group):
    """Imports a command's module when that command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"mtcheck.cli.{cmd_name.replace('-', '_')}").command
        assert isinstance(command, click.Command)
        command.short_help = COMMANDS[cmd_name]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise click.UsageError(error.message + _nearest(args[0]), ctx) from None


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, COMMANDS, n=1)
    return f" Did you mean '{close[0]}'?" if close else ""


@click.command(
    cls=_LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: mtcheck check article.txt --fail-on major",
)
@click.version_option(__version__, prog_name="mtcheck")
def _mtcheck() -> None:
    """Is this machine-translated text fit to publish, and if not, where and why?"""


def main(arguments: list[str] | None = None) -> None:
    """Run mtcheck and leave with its exit status."""
    own_process()
    if sys.stdout is None:  # as Python has it that was started without one
        sys.stdout = _Closed()
    sys.exit(_status(sys.argv[1:] if arguments is None else arguments))


def _status(arguments: list[str]) -> int:
    try:
        outcome: Any = _mtcheck.main(arguments, prog_name="mtcheck", standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("mtcheck: interrupted; nothing was judged", err=True)
        return 3
    except ConfigurationError as error:
        click.echo(f"mtcheck: {error}", err=True)
        return 2
    except MtcheckError as error:
        click.echo(f"mtcheck: {error}", err=True)
        return 3
    except BrokenPipeError:
        sys.stdout = None
        return 3
    except Exception as error:  # noqa: BLE001 - the last resort: Python itself would leave with 1, which means "fail"
        if isinstance(error, OSError) and _is_of_standard_output(error):
            sys.stdout = None  # else Python tries once more to write the rest, and says what it makes of that
            click.echo(f"mtcheck: cannot write to standard output ({error.strerror or error})", err=True)
        else:
            _report_defect(arguments)
        return 3
    return outcome if isinstance(outcome, int) else 0


class _Closed(io.TextIOBase):
    """Standard output that is closed: an error for whoever writes to it, not for who only asks what it is."""

    def write(self, _: object) -> NoReturn:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _is_of_standard_output(error: OSError) -> bool:
    """Whether it was raised by what writes to standard output, and to nothing else."""
    frames = (frame for frame, _ in walk_tb(error.__traceback__) if frame.f_code is click.echo.__code__)
    return any(not frame.f_locals["err"] and frame.f_locals["file"] is not sys.stderr for frame in frames)


def _report_defect(arguments: list[str]) -> None:
    import platform
    import traceback

    click.echo(
        "mtcheck: this is a defect of mtcheck, not of your text. Please report it with what follows.\n\n"
        f"mtcheck {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"arguments: {arguments}\n{traceback.format_exc()}",
        err=True,
    )
