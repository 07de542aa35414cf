"""One self-contained page for editors: articles with their defects marked, repairs, fluency, an overview of a batch."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Any

from mtcheck.analysis.visible import visible
from mtcheck.rendering import Page
from mtcheck.rendering._article import Block, Note, blocks
from mtcheck.rendering._charts import Curve, curve, heights, histogram, level, sparkline
from mtcheck.rendering._encoding import without_commands
from mtcheck.rendering._wording import sides, sureness
from mtcheck.report import DocumentReport, Report, SegmentFluency, Severity, Verdict

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["render"]

HEADLINES = {
    Verdict.PASS: "Fit to publish",
    Verdict.FAIL: "Not fit to publish",
    Verdict.INCOMPLETE: "Not everything could be checked",
}
WITHIN_LIMITS = "Within the limits that were set"
"""Instead of the first, where a policy lets severe findings pass."""
WORST_SENTENCES = 5
WORST_OF_ALL = 10
DIFF_MARGIN = 70
"""Characters of a sentence shown on either side of what changes in it: two lines of a note."""
MEDIAN = 50
"""The score of the median sentence of human news: what lies above is not listed as least fluent."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence among the least fluent ones."""

    anchor: str
    line: int
    segment: SegmentFluency
    text: str
    document: str


@dataclass(frozen=True, slots=True)
class Article:
    """One document as the page shows it."""

    anchor: str
    name: str
    report: DocumentReport
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    homeless: tuple[Note, ...]
    counts: Counter[Severity]
    curve: Curve | None
    sparkline: str | None
    worst: tuple[Ranked, ...]


def render(report: Report, page: Page) -> str:
    template = _environment().get_template("report.html.jinja")
    style, script = _asset("report.css"), _asset("report.js")
    articles = list(_articles(report))
    return template.render(
        report=report,
        page=page,
        shown=WORST_SENTENCES,
        headline=_headline(report),
        articles=articles,
        overview=_overview(report, articles) if len(articles) > 1 else None,
        checks=Counter(finding.check for finding in report.findings).most_common(),
        severities=list(Severity),
        shaded=any(s.words for d in report.documents if d.fluency for s in d.fluency.segments),
        words=sum(document.words for document in report.documents),
        penalty=sum(document.penalty for document in report.documents),
        style=style,
        script=script,
        policy=f"style-src '{_digest(style)}'; script-src '{_digest(script)}'",
    )


def _headline(report: Report) -> str:
    severe = any(finding.severity.at_least(Severity.MAJOR) for finding in report.findings)
    return WITHIN_LIMITS if severe and report.verdict is Verdict.PASS else HEADLINES[report.verdict]


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup, escape

    def printed(value: Any) -> Any:
        """Whatever is printed goes through this, so no place of the template can forget it."""
        if type(value) is not str:
            return value
        return Markup(without_commands(escape(visible(value))))  # noqa: S704 - it has just been escaped

    environment = Environment(
        loader=PackageLoader("mtcheck.rendering", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        lstrip_blocks=True,
        finalize=printed,
    )
    environment.filters["sides"] = partial(sides, margin=DIFF_MARGIN)
    environment.filters["sureness"] = sureness
    environment.filters["bar"] = level
    environment.filters["sentence"] = _sentence
    return environment


def _asset(name: str) -> Any:
    """Style or script of the page, as text that is not escaped."""
    from markupsafe import Markup

    return Markup(files(__package__).joinpath("page", name).read_text(encoding="utf-8"))  # noqa: S704 - our own file


def _digest(content: str) -> str:
    """A source expression of the content security policy (CSP 3): only what has this hash is applied or run."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def _articles(report: Report) -> Iterator[Article]:
    anchors: Counter[str] = Counter()
    for number, document in enumerate(report.documents, 1):
        yield _article(number, document, anchors)


def _article(number: int, document: DocumentReport, anchors: Counter[str]) -> Article:
    notes = []
    for index, finding in enumerate(document.findings, 1):
        # A fingerprint is unique in its document; the same boilerplate in two has the same one.
        anchors[finding.fingerprint] += 1
        copy = anchors[finding.fingerprint]
        anchor = f"finding-{finding.fingerprint}" + (f".{copy}" if copy > 1 else "")
        notes.append(Note(index, anchor, finding))
    made, homeless = blocks(document, notes, f"sentence-{number}-")
    values = heights(document.fluency) if document.fluency and document.fluency.segments else None
    name = document.document.title or document.document.uri
    return Article(
        anchor=f"document-{number}",
        name=name,
        report=document,
        blocks=made,
        notes=tuple(notes),
        homeless=homeless,
        counts=Counter(finding.severity for finding in document.findings),
        curve=curve(values) if values else None,
        sparkline=sparkline(values) if values else None,
        worst=tuple(islice(_ranked(number, document, made, name), WORST_OF_ALL)),
    )


def _ranked(number: int, document: DocumentReport, made: tuple[Block, ...], name: str) -> Iterator[Ranked]:
    if document.fluency is None:
        return
    texts = {
        sentence.anchor: "".join(run.text for piece in sentence.pieces for run in piece.runs)
        for block in made
        for sentence in block.sentences
    }
    for index, segment in sorted(enumerate(document.fluency.segments), key=lambda entry: entry[1].rank):
        anchor = f"sentence-{number}-{index}"
        if anchor in texts and (segment.score is None or segment.score < MEDIAN):
            line, _ = document.document.lines.position(segment.span.start)
            yield Ranked(anchor, line, segment, texts[anchor], name)


@dataclass(frozen=True, slots=True)
class Overview:
    """What is shown of a batch as a whole."""

    histogram: list[int] | None
    worst: list[Ranked]
    clean: int


def _overview(report: Report, articles: list[Article]) -> Overview:
    scores = [d.fluency.score for d in report.documents if d.fluency and d.fluency.score is not None]
    ranked = [sentence for article in articles for sentence in article.worst]
    ranked.sort(key=lambda sentence: sentence.segment.rank)
    return Overview(
        histogram=histogram(scores) if scores else None,
        worst=ranked[:WORST_OF_ALL],
        clean=sum(not document.findings for document in report.documents),
    )


def _sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
