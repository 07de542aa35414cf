"""docs/ci.md, command by command: it prints what the page says and ends as the page says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "ci.md"
MARK = "\x1e"


@dataclass(frozen=True)
class Command:
    """A command of the page with the output and the exit status that the page promises."""

    line: int
    text: str
    output: str
    status: int


def blocks(language: str) -> Iterator[tuple[int, str]]:
    text = PAGE.read_text(encoding="utf-8")
    for match in re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield text.count("\n", 0, match.start()) + 2, match[1]


def commands() -> Iterator[Command]:
    for start, block in blocks("console"):
        for match in re.finditer(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            promised = re.search(r"# exit status (\d)$", match[1])
            line = start + block.count("\n", 0, match.start())
            yield Command(line, match[1], match[2], int(promised[1]) if promised else 0)


def expected(output: str) -> str:
    """The output as a pattern: ``…`` is the rest of a part of a line, or, by itself, of any number of lines."""
    pattern = re.escape(output).replace("\\\n", "\n")
    pattern = re.sub(r"^…\n", "(?:.*\n)*", pattern, flags=re.MULTILINE)
    return pattern.replace("…", ".*")


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, int]]:
    """What each command printed, and its exit status, all run in one bash one after the other."""
    folder = tmp_path_factory.mktemp("ci")
    tools = folder / "tools"
    tools.mkdir()
    for name, call in (("mtcheck", "-m mtcheck"), ("python", "")):
        tool = tools / name
        tool.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" {call} "$@"\n')
        tool.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MTCHECK_")} | {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "Editor",
        "GIT_AUTHOR_EMAIL": "editor@host.example",
        "GIT_COMMITTER_NAME": "Editor",
        "GIT_COMMITTER_EMAIL": "editor@host.example",
        "GIT_CEILING_DIRECTORIES": str(folder),
    }
    if cache := os.environ.get("MTCHECK_CACHE"):
        environment["MTCHECK_CACHE"] = cache
    script = "".join(f"{command.text}\nprintf '%s%s%s' '{MARK}' $? '{MARK}'\n" for command in commands())
    finished = subprocess.run(
        ["bash", "--noprofile", "--norc"],
        input=script,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    parts = finished.stdout.split(MARK)
    return [(output, int(status)) for output, status in zip(parts[0::2], parts[1::2], strict=False)]


@pytest.mark.parametrize(
    ("number", "command"),
    list(enumerate(commands())),
    ids=[f"{command.line}: {command.text[:50]}" for command in commands()],
)
def test_command_does_what_the_page_says(outcomes: list[tuple[str, int]], number: int, command: Command) -> None:
    output, status = outcomes[number]

    assert re.fullmatch(expected(command.output), output), f"{PAGE.name}:{command.line} printed:\n{output}"
    assert status == command.status, output


def test_the_page_has_a_history_of_its_own() -> None:
    """At least two hundred articles and three commits, as it promises."""
    texts = [command.text for command in commands()]

    assert sum("git commit" in text for text in texts) >= 3
    assert any("corpora.newsroom" in text for text in texts)


def test_examples_of_ci_files_use_what_there_is() -> None:
    """Hooks, inputs and variables that the page names exist."""
    hooks: list[dict[str, Any]] = msgspec.yaml.decode((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    action: dict[str, Any] = msgspec.yaml.decode((ROOT / "action.yml").read_bytes())
    template: dict[str, Any] = msgspec.yaml.decode((ROOT / "ci" / "gitlab.yml").read_bytes())
    pre_commit, github, gitlab = (msgspec.yaml.decode(block.encode()) for _, block in blocks("yaml"))

    assert {hook["id"] for hook in pre_commit["repos"][0]["hooks"]} <= {hook["id"] for hook in hooks}
    assert set(github["jobs"]["texts"]["steps"][1]["with"]) <= set(action["inputs"])
    assert gitlab["include"][0]["file"] == "ci/gitlab.yml"
    assert set(gitlab["mtcheck"]["variables"]) <= set(template["mtcheck"]["variables"])
