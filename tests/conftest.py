"""The real models, loaded once, and tiny ones with random weights."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

from mtcheck.analysis.tagging import Tagger, load_tagger
from mtcheck.errors import ModelUnavailable
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.store import tagger_folder
from tests.language_model.families import FAMILIES, build_model

settings.register_profile("seeking", deadline=None)  # how long an example takes is for benchmarks
settings.register_profile("repeating", deadline=None, derandomize=True)
# In CI a commit passes or fails, whenever it is asked; new examples are sought elsewhere.
settings.load_profile("repeating" if os.environ.get("CI") else "seeking")


def _unavailable(error: ModelUnavailable) -> NoReturn:
    """CI has the models; elsewhere tests that need them are skipped and say what to do."""
    if os.environ.get("CI"):
        raise error
    pytest.skip(str(error))


@pytest.fixture(scope="session")
def default_model() -> LanguageModel:
    """The default language model, without a score cache."""
    try:
        return load(dtype="fp32", threads=1, cache=False)
    except ModelUnavailable as error:
        _unavailable(error)


@pytest.fixture(scope="session")
def tagger() -> Tagger:
    try:
        return load_tagger(tagger_folder())
    except ModelUnavailable as error:
        _unavailable(error)


@pytest.fixture(scope="session")
def family_folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {family: build_model(family, tmp_path_factory.mktemp(family)) for family in FAMILIES}
