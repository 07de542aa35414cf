"""Glob patterns of files, relative to the folder of the file that holds them."""

from __future__ import annotations

import glob
import re
from functools import cache
from pathlib import Path

__all__ = ["absolute", "anchored", "matches"]


def anchored(pattern: str, folder: Path) -> str:
    """The pattern as one of absolute paths; without a slash it matches in every folder below."""
    pattern = pattern.removeprefix("./")
    inside = pattern if "/" in pattern.rstrip("/") else f"**/{pattern}"
    if inside.endswith("/"):
        inside += "**"
    return f"{glob.escape(folder.resolve().as_posix())}/{inside}"


def absolute(file: str) -> str:
    """The file as anchored patterns see it. Asks the file system: do it once a file, not once a pattern."""
    return Path(file).resolve().as_posix()


def matches(file: str, pattern: str) -> bool:
    """Whether an anchored pattern matches an absolute file."""
    return _regular_expression(pattern).fullmatch(file) is not None


@cache
def _regular_expression(pattern: str) -> re.Pattern[str]:
    """A glob of whole paths: ``*`` and ``?`` stay inside a folder, ``**/`` is any number of folders."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?|\[!?[^]/]+\])", pattern)
    special = {"**/": r"(?:[^/]+/)*", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}
    return re.compile(
        "".join(
            special.get(part) or (_character_class(part) if index % 2 else re.escape(part))
            for index, part in enumerate(parts)
        )
    )


def _character_class(part: str) -> str:
    negated = part.startswith("[!")
    members = re.escape(part[2 if negated else 1 : -1]).replace(r"\-", "-")
    return f"[{'^' if negated else ''}{members}]"
