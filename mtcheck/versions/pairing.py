"""Which documents of two versions are one: by name, and where a name is gone, by what the documents say."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from mtcheck.report import DocumentReport

__all__ = ["Pair", "paired"]

SHARED = 0.5
"""Share of its text that a document keeps under another name: half of it, as in git (``diff --find-renames``)."""

Pair = tuple[str, DocumentReport | None, DocumentReport | None]


def paired(old: Sequence[DocumentReport], new: Sequence[DocumentReport], roots: tuple[str, str]) -> list[Pair]:
    """Name, old and new version of each document, in the order of the new version; then those that are gone.

    ``roots`` are what the user named. Documents of one place are one, as are those of one place below the two roots,
    and two single documents whatever their names.
    """
    if len(old) == len(new) == 1:
        return [(new[0].document.uri, old[0], new[0])]
    below = _below(old, roots[0]), _below(new, roots[1])
    namings = [(_named(old, start), _named(new, end)) for start, end in (below, ("", ""))]
    before, after = max(namings, key=lambda naming: len(naming[0].keys() & naming[1].keys()))
    gone = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    origin = {come[j]: gone[i] for i, j in _renamed([before[name] for name in gone], [after[name] for name in come])}
    pairs: list[Pair] = []
    for name, document in after.items():
        was = origin.get(name, name)
        pairs.append((name if was == name else f"{was} → {name}", before.get(was), document))
    return pairs + [(name, before[name], None) for name in gone if name not in origin.values()]


def _named(documents: Sequence[DocumentReport], below: str) -> dict[str, DocumentReport]:
    """Documents by their name. Several of one name, as of a batch, are told apart by their number."""
    seen: Counter[str] = Counter()
    named = {}
    for document in documents:
        name = document.document.uri.removeprefix(below).lstrip("/") or document.document.uri
        seen[name] += 1
        named[name if seen[name] == 1 else f"{name} ({seen[name]})"] = document
    return named


def _below(documents: Sequence[DocumentReport], root: str) -> str:
    """The start of the names that does not tell documents apart: what the user named or, for a saved report, the
    folder that they have in common.
    """
    uris = [document.document.uri for document in documents]
    named = root if "://" in root else str(Path(root))
    if any(uri.startswith(named) for uri in uris):
        return named
    folders = {posixpath.dirname(uri.partition("#")[0]) for uri in uris if "://" not in uri}
    if not folders or len({posixpath.isabs(folder) for folder in folders}) > 1:
        return ""
    common = posixpath.commonpath(folders)
    return common and f"{common}/"


def _renamed(gone: Sequence[DocumentReport], come: Sequence[DocumentReport]) -> Iterator[tuple[int, int]]:
    """Index in ``gone`` and in ``come`` of documents that say the same for the most part, the most alike first."""
    contents = [[_content(document) for document in side] for side in (gone, come)]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, content in enumerate(contents[0]):
        for part in content:
            holders[part].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for new, content in enumerate(contents[1]):
        for part, size in content.items():
            for index in holders[part]:
                shared[index, new] += min(size, contents[0][index][part])
    left: tuple[set[int], set[int]] = (set(), set())
    for (index, new), size in shared.most_common():
        whole = max(contents[0][index].total(), contents[1][new].total())
        if size >= SHARED * whole and index not in left[0] and new not in left[1]:
            left[0].add(index)
            left[1].add(new)
            yield index, new


def _content(document: DocumentReport) -> Counter[str]:
    """What a document says, each part with its weight: its passages; of a saved report, which holds no text, its
    findings, where they are those of a text of this length.
    """
    if document.document.segments:
        return Counter({s.target.text: len(s.target.text) for s in document.document.segments})
    return Counter(f"{document.words} {finding.check} {finding.fingerprint}" for finding in document.findings)
