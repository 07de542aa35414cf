"""A probing classifier: how likely each token is part of garble, read off what a model makes of the text inside.

A language model is surprised by garble and by good writing alike, but its hidden states tell more than its guesses:
which construction it takes the words for. Small networks (`network.py`) on top of the frozen states and of the
surprisal were taught with garbled news and its repairs to tell garble from sound text (probing: Alain and Bengio 2016;
detecting errors token by token: Rei and Yannakoudakis 2016).

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

from mtcheck.language_model.network import log_odds

if TYPE_CHECKING:
    import torch
    from torch import Tensor

__all__ = ["FILE", "Probe", "ReadsStates", "padded", "probe_of", "read", "with_surprisal", "write"]

FILE = "garble-probe.safetensors"
BENDS = (0.0, 4.0, 10.0)
"""Nats from which the surprisal of a token is counted, once more from each."""
_NATS = 4.0
"""That are as much to the network as the root mean square of the states."""


class ReadsStates(Protocol):
    """What sees the hidden states behind some layers, counted from 1, and the log-probability of each token, and says
    something of each."""

    @property
    def layers(self) -> tuple[int, ...]: ...

    def __call__(self, texts: Sequence[Tensor], log_probs: Sequence[Sequence[float]], /) -> list[Tensor]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """Networks on the hidden states behind some layers of a model, each taught from another start.

    ``model`` is the beginning of the hash of that model's weights, ``layers`` are counted from 1, ``signature`` changes
    with every weight. ``networks`` are the weights of each; what they agree on is surer than what one says (ensembles:
    Hansen and Salamon 1990).
    """

    model: str
    layers: tuple[int, ...]
    signature: str
    networks: tuple[Mapping[str, Tensor], ...]

    def __call__(self, texts: Sequence[Tensor], log_probs: Sequence[Sequence[float]]) -> list[Tensor]:
        """Natural log-odds that each token is part of garble, the mean of the networks', for texts of (tokens, layers x
        width) hidden states, each layer's brought to a root mean square of 1, and of as many log-probabilities."""
        return self.odds([with_surprisal(*text) for text in zip(texts, log_probs, strict=True)])

    def odds(self, texts: Sequence[Tensor]) -> list[Tensor]:
        """The same of what `with_surprisal` makes of them."""
        import torch

        numbers, there = padded(texts)
        if not numbers.shape[1]:
            return [text[:, 0] for text in texts]
        odds = torch.stack([log_odds(weights, numbers, there) for weights in self.networks]).mean(0)
        return [row[: len(text)] for row, text in zip(odds, texts, strict=True)]


def with_surprisal(states: Tensor, log_probs: Sequence[float]) -> Tensor:
    """(tokens, layers x width) hidden states with what the networks see of as many log-probabilities beside them."""
    import torch

    nats = -torch.tensor(log_probs, dtype=torch.float32, device=states.device).reshape(-1, 1)
    above = (nats - nats.new_tensor(BENDS)).clamp(min=0)
    return torch.cat([states.float(), above / _NATS], dim=1)


def padded(texts: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """Texts of (tokens, width) states as one (texts, tokens, width) float32 tensor, and which tokens are no padding."""
    import torch

    states = torch.nn.utils.rnn.pad_sequence(list(texts), batch_first=True).float()
    sizes = torch.tensor([len(text) for text in texts], device=states.device)
    return states, torch.arange(states.shape[1], device=states.device) < sizes[:, None]


def probe_of(model: str, device: torch.device) -> Probe | None:
    """The probe of the model whose weights have a hash that begins so; None where there is none."""
    probe = _packaged()
    if probe is None or probe.model != model:
        return None
    return replace(probe, networks=tuple({name: w.to(device) for name, w in own.items()} for own in probe.networks))


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
        weights: dict[str, dict[str, Tensor]] = {}
        for named, weight in load(content).items():
            number, _, name = named.partition(".")
            weights.setdefault(number, {})[name] = weight.float()
        layers = tuple(json.loads(about["layers"]))
    except (KeyError, ValueError, SafetensorError) as error:
        raise ValueError(f"not a probe: {error}") from error
    networks = tuple(weights[number] for number in sorted(weights))
    return Probe(about["model"], layers, hashlib.sha256(content).hexdigest()[:8], networks)


def write(file: Path, model: str, layers: Sequence[int], networks: Sequence[Mapping[str, Tensor]]) -> None:
    """In half precision: that moves log-odds by less than .01."""
    from safetensors.torch import save_file

    about = {"model": model, "layers": json.dumps(list(layers))}
    named = {f"{number}.{name}": weight for number, own in enumerate(networks) for name, weight in own.items()}
    save_file({name: weight.detach().half().contiguous() for name, weight in named.items()}, file, about)
