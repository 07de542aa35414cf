"""Ignores in the comments of a text: ``<!-- mtcheck-ignore doubled-word: quoted so (until 2027-01-31) -->``.

In HTML, XML and Markdown the comment is ``<!-- … -->``, in PO a line ``# …``, in WebVTT a block ``NOTE …``. It covers
the passage it stands in, or ends on the same line; else the next one, and before an entry of a feed all of that entry.
``mtcheck-ignore-file`` covers the whole file.
"""

from __future__ import annotations

import glob
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Span
from mtcheck.errors import ConfigurationError, InputError
from mtcheck.gate.ignoring import Ignore
from mtcheck.gate.selecting import require_known
from mtcheck.reading.inputs import opened
from mtcheck.report import SuppressedBy

__all__ = ["comments_of"]

MARKER = "mtcheck-ignore"
_MARKUP = re.compile(r"<!--\s*mtcheck-ignore(?P<file>-file)?\b(?:(?P<rest>.{0,500}?)-->)?", re.DOTALL)
_SYNTAXES = {
    ".po": re.compile(r"^#[ \t]*mtcheck-ignore(?P<file>-file)?\b(?P<rest>[^\r\n]{0,500})", re.MULTILINE),
    ".pot": re.compile(r"^#[ \t]*mtcheck-ignore(?P<file>-file)?\b(?P<rest>[^\r\n]{0,500})", re.MULTILINE),
    ".vtt": re.compile(r"^NOTE[ \t\r\n]+mtcheck-ignore(?P<file>-file)?\b(?P<rest>[^\r\n]{0,500})", re.MULTILINE),
}
_MARKUP_SUFFIXES = frozenset(".html .htm .xhtml .xml .rss .atom .rdf .xlf .xliff .tmx .md .markdown .mdown".split())
_CONTENT = re.compile(
    r"\s+(?P<checks>[\w-]+(?:\s*,\s*[\w-]+)*)\s*:\s*(?P<reason>\S.*?)\s*(?:\(until\s+(?P<until>[^()]*?)\s*\))?\s*$",
    re.DOTALL,
)
SHAPE = "write `mtcheck-ignore CHECK: reason (until 2027-01-31)`, the date being optional"


def comments_of(file: str, documents: Sequence[Document], settings: Settings) -> tuple[list[Ignore], list[str]]:
    """The ignores in a file that holds these documents, and a notice for each that cannot be understood."""
    ignores: list[Ignore] = []
    notices: list[str] = []
    text = _text_with_marker(Path(file), settings)
    syntax = _syntax(Path(file), text)
    if syntax is not None:
        lines = Lines.of(text)
        for comment in syntax.finditer(text):
            place = f"{file}:{lines.position(comment.start())[0]}"
            try:
                ignores += _ignores(comment, place, Path(file), text, documents)
            except ConfigurationError as error:
                notices.append(f"{error}; this ignore has no effect")
    return ignores, notices


def _text_with_marker(file: Path, settings: Settings) -> str:
    """The text of a file that may hold ignores; empty for any other, and where reading fails, as the report says."""
    try:
        if not file.is_file() or file.stat().st_size > settings.max_bytes:
            return ""
        if MARKER.encode() not in file.read_bytes():
            return ""
    except OSError:
        return ""
    try:
        source = opened(str(file), settings)
    except InputError:
        return ""
    try:
        return source.text(settings.encoding)
    except InputError:
        return ""
    finally:
        source.close()


def _syntax(file: Path, text: str) -> re.Pattern[str] | None:
    suffix = file.suffix.lower()
    if suffix in _MARKUP_SUFFIXES or text.lstrip("\ufeff \t\r\n").startswith("<"):
        return _MARKUP
    return _SYNTAXES.get(suffix)


def _ignores(
    comment: re.Match[str], place: str, file: Path, text: str, documents: Sequence[Document]
) -> Iterator[Ignore]:
    if comment["rest"] is None:
        raise ConfigurationError(f"{place}: does not end within 500 characters; {SHAPE}")
    content = _CONTENT.match(comment["rest"])
    if not content:
        raise ConfigurationError(f"{place}: no check or no reason; {SHAPE}")
    try:
        until = date.fromisoformat(content["until"]) if content["until"] else None
    except ValueError:
        raise ConfigurationError(f"{place}: {content['until']!r} is not a date; {SHAPE}") from None
    checks = [check.strip() for check in content["checks"].split(",")]
    require_known(checks, place)
    span = None if comment["file"] else _covered(Span(*comment.span()), text, documents)
    reason = " ".join(content["reason"].split())
    pattern = glob.escape(file.resolve().as_posix())
    for check in checks:
        yield Ignore(SuppressedBy.COMMENT, place, check, reason, until, pattern, span)


def _covered(comment: Span, text: str, documents: Sequence[Document]) -> Span:
    """The place in the file of the passage or entry that a comment is about; the comment itself if there is none."""
    entries = [
        [segment.target.locate(Span(0, len(segment.target.text))) for segment in document.segments]
        for document in documents
    ]
    passages = sorted(passage for entry in entries for passage in entry)
    for passage in passages:
        between = text[passage.end : comment.start]
        if passage.covers(comment) or (passage.end <= comment.start and not between.strip(" \t")):
            return passage
    following = next((passage for passage in passages if passage.start >= comment.end), comment)
    if len(entries) > 1:
        for entry in entries:
            if entry and min(entry) == following:
                return Span(following.start, max(passage.end for passage in entry))
    return following
