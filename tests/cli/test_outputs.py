"""``--format`` and ``--output`` through the front door."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from select import select

import pytest

PATIENCE = 60
TEXT = "The minister opened the the exhibition.\n"


def check(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mtcheck", "check", "--no-lm", "--select", "doubled-word", *arguments]
    everything = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment}
    return subprocess.run(command, cwd=folder, env=everything, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path


def test_each_format_goes_to_the_output_behind_it(folder: Path) -> None:
    done = check(
        folder,
        "a.txt",
        "--format",
        "json",
        "--output",
        "r.json",
        "--format=concise",
        "--format",
        "jsonl",
        "--output=r.jsonl",
    )

    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith("a.txt:1:21: minor doubled-word")
    assert json.loads((folder / "r.json").read_text())["schema"] == "mtcheck-report/1"
    assert json.loads((folder / "r.jsonl").read_text().splitlines()[0])["type"] == "document"
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "r.json", "r.jsonl"]


def test_output_alone_takes_the_terminal_report(folder: Path) -> None:
    done = check(folder, "a.txt", "--output", "r.txt")

    assert done.stdout == ""
    assert "The minister opened the exhibition." in (folder / "r.txt").read_text()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--output", "r.json", "--format", "json"], "--output r.json has no --format before it"),
        (["--format", "json", "--output", "x", "--output", "y"], "--output y has no --format before it"),
        (["--format", "json", "--output", "a.txt"], "would overwrite an input"),
        (["--format", "json", "--output", "x", "--format", "html", "--output", "./x"], "is given twice"),
        (["--format", "json", "--output", "none/x"], "the folder none does not exist"),
        (["--format", "jsno"], "'jsno' is not one of"),
        (["--ignore-file", "ours.toml"], "(--ignore-file): ours.toml: there is no such file"),
    ],
)
def test_wrong_usage_is_said_before_the_work(folder: Path, arguments: list[str], message: str) -> None:
    done = check(folder, "a.txt", *arguments)

    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""
    assert (folder / "a.txt").read_text() == TEXT
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_an_old_report_is_replaced_whole_and_keeps_its_permissions(folder: Path) -> None:
    report = folder / "r.json"
    report.write_text("x" * 100_000)
    report.chmod(0o600)
    (folder / "link.json").symlink_to(report)

    check(folder, "a.txt", "--format", "json", "--output", "link.json")

    assert json.loads(report.read_text())["verdict"] == "pass"
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert (folder / "link.json").is_symlink()


def test_a_report_that_cannot_be_written_ends_incomplete_and_the_others_are_written(folder: Path) -> None:
    done = check(folder, "a.txt", "--format", "json", "--output", "/dev/full", "--format", "concise")

    assert done.returncode == 3
    assert "cannot write /dev/full (No space left on device)" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.startswith("a.txt:1:21")


def test_machine_formats_are_utf_8_in_any_locale(folder: Path) -> None:
    (folder / "b.txt").write_text("The minister opened the the exhibition “Čapek” 🦆.\n")

    for name in ("json", "concise", "terminal"):
        done = check(folder, "b.txt", "--format", name, PYTHONIOENCODING="ascii")

        assert done.returncode == 0
        assert done.stderr == ""
        assert ("🦆" in done.stdout) is (name != "terminal")


def test_github_step_summary_is_appended(folder: Path) -> None:
    summary = folder / "summary.md"
    summary.write_text("before\n")

    done = check(folder, "a.txt", "--format", "github", GITHUB_STEP_SUMMARY=str(summary))

    assert done.stdout.startswith("::warning file=a.txt,line=1")
    assert summary.read_text().startswith("before\n<!-- mtcheck -->")


@pytest.fixture
def unfinished(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A run that has one text, and waits for a second that nobody writes."""
    os.mkfifo(folder / "b.txt")
    command = [sys.executable, "-m", "mtcheck", "check", "--no-lm", "--select", "doubled-word", "a.txt", "b.txt"]
    formats = ["--format", "jsonl", "--format", "jsonl", "--output", "r.jsonl"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([*command, *formats], cwd=folder, env=environment, stdout=subprocess.PIPE) as run:
        yield run
        run.kill()


def test_json_lines_are_written_while_the_run_goes_on(folder: Path, unfinished: subprocess.Popen[bytes]) -> None:
    assert unfinished.stdout is not None
    assert select([unfinished.stdout], [], [], PATIENCE)[0], "nothing was written before the last text"
    first = json.loads(unfinished.stdout.readline())

    assert (first["uri"], len(first["findings"])) == ("a.txt", 1)
    (folder / "b.txt").write_text(TEXT)
    second, summary = map(json.loads, unfinished.stdout.readlines())
    assert (second["uri"], summary["type"], summary["verdict"]) == ("b.txt", "summary", "pass")


def test_a_killed_run_keeps_the_lines_it_wrote_and_has_no_verdict(
    folder: Path, unfinished: subprocess.Popen[bytes]
) -> None:
    assert unfinished.stdout is not None
    assert select([unfinished.stdout], [], [], PATIENCE)[0]

    unfinished.kill()

    unfinished.wait()
    assert [json.loads(line)["type"] for line in (folder / "r.jsonl").read_text().splitlines()] == ["document"]


@pytest.mark.parametrize(
    "command", ["check --no-lm a.txt", "check --no-lm --format json a.txt", "fix --no-lm a.txt", "checks", "--help"]
)
@pytest.mark.parametrize(
    ("target", "reason"), [("/dev/full", "No space left on device"), ("&-", "Bad file descriptor")]
)
def test_standard_output_that_takes_nothing_is_no_defect(folder: Path, command: str, target: str, reason: str) -> None:
    done = in_shell(folder, f'"$0" -m mtcheck {command} >{target}')

    assert done.returncode == 3
    assert done.stderr.splitlines()[-1] == f"mtcheck: cannot write to standard output ({reason})"
    assert "Traceback" not in done.stderr


def test_standard_output_that_nobody_writes_to_may_be_closed(folder: Path) -> None:
    done = in_shell(folder, '"$0" -m mtcheck check --no-lm a.txt --format json --output r.json >&-')

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads((folder / "r.json").read_text())["schema"] == "mtcheck-report/1"


def in_shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", line, sys.executable],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "MTCHECK_SELECT": "doubled-word"},
        capture_output=True,
        text=True,
        check=False,
    )
