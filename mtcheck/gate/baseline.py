"""The baseline: findings that were there when the gate was put up, and do not fail a run.

An entry says what a finding says, and how often, so that it is recognised when text is inserted above it, when
entries of a feed change places, or when paragraphs are cut differently.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from mtcheck.errors import ConfigurationError
from mtcheck.files import replace_atomically
from mtcheck.gate.matching import Trace, match, trace_of
from mtcheck.gate.selecting import file_of
from mtcheck.report import DocumentReport, Finding, Report, Suppressed, SuppressedBy

__all__ = [
    "Baseline",
    "Entry",
    "Unmatched",
    "baseline_of",
    "fixed_entries",
    "has_same_models",
    "read_baseline",
    "without",
    "write_baseline",
]

SCHEMA = "mtcheck-baseline/1"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A known finding, ``count`` times in one file."""

    file: str
    check: str
    fingerprint: str
    text: str
    before: str
    after: str
    count: int = 1

    @property
    def trace(self) -> Trace:
        return Trace(self.check, self.fingerprint, self.text, self.before, self.after)


class Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Known findings; ``signature`` is that of the run which found them."""

    schema: str
    signature: str
    findings: tuple[Entry, ...]


def baseline_of(report: Report, folder: Path) -> Baseline:
    """All findings of a report; files are named from the folder in which the baseline will stand."""
    counted = Counter(
        (_name(document.document.uri, folder), trace_of(finding))
        for document in report.documents
        for finding in document.findings
    )
    entries = (
        Entry(file, trace.check, trace.fingerprint, trace.text, trace.before, trace.after, count)
        for (file, trace), count in counted.items()
    )
    return Baseline(SCHEMA, report.signature, tuple(sorted(entries, key=msgspec.structs.astuple)))


def _name(uri: str, folder: Path) -> str:
    file = file_of(uri)
    if "://" in file or not Path(file).exists():
        return file
    return Path(os.path.relpath(file, folder)).as_posix()


def read_baseline(path: Path) -> Baseline:
    """Raises ConfigurationError naming the file and the remedy."""
    remedy = f"write it anew with `mtcheck baseline write FILE... --output {path}`"
    try:
        baseline = msgspec.json.decode(path.read_bytes(), type=Baseline)
    except FileNotFoundError:
        raise ConfigurationError(f"{path}: there is no such baseline; {remedy}") from None
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read ({error.strerror or error})") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: not a baseline ({error}); {remedy}") from None
    if baseline.schema != SCHEMA:
        raise ConfigurationError(f"{path}: is of the kind {baseline.schema!r}, not {SCHEMA!r}; {remedy}")
    return baseline


def write_baseline(baseline: Baseline, path: Path) -> None:
    """One entry a line, in a fixed order, so that changes are easy to review and merge; replaced at once."""
    lines = ",\n".join(f"    {msgspec.json.encode(entry).decode()}" for entry in baseline.findings)
    head = f'{{\n  "schema": "{SCHEMA}",\n  "signature": {msgspec.json.encode(baseline.signature).decode()},\n'
    text = head + (f'  "findings": [\n{lines}\n  ]\n}}\n' if lines else '  "findings": []\n}\n')
    try:
        replace_atomically(path, text.encode())
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be written ({error.strerror or error})") from None


class Unmatched:
    """The entries of a baseline that no finding has used up so far, each as often as it counts.

    An entry serves findings of its own file; one whose file is gone serves any, since it may have been renamed.
    """

    def __init__(self, baseline: Baseline, folder: Path) -> None:
        self._folder = folder
        self._own: dict[str, list[Entry]] = defaultdict(list)
        self._homeless: list[Entry] = []
        for entry in baseline.findings:
            entries = self._homeless if _is_gone(entry.file, folder) else self._own[entry.file]
            entries += [msgspec.structs.replace(entry, count=1)] * entry.count

    def suppress(self, documents: Sequence[DocumentReport]) -> tuple[DocumentReport, ...]:
        """The documents of one file with known findings moved to the suppressed ones."""
        if not documents:
            return ()
        findings = [finding for document in documents for finding in document.findings]
        known = iter(self.use(_name(documents[0].document.uri, self._folder), list(map(trace_of, findings))))
        return tuple(_without_known(document, [next(known) for _ in document.findings]) for document in documents)

    def use(self, file: str, traces: Sequence[Trace]) -> list[bool]:
        """Whether each finding of a file is known; uses up the entries by which it is."""
        own, self._own[file] = _used(self._own[file], traces)
        rest = [index for index in range(len(traces)) if index not in own]
        strays, self._homeless = _used(self._homeless, [traces[index] for index in rest])
        known = own | {rest[index] for index in strays}
        return [index in known for index in range(len(traces))]

    def left(self, checked: Collection[str]) -> Iterator[Entry]:
        """The entries of checked files and of files that are gone."""
        for file, entries in self._own.items():
            if file in checked:
                yield from entries
        yield from self._homeless


def _used(entries: Sequence[Entry], traces: Sequence[Trace]) -> tuple[set[int], list[Entry]]:
    """Which findings are known by an entry, and the entries that are left."""
    pairs = match([entry.trace for entry in entries], traces)
    used = set(pairs.values())
    return set(pairs), [entry for index, entry in enumerate(entries) if index not in used]


def _without_known(document: DocumentReport, known: Sequence[bool]) -> DocumentReport:
    new: list[Finding] = []
    old: list[Suppressed] = []
    for finding, is_known in zip(document.findings, known, strict=True):
        if is_known:
            old.append(Suppressed(finding, SuppressedBy.BASELINE, "known from the baseline"))
        else:
            new.append(finding)
    return replace(document, findings=tuple(new), suppressed=(*document.suppressed, *old))


def _is_gone(file: str, folder: Path) -> bool:
    return "://" not in file and file != "<stdin>" and not (folder / file).exists()


def has_same_models(baseline: Baseline, report: Report) -> bool:
    """Whether the run had the models of the baseline's; without them it may find less, and nothing was fixed."""
    return _models(baseline.signature) == _models(report.signature)


def _models(signature: str) -> list[str]:
    return [part for part in signature.split("|") if part.partition(":")[0] not in ("mtcheck", "checks")]


def fixed_entries(baseline: Baseline, report: Report, folder: Path, ran: Collection[str]) -> tuple[Entry, ...]:
    """Entries, with the count that is no longer found.

    Only of files that were checked without a failure or are gone, and of the checks that ``ran``.
    """
    found: dict[str, list[Trace]] = defaultdict(list)
    for document in report.documents:
        known = (s.finding for s in document.suppressed if s.by is SuppressedBy.BASELINE)
        found[_name(document.document.uri, folder)] += map(trace_of, known)
    entries = Unmatched(baseline, folder)
    for file, traces in found.items():
        entries.use(file, traces)
    concerned = set(found) - {_name(failure.uri, folder) for failure in report.failures}
    fixed = Counter(entry for entry in entries.left(concerned) if entry.check in ran)
    return tuple(msgspec.structs.replace(entry, count=count) for entry, count in fixed.items())


def without(baseline: Baseline, fixed: Iterable[Entry]) -> Baseline:
    """The baseline after the fixed findings have been taken out; it never grows."""
    gone = {msgspec.structs.replace(entry, count=1): entry.count for entry in fixed}
    left = []
    for entry in baseline.findings:
        count = entry.count - gone.get(msgspec.structs.replace(entry, count=1), 0)
        if count > 0:
            left.append(msgspec.structs.replace(entry, count=count))
    return Baseline(SCHEMA, baseline.signature, tuple(left))
