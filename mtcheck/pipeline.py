"""The one place where the parts meet: read, segment, check, score, judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from mtcheck import __version__
from mtcheck.analysis.segmenting import count_words
from mtcheck.analysis.tagging import Tagger
from mtcheck.analysis.terminology import Term, kept
from mtcheck.batching import joined
from mtcheck.checking import Judge, check_document
from mtcheck.config import Settings
from mtcheck.document import Document, Span
from mtcheck.errors import ModelUnavailable
from mtcheck.gate.judging import judge, unjudgeable
from mtcheck.gate.selecting import graded, selected_checks, settings_for
from mtcheck.gate.suppressing import prepare
from mtcheck.reading import read
from mtcheck.reading.glossary import read_glossary
from mtcheck.report import DocumentReport, Failure, Fluency, Report
from mtcheck.scoring.collecting import Scoring

if TYPE_CHECKING:
    from mtcheck.language_model import LanguageModel

__all__ = ["Models", "check_inputs", "check_parts", "load_models"]

Progress = Callable[[str], None]


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
    def signature(self) -> str:
        tagger = self.tagger.signature if self.tagger else "tagger:none"
        model = self.language_model.signature if self.language_model else "model:none"
        return f"{tagger}|{model}"


def check_inputs(inputs: Iterable[str], settings: Settings, *, progress: Progress = lambda _: None) -> Report:
    """Check all inputs and judge them together."""
    return check_parts(read(inputs, settings), settings, progress=progress)


def check_parts(
    parts: Iterable[Document | Failure],
    settings: Settings,
    *,
    models: Models | None = None,
    progress: Progress = lambda _: None,
) -> Report:
    """Check what was read, in its order, and judge it together; without ``models`` those of the settings are loaded."""
    checks = selected_checks(settings)
    suppression = prepare(settings)
    terms = read_glossary(settings.glossary, settings.language.partition("-")[0]) if settings.glossary else ()
    models = models or load_models(settings)
    scoring = Scoring(settings)
    checked: list[DocumentReport] = []
    unchanged: set[str] = set()
    batch, memory = "", dict[object, object]()
    failures = list(models.failures)
    for part in parts:
        if isinstance(part, Failure):
            failures.append(part)
            continue
        progress(part.uri)
        if suppression.is_concerned(part):
            if part.uri != batch:
                batch, memory = part.uri, {}
            _add(checked, _check(part, models, terms, settings, memory))
            scoring.add(part)
        else:
            unchanged.add(part.uri)
    documents, notices = suppression.apply(checked)
    if scoring.is_wanted:
        documents, unscored = scoring.apply(documents)
        failures += unscored
    failures += filter(None, (unjudgeable(document, settings) for document in documents))
    verdict, reasons = judge(documents, failures, settings)
    signature = f"mtcheck:{__version__}|checks:{len(checks)}|{models.signature}"
    told = models.language_model.notices if models.language_model else ()
    report = Report(documents, tuple(failures), verdict, signature, reasons, (*models.notices, *told, *notices))
    more = suppression.about_run(report, len(unchanged))
    return replace(report, notices=(*report.notices, *more))


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
) -> DocumentReport:
    own = settings_for(document, settings)
    checks = selected_checks(own)
    fluency, unlikely = _scored(document, models.language_model)
    found = check_document(
        document,
        checks,
        tagger=models.tagger,
        judge=models.judge,
        accepted=own.accepted,
        terms=(*glossary, *kept(own.do_not_translate)),
        unlikely=unlikely,
        memory=memory,
    )
    findings = graded(found, own)
    words = sum(count_words(segment.target.text) for segment in document.segments if segment.target.role.is_content)
    return DocumentReport(document, words, findings, fluency)


def _scored(document: Document, model: LanguageModel | None) -> tuple[Fluency | None, Mapping[int, tuple[Span, ...]]]:
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
