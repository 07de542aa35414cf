"""The baseline: findings that were there when the gate was put up, and do not fail a run.

An entry says what a finding says, and how often, so that it is recognised when text is inserted above it, when
entries of a feed change places, or when paragraphs are cut differently.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from mtcheck.errors import ConfigurationError
from mtcheck.gate.matching import Trace, match, trace_of
from mtcheck.gate.selecting import file_of
from mtcheck.report import DocumentReport, Finding, Report, Suppressed, SuppressedBy

__all__ = [
    "Baseline",
    "Entry",
    "baseline_of",
    "fixed_entries",
    "has_same_models",
    "read_baseline",
    "suppress_known",
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
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise ConfigurationError(f"{path}: cannot be written ({error.strerror or error})") from None


def suppress_known(documents: Sequence[DocumentReport], baseline: Baseline, folder: Path) -> tuple[DocumentReport, ...]:
    """The documents with known findings moved to the suppressed ones."""
    files: _Files = defaultdict(list)
    for document in documents:
        files[_name(document.document.uri, folder)] += map(trace_of, document.findings)
    known = _assign(files, baseline, folder)
    numbers: Counter[str] = Counter()
    result = []
    for document in documents:
        file = _name(document.document.uri, folder)
        new: list[Finding] = []
        old: list[Finding] = []
        for finding in document.findings:
            (old if (file, numbers[file]) in known else new).append(finding)
            numbers[file] += 1
        suppressed = (Suppressed(finding, SuppressedBy.BASELINE, "known from the baseline") for finding in old)
        result.append(replace(document, findings=tuple(new), suppressed=(*document.suppressed, *suppressed)))
    return tuple(result)


_Files = dict[str, list[Trace]]
_Place = tuple[str, int]
"""A file and the number of a finding, or of an entry, in it."""


def _assign(files: _Files, baseline: Baseline, folder: Path) -> dict[_Place, _Place]:
    """Which entry each known finding uses up.

    An entry serves findings of its own file; one whose file is gone serves any, since it may have been renamed.
    """
    entries = _by_file(baseline)
    pairs: dict[_Place, _Place] = {}
    for file, traces in files.items():
        own = [entry.trace for entry in entries.get(file, [])]
        pairs |= {(file, new): (file, old) for new, old in match(own, traces).items()}
    rest = [place for file, traces in files.items() for i in range(len(traces)) if (place := (file, i)) not in pairs]
    homeless = [(file, i) for file, left in entries.items() if _is_gone(file, folder) for i in range(len(left))]
    strays = match([entries[file][i].trace for file, i in homeless], [files[file][i] for file, i in rest])
    return pairs | {rest[new]: homeless[old] for new, old in strays.items()}


def _is_gone(file: str, folder: Path) -> bool:
    return "://" not in file and file != "<stdin>" and not (folder / file).exists()


def _by_file(baseline: Baseline) -> dict[str, list[Entry]]:
    """Every entry as often as it counts."""
    files: dict[str, list[Entry]] = defaultdict(list)
    for entry in baseline.findings:
        files[entry.file] += [msgspec.structs.replace(entry, count=1)] * entry.count
    return files


def has_same_models(baseline: Baseline, report: Report) -> bool:
    """Whether the run had the models of the baseline's; without them it may find less, and nothing was fixed."""
    return _models(baseline.signature) == _models(report.signature)


def _models(signature: str) -> list[str]:
    return [part for part in signature.split("|") if part.partition(":")[0] not in ("mtcheck", "checks")]


def fixed_entries(baseline: Baseline, report: Report, folder: Path, ran: Collection[str]) -> tuple[Entry, ...]:
    """Entries, with the count that is no longer found.

    Only of files that were checked without a failure or are gone, and of the checks that ``ran``.
    """
    found: _Files = defaultdict(list)
    for document in report.documents:
        known = (s.finding for s in document.suppressed if s.by is SuppressedBy.BASELINE)
        found[_name(document.document.uri, folder)] += map(trace_of, known)
    used = set(_assign(found, baseline, folder).values())
    concerned = set(found) - {_name(failure.uri, folder) for failure in report.failures}
    fixed: Counter[Entry] = Counter()
    for file, entries in _by_file(baseline).items():
        if file in concerned or _is_gone(file, folder):
            left = (entry for index, entry in enumerate(entries) if (file, index) not in used)
            fixed.update(entry for entry in left if entry.check in ran)
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
