"""Reports that every output format is rendered from: real documents through the real checking, with scores made up.

A defect is planted by writing it in double brackets: ``[[wrong|right]]``, ``[[wrong]]`` without a repair, with
``!`` in front for critical and ``~`` for minor.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import blake2b

from mtcheck.analysis.segmenting import count_words, sentences
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checking import check_document
from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document, Passage, Span
from mtcheck.gate.judging import blamed, judge
from mtcheck.reading.source import Source
from mtcheck.reading.text import read
from mtcheck.report import (
    DocumentReport,
    Failure,
    Fluency,
    Report,
    SegmentFluency,
    Severity,
    Suppressed,
    SuppressedBy,
    WordSurprisal,
)

__all__ = ["BATCH", "HOSTILE", "SAMPLES", "batch", "document_report", "report_on"]

SIGNATURE = "mtcheck:test|checks:1|model:none"
_PLANTED = re.compile(r"\[\[([!~]?)([^|\]]*)(?:\|([^\]]*))?\]\]")
_SEVERITIES = {"!": Severity.CRITICAL, "": Severity.MAJOR, "~": Severity.MINOR}

LONE_SURROGATE = "\ud800"
"""Cannot come from the text of a file, but from its name and from escapes in JSON."""

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></script><!--",
    "--> ]]> <![CDATA[",
    "\x1b[31mred\x1b]0;title\x07",
    "\x9b31m",
    "::error file=x::owned",
    "##[error]owned",
    "##vso[task.setvariable variable=x]owned",
    "one line\n::error::owned\n  ::set-output name=x::y",
    "%0A::warning::owned",
    '=HYPERLINK("http://evil.invalid")',
    "\u202etxt.exe",
    LONE_SURROGATE,
    "\u2028",
    "`` ``` ```` </details>",
    "| a | b |",
    "[click](javascript:alert(1)) @everyone #1",
    "{0} {{7*7}} {% raw %} ${{ secrets.X }}",
    "\ufffe\ufeff\u200b",
    "&lt;b&gt; &amp;amp;",
)
"""Text that would do something where an output format does not escape it."""


class PlantedDefect(Check):
    """Finds what the sample's author has marked."""

    id = "planted-defect"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "something is wrong here"
    explanation = "Stands in for all checks."
    examples = (bad("⟦a⟧"), good("b"))

    def __init__(self, planted: dict[str, tuple[Severity, str | None]]) -> None:
        self.planted = planted

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for wrong, (severity, right) in self.planted.items():
            for match in re.finditer(re.escape(wrong), passage.text):
                span = Span(match.start(), match.end())
                repair = None if right is None else Edit(span, right)
                yield Hit(span, repair, severity=severity, message=f"“{wrong}” is wrong here")


def document_report(text: str, uri: str = "articles/one.txt", title: str | None = None) -> DocumentReport:
    """The report on one text with planted defects, fluency included."""
    planted = {m[2]: (_SEVERITIES[m[1]], m[3]) for m in _PLANTED.finditer(text)}
    sound = _PLANTED.sub(lambda match: match[2], text)
    (document,) = read(Source.of(uri, sound.encode()), DEFAULT_SETTINGS)
    document = replace(document, title=title)
    words = sum(count_words(segment.target.text) for segment in document.segments)
    return DocumentReport(document, words, check_document(document, [PlantedDefect(planted)]), _fluency(document))


def report_on(*documents: DocumentReport, failures: tuple[Failure, ...] = (), notices: tuple[str, ...] = ()) -> Report:
    verdict, reasons = judge(documents, failures, DEFAULT_SETTINGS)
    return Report(blamed(documents, DEFAULT_SETTINGS), failures, verdict, SIGNATURE, reasons, notices)


def _fluency(document: Document) -> Fluency:
    """Figures that look like a model's: steady, different for every sentence, lower where brackets were."""
    segments = []
    for segment in document.segments:
        passage = segment.target
        for span in sentences(passage.text):
            words = tuple(_words(passage, span))
            raw = -sum(word.surprisal for word in words) / max(1, len(words))
            score = max(0.0, min(100.0, 100 + 18 * (raw + 2)))
            segments.append(SegmentFluency(passage.locate(span), raw, score, words))
    raw = sum(segment.raw for segment in segments) / len(segments)
    score = sum(segment.score or 0 for segment in segments) / len(segments)
    return Fluency(raw, score, (max(0, score - 6), min(100, score + 6)), "model:made-up", tuple(segments))


def _words(passage: Passage, span: Span) -> Iterator[WordSurprisal]:
    for match in re.finditer(r"\w+", span.of(passage.text)):
        word = Span(match.start(), match.end()).shifted(span.start)
        chance = blake2b(f"{match[0]}{span.start}".encode("utf-8", "replace"), digest_size=1).digest()[0] / 255
        yield WordSurprisal(passage.locate(word), 2 + 6 * chance**3, 3.0, 6 * chance**3 - 1.5)


ARTICLE = """The council meets [[late|in the evening]] on Tuesday.

A second paragraph follows, and it holds [[~the the|the]] usual small things. It goes on for a while, so that the \
curve of fluency has something to show. The mayor [[!the bridge wants|wants the bridge]] to be replaced.

Nothing is wrong with this one. Click here to read [[more …]]
"""

CLEAN = "The mayor opened the new bridge on Tuesday. Hundreds of people came to see it."

ASTRAL = "𝔗𝔥𝔢 mayor 👩‍👩‍👧‍👦 said “[[𝒷𝒶𝒹|good]]” 🇨🇭 and [[~שלום|peace]] to all. \u0301A stray accent and ﷽ too."


def clean() -> Report:
    return report_on(document_report(CLEAN))


def findings() -> Report:
    return report_on(document_report(ARTICLE, title="Old bridge"), document_report(CLEAN, "articles/two.txt"))


def failing() -> Report:
    failures = (Failure("b.txt", "no such file; check the path"), Failure("c.tsv", "three columns, not two", 7))
    return report_on(document_report(CLEAN), failures=failures, notices=("the tagger is not installed",))


def astral() -> Report:
    return report_on(document_report(ASTRAL, "größe/🦆.txt"))


def hostile() -> Report:
    """Every payload in every place that a report has: text, repair, message, names, title, failures, notices."""
    everything = "".join(HOSTILE)
    in_text = [payload for payload in HOSTILE if payload != LONE_SURROGATE]
    text = "\n\n".join(f"He said {payload} and [[wrong{n}|right {payload}]] went." for n, payload in enumerate(in_text))
    document = document_report(text, everything, title=everything)
    documents = replace(document, findings=tuple(replace(f, message=everything) for f in document.findings))
    failures = tuple(Failure(payload, payload) for payload in HOSTILE)
    return report_on(documents, failures=failures, notices=HOSTILE)


def suppressed() -> Report:
    """One finding that counts, two that do not, one of them for a reason that is hostile."""
    document = document_report(ARTICLE)
    first, second, third, *_ = document.findings
    known = (
        Suppressed(second, SuppressedBy.COMMENT, "".join(HOSTILE)),
        Suppressed(third, SuppressedBy.BASELINE, "known from the baseline"),
    )
    return report_on(replace(document, findings=(first,), suppressed=known))


def empty() -> Report:
    return report_on(failures=(Failure("a.txt", "is empty; there is nothing to check"),))


SAMPLES: dict[str, Callable[[], Report]] = {
    "clean": clean,
    "findings": findings,
    "failing": failing,
    "astral": astral,
    "hostile": hostile,
    "suppressed": suppressed,
    "empty": empty,
}

BATCH = 500


def batch(size: int = BATCH) -> Report:
    """A day of a feed: many articles of ordinary length, of which a third has defects."""
    documents = []
    for number in range(size):
        kind = number % 3
        text = "\n\n".join([ARTICLE if kind == 0 and part % 3 == 0 else CLEAN * 4 for part in range(8)])
        text = text.replace("Tuesday", f"day {number}")
        documents.append(document_report(text, f"feed/{number:04}.txt", title=f"Article number {number}"))
    return report_on(*documents)
