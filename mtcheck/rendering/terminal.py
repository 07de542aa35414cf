"""The diff report for people: each finding marked in its sentence, the repair as a diff, then fluency and verdict."""

from __future__ import annotations

import re
from io import StringIO

from rapidfuzz.distance import Levenshtein
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from mtcheck.document import Span
from mtcheck.rendering import Page
from mtcheck.report import DocumentReport, Excerpt, Failure, Finding, Fluency, Report, Severity, Verdict

__all__ = ["render", "word_diff"]

_STYLES = {
    Severity.CRITICAL: "bold white on red",
    Severity.MAJOR: "bold red",
    Severity.MINOR: "yellow",
    Severity.NEUTRAL: "dim",
}
_VERDICTS = {Verdict.PASS: "bold green", Verdict.FAIL: "bold red", Verdict.INCOMPLETE: "bold yellow"}
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
EXCERPT_CHARACTERS = 400
WORST_SEGMENTS = 3


def render(report: Report, page: Page) -> str:
    out = StringIO()
    console = Console(
        file=out,
        width=page.width,
        force_terminal=page.colour,
        color_system="256" if page.colour else None,
        no_color=not page.colour,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
    )
    for document in report.documents:
        _document(console, document, page)
    for failure in report.failures:
        _failure(console, failure)
    for notice in report.notices:
        console.print(Text(f"note: {_shown(notice)}", "dim"))
    _summary(console, report)
    return out.getvalue()


def _document(console: Console, document: DocumentReport, page: Page) -> None:
    console.print(Rule(Text(_shown(document.document.uri), "bold"), align="left", characters="─"))
    for finding in document.findings:
        _finding(console, finding)
    if not document.findings:
        console.print(Text("no findings", "green"))
    if document.fluency is not None:
        _fluency(console, document, document.fluency, page)
    console.print()


def _finding(console: Console, finding: Finding) -> None:
    console.print()
    head = Text()
    head.append(f"{finding.line}:{finding.column}", "cyan")
    head.append(f"  {finding.severity}", _STYLES[finding.severity])
    head.append(f"  {finding.check}", "bold")
    head.append(f"  {finding.category}", "dim")
    head.append(f"  confidence {finding.confidence:.0%}", "dim")
    if finding.gain is not None:
        head.append(f"  gain {finding.gain:+.1f} nats", "dim")
    console.print(head)
    console.print(Padding(Text(_shown(finding.message)), (0, 0, 0, 2)))
    for sign, line in _diff_lines(finding.excerpt):
        style = {"-": "red", "+": "green", " ": ""}[sign]
        text = Text(f"{sign} ", style)
        text.append_text(line)
        console.print(Padding(text, (0, 0, 0, 2)))


def _diff_lines(excerpt: Excerpt) -> list[tuple[str, Text]]:
    """The sentence with the garbled words marked; with a repair, as the two sides of a word diff."""
    if excerpt.repaired is None:
        return [(" ", _marked(_cut(excerpt.text, [excerpt.mark], excerpt.mark)))]
    removed, added = word_diff(excerpt.text, excerpt.repaired)
    focus_old = _envelope(removed, excerpt.mark)
    focus_new = _envelope(added, Span(0, 0) if added else Span(*_same_place(excerpt, len(excerpt.repaired))))
    lines = [("-", _marked(_cut(excerpt.text, removed or [excerpt.mark], focus_old), "reverse red"))]
    if excerpt.repaired.strip():
        lines.append(("+", _marked(_cut(excerpt.repaired, added, focus_new), "reverse green")))
    return lines


def _same_place(excerpt: Excerpt, length: int) -> tuple[int, int]:
    place = min(excerpt.mark.start, length)
    return place, place


def _envelope(spans: list[Span], fallback: Span) -> Span:
    return Span(spans[0].start, spans[-1].end) if spans else fallback


def word_diff(old: str, new: str) -> tuple[list[Span], list[Span]]:
    """Spans removed from ``old`` and added in ``new``, word by word; neighbours are joined across white space."""
    before, after = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    removed: list[Span] = []
    added: list[Span] = []
    for code in Levenshtein.opcodes([m[0] for m in before], [m[0] for m in after]):
        if code.tag == "equal":
            continue
        if code.src_end > code.src_start:
            removed.append(Span(before[code.src_start].start(), before[code.src_end - 1].end()))
        if code.dest_end > code.dest_start:
            added.append(Span(after[code.dest_start].start(), after[code.dest_end - 1].end()))
    return _joined(old, removed), _joined(new, added)


def _joined(text: str, spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _cut(text: str, spans: list[Span], focus: Span) -> tuple[str, list[Span]]:
    """At most EXCERPT_CHARACTERS around the focus, with ellipses where text was left out."""
    if len(text) <= EXCERPT_CHARACTERS:
        return text, spans
    start = max(0, min(focus.start, len(text)) - EXCERPT_CHARACTERS // 2)
    end = min(len(text), max(focus.end, start) + EXCERPT_CHARACTERS // 2)
    end = min(end, start + 2 * EXCERPT_CHARACTERS)
    if start:
        start = text.find(" ", start, start + 30) + 1 or start
    head = "[…] " if start else ""
    tail = " […]" if end < len(text) else ""
    kept = [
        Span(max(span.start, start), min(span.end, end)).shifted(len(head) - start if len(head) >= start else 0)
        if not start
        else Span(max(span.start, start) - start + len(head), max(min(span.end, end) - start, 0) + len(head))
        for span in spans
        if span.start < end and span.end > start
    ]
    return head + text[start:end] + tail, kept


def _marked(cut: tuple[str, list[Span]], style: str = "reverse yellow") -> Text:
    """The text with its marks styled, and set in brackets too where a reader may have no colour."""
    text, spans = cut
    result = Text()
    position = 0
    for span in spans:
        result.append(_shown(text[position : span.start]))
        result.append(f"⟦{_shown(span.of(text))}⟧", style)
        position = span.end
    result.append(_shown(text[position:]))
    return result


def _shown(text: str) -> str:
    """Text with what could steer a terminal made visible, on one line."""
    text = re.sub(r"\r\n|[\r\n]", "↵", text)
    return _UNSHOWABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _fluency(console: Console, document: DocumentReport, fluency: Fluency, page: Page) -> None:
    console.print()
    line = Text("fluency ")
    if fluency.score is None:
        line.append(f"{fluency.raw:.2f} (raw; the model has no calibration)", "bold")
    else:
        line.append(f"{fluency.score:.0f}", "bold")
        line.append(" of 100 against human news")
        if fluency.interval:
            line.append(f" (95 % interval {fluency.interval[0]:.0f} to {fluency.interval[1]:.0f})", "dim")
    console.print(line)
    worst = sorted(fluency.segments, key=lambda s: s.raw if s.score is None else s.score)[:WORST_SEGMENTS]
    texts = _texts(document)
    for segment in worst:
        number = document.document.lines.position(segment.span.start)[0]
        entry = Text(f"{segment.raw:6.2f}" if segment.score is None else f"{segment.score:5.0f}", "bold")
        entry.append(f"  line {number}: ", "cyan")
        entry.append(_shown(_shortened(texts.get(segment.span.start, ""))))
        console.print(Padding(entry, (0, 0, 0, 2)))


def _texts(document: DocumentReport) -> dict[int, str]:
    from mtcheck.segmenting import sentences

    return {
        segment.target.locate(span).start: span.of(segment.target.text)
        for segment in document.document.segments
        for span in sentences(segment.target.text, document.document.language)
    }


def _shortened(text: str, length: int = 120) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _failure(console: Console, failure: Failure) -> None:
    line = Text("not checked: ", "bold yellow")
    line.append(_shown(str(failure)))
    console.print(line)


def _summary(console: Console, report: Report) -> None:
    counts = ", ".join(f"{count} {severity}" for severity, count in report.counts.items())
    words = sum(document.words for document in report.documents)
    penalty = sum(document.penalty for document in report.documents)
    console.print(Text(f"{len(report.documents)} documents, {words} words: {counts}"))
    if words:
        console.print(Text(f"MQM penalty {penalty}, {1000 * penalty / words:.1f} per 1,000 words"))
    line = Text(report.verdict.value.upper(), _VERDICTS[report.verdict])
    if report.reasons:
        line.append(": " + "; ".join(report.reasons), "")
    console.print(line)
    console.print(Text(report.signature, "dim"))
