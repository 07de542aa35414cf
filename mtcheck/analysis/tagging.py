"""Parts of speech by spaCy, asked for only where a cheap test already suspects something.

A tagger repairs garble in its own way (it reads "Putin approve" as a finite verb): pair it with a second test.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
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
    """Tags sentences and remembers nothing; spaCy is loaded by the first of them.

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
    def _pipeline(self) -> Any:
        with _without_torch():
            import spacy

            return spacy.load(self._folder, exclude=_UNUSED)

    def tag(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        """The words of each of some sentences: several together take half the time of one after the other."""
        return [
            tuple(Token(word.text, Span(word.idx, word.idx + len(word)), word.tag_) for word in sentence)
            for sentence in self._pipeline.pipe(texts)
        ]


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
