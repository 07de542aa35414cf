"""The one place where the parts meet: read, segment, check, score, judge."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck import __version__
from mtcheck.analysis.segmenting import count_words
from mtcheck.analysis.tagging import Tagger
from mtcheck.analysis.terminology import Term, kept
from mtcheck.batching import joined
from mtcheck.check import Check, Failed, Surprise
from mtcheck.checking import check_document
from mtcheck.config import Settings
from mtcheck.deciding import Judge
from mtcheck.document import Document
from mtcheck.errors import ConfigurationError, ModelUnavailable, first_line
from mtcheck.gate.judging import blamed, judge, unjudgeable
from mtcheck.gate.selecting import file_of, graded, idle_paths, selected_checks, settings_for
from mtcheck.gate.suppressing import Suppression, prepare
from mtcheck.reading import read_each
from mtcheck.reading.glossary import read_glossary
from mtcheck.report import DocumentReport, Failure, Fluency, Report
from mtcheck.scoring.collecting import Scoring

if TYPE_CHECKING:
    from mtcheck.language_model import LanguageModel

__all__ = ["Models", "check_files", "check_inputs", "load_models"]

Progress = Callable[[str], None]
Done = Callable[[DocumentReport | Failure], None]


def _unseen(_: object) -> None:
    """Nobody looks on."""


@dataclass(frozen=True, slots=True)
class Models:
    """The models of a run, as far as they could be had."""

    tagger: Tagger | None
    language_model: LanguageModel | None
    failures: tuple[Failure, ...]
    notices: tuple[str, ...]

    @property
    def judge(self) -> Judge | None:
        if self.language_model is None:
            return None
        from mtcheck.language_model.contrast import gains

        return partial(gains, self.language_model)

    @property
    def all_notices(self) -> tuple[str, ...]:
        """What was said when they were loaded, and by the language model since."""
        return (*self.notices, *(self.language_model.notices if self.language_model else ()))

    @property
    def signature(self) -> str:
        tagger = self.tagger.signature if self.tagger else "tagger:none"
        model = self.language_model.signature if self.language_model else "model:none"
        return f"{tagger}|{model}"


def check_inputs(
    inputs: Iterable[str], settings: Settings, *, progress: Progress = _unseen, done: Done = _unseen
) -> Report:
    """Check all inputs and judge them together."""
    return check_files(read_each(inputs, settings), settings, progress=progress, done=done)


def check_files(
    files: Iterable[Iterable[Document | Failure]],
    settings: Settings,
    *,
    models: Models | None = None,
    progress: Progress = _unseen,
    done: Done = _unseen,
) -> Report:
    """Check what was read of each file, and judge it together; without ``models`` those of the settings are loaded.

    ``progress`` hears of each part before it is checked, ``done`` of all that a file gave as soon as nothing about it
    will change. Raises ConfigurationError if there is nothing to judge by.
    """
    checks = selected_checks(settings)
    if not checks and settings.min_fluency is None:
        raise ConfigurationError("no check is left: what is selected is ignored, too; correct --select or --ignore")
    suppression = prepare(settings)
    terms = read_glossary(settings.glossary, settings.language.partition("-")[0]) if settings.glossary else ()
    checker = _Checker(settings, models or load_models(settings), terms, suppression)
    finished: list[DocumentReport | Failure] = []
    for result in checker.results(files, progress):
        done(result)
        finished.append(result)
    documents = tuple(result for result in finished if isinstance(result, DocumentReport))
    failures = tuple(result for result in finished if isinstance(result, Failure))
    verdict, reasons = judge(documents, failures, settings)
    signature = f"mtcheck:{__version__}|checks:{len(checks)}|{checker.models.signature}"
    uris = [*(document.document.uri for document in documents), *(failure.uri for failure in failures)]
    notices = (
        *_about_language(checks, settings.language),
        *checker.models.all_notices,
        *idle_paths(settings, uris),
        *suppression.about_ignores(),
    )
    report = Report(blamed(documents, settings), failures, verdict, signature, reasons, notices)
    more = suppression.about_run(report, len(checker.unchanged))
    return replace(report, notices=(*report.notices, *more))


def _about_language(checks: Sequence[Check], language: str) -> Iterator[str]:
    """What was not looked for because of the language of the texts."""
    strangers = sum(not check.applies_to(language) for check in checks)
    if strangers:
        yield f"{strangers} of {len(checks)} checks do not know the language {language!r} and were left out"


@dataclass(slots=True)
class _Checker:
    """The parts of a run to results, file by file."""

    settings: Settings
    models: Models
    terms: tuple[Term, ...]
    suppression: Suppression
    unchanged: set[str] = field(default_factory=set)

    def results(
        self, files: Iterable[Iterable[Document | Failure]], progress: Progress
    ) -> Iterator[DocumentReport | Failure]:
        yield from self.models.failures
        for parts in files:
            for file, of_file in groupby(parts, key=lambda part: file_of(part.uri)):
                yield from self._of_file(file, of_file, progress)

    def _of_file(
        self, file: str, parts: Iterable[Document | Failure], progress: Progress
    ) -> Iterator[DocumentReport | Failure]:
        scoring = Scoring(self.settings)
        checked: list[DocumentReport] = []
        batch, memory = "", dict[object, object]()
        for part in parts:
            if isinstance(part, Failure):
                yield part
                continue
            progress(part.uri)
            if part.uri != batch:
                batch, memory = part.uri, {}
            if self.suppression.is_concerned(part):
                defects: dict[str, Failure] = {}
                report = _check(part, self.models, self.terms, self.settings, memory, partial(_note, defects, part))
                _add(checked, report)
                yield from defects.values()
                scoring.add(part)
            else:
                self.unchanged.add(part.uri)
        documents = self.suppression.apply(file, checked)
        if scoring.is_wanted:
            documents, unscored = scoring.apply(documents)
            yield from unscored
        for document in documents:
            yield document
            if (failure := unjudgeable(document, self.settings)) is not None:
                yield failure


def _note(defects: dict[str, Failure], document: Document, check: Check, error: Exception) -> None:
    """A check that fails on a document makes the run incomplete, and leaves the findings of the others."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    reason = (
        f"the check {check.id} failed ({type(error).__name__}: {first_line(error)}, {Path(place.filename).name}:"
        f"{place.lineno}); this is a defect of mtcheck, please report it. --ignore {check.id} goes on without the check"
    )
    defects.setdefault(check.id, Failure(document.uri, reason))


def _add(checked: list[DocumentReport], report: DocumentReport) -> None:
    """Append a report, or join it to that on the part before of the same batch."""
    if checked and checked[-1].document.uri == report.document.uri:
        checked[-1] = joined(checked[-1], report)
    else:
        checked.append(report)


def _check(
    document: Document,
    models: Models,
    glossary: tuple[Term, ...],
    settings: Settings,
    memory: dict[object, object],
    failed: Failed,
) -> DocumentReport:
    own = settings_for(document, settings)
    checks = selected_checks(own)
    fluency, surprises = _scored(document, models.language_model)
    found = check_document(
        document,
        checks,
        tagger=models.tagger,
        judge=models.judge,
        accepted=own.accepted,
        terms=(*glossary, *kept(own.do_not_translate)),
        surprises=surprises,
        memory=memory,
        failed=failed,
    )
    findings = graded(found, own)
    words = sum(count_words(segment.target.text) for segment in document.segments if segment.target.role.is_content)
    return DocumentReport(document, words, findings, fluency)


def _scored(document: Document, model: LanguageModel | None) -> tuple[Fluency | None, Mapping[int, Surprise]]:
    if model is None:
        return None, {}
    from mtcheck.scoring.documents import score_document

    return score_document(model, document)


def load_models(settings: Settings) -> Models:
    """The models of a run; what cannot be had is a failure in them, not an error."""
    failures, notices = [], []
    tagger = None
    try:
        tagger = _load_tagger()
    except ModelUnavailable as error:
        if settings.language_model:
            failures.append(Failure("tagger", str(error)))
        else:
            notices.append(f"checks that need the tagger were left out: {error}")
    model = None
    if settings.language_model:
        try:
            model = _load_language_model(settings)
        except ModelUnavailable as error:
            failures.append(Failure("language model", str(error)))
    return Models(tagger, model, tuple(failures), tuple(notices))


def _load_tagger() -> Tagger:
    from mtcheck.analysis.tagging import load_tagger
    from mtcheck.language_model.store import tagger_folder

    return load_tagger(tagger_folder())


def _load_language_model(settings: Settings) -> LanguageModel:
    from mtcheck.language_model import load
    from mtcheck.language_model.store import DEFAULT_MODEL

    return load(settings.model or DEFAULT_MODEL)
