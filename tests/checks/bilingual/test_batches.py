"""Batches with their sources: slipped rows, empty translations, mixed languages, protected words and glossaries."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mtcheck.config import Settings
from mtcheck.pipeline import check_inputs
from mtcheck.report import Report, Severity

ROWS = [
    ("Der Rat von Bern tagte am Dienstag.", "The council of Bern met on Tuesday."),
    ("Die Brücke ist seit 2019 gesperrt.", "The bridge has been closed since 2019."),
    ("Die Firma Nestlé zahlt 300 Franken.", "The firm Nestlé pays 300 francs."),
    ("In Glasgow wurden 45 Leute verletzt.", "In Glasgow, 45 people were injured."),
    ("Arosa zählt 3200 Einwohner.", "Arosa has 3,200 inhabitants."),
    ("Der Zug nach Zermatt fuhr um 14.30 Uhr.", "The train to Zermatt left at 2:30 p.m."),
]


def checked(folder: Path, rows: list[tuple[str, str]], **settings: Any) -> Report:
    file = folder / "batch.jsonl"
    lines = (json.dumps({"source": source, "target": target}, ensure_ascii=False) for source, target in rows)
    file.write_text("\n".join(lines), encoding="utf-8")
    return check_inputs([str(file)], Settings(language_model=False, **settings))


def found(report: Report) -> list[tuple[str, int]]:
    return [(finding.check, finding.line) for finding in report.findings]


def test_sound_rows_are_clean(tmp_path: Path) -> None:
    assert found(checked(tmp_path, ROWS)) == []


def test_rows_that_slipped_are_one_defect_each_and_not_five(tmp_path: Path) -> None:
    targets = [ROWS[0][1], ROWS[0][1], *(target for _, target in ROWS[1:-1])]
    rows = [(source, target) for (source, _), target in zip(ROWS, targets, strict=True)]

    report = checked(tmp_path, rows)

    slipped = [line for check, line in found(report) if check == "shifted-row"]
    assert slipped == [2, 3, 4, 5, 6]
    assert not any(check.startswith("changed-") for check, _ in found(report))


def test_an_empty_translation_is_critical(tmp_path: Path) -> None:
    report = checked(tmp_path, [*ROWS, ("Niemand war da, als er kam.", "")])

    assert [(f.check, f.severity) for f in report.findings] == [("length-ratio", Severity.CRITICAL)]


def test_a_translation_of_a_hundred_times_the_length_is_found(tmp_path: Path) -> None:
    report = checked(tmp_path, [("Der Rat von Bern tagte am Dienstag.", "The council met. " + "It was so. " * 300)])

    assert {"length-ratio", "added-sentence"} & {check for check, _ in found(report)}


def test_sources_in_several_languages_are_each_read_as_theirs(tmp_path: Path) -> None:
    rows = [
        ("Die Schulden betragen 3,5 Milliarden Euro, sagte der Minister.", "The debt is 3.5 billion euros, he said."),
        ("La dette est de 1 250,50 euros, a dit le ministre de la ville.", "The debt is 1,250.50 euros, he said."),
        ("Im März war es am schönsten, und alle waren dabei.", "It was finest in March, and everybody was there."),
    ]

    assert found(checked(tmp_path, rows)) == []


def test_a_protected_word_must_stand_as_in_the_source(tmp_path: Path) -> None:
    rows = [("Das meldete der Blick am Dienstag.", "That was reported by the View on Tuesday.")]

    assert found(checked(tmp_path, rows, do_not_translate=("Blick",))) == [("translated-protected-word", 1)]


def test_the_glossary_is_kept(tmp_path: Path) -> None:
    glossary = tmp_path / "terms.csv"
    glossary.write_text("source,target,forbidden\nStadtrat,city council,town board\n", encoding="utf-8")
    rows = [
        ("Der Stadtrat tagte.", "The town board met."),
        ("Der Stadtrat tagte lange.", "The city council met long."),
    ]

    assert found(checked(tmp_path, rows, glossary=glossary)) == [("wrong-term", 1)]


def test_places_point_into_the_file(tmp_path: Path) -> None:
    report = checked(tmp_path, [("Es kostete 1.250,50 Euro.", "It cost 1,520.50 euros.")])

    (finding,) = report.findings
    text = (tmp_path / "batch.jsonl").read_text(encoding="utf-8")
    assert finding.span.of(text) == finding.text == "1,520.50"
    assert finding.repair is not None
    assert finding.repair.text == "1,250.50"
