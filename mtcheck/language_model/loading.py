"""From a model's name to a model in memory: device, precision, threads, signature."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck import __version__
from mtcheck.errors import ModelUnavailable, first_line
from mtcheck.language_model import llama
from mtcheck.language_model.cache import ScoreCache
from mtcheck.language_model.catalogue import DEFAULT_MODEL, find_model
from mtcheck.language_model.model import Backend, LanguageModel
from mtcheck.language_model.probe import Probe, probe_of
from mtcheck.language_model.store import cache_folder, resolve
from mtcheck.language_model.tokens import TextEncoder

if TYPE_CHECKING:
    import torch

_DTYPES = {"fp32": "float32", "bf16": "bfloat16", "fp16": "float16"}
_TOKENIZER_FILES = ("tokenizer.json", "tokenizer.model", "vocab.json", "merges.txt")


def load(
    model: str = DEFAULT_MODEL,
    *,
    device: str | None = None,
    dtype: str | None = None,
    threads: int | None = None,
    cache: bool = True,
) -> LanguageModel:
    """Load a model that is on this machine: a known name, a folder, or a hub id fetched before.

    `device` is torch's name of it (default: a CUDA GPU if there is one, else the CPU); `dtype` one of fp32,
    bf16, fp16 (default: bf16 where it is faster, see `_default_dtype`); `threads` the CPU threads torch may
    use in this process (default: torch's own setting). `cache` keeps scores in the user's cache folder.
    Raises ModelUnavailable.
    """
    folder = resolve(model)
    import torch

    if threads is not None:
        torch.set_num_threads(threads)
    try:
        place = torch.device(device or ("cuda" if torch.cuda.is_available() else "cpu"))
        torch.empty(0, device=place)
    except (RuntimeError, AssertionError) as error:  # torch asserts that it was built with CUDA
        raise ModelUnavailable(
            f"the device {device!r} cannot be used: {first_line(error)}; try --device cpu"
        ) from error
    chosen = dtype or _default_dtype(place)
    if chosen not in _DTYPES:
        raise ModelUnavailable(f"no dtype {dtype!r}; choose one of {', '.join(_DTYPES)}")
    precision: torch.dtype = getattr(torch, _DTYPES[chosen])
    encoder = TextEncoder(folder)
    weights = _weights_hash(folder)[:8]
    probe = probe_of(weights, place)
    backend = _backend(folder, place, precision, probe)
    name = model if find_model(model) else folder.name if Path(model).expanduser().is_dir() else model
    parts = {
        "model": name,
        "sha": weights,
        "tok": _hash_of(folder / file for file in _TOKENIZER_FILES)[:8],
        "dtype": chosen if place.type == "cpu" else f"{chosen}@{place.type}",
        **({"probe": probe.signature} if probe else {}),
        "version": __version__,
    }
    signature = "|".join(f"{name}:{value}" for name, value in parts.items())
    scores = ScoreCache(cache_folder() / "scores.sqlite") if cache else None
    return LanguageModel(name, weights, encoder, backend, signature, scores)


def _backend(folder: Path, device: torch.device, dtype: torch.dtype, probe: Probe | None) -> Backend:
    from safetensors import SafetensorError

    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        if llama.is_supported(config):
            return llama.LlamaBackend(folder, device, dtype, probe)
    except (KeyError, ValueError, SafetensorError, OSError) as error:
        reason = f"{type(error).__name__}: {first_line(error)}"
        raise ModelUnavailable(f"the model in {folder} cannot be loaded ({reason}); is it complete?") from error
    from mtcheck.language_model.generic import TransformersBackend

    return TransformersBackend(folder, device, dtype)


def _default_dtype(device: torch.device) -> str:
    """bf16 on GPUs that have it and on CPUs where its matrix products are faster than float32's.

    AMX tiles make it several times faster; AVX-512's bfloat16 doubles the rate on AMD (Zen 4: 198 → 434
    GFLOPS) and halves it on Intel without AMX (300 → 165), both measured by benchmarks/speed_lm.py.
    """
    import torch

    if device.type == "cuda":
        return "bf16" if torch.cuda.is_bf16_supported() else "fp32"
    if device.type != "cpu":
        return "fp32"
    capabilities: dict[str, object] = getattr(torch.cpu, "get_capabilities", dict)()  # absent before torch 2.6
    if capabilities.get("amx_bf16"):
        return "bf16"
    return "bf16" if capabilities.get("avx512_bf16") and _is_amd() else "fp32"


def _is_amd() -> bool:
    if "AMD" in platform.processor():
        return True
    try:
        return "AuthenticAMD" in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def _weights_hash(folder: Path) -> str:
    """What the weights were made from, for a fetched model; else the SHA-256 of the weight files."""
    manifest = folder / "manifest.json"
    if manifest.is_file():
        recorded = json.loads(manifest.read_text(encoding="utf-8")).get("hash")
        if isinstance(recorded, str):
            return recorded
    return _hash_of(sorted(folder.glob("*.safetensors")))


def _hash_of(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        if path.is_file():
            with path.open("rb") as stream:
                digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()
