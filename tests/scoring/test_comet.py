"""COMET itself, on checkpoints with random weights that the tests make: what is loaded, asked and reported is real."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scoring.tiny_comet import write_checkpoint

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("comet") is None,
        reason="COMET is not installed; docs/metrics.md says how to run this with it",
    ),
    pytest.mark.filterwarnings("default"),  # those of COMET's own dependencies
]

ROWS = [
    {"source": "Der Rat tagte am Dienstag.", "target": "The council met on Tuesday.", "reference": "They met."},
    {"source": "Niemand wurde verletzt.", "target": "Nobody was hurt.", "reference": "No one was hurt."},
    {"source": "Das ist alles.", "target": "That is all, and more than anybody had asked for.", "reference": "Done."},
]


def run(folder: Path, checkpoint: Path, rows: list[dict[str, str]]) -> tuple[int, dict[str, Any]]:
    batch = folder / "batch.jsonl"
    batch.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    command = [sys.executable, "-m", "mtcheck", "check", str(batch), "--no-lm", "--format", "json"]
    result = subprocess.run(
        [*command, "--estimator", f"comet:{checkpoint}"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return result.returncode, json.loads(result.stdout)


def scores(report: dict[str, Any]) -> list[float]:
    return [each["scores"][0]["score"] for each in report["documents"][0]["segment_scores"]]


@pytest.mark.parametrize("identifier", ["regression_metric", "referenceless_regression_metric"])
def test_the_report_has_the_figures_that_the_model_gives(tmp_path: Path, identifier: str) -> None:
    from comet import load_from_checkpoint

    checkpoint = write_checkpoint(tmp_path, identifier)
    rows = [{"src": row["source"], "mt": row["target"], "ref": row["reference"]} for row in ROWS]
    expected = load_from_checkpoint(str(checkpoint)).predict(rows, gpus=0, progress_bar=False)

    _, report = run(tmp_path, checkpoint, ROWS)

    assert report["failures"] == []
    assert scores(report) == pytest.approx(expected.scores, abs=1e-5)
    (whole,) = report["documents"][0]["scores"]
    assert whole["score"] == pytest.approx(expected.system_score, abs=1e-5)
    assert whole["signature"].startswith("comet:")


def test_another_checkpoint_has_another_signature(tmp_path: Path) -> None:
    found = set()
    for identifier in ("regression_metric", "referenceless_regression_metric"):
        (folder := tmp_path / identifier).mkdir()
        _, report = run(folder, write_checkpoint(folder, identifier), ROWS)
        found.add(report["documents"][0]["scores"][0]["signature"])

    assert len(found) == 2


def test_a_model_that_needs_references_says_so(tmp_path: Path) -> None:
    rows = [{"source": row["source"], "target": row["target"]} for row in ROWS]

    status, report = run(tmp_path, write_checkpoint(tmp_path, "regression_metric"), rows)

    assert status == 3
    assert report["documents"][0]["scores"] == []
    assert "needs a reference" in report["failures"][0]["reason"]


def test_a_broken_checkpoint_gives_no_figure(tmp_path: Path) -> None:
    checkpoint = write_checkpoint(tmp_path, "regression_metric")
    checkpoint.write_bytes(b"no checkpoint")

    status, report = run(tmp_path, checkpoint, ROWS)

    assert status == 3
    assert report["documents"][0]["scores"] == []
