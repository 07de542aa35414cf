"""Reports to text: one file per output format.

A format is a module of this package with a docstring, whose first line describes it, and a function
``render(report: Report, page: Page) -> str``. Its name is the name of the file. Modules that formats share start
with an underscore.

A format that is written while the run goes on also has ``entry(part: DocumentReport | Failure, page: Page) -> str``,
called as soon as a file is done, and ``closing(report: Report, page: Page) -> str``, called at the end.

A format may also define ``appendix(report: Report, environment: Mapping[str, str]) -> tuple[Path, str] | None``:
a file of the build machine that the text is to be appended to.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from mtcheck.report import DocumentReport, Failure, Report

__all__ = ["Appendix", "Page", "Stream", "appendix", "formats", "renderer", "stream"]


@dataclass(frozen=True, slots=True)
class Page:
    """What the report is written on: columns, and whether it shows colour. Files take the defaults."""

    width: int = 80
    colour: bool = False
    surprisal: bool = False
    """Shade words by how much less likely they are than expected."""
    edits: bool = False
    """Show what the first reference, such as a post-edit, changes in each segment."""


Renderer = Callable[[Report, Page], str]


@dataclass(frozen=True, slots=True)
class Stream:
    """The two functions of a format that is written while the run goes on."""

    entry: Callable[[DocumentReport | Failure, Page], str]
    closing: Renderer


Appendix = tuple[Path, str]


def formats() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def renderer(name: str) -> Renderer:
    """The renderer of this format; only its own module is imported."""
    return cast(Renderer, import_module(f"{__name__}.{name}").render)


def stream(name: str) -> Stream | None:
    """How this format is written while the run goes on; None if it is written at the end."""
    module = import_module(f"{__name__}.{name}")
    return Stream(module.entry, module.closing) if hasattr(module, "entry") else None


def appendix(name: str, report: Report, environment: Mapping[str, str]) -> Appendix | None:
    """What this format has to say outside its own output, and the file to append it to."""
    write = getattr(import_module(f"{__name__}.{name}"), "appendix", None)
    return None if write is None else cast("Appendix | None", write(report, environment))
