"""Llama-type models by a forward pass of our own: no padding, no full logits kept, trees of tokens.

All tokens of a batch go through each matrix product together; only attention sees paths, from the root of a tree
to a leaf. Residual stream, norms, rotary embedding and attention are float32 whatever the dtype of the matrices: in
bfloat16 this moves the mean log-probability by 0.01 instead of 0.05 nats.

A node's numbers do not depend on what is computed beside it: a row of a product is the same to the bit however many
rows there are, and so is a row of attention if the number of keys is a multiple of the vector length. In bfloat16
the least difference would grow to some tenths of a nat over the layers.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mtcheck.language_model.probe import ReadsStates
from mtcheck.language_model.products import Product, gated_product, product
from mtcheck.language_model.tokens import Tree

if TYPE_CHECKING:
    import torch
    from torch import Tensor

# Logits of 256 tokens × 8,192 words are 8 MB and stay in the cache: 240-290 GFLOPS in float32, where the
# full matrix reached 80-170 (benchmarks/speed_lm.py).
_TOKENS_PER_CHUNK = 256
_WORDS_PER_CHUNK = 8192
_VECTOR = 16  # float32 numbers in the widest vector register


@dataclass(frozen=True, slots=True)
class _Layer:
    attention_norm: Tensor
    attention_in: Product
    attention_out: Product
    feed_forward_norm: Tensor
    feed_forward_in: Product
    feed_forward_out: Product


@dataclass(frozen=True, slots=True)
class _Path:
    """Rows from the root of a tree to a leaf; the last `own` of them are not on an earlier path."""

    rows: list[int]
    own: int

    @property
    def shape(self) -> tuple[int, int]:
        return _padded(self.own), _padded(len(self.rows))


@dataclass(frozen=True, slots=True)
class _Paths:
    """Paths of one padded shape: rows of queries and of keys by path, and what each query may not see (−∞)."""

    queries: Tensor
    keys: Tensor
    mask: Tensor


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

    def __init__(
        self, folder: Path, device: torch.device, dtype: torch.dtype, probe: ReadsStates | None = None
    ) -> None:
        import torch

        self._probe = probe
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        weights = _read_weights(folder)
        self.positions: int = config["max_position_embeddings"]
        self._device, self._dtype = device, dtype
        self._epsilon: float = config["rms_norm_eps"]
        self._heads: int = config["num_attention_heads"]
        self._pairs_heads: int = config.get("num_key_value_heads") or self._heads
        self._head_size: int = config.get("head_dim") or config["hidden_size"] // self._heads

        def matrix(name: str) -> Tensor:
            return weights[name + ".weight"].to(device, dtype)

        def norm(name: str) -> Tensor:
            return weights[name + ".weight"].to(device, torch.float32)

        self._embedding = matrix("model.embed_tokens")
        head = self._embedding if config.get("tie_word_embeddings") else matrix("lm_head")
        self._head = head
        self._head_parts = [product(part) for part in torch.split(head, _WORDS_PER_CHUNK)]
        self._last_norm = norm("model.norm")
        self._layers = []
        for number in range(config["num_hidden_layers"]):
            at = f"model.layers.{number}."
            attention, feed = at + "self_attn.", at + "mlp."
            projections = (
                self._shared_pairs_inside(self._turning_pairs_adjacent(matrix(attention + "q_proj"))),
                self._turning_pairs_adjacent(matrix(attention + "k_proj")),
                matrix(attention + "v_proj"),
            )
            layer = _Layer(
                norm(at + "input_layernorm"),
                product(torch.cat(projections)),
                product(self._shared_pairs_inside(matrix(attention + "o_proj").T).T.contiguous()),
                norm(at + "post_attention_layernorm"),
                gated_product(matrix(feed + "gate_proj"), matrix(feed + "up_proj")),
                product(matrix(feed + "down_proj")),
            )
            self._layers.append(layer)
        theta = (config.get("rope_parameters") or config).get("rope_theta", 10_000.0)
        powers = torch.arange(0, self._head_size, 2, dtype=torch.float32, device=device) / self._head_size
        self._frequencies = 1.0 / theta**powers

    @property
    def lanes(self) -> int:
        import torch

        return torch.get_num_threads() if self._device.type == "cpu" else 1

    def _turning_pairs_adjacent(self, projection: Tensor) -> Tensor:
        """Rows of a projection in an order that puts the two numbers which the rotary embedding turns side by side.

        Queries and keys in the same order have the same products, and a turn is one product of complex numbers.
        """
        return projection.view(-1, 2, self._head_size // 2, projection.shape[1]).transpose(1, 2).flatten(0, 2)

    def _shared_pairs_inside(self, projection: Tensor) -> Tensor:
        """Rows of a projection with the heads in an order in which neighbours have different keys and values.

        The queries that share keys are then those of one head over a longer text, without a copy of the keys.
        """
        return (
            projection.reshape(self._pairs_heads, -1, self._head_size, projection.shape[1])
            .transpose(0, 1)
            .flatten(0, 2)
        )

    def score(self, trees: Sequence[Tree]) -> list[list[float]]:
        """Natural-log probabilities of every tree's `scored` nodes, each given its ancestors."""
        import torch

        with torch.inference_mode():
            return self._score(trees, {})

    def read(self, trees: Sequence[Tree]) -> list[tuple[list[float], list[float]]]:
        """What `score` returns of trees without branches, and by the probe the log-odds that each scored token is part
        of garble; none where there is no probe. Of the last token, whose states nobody computes, it knows nothing."""
        import torch

        if self._probe is None:
            return [(values, []) for values in self.score(trees)]
        tapped: dict[int, list[Tensor]] = {layer: [] for layer in self._probe.layers}
        # The probe sees the surprisal of every token, wanted or not, but of the one that opens every text.
        every = [replace(tree, scored=tuple(range(1, len(tree.tokens)))) for tree in trees]
        with torch.inference_mode():
            log_probs = self._score(every, tapped)
            if not all(tapped.values()):  # where there is nothing to score, nothing is computed
                return [([], []) for _ in trees]
            states = torch.cat([rows for [rows] in tapped.values()], dim=1)
            texts = [rows[1:] for rows in torch.split(states, [len(tree.tokens) - 1 for tree in trees])]
            odds = self._probe(texts, [values[: len(text)] for values, text in zip(log_probs, texts, strict=True)])
        return [
            (values[tree.scored[0] - 1 :], [*found.tolist()[tree.scored[0] - 1 :], -math.inf])
            if tree.scored
            else ([], [])
            for tree, values, found in zip(trees, log_probs, odds, strict=True)
        ]

    def _score(self, trees: Sequence[Tree], tapped: Mapping[int, list[Tensor]]) -> list[list[float]]:
        import torch

        tokens: list[int] = []
        depths: list[int] = []
        paths: list[_Path] = []
        rows: list[int] = []  # of every scored node: the row of its parent …
        words: list[int] = []  # … and its token
        for tree in trees:
            # Nothing follows a leaf, so it is not computed.
            inner = sorted({parent for parent in tree.parents if parent >= 0})
            row = {node: len(tokens) + place for place, node in enumerate(inner)}
            found, depth = _paths(tree, inner)
            paths += [_Path([row[node] for node in path], own) for path, own in found]
            depths += depth
            tokens += [tree.tokens[node] for node in inner]
            rows += [row[tree.parents[node]] for node in tree.scored]
            words += [tree.tokens[node] for node in tree.scored]
        if not rows:
            return [[] for _ in trees]
        unique, inverse = torch.unique(torch.tensor(rows, device=self._device), return_inverse=True)
        hidden = self._hidden(tokens, depths, paths, unique, tapped)
        values = iter(self._log_probabilities(hidden, inverse, torch.tensor(words, device=self._device)).tolist())
        return [[next(values) for _ in tree.scored] for tree in trees]

    def _hidden(
        self,
        tokens: list[int],
        depths: list[int],
        paths: list[_Path],
        wanted: Tensor,
        tapped: Mapping[int, list[Tensor]],
    ) -> Tensor:
        """What the last layer says of the wanted rows. Lists in ``tapped`` get the hidden states of all rows behind the
        layer of that number, each brought to a root mean square of 1."""
        import torch

        groups, places = self._grouped(paths, len(tokens))
        angles = torch.tensor(depths, device=self._device)[:, None] * self._frequencies
        turns = torch.polar(torch.ones_like(angles), angles)[:, None]
        residual = self._embedding[torch.tensor(tokens, device=self._device)].float()
        for number, layer in enumerate(self._layers, 1):
            states = layer.attention_in(self._normalise(residual, layer.attention_norm)).float()
            if number == len(self._layers):
                residual, places = residual[wanted], places[wanted]
            residual += layer.attention_out(self._attend(states, turns, groups, places))
            wide = layer.feed_forward_in(self._normalise(residual, layer.feed_forward_norm))
            residual += layer.feed_forward_out(wide)
            if number in tapped:
                tapped[number].append(residual / residual.square().mean(-1, keepdim=True).sqrt())
        return self._normalise(residual, self._last_norm)

    def _normalise(self, values: Tensor, weight: Tensor) -> Tensor:
        """By the root mean square; torch's own operator writes the squares out and takes twice the time."""
        import torch

        squares: Tensor = torch.linalg.vector_norm(values, dim=-1, keepdim=True).square_()
        scale = squares.div_(values.shape[-1]).add_(self._epsilon).rsqrt_()
        normal: Tensor = (values * scale).mul_(weight)
        return normal.to(self._dtype)

    def _grouped(self, paths: list[_Path], count: int) -> tuple[list[_Paths], Tensor]:
        """The paths by padded shape; and of every row, its place among the rows of all groups' queries."""
        import torch

        groups: list[_Paths] = []
        places = [0] * count
        begin = 0
        for (queries, keys), members in groupby(
            sorted(paths, key=lambda path: path.shape), key=lambda path: path.shape
        ):
            asked: list[list[int]] = []
            seen: list[list[int]] = []
            firsts: list[int] = []
            for path in members:
                own = path.rows[-path.own :]
                for place, row in enumerate(own, begin + len(asked) * queries):
                    places[row] = place
                asked.append(own + own[-1:] * (queries - len(own)))
                seen.append(path.rows + path.rows[-1:] * (keys - len(path.rows)))
                firsts.append(len(path.rows) - path.own)
            begin += len(asked) * queries
            last_seen = torch.tensor(firsts)[:, None] + torch.arange(queries)
            hidden = torch.arange(keys) > last_seen[..., None]
            mask = torch.zeros(hidden.shape).masked_fill_(hidden, float("-inf"))
            mask = mask.repeat_interleave(self._heads // self._pairs_heads, 1)[:, None]
            groups.append(_Paths(*(part.to(self._device) for part in (torch.tensor(asked), torch.tensor(seen), mask))))
        return groups, torch.tensor(places, device=self._device)

    def _attend(self, states: Tensor, turns: Tensor, groups: list[_Paths], places: Tensor) -> Tensor:
        import torch
        from torch.nn.functional import scaled_dot_product_attention

        size, turned = self._head_size, self._heads + self._pairs_heads
        heads = states.view(len(states), -1, size)
        torch.view_as_complex(heads.view(len(states), -1, size // 2, 2)[:, :turned]).mul_(turns)
        queries, pairs = torch.split(states, [self._heads * size, 2 * self._pairs_heads * size], dim=1)
        found = []
        for group in groups:
            count = len(group.queries)
            asked = queries.index_select(0, group.queries.flatten()).view(count, -1, self._pairs_heads, size)
            pair = pairs.index_select(0, group.keys.flatten()).view(count, -1, 2, self._pairs_heads, size)
            keys, values = pair.permute(2, 0, 3, 1, 4)
            result = scaled_dot_product_attention(asked.transpose(1, 2), keys, values, attn_mask=group.mask)
            found.append(result.transpose(1, 2).reshape(-1, self._heads * size))
        return torch.cat(found).index_select(0, places).to(self._dtype)

    def _log_probabilities(self, hidden: Tensor, rows: Tensor, words: Tensor) -> Tensor:
        """log P(words[i]) after hidden[rows[i]]: log-sum-exp over the vocabulary in chunks, then a gather."""
        import torch

        normalisers = []
        for chunk in torch.split(hidden, _TOKENS_PER_CHUNK):
            sums = torch.stack([part(chunk).float().exp_().sum(-1) for part in self._head_parts])
            normaliser = sums.sum(0).log_()
            if not normaliser.isfinite().all():  # logits beyond what exp can take: no sound model has them
                parts = torch.stack([part(chunk).float().logsumexp(-1) for part in self._head_parts])
                normaliser = parts.logsumexp(0)
            normalisers.append(normaliser)
        chosen = (hidden[rows].float() * self._head[words].float()).sum(-1)
        return chosen - torch.cat(normalisers)[rows]


def _padded(count: int) -> int:
    return -(-count // _VECTOR) * _VECTOR


def _paths(tree: Tree, inner: Sequence[int]) -> tuple[list[tuple[list[int], int]], list[int]]:
    """Paths over the inner nodes that together hold each of them, with how many are on none before; and depths."""
    depths: dict[int, int] = {}
    followed = set()
    for node in inner:
        parent = tree.parents[node]
        depths[node] = depths[parent] + 1 if parent >= 0 else 0
        followed.add(parent)
    paths = []
    known: set[int] = set()
    for leaf in inner:
        if leaf in followed:
            continue
        path, own = [leaf], 1
        while (parent := tree.parents[path[-1]]) >= 0:
            own += parent not in known
            path.append(parent)
        known.update(path[:own])
        paths.append((path[::-1], own))
    return paths, list(depths.values())


def _read_weights(folder: Path) -> dict[str, Tensor]:
    from safetensors.torch import load_file

    weights: dict[str, Tensor] = {}
    for path in sorted(folder.glob("*.safetensors")):
        weights.update(load_file(path))
    return weights
