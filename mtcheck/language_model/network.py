"""The networks of the probe: from what a language model makes of each token to the log-odds that it is garbled.

Blocks of a convolution over near tokens and, in some networks, attention over all that are in reach and a layer of each
token's own, each with a way around it (Gulati et al. 2020, without their gates). The language model looks back only;
these look to either side, so that they know more than what they read. By attention, what is garbled in one sentence
tells of the next; networks without see the place alone. They err differently, and what both say is surer.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch
    from torch import Tensor

__all__ = ["fresh", "log_odds"]

_BLOCKS = {"first": 1, "second": 2, "third": 4}
"""With the distance of the tokens that the convolution looks at (dilated: Yu and Koltun 2016)."""
_NEAR = 5
"""Tokens that a convolution sees."""
_REACH = 256
"""Tokens to either side that attention sees: texts of up to 500 taught it."""
_HEADS = 4
_OWN = 2
"""Times as wide is the layer of each token's own inside."""
_LONGEST_WAVE = 10_000.0
"""Of the turns that tell attention how far apart two tokens are (rotary: Su et al. 2021)."""


def log_odds(weights: Mapping[str, Tensor], numbers: Tensor, there: Tensor, dropout: float = 0.0) -> Tensor:
    """(texts, tokens) natural log-odds for (texts, tokens, width) numbers, where ``there`` tells tokens from padding,
    by a network of the blocks whose weights these are. A share of all numbers is dropped out while it is taught."""
    from torch.nn.functional import dropout as dropped
    from torch.nn.functional import gelu

    layers = _Layers(weights)
    tokens = there[..., None]
    within = _within(there)
    hidden = gelu(layers.linear("in", dropped(numbers, dropout))) * tokens
    for block, apart in _BLOCKS.items():
        if layers.has(f"{block}.near"):
            near = layers.convolution(f"{block}.near", dropped(hidden, dropout), apart)
            hidden = hidden + gelu(near) * tokens
        if layers.has(f"{block}.attention.in"):
            heard = layers.attention(f"{block}.attention", layers.norm(f"{block}.attention.norm", hidden), within)
            hidden = hidden + dropped(heard, dropout) * tokens
            own = gelu(layers.linear(f"{block}.own.in", layers.norm(f"{block}.own.norm", hidden)))
            hidden = hidden + dropped(layers.linear(f"{block}.own.out", own), dropout) * tokens
    return layers.linear("out", dropped(layers.norm("norm", hidden), dropout))[..., 0]


class _Layers:
    """Layers by the names of their weights."""

    def __init__(self, weights: Mapping[str, Tensor]) -> None:
        self._weights = weights

    def has(self, name: str) -> bool:
        return f"{name}.weight" in self._weights

    def _of(self, name: str) -> tuple[Tensor, Tensor]:
        return self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]

    def linear(self, name: str, rows: Tensor) -> Tensor:
        from torch.nn.functional import linear

        return linear(rows, *self._of(name))

    def norm(self, name: str, rows: Tensor) -> Tensor:
        from torch.nn.functional import layer_norm

        return layer_norm(rows, rows.shape[-1:], *self._of(name))

    def convolution(self, name: str, rows: Tensor, apart: int) -> Tensor:
        from torch.nn.functional import conv1d

        kernel, bias = self._of(name)
        reach = apart * (kernel.shape[-1] // 2)
        return conv1d(rows.transpose(1, 2), kernel, bias, padding=reach, dilation=apart).transpose(1, 2)

    def attention(self, name: str, rows: Tensor, within: Tensor) -> Tensor:
        from torch.nn.functional import scaled_dot_product_attention

        texts, tokens, width = rows.shape
        heads = self.linear(f"{name}.in", rows).reshape(texts, tokens, 3, _HEADS, width // _HEADS)
        heads = heads.permute(2, 0, 3, 1, 4)
        queries, keys = _turned(heads[:2])
        heard = scaled_dot_product_attention(queries, keys, heads[2], attn_mask=within)
        return self.linear(f"{name}.out", heard.transpose(1, 2).flatten(2))


def _within(there: Tensor) -> Tensor:
    """(texts, 1, tokens, tokens): which tokens each hears; padding hears itself, for nothing has no mean."""
    import torch

    at = torch.arange(there.shape[1], device=there.device)
    distance = (at[:, None] - at).abs()
    return (there[:, None, None, :] & (distance <= _REACH)) | (distance == 0)


def _turned(rows: Tensor) -> Tensor:
    """(…, tokens, width) numbers, each pair of them turned by its place, so that products tell of distances alone."""
    import torch

    tokens, width = rows.shape[-2:]
    places = torch.arange(tokens, device=rows.device)[:, None]
    angles = places * _LONGEST_WAVE ** -(torch.arange(0, width, 2, device=rows.device) / width)
    cosines, sines = angles.cos(), angles.sin()
    left, right = rows[..., ::2], rows[..., 1::2]
    return torch.stack([left * cosines - right * sines, left * sines + right * cosines], dim=-1).flatten(-2)


def fresh(numbers: int, width: int, blocks: int, *, attends: bool) -> dict[str, Tensor]:
    """Weights to begin with, as torch's own layers have them, for so many numbers of a token."""
    from torch.nn import Conv1d, LayerNorm, Linear

    layers: dict[str, torch.nn.Module] = {
        "in": Linear(numbers, width),
        "norm": LayerNorm(width),
        "out": Linear(width, 1),
    }
    for block in islice(_BLOCKS, blocks):
        layers[f"{block}.near"] = Conv1d(width, width, _NEAR)
        if attends:
            layers |= {
                f"{block}.attention.norm": LayerNorm(width),
                f"{block}.attention.in": Linear(width, 3 * width),
                f"{block}.attention.out": Linear(width, width),
                f"{block}.own.norm": LayerNorm(width),
                f"{block}.own.in": Linear(width, _OWN * width),
                f"{block}.own.out": Linear(_OWN * width, width),
            }
    return {f"{name}.{part}": weight for name, layer in layers.items() for part, weight in layer.named_parameters()}
