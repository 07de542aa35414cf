"""Glob patterns of files, relative to the folder of the file that holds them."""

from __future__ import annotations

import glob
import re
from functools import cache
from pathlib import Path

__all__ = ["absolute", "anchored", "matches", "only_file"]


def anchored(pattern: str, folder: Path) -> str:
    """The pattern as one of absolute paths; without a slash it matches in every folder below."""
    inside = pattern.removeprefix("./") if "/" in pattern.rstrip("/") else f"**/{pattern}"
    if inside.endswith("/"):
        inside += "**"
    return f"{glob.escape(folder.resolve().as_posix())}/{inside}"


def absolute(file: str) -> str:
    """The file as anchored patterns see it. Asks the file system: do it once a file, not once a pattern."""
    return Path(file).resolve().as_posix()


def matches(file: str, pattern: str) -> bool:
    """Whether an anchored pattern matches an absolute file."""
    return _regular_expression(pattern).fullmatch(file) is not None


def only_file(pattern: str) -> str | None:
    """The one file that an anchored pattern can match; None where it could match several."""
    parts = re.split(r"\[([*?[])\]", pattern)  # plain text and the characters that stand for themselves, in turn
    return None if any(re.search(r"[*?[]", part) for part in parts[::2]) else "".join(parts)


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
