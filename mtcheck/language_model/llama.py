"""Llama-type models by a forward pass of our own: no padding, no full logits kept, trees of tokens.

All real tokens of a batch go through each matrix product together; only attention looks at one tree at a
time (equal chains together). Residual stream, norms, rotary embedding and attention are float32 whatever
the dtype of the matrices: in bfloat16 this moves the mean log-probability by 0.01 instead of 0.05 nats.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mtcheck.language_model.tokens import Tree

if TYPE_CHECKING:
    import torch
    from torch import Tensor

# Logits of 256 tokens × 8,192 words are 8 MB and stay in the cache: 240-290 GFLOPS in float32, where the
# full matrix reached 80-170 (benchmarks/speed_lm.py).
_TOKENS_PER_CHUNK = 256
_WORDS_PER_CHUNK = 8192


@dataclass(frozen=True, slots=True)
class _Layer:
    attention_norm: Tensor
    attention_in: Tensor
    attention_out: Tensor
    feed_forward_norm: Tensor
    feed_forward_in: Tensor
    feed_forward_out: Tensor


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows [start, start + count × length) of a batch: `count` chains of equal length, or one masked tree."""

    start: int
    count: int
    length: int
    mask: Tensor | None


def is_supported(config: dict[str, Any]) -> bool:
    """Whether a model's config.json describes exactly the architecture computed here."""
    rope = config.get("rope_parameters") or config.get("rope_scaling") or {}
    return (
        config.get("model_type") == "llama"
        and config.get("hidden_act") == "silu"
        and rope.get("rope_type", rope.get("type", "default")) == "default"
        and not config.get("attention_bias")
        and not config.get("mlp_bias")
        and config.get("partial_rotary_factor", 1.0) == 1.0
        and config.get("pretraining_tp", 1) == 1
        and "quantization_config" not in config
    )


class LlamaBackend:
    """Log-probabilities of token trees; weights are read from the safetensors files of a model folder."""

    def __init__(self, folder: Path, device: torch.device, dtype: torch.dtype) -> None:
        import torch

        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        weights = _read_weights(folder)
        self.positions: int = config["max_position_embeddings"]
        self._device, self._dtype = device, dtype
        self._epsilon: float = config["rms_norm_eps"]
        self._heads: int = config["num_attention_heads"]
        self._pairs_heads: int = config.get("num_key_value_heads") or self._heads
        self._head_size: int = config.get("head_dim") or config["hidden_size"] // self._heads

        def matrix(*names: str) -> Tensor:
            return torch.cat([weights[name + ".weight"] for name in names]).to(device, dtype)

        def norm(name: str) -> Tensor:
            return weights[name + ".weight"].to(device, torch.float32)

        self._embedding = matrix("model.embed_tokens")
        head = "model.embed_tokens" if config.get("tie_word_embeddings") else "lm_head"
        self._head = self._embedding if head == "model.embed_tokens" else matrix(head)
        self._last_norm = norm("model.norm")
        self._layers = []
        for number in range(config["num_hidden_layers"]):
            at = f"model.layers.{number}."
            attention, feed = at + "self_attn.", at + "mlp."
            layer = _Layer(
                norm(at + "input_layernorm"),
                matrix(attention + "q_proj", attention + "k_proj", attention + "v_proj"),
                matrix(attention + "o_proj"),
                norm(at + "post_attention_layernorm"),
                matrix(feed + "gate_proj", feed + "up_proj"),
                matrix(feed + "down_proj"),
            )
            self._layers.append(layer)
        theta = (config.get("rope_parameters") or config).get("rope_theta", 10_000.0)
        powers = torch.arange(0, self._head_size, 2, dtype=torch.float32, device=device) / self._head_size
        self._frequencies = 1.0 / theta**powers

    def score(self, trees: Sequence[Tree]) -> list[list[float]]:
        """Natural-log probabilities of every tree's `scored` nodes, each given its ancestors."""
        import torch

        with torch.inference_mode():
            return self._score(trees)

    def _score(self, trees: Sequence[Tree]) -> list[list[float]]:
        import torch

        order = sorted(range(len(trees)), key=lambda i: (not trees[i].is_chain, len(trees[i].tokens)))
        tokens: list[int] = []
        depths: list[int] = []
        rows: list[int] = []  # of every scored node: the row of its parent …
        words: list[int] = []  # … and its token
        blocks: list[_Block] = []
        for is_chain, length, members in _equal_shapes(trees, order):
            start = len(tokens)
            for tree in members:
                at = len(tokens)
                # Nothing follows a leaf, so it is not computed.
                inner = range(length) if is_chain else sorted({parent for parent in tree.parents if parent >= 0})
                row = {node: at + place for place, node in enumerate(inner)}
                rows.extend(row[tree.parents[node]] for node in tree.scored)
                words.extend(tree.tokens[node] for node in tree.scored)
                tokens.extend(tree.tokens[node] for node in inner)
                depth = inner if is_chain else _depths(tree)
                depths.extend(depth[node] for node in inner)
            if is_chain:
                blocks.append(_Block(start, len(members), length, None))
            else:
                blocks.append(_Block(start, 1, len(inner), self._ancestors(members[0], inner)))
        if not rows:
            return [[] for _ in trees]
        hidden = self._hidden(tokens, depths, blocks)
        unique, inverse = torch.unique(torch.tensor(rows, device=self._device), return_inverse=True)
        found = self._log_probabilities(hidden[unique], inverse, torch.tensor(words, device=self._device))
        values = iter(found.tolist())
        results: list[list[float]] = [[] for _ in trees]
        for index in order:
            results[index] = [next(values) for _ in trees[index].scored]
        return results

    def _ancestors(self, tree: Tree, nodes: Sequence[int]) -> Tensor:
        """Which of these nodes, all inner ones, each of them sees: its ancestors and itself."""
        import torch

        row = {node: place for place, node in enumerate(nodes)}
        mask = torch.zeros(len(nodes), len(nodes), dtype=torch.bool)
        for node, place in row.items():
            if tree.parents[node] >= 0:
                mask[place] = mask[row[tree.parents[node]]]
            mask[place, place] = True
        return mask.to(self._device)

    def _hidden(self, tokens: list[int], depths: list[int], blocks: list[_Block]) -> Tensor:
        import torch
        from torch.nn.functional import linear, silu

        ids = torch.tensor(tokens, device=self._device)
        angles = torch.tensor(depths, device=self._device)[:, None] * self._frequencies
        cosine, sine = angles.cos()[:, None], angles.sin()[:, None]
        residual = self._embedding[ids].float()
        for layer in self._layers:
            normal = self._normalise(residual, layer.attention_norm)
            attended = self._attend(linear(normal, layer.attention_in).float(), cosine, sine, blocks)
            residual += linear(attended.to(self._dtype), layer.attention_out)
            normal = self._normalise(residual, layer.feed_forward_norm)
            gate, up = linear(normal, layer.feed_forward_in).chunk(2, dim=-1)
            residual += linear(silu(gate, inplace=True).mul_(up), layer.feed_forward_out)
        return self._normalise(residual, self._last_norm)

    def _normalise(self, values: Tensor, weight: Tensor) -> Tensor:
        from torch.nn.functional import rms_norm

        return rms_norm(values, (values.shape[-1],), weight, self._epsilon).to(self._dtype)

    def _attend(self, projected: Tensor, cosine: Tensor, sine: Tensor, blocks: list[_Block]) -> Tensor:
        import torch
        from torch.nn.functional import scaled_dot_product_attention

        count, size = projected.shape[0], self._head_size
        states = projected.view(count, self._heads + 2 * self._pairs_heads, size)
        rotated, values = torch.split(states, [self._heads + self._pairs_heads, self._pairs_heads], dim=1)
        first, second = rotated.chunk(2, dim=-1)
        turned = torch.cat((first * cosine - second * sine, second * cosine + first * sine), dim=-1)
        queries, keys = torch.split(turned, [self._heads, self._pairs_heads], dim=1)
        repeats = self._heads // self._pairs_heads
        keys, values = keys.repeat_interleave(repeats, 1), values.repeat_interleave(repeats, 1)
        attended = torch.empty(count, self._heads * size, device=self._device)
        for block in blocks:
            if not block.length:  # nothing but the start token: an empty text
                continue
            end = block.start + block.count * block.length

            def part(states: Tensor, block: _Block = block, end: int = end) -> Tensor:
                rows = states[block.start : end]
                return rows.view(block.count, block.length, self._heads, size).transpose(1, 2)

            result = scaled_dot_product_attention(
                part(queries), part(keys), part(values), attn_mask=block.mask, is_causal=block.mask is None
            )
            attended[block.start : end] = result.transpose(1, 2).reshape(-1, self._heads * size)
        return attended

    def _log_probabilities(self, hidden: Tensor, rows: Tensor, words: Tensor) -> Tensor:
        """log P(words[i]) after hidden[rows[i]]: log-sum-exp over the vocabulary in chunks, then a gather."""
        import torch
        from torch.nn.functional import linear

        normalisers = []
        for start in range(0, hidden.shape[0], _TOKENS_PER_CHUNK):
            chunk = hidden[start : start + _TOKENS_PER_CHUNK]
            sums = [
                _log_sum_exp(linear(chunk, self._head[first : first + _WORDS_PER_CHUNK]).float())
                for first in range(0, self._head.shape[0], _WORDS_PER_CHUNK)
            ]
            normalisers.append(torch.stack(sums).logsumexp(0))
        chosen = (hidden[rows].float() * self._head[words].float()).sum(-1)
        return chosen - torch.cat(normalisers)[rows]


def _log_sum_exp(logits: Tensor) -> Tensor:
    """Over the last dimension, overwriting `logits`: no second copy of the largest array there is."""
    largest = logits.amax(-1, keepdim=True)
    return logits.sub_(largest).exp_().sum(-1).log_().add_(largest[:, 0])


def _equal_shapes(trees: Sequence[Tree], order: Sequence[int]) -> Iterator[tuple[bool, int, list[Tree]]]:
    """Runs of `order` that attention can take together: equal chains, or one branching tree."""

    def shape(index: int) -> tuple[bool, int, int]:
        tree = trees[index]
        return tree.is_chain, len(tree.tokens), -1 if tree.is_chain else index

    for (is_chain, size, _), members in groupby(order, key=shape):
        length = max(size - 1, 0) if is_chain else size
        yield is_chain, length, [trees[index] for index in members]


def _depths(tree: Tree) -> list[int]:
    depths: list[int] = []
    for parent in tree.parents:
        depths.append(depths[parent] + 1 if parent >= 0 else 0)
    return depths


def _read_weights(folder: Path) -> dict[str, Tensor]:
    from safetensors.torch import load_file

    weights: dict[str, Tensor] = {}
    for path in sorted(folder.glob("*.safetensors")):
        weights.update(load_file(path))
    return weights
