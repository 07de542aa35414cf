"""Parts of speech by spaCy, asked for only where a cheap test already suspects something.

A tagger repairs garble in its own way (it reads "Putin approve" as a finite verb): pair it with a second test.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from mtcheck.document import Span
from mtcheck.errors import ModelUnavailable

__all__ = ["Tagger", "Token", "load_tagger"]


_UNUSED = ("parser", "attribute_ruler", "lemmatizer", "ner")
"""Parts of the pipeline that take two thirds of its time and that no check asks for."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a tagged sentence; ``tag`` is Penn Treebank."""

    text: str
    span: Span
    tag: str


class Tagger:
    """Tags sentences one by one and remembers nothing; spaCy is loaded by the first of them.

    Raises ModelUnavailable if the folder holds no spaCy model.
    """

    def __init__(self, folder: Path) -> None:
        try:
            meta = json.loads((folder / "meta.json").read_bytes())
            self.signature = f"tagger:{meta['lang']}-{meta['name']}-{meta['version']}"
        except (OSError, ValueError, KeyError) as error:
            raise ModelUnavailable(f"{folder} holds no tagger ({error}); run `mtcheck models fetch`") from error
        self._folder = folder

    @cached_property
    def _network(self) -> _Network:
        with _without_torch():
            import spacy

            return _Network(spacy.load(self._folder, exclude=_UNUSED))

    def tag(self, text: str, offset: int = 0) -> tuple[Token, ...]:
        """The words of a sentence that stands at an offset, to which their spans refer."""
        words = self._network.tokenized(text)
        return tuple(
            Token(word.text, Span(offset + word.idx, offset + word.idx + len(word)), tag)
            for word, tag in zip(words, self._network.tags(words), strict=True)
        )


class _Network:
    """The layers of spaCy's tagger, asked one after the other.

    The pipeline wraps each in what training and batches need, which for single sentences takes longer than the layers.
    """

    def __init__(self, pipeline: Any) -> None:
        self.tokenized = pipeline.tokenizer
        tagger = pipeline.get_pipe("tagger")
        embedding, encoding = pipeline.get_pipe("tok2vec").model.layers
        self._features, _, vectors, mixing, _ = embedding.layers
        self._vectors, self._mixing, layers, self._scores = (
            wrapped.layers[0] for wrapped in (vectors, mixing, encoding, tagger.model.layers[1])
        )
        self._layers, self._zeros = layers.layers, layers.ops.alloc2f
        self._labels = tagger.labels

    def tags(self, words: Any) -> list[str]:
        """The Penn Treebank tag of every word of a tokenized sentence."""
        if not len(words):
            return []
        mixed = self._mixing.predict(self._vectors.predict(self._features.predict([words])[0]))
        around = len(self._layers)  # rows of nothing at either end: every layer sees one neighbour of a word
        rows = self._zeros(len(mixed) + 2 * around, mixed.shape[1])
        rows[around:-around] = mixed
        for layer in self._layers:
            rows = layer.predict(rows)[1:-1]
        return [self._labels[best] for best in self._scores.predict(rows).argmax(axis=1)]


@contextmanager
def _without_torch() -> Iterator[None]:
    """Keep thinc from importing torch, which it does wherever torch is installed and which the rules never need."""
    if "torch" in sys.modules or "thinc" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["torch"]


@cache
def load_tagger(folder: Path) -> Tagger:
    return Tagger(folder)
