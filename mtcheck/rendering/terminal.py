"""The diff report for people: each finding in its sentence, its repair as a diff, then fluency and verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import StringIO
from operator import attrgetter

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from mtcheck.analysis.diffing import marked_diff, word_diff
from mtcheck.analysis.visible import visible
from mtcheck.document import Span
from mtcheck.post_editing import confirmed_by_edit, findings_in
from mtcheck.rendering import Page
from mtcheck.rendering._console import console_for, printed
from mtcheck.rendering._wording import shortened
from mtcheck.report import DocumentReport, Excerpt, Finding, Fluency, Report, Severity, Verdict

__all__ = ["render"]

_SEVERITIES = {
    Severity.CRITICAL: "bold white on red",
    Severity.MAJOR: "bold red",
    Severity.MINOR: "yellow",
    Severity.NEUTRAL: "dim",
}
_VERDICTS = {Verdict.PASS: "bold green", Verdict.FAIL: "bold red", Verdict.INCOMPLETE: "bold yellow"}
EXCERPT_MARGIN = 90
"""Characters of the sentence shown on either side of what changes: about a line of 80 columns."""
WORST_SEGMENTS = 3


def render(report: Report, page: Page) -> str:
    out = StringIO()
    console = console_for(page, out)
    for document in report.documents:
        _print_document(console, document, page)
    for failure in report.failures:
        console.print(Text.assemble(("not checked: ", "bold yellow"), _shown(str(failure))))
    for notice in report.notices:
        console.print(Text(f"note: {_shown(notice)}", "dim"))
    _print_summary(console, report)
    return printed(out)


def _print_document(console: Console, document: DocumentReport, page: Page) -> None:
    console.print(Rule(Text(_shown(document.document.uri), "bold"), align="left", style="dim"))
    for finding in document.findings:
        console.print()
        _print_finding(console, finding)
    if not document.findings:
        console.print(Text("no findings", "green"))
    if document.fluency is not None:
        console.print()
        _print_fluency(console, document, document.fluency)
        if page.surprisal:
            _print_surprisal(console, document, document.fluency)
    if page.edits:
        _print_edits(console, document)
    for score in document.scores:
        console.print(Text.assemble(f"{score.name} ", (f"{score.value:.2f}", "bold"), (f"  {score.signature}", "dim")))
    console.print()


def _print_edits(console: Console, document: DocumentReport) -> None:
    """What the first reference changes, ``[-away-]`` and ``{+in+}``, and which findings it confirms."""
    for segment in document.document.segments:
        if not segment.references or segment.references[0] == segment.target.text:
            continue
        place = segment.target.locate(Span(0, 0))
        number = document.document.lines.position(place.start)[0]
        diff = _shown(marked_diff(segment.target.text, segment.references[0]))
        console.print(_indented(Text.assemble((f"line {number}  ", "cyan"), diff), "±"))
        confirmed = [f.check for f in findings_in(segment, document) if confirmed_by_edit(f, segment)]
        if confirmed:
            console.print(_indented(Text(f"confirms {', '.join(confirmed)}", "green")))


def _print_finding(console: Console, finding: Finding) -> None:
    head = Text.assemble(
        (f"{finding.line}:{finding.column}", "cyan"),
        "  ",
        (str(finding.severity), _SEVERITIES[finding.severity]),
        "  ",
        (finding.check, "bold"),
        "  ",
        (finding.category, "dim"),
    )
    sure = f"confidence {min(finding.confidence, 0.99):.0%}"
    if finding.gain is not None:
        sure += f", repair gains {finding.gain:.1f} nats"
    console.print(head)
    console.print(_indented(Text.assemble(_shown(shortened(finding.message)), (f" ({sure})", "dim"))))
    for sign, colour, line in _diff(finding.excerpt):
        console.print(_indented(line, sign, colour))


def _diff(excerpt: Excerpt) -> Iterator[tuple[str, str, Text]]:
    """The sentence with the finding marked; where there is a repair, before (-) and after (+) it."""
    if excerpt.repaired is None:
        yield "", "", _cut(excerpt.text, [excerpt.mark], "reverse yellow")
        return
    removed, added = word_diff(excerpt.text, excerpt.repaired)
    yield "-", "red", _cut(excerpt.text, removed or [excerpt.mark], "reverse red")
    if excerpt.repaired.strip():
        here = min(excerpt.mark.start, len(excerpt.repaired))
        yield "+", "green", _cut(excerpt.repaired, added or [Span(here, here)], "reverse green")
    else:
        yield "+", "green", Text("(nothing: delete it)", "dim")


def _indented(text: Text, sign: str = "", style: str = "") -> Table:
    """A paragraph set in under its heading, its sign hanging to the left of the wrapped lines."""
    grid = Table.grid()
    grid.add_column(width=4)
    grid.add_column()
    grid.add_row(Text(f"  {sign}", style), text)
    return grid


def _cut(text: str, marks: Sequence[Span], style: str) -> Text:
    """One side of the diff, cut to the surroundings of its marks, which brackets show where colour does not."""
    start, end = marks[0].start - EXCERPT_MARGIN, marks[-1].end + EXCERPT_MARGIN
    start = 0 if start <= 0 else text.rfind(" ", 0, start) + 1
    end = len(text) if end >= len(text) or text.find(" ", end) < 0 else text.find(" ", end)
    line = Text()
    line.append("… " if start else "", "dim")
    position = start
    for mark in marks:
        line.append(_shown(shortened(text[position : mark.start])))
        if len(mark):
            line.append(f"⟦{_shown(shortened(mark.of(text)))}⟧", style)
        position = mark.end
    line.append(_shown(shortened(text[position:end])))
    line.append(" …" if end < len(text) else "", "dim")
    return line


def _shown(text: str) -> str:
    """Text on one line, with all that could steer a terminal made visible."""
    return visible(re.sub(r"\r\n|[\r\n]", "↵", text).replace("\t", " "))


def _print_fluency(console: Console, document: DocumentReport, fluency: Fluency) -> None:
    if fluency.score is None:
        console.print(Text.assemble("fluency ", (f"{fluency.raw:.2f}", "bold"), " (raw: this model is not calibrated)"))
    else:
        line = Text.assemble("fluency ", (f"{fluency.score:.0f}", "bold"), " of 100 against human news")
        if fluency.interval:
            line.append(f" (95 % interval {fluency.interval[0]:.0f}–{fluency.interval[1]:.0f})", "dim")
        console.print(line)
    texts = _sentence_texts(document)
    for segment in sorted(fluency.segments, key=attrgetter("rank"))[:WORST_SEGMENTS]:
        number = document.document.lines.position(segment.span.start)[0]
        score = f"{segment.raw:7.2f}" if segment.score is None else f"{segment.score:3.0f}"
        line = Text.assemble((score, "bold"), (f"  line {number}  ", "cyan"), _shown(texts[segment.span]))
        line.truncate(2 * console.width - 8, overflow="ellipsis")
        console.print(_indented(line))


def _sentence_texts(document: DocumentReport) -> dict[Span, str]:
    from mtcheck.analysis.segmenting import sentences

    return {
        segment.target.locate(span): span.of(segment.target.text)
        for segment in document.document.segments
        for span in sentences(segment.target.text, document.document.language)
    }


def _print_surprisal(console: Console, document: DocumentReport, fluency: Fluency) -> None:
    """The text shaded by how much less likely each word is than expected, in standard deviations."""
    excess = {word.span.start: word.excess for segment in fluency.segments for word in segment.words}
    console.print(
        Text("\nsurprisal above expectation: ", "dim") + Text("> 2 σ", "yellow") + Text(" ") + Text("> 3 σ", "bold red")
    )
    for segment in document.document.segments:
        line = Text()
        for match in re.finditer(r"\w+(?:[’'-]\w+)*|\W+?", segment.target.text):
            place = segment.target.locate(Span(match.start(), match.end())).start
            line.append(_shown(match[0]), _shade(excess.get(place, 0.0)))
        console.print(line)


def _shade(excess: float) -> str:
    return "bold red" if excess > 3 else "yellow" if excess > 2 else ""


def _print_summary(console: Console, report: Report) -> None:
    words = sum(document.words for document in report.documents)
    penalty = sum(document.penalty for document in report.documents)
    count = len(report.documents)
    found = ", ".join(f"{number} {severity}" for severity, number in report.counts.items() if number) or "no findings"
    console.print(Text(f"{count} {'document' if count == 1 else 'documents'}, {words:,} words: {found}"))
    if words:
        console.print(Text(f"MQM penalty {penalty}, {1000 * penalty / words:.1f} per 1,000 words"))
    line = Text(report.verdict.value.upper(), _VERDICTS[report.verdict])
    line.append(": " + "; ".join(report.reasons) if report.reasons else "", "")
    console.print(line)
    console.print(Text(report.signature, "dim"))
