"""A working folder and the command line in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from mtcheck import cli

SOUND = "The minister opened the new exhibition on Monday.\n"
DOUBLED = "The minister opened the the new exhibition on Monday.\n"


@dataclass(frozen=True)
class Outcome:
    """What a command leaves behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, cut off from any configuration above it.

    One check is enough to test the gate, and keeps other checks from having a say in what its tests expect.
    """
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MTCHECK_SELECT", "doubled-word")
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in the working folder."""

    def call(*arguments: str) -> Outcome:
        capsys.readouterr()
        status = cli._status(list(arguments))
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call
