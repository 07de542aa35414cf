"""Feeds, pages and batches as real systems write them: garble is found where it stands in the file, and only that."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "corpora" / "feeds"
GOLD = [json.loads(line) for line in (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
FILES = sorted({mark["file"] for mark in GOLD})


@cache
def report_on(file: str) -> dict[str, Any]:
    finished = subprocess.run(
        [sys.executable, "-m", "mtcheck", "check", "--no-lm", "--format", "json", str(FOLDER / file)],
        capture_output=True,
        check=False,
    )
    report: dict[str, Any] = json.loads(finished.stdout)
    assert report["exit_status"] == finished.returncode
    return report


def findings(file: str) -> list[dict[str, Any]]:
    found = [finding for document in report_on(file)["documents"] for finding in document["findings"]]
    return [finding for finding in found if finding["severity"] != "neutral"]


def text_of(file: str) -> str:
    return (FOLDER / file).read_bytes().decode()


def place_of(mark: dict[str, Any]) -> tuple[int, int]:
    text = text_of(mark["file"])
    assert text.count(mark["raw"]) == 1, mark
    start = text.index(mark["raw"])
    return start, start + len(mark["raw"])


@pytest.mark.parametrize("mark", GOLD, ids=lambda mark: f"{mark['file']}-{mark['raw'][:30]}")
def test_garble_is_found_in_its_place(mark: dict[str, Any]) -> None:
    start, end = place_of(mark)

    here = {f["check"] for f in findings(mark["file"]) if start <= f["start"] and f["end"] <= end}

    assert here & set(mark["checks"])


@pytest.mark.parametrize("file", FILES)
def test_nothing_else_is_reported(file: str) -> None:
    places = [place_of(mark) for mark in GOLD if mark["file"] == file]

    false_alarms = [
        (finding["check"], finding["text"])
        for finding in findings(file)
        if not any(start <= finding["start"] and finding["end"] <= end for start, end in places)
    ]

    assert false_alarms == []


@pytest.mark.parametrize("file", FILES)
def test_all_of_it_is_read(file: str) -> None:
    assert report_on(file)["failures"] == []


@pytest.mark.parametrize("file", FILES)
def test_line_and_column_are_those_of_the_file(file: str) -> None:
    lines = text_of(file).replace("\r\n", "\n").split("\n")

    for finding in findings(file):
        line = lines[finding["line"] - 1]
        start = text_of(file)[finding["start"] :].split("\n")[0].rstrip("\r")
        assert line[finding["column"] - 1 :] == start


def test_every_entry_of_a_feed_is_a_document() -> None:
    uris = [document["uri"].partition("#")[2] for document in report_on("wordpress-feed.xml")["documents"]]

    assert uris == [f"https://lakeside-wire.example/?p={number}" for number in (48211, 48190, 48155)]


def test_one_broken_entry_of_two_hundred_is_a_failure_and_the_others_are_reported(tmp_path: Path) -> None:
    entries = [
        f"<item><guid>e{n}</guid><title>Report {n}</title><description>It rained.</description></item>"
        for n in range(1, 201)
    ]
    entries[6] = "<item><guid>e7</guid><title>Report 7<description>It & rained.</item>"
    feed = tmp_path / "feed.xml"
    feed.write_text(
        f'<?xml version="1.0"?>\n<rss><channel>\n{chr(10).join(entries)}\n</channel></rss>', encoding="utf-8"
    )

    finished = subprocess.run(
        [sys.executable, "-m", "mtcheck", "check", "--no-lm", "--format", "json", str(feed)],
        capture_output=True,
        check=False,
    )

    report = json.loads(finished.stdout)
    assert finished.returncode == 3
    assert len(report["documents"]) == 199
    assert [(failure["uri"], failure["line"]) for failure in report["failures"]] == [(f"{feed}#7", 9)]
