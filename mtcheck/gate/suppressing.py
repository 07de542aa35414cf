"""Findings that do not count, set apart: ignored by a person, known from the baseline, outside the change.

In this order: a known finding is known whether or not its line changed, so that it is not taken for fixed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from mtcheck.config import Settings
from mtcheck.document import Document
from mtcheck.gate.baseline import Baseline, Unmatched, fixed_entries, has_same_models, read_baseline
from mtcheck.gate.changes import Changes, changes_since
from mtcheck.gate.globs import absolute, only_file
from mtcheck.gate.ignoring import Ignore, apply_ignores
from mtcheck.gate.ignoring.comments import comments_of
from mtcheck.gate.ignoring.file import ignores_of
from mtcheck.gate.selecting import file_of, selected_checks
from mtcheck.report import DocumentReport, Finding, Report, Suppressed, SuppressedBy

__all__ = ["Suppression", "prepare"]

NAMED_ENTRIES = 5
"""Fixed findings that a notice names."""

_BY_PEOPLE = (SuppressedBy.COMMENT, SuppressedBy.IGNORE_FILE)


@dataclass(slots=True)
class Suppression:
    """What a run knows about findings that do not count, and which of it has been of use so far."""

    settings: Settings
    changes: Changes | None
    baseline: Baseline | None
    unmatched: Unmatched | None
    ignores: tuple[Ignore, ...]
    today: date
    _met: dict[Ignore, None] = field(default_factory=dict)
    """Ignores that concern a file of the run, in their order."""
    _used: set[Ignore] = field(default_factory=set)
    _slips: list[str] = field(default_factory=list)

    def is_concerned(self, document: Document) -> bool:
        """Whether a document has to be checked at all."""
        return self.changes is None or self.changes.concern(Path(file_of(document.uri)))

    def apply(self, file: str, documents: Sequence[DocumentReport]) -> tuple[DocumentReport, ...]:
        """All documents of one file, with the findings that do not count moved apart."""
        comments, slips = comments_of(file, [document.document for document in documents], self.settings)
        self._slips += slips
        name = absolute(file)
        concerned = [ignore for ignore in (*comments, *self.ignores) if ignore.concerns(name)]
        self._met.update(dict.fromkeys(concerned))
        valid = [ignore for ignore in concerned if not ignore.has_ended(self.today)]
        judged, used = apply_ignores(documents, valid)
        self._used |= used
        if self.unmatched is not None:
            judged = self.unmatched.suppress(judged)
        if self.changes is not None:
            judged = tuple(_suppress_unchanged(document, self.changes) for document in judged)
        return judged

    def about_ignores(self) -> Iterator[str]:
        """Notices about ignores of the files so far that cannot be understood, have ended, or ignore nothing."""
        yield from self._slips
        without_model = "" if self.settings.language_model else " (in this run, without the language model)"
        for ignore in self._met:
            if ignore.has_ended(self.today):
                yield f"{ignore.place}: the ignore of {ignore.check} ended on {ignore.until} ({ignore.reason})"
            elif ignore not in self._used and self._is_settled(ignore):
                yield f"{ignore.place}: unused{without_model}: no {ignore.check} here to ignore ({ignore.reason})"
        for ignore in self.ignores:
            if (file := only_file(ignore.pattern or "*")) is not None and _is_missing(Path(file)):
                yield f"{ignore.place}: unused: its file does not exist ({ignore.reason})"

    def _is_settled(self, ignore: Ignore) -> bool:
        """Whether this run can tell that an ignore is unused: its check ran, on all that it may be meant for."""
        ran = {name for check in selected_checks(self.settings) for name in (check.id, check.family)}
        return ignore.check in ran and (self.changes is None or ignore.pattern is not None)

    def about_run(self, report: Report, unchanged: int) -> tuple[str, ...]:
        """What was left out, how much is known, and what was fixed."""
        notices = []
        if self.changes is not None:
            since = f"since {self.settings.changed_since}"
            notices.append(f"{unchanged} of {unchanged + len(report.documents)} documents did not change {since}")
        ignored = sum(s.by in _BY_PEOPLE for document in report.documents for s in document.suppressed)
        if ignored:
            notices.append(f"{ignored} {'finding is' if ignored == 1 else 'findings are'} ignored for a stated reason")
        return (*notices, *self._about_baseline(report))

    def _about_baseline(self, report: Report) -> tuple[str, ...]:
        path = self.settings.baseline
        if path is None or self.baseline is None:
            return ()
        known = sum(s.by is SuppressedBy.BASELINE for document in report.documents for s in document.suppressed)
        notices = [f"{path}: {known} known {'finding does' if known == 1 else 'findings do'} not count"]
        ran = {check.id for check in selected_checks(self.settings)}
        fixed = fixed_entries(self.baseline, report, path.parent, ran)
        if fixed:
            total = sum(entry.count for entry in fixed)
            named = "; ".join(f"{entry.check} “{entry.text[:40]}” in {entry.file}" for entry in fixed[:NAMED_ENTRIES])
            more = f" and {len(fixed) - NAMED_ENTRIES} more" if len(fixed) > NAMED_ENTRIES else ""
            notices.append(f"{path}: {total} fixed: {named}{more}; --update takes them out")
            if not has_same_models(self.baseline, report):
                notices.append(
                    f"{path}: written with other models, so what seems fixed may only not have been looked for "
                    f"({self.baseline.signature})"
                )
        return tuple(notices)


def prepare(settings: Settings, today: date | None = None) -> Suppression:
    """Read what the settings name; raises ConfigurationError before anything is checked."""
    baseline = None if settings.baseline is None else read_baseline(settings.baseline)
    return Suppression(
        settings,
        None if settings.changed_since is None else changes_since(settings.changed_since, Path.cwd()),
        baseline,
        None if baseline is None or settings.baseline is None else Unmatched(baseline, settings.baseline.parent),
        tuple(ignores_of(settings.ignore_file)),
        today or date.today(),
    )


def _is_missing(file: Path) -> bool:
    """Whether there is no such file; what may not be looked into may hold it."""
    try:
        return not file.exists()
    except OSError:
        return False


def _suppress_unchanged(document: DocumentReport, changes: Changes) -> DocumentReport:
    file = Path(file_of(document.document.uri))

    def is_new(finding: Finding) -> bool:
        last, _ = document.document.lines.position(max(finding.span.end - 1, finding.span.start))
        return changes.touch(file, finding.line, last)

    new: list[Finding] = []
    old: list[Suppressed] = []
    for finding in document.findings:
        if is_new(finding):
            new.append(finding)
        else:
            old.append(Suppressed(finding, SuppressedBy.UNCHANGED, "in lines that did not change"))
    return replace(document, findings=tuple(new), suppressed=(*document.suppressed, *old))
