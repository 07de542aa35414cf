"""SubRip and WebVTT subtitles: cues that one sentence runs through are one passage.

Files are read as they are written, not as the formats want them: a timing line starts a cue with or without an empty
line before it, and text that stands behind an empty line belongs to the cue above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Role, Segment, Span
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.markup import escape_markup
from mtcheck.reading.syntax.references import REFERENCE, resolved
from mtcheck.reading.syntax.transcript import Transcript
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".srt", ".vtt")

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}"
_TIMING = re.compile(rf"[ \t]*({_TIME})[ \t]*-->[ \t]*({_TIME})(?!\d)(?:[ \t]+\w+:[ \t]?\S+)*\W*")
_ABOUT_A_TIME = r"\d{1,3}[ \t]?:[ \t]?\d{1,3}(?:[ \t]?[:.,;][ \t]?\d{1,3}){1,2}(?!\d)"
_BROKEN_TIMING = re.compile(
    r"[ \t]*\d[\d:.,;]*[ \t]*-->"
    rf"|.*-->[ \t]*{_ABOUT_A_TIME}"
    rf"|[ \t]*{_ABOUT_A_TIME}[^\w\r\n]{{1,6}}{_ABOUT_A_TIME}"
)
"""A line that is meant as a timing: an arrow beside a time, or two times with only signs between them. Two times of
day (10:30 - 11:30) are text."""
_START = re.compile(rf"\s*(?:WEBVTT\b|\d+[ \t]*\r?\n[ \t]*{_TIME}[ \t]*-->)")
_NUMBER = re.compile(r"[ \t]*(\d{1,9})[ \t]*")
_REMARK = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|\Z)")
_CODE = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z]\w{0,20})(?P<rest>[^<>\n]{0,200})>"
    r"|<\d[\d:.]{0,20}>"
    r"|\{\\[^{}\n]{1,200}\}"
)
_BREAK = re.compile(r"\r\n|\n|\r")
_SENTENCE_END = re.compile(r"[.!?…:][”’\"')\]]*$")
GAP = 3.0
"""Seconds of silence after which a sentence is taken to be over."""

LONGEST = 1000
"""Characters after which a sentence is taken to be over: subtitles without any punctuation are read in portions."""


class _Kind(Enum):
    """What a line is for."""

    EMPTY = auto()
    TIMING = auto()
    BROKEN = auto()
    """A timing that cannot be read."""
    UNTIMED = auto()
    """The number of a cue that has no timing."""
    FRAME = auto()
    """The number or name of a cue, the header, a remark or a style sheet: nobody sees it on the screen."""
    TEXT = auto()


_MISSING = {
    _Kind.BROKEN: "the line is no timing",
    _Kind.UNTIMED: "no timing stands below the number of the cue",
    _Kind.TEXT: "no timing stands above this text",
}
_NEVER = float("nan")
"""The time of what has no timing: it is near to nothing, so that no sentence runs into it or on from it."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """Lines without an empty one between them that are on the screen from one second to another."""

    begin: float
    end: float
    text: Span


@dataclass(frozen=True, slots=True)
class _Fault:
    """A line that leaves its cue without a timing."""

    line: Span
    kind: _Kind


def _escape_srt(text: str) -> str:
    if re.search(r"[<{\r\n]", text):
        raise InputError("the repair holds a character that subtitles cannot hold")
    return text


def recognises(head: str) -> bool:
    return _START.match(head) is not None


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    """One document of all cues; one whose timing cannot be read is a failure, and its text is checked all the same."""
    text = source.text(settings.encoding)
    web = text.lstrip("\ufeff").startswith("WEBVTT")
    lines = list(_lines(text, Span(1 if text.startswith("\ufeff") else 0, len(text))))
    kinds = _kinds([line.of(text) for line in lines], web)
    if _Kind.TIMING not in kinds:
        raise InputError("has no cues; a cue starts with a line such as 00:00:01,000 --> 00:00:04,000")
    cues: list[_Cue] = []
    places = Lines.of(text)
    for part in _cues(text, lines, kinds):
        if isinstance(part, _Cue):
            cues.append(part)
        else:
            yield _failure(source.name, part, places, web)
    yield Document(source.name, tuple(_segments(text, cues, web)), places, settings.language)


def _failure(name: str, fault: _Fault, places: Lines, web: bool) -> Failure:
    timing = "00:01.000 --> 00:04.000" if web else "00:00:01,000 --> 00:00:04,000"
    reason = f"{_MISSING[fault.kind]}; a timing is written {timing}"
    return Failure(name, reason, places.position(fault.line.start)[0])


def _kinds(lines: list[str], web: bool) -> list[_Kind]:
    """What each line is for."""
    kinds = [_kind(line, web) for line in lines]
    above = {place: _last_line(kinds, place) for place, kind in enumerate(kinds) if kind in _TIMINGS}
    numbers = {line for line in above.values() if line is not None and _NUMBER.fullmatch(lines[line])}
    # where cues have no numbers, one above a timing is the text of the cue before
    numbered = next(iter(above.values()), None) in numbers or 2 * len(numbers) > len(above)
    for place, line in above.items():
        named = web and line == place - 1 and (line == 0 or kinds[line - 1] is _Kind.EMPTY)
        if line is not None and (named or (numbered and line in numbers)):
            kinds[line] = _Kind.FRAME
    if web:
        _mark_remarks(lines, kinds)
    if numbered:
        _mark_untimed(lines, kinds)
    return kinds


_TIMINGS = frozenset({_Kind.TIMING, _Kind.BROKEN})


def _kind(line: str, web: bool) -> _Kind:
    if not line.strip(" \t"):
        return _Kind.EMPTY
    if _TIMING.fullmatch(line):
        return _Kind.TIMING
    # WebVTT forbids arrows in text; in SubRip they may be debris that has to be found there
    return _Kind.BROKEN if _BROKEN_TIMING.match(line) or (web and "-->" in line) else _Kind.TEXT


def _last_line(kinds: list[_Kind], place: int) -> int | None:
    """The line of text above a place, empty lines left out, if there is one."""
    line = next((line for line in reversed(range(place)) if kinds[line] is not _Kind.EMPTY), None)
    return line if line is not None and kinds[line] is _Kind.TEXT else None


def _mark_remarks(lines: list[str], kinds: list[_Kind]) -> None:
    """Header, remarks and style sheets of WebVTT, which end with an empty line or a timing."""
    inside = False
    for place, line in enumerate(lines):
        begins = place == 0 or (kinds[place - 1] is _Kind.EMPTY and _REMARK.match(line) is not None)
        inside = kinds[place] is _Kind.TEXT and (inside or begins)
        if inside:
            kinds[place] = _Kind.FRAME


def _mark_untimed(lines: list[str], kinds: list[_Kind]) -> None:
    """Numbers of cues behind an empty line, in their turn, below which no timing stands."""
    last = 0
    for place, line in enumerate(lines):
        number = _NUMBER.fullmatch(line)
        if number is None:
            continue
        alone = place == 0 or kinds[place - 1] is _Kind.EMPTY
        if kinds[place] is _Kind.TEXT and alone and int(number[1]) == last + 1:
            kinds[place] = _Kind.UNTIMED
        if kinds[place] is not _Kind.TEXT:
            last = int(number[1])


def _cues(text: str, lines: list[Span], kinds: list[_Kind]) -> Iterator[_Cue | _Fault]:
    begin = end = _NEVER
    block: Span | None = None
    timed = False
    for line, kind in zip(lines, kinds, strict=True):
        if kind is _Kind.TEXT:
            if not timed:
                yield _Fault(line, kind)
            timed = True
            block = line if block is None else block.union(line)
            continue
        if block is not None:
            yield _Cue(begin, end, block)
            block = None
        if kind in _MISSING:
            yield _Fault(line, kind)
            begin = end = _NEVER
            timed = True
        elif kind is _Kind.TIMING:
            match = _TIMING.fullmatch(line.of(text))
            assert match is not None
            begin, end, timed = _seconds(match[1]), _seconds(match[2]), True
    if block is not None:
        yield _Cue(begin, end, block)


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
    passage = transcript.stripped(Role.CUE)
    if passage is not None:
        yield Segment(passage)
