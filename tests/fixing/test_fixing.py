"""``mtcheck fix``: repairs reach the file in its own format, and nothing else in it changes."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from mtcheck.check import Edit
from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document, Span
from mtcheck.errors import InputError
from mtcheck.fixing import fix
from mtcheck.fixing.rewriting import Places, applied, file_edits
from mtcheck.fixing.writing import patch
from mtcheck.pipeline import Models
from mtcheck.reading import read_source
from mtcheck.reading.source import Source
from mtcheck.report import Repair
from tests.reading.written import WRITERS

RULES = replace(DEFAULT_SETTINGS, language_model=False, select=("doubled-word",))
NO_MODELS = Models(None, None, (), ())

FILES = {
    "text.txt": (
        "\ufeffThe minister opened the the hall.\r\nFine.\r\n",
        "\ufeffThe minister opened the hall.\r\nFine.\r\n",
    ),
    "page.html": (
        "<!doctype html><p class='a' id=b>He opened the <b>the</b>\n  hall &amp; left &mdash; x&nbsp;y.</p>",
        "<!doctype html><p class='a' id=b>He opened the\n  hall &amp; left &mdash; x&nbsp;y.</p>",
    ),
    "feed.xml": (
        "<rss><channel><item><description>"
        "&lt;p&gt;He opened the &lt;i&gt;the hall&lt;/i&gt;&lt;/p&gt;</description></item>"
        "<item><description><![CDATA[<p>She shut the the door</p>]]></description></item></channel></rss>",
        "<rss><channel><item><description>"
        "&lt;p&gt;He opened the &lt;i&gt;hall&lt;/i&gt;&lt;/p&gt;</description></item>"
        "<item><description><![CDATA[<p>She shut the door</p>]]></description></item></channel></rss>",
    ),
    "rows.jsonl": (
        '{"target": "He opened the\\u0020the \\ud83d\\ude00 hall.",   "n":1}\r\n{"target":"ok"}',
        '{"target": "He opened the \\ud83d\\ude00 hall.",   "n":1}\r\n{"target":"ok"}',
    ),
    "rows.csv": (
        'source,target\n"x, y","He ""opened"" the the\nhall"\n',
        'source,target\n"x, y","He ""opened"" the\nhall"\n',
    ),
    "rows.tsv": ('source\ttarget\n"a\tHe opened the the hall\n', 'source\ttarget\n"a\tHe opened the hall\n'),
    "units.xlf": (
        '<xliff version="1.2"><trans-unit id="1"><source>x</source>'
        '<target>He <g id="1">opened the</g> the hall <x id="2"/></target></trans-unit></xliff>',
        '<xliff version="1.2"><trans-unit id="1"><source>x</source>'
        '<target>He <g id="1">opened the</g> hall <x id="2"/></target></trans-unit></xliff>',
    ),
    "messages.po": (
        'msgid "x"\nmsgstr "He opened the the\\n\\"hall\\""\n',
        'msgid "x"\nmsgstr "He opened the\\n\\"hall\\""\n',
    ),
    "talk.srt": (
        "1\n00:00:01,000 --> 00:00:02,000\nHe opened the the\n\n2\n00:00:02,000 --> 00:00:03,000\nhall.\n",
        "1\n00:00:01,000 --> 00:00:02,000\nHe opened the\n\n2\n00:00:02,000 --> 00:00:03,000\nhall.\n",
    ),
    "page.md": ("# A *title*\n\nHe opened the the `the the` hall.\n", "# A *title*\n\nHe opened the `the the` hall.\n"),
}


@pytest.mark.parametrize("name", FILES)
def test_only_the_touched_bytes_change(name: str) -> None:
    before, after = (text.encode() for text in FILES[name])

    fixed = fix(name, before, RULES, NO_MODELS)

    assert fixed.after == after
    assert fixed.left_out == ()


@pytest.mark.parametrize("name", FILES)
def test_a_second_run_changes_nothing(name: str) -> None:
    once = fix(name, FILES[name][0].encode(), RULES, NO_MODELS).after

    again = fix(name, once, RULES, NO_MODELS)

    assert again.after == once
    assert again.applied == 0


EMPTIED = {
    "emphasis": ("a.md", "We met the *the* mayor.", "We met the mayor."),
    "strong": ("a.md", "We met the **the** mayor.", "We met the mayor."),
    "underlined": ("a.md", "We met the _the_ mayor.", "We met the mayor."),
    "struck": ("a.md", "We met the ~~the~~ mayor.", "We met the mayor."),
    "both": ("a.md", "We met the ***the*** mayor.", "We met the mayor."),
    "html in markdown": ("a.md", "We met the <em>the</em> mayor.", "We met the mayor."),
    "a part of it": ("a.md", "We met the *the mayor* today.", "We met the *mayor* today."),
    "html": ("a.html", "<p>We met the <em>the</em> mayor.", "<p>We met the mayor."),
    "nested": ("a.html", "<p>We met the <b><i>the</i></b> mayor.", "<p>We met the mayor."),
    "beside a comment": ("a.html", "<p>We met the <b><!-- x -->the</b> mayor.", "<p>We met the<!-- x --> mayor."),
    "escaped": (
        "a.xml",
        "<rss><item><description>We met the &lt;i&gt;the&lt;/i&gt; mayor.</description></item></rss>",
        "<rss><item><description>We met the mayor.</description></item></rss>",
    ),
    "subtitles": (
        "a.srt",
        "1\n00:00:01,000 --> 00:00:02,000\nWe met the <i>the</i> mayor.\n",
        "1\n00:00:01,000 --> 00:00:02,000\nWe met the mayor.\n",
    ),
}


@pytest.mark.parametrize(("name", "before", "after"), EMPTIED.values(), ids=EMPTIED)
def test_emphasis_goes_with_all_that_it_held(name: str, before: str, after: str) -> None:
    fixed = fix(name, before.encode(), RULES, NO_MODELS)

    assert fixed.after.decode() == after
    assert fixed.left_out == ()


KEPT = {
    "a.md": "We met the [the](http://x.y) mayor.",
    "b.md": "We met the *[the](http://x.y)* mayor.",
    "a.html": '<p>We met the <a href="x">the</a> mayor.</p>',
    "b.html": '<p>We met the <em class="x">the</em> mayor.</p>',
    "a.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>We met the <a href="x">the</a> mayor.</p></body>'
    "</html>",
    "a.tmx": '<tmx><header srclang="de"/><body><tu><tuv xml:lang="de"><seg>x</seg></tuv><tuv xml:lang="en">'
    '<seg>We met the <bpt i="1"/>the<ept i="1"/> mayor.</seg></tuv></tu></body></tmx>',
    "a.xlf": '<xliff version="1.2"><trans-unit id="1"><source>x</source>'
    '<target>We met the <g id="1">the</g> mayor.</target></trans-unit></xliff>',
}


@pytest.mark.parametrize(("name", "content"), KEPT.items(), ids=KEPT)
def test_link_is_not_left_with_nothing_in_it(name: str, content: str) -> None:
    fixed = fix(name, content.encode(), RULES, NO_MODELS)

    assert fixed.after.decode() == content
    assert ["would leave markup with nothing in it" in line for line in fixed.left_out] == [True]


def test_repair_after_which_signs_would_show_is_left_out_and_the_others_are_made() -> None:
    content = "The *the, well,* came.\n\nWe met the **the** mayor.\n"

    fixed = fix("a.md", content.encode(), RULES, NO_MODELS)

    assert fixed.after.decode() == "The *the, well,* came.\n\nWe met the mayor.\n"
    assert fixed.left_out == ("a.md:1:1: doubled-word: would make markup read as something else",)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_encoding_stays(encoding: str) -> None:
    text = "Caf\xe9: he opened the the hall.\r\nFine."
    chosen = replace(RULES, encoding="cp1252") if encoding == "cp1252" else RULES

    fixed = fix("a.txt", text.encode(encoding), chosen, NO_MODELS)

    assert fixed.after == text.replace("the the", "the").encode(encoding)


def test_po_file_is_written_in_the_charset_of_its_header() -> None:
    text = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=ISO-8859-1\\n"\n\n'
        'msgid "x"\nmsgstr "Caf\xe9: he opened the the hall."\n'
    )

    fixed = fix("a.po", text.encode("latin-1"), RULES, NO_MODELS)

    assert fixed.after == text.replace("the the", "the").encode("latin-1")


def test_packed_file_is_packed_again() -> None:
    fixed = fix("a.txt.gz", gzip.compress(b"He opened the the hall."), RULES, NO_MODELS)

    assert gzip.decompress(fixed.after) == b"He opened the hall."


def test_repair_over_two_subtitles_is_left_out_and_said() -> None:
    cues = "1\n00:00:01,000 --> 00:00:02,000\nHe opened the\n\n2\n00:00:02,000 --> 00:00:03,000\nthe hall.\n"

    fixed = fix("a.srt", cues.encode(), RULES, NO_MODELS)

    assert fixed.after == cues.encode()
    assert fixed.left_out == ("a.srt:3:11: doubled-word: runs over markup that has to stay",)


def test_parquet_keeps_schema_and_other_columns() -> None:
    table = pyarrow.table(
        {"id": [1, 2, 3], "target": ["He opened the the hall.", None, "Fine 😀 the the."], "source": ["a", "b", "c"]}
    ).replace_schema_metadata({"owner": "newsroom"})
    sink = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(table, sink)

    fixed = fix("rows.parquet", sink.getvalue().to_pybytes(), RULES, NO_MODELS)

    after = pyarrow.parquet.read_table(pyarrow.BufferReader(fixed.after))
    assert after.column("target").to_pylist() == ["He opened the hall.", None, "Fine 😀 the."]
    assert after.drop(["target"]).equals(table.drop(["target"]))
    assert after.schema.equals(table.schema, check_metadata=True)
    assert [failure.line for failure in fixed.failures] == [2]


# Markdown is left out: what its signs mean depends on what stands beside them, which `fix` looks at when it has edited.
@pytest.mark.parametrize("name", [name for name in WRITERS if name != "markdown"])
@settings(phases=[Phase.generate], max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_edit_reads_as_it_was_meant(name: str, data: st.DataObject) -> None:
    """Whatever is replaced by whatever: the file then reads with exactly this change."""
    written = data.draw(WRITERS[name])
    number = data.draw(st.integers(0, len(written.passages) - 1))
    text = written.passages[number]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(st.sampled_from(["x", "& so", "<b>", "“quoted” 😀"] if name != "csv" else ["x", "“y”"]))
    documents = list(documents_of(written.content, written.suffix))
    passage = [segment.target for document in documents for segment in document.segments][number]
    assert passage.text == text
    repair = Repair(passage.locate(Span(start, end)), new)

    try:
        edits = file_edits(repair, Places(documents))
    except InputError:
        return  # this format cannot hold it there, which `mtcheck fix` says

    again = documents_of(applied(written.content, edits), written.suffix)
    read = [segment.target.text for document in again for segment in document.segments]
    expected = [*written.passages]
    expected[number] = Edit(Span(start, end), new).apply(text)
    # A blank behind a tag, which a blank before it had swallowed, may come back, and without its full stop a subtitle
    # runs on into the next: what is compared is all text without blanks.
    assert "".join("".join(read).split()) == "".join("".join(expected).split())


def documents_of(content: str, suffix: str) -> Iterator[Document]:
    for part in read_source(Source.of(f"file{suffix}", content.encode()), DEFAULT_SETTINGS):
        assert isinstance(part, Document), part
        yield part


def run(*arguments: str | Path, stdin: bytes = b"", folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "mtcheck", "fix", "--no-lm", "--select", "doubled-word", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(FILES["page.html"][0].encode())
    return path


def test_result_goes_to_standard_output(page: Path) -> None:
    finished = run(page)

    assert finished.returncode == 0
    assert finished.stdout == FILES["page.html"][1].encode()
    assert page.read_bytes() == FILES["page.html"][0].encode()


def test_following_a_feed_is_no_way_to_repair_pages(page: Path) -> None:
    finished = run("--follow", page)

    assert finished.returncode == 2
    assert b"name the pages" in finished.stderr


def test_several_files_are_refused_before_anything_is_printed(page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_bytes(page.read_bytes())

    finished = run(page, other)

    assert finished.returncode == 2
    assert finished.stdout == b""
    assert b"--diff or --in-place" in finished.stderr


@pytest.mark.parametrize(("name", "shown"), [("-", b"<stdin>"), ("https://host/page", b"https://host/page")])
def test_what_is_no_file_is_refused_by_name_before_any_file_is_repaired(page: Path, name: str, shown: bytes) -> None:
    finished = run("--in-place", page, name)

    assert finished.returncode == 2
    assert shown + b" is no file and cannot be repaired in place" in b" ".join(finished.stderr.split())
    assert page.read_bytes() == FILES["page.html"][0].encode()


def test_patch_of_diff_gives_the_repaired_file(page: Path) -> None:
    printed = run("--diff", page).stdout
    assert page.read_bytes() == FILES["page.html"][0].encode()

    subprocess.run(["patch", "-s", str(page)], input=printed, check=True)

    assert page.read_bytes() == FILES["page.html"][1].encode()


@pytest.mark.parametrize("tool", [["patch", "-s", "-p1"], ["git", "apply"]], ids=" ".join)
@pytest.mark.parametrize("name", ["a.txt", "./sp ace.txt", 'tab\tand “quotes".txt', "sub/../a.txt"])
def test_patch_applies_where_it_was_made(name: str, tool: list[str], tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / name).write_bytes("Der Caf\xe9 opened the the h\xe4ll.\r\n\xa0End".encode("latin-1"))

    for asked in (name, tmp_path / name):
        printed = run("--diff", "--encoding", "latin-1", asked, folder=tmp_path).stdout
        trial = [*tool, "--check" if tool[0] == "git" else "--dry-run"]
        subprocess.run(trial, input=printed, cwd=tmp_path, check=True)
    subprocess.run(tool, input=printed, cwd=tmp_path, check=True)

    assert (tmp_path / name).read_bytes() == "Der Caf\xe9 opened the h\xe4ll.\r\n\xa0End".encode("latin-1")


def test_patch_of_what_is_not_below_the_working_folder_names_a_place_below_another() -> None:
    content = FILES["text.txt"][0].encode()

    def header(name: str) -> bytes:
        return patch(fix(name, content, RULES, NO_MODELS)).splitlines()[0]

    assert header("/over/there.txt") == b"--- a/over/there.txt"
    assert header("https://example.org/news/page.txt?x=1") == b"--- a/page.txt"
    assert header("https://example.org/") == b"--- a/example.org"


def test_patch_that_its_encoding_does_not_allow_is_refused(page: Path) -> None:
    wide = page.with_name("wide.txt")
    wide.write_bytes("He opened the the hall.\n".encode("utf-16"))

    finished = run("--diff", wide, page)

    assert finished.returncode == 3
    assert b"wide.txt: a patch cannot hold lines in utf-16" in finished.stderr
    assert b"--in-place" in finished.stderr
    assert finished.stdout == run("--diff", page).stdout


def test_in_place_keeps_mode_and_backup(page: Path) -> None:
    page.chmod(0o640)

    finished = run("--in-place", "--backup", page)

    assert finished.returncode == 0
    assert page.read_bytes() == FILES["page.html"][1].encode()
    assert page.stat().st_mode & 0o777 == 0o640
    assert page.with_name("page.html.bak").read_bytes() == FILES["page.html"][0].encode()
    assert sorted(path.name for path in page.parent.iterdir()) == ["page.html", "page.html.bak"]


def test_repaired_table_is_where_the_help_says_and_the_old_one_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"target": ["He opened the the hall."]}), path)
    before = path.read_bytes()

    finished = run("--in-place", path)

    assert finished.returncode == 0
    assert "of a.parquet is a.fixed.parquet" in " ".join(run("--help").stdout.decode().split())
    repaired = pyarrow.parquet.read_table(tmp_path / "a.fixed.parquet")
    assert repaired.column("target").to_pylist() == ["He opened the hall."]
    assert path.read_bytes() == before


def test_full_disk_leaves_the_file_and_no_part_of_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("He opened the the hall.\n" + "Fine.\n" * 1000)
    before = path.read_bytes()

    finished = subprocess.run(
        ["bash", "-c", 'ulimit -f 2; exec "$0" -B -m mtcheck fix --no-lm --in-place --backup x.txt', sys.executable],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )

    assert finished.returncode == 3
    assert b"cannot write x.txt (File too large)" in finished.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["x.txt"]
    assert path.read_bytes() == before


def test_unreadable_part_makes_it_incomplete_and_the_rest_is_repaired(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"target": "He opened the the hall."}\n{broken\n', encoding="utf-8")

    finished = run("--in-place", path)

    assert finished.returncode == 3
    assert b"rows.jsonl:2: the line is not JSON" in finished.stderr
    assert path.read_text(encoding="utf-8") == '{"target": "He opened the hall."}\n{broken\n'


def test_repaired_files_stay_valid() -> None:
    ElementTree.fromstring(fix("feed.xml", FILES["feed.xml"][0].encode(), RULES, NO_MODELS).after)
    for line in fix("rows.jsonl", FILES["rows.jsonl"][0].encode(), RULES, NO_MODELS).after.splitlines():
        json.loads(line)


@pytest.mark.parametrize("arguments", [["--diff", "--in-place", "x"], ["--backup", "x"], []], ids=" ".join)
def test_wrong_usage(arguments: list[str]) -> None:
    assert run(*arguments).returncode == 2
