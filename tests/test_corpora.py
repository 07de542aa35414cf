"""The evidence itself is sound: spans point at text, repairs change it, nothing was edited by accident."""

import hashlib
import json
import subprocess
import sys
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

CORPORA = Path(__file__).resolve().parent.parent / "corpora"
SEED = CORPORA / "24-instant-news"
GARBLE = sorted((CORPORA / "garble").glob("*.jsonl"))
CLEAN = sorted((CORPORA / "clean").glob("*.jsonl"))
GOLD = sorted((CORPORA / "articles").glob("*.gold.jsonl"))
FAMILIES = {"residue", "encoding", "structure", "repetition", "language", "syntax", "discourse"}
WRITTEN = {
    "before-rules",
    "with-rules",
    "apart",
    "apart-unread",
    "apart-2",
    "apart-2-unread",
    "apart-3",
    "apart-3-unread",
    "apart-4",
    "apart-4-unread",
    "apart-5",
    "apart-5-unread",
    "apart-6",
    "apart-7",
    "apart-7-unread",
    "apart-8",
    "apart-9",
    "apart-10",
    "apart-11",
    "apart-12",
    "apart-13",
    "apart-14",
    "apart-15",
    "apart-16",
    "apart-17",
    "apart-18",
    "apart-19",
    "apart-20",
    "apart-21",
    "apart-22",
    "apart-23",
    "apart-24",
    "apart-25",
    "apart-26",
    "apart-27",
    "apart-28",
    "apart-29",
    "apart-30",
    "apart-31",
    "apart-32",
    "apart-33",
    "apart-34",
    "apart-35",
    "apart-37",
    "apart-39",
    "apart-40",
    "phrase-based",
}


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def assert_spans(text: str, spans: list[list[int]]) -> None:
    assert spans
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_the_real_article_is_the_original_byte_for_byte() -> None:
    digest = hashlib.sha256((SEED / "lukashenko-xi.txt").read_bytes()).hexdigest()
    assert digest == "72117cc6d6d4672a9de662ae9869cf4aa99e770435e29945ce2cc600d1850f54"


def test_gold_of_the_real_article_quotes_the_article() -> None:
    article = (SEED / "lukashenko-xi.txt").read_text(encoding="utf-8")
    marks = records(SEED / "gold.jsonl")
    assert len(marks) == 87
    assert all(mark["text"] == article[mark["start"] : mark["end"]] for mark in marks)
    assert all(article.count("\n", 0, mark["start"]) + 1 == mark["line"] for mark in marks)


def test_scorer_counts_hits_misses_and_false_alarms(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    stray = {"start": 512, "end": 520, "check": "doubled-word"}
    whole_line = {"start": 0, "end": 175, "check": "garble"}
    findings = [{"start": 429, "end": 438, "check": "stranded-verb"}, stray, whole_line]
    report.write_text(json.dumps({"documents": [{"findings": findings}]}), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, str(SEED / "score.py"), str(report)], capture_output=True, text=True, check=True
    )
    lines = ran.stdout.splitlines()
    assert lines[0].startswith("sure spans    2/27")  # the stranded verb and the space before its stop
    assert lines[1].startswith("sure blocks   0/7")
    assert "false alarms  1" in lines
    assert "over-long     1" in lines


@pytest.mark.parametrize("path", GARBLE, ids=lambda path: path.stem)
def test_garble_cases_point_at_their_defect_and_repair_it(path: Path) -> None:
    for record in records(path):
        assert_spans(record["text"], record["spans"])
        assert record["family"] in FAMILIES, record["id"]
        assert record["written"] in WRITTEN, record["id"]
        assert record["repair"] != record["text"], record["id"]


def test_garble_covers_every_family_with_cases_older_than_the_rules() -> None:
    older = [r for path in GARBLE for r in records(path) if r["written"] == "before-rules"]
    count = Counter(record["family"] for record in older)
    assert set(count) == FAMILIES
    assert len(older) >= 360
    assert count["syntax"] >= 130


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name.partition(".")[0])
def test_gold_of_an_article_quotes_the_article(path: Path) -> None:
    article = path.with_name(path.name.replace(".gold.jsonl", ".txt")).read_text(encoding="utf-8")
    marks = records(path)
    assert marks
    for mark in marks:
        assert mark["text"] == article[mark["start"] : mark["end"]]
        assert mark["text"]
        assert mark["severity"] in {"critical", "major", "minor"}
    changed = {mark["group"] for mark in marks if mark["repair"] != mark["text"]}
    assert changed == {mark["group"] for mark in marks}


def test_every_article_has_its_gold() -> None:
    articles = {path.stem for path in (CORPORA / "articles").glob("*.txt")}
    assert articles == {path.name.removesuffix(".gold.jsonl") for path in GOLD}


def test_ids_are_unique_and_no_text_stands_twice() -> None:
    everything = [record for path in [*GARBLE, *CLEAN] for record in records(path)]
    ids = Counter(record["id"] for record in everything)
    texts = Counter(record["text"] for record in everything)
    assert [name for name, times in ids.items() if times > 1] == []
    assert [text for text, times in texts.items() if times > 1] == []


def test_characters_that_cannot_be_seen_are_escaped_in_the_files() -> None:
    for path in [*GARBLE, *CLEAN, *GOLD]:
        raw = path.read_text(encoding="utf-8").replace("\n", "")
        assert {c for c in raw if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp", "Mn"}} == set(), path


def test_clean_texts_name_what_they_resemble() -> None:
    clean = [record for path in CLEAN for record in records(path)]
    assert len(clean) >= 400
    assert all(record["resembles"] and record["text"].strip() for record in clean)
