"""COMET (Rei et al. 2020) as a quality estimator: ``--estimator comet:MODEL``, with the extra ``mtcheck[comet]``.

MODEL is a checkpoint file or a name that COMET downloads. Models whose names hold ``qe`` or ``kiwi`` need no
reference; the licence of a model is its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mtcheck.scoring.estimating import Item, Make, hookimpl

__all__ = ["Comet", "mtcheck_estimators"]

DEFAULT_MODEL = "Unbabel/wmt22-comet-da"
BATCH = 8
"""Segments at a time: fits four gigabytes with the default model."""


class Comet:
    """Raises ImportError without the extra, and what COMET raises for a model that it cannot load."""

    name = "COMET"

    def __init__(self, model: str | None) -> None:
        try:
            from comet import download_model, load_from_checkpoint
        except ImportError as error:
            if error.name != "comet":
                raise
            raise ImportError("COMET is not installed; install it with `pip install 'mtcheck[comet]'`") from error
        chosen = model or DEFAULT_MODEL
        file = Path(chosen) if Path(chosen).is_file() else Path(download_model(chosen))
        self._model: Any = load_from_checkpoint(str(file))
        name = file.name if file == Path(chosen) else chosen
        self.signature = f"comet:{version('unbabel-comet')}|model:{name}@{_hash(file)}|dtype:float32"

    def score(self, items: Sequence[Item]) -> list[float]:
        """Raises ValueError for items that lack what the model needs."""
        rows = [self._row(item) for item in items]
        output = self._model.predict(rows, batch_size=BATCH, gpus=0, progress_bar=False)
        return [float(figure) for figure in output.scores]

    def _row(self, item: Item) -> dict[str, str]:
        if item.source is None:
            raise ValueError("COMET needs the source of every segment; give it with --source")
        row = {"src": item.source, "mt": item.target}
        if self._model.requires_references():
            if not item.references:
                raise ValueError(
                    "this COMET model needs a reference for every segment; take one without, or --reference"
                )
            row["ref"] = item.references[0]
        return row


def _hash(file: Path) -> str:
    """What tells one checkpoint from another: nearly all are called ``model.ckpt``."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()[:12]


@hookimpl
def mtcheck_estimators() -> dict[str, Make]:
    return {"comet": Comet}
