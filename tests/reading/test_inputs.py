"""What a user names is found, told apart by content and suffix, and read the way its format wants."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mtcheck.config import DEFAULT_SETTINGS, Settings
from mtcheck.document import Document, Role, Segment
from mtcheck.errors import ConfigurationError
from mtcheck.reading import format_of, formats, read, read_source
from mtcheck.reading.source import Source
from mtcheck.report import Failure

FEEDS = Path(__file__).resolve().parents[2] / "corpora" / "feeds"
Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, content: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
        return path

    return written


def segments(*names: object, settings: Settings = DEFAULT_SETTINGS) -> Iterator[Segment]:
    for part in read([str(name) for name in names], settings):
        assert isinstance(part, Document), part
        yield from part.segments


def texts(*names: object, settings: Settings = DEFAULT_SETTINGS) -> list[str]:
    return [segment.target.text for segment in segments(*names, settings=settings)]


def with_roles(name: str, content: str) -> list[tuple[Role, str]]:
    found = []
    for part in read_source(Source.of(name, content.encode()), DEFAULT_SETTINGS):
        assert isinstance(part, Document), part
        found += [(segment.target.role, segment.target.text) for segment in part.segments]
    return found


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("wordpress-feed.xml", "feed"),
        ("atom.xml", "feed"),
        ("feed.json", "jsonfeed"),
        ("react-page.html", "html"),
        ("units.xlf", "xliff"),
        ("units-2.xlf", "xliff"),
        ("rows.jsonl", "jsonl"),
        ("rows.csv", "delimited"),
        ("rows.tsv", "delimited"),
        ("messages.po", "po"),
        ("talk.srt", "subtitles"),
    ],
)
@pytest.mark.parametrize("name", ["{}", "<stdin>"], ids=["with suffix", "without a name"])
def test_format_is_told_by_content(file: str, expected: str, name: str) -> None:
    source = Source.of(name.format(file), (FEEDS / file).read_bytes())

    assert format_of(source, DEFAULT_SETTINGS) is formats()[expected]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", 'class="x">1/4Residents of the town.', "text"),
        ("a.md", "# Title", "markdown"),
        ("a.htm", "<p>fragment", "html"),
        ("a", "Just <b>text</b>, with a tag.", "text"),
        ("a.txt", "First, source, target", "text"),
        ("a.txt", '{"curly": brackets in prose}', "text"),
    ],
)
def test_otherwise_the_suffix_says_it(name: str, content: str, expected: str) -> None:
    assert format_of(Source.of(name, content.encode()), DEFAULT_SETTINGS) is formats()[expected]


def test_folder_gives_its_files_of_known_formats(write: Write, tmp_path: Path) -> None:
    write("news/b.html", "<!doctype html><p>Two.</p>")
    write("news/a.txt", "One.")
    write("news/deep/c.md.gz", "Three.")
    write("news/photo.jpg", "no")
    write("news/.git/config.txt", "no")

    assert texts(tmp_path / "news") == ["One.", "Two.", "Three."]


def test_pattern_gives_the_files_it_matches(write: Write, tmp_path: Path) -> None:
    write("news/a.txt", "One.")
    write("news/deep/b.txt", "Two.")

    assert texts(tmp_path / "**" / "*.txt") == ["One.", "Two."]


@pytest.mark.parametrize("name", ["art", "art/**/*.txt"])
def test_links_in_a_folder_are_followed_and_none_leads_in_circles(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write("art/a.txt", "One.")
    write("other/b.txt", "Two.")
    write("other/deep/c.txt", "Three.")
    write("single.txt", "Four.")
    for link, target in (("sub", "../other"), ("same", "."), ("d.txt", "../single.txt")):
        (tmp_path / "art" / link).symlink_to(target)
    for link in ("back", "again", "once-more"):
        (tmp_path / "other" / link).symlink_to("../art")

    assert texts(name) == ["One.", "Four.", "Two.", "Three."]


@pytest.mark.parametrize("name", ["art", "art/**/*.txt", "art/*"])
def test_links_that_lead_nowhere_are_not_checked_and_the_rest_is(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write("art/a.txt", "One.")
    for link, target in (("b.txt", "../gone.txt"), ("circle", "circle"), ("sub", "../other"), (".#a.txt", "me@here")):
        (tmp_path / "art" / link).symlink_to(target)

    found = list(read([name], DEFAULT_SETTINGS))

    assert [part.uri for part in found if isinstance(part, Document)] == ["art/a.txt"]
    assert [(part.uri, part.reason.partition(" (")[0]) for part in found if isinstance(part, Failure)] == [
        ("art/b.txt", "is a link that leads nowhere"),
        ("art/circle", "is a link that leads nowhere"),
        ("art/sub", "is a link that leads nowhere"),
    ]


def test_link_that_leads_nowhere_is_said_where_the_end_of_a_pattern_names_it(write: Write, tmp_path: Path) -> None:
    write("one/a.txt", "One.")
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "a.txt").symlink_to("gone.txt")

    document, failure = read([str(tmp_path / "*" / "a.txt")], DEFAULT_SETTINGS)

    assert isinstance(document, Document)
    assert isinstance(failure, Failure)
    assert failure.uri == str(tmp_path / "two" / "a.txt")


def test_a_file_named_more_than_once_is_read_once_where_it_was_named_first(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("art/1.txt", "One.")
    write("art/2.txt", "Two.")
    (tmp_path / "art" / "3.txt").symlink_to("1.txt")
    (tmp_path / "link").symlink_to("art")
    names = ["art/2.txt", "./art/2.txt", str(tmp_path / "art/2.txt"), "art", "link", "link/*.txt", "art/../art/1.txt"]

    parts = list(read(names, DEFAULT_SETTINGS))

    assert [part.uri for part in parts] == ["art/2.txt", "art/1.txt"]


def test_a_missing_file_named_twice_is_one_failure_and_standard_input_is_no_file(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("-", "A file of that name.")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"One.")))

    parts = list(read(["gone.txt", "./gone.txt", "*", "-"], DEFAULT_SETTINGS))

    assert [part.uri for part in parts] == ["gone.txt", "./-", "<stdin>"]


@pytest.mark.parametrize(("name", "reason"), [("empty", "no file of a known format"), ("*.none", "no file matches")])
def test_nothing_found_is_a_failure(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "empty").mkdir()

    (failure,) = read([str(tmp_path / name)], DEFAULT_SETTINGS)

    assert isinstance(failure, Failure)
    assert reason in failure.reason


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"source": "a", "target": "b", "reference": "c"}', ("b", "a", ("c",))),
        ('{"src": "a", "mt": "b", "refs": ["c", "d"]}', ("b", "a", ("c", "d"))),
        ('{"translation": {"de": "a", "en": "b"}}', ("b", "a", ())),
        ('{"source_text": "a", "hypothesis": "b"}', ("b", "a", ())),
        ('{"text": "b"}', ("b", None, ())),
    ],
)
def test_usual_names_of_exports_are_known(write: Write, content: str, expected: object) -> None:
    (segment,) = segments(write("a.jsonl", content + "\n"))

    source = segment.source.text if segment.source else None
    assert (segment.target.text, source, segment.references) == expected


def test_other_columns_are_named_or_numbered(write: Write) -> None:
    path = write("a.tsv", "das\tthat\tthis\n")
    settings = replace(DEFAULT_SETTINGS, target_column="2", source_column="1", reference_columns=("3",))

    (segment,) = segments(path, settings=settings)

    assert (segment.target.text, segment.source and segment.source.text, segment.references) == (
        "that",
        "das",
        ("this",),
    )


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        (
            "a.csv",
            "source,target\nx,The council met, and the the bridge is shut\ny,Two.\nz\n",
            "the row has 3 cells, but there are 2 columns; quote the cell that holds a ','",
        ),
        (
            "a.csv",
            'source;target\nx;"The council" met; it left\ny;"Two."\nz\n',
            "the row has 3 cells, but there are 2 columns; quote the cell that holds a ';'",
        ),
        (
            "a.tsv",
            "source\ttarget\nx\tThe council met\tand left\ny\tTwo.\nz\n",
            "the row has 3 cells, but there are 2 columns; take the tab out of the cell that holds one",
        ),
    ],
    ids=["comma", "semicolon", "tab"],
)
def test_row_with_too_many_cells_is_not_checked_and_the_others_are(
    write: Write, name: str, content: str, reason: str
) -> None:
    parts = list(read([str(write(name, content))], DEFAULT_SETTINGS))

    failures = [part for part in parts if isinstance(part, Failure)]
    assert [(failure.line, failure.reason) for failure in failures][:1] == [(2, reason)]
    assert [failure.line for failure in failures] == [2, 4]
    assert [segment.target.text for part in parts if isinstance(part, Document) for segment in part.segments] == [
        "Two."
    ]


def test_empty_cells_at_the_end_of_a_row_lose_nothing(write: Write) -> None:
    assert texts(write("a.csv", "source,target\nx,One.,, \ny,Two.,\n")) == ["One.", "Two."]


def test_line_of_json_that_is_nested_too_deeply_is_not_checked_and_the_others_are(write: Write) -> None:
    deep = '{"target":' + "[" * 5000 + "]" * 5000 + "}"
    content = f'{deep}\n{{"target": "Two."}}\n["Three."]\n{{"target": "Four."}}\n'

    for name in ("a.jsonl", "without-suffix"):
        parts = list(read([str(write(name, content))], DEFAULT_SETTINGS))

        assert [(part.line, part.reason.partition(";")[0]) for part in parts if isinstance(part, Failure)] == [
            (1, "the line is nested too deeply"),
            (3, "the line holds no JSON object"),
        ]
        assert [segment.target.text for part in parts if isinstance(part, Document) for segment in part.segments] == [
            "Two.",
            "Four.",
        ]


def test_first_line_of_json_that_is_no_object_does_not_hide_the_others(write: Write) -> None:
    failure, document = read([str(write("a.jsonl", '["a header"]\n{"target": "Two."}\n'))], DEFAULT_SETTINGS)

    assert isinstance(failure, Failure)
    assert failure.line == 1
    assert isinstance(document, Document)
    assert [segment.target.text for segment in document.segments] == ["Two."]


def test_missing_column_is_named_with_those_there_are(write: Write) -> None:
    settings = replace(DEFAULT_SETTINGS, target_column="english")

    (failure,) = read([str(write("a.csv", "source,target\na,b\n"))], settings)

    assert isinstance(failure, Failure)
    assert failure.reason == "has no column or field 'english' (there are: source, target); correct --target-column"


def test_parallel_files_are_read_line_by_line(write: Write) -> None:
    settings = replace(
        DEFAULT_SETTINGS,
        source=write("a.de", "Eins.\n\nDrei.\n"),
        references=(str(write("a.ref", "One!\n\nThree!\n")),),
    )

    first, third = segments(write("a.en", "One.\r\n\r\nThree."), settings=settings)

    assert (first.target.text, first.source and first.source.text, first.references) == ("One.", "Eins.", ("One!",))
    assert (third.target.text, third.source and third.source.text, third.references) == ("Three.", "Drei.", ("Three!",))


def test_parallel_files_of_unequal_length_are_incomplete(write: Write) -> None:
    settings = replace(DEFAULT_SETTINGS, source=write("a.de", "Eins.\nZwei.\n"))

    failure, document = read([str(write("a.en", "One.\n"))], settings)

    assert isinstance(document, Document)
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("line 2: ")
    assert "a.en has no such line; parallel files must have equally many lines" in failure.reason


@pytest.mark.parametrize(("align", "verb"), [(False, "compared"), (True, "aligned")])
def test_missing_source_is_said_in_a_sentence(write: Write, align: bool, verb: str) -> None:
    settings = replace(DEFAULT_SETTINGS, source=Path("gone.de"), align=align)

    (failure,) = read([str(write("a.en", "One.\n"))], settings)

    assert isinstance(failure, Failure)
    assert failure.reason == f"cannot be {verb} with gone.de: no such file; check the path"


def test_several_texts_beside_one_source_are_wrong_usage(write: Write) -> None:
    settings = replace(DEFAULT_SETTINGS, source=write("a.de", "Eins.\n"))

    with pytest.raises(ConfigurationError, match="beside one text"):
        list(read([str(write("a.en", "One.\n")), str(write("b.en", "One.\n"))], settings))


def test_standard_input_is_read_in_any_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"target": "One."}\n{"target": "Two."}\n')))

    assert texts("-") == ["One.", "Two."]


def test_reader_of_a_page_sees_no_scripts_and_no_hidden_text() -> None:
    page = (
        "<!doctype html><title>T</title><style>p{}</style><script>x</script><noscript><p>no</p></noscript>"
        "<p>One.<template>no</template><span hidden>no</span><span style='display: none'>no</span>"
        "<span class='sr-only'>no</span></p><svg><title>no</title><text>no</text></svg><select><option>no</select>"
    )

    assert with_roles("a.html", page) == [(Role.TITLE, "T"), (Role.BODY, "One.")]


def test_inline_tags_leave_no_trace_and_blocks_are_boundaries() -> None:
    page = "<!doctype html><p>A<b>b</b>c <i>d</i>\n e<p>f<div>g<table><tr><td>h<td>i</table>j</div><ul><li>k<li>l</ul>m"

    assert [text for _, text in with_roles("a.html", page)] == ["Abc d e", "f", "g", "h", "i", "j", "k", "l", "m"]


def test_label_and_headline_that_only_style_sets_apart_are_two() -> None:
    page = "<!doctype html><p><span>News</span><span>Council says no</span></p><p><span>dr</span><span>opped</span></p>"

    assert [text for _, text in with_roles("a.html", page)] == ["News", "Council says no", "dropped"]


def test_roles_of_a_page() -> None:
    page = """<!doctype html><title>Headline | Site</title><body class="has-sidebar"><nav><p>Menu</p></nav>
<div class="cookie-banner"><p>We use cookies.</p></div>
<main><article><h1>Headline</h1><p class="article__lead">Lead of it.</p><div class="share-buttons">Share</div>
<figure><img alt="no"><figcaption>A bridge.</figcaption></figure>
<p>Body, long enough to weigh more than all of the rest of the page put together, as it is with articles.</p>
<h2>Heading</h2><ul><li>Item</li></ul><aside><p>Read this too</p></aside>
<div class="RelatedBox_related__x7Kad"><p>Another story…</p></div></article></main>
<div class="authorBox author-bio"><p>I am a journalist.</p></div><footer><p>© Site</p></footer>"""

    assert with_roles("a.html", page) == [
        (Role.BOILERPLATE, "Menu"),
        (Role.BOILERPLATE, "We use cookies."),
        (Role.TITLE, "Headline"),
        (Role.LEAD, "Lead of it."),
        (Role.BOILERPLATE, "Share"),
        (Role.CAPTION, "A bridge."),
        (
            Role.BODY,
            "Body, long enough to weigh more than all of the rest of the page put together, as it is with articles.",
        ),
        (Role.HEADING, "Heading"),
        (Role.LIST_ITEM, "Item"),
        (Role.TEASER, "Read this too"),
        (Role.TEASER, "Another story…"),
        (Role.BOILERPLATE, "I am a journalist."),
        (Role.BOILERPLATE, "© Site"),
    ]


def test_class_that_holds_most_of_the_page_hides_nothing() -> None:
    page = "<!doctype html><div class='cookie-open sidebar'><form><p>The whole article stands in here.</p></form></div>"

    assert with_roles("a.html", page) == [(Role.BODY, "The whole article stands in here.")]


def test_hard_wrapped_text_with_crlf_is_joined() -> None:
    lines = [
        "The council met on Monday",
        "to speak about the bridge",
        "and the money for it.",
        "",
        "It went on",
        "until late.",
    ]

    found = [text for _, text in with_roles("a.txt", "\r\n".join(lines))]

    assert found == [
        "The council met on Monday\r\nto speak about the bridge\r\nand the money for it.",
        "It went on\r\nuntil late.",
    ]


@pytest.mark.parametrize(
    "first",
    [
        "Dog tired? Not Rex! Pup walks home",
        "“We lost” – coach on a 4-1 defeat (and on his dog)",
        "12 hurt as bus skids",
    ],
)
def test_what_stands_above_prose_without_a_full_stop_is_the_title(first: str) -> None:
    below = "A dog has walked home from the coast, all of 22 miles. He slept for a day.\nHe is well\nThe end."

    assert [role for role, _ in with_roles("a.txt", f"{first}\n{below}")] == [
        Role.TITLE,
        Role.BODY,
        Role.BODY,
        Role.BODY,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pup walks home",
        "Pup walks home\nThe dog",
        "Pup walks home.\nA dog has walked home from the coast, all of 22 miles.",
        "It rained. The dog, which had lost its way, walked home in the\nIt slept.",
        "The dog had gone astray. It walked home all the same\nIt had been lost for four days, and it slept for a day.",
        f"{'walk ' * 30}home\nA dog has walked home from the coast, all of 22 miles{', on and on' * 20}.",
        "Pup walks home,\nA dog has walked home from the coast, all of 22 miles.",
    ],
)
def test_other_first_paragraphs_are_no_titles(text: str) -> None:
    assert {role for role, _ in with_roles("a.txt", text)} == {Role.BODY}


_PO = (
    b'# French.\n#, fuzzy\nmsgid ""\nmsgstr ""\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=X\\n"\n'
    b'\nmsgid "e"\nmsgstr "\xe9"\n'
)


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("\ufeffé".encode("utf-16-le"), None),
        ("\ufeffé".encode(), None),
        (b'<!doctype html><meta charset="ISO-8859-1"><p>\xe9', None),
        (b'<!doctype html><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>\xe9', None),
        (b"<!doctype html><meta charset='utf-8'><p>\xe9", "iso-8859-1"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?><rss><item><title>\xe9</title></item></rss>', None),
        (_PO.replace(b"X", b"ISO-8859-1"), None),
        (_PO.replace(b"X\\n", b'iso-8859-"\n "1\\n'), None),
        (_PO.replace(b"X", b"CHARSET").replace(b"\xe9", "é".encode()), None),
    ],
    ids=[
        "utf-16",
        "utf-8 with BOM",
        "meta charset",
        "meta http-equiv",
        "transport before meta",
        "XML declaration",
        "PO header",
        "PO header in two strings",
        "PO header not filled in",
    ],
)
def test_encoding_is_the_declared_one(data: bytes, charset: str | None) -> None:
    source = Source.of("a", data)
    source.charset = charset

    (document,) = read_source(source, DEFAULT_SETTINGS)

    assert isinstance(document, Document)
    assert document.segments[0].target.text == "é"


def test_a_file_that_disappears_before_its_turn_is_a_failure(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("The bridge opens on Monday.", encoding="utf-8")
    parts = read([str(tmp_path)], DEFAULT_SETTINGS)
    next(parts)
    (tmp_path / "b.txt").unlink()

    gone, last = parts

    assert isinstance(gone, Failure)
    assert "no such file" in gone.reason
    assert isinstance(last, Document)
