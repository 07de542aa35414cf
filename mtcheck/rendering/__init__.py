"""Reports to text: one file per output format.

A format is a module of this package with a docstring, whose first line describes it, and a function
``render(report: Report, page: Page) -> str``. Its name is the name of the file.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from mtcheck.report import Report

__all__ = ["Page", "formats", "renderer"]


@dataclass(frozen=True, slots=True)
class Page:
    """What the report is written on: columns, and whether it shows colour. Files take the defaults."""

    width: int = 80
    colour: bool = False
    surprisal: bool = False
    """Shade words by how much less likely they are than expected."""


Renderer = Callable[[Report, Page], str]


def formats() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def renderer(name: str) -> Renderer:
    """The renderer of this format; only its own module is imported."""
    return cast(Renderer, import_module(f"{__name__}.{name}").render)
