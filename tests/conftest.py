"""The real models, loaded once."""

from __future__ import annotations

import pytest

from mtcheck.errors import ModelUnavailable
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.store import tagger_folder
from mtcheck.tagging import Tagger, load_tagger


@pytest.fixture(scope="session")
def default_model() -> LanguageModel:
    """The default language model without a score cache; a test that asks for it is skipped where it cannot be had."""
    try:
        return load(cache=False)
    except ModelUnavailable as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def tagger() -> Tagger:
    try:
        return load_tagger(tagger_folder())
    except ModelUnavailable as error:
        pytest.skip(str(error))
