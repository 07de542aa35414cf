"""``--format`` and ``--output``: which reports are written, and where."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TextIO

import click

from mtcheck.errors import OutputError
from mtcheck.files import replace_atomically
from mtcheck.rendering import Page, appendix, formats, renderer, stream
from mtcheck.report import DocumentReport, Failure, Report

__all__ = ["CommandWithOutputs", "Output", "Publication", "format_option", "output_option", "screen"]

DEFAULT_FORMAT = "terminal"
STDOUT = "-"

format_option = click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(formats()),
    help=f"Format of the report (repeatable).  [default: {DEFAULT_FORMAT}]",
)
output_option = click.option(
    "--output",
    "files",
    multiple=True,
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Write the --format before it to this file, not to standard output.",
)


@dataclass(frozen=True, slots=True)
class Output:
    """One report to write; ``path`` None is standard output."""

    format: str
    path: Path | None = None


class CommandWithOutputs(click.Command):
    """A command with ``format_option`` and ``output_option``; its function takes their pairs as ``outputs``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        given = [] if ctx.resilient_parsing else self.make_parser(ctx).parse_args(list(args))[2]
        rest = super().parse_args(ctx, args)
        names = [parameter.name for parameter in given if parameter.name in {"formats", "files"}]
        ctx.params["outputs"] = _paired(names, ctx.params.pop("formats") or (), ctx.params.pop("files") or ())
        _refuse_unwritable(ctx.params["outputs"], ctx.params.get("inputs") or ())
        return rest


def _paired(names: Sequence[str], chosen: Sequence[str], files: Sequence[str]) -> tuple[Output, ...]:
    """Formats with their files, from the order in which the two options occurred; without any, the default."""
    formats_left, files_left = iter(chosen), iter(files)
    outputs: list[Output] = [] if chosen else [Output(DEFAULT_FORMAT)]
    waiting = not chosen
    for name in names:
        if name == "formats":
            outputs.append(Output(next(formats_left)))
            waiting = True
            continue
        file = next(files_left)
        if not waiting:
            raise click.UsageError(f"--output {file} has no --format before it that is still without a file.")
        waiting = False
        outputs[-1] = Output(outputs[-1].format, None if file == STDOUT else Path(file))
    return tuple(outputs)


def _refuse_unwritable(outputs: Sequence[Output], inputs: Sequence[str]) -> None:
    """Wrong usage is said before the work begins, not after it."""
    paths = [output.path for output in outputs if output.path is not None]
    read = {Path(name).resolve() for name in inputs if name != STDOUT}
    for index, path in enumerate(paths):
        if path.resolve() in read:
            raise click.UsageError(f"--output {path} would overwrite an input; choose another name.")
        if path.resolve() in {other.resolve() for other in paths[:index]}:
            raise click.UsageError(f"--output {path} is given twice; each report needs a file of its own.")
        if not path.resolve().parent.is_dir():
            raise click.UsageError(f"--output {path}: the folder {path.parent} does not exist; create it first.")


class Publication:
    """The outputs of one run: what can be streamed is written while it goes on, the rest by ``finish``."""

    def __init__(self, outputs: Sequence[Output], *, surprisal: bool = False, edits: bool = False) -> None:
        self._paper = Page(surprisal=surprisal, edits=edits)
        self._screen = screen(surprisal=surprisal, edits=edits)
        files_first = sorted(outputs, key=lambda output: output.path is None)
        self._streams = [(output, found) for output in files_first if (found := stream(output.format)) is not None]
        self._rest = [output for output in outputs if stream(output.format) is None]
        self._files: dict[Path, TextIO] = {}

    @property
    def fills_screen(self) -> bool:
        """Whether something is written to a terminal before the end."""
        return sys.stdout.isatty() and any(output.path is None for output, _ in self._streams)

    def __enter__(self) -> Self:
        """Open what is streamed; raises OutputError before the work begins."""
        for output, _ in self._streams:
            if output.path is not None:
                try:
                    self._files[output.path] = output.path.open("w", encoding="utf-8", newline="\n")
                except OSError as error:
                    raise OutputError(_unwritable(output.path, error)) from error
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._files.values():
            file.close()

    def add(self, part: DocumentReport | Failure) -> None:
        """Write what a file gave; raises OutputError where it cannot be written."""
        for output, found in self._streams:
            self._write(output, found.entry(part, self._page(output)))

    def finish(self, report: Report) -> None:
        """Write the rest, files first; raises OutputError, after the others are written, for those that failed."""
        problems = [*_write_files(report, self._rest, self._paper)]
        for output, found in self._streams:
            self._write(output, found.closing(report, self._page(output)))
        for output in self._rest:
            if output.path is None:
                self._write(output, renderer(output.format)(report, self._screen))
        if problems:
            raise OutputError("; ".join(problems))

    def _page(self, output: Output) -> Page:
        return self._screen if output.path is None else self._paper

    def _write(self, output: Output, text: str) -> None:
        if output.path is None:
            # What programs read is UTF-8 whatever the locale; what people read must fit their terminal.
            encoding = sys.stdout.encoding or "utf-8" if output.format == DEFAULT_FORMAT else "utf-8"
            click.echo(text.encode(encoding, "replace"), nl=False)
            return
        try:
            self._files[output.path].write(text)
            self._files[output.path].flush()
        except OSError as error:
            raise OutputError(_unwritable(output.path, error)) from error


def _write_files(report: Report, outputs: Sequence[Output], page: Page) -> Iterator[str]:
    for output in outputs:
        try:
            if output.path is not None:
                _replace(output.path, renderer(output.format)(report, page))
            if (extra := appendix(output.format, report, os.environ)) is not None:
                with extra[0].open("a", encoding="utf-8", newline="\n") as file:
                    file.write(extra[1])
        except OSError as error:
            yield _unwritable(error.filename or output.path, error)


def _unwritable(path: object, error: OSError) -> str:
    return f"cannot write {path} ({error.strerror or error}); choose another --output"


def _replace(path: Path, text: str) -> None:
    """Replace a file; a pipe or device is written to."""
    content = text.encode()
    if path.exists() and not path.is_file():
        path.write_bytes(content)
    else:
        replace_atomically(path, content)


def screen(*, surprisal: bool = False, edits: bool = False) -> Page:
    """Standard output as a page: colour and its width only if it is a terminal."""
    import shutil

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80
    return Page(width=width, colour=colour, surprisal=surprisal, edits=edits)
