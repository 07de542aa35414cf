"""Findings that do not count, set apart: ignored by a person, known from the baseline, outside the change.

In this order: a known finding is known whether or not its line changed, so that it is not taken for fixed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mtcheck.config import Settings
from mtcheck.document import Document
from mtcheck.gate.baseline import Baseline, fixed_entries, has_same_models, read_baseline, suppress_known
from mtcheck.gate.changes import Changes, changes_since
from mtcheck.gate.ignoring import Ignore, apply_ignores
from mtcheck.gate.ignoring.comments import comments_of
from mtcheck.gate.ignoring.file import ignores_of
from mtcheck.gate.selecting import file_of, selected_checks
from mtcheck.report import DocumentReport, Finding, Report, Suppressed, SuppressedBy

__all__ = ["Suppression", "prepare"]

NAMED_ENTRIES = 5
"""Fixed findings that a notice names."""

_BY_PEOPLE = (SuppressedBy.COMMENT, SuppressedBy.IGNORE_FILE)


@dataclass(frozen=True, slots=True)
class Suppression:
    """What a run knows, before it starts, about findings that will not count."""

    settings: Settings
    changes: Changes | None
    baseline: Baseline | None
    ignores: tuple[Ignore, ...]
    today: date

    def is_concerned(self, document: Document) -> bool:
        """Whether a document has to be checked at all."""
        return self.changes is None or self.changes.concern(Path(file_of(document.uri)))

    def apply(self, documents: Sequence[DocumentReport]) -> tuple[tuple[DocumentReport, ...], tuple[str, ...]]:
        """The documents with the findings that do not count moved apart, and notices about ignores."""
        comments, slips = comments_of([document.document for document in documents], self.settings)
        judged, unused = apply_ignores(documents, [*comments, *self.ignores], self.today)
        without_model = "" if self.settings.language_model else " (in this run, without the language model)"
        notices = [
            f"{ignore.place}: the ignore of {ignore.check} ended on {ignore.until} ({ignore.reason})"
            if ignore.has_ended(self.today)
            else f"{ignore.place}: unused{without_model}: no {ignore.check} here to ignore ({ignore.reason})"
            for ignore in unused
            if ignore.has_ended(self.today) or self._is_settled(ignore)
        ]
        if self.baseline is not None and self.settings.baseline is not None:
            judged = suppress_known(judged, self.baseline, self.settings.baseline.parent)
        if self.changes is not None:
            judged = tuple(_suppress_unchanged(document, self.changes) for document in judged)
        return judged, (*slips, *notices)

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
    return Suppression(
        settings,
        None if settings.changed_since is None else changes_since(settings.changed_since, Path.cwd()),
        None if settings.baseline is None else read_baseline(settings.baseline),
        tuple(ignores_of(settings.ignore_file)),
        today or date.today(),
    )


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
