"""``--changed-since``: only what changed since a git revision is judged."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.gate.conftest import Run

OLD = "The minister opened the the new exhibition on Monday."
NEW = "The school near the station will will be closed."
SOUND = "Nobody in the town expected the decision."


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@host.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def git_says(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout.strip()


def write(path: Path, *paragraphs: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


@pytest.fixture
def repository(folder: Path) -> Path:
    """A repository with one commit that holds an old finding in two files."""
    (folder / ".git").rmdir()
    git("init", "--quiet")
    write(folder / "a.txt", OLD, SOUND)
    write(folder / "news" / "b ü.txt", OLD)
    git("add", ".")
    git("commit", "--quiet", "-m", "first")
    return folder


def check(run: Run, *arguments: str) -> tuple[int, dict[str, Any]]:
    outcome = run("check", "--no-lm", "--fail-on", "minor", "--format", "json", "--changed-since", *arguments)
    assert outcome.out, outcome.err
    return outcome.status, json.loads(outcome.out)


def found(report: dict[str, Any]) -> list[tuple[str, int]]:
    return [(d["uri"], finding["line"]) for d in report["documents"] for finding in d["findings"]]


def test_unchanged_files_are_left_out(repository: Path, run: Run) -> None:
    status, report = check(run, "HEAD", "a.txt", "news/b ü.txt")

    assert (status, report["documents"]) == (0, [])
    assert report["notices"] == ["2 of 2 documents did not change since HEAD"]


def test_only_changed_lines_are_judged(repository: Path, run: Run) -> None:
    write(repository / "a.txt", SOUND, OLD, SOUND, NEW)

    status, report = check(run, "HEAD", "a.txt", "news/b ü.txt")

    assert status == 1
    assert found(report) == [("a.txt", 7)]


def test_names_with_blanks_and_umlauts(repository: Path, run: Run) -> None:
    write(repository / "news" / "b ü.txt", OLD, NEW)

    assert found(check(run, "HEAD", "a.txt", "news/b ü.txt")[1]) == [("news/b ü.txt", 3)]


def test_untracked_files_are_new(repository: Path, run: Run) -> None:
    write(repository / "c.txt", OLD)

    assert found(check(run, "HEAD", "c.txt")[1]) == [("c.txt", 1)]


def test_what_git_does_not_know_is_new(repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ignored files and standard input are checked whole: nothing that was named is passed over in silence."""
    (repository / ".gitignore").write_text("ignored.txt\n")
    write(repository / "ignored.txt", OLD)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(OLD.encode())))

    assert found(check(run, "HEAD", "ignored.txt", "-")[1]) == [("ignored.txt", 1), ("<stdin>", 1)]


def test_known_findings_in_other_lines_are_not_called_fixed(repository: Path, run: Run) -> None:
    run("baseline", "write", "a.txt", "--no-lm", "--output", "known.json")
    write(repository / "a.txt", OLD, SOUND, NEW)

    status, report = check(run, "HEAD", "a.txt", "--baseline", "known.json", "--update")

    assert (status, found(report)) == (1, [("a.txt", 5)])
    assert "known.json: 1 known finding does not count" in report["notices"]
    assert json.loads((repository / "known.json").read_text())["findings"]


def test_commits_since_a_revision_count(repository: Path, run: Run) -> None:
    write(repository / "a.txt", OLD, SOUND, NEW)
    git("commit", "--quiet", "-am", "second")

    assert check(run, "HEAD", "a.txt")[0] == 0
    assert found(check(run, "HEAD~1", "a.txt")[1]) == [("a.txt", 5)]


def test_a_name_is_not_what_a_text_is_judged_by(repository: Path, run: Run) -> None:
    """A renamed file has changed where its lines have."""
    git("mv", "a.txt", "moved.txt")
    write(repository / "news" / "b ü.txt", OLD, *[SOUND] * 9)
    git("commit", "--quiet", "-am", "second")
    git("mv", "news/b ü.txt", "ç.txt")
    write(repository / "ç.txt", OLD, *[SOUND] * 9, NEW)

    status, report = check(run, "HEAD~1", "moved.txt")
    assert (status, report["notices"]) == (0, ["1 of 1 documents did not change since HEAD~1"])
    assert found(check(run, "HEAD", "ç.txt")[1]) == [("ç.txt", 21)]


def test_what_changed_on_the_other_branch_is_not_ones_own(repository: Path, run: Run) -> None:
    """Since a branch means since the histories parted: it may have moved on."""
    git("branch", "other")
    write(repository / "a.txt", OLD, SOUND, NEW)
    git("commit", "--quiet", "-am", "ours")
    git("switch", "--quiet", "other")
    write(repository / "news" / "b ü.txt", SOUND)
    git("commit", "--quiet", "-am", "theirs")
    git("switch", "--quiet", "-")

    assert found(check(run, "other", "a.txt", "news/b ü.txt")[1]) == [("a.txt", 5)]


def test_a_clone_without_history_is_compared_all_the_same(
    repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The revision itself will do where its history, and with it the place of parting, is missing."""
    write(repository / "a.txt", OLD, SOUND, NEW)
    git("commit", "--quiet", "-am", "second")
    git("clone", "--quiet", "--depth=1", repository.as_uri(), "clone")
    git(
        "-C", "clone", "fetch", "--quiet", "--depth=1", "origin", f"{(git_says('rev-parse', 'HEAD~1'))}:refs/tags/first"
    )
    monkeypatch.chdir(repository / "clone")

    assert found(check(run, "first", "a.txt", "news/b ü.txt")[1]) == [("a.txt", 5)]


def test_it_works_from_a_folder_below(repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "news")
    write(repository / "news" / "b ü.txt", OLD, NEW)

    assert found(check(run, "HEAD", "../a.txt", "b ü.txt")[1]) == [("b ü.txt", 3)]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_unknown_revision_is_wrong_usage(repository: Path, run: Run, revision: str) -> None:
    outcome = run("check", "--no-lm", f"--changed-since={revision}", "a.txt")

    assert outcome.status == 2
    assert f"git knows no revision {revision!r}" in outcome.err
    assert not (repository / "x").exists()


def test_outside_a_repository_is_wrong_usage(folder: Path, run: Run) -> None:
    write(folder / "a.txt", OLD)

    outcome = run("check", "--no-lm", "--changed-since", "HEAD", "a.txt")

    assert outcome.status == 2
    assert "not a git repository" in outcome.err


def test_a_file_that_is_missing_is_still_incomplete(repository: Path, run: Run) -> None:
    assert check(run, "HEAD", "absent.txt")[0] == 3
