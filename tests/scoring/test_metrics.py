"""Scores of documents and segments in the report; estimators that are plug-ins, and what they may break."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sacrebleu

from mtcheck.config import Settings
from mtcheck.document import Origin, Passage, Segment
from mtcheck.pipeline import check_inputs
from mtcheck.report import Report, Verdict
from mtcheck.scoring.metrics import corpus_scores, metrics_named, sentence_scores

TARGETS = ["The council met on Tuesday.", "Nobody was hurt in the accident."]
REFERENCES = [
    ("The council met on Tuesday.", "On Tuesday the council met."),
    ("No one was hurt.", "Nobody was injured."),
]

PLUGIN = """
from mtcheck.scoring.estimating import hookimpl

class Length:
    name = "length"
    signature = "length|version:1"
    def __init__(self, argument):
        self.argument = argument
    def score(self, items):
        if self.argument == "raises":
            raise RuntimeError("no licence")
        if self.argument == "short":
            return [1.0]
        if self.argument == "nan":
            return [float("nan")] * len(items)
        return [len(item.target) for item in items]

@hookimpl
def mtcheck_estimators():
    return {"length": Length}
"""


def test_scores_are_those_of_sacrebleu() -> None:
    streams = [list(stream) for stream in zip(*REFERENCES, strict=True)]

    found = corpus_scores(TARGETS, REFERENCES, metrics_named(("bleu", "chrf", "chrf++", "ter")))

    assert [score.value for score in found] == [
        sacrebleu.BLEU().corpus_score(TARGETS, streams).score,
        sacrebleu.CHRF().corpus_score(TARGETS, streams).score,
        sacrebleu.CHRF(word_order=2).corpus_score(TARGETS, streams).score,
        sacrebleu.TER().corpus_score(TARGETS, streams).score,
    ]
    assert [score.name for score in found] == ["BLEU", "chrF2", "chrF2++", "TER"]


def test_a_sentence_is_scored_by_itself_with_effective_order() -> None:
    rows = sentence_scores(TARGETS, REFERENCES, metrics_named(("bleu",), for_sentences=True))

    expected = sacrebleu.sentence_bleu(TARGETS[1], list(REFERENCES[1]))
    assert rows[1][0].value == expected.score
    assert "eff:yes" in rows[1][0].signature


def batch(folder: Path, rows: list[dict[str, Any]]) -> str:
    file = folder / "batch.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return str(file)


def checked(name: str, **settings: Any) -> Report:
    return check_inputs([name], Settings(language_model=False, fail_on=None, **settings))


def test_a_report_holds_the_scores_of_document_and_segments(tmp_path: Path) -> None:
    rows = [{"target": t, "reference": r[0]} for t, r in zip(TARGETS, REFERENCES, strict=True)]

    report = checked(batch(tmp_path, rows), metrics=("chrf",))

    (document,) = report.documents
    assert document.scores[0].value == sacrebleu.CHRF().corpus_score(TARGETS, [[r[0] for r in REFERENCES]]).score
    assert [each.scores[0].value for each in document.segment_scores] == [
        sacrebleu.sentence_chrf(t, [r[0]]).score for t, r in zip(TARGETS, REFERENCES, strict=True)
    ]


def test_a_batch_in_several_parts_has_one_score(tmp_path: Path) -> None:
    rows = [{"target": f"Number {n} was read aloud.", "reference": f"Number {n} was read out."} for n in range(1500)]

    report = checked(batch(tmp_path, rows), metrics=("bleu",))

    expected = sacrebleu.corpus_bleu([row["target"] for row in rows], [[row["reference"] for row in rows]])
    assert [score.value for document in report.documents for score in document.scores] == [expected.score]


def test_metrics_without_references_are_incomplete(tmp_path: Path) -> None:
    report = checked(batch(tmp_path, [{"target": text} for text in TARGETS]), metrics=("bleu",))

    assert report.verdict is Verdict.INCOMPLETE
    assert "metrics need a reference for every segment" in str(report.failures[0])


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    """A distribution with an entry point, as pip would install it."""
    (tmp_path / "length_plugin.py").write_text(PLUGIN, encoding="utf-8")
    info = tmp_path / "length_plugin-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: length-plugin\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[mtcheck]\nlength = length_plugin\n", encoding="utf-8")
    (tmp_path / "text.txt").write_text("The council met.\n\nNobody was hurt.\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(folder), str(Path(__file__).parents[2])])
    return subprocess.run(
        [sys.executable, "-m", "mtcheck", "check", "text.txt", "--no-lm", "--format", "json", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_an_installed_estimator_is_found_and_asked(plugin: Path) -> None:
    result = run(plugin, "--estimator", "length")

    (document,) = json.loads(result.stdout)["documents"]
    assert result.returncode == 0
    assert document["scores"] == [{"metric": "length", "score": 16.0, "signature": "length|version:1"}]
    assert [each["scores"][0]["score"] for each in document["segment_scores"]] == [16.0, 16.0]


@pytest.mark.parametrize(("argument", "reason"), [("raises", "no licence"), ("short", "1 figures"), ("nan", "finite")])
def test_an_estimator_that_fails_gives_no_figure_but_a_failure(plugin: Path, argument: str, reason: str) -> None:
    result = run(plugin, "--estimator", f"length:{argument}")

    report = json.loads(result.stdout)
    assert result.returncode == 3
    assert report["documents"][0]["scores"] == []
    assert reason in report["failures"][0]["reason"]


def test_an_unknown_estimator_is_wrong_usage(plugin: Path) -> None:
    result = run(plugin, "--estimator", "lenght")

    assert result.returncode == 2
    assert "installed are comet, length" in result.stderr


def test_comet_says_how_it_is_installed(plugin: Path) -> None:
    if importlib.util.find_spec("comet") is not None:
        pytest.skip("COMET is installed")

    reason = json.loads(run(plugin, "--estimator", "comet").stdout)["failures"][0]["reason"]

    assert "pip install 'mtcheck[comet]'" in reason


def test_a_segment_with_two_references_keeps_both() -> None:
    segment = Segment(Passage("a", Origin.at(0, 1)), None, ("b", "c"))

    assert corpus_scores([segment.target.text], [segment.references], metrics_named(("chrf",)))[0].signature.startswith(
        "nrefs:2"
    )
