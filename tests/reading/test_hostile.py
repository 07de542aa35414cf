"""Input that is damaged, enormous or made to do harm is refused in time, with place and remedy, or read in part."""

from __future__ import annotations

import gzip
import time
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.config import DEFAULT_SETTINGS, Settings
from mtcheck.document import Document, Span
from mtcheck.reading import formats, read, read_source
from mtcheck.reading.inputs import unpacked
from mtcheck.reading.source import Source
from mtcheck.report import Failure

from .written import WRITERS

SMALL = replace(DEFAULT_SETTINGS, max_bytes=1_000_000)


def parts_of(name: str, data: bytes, chosen: Settings = DEFAULT_SETTINGS) -> list[Document | Failure]:
    return list(read_source(unpacked(name, BytesIO(data), chosen), chosen))


def reason(name: str, data: bytes, chosen: Settings = DEFAULT_SETTINGS) -> str:
    (failure,) = parts_of(name, data, chosen)
    assert isinstance(failure, Failure)
    assert failure.uri == name
    return failure.reason


BILLION_LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss><channel><item><title>&b;</title></item></channel></rss>"""
EXTERNAL = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss><channel><item><title>&x;</title></item></channel></rss>"""


@pytest.mark.parametrize("content", [BILLION_LAUGHS, EXTERNAL], ids=["billion laughs", "external entity"])
def test_declared_entities_are_refused(content: bytes) -> None:
    assert "line 1: declares the entity" in reason("feed.xml", content)


def test_external_subset_is_not_fetched_and_undeclared_entities_are_those_of_html() -> None:
    content = (
        b'<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd">'
        b"<rss><channel><item><title>a&nbsp;b&unheard-of;</title></item></channel></rss>"
    )

    (document,) = parts_of("feed.xml", content)

    assert isinstance(document, Document)
    assert document.segments[0].target.text == "a\xa0b&unheard-of;"


def test_deep_nesting_is_refused_in_xml() -> None:
    units = b"<g>" * 5000 + b"x" + b"</g>" * 5000
    content = b'<xliff version="1.2"><trans-unit id="1"><target>' + units + b"</target></trans-unit></xliff>"

    assert "more than 256 elements inside each other" in reason("a.xlf", content)


@pytest.mark.parametrize(
    "content",
    [
        b"<div>" * 200_000 + b"text",
        b"<b>x" * 100_000,
        b"<" * 500_000,
        b"<!--" * 100_000 + b"x",
        b'<p><a b="' * 100_000,
        b"<table><tr><td>" * 20_000 + b"x",
        b"&" * 500_000 + b"x",
        b"x</p>" * 50_000,
    ],
    ids=lambda content: content[:8].decode(),
)
def test_hostile_html_is_read_in_time(content: bytes) -> None:
    begun = time.monotonic()

    parts_of("page.html", b"<!doctype html><p>Text.</p>" + content)

    assert time.monotonic() - begun < 20


def test_deep_json_is_refused() -> None:
    content = b'{"version": "https://jsonfeed.org/version/1.1", "items": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"

    assert "nested too deeply" in reason("feed.json", content)


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gzip", "zstandard"])
def test_bomb_is_noticed_before_it_goes_off(pack: object) -> None:
    assert callable(pack)
    bomb = pack(b"word " * 20_000_000)
    begun = time.monotonic()

    assert "unpacks to more than 1,000,000 bytes" in reason("a.html", bomb, SMALL)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gzip", "zstandard"])
def test_packed_file_that_is_cut_off_is_incomplete(pack: object) -> None:
    assert callable(pack)
    packed = pack(b"One line of text.\n" * 10_000)

    *_, last = parts_of("a.txt", packed[:-5])

    assert isinstance(last, Failure)
    assert "it is damaged or cut off" in last.reason


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gzip", "zstandard"])
def test_packed_file_is_read_as_its_content(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(pack(b'{"target": "One."}\n'))

    (document,) = read([str(path)], DEFAULT_SETTINGS)

    assert isinstance(document, Document)
    assert document.segments[0].target.text == "One."


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.tsv", "a.po"])
def test_line_without_end_is_refused_before_it_fills_the_memory(name: str) -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            return (b'"' if name == "a.csv" else b"x") * size

    source = Source(name, Endless(), limit=100_000_000)

    (failure,) = read_source(source, DEFAULT_SETTINGS)

    assert isinstance(failure, Failure)
    assert failure.reason == (
        "line 1 is longer than 1,000,000 characters; break it into paragraphs or raise --max-bytes"
    )


def test_quotation_mark_that_is_never_closed_is_named_and_rows_before_it_are_kept() -> None:
    rows = "".join(f"x,row {n}\n" for n in range(2000))

    *documents, failure = parts_of("a.csv", f'source,target\n{rows}x,"open\n{rows}'.encode())

    assert sum(len(part.segments) for part in documents if isinstance(part, Document)) == 2000
    assert isinstance(failure, Failure)
    assert "line 2002: a quotation mark opens a cell that does not end" in failure.reason


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.html", b"<!doctype html><p>a\0b", "line 1: character 19 is NUL"),
        ("a.html", b"<!doctype html><script>draw()</script><div id=root></div>", "shows no text"),
        ("a.xml", b'<?xml version="1.0" encoding="x-none"?><rss/>', "declares the unknown encoding 'x-none'"),
        ("a.html", b'<!doctype html><meta charset="hex"><p>41', "declares the unknown encoding 'hex'"),
        (
            "a.po",
            b'msgid ""\nmsgstr "Content-Type: text/plain; charset=VISCII\\n"\n',
            "unknown encoding 'VISCII'; name",
        ),
        (
            "a.po",
            b'msgid ""\nmsgstr "charset=us-ascii\\n"\nmsgid "e"\nmsgstr "\xe9"\n',
            "line 4: byte 55 (0xe9) is not ascii",
        ),
        ("a.xml", b'<?xml version="1.0" encoding="utf-8"?><rss>\n<title>\xe9</title></rss>', "line 2: byte 51 (0xe9)"),
        ("a.xml", b"<?xml version='1.0'?><svg/>", "neither RSS nor Atom"),
        ("a.rss", b"<rss><channel></channel></rss>", "a feed without entries"),
        ("a.xlf", b"<xliff><file></file></xliff>", "no translation units"),
        ("a.xlf", b"<xliff><file></xliff>", "line 1, column"),
        ("a.jsonl", b'{"a": "b"}\n{"a": "c"}', "there are: a"),
        ("a.csv", b"one,two\n1,2\n", "there are: one, two"),
        ("a.parquet", b"PAR1 no table", "is no Parquet file"),
        ("a.srt", b"no cues here", "has no cues"),
        ("a.html", b"", "is empty"),
        ("a.csv", b"source,target\n", "holds no text"),
        ("a.txt", "\u2028\n".encode(), "holds no text"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_damage_is_named(name: str, content: bytes, expected: str) -> None:
    assert expected in reason(name, content)


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("name", formats())
@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_file_never_breaks_a_reader(writer: str, name: str, data: st.DataObject) -> None:
    """Bytes cut out and put in, every format read as every other: documents with sound places, or failures."""
    written = data.draw(WRITERS[writer])
    content = written.content.encode()
    for _ in range(data.draw(st.integers(0, 3))):
        place = data.draw(st.integers(0, len(content)))
        junk = data.draw(
            st.sampled_from(
                [b"", b"<", b"&#x110000;", b"]]>", b'"', b"\\", b"\xff", b"\0", b"\r", b"{", b"\xe2\x80\xa8"]
            )
        )
        content = content[:place] + junk + content[place + data.draw(st.integers(0, 5)) :]
    chosen = replace(DEFAULT_SETTINGS, input_format=name)

    parts = parts_of("file", content, chosen)

    assert parts
    for document in parts:
        if isinstance(document, Document):
            assert_sound(document, content, name)


def assert_sound(document: Document, content: bytes, name: str) -> None:
    """Pieces are in order, without gaps in the passage, and inside the file."""
    size = len(content.decode(errors="replace")) if name != "parquet" else None
    for segment in document.segments:
        passage = segment.target
        pieces = passage.origin.pieces
        assert pieces[0].text.start == 0
        assert pieces[-1].text.end == len(passage.text)
        for before, after in pairwise(pieces):
            assert before.text.end == after.text.start
            assert before.file.end <= after.file.start
        assert size is None or pieces[-1].file.end <= size
        assert document.lines.position(passage.locate(Span(0, len(passage.text))).start)[1] >= 1


@pytest.mark.parametrize("suffix", [".jsonl", ".txt", ".tsv", ".parquet"])
def test_batch_is_read_in_constant_memory(tmp_path: Path, suffix: str) -> None:
    """Three times the rows take no more memory."""
    import tracemalloc

    def peak(rows: int) -> int:
        path = tmp_path / f"rows{rows}{suffix}"
        write_rows(path, rows)
        tracemalloc.start()
        for part in read([str(path)], DEFAULT_SETTINGS):
            assert isinstance(part, Document)
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    small, large = peak(7_000), peak(16_000)

    assert large < 1.3 * small


def write_rows(path: Path, rows: int) -> None:
    texts = [
        f"Row {number} of a batch that is longer than what fits into memory at once, as it were, " * 2
        for number in range(rows)
    ]
    if path.suffix == ".parquet":
        import pyarrow
        import pyarrow.parquet

        pyarrow.parquet.write_table(pyarrow.table({"target": texts}), path, row_group_size=5000)
    elif path.suffix == ".jsonl":
        path.write_text("".join(f'{{"target": "{text}"}}\n' for text in texts), encoding="utf-8")
    else:
        head = "source\ttarget\n" if path.suffix == ".tsv" else ""
        path.write_text(head + "".join(f"x\t{text}\n" if head else f"{text}\n" for text in texts), encoding="utf-8")
