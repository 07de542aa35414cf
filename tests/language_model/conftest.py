"""One tiny model after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.language_model import LanguageModel, load
from tests.language_model.families import FAMILIES


@pytest.fixture(params=FAMILIES)
def folder(request: pytest.FixtureRequest, family_folders: dict[str, Path]) -> Path:
    return family_folders[request.param]


@pytest.fixture
def model(folder: Path) -> LanguageModel:
    return load(str(folder), dtype="fp32", threads=1, cache=False)
