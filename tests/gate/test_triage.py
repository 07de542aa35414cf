"""Walking through findings: what is asked, kept, and counted."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from mtcheck.gate.ignoring.file import read_judgements
from mtcheck.gate.triage import Precision
from tests.gate.conftest import Run

FILE = ".mtcheck-ignore.toml"
TEXT = "On Monday the council met the the mayor.\n\nThe school will will be closed.\n\nShe came from from Bern.\n"


@pytest.fixture
def article(folder: Path) -> Path:
    path = folder / "a [1].txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("".join(f"{line}\n" for line in lines).encode())))


def triage(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> str:
    answers(monkeypatch, *lines)
    outcome = run("triage", "--no-lm", article.name)
    assert outcome.status == 0, outcome.err
    return outcome.out


def test_decisions_are_kept(article: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dismissed finding no longer counts, a confirmed one does, and neither is asked about again."""
    shown = triage(run, article, monkeypatch, "a", "d", "a quotation", "s")

    kept = read_judgements(article.parent / FILE)
    assert "1 of 3\na [1].txt:1:27  minor  doubled-word" in shown
    assert "  - On Monday the council met ⟦the the⟧ mayor.\n  + On Monday the council met the mayor." in shown
    assert [entry.text for entry in kept.confirmed] == ["the the"]
    assert [(entry.text, entry.reason) for entry in kept.ignore] == [("will will", "a quotation")]

    checked = run("check", "--no-lm", "--fail-on", "minor", "--format", "concise", article.name)
    assert "a [1].txt:1:27: minor doubled-word" in checked.out
    assert "1 finding is ignored for a stated reason" in checked.out
    assert "will will" not in checked.out
    assert "1 of 1\na [1].txt:5:10" in triage(run, article, monkeypatch, "q")


def test_a_slip_of_the_key_is_asked_again(article: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    triage(run, article, monkeypatch, "x", "", "d", "", "for a reason", "q")

    assert [entry.reason for entry in read_judgements(article.parent / FILE).ignore] == ["for a reason"]


@pytest.mark.parametrize("errors", ["strict", "surrogateescape"])
def test_a_byte_that_is_no_text_costs_no_decision(
    errors: str, folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does one in the name of the file, and the finding is ignored from then on."""
    name = os.fsdecode(b"caf\xe9.txt")
    (folder / name).write_text("She came from from Bern.\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"d\nso \xff said\n"), "utf-8", errors))

    outcome = run("triage", "--no-lm", name)

    assert (outcome.status, outcome.err) == (0, "")
    assert [entry.reason for entry in read_judgements(folder / FILE).ignore] == ["so \ufffd said"]
    assert "1 finding is ignored for a stated reason" in run("check", "--no-lm", "--format", "terminal", name).out


def test_the_end_of_input_loses_nothing(article: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    triage(run, article, monkeypatch, "a", "d")

    kept = read_judgements(article.parent / FILE)
    assert len(kept.confirmed) == 1
    assert kept.ignore == ()


def test_statistics_per_check(article: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("triage", "--statistics").out == "no decisions yet\n"

    shown = triage(run, article, monkeypatch, "a", "d", "so said", "a")

    row = "doubled-word          2          1  67% (21% to 94%)"
    assert row in shown
    assert row in run("triage", "--statistics").out


def test_unreadable_input_is_incomplete(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "q")
    outcome = run("triage", "--no-lm", "absent.txt")

    assert outcome.status == 3
    assert "absent.txt: no such file" in outcome.err


def test_nothing_to_triage_is_wrong_usage(run: Run) -> None:
    assert run("triage").status == 2


def test_an_ignore_without_fingerprint_says_nothing_about_a_check(folder: Path, run: Run) -> None:
    """It is a rule of the house, not a judgement of one finding."""
    (folder / FILE).write_text('[[ignore]]\ncheck = "doubled-word"\nreason = "r"\n')

    assert run("triage", "--statistics").out == "no decisions yet\n"


@pytest.mark.parametrize(
    ("confirmed", "dismissed", "interval"),
    [(0, 10, (0.0, 0.278)), (10, 0, (0.722, 1.0)), (45, 5, (0.786, 0.957))],
)
def test_interval_is_wilsons(confirmed: int, dismissed: int, interval: tuple[float, float]) -> None:
    """None of ten is at most 28 %, all of ten at least 72 %; the naive interval would be empty."""
    assert Precision("x", confirmed, dismissed).interval == pytest.approx(interval, abs=5e-4)
