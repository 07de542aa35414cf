"""A comparison for people: findings new, fixed and persisting, the rewritten words, fluency, verdict.

Words that went are ``[-so-]``, words that came ``{+so+}`` (as wdiff writes them), findings ``⟦so⟧``, with or without
colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from mtcheck.analysis.visible import on_one_line
from mtcheck.document import Passage, Span
from mtcheck.rendering import Page
from mtcheck.rendering._console import console_for, printed
from mtcheck.rendering._places import file_span, place_in
from mtcheck.rendering._wording import described
from mtcheck.report import Finding, Verdict
from mtcheck.versions import Comparison, DocumentChange
from mtcheck.versions.fluency import FluencyChange
from mtcheck.versions.text import PassageChange

__all__ = ["render"]

_VERDICTS = {
    Verdict.PASS: ("NOT WORSE", "bold green"),
    Verdict.FAIL: ("WORSE", "bold red"),
    Verdict.INCOMPLETE: ("INCOMPLETE", "bold yellow"),
}
_Mark = tuple[Span, str, str]
"""A place in a passage with what is written before and after it."""


def render(comparison: Comparison, page: Page) -> str:
    out = StringIO()
    console = console_for(page, out)
    for change in comparison.documents:
        if change.added or change.fixed or change.persisting or change.passages or not (change.old and change.new):
            _print_document(console, change)
    if comparison.fluency is not None:
        console.print(Text(_fluency(comparison.fluency)))
    for failure in comparison.failures:
        console.print(Text(f"not checked: {on_one_line(str(failure))}", "bold yellow"))
    console.print(f"{comparison.added} new, {comparison.fixed} fixed, {comparison.persisting} persisting")
    word, style = _VERDICTS[comparison.verdict]
    line = Text(word, style)
    line.append(": " + on_one_line("; ".join(comparison.reasons)) if comparison.reasons else "", "")
    console.print(line)
    return printed(out)


def _print_document(console: Console, change: DocumentChange) -> None:
    console.print(Rule(Text(on_one_line(change.name), "bold"), align="left", characters="─"))
    if change.old is None or change.new is None:
        console.print("added" if change.old is None else "removed")
    for label, style, findings in (
        ("new", "bold red", change.added),
        ("fixed", "green", change.fixed),
        ("persisting", "yellow", tuple(now for _, now in change.persisting)),
    ):
        for finding in findings:
            console.print(_finding(label, style, finding))
    for passage in change.passages:
        console.print()
        for line in _passage(passage, change):
            console.print(Padding(line, (0, 0, 0, 2)))
    if change.old and change.new and change.old.fluency and change.new.fluency:
        before, after = change.old.fluency.score, change.new.fluency.score
        if before is not None and after is not None:
            console.print(f"\nfluency {before:.0f} → {after:.0f} of 100")
    console.print()


def _finding(label: str, style: str, finding: Finding) -> Text:
    line = Text(f"{label:10}", style)
    line.append(f" {finding.line}:{finding.column}", "cyan")
    line.append(f"  {finding.severity}  {finding.check}  {described(finding)}")
    return line


def _passage(change: PassageChange, document: DocumentChange) -> Iterator[Text]:
    if change.old is not None:
        marks = [(span, "[-", "-]") for span in change.removed]
        found = document.old.findings if document.old else ()
        yield Text(f"- {_marked(change.old, marks, found)}", "red")
    if change.new is not None:
        marks = [(span, "{+", "+}") for span in change.added]
        found = document.new.findings if document.new else ()
        yield Text(f"+ {_marked(change.new, marks, found)}", "green")


def _marked(passage: Passage, marks: list[_Mark], findings: Iterable[Finding]) -> str:
    """The passage on one line. Marks of one place are nested; where places overlap, so do the marks."""
    whole = file_span(passage)
    inside = [place_in(passage, finding.span) for finding in findings if whole.covers(finding.span)]
    written: list[tuple[int, int, int, int, str]] = []
    for number, (span, before, after) in enumerate([*marks, *((span, "⟦", "⟧") for span in inside)]):
        written.append((span.start, 1, -span.end, number, before))
        written.append((span.end, 0, -span.start, -number, after))
    parts, position = [], 0
    for offset, _, _, _, sign in sorted(written):
        parts += [passage.text[position:offset], sign]
        position = offset
    return on_one_line("".join([*parts, passage.text[position:]]))


def _fluency(change: FluencyChange) -> str:
    low, high = change.interval
    kind = "paired" if change.paired else "unpaired, since saved reports hold no text"
    return (
        f"fluency of a sentence {change.old:.2f} → {change.new:.2f} nats: {change.change:+.2f} "
        f"(95 % interval {low:+.2f} to {high:+.2f}, p = {change.p_value:.3f}, {kind})"
    )
