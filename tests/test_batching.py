"""A batch that comes in parts is reported as one document, with the places it has in the file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.pipeline import check_inputs

RULES = replace(DEFAULT_SETTINGS, language_model=False, select=("doubled-word",))


def test_parts_of_a_batch_are_one_document(tmp_path: Path) -> None:
    """2,500 rows, every hundredth with the same defect, an empty line and a broken row between them."""
    lines = [json.dumps({"target": f"Row {n}: the the bridge." if n % 100 == 0 else "Fine."}) for n in range(2500)]
    lines[1001:1001] = ["", "{broken"]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    text = path.read_text(encoding="utf-8")

    report = check_inputs([str(path)], RULES)

    (document,) = report.documents
    expected = [number for number, line in enumerate(lines, 1) if "the the" in line]
    assert [finding.line for finding in document.findings] == expected
    assert [document.document.lines.position(finding.span.start)[0] for finding in document.findings] == expected
    assert {finding.span.of(text) for finding in document.findings} == {"the the"}
    assert len({finding.fingerprint for finding in document.findings}) == len(expected)
    assert [failure.line for failure in report.failures] == [1003]
    assert document.words == 25 * 5 + 2475


def test_rows_of_different_parts_are_compared(tmp_path: Path) -> None:
    """The first and the last of 2,500 rows have one source, the second and the last but one the same translation."""
    rows = [
        {"source": f"Zeile {n} liegt in Bern.", "target": f"Row {n} lies in the city of Bern."} for n in range(2500)
    ]
    rows[-1] = {"source": rows[0]["source"], "target": "Line 0 is in Bern."}
    rows[-2] = {"source": "Etwas ganz anderes geschah am Dienstag.", "target": rows[1]["target"]}
    path, other = tmp_path / "rows.jsonl", tmp_path / "other.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    other.write_text(json.dumps({"source": rows[0]["source"], "target": "Line 0 is in Bern."}), encoding="utf-8")
    chosen = ("inconsistent-translation", "same-translation")

    report = check_inputs([str(path), str(other)], replace(RULES, select=chosen))

    found = [[(finding.check, finding.line) for finding in document.findings] for document in report.documents]
    assert found == [[("same-translation", 2499), ("inconsistent-translation", 2500)], []]


def test_only_segments_with_findings_are_kept_of_a_large_batch(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    rows = ["x\tThe the bridge of the the town." if n == 1500 else "x\tFine." for n in range(3000)]
    path.write_text("\n".join(["source\ttarget", *rows]), encoding="utf-8")

    (document,) = check_inputs([str(path)], RULES).documents

    assert [segment.target.text for segment in document.document.segments] == ["The the bridge of the the town."]


def test_long_text_is_one_document(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    paragraph = "The council met and spoke about the bridge for a long time, as it did every week of the year.\n"
    path.write_text(paragraph * 15_000 + "It ended with the the vote.\n", encoding="utf-8")

    (document,) = check_inputs([str(path)], RULES).documents

    assert [(finding.line, finding.column) for finding in document.findings] == [(15_001, 15)]
