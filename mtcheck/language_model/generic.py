"""Any other causal model, computed by transformers: GPT-2, Gemma, Qwen and the like."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mtcheck.errors import ModelUnavailable, first_line
from mtcheck.language_model.tokens import Tree

if TYPE_CHECKING:
    import torch

# The logits of one padded batch, in float32; they are dropped when its log-probabilities are taken.
_LOGITS_BYTES = 256 << 20


class TransformersBackend:
    """Log-probabilities of token trees; a tree is taken apart into its paths."""

    lanes = 1  # each batch has all threads

    def __init__(self, folder: Path, device: torch.device, dtype: torch.dtype) -> None:
        from transformers import AutoModelForCausalLM
        from transformers.utils import logging

        console: Any = logging  # what the library has to say goes to standard error, amid the report
        console.disable_progress_bar()
        console.set_verbosity_error()
        try:
            model: Any = AutoModelForCausalLM.from_pretrained(
                folder, dtype=dtype, use_safetensors=True, trust_remote_code=False, local_files_only=True
            )
        except (OSError, ValueError, KeyError, ImportError, RuntimeError) as error:
            raise ModelUnavailable(f"the model in {folder} cannot be loaded: {first_line(error)}") from error
        self._model = model.to(device).eval()
        self._device = device
        config = model.config.get_text_config()
        self.positions: int = getattr(config, "max_position_embeddings", None) or 1024
        self._tokens_per_batch = max(1, _LOGITS_BYTES // (4 * config.vocab_size))

    def score(self, trees: Sequence[Tree]) -> list[list[float]]:
        """Natural-log probabilities of every tree's `scored` nodes, each given its ancestors."""
        paths = [path for tree in trees for path in _paths(tree)]
        owners = [index for index, tree in enumerate(trees) for _ in _paths(tree)]
        found: list[dict[int, float]] = [{} for _ in trees]
        order = sorted(range(len(paths)), key=lambda i: len(paths[i]))
        batch: list[int] = []
        for index in order:
            if batch and (len(batch) + 1) * len(paths[index]) > self._tokens_per_batch:
                self._score_batch(trees, paths, owners, batch, found)
                batch = []
            batch.append(index)
        if batch:
            self._score_batch(trees, paths, owners, batch, found)
        return [[nodes[node] for node in tree.scored] for tree, nodes in zip(trees, found, strict=True)]

    def read(self, trees: Sequence[Tree]) -> list[tuple[list[float], list[float]]]:
        """What `score` returns; these models have no probe."""
        return [(values, []) for values in self.score(trees)]

    def _score_batch(
        self,
        trees: Sequence[Tree],
        paths: list[list[int]],
        owners: list[int],
        batch: list[int],
        found: list[dict[int, float]],
    ) -> None:
        import torch

        length = max(len(paths[index]) for index in batch)
        ids = torch.zeros(len(batch), length, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, index in enumerate(batch):
            tokens = trees[owners[index]].tokens
            ids[row, : len(paths[index])] = torch.tensor([tokens[node] for node in paths[index]])
            mask[row, : len(paths[index])] = 1
        with torch.inference_mode():
            logits = self._model(
                input_ids=ids.to(self._device), attention_mask=mask.to(self._device), use_cache=False
            ).logits
            for row, index in enumerate(batch):
                path = paths[index]
                targets = ids[row, 1 : len(path)].to(self._device)
                rows = logits[row, : len(path) - 1].float()
                values = rows.gather(1, targets[:, None])[:, 0] - rows.logsumexp(-1)
                found[owners[index]].update(zip(path[1:], values.tolist(), strict=True))


def _paths(tree: Tree) -> list[list[int]]:
    """From the root to every leaf, as nodes."""
    inner = set(tree.parents)
    paths = []
    for leaf in range(len(tree.tokens)):
        if leaf in inner:
            continue
        path = [leaf]
        while tree.parents[path[-1]] >= 0:
            path.append(tree.parents[path[-1]])
        paths.append(path[::-1])
    return paths
