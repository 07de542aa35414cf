"""`mtcheck compare` gives sacreBLEU's own figures and p-values, ranks systems, and names what does not fit together."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SOURCE = [
    "Der Rat von Bern tagte am Dienstag und beschloss den Bau der Brücke.",
    "Die Firma Meyer zahlt 1.250,50 Euro an die Gemeinde.",
    "Der Zug nach Glasgow fuhr um 14.30 Uhr ab.",
    "Niemand wurde verletzt.",
    "Die Preise stiegen im März um 5 Prozent.",
    "Die Museen der Stadt bleiben bis Montag geschlossen.",
]
REFERENCE = [
    "The council of Bern met on Tuesday and decided to build the bridge.",
    "The Meyer company pays 1,250.50 euros to the municipality.",
    "The train to Glasgow left at 2:30 p.m.",
    "Nobody was hurt.",
    "Prices rose by 5 percent in March.",
    "The museums of the city will stay closed until Monday.",
]
OTHER_REFERENCE = [
    "Bern's council met on Tuesday and decided that the bridge will be built.",
    "Meyer pays the municipality 1,250.50 euros.",
    "The train for Glasgow departed at 2:30 p.m.",
    "No one was injured.",
    "In March prices went up by 5 percent.",
    "The city's museums remain closed until Monday.",
]
GOOD = [
    "The council of Bern met on Tuesday and decided to build the bridge.",
    "The company Meyer pays 1,250.50 euros to the municipality.",
    "The train to Glasgow left at 2:30 p.m.",
    "Nobody was injured.",
    "The prices rose by 5 percent in March.",
    "The museums of the city remain closed until Monday.",
]
BAD = [
    "The advice of Bern days on Thursday and closed the building of bridge.",
    "The company Meyer pays 1,250.50 dollars at the community.",
    "The pull to Glasgow drove at 2:30 a.m. off.",
    "Somebody was violated.",
    "The price climbed in May around 5 percent.",
    "Die Museen der Stadt bleiben bis Montag geschlossen.",
]


def written(folder: Path, name: str, lines: list[str]) -> str:
    (folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return name


def run(folder: Path, *arguments: str, module: str = "mtcheck") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "utf-8"},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, lines in (
        ("src.txt", SOURCE),
        ("ref.txt", REFERENCE),
        ("ref2.txt", OTHER_REFERENCE),
        ("good.txt", GOOD),
        ("bad.txt", BAD),
    ):
        written(tmp_path, name, lines)
    return tmp_path


def compared(folder: Path, *arguments: str) -> dict[str, Any]:
    result = run(folder, "compare", *arguments, "--no-lm", "--format", "json")
    assert result.returncode == 0, result.stderr
    content: dict[str, Any] = json.loads(result.stdout)
    return content


def test_scores_and_signatures_are_those_of_sacrebleu_to_the_last_digit(folder: Path) -> None:
    """With two references, and every metric."""
    report = compared(
        folder, "good.txt", "bad.txt", "--reference", "ref.txt", "--reference", "ref2.txt", "--test", "bs",
        *("--metrics", "bleu", "--metrics", "chrf", "--metrics", "ter"),
    )  # fmt: skip

    for number, system in enumerate(("good.txt", "bad.txt")):
        theirs = run(
            folder, "ref.txt", "ref2.txt", "-i", system, "-m", "bleu", "chrf", "ter", "-w", "17", module="sacrebleu"
        )
        expected = json.loads(theirs.stdout)
        ours = report["systems"][number]["scores"]
        assert [score["score"] for score in ours] == [pytest.approx(row["score"], abs=1e-14) for row in expected]
        assert [f"{score['metric']}|{score['signature']}" for score in ours] == [
            f"{row['name']}|{row['signature']}" for row in expected
        ]


@pytest.mark.parametrize(("test", "option"), [("bs", "--paired-bs"), ("ar", "--paired-ar")])
def test_p_values_are_those_of_sacrebleu(folder: Path, test: str, option: str) -> None:
    report = compared(folder, "good.txt", "bad.txt", "--reference", "ref.txt", "--test", test, "--metrics", "bleu")

    theirs = run(folder, "ref.txt", "-i", "good.txt", "bad.txt", "-m", "bleu", option, "-w", "17", module="sacrebleu")
    expected = json.loads(theirs.stdout)[1]["BLEU"]

    (comparison,) = report["comparisons"]
    assert comparison["p_value"] == pytest.approx(expected["p_value"], abs=1e-12)
    assert report["systems"][1]["scores"][0]["score"] == pytest.approx(expected["score"], abs=1e-12)


def test_the_table_ranks_the_systems_and_shows_where_they_differ(folder: Path) -> None:
    result = run(folder, "compare", "good.txt", "bad.txt", "--source", "src.txt", "--reference", "ref.txt", "--no-lm")

    assert result.returncode == 0
    assert "best first by BLEU (= where the difference may be chance): good.txt > bad.txt" in result.stdout
    assert "BLEU: nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:" in result.stdout
    assert "[-Tuesday-]{+Thursday+}" in " ".join(result.stdout.split())


def test_without_a_reference_findings_remain(folder: Path) -> None:
    report = compared(folder, "good.txt", "bad.txt", "--source", "src.txt")

    good, bad = report["systems"]
    assert good["scores"] == []
    assert good["findings_per_1000_words"].get("bilingual", 0) < bad["findings_per_1000_words"]["bilingual"]
    assert good["mqm_per_1000_words"] < bad["mqm_per_1000_words"]


def test_batches_hold_their_own_references(folder: Path) -> None:
    for name, lines in (("good.jsonl", GOOD), ("bad.jsonl", BAD)):
        rows = zip(SOURCE, REFERENCE, lines, strict=True)
        written(folder, name, [json.dumps({"source": s, "reference": r, "hypothesis": h}) for s, r, h in rows])

    batch = compared(folder, "good.jsonl", "bad.jsonl", "--test", "bs", "--metrics", "chrf")
    text = compared(folder, "good.txt", "bad.txt", "--reference", "ref.txt", "--test", "bs", "--metrics", "chrf")

    assert [s["scores"] for s in batch["systems"]] == [s["scores"] for s in text["systems"]]


def test_a_lost_line_is_named_where_it_was_lost(folder: Path) -> None:
    written(folder, "short.txt", [*GOOD[:2], *GOOD[3:]])

    systems = run(folder, "compare", "good.txt", "short.txt", "--no-lm")
    reference = run(folder, "compare", "good.txt", "bad.txt", "--reference", "short.txt", "--no-lm")

    assert systems.returncode == reference.returncode == 3
    assert "good.txt has 6 segments, short.txt has 5; they drift apart at segment 3" in systems.stderr
    assert "drift apart at line 3" in reference.stderr


def test_an_empty_file_and_a_file_given_twice_are_refused(folder: Path) -> None:
    written(folder, "empty.txt", [])

    assert "empty.txt: is empty" in run(folder, "compare", "good.txt", "empty.txt", "--no-lm").stderr
    twice = run(folder, "compare", "good.txt", "./good.txt", "--no-lm")
    assert (twice.returncode, "given twice" in twice.stderr) == (2, True)
