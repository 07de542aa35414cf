"""Glob patterns of files, relative to the folder of the file that holds them."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile
from pathlib import Path

__all__ = ["absolute", "anchored", "matches", "matches_nothing", "only_file"]

MOST_FILES = 10_000
"""Files of a folder that a pattern is compared with, before it is left open whether it matches one."""


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


def matches_nothing(pattern: str) -> bool:
    """Whether an anchored pattern matches no file there is; False, too, where there are too many to look at."""
    plain = (only_file(part) for part in pattern.split("/")[:-1])
    root = "/".join(part for part in takewhile(lambda part: part is not None, plain) if part is not None)
    files = list(islice(_files_below(root or "/"), MOST_FILES))
    return len(files) < MOST_FILES and not any(matches(file, pattern) for file in files)


def _files_below(root: str) -> Iterator[str]:
    for folder, folders, names in os.walk(root):
        if ".git" in folders:
            folders.remove(".git")
        yield from (Path(folder, name).as_posix() for name in names)


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
