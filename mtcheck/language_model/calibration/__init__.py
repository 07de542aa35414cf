"""What sound text looks like to a model: expected surprisal of words, fluency of sentences and documents.

One small JSON file per model, made from clean text by `benchmarks/calibration` (the packaged ones) or by
`mtcheck models calibrate` (the user's own, in the cache folder).
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from mtcheck.errors import ModelUnavailable, first_line
from mtcheck.language_model.catalogue import DEFAULT_MODEL
from mtcheck.language_model.store import cache_folder
from mtcheck.language_model.words import Expectation

SCHEMA = 2
_PACKAGED = (DEFAULT_MODEL,)


@dataclass(frozen=True, slots=True)
class Calibration:
    """`model` and `weights` (their hash) name the model; `text` says what clean text it was made from.

    `passages` holds, for passages of 1, 2, 4 … sentences of that text, their raw fluency at equally spaced
    quantiles, from the least fluent to the most. `cap` is what the fluency of one sentence counts at most in
    a passage, so that a sentence said twice, which is easily foretold, cannot make up for a ruined one. `alone` is
    how much less fluent a sentence seems on the average where nothing stands before it, which its score is given back.
    """

    model: str
    weights: str
    text: str
    expectation: Expectation
    cap: float
    alone: float
    passages: dict[int, tuple[float, ...]]
    version: int = 2

    @property
    def signature(self) -> str:
        return f"cal:{self.version}"

    def percentile(self, raw: float, sentences: int) -> float:
        """Where a passage of so many sentences stands among those of clean text, 0-100.

        Passages longer than any in the calibration are compared with the longest there.
        """
        size = max((known for known in self.passages if known <= sentences), default=min(self.passages))
        return quantile(raw, self.passages[size])


def quantile(value: float, knots: Sequence[float]) -> float:
    """Where a value lies among rising knots, 0-100, linear between them; above all equal ones."""
    above = bisect_right(knots, value)
    if above == 0:
        return 0.0
    if above == len(knots):
        return 100.0
    below = above - 1
    share = (value - knots[below]) / (knots[above] - knots[below])
    return 100.0 * (below + share) / (len(knots) - 1)


def write(calibration: Calibration, file: Path) -> None:
    """Raises ModelUnavailable if the file cannot be written."""
    content = {"schema": SCHEMA, **asdict(calibration)}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(_rounded(content), indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise ModelUnavailable(
            f"cannot write the calibration {file}: {error.strerror or error}; set MTCHECK_CACHE to a folder "
            "that can be written"
        ) from error


def read(content: str) -> Calibration:
    """Raises ValueError if the content is not a calibration of this schema."""
    try:
        fields: dict[str, Any] = json.loads(content)
        if fields.pop("schema") != SCHEMA:
            raise ValueError("made by another version of mtcheck")
        parts = fields.pop("expectation")
        expectation = Expectation(
            {kind: tuple(values) for kind, values in parts["coefficients"].items()},
            {kind: (values[0], values[1]) for kind, values in parts["spread"].items()},
        )
        passages = {int(size): tuple(knots) for size, knots in fields.pop("passages").items()}
        return Calibration(expectation=expectation, passages=passages, **fields)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"not a calibration: {error}") from error


def for_model(weights: str) -> Calibration | None:
    """The calibration of the model whose weights have this hash: the user's own, else the packaged one."""
    own = own_file(weights)
    if own.is_file():
        try:
            return read(own.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelUnavailable(
                f"the calibration {own} cannot be read: {first_line(error)}; make it again with "
                "`mtcheck models calibrate`, or delete it"
            ) from error
    return next((known for known in map(packaged, _PACKAGED) if known and known.weights == weights), None)


def own_file(weights: str) -> Path:
    """Where a calibration made by the user is kept."""
    return cache_folder() / "calibrations" / f"{weights}.json"


@cache
def packaged(model: str) -> Calibration | None:
    file = resources.files(__name__) / f"{model}.json"
    return read(file.read_text(encoding="utf-8")) if file.is_file() else None


def expectation_of(weights: str) -> Expectation:
    """What the model whose weights have this hash expects of words: by its calibration, else as the default one."""
    calibration = for_model(weights)
    return calibration.expectation if calibration else default_expectation()


def default_expectation() -> Expectation:
    """The default model's, which other models use to weigh edits: words are rare for all of them alike."""
    calibration = packaged(DEFAULT_MODEL)
    assert calibration is not None
    return calibration.expectation


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {name: _rounded(part) for name, part in value.items()}
    return [_rounded(part) for part in value] if isinstance(value, list | tuple) else value
