"""`mtcheck models calibrate` turns raw figures of any model into scores."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SENTENCES = ["The old bridge was closed on Monday.", "Nobody was hurt.", "Work will cost 40 million francs, he said."]


def mtcheck(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "mtcheck", *arguments], capture_output=True, text=True, check=False)


def test_a_calibrated_model_scores_from_0_to_100(
    family_folders: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MTCHECK_CACHE", str(tmp_path / "cache"))
    clean = tmp_path / "clean.txt"
    clean.write_text("\n".join(" ".join(SENTENCES) for _ in range(80)), encoding="utf-8")
    article = tmp_path / "article.txt"
    article.write_text(" ".join(SENTENCES), encoding="utf-8")
    model = str(family_folders["llama"])
    check = ("check", "--model", model, "--format", "json", str(article))
    before = json.loads(mtcheck(*check).stdout)
    done = mtcheck("models", "calibrate", "--model", model, str(clean))
    after = json.loads(mtcheck(*check).stdout)

    assert done.returncode == 0, done.stderr
    assert before["documents"][0]["fluency"]["score"] is None
    assert 0 <= after["documents"][0]["fluency"]["score"] <= 100
    assert "cal:2" in after["documents"][0]["fluency"]["signature"]


def test_too_little_text_is_said(family_folders: dict[str, Path], tmp_path: Path) -> None:
    clean = tmp_path / "clean.txt"
    clean.write_text(" ".join(SENTENCES), encoding="utf-8")
    done = mtcheck("models", "calibrate", "--model", str(family_folders["llama"]), str(clean))

    assert done.returncode == 3
    assert "at least 200 sentences" in done.stderr
    assert str(clean) in done.stderr
