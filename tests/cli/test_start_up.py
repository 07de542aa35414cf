"""What starts fast stays light: no command that needs no model imports torch."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from mtcheck import __version__, cli

HEAVY = ("torch", "transformers", "spacy", "sacrebleu", "wordfreq", "rich")


def imported_by(*arguments: str) -> tuple[set[str], str]:
    """The heavy packages that a command has imported when it ends, and what it printed."""
    script = (
        "import sys\n"
        "from mtcheck.cli import _status\n"
        "status = _status(sys.argv[1:])\n"
        f"print('IMPORTED', *(name for name in {HEAVY!r} if sys.modules.get(name)), file=sys.stderr)\n"
        "sys.exit(status)\n"
    )
    finished = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False)
    return set(finished.stderr.rpartition("IMPORTED")[2].split()), finished.stdout


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", "--help"], ["checks"]], ids=" ".join)
def test_nothing_heavy_is_imported(arguments: list[str]) -> None:
    heavy, _ = imported_by(*arguments)

    assert heavy == set()


def test_every_command_is_listed() -> None:
    """A module of the command line is a command if it has one, and only the listed are called."""
    modules = (import_module(f"mtcheck.cli.{found.name}") for found in pkgutil.iter_modules(cli.__path__))
    commands = {module.__name__.rpartition(".")[2] for module in modules if hasattr(module, "command")}

    assert {name.replace("-", "_") for name in cli.COMMANDS} == commands


def test_version_is_printed() -> None:
    _, printed = imported_by("--version")

    assert printed.strip() == f"mtcheck, version {__version__}"


def test_rules_never_import_torch(tmp_path: Path) -> None:
    """Not even through the tagger, whose library imports torch wherever it is installed."""
    path = tmp_path / "article.txt"
    path.write_text("The bank has its forecast last week lowered. He wants the bridge. replace .", encoding="utf-8")

    heavy, _ = imported_by("check", "--no-lm", str(path))

    assert "torch" not in heavy
    assert "transformers" not in heavy
