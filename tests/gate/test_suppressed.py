"""What does not count is not lost: reports for programs carry it, with the reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from mtcheck.versions.saved import read_report
from tests.gate.conftest import Run

ROOT = Path(__file__).parents[2]
KNOWN = "On Monday the council discussed the the old bridge."
PAGE = f"""<html><body><article>
<p>{KNOWN}</p>
<!-- mtcheck-ignore doubled-word: a refrain -->
<p>The choir sang of the the sea.</p>
<p>The school near the station closed for the the summer.</p>
<p>She came from from Bern and stayed until the autumn.</p>
</article></body></html>
"""


@pytest.fixture
def arguments(folder: Path, run: Run) -> list[str]:
    """A page with a finding of each fate: known, ignored in the text, ignored in a file, counting."""
    (folder / "a.html").write_text(f"<html><body><article><p>{KNOWN}</p></article></body></html>\n")
    assert run("baseline", "write", "a.html", "--no-lm", "--output", "known.json").status == 0
    (folder / "a.html").write_text(PAGE)
    (folder / ".mtcheck-ignore.toml").write_text(
        '[[ignore]]\ncheck = "doubled-word"\ntext = "from from"\nreason = "a name"\n'
    )
    return ["check", "--no-lm", "--fail-on", "minor", "--baseline", "known.json", "a.html"]


def test_json_report(folder: Path, run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments, "--format", "json")
    report: dict[str, Any] = json.loads(outcome.out)
    Draft202012Validator(json.loads((ROOT / "mtcheck" / "schemas" / "report-1.json").read_text())).validate(report)

    (document,) = report["documents"]
    assert [finding["line"] for finding in document["findings"]] == [5]
    assert [(each["by"], each["reason"], each["finding"]["line"]) for each in document["suppressed"]] == [
        ("comment", "a refrain", 4),
        ("ignore-file", "a name", 6),
        ("baseline", "known from the baseline", 2),
    ]
    assert report["counts"]["minor"] == document["mqm"]["penalty"] == 1

    (folder / "report.json").write_text(outcome.out)
    assert len(read_report(folder / "report.json").documents[0].suppressed) == 3


def test_sarif_report(run: Run, arguments: list[str]) -> None:
    """Suppressed results say so, and the others say that they are not, as SARIF 3.27.23 wants it."""
    report: dict[str, Any] = json.loads(run(*arguments, "--format", "sarif").out)
    Draft4Validator(json.loads(next((ROOT / "tests").rglob("sarif*.json")).read_text())).validate(report)

    results = report["runs"][0]["results"]
    kinds = {
        result["locations"][0]["physicalLocation"]["region"]["startLine"]: [
            (suppression["kind"], suppression["justification"]) for suppression in result["suppressions"]
        ]
        for result in results
    }
    assert kinds == {
        5: [],
        4: [("inSource", "a refrain")],
        6: [("external", "a name")],
        2: [("external", "known from the baseline")],
    }


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit", "markdown", "terminal"])
def test_reports_for_people_show_what_counts(run: Run, arguments: list[str], name: str) -> None:
    outcome = run(*arguments, "--format", name)

    assert outcome.status == 1
    assert outcome.out.count("doubled-word") >= 1
    assert "from from" not in outcome.out
    assert "sea" not in outcome.out
