"""Language models for tests: the real default one, and tiny ones with random weights."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mtcheck.errors import ModelUnavailable
from mtcheck.language_model import LanguageModel, load
from tests.language_model.families import FAMILIES, build_model


@pytest.fixture(scope="session")
def default_model() -> LanguageModel:
    """The real one. CI has it; elsewhere its tests are skipped, and say what to do."""
    try:
        return load(dtype="fp32", threads=1, cache=False)
    except ModelUnavailable as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"the default model is needed: {error}")


@pytest.fixture(scope="session")
def family_folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {family: build_model(family, tmp_path_factory.mktemp(family)) for family in FAMILIES}
