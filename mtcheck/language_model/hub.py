"""Models of the Hugging Face hub, in the hub's own cache: found offline, downloaded only by `fetch`."""

from __future__ import annotations

from pathlib import Path

from mtcheck.errors import ModelUnavailable, first_line
from mtcheck.language_model.catalogue import known_models


def find(model: str) -> Path:
    """The snapshot of a hub model in the hub's own cache; the network is not touched."""
    names = ", ".join(info.name for info in known_models() if info.kind == "language-model")
    unknown = ModelUnavailable(
        f"no model {model!r}: neither a known name ({names}) nor a folder nor a hub id on this machine; "
        f"a hub model is downloaded by `mtcheck models fetch {model}`"
    )
    if not _is_hub_id(model):
        raise unknown
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import LocalEntryNotFoundError

    try:
        return Path(snapshot_download(model, local_files_only=True))
    except LocalEntryNotFoundError as error:
        raise unknown from error


def fetch(model: str) -> Path:
    """Download a model's configuration, tokenizer and safetensors weights. Raises ModelUnavailable."""
    if not _is_hub_id(model):
        names = ", ".join(info.name for info in known_models())
        raise ModelUnavailable(f"no model {model!r}; known names: {names}; or give a hub id `owner/name`")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError

    wanted = ["*.json", "*.safetensors", "tokenizer.model", "merges.txt", "LICENSE*"]
    try:
        return Path(snapshot_download(model, allow_patterns=wanted))
    except (HfHubHTTPError, OSError, ValueError) as error:
        raise ModelUnavailable(
            f"cannot download {model} from the model hub: {first_line(error)}; check the id and the network"
        ) from error


def _is_hub_id(model: str) -> bool:
    owner, slash, name = model.partition("/")
    return bool(slash and owner and name and "/" not in name and not model.startswith((".", "/", "~")))
