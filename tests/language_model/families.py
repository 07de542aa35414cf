"""Tiny, randomly initialised models of several families, written as model folders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tokenizers import Tokenizer

FAMILIES = ("llama", "llama-untied", "gpt2", "gemma", "qwen2")

TEXTS = [
    "The council wants to replace the old bridge before winter.",
    "Prices rose by 3.5% in May, the office said on Monday.",
    "“Nobody expected this,” the mayor of Zürich told reporters.",
    "Wer hätte das gedacht? 誰も。 Никто. 🦊",
]


def _byte_level(start: str | None) -> Tokenizer:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400,
        special_tokens=[start or "<|endoftext|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(TEXTS, trainer)
    return tokenizer


def _sentence_piece(start: str | None) -> Tokenizer:
    """Metaspace and byte fallback, as SentencePiece models have them."""
    from tokenizers import Tokenizer, decoders, models, normalizers, trainers

    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
    special = ["<unk>", start or "</s>", *(f"<0x{byte:02X}>" for byte in range(256))]
    trainer = trainers.BpeTrainer(vocab_size=420, special_tokens=special, show_progress=False)
    tokenizer.train_from_iterator([text.replace(" ", "▁") for text in TEXTS], trainer)
    return tokenizer


def build_model(family: str, folder: Path) -> Path:
    """Write a tiny model of a family, with random weights, as a Hugging Face folder."""
    import torch
    import transformers

    small = {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4}
    grouped = {**small, "num_key_value_heads": 2, "max_position_embeddings": 256}
    settings: dict[str, dict[str, Any]] = {
        "llama": {**grouped, "vocab_size": 420, "tie_word_embeddings": True},
        "llama-untied": {**grouped, "vocab_size": 420, "rope_theta": 500.0, "head_dim": 16},
        "gpt2": {"vocab_size": 400, "n_positions": 64, "n_embd": 32, "n_layer": 2, "n_head": 4},
        "gemma": {**grouped, "vocab_size": 420, "head_dim": 8},
        "qwen2": {**grouped, "vocab_size": 400},  # no beginning-of-sequence token
    }
    make_tokenizer, start = {
        "gpt2": (_byte_level, "<|endoftext|>"),
        "qwen2": (_byte_level, None),
    }.get(family, (_sentence_piece, "<s>"))
    config = transformers.AutoConfig.for_model(family.split("-")[0], **settings[family])
    torch.manual_seed(3)
    model: Any = transformers.AutoModelForCausalLM
    model = model.from_config(config)
    with torch.no_grad():  # larger than the usual initial values, so that what is scored matters
        for parameter in model.parameters():
            if parameter.dim() > 1:
                parameter.mul_(8)
    model.save_pretrained(folder)
    tokenizer = make_tokenizer(start)
    tokenizer.save(str(folder / "tokenizer.json"))
    roles = {"bos_token": start} if start else {"eos_token": "<|endoftext|>"}
    (folder / "tokenizer_config.json").write_text(json.dumps(roles), encoding="utf-8")
    return folder
