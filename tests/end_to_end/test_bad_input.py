"""Whatever is wrong with an input, it gets one clear line, the other inputs are still reported, and the run ends 3."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOUND = "The council approved the new bridge on Monday.\nIt opens in May.\n"


def run(
    *arguments: str | Path, stdin: bytes | None = None, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the program without a language model; in ``cwd``, where names are short enough to be printed whole."""
    finished = subprocess.run(
        [sys.executable, "-m", "mtcheck", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])} | environment,
        cwd=cwd,
        check=False,
    )
    return subprocess.CompletedProcess(
        finished.args, finished.returncode, finished.stdout.decode(), finished.stderr.decode()
    )


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.txt"
    path.write_text(SOUND, encoding="utf-8")
    return path


def damaged(folder: Path, content: bytes) -> Path:
    path = folder / "damaged.txt"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is empty"),
        (b" \n\r\n\t", "is empty"),
        (b"Good line.\nBad \xff byte.\n", "line 2: byte 15 (0xff) is not utf-8"),
        (b"Good line.\nA NUL \x00 here.\n", "line 2: character 17 is NUL"),
        (b"One.\n" + b"x" * 10_000_001 + b"\nThree.\n", "line 2 is longer than"),
    ],
    ids=["empty", "blank", "invalid-utf8", "nul", "10-MB-line"],
)
def test_damaged_file_is_named_and_the_other_is_reported(
    tmp_path: Path, sound: Path, content: bytes, expected: str
) -> None:
    path = damaged(tmp_path, content)

    finished = run("check", "--no-lm", "--format", "json", path, sound)

    report = json.loads(finished.stdout)
    assert finished.returncode == 3
    assert "Traceback" not in finished.stderr
    assert [document["uri"] for document in report["documents"]] == [str(sound)]
    assert [failure["uri"] for failure in report["failures"]] == [str(path)]
    assert expected in report["failures"][0]["reason"]
    assert report["verdict"] == "incomplete"


def test_file_of_200_mb_is_refused_with_the_remedy(tmp_path: Path, sound: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)

    finished = run("check", "--no-lm", path.name, sound.name, cwd=tmp_path)

    assert finished.returncode == 3
    assert "is larger than 100,000,000 bytes; split it or raise --max-bytes" in " ".join(finished.stdout.split())
    assert sound.name in finished.stdout


def test_missing_file_is_named(tmp_path: Path, sound: Path) -> None:
    finished = run("check", "--no-lm", "nowhere.txt", sound.name, cwd=tmp_path)

    assert finished.returncode == 3
    assert "nowhere.txt: no such file" in " ".join(finished.stdout.split())
    assert "INCOMPLETE" in finished.stdout


def test_a_file_given_twice_counts_once(tmp_path: Path) -> None:
    """Else its findings would count twice, and use up what a baseline allows."""
    (tmp_path / "a.txt").write_text("The minister opened the the exhibition.", encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("a.txt")

    finished = run("check", "--no-lm", "--format", "json", "a.txt", "a.txt", "./a.txt", ".", cwd=tmp_path)

    report = json.loads(finished.stdout)
    assert [document["uri"] for document in report["documents"]] == ["a.txt"]


def test_stdin_is_read_as_dash() -> None:
    finished = run("check", "--no-lm", "-", stdin=b"The minister opened the the exhibition.")

    assert finished.returncode == 0
    assert "<stdin>" in finished.stdout
    assert "doubled-word" in finished.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["chekc", "x"],
        ["check", "--fail-on", "sometimes", "x"],
        ["check", "--format", "papyrus", "x"],
        ["check", "--select", "stranded-vreb", "x"],
        ["check", "--encoding", "klingon-8", "x"],
        ["explain", "nothing-like-it"],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_2_with_a_hint(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "x").write_text(SOUND, encoding="utf-8")

    finished = run(*[str(tmp_path / "x") if argument == "x" else argument for argument in arguments])

    assert finished.returncode == 2
    assert "Traceback" not in finished.stderr
    assert finished.stderr.strip()


def test_missing_model_is_said_and_the_rules_still_report(tmp_path: Path, sound: Path) -> None:
    """Without its model a run is incomplete, unless the user asked for rules alone."""
    sound.write_text("The minister opened the the exhibition.", encoding="utf-8")
    empty_cache = str(tmp_path / "cache")

    with_model = run("check", sound, MTCHECK_CACHE=empty_cache)
    without = run("check", "--no-lm", sound, MTCHECK_CACHE=empty_cache)

    assert with_model.returncode == 3
    assert "doubled-word" in with_model.stdout
    assert "mtcheck models fetch" in with_model.stdout
    assert without.returncode == 0
    assert "doubled-word" in without.stdout


def test_a_defect_of_our_own_is_never_a_verdict(tmp_path: Path, sound: Path) -> None:
    """Python leaves with 1 after an uncaught exception, which would read as "fail"."""
    script = (
        "import mtcheck.pipeline\n"
        "def broken(*a, **k): raise RuntimeError('boom')\n"
        "mtcheck.pipeline.check_inputs = broken\n"
        "from mtcheck.cli import main\n"
        f"main(['check', '--no-lm', {str(sound)!r}])\n"
    )

    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert finished.returncode == 3
    assert "defect of mtcheck" in finished.stderr
    assert "boom" in finished.stderr
