"""SubRip and WebVTT subtitles: cues that one sentence runs through are one passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Segment, Span
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.markup import escape_markup
from mtcheck.reading.syntax.references import REFERENCE, resolved
from mtcheck.reading.syntax.transcript import Transcript
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".srt", ".vtt")

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}"
_TIMING = re.compile(rf"[ \t]*({_TIME})[ \t]*-->[ \t]*({_TIME})[^\r\n]*(?:\r\n|\n|\r|\Z)")
_START = re.compile(rf"\s*(?:WEBVTT\b|\d+[ \t]*\r?\n[ \t]*{_TIME}[ \t]*-->)")
_CODE = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z]\w{0,20})(?P<rest>[^<>\n]{0,200})>"
    r"|<\d[\d:.]{0,20}>"
    r"|\{\\[^{}\n]{1,200}\}"
)
_BREAK = re.compile(r"\r\n|\n|\r")
_BLANK = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?=\r|\n|\Z)")
_SENTENCE_END = re.compile(r"[.!?…:][”’\"')\]]*$")
GAP = 3.0
"""Seconds of silence after which a sentence is taken to be over."""

LONGEST = 1000
"""Characters after which a sentence is taken to be over: subtitles without any punctuation are read in portions."""


@dataclass(frozen=True, slots=True)
class _Cue:
    begin: float
    end: float
    text: Span


def _escape_srt(text: str) -> str:
    if re.search(r"[<{\r\n]", text):
        raise InputError("the repair holds a character that subtitles cannot hold")
    return text


def recognises(head: str) -> bool:
    return _START.match(head) is not None


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    text = source.text(settings.encoding)
    cues = list(_cues(text))
    if not cues:
        raise InputError("has no cues; a cue starts with a line such as 00:00:01,000 --> 00:00:04,000")
    web = text.lstrip("\ufeff").startswith("WEBVTT")
    yield Document(source.name, tuple(_segments(text, cues, web)), Lines.of(text), settings.language)


def _cues(text: str) -> Iterator[_Cue]:
    for match in _TIMING.finditer(text):
        if match.start() and text[match.start() - 1] not in "\n\r\ufeff":
            continue
        blank = _BLANK.search(text, max(match.end() - 1, 0))
        end = max(blank.start() if blank else len(text), match.end())
        yield _Cue(_seconds(match[1]), _seconds(match[2]), Span(match.end(), end))


def _seconds(time: str) -> float:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = 60 * seconds + float(part)
    return seconds


def _segments(text: str, cues: list[_Cue], web: bool) -> Iterator[Segment]:
    transcript = Transcript()
    before: _Cue | None = None
    for cue in cues:
        if before is not None and transcript:
            if _goes_on(transcript, before, cue, text):
                transcript.add("\n", before.text.end, cue.text.start, None)
            else:
                yield from _segment(transcript)
                transcript = Transcript()
        for number, line in enumerate(_lines(text, cue.text)):
            if number and transcript and _speaks_anew(line.of(text)):
                yield from _segment(transcript)
                transcript = Transcript()
            elif number and transcript:
                transcript.add("\n", line.start - 1, line.start, None)
            _read_line(transcript, text, line, web)
        before = cue
    yield from _segment(transcript)


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _BREAK.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _speaks_anew(line: str) -> bool:
    return line.lstrip().startswith(("-", "–", "—", "<v"))


def _goes_on(transcript: Transcript, before: _Cue, cue: _Cue, text: str) -> bool:
    """Whether the sentence of the cues before runs on into this one."""
    return (
        len(transcript) < LONGEST
        and not _SENTENCE_END.search(transcript.passage().text.rstrip())
        and cue.begin - before.end <= GAP
        and not _speaks_anew(cue.text.of(text))
    )


def _read_line(transcript: Transcript, text: str, line: Span, web: bool) -> None:
    position = line.start
    escape = escape_markup
    for code in [*_CODE.finditer(text, line.start, line.end), None]:
        end = line.end if code is None else code.start()
        if web:
            for reference in REFERENCE.finditer(text, position, end):
                transcript.add(text[position : reference.start()], position, escape=escape)
                transcript.add(resolved(reference[0]), reference.start(), reference.end(), escape)
                position = reference.end()
            transcript.add(text[position:end], position, escape=escape)
        else:
            transcript.add(text[position:end], position, escape=_escape_srt)
        if code is None:
            break
        position = code.end()
        if code["name"] and code["end"]:
            transcript.close(code["name"], Span(*code.span()))
        elif code["name"]:
            transcript.open(code["name"], Span(*code.span()), removable=not code["rest"])


def _segment(transcript: Transcript) -> Iterator[Segment]:
    passage = transcript.stripped()
    if passage is not None:
        yield Segment(passage)
