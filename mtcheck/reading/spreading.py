"""Folders and patterns to the files in them, and to a Failure for all in them that cannot be looked into.

``glob`` and ``rglob`` pass over what they may not read, and links that lead nowhere, as if they were not there, and go
round in circles of links.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from errno import ELOOP, ENOENT, ENOTDIR
from fnmatch import fnmatch
from glob import has_magic
from pathlib import Path
from stat import S_ISREG

from mtcheck.report import Failure

__all__ = ["files_in", "files_matching"]


def files_in(folder: Path) -> Iterator[Path | Failure]:
    """The files of a folder and of those below, in no particular order; hidden ones are left out."""
    for listing in _walked(folder):
        yield from listing.failures
        yield from listing.files


def files_matching(pattern: str) -> Iterator[Path | Failure]:
    """The files that a pattern as of ``glob`` matches, in no particular order, some of them twice.

    ``**`` is any number of folders; what is hidden has to be named as such.
    """
    yield from _matching(Path(), Path(pattern).parts)


def _matching(place: Path, parts: Sequence[str]) -> Iterator[Path | Failure]:
    part, rest = parts[0], parts[1:]
    if part == "**":
        for listing in _walked(place):
            yield from listing.failures
            yield from _matching(listing.folder, rest) if rest else listing.files
    elif has_magic(part):
        listing = _listed(place, part)
        yield from listing.failures
        if not rest:
            yield from listing.files
        for folder in listing.folders if rest else ():
            yield from _matching(folder, rest)
    elif rest:
        yield from _matching(place / part, rest)
    else:
        yield from _file(place / part)


def _file(path: Path) -> Iterator[Path | Failure]:
    """The path, if it is one of a file; a Failure if that cannot be told."""
    try:
        if S_ISREG(path.stat().st_mode):
            yield path
    except OSError as error:
        is_nothing = isinstance(error, FileNotFoundError | NotADirectoryError) and not os.path.islink(path)  # noqa: PTH114 - Path.is_symlink raises where a folder above may not be searched
        if not is_nothing:
            yield _unreadable(path, error)


@dataclass(frozen=True, slots=True)
class _Listing:
    """What a folder holds: files and folders by name, and failures for what cannot be told."""

    folder: Path
    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    failures: tuple[Failure, ...] = ()


def _walked(top: Path) -> Iterator[_Listing]:
    """A folder and those below it, each once, however many links lead to it and wherever they do.

    Links are followed last, so that what lies in the folder itself is found under its own name.
    """
    waiting = deque([top])
    seen = set[str]()
    while waiting:
        folder = waiting.popleft()
        real = os.path.realpath(folder)
        if real in seen:
            continue
        seen.add(real)
        listing = _listed(folder, "*")
        waiting.extend(each for each in listing.folders if each.is_symlink())
        waiting.extendleft(each for each in reversed(listing.folders) if not each.is_symlink())
        yield listing


def _listed(folder: Path, pattern: str) -> _Listing:
    """What of a folder has a name that matches; hidden ones only if the pattern is of hidden ones."""
    files, folders, failures = [], [], []
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry for entry in entries if _matches(entry.name, pattern)), key=lambda each: each.name)
    except (FileNotFoundError, NotADirectoryError):
        return _Listing(folder)
    except OSError as error:
        return _Listing(folder, failures=(_unreadable(folder, error),))
    for entry in found:
        path = folder / entry.name
        try:
            if entry.is_dir():
                folders.append(path)
            elif entry.is_file():
                files.append(path)
            elif entry.is_symlink():
                entry.stat()  # to a device, or to nothing: then it raises
        except OSError as error:
            failures.append(_unreadable(path, error))
    return _Listing(folder, tuple(files), tuple(folders), tuple(failures))


def _matches(name: str, pattern: str) -> bool:
    return fnmatch(name, pattern) and (pattern.startswith(".") or not name.startswith("."))


def _unreadable(path: Path, error: OSError) -> Failure:
    reason = error.strerror or error
    if error.errno in {ENOENT, ENOTDIR, ELOOP}:
        return Failure(str(path), f"is a link that leads nowhere ({reason}); mend or remove it")
    return Failure(str(path), f"cannot be read ({reason}); check its permissions")
