"""What the package says it needs is what it imports."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXTRAS = {"comet": "unbabel-comet", "pyarrow": "pyarrow"}
"""Packages of extras, which need not be installed, by the names that are imported."""


def imported() -> Iterator[str]:
    for path in (ROOT / "mtcheck").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (name.name.partition(".")[0] for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    declared = {normal(re.split(r"[<>=;\[ ]", requirement)[0]) for requirement in wanted}
    installed = packages_distributions()

    packages = set(imported()) - sys.stdlib_module_names - {"mtcheck"}
    names = {package: installed.get(package, [EXTRAS.get(package, package)]) for package in packages}
    undeclared = {package for package, given in names.items() if declared.isdisjoint(map(normal, given))}

    assert len(packages) > 20
    assert undeclared == set()
