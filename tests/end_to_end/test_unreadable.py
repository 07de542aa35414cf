"""What may not be read is not checked, and said: one line for each file and folder, everything else is reported."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOUND = "The council approved the new bridge on Monday.\n"
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}


@pytest.fixture(scope="module")
def restricted(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a command begins with so that it may read no more than its modes allow: root reads everything."""
    command = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
    if command and shutil.which("setpriv") is None:
        pytest.skip("NOT TESTED: root reads any file, and there is no setpriv here to take that from it")
    secret = tmp_path_factory.mktemp("secret") / "secret"
    secret.write_text("secret", encoding="utf-8")
    secret.chmod(0)
    if subprocess.run([*command, sys.executable, "-c", f"open({str(secret)!r})"], check=False).returncode == 0:
        pytest.skip("NOT TESTED: here any file can be read, whatever its mode")
    return command


@pytest.fixture
def art(tmp_path: Path) -> Iterator[Path]:
    """A folder with a sound text, one that may not be read, and a folder that may not be."""
    (tmp_path / "art" / "sub").mkdir(parents=True)
    (tmp_path / "art" / "shut").mkdir()
    for name in ("good.txt", "sub/bad.txt", "shut/in.txt"):
        (tmp_path / "art" / name).write_text(SOUND, encoding="utf-8")
    (tmp_path / "art" / "sub" / "bad.txt").chmod(0)
    (tmp_path / "art" / "shut").chmod(0)
    yield tmp_path / "art"
    (tmp_path / "art" / "shut").chmod(0o700)


def run(restricted: list[str], folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    finished = subprocess.run(
        [*restricted, sys.executable, "-m", "mtcheck", *arguments],
        capture_output=True,
        env=ENVIRONMENT,
        cwd=folder,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in finished.stderr
    return finished


@pytest.mark.parametrize(
    ("names", "checked", "not_checked"),
    [
        (["art"], ["art/good.txt"], ["art/shut", "art/sub/bad.txt"]),
        (["art/**/*.txt"], ["art/good.txt"], ["art/shut", "art/sub/bad.txt"]),
        (["art/*/*.txt"], [], ["art/shut", "art/sub/bad.txt"]),
        (["art/*/in.txt"], [], ["art/shut/in.txt"]),
        (["art/shut/*.txt", "art/good.txt"], ["art/good.txt"], ["art/shut"]),
        (["art/shut", "art/good.txt"], ["art/good.txt"], ["art/shut"]),
        (["art/shut/in.txt", "art/good.txt"], ["art/good.txt"], ["art/shut/in.txt"]),
        (["art/sub/bad.txt", "art/good.txt"], ["art/good.txt"], ["art/sub/bad.txt"]),
    ],
    ids=" ".join,
)
def test_every_file_and_folder_that_may_not_be_read_is_said_once_and_the_others_are_checked(
    restricted: list[str], art: Path, names: list[str], checked: list[str], not_checked: list[str]
) -> None:
    finished = run(restricted, art.parent, "check", "--no-lm", "--format", "json", *names)

    report = json.loads(finished.stdout)
    assert finished.returncode == 3
    assert [document["uri"] for document in report["documents"]] == checked
    assert [failure["uri"] for failure in report["failures"]] == not_checked
    assert all("cannot be read (Permission denied)" in failure["reason"] for failure in report["failures"])


def test_ignored_file_in_a_folder_that_may_not_be_read_is_not_said_to_be_missing(
    restricted: list[str], art: Path
) -> None:
    (art.parent / ".mtcheck-ignore.toml").write_text(
        '[[ignore]]\ncheck = "doubled-word"\nreason = "quoted"\nfile = "art/shut/in.txt"\n', encoding="utf-8"
    )

    finished = run(restricted, art.parent, "check", "--no-lm", "art/good.txt")

    assert finished.returncode == 0
    assert "does not exist" not in finished.stdout


def test_two_folders_are_compared_as_far_as_they_may_be_read(restricted: list[str], art: Path) -> None:
    finished = run(restricted, art.parent, "diff", "--no-lm", "art/shut/in.txt", "art/good.txt")

    assert finished.returncode == 3
    assert "art/shut/in.txt: cannot be read (Permission denied)" in " ".join(finished.stdout.split())


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file here fails only as it is read")
def test_file_that_fails_as_it_is_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(SOUND, encoding="utf-8")

    finished = run([], tmp_path, "check", "--no-lm", "--format", "json", "/proc/self/mem", "good.txt")

    report = json.loads(finished.stdout)
    assert finished.returncode == 3
    assert [document["uri"] for document in report["documents"]] == ["good.txt"]
    assert "cannot be read" in report["failures"][0]["reason"]
