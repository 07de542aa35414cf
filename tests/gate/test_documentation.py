"""docs/configuration.md says what the settings are; they are described in one place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from mtcheck.config import COMMAND_LINE_ONLY, DEFAULT_SETTINGS, OVERRIDABLE
from mtcheck.gate.configuring import load
from mtcheck.gate.configuring.schema import descriptions
from mtcheck.gate.configuring.values import field_types, key_of, shown

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
IN_FILES = [name for name in field_types() if name not in COMMAND_LINE_ONLY]


@pytest.mark.parametrize("name", IN_FILES)
def test_setting_has_its_row(name: str) -> None:
    """With its default and the description that editors show too."""
    default = getattr(DEFAULT_SETTINGS, name)
    value = shown(default, field_types()[name])
    column = "tables" if name in ("paths", "feeds") else "" if value == "(none)" else f"`{value}`"

    assert f"| `{key_of(name)}` | {column} | {descriptions()[name]} |" in PAGE


def test_no_row_is_left_over() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE)

    assert rows == [key_of(name) for name in IN_FILES]


def test_what_may_differ_is_listed() -> None:
    assert f"May differ: {', '.join(f'`{key_of(name)}`' for name in OVERRIDABLE)}." in PAGE


@pytest.mark.parametrize("block", re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL), ids=range(3))
def test_examples_load(block: str, folder: Path) -> None:
    name = ".mtcheck-ignore.toml" if "[[ignore]]" in block else "mtcheck.toml"
    (folder / name).write_text(block, encoding="utf-8")
    if name == "mtcheck.toml":
        assert set(load({}, environment={}).places) == {key.replace("-", "_") for key in tomllib.loads(block)}
    else:
        from mtcheck.gate.ignoring.file import ignores_of

        assert [ignore.check for ignore in ignores_of(folder / name)] == ["doubled-word"]
