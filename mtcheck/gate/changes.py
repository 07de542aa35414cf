"""What changed since a revision of a git repository: files, and in them lines."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from mtcheck.errors import ConfigurationError

__all__ = ["Changes", "changes_since"]

_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Changes:
    """The tracked files under ``root``, and those of them that differ from a revision.

    Everything else is new: untracked and ignored files, files elsewhere, standard input, addresses.
    """

    root: Path
    revision: str
    tracked: frozenset[Path]
    changed: Mapping[Path, Path]
    """With the file that each was at the revision: it may have been renamed."""
    _lines: dict[Path, tuple[range, ...]] = field(default_factory=dict, repr=False)

    def concern(self, file: Path) -> bool:
        """Whether the file is new or changed."""
        path = file.resolve()
        return path not in self.tracked or path in self.changed

    def touch(self, file: Path, first_line: int, last_line: int) -> bool:
        """Whether one of these lines, from 1, was changed or added."""
        path = file.resolve()
        if path not in self.tracked:
            return True
        if path not in self.changed:
            return False
        if path not in self._lines:
            self._lines[path] = _changed_lines(self.root, self.revision, {self.changed[path], path})
        return any(lines.start <= last_line and first_line < lines.stop for lines in self._lines[path])


def changes_since(revision: str, folder: Path) -> Changes:
    """What changed since the histories of the revision and of the working folder parted, if they did.

    Raises ConfigurationError outside a repository, for an unknown revision, and where there is no git.
    """
    root = Path(_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n")).resolve()
    try:
        commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except ConfigurationError:
        raise ConfigurationError(
            f"git knows no revision {revision!r} here; fetch it first (a shallow clone lacks older commits)"
        ) from None
    with suppress(ConfigurationError):  # unrelated, as it seems in a clone without history: compare with it directly
        commit = _git(root, "merge-base", commit, "HEAD").strip()
    changed = _git(root, "diff", "-z", "--name-status", "--find-renames", "--diff-filter=d", commit, "--")
    tracked = _git(root, "ls-files", "-z")
    paths = frozenset((root / name).resolve() for name in tracked.split("\0") if name)
    return Changes(root, commit, paths, dict(_changed(root, changed)))


def _changed(root: Path, listed: str) -> Iterator[tuple[Path, Path]]:
    """Each file that differs, with what it was: ``M`` and a name, or ``R087`` and two; ``R100`` is the same text."""
    fields = iter(listed.split("\0"))
    for status in filter(None, fields):
        old = next(fields)
        new = next(fields) if status.startswith("R") else old
        if status != "R100":
            yield (root / new).resolve(), (root / old).resolve()


def _changed_lines(root: Path, revision: str, paths: Iterable[Path]) -> tuple[range, ...]:
    patch = _git(
        root,
        "diff",
        "-U0",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--find-renames",
        "--text",
        revision,
        "--",
        *map(str, paths),
    )
    return tuple(range(int(m[1]), int(m[1]) + int(m[2] or 1)) for m in _HUNK.finditer(patch))


def _git(folder: Path, *arguments: str) -> str:
    try:
        finished = subprocess.run(  # noqa: S603 - arguments are a list, and a revision cannot pass for an option
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the user's own git
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise ConfigurationError("--changed-since needs git, which is not installed") from None
    if finished.returncode:
        message = finished.stderr.decode(errors="replace").strip().splitlines()
        raise ConfigurationError(f"git {arguments[0]}: {message[-1] if message else 'failed'}")
    return finished.stdout.decode(errors="surrogateescape")
