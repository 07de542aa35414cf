"""Subtitles as they are written in practice: a timing starts a cue, and no line of text is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document
from mtcheck.fixing import fix
from mtcheck.pipeline import Models
from mtcheck.reading import read_source
from mtcheck.reading.source import Source
from mtcheck.report import Failure

RULES = replace(DEFAULT_SETTINGS, language_model=False)
NO_MODELS = Models(None, None, (), ())
FIRST = "00:00:01,000 --> 00:00:02,500"
SECOND = "00:00:03,000 --> 00:00:04,000"


def read(content: str, name: str = "a.srt") -> tuple[list[str], list[Failure]]:
    """The texts, and what could not be read."""
    parts = list(read_source(Source.of(name, content.encode()), DEFAULT_SETTINGS))
    texts = [segment.target.text for part in parts if isinstance(part, Document) for segment in part.segments]
    return texts, [part for part in parts if isinstance(part, Failure)]


@pytest.mark.parametrize(
    "content",
    [
        f"1\n{FIRST}\nThe council met.\n2\n{SECOND}\nThe mayor left.\n",
        f"{FIRST}\nThe council met.\n{SECOND}\nThe mayor left.",
        f"1\n\n{FIRST}\n\nThe council met.\n\n2\n\n{SECOND}\n\nThe mayor left.\n",
        f"\ufeff1\r\r\n{FIRST}\r\r\nThe council met.\r\r\n\r\r\n2\r\r\n{SECOND} X1:10 X2:20\r\r\nThe mayor left.",
        f"WEBVTT\nKind: captions\n\nNOTE by hand\nin May\n\nSTYLE\n::cue {{}}\n\nintro\n{FIRST}\nThe council met.\n\n"
        f"{SECOND} align:start line:0\nThe mayor left.\n\nNOTE\n",
        f"WEBVTT\n{FIRST}\nThe council met.\n{SECOND}\nThe mayor left.\n",
    ],
    ids=["no empty lines", "no numbers", "every second line empty", "doubled line ends", "WebVTT", "WebVTT, packed"],
)
def test_timing_starts_a_cue_and_is_never_text(content: str) -> None:
    name = "a.vtt" if content.startswith("WEBVTT") else "a.srt"

    assert read(content, name) == (["The council met.", "The mayor left."], [])


def test_repair_leaves_timings_as_they_are() -> None:
    content = f"1\n{FIRST}\nThe council met in in Bern.\n2\n{SECOND}\nThe mayor left early.\n"

    fixed = fix("a.srt", content.encode(), RULES, NO_MODELS)

    assert fixed.after.decode() == content.replace("in in", "in")


def test_number_on_the_screen_is_text() -> None:
    texts, failures = read(f"1\n{FIRST}\nIt was\n1984\n\n2\n{SECOND}\nand cold.\n\n1984\n")

    assert (texts, failures) == (["It was\n1984\nand cold.", "1984"], [])


def test_number_above_a_timing_is_text_where_cues_have_none() -> None:
    assert read(f"{FIRST}\nIt was\n1984\n{SECOND}\nThe mayor left.\n")[0] == ["It was\n1984\nThe mayor left."]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (f"1\n{FIRST}\nGood.\n\n2\n00:00:03,000 -> 00:00:04,000\nIt is is so.", 6, "the line is no timing"),
        (f"1\n{FIRST}\nGood.\n2\n00:00:03,000 00:00:04,000\nIt is is so.\n", 5, "the line is no timing"),
        (f"1\n{FIRST}\nGood.\n\n00:00:05 --> bad\nIt is is so.\n", 5, "the line is no timing"),
        (f"1\n{FIRST}\nGood.\n\n2\nbad --> 00:00:05,000\nIt is is so.\n", 6, "the line is no timing"),
        (f"1\n{FIRST}\nGood.\n\n2\n00 : 00 : 03,000 --> 00:00:04:000\nIt is is so.\n", 6, "the line is no timing"),
        (f"1\n{FIRST}\nGood.\n\n2\nIt is is so.\n", 5, "no timing stands below the number of the cue"),
        (f"It is is so.\n\n1\n{FIRST}\nGood.\n", 1, "no timing stands above this text"),
        (f"WEBVTT\n\n{FIRST}\nGood.\n\n00:03.000 - 00:04.000\nIt is is so.\n", 6, "the line is no timing"),
        (f"WEBVTT\n\n{FIRST}\nGood.\n\n3s --> 4s\nIt is is so.\n", 6, "the line is no timing"),
    ],
)
def test_cue_without_a_timing_is_named_and_checked_all_the_same(content: str, line: int, reason: str) -> None:
    texts, (failure,) = read(content, "a.vtt" if content.startswith("WEBVTT") else "a.srt")

    assert sorted(texts) == ["Good.", "It is is so."]
    assert failure.line == line
    assert failure.reason.startswith(f"{reason}; a timing is written 00:0")


def test_text_on_a_timing_line_is_not_lost_without_a_word() -> None:
    _, failures = read(f"1\n{FIRST}\nGood.\n\n2\n{SECOND} It is is so.\n")

    assert [failure.line for failure in failures] == [6]


def test_text_behind_an_empty_line_belongs_to_the_cue_above() -> None:
    content = f"1\n{FIRST}\n\nThe river rose\n\nin the night.\n\nNobody slept.\n\n2\n{SECOND}\nGood.\n"

    assert read(content) == (["The river rose\nin the night.", "Nobody slept.", "Good."], [])


@pytest.mark.parametrize("line", ["10:30 - 11:30", "It was 3 --> 5.", "12.05.24 - 14.05.24", "<!-- so -->"])
def test_what_only_looks_like_a_timing_is_text(line: str) -> None:
    assert read(f"1\n{FIRST}\n{line}\n") == ([line], [])
