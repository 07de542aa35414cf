"""The article that gave the project its reason, checked by the whole program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "corpora" / "24-instant-news"
ARTICLE = FOLDER / "lukashenko-xi.txt"


def report_on(*arguments: object) -> dict[str, Any]:
    finished = subprocess.run(
        [sys.executable, "-m", "mtcheck", "check", "--format", "json", *map(str, arguments)],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    report: dict[str, Any] = json.loads(finished.stdout)
    assert report["exit_status"] == finished.returncode
    return report


@pytest.fixture(scope="module")
def by_rules() -> dict[str, Any]:
    return report_on("--no-lm", ARTICLE)


def findings(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [finding for document in report["documents"] for finding in document["findings"]]


def test_the_article_is_not_fit_to_publish(by_rules: dict[str, Any]) -> None:
    assert by_rules["verdict"] == "fail"


def test_the_stranded_verb_is_one_finding(by_rules: dict[str, Any]) -> None:
    """`… or even the invasion of Vladimir Putin (70). approve .`"""
    verb = ARTICLE.read_text(encoding="utf-8").index("approve .")

    here = [finding for finding in findings(by_rules) if finding["start"] <= verb < finding["end"]]

    assert [finding["check"] for finding in here] == ["stranded-verb"]


def test_findings_are_where_they_say(by_rules: dict[str, Any]) -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    lines = text.split("\n")

    for finding in findings(by_rules):
        assert text[finding["start"] : finding["end"]] == finding["text"]
        first_line = finding["text"].split("\n")[0]
        assert lines[finding["line"] - 1][finding["column"] - 1 :].startswith(first_line)


def test_gold_is_hit_and_nothing_else(by_rules: dict[str, Any], tmp_path: Path) -> None:
    """At least 18 of the 34 sure and visible groups by rules alone, and no finding that is not a defect."""
    path = tmp_path / "report.json"
    path.write_text(json.dumps(by_rules), encoding="utf-8")

    scored = subprocess.run(
        [sys.executable, FOLDER / "score.py", path], capture_output=True, text=True, check=True
    ).stdout.splitlines()

    rates = {line[:14].strip(): line[14:] for line in scored}
    hit = sum(int(rates[kind].partition("/")[0]) for kind in ("sure spans", "sure blocks"))
    assert hit >= 18
    assert rates["false alarms"] == "0"
    assert rates["over-long"] == "0"


def test_near_misses_stay_silent() -> None:
    report = report_on("--no-lm", FOLDER / "near-misses.txt")

    assert findings(report) == []
