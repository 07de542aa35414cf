"""Text to token ids with code-point offsets, and trees of tokens: what a language model scores."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck.errors import ModelUnavailable, first_line

if TYPE_CHECKING:
    from tokenizers import Tokenizer


@dataclass(frozen=True, slots=True)
class Tree:
    """Tokens that share prefixes: node i follows node `parents[i] < i`, or nothing if that is -1.

    A plain text is a tree without branches. `scored` are the nodes whose log-probability is wanted.
    """

    tokens: tuple[int, ...]
    parents: tuple[int, ...]
    scored: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Encoded:
    """`context` tokens, then the text's tokens with their half-open code-point spans in the text."""

    context: tuple[int, ...]
    tokens: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


def chain(tokens: Sequence[int], first_scored: int) -> Tree:
    size = len(tokens)
    return Tree(tuple(tokens), tuple(range(-1, size - 1)), tuple(range(first_scored, size)))


def merge(start: int, texts: Sequence[Encoded]) -> tuple[Tree, list[list[int]]]:
    """The tree of texts after their contexts, and for each text the nodes of its own tokens."""
    tokens, parents = [start], [-1]
    children: dict[tuple[int, int], int] = {}
    paths = []
    for text in texts:
        node, path = 0, []
        for token in text.context + text.tokens:
            known = children.get((node, token))
            if known is None:
                known = children[node, token] = len(tokens)
                tokens.append(token)
                parents.append(node)
            node = known
            path.append(node)
        paths.append(path[len(text.context) :])
    scored = sorted({node for path in paths for node in path})
    return Tree(tuple(tokens), tuple(parents), tuple(scored)), paths


class TextEncoder:
    """The tokenizer of a model folder: offsets in code points, and the token that opens every sequence."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = _read_tokenizer(folder)
        self.start = _start_token(folder, self._tokenizer)

    def encode(self, text: str, context: str) -> Encoded:
        """Tokenise a text after its context, joined by a space unless white space stands there already."""
        gap = " " if context and text and not (context[-1].isspace() or text[0].isspace()) else ""
        before = len(context) + len(gap)
        # A lone surrogate cannot be encoded as UTF-8; its replacement is one code point as well.
        joined = (context + gap + text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if len(joined) != before + len(text):
            joined = "".join("�" if "\ud800" <= c <= "\udfff" else c for c in context + gap + text)
        encoding = self._tokenizer.encode(joined, add_special_tokens=False)
        ids, offsets = encoding.ids, encoding.offsets
        # Offsets of white-space tokens and of byte pieces can be empty or overlap, but their ends never fall.
        first = next((i for i, (_, end) in enumerate(offsets) if end > before), len(ids)) if before else 0
        spans = tuple((max(start - before, 0), end - before) for start, end in offsets[first:])
        return Encoded(tuple(ids[:first]), tuple(ids[first:]), spans)


def _read_tokenizer(folder: Path) -> Tokenizer:
    from tokenizers import Tokenizer

    try:
        if (folder / "tokenizer.json").is_file():
            tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        else:  # SentencePiece or separate BPE files: transformers knows how to convert them
            from transformers import AutoTokenizer

            loaded = AutoTokenizer.from_pretrained(folder, use_fast=True, local_files_only=True)
            tokenizer = loaded.backend_tokenizer
    except Exception as error:  # the tokenizers library raises it bare
        raise ModelUnavailable(f"the tokenizer in {folder} cannot be read: {first_line(error)}") from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _start_token(folder: Path, tokenizer: Tokenizer) -> int:
    """The token before a text: beginning-of-sequence, else what separated documents in training."""
    for name in ("tokenizer_config.json", "special_tokens_map.json"):
        path = folder / name
        settings = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        for role in ("bos_token", "eos_token", "pad_token"):
            token = settings.get(role)
            content = token.get("content") if isinstance(token, dict) else token
            number = tokenizer.token_to_id(content) if isinstance(content, str) else None
            if number is not None:
                return number
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    for role in ("bos_token_id", "eos_token_id", "pad_token_id"):
        value = config.get(role)
        number = value[0] if isinstance(value, list) and value else value
        if isinstance(number, int):
            return number
    raise ModelUnavailable(f"{folder} names no token that begins a text (bos_token in tokenizer_config.json)")
