"""In every format, the place that is reported for a character holds that character, however it is written there."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document, Passage, Span
from mtcheck.reading import read_source
from mtcheck.reading.source import Source

from .written import WRITERS, Written


def passages_of(written: Written) -> list[Passage]:
    parts = list(read_source(Source.of(f"file{written.suffix}", written.content.encode()), DEFAULT_SETTINGS))
    assert all(isinstance(part, Document) for part in parts), parts
    return [segment.target for part in parts if isinstance(part, Document) for segment in part.segments]


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_character_has_its_place(name: str, data: st.DataObject) -> None:
    written = data.draw(WRITERS[name])

    passages = passages_of(written)

    assert [passage.text for passage in passages] == written.passages
    for passage in passages:
        for offset, character in enumerate(passage.text):
            place = passage.locate(Span(offset, offset + 1))
            assert written.reads(place.of(written.content)) == character


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_stretch_has_its_place(name: str, data: st.DataObject) -> None:
    """Start and end of a stretch are where its first character begins and its last one ends."""
    written = data.draw(WRITERS[name])

    for passage in passages_of(written):
        start = data.draw(st.integers(0, len(passage.text) - 1))
        end = data.draw(st.integers(start + 1, len(passage.text)))
        place = passage.locate(Span(start, end))
        assert place.start == passage.locate(Span(start, start + 1)).start
        assert place.end == passage.locate(Span(end - 1, end)).end
        before = passage.locate(Span(start - 1, start)).end if start else 0
        assert before <= place.start
