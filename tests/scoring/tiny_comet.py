"""COMET checkpoints of a few kilobytes with random weights, laid out as the published ones are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

__all__ = ["write_checkpoint"]

TEXT = ["Der Rat tagte am Dienstag.", "The council met on Tuesday.", "Niemand wurde verletzt.", "Nobody was hurt."]


def write_checkpoint(folder: Path, identifier: str) -> Path:
    """A model of the class that COMET calls by this identifier; returns the checkpoint's file.

    Beside it lies the encoder's folder, so that nothing is fetched.
    """
    import pytorch_lightning
    import torch
    from comet.models import str2model

    torch.manual_seed(1)
    hyperparameters = {
        "encoder_model": "XLM-RoBERTa",
        "pretrained_model": str(_encoder(folder / "encoder")),
        "load_pretrained_weights": False,
        "local_files_only": True,
        "hidden_sizes": [16, 8],
        "layer": "mix",
    }
    model = str2model[identifier](**hyperparameters)
    (folder / "hparams.yaml").write_text(json.dumps({**hyperparameters, "class_identifier": identifier}))
    file = folder / "checkpoints" / "model.ckpt"
    file.parent.mkdir()
    version = {"pytorch-lightning_version": pytorch_lightning.__version__}
    torch.save({"state_dict": model.state_dict(), "hyper_parameters": hyperparameters, **version}, file)
    return file


def _encoder(folder: Path) -> Path:
    """The configuration and tokenizer of an XLM-RoBERTa of two small layers."""
    from tokenizers import Tokenizer, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast, XLMRobertaConfig

    tokenizer = Tokenizer(models.Unigram())
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    trainer = trainers.UnigramTrainer(vocab_size=100, special_tokens=special, unk_token="<unk>", show_progress=False)
    tokenizer.train_from_iterator(TEXT, trainer)
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    names = {
        "bos_token": "<s>",
        "pad_token": "<pad>",
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "mask_token": "<mask>",
    }
    fast: Any = PreTrainedTokenizerFast
    fast(tokenizer_object=tokenizer, model_max_length=64, **names).save_pretrained(folder)
    XLMRobertaConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=70,
    ).save_pretrained(folder)
    return folder
