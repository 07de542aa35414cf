"""A probing classifier: how likely each token is part of garble, read off what a model makes of the text inside.

A language model is surprised by garble and by good writing alike, but its hidden states tell more than its guesses:
which construction it takes the words for. A small network on top of the frozen states was taught with garbled news and
its repairs to tell garble from sound text (probing: Alain and Bengio 2016; detecting errors token by token: Rei and
Yannakoudakis 2016). It sees fourteen tokens to either side, so that it knows more than the causal model that it reads.

The weights belong to one model, and are made by `benchmarks/calibration/garble_probe.py`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import torch
    from torch import Tensor

__all__ = ["FILE", "Probe", "ReadsStates", "log_odds", "padded", "probe_of", "read", "write"]

FILE = "garble-probe.safetensors"
CONVOLUTIONS = {"first": 1, "second": 2, "third": 4}
"""Layers that look to either side, with the distance of the tokens that each looks at (dilated: Yu and Koltun 2016)."""


class ReadsStates(Protocol):
    """What sees the hidden states behind some layers, counted from 1, and says something of each token."""

    @property
    def layers(self) -> tuple[int, ...]: ...

    def __call__(self, texts: Sequence[Tensor], /) -> list[Tensor]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """A network on the hidden states behind some layers of a model.

    ``model`` is the beginning of the hash of that model's weights, ``layers`` are counted from 1, ``signature`` changes
    with every weight.
    """

    model: str
    layers: tuple[int, ...]
    signature: str
    weights: Mapping[str, Tensor]

    def __call__(self, texts: Sequence[Tensor]) -> list[Tensor]:
        """Natural log-odds that each token is part of garble, for texts of (tokens, layers x width) hidden states, each
        layer's brought to a root mean square of 1."""
        states, there = padded(texts)
        if not states.shape[1]:
            return [text[:, 0] for text in texts]
        odds = log_odds(self.weights, states, there)
        return [row[: len(text)] for row, text in zip(odds, texts, strict=True)]


def padded(texts: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """Texts of (tokens, width) states as one (texts, tokens, width) float32 tensor, and which tokens are no padding."""
    import torch

    states = torch.nn.utils.rnn.pad_sequence(list(texts), batch_first=True).float()
    sizes = torch.tensor([len(text) for text in texts], device=states.device)
    return states, torch.arange(states.shape[1], device=states.device) < sizes[:, None]


def log_odds(weights: Mapping[str, Tensor], states: Tensor, there: Tensor, dropout: float = 0.0) -> Tensor:
    """The network: (texts, tokens) log-odds for (texts, tokens, layers x width) states, where ``there`` tells tokens
    from padding. A share of all numbers is dropped out while it is taught."""
    from torch.nn.functional import conv1d, gelu, layer_norm, linear
    from torch.nn.functional import dropout as dropped

    tokens = there[..., None]
    hidden = gelu(linear(dropped(states, dropout), weights["in.weight"], weights["in.bias"])) * tokens
    for name, apart in CONVOLUTIONS.items():
        kernel = weights[f"{name}.weight"]
        near = dropped(hidden, dropout).transpose(1, 2)
        reach = apart * (kernel.shape[-1] // 2)
        found = conv1d(near, kernel, weights[f"{name}.bias"], padding=reach, dilation=apart)
        hidden = hidden + gelu(found.transpose(1, 2)) * tokens
    normal = layer_norm(hidden, hidden.shape[-1:], weights["norm.weight"], weights["norm.bias"])
    return linear(dropped(normal, dropout), weights["out.weight"], weights["out.bias"])[..., 0]


def probe_of(model: str, device: torch.device) -> Probe | None:
    """The probe of the model whose weights have a hash that begins so; None where there is none."""
    probe = _packaged()
    if probe is None or probe.model != model:
        return None
    return replace(probe, weights={name: weight.to(device) for name, weight in probe.weights.items()})


@cache
def _packaged() -> Probe | None:
    stored = resources.files(f"{__package__}.calibration") / FILE
    return read(stored.read_bytes()) if stored.is_file() else None


def read(content: bytes) -> Probe:
    """A probe as `write` puts it; raises ValueError where the content is none."""
    from safetensors import SafetensorError
    from safetensors.torch import load

    try:
        size = int.from_bytes(content[:8], "little")
        about = json.loads(content[8 : 8 + size])["__metadata__"]
        weights = {name: weight.float() for name, weight in load(content).items()}
        layers = tuple(json.loads(about["layers"]))
    except (KeyError, ValueError, SafetensorError) as error:
        raise ValueError(f"not a probe: {error}") from error
    return Probe(about["model"], layers, hashlib.sha256(content).hexdigest()[:8], weights)


def write(file: Path, model: str, layers: Sequence[int], weights: Mapping[str, Tensor]) -> None:
    """In half precision: that moves log-odds by less than .01."""
    from safetensors.torch import save_file

    about = {"model": model, "layers": json.dumps(list(layers))}
    save_file({name: weight.detach().half().contiguous() for name, weight in weights.items()}, file, about)
