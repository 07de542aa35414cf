"""Ignores in comments and in a file, with reason and expiry; unused ones are reported."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document, Lines, Origin, Passage, Segment, Span
from mtcheck.gate.ignoring import Ignore
from mtcheck.gate.ignoring.comments import comments_of
from mtcheck.gate.ignoring.file import Confirmed, Dismissed, append, read_judgements
from mtcheck.report import SuppressedBy
from tests.gate.conftest import DOUBLED, Run

FILE = ".mtcheck-ignore.toml"


def check(run: Run, *arguments: str) -> tuple[int, dict[str, Any]]:
    outcome = run("check", "--no-lm", "--fail-on", "minor", "--format", "json", *(arguments or ["a.txt"]))
    assert outcome.out, outcome.err
    return outcome.status, json.loads(outcome.out)


@pytest.fixture
def doubled(folder: Path) -> Path:
    (folder / "a.txt").write_text(DOUBLED, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("entry", "ignored"),
    [
        ('check = "doubled-word"', True),
        ('check = "repetition"', True),
        ('check = "doubled-word"\nfile = "a.txt"', True),
        ('check = "doubled-word"\nfile = "*.html"', False),
        ('check = "doubled-word"\ntext = "the the"', True),
        ('check = "doubled-word"\ntext = "a"', False),
        ('check = "doubled-word"\nfingerprint = "0000"', False),
        ('check = "doubled-word"\nuntil = 2999-12-31', True),
        ('check = "doubled-word"\nuntil = 2020-12-31', False),
    ],
)
def test_file_ignores_what_it_names(doubled: Path, run: Run, entry: str, ignored: bool) -> None:
    (doubled / FILE).write_text(f'[[ignore]]\nreason = "so is the band called"\n{entry}\n')

    status, report = check(run)

    assert status == (0 if ignored else 1)
    assert ("1 finding is ignored for a stated reason" in report["notices"]) is ignored


def test_one_finding_is_ignored_by_its_fingerprint(doubled: Path, run: Run) -> None:
    fingerprint = check(run)[1]["documents"][0]["findings"][0]["fingerprint"]
    (doubled / FILE).write_text(f'[[ignore]]\ncheck = "doubled-word"\nreason = "x"\nfingerprint = "{fingerprint}"\n')
    (doubled / "a.txt").write_text(f"Something else.\n\n{DOUBLED}\nShe saw the the harbour.\n")

    _, report = check(run)

    assert [finding["line"] for finding in report["documents"][0]["findings"]] == [5]


def test_unused_ignores_are_reported(doubled: Path, run: Run) -> None:
    (doubled / FILE).write_text('# ours\n[[ignore]]\ncheck = "doubled-word"\nreason = "old"\ntext = "nowhere"\n')

    assert check(run)[1]["notices"] == [
        f"{FILE}:2: unused (in this run, without the language model): no doubled-word here to ignore (old)"
    ]


def test_an_ignore_whose_file_is_gone_is_reported(doubled: Path, run: Run) -> None:
    """Any run can tell that, also one that checks other files."""
    (doubled / "sub [x]").mkdir()
    entry = '[[ignore]]\ncheck = "doubled-word"\nreason = "old"\nfile = {}\n'
    (doubled / FILE).write_text(entry.format('"sub [[]x]/b.txt"') + entry.format('"sub/*/b.txt"'))

    assert check(run)[1]["notices"] == [f"{FILE}:1: unused: its file does not exist (old)"]
    (doubled / "sub [x]" / "b.txt").write_text(DOUBLED)
    assert check(run)[1]["notices"] == []


def test_ended_ignores_are_reported(doubled: Path, run: Run) -> None:
    (doubled / FILE).write_text('[[ignore]]\ncheck = "doubled-word"\nreason = "soon"\nuntil = 2020-12-31\n')

    status, report = check(run)

    assert status == 1
    assert report["notices"] == [f"{FILE}:1: the ignore of doubled-word ended on 2020-12-31 (soon)"]


def test_ignores_of_what_was_not_checked_are_not_called_unused(doubled: Path, run: Run) -> None:
    (doubled / FILE).write_text('[[ignore]]\ncheck = "doubled-word"\nreason = "r"\nfile = "b.txt"\n')
    other_file = check(run)
    (doubled / FILE).write_text('[[ignore]]\ncheck = "doubled-word"\nreason = "r"\n')
    other_check = check(run, "--select", "residue", "a.txt")

    assert other_file[1]["notices"] == other_check[1]["notices"] == []


def test_an_ignore_holds_to_the_end_of_its_last_day() -> None:
    ignore = Ignore(SuppressedBy.IGNORE_FILE, "here:1", "doubled-word", "r", until=date(2027, 1, 31))

    assert not ignore.has_ended(date(2027, 1, 31))
    assert ignore.has_ended(date(2027, 2, 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[[ignore]]\ncheck = "doubled-word"', f"{FILE}:1: Object missing required field `reason`; an entry has check"),
        ('\n[[ignore]]\ncheck = "doubled-word"\nreason = " "', f"{FILE}:2: the reason is empty"),
        ('[[ignore]]\ncheck = "doubled-wrod"\nreason = "r"', "did you mean 'doubled-word'?"),
        ('[[ignore]]\ncheck = "doubled-word"\nreason = "r"\nutnil = 2027-01-01', f"{FILE}:1: "),
        ('[[ignore]]\ncheck = "doubled-word"\nreason = "r"\nuntil = "soon"', f"{FILE}:1: until: "),
        ("[[ignore]\n", f"{FILE}: not valid TOML"),
        ('ignores = "x"', f"{FILE}: Object contains unknown field `ignores`"),
    ],
)
def test_mistake_in_the_file_is_wrong_usage(doubled: Path, run: Run, text: str, expected: str) -> None:
    (doubled / FILE).write_text(text)

    outcome = run("check", "--no-lm", "a.txt")

    assert outcome.status == 2
    assert expected in outcome.err


def test_entries_are_added_without_touching_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text('# first of all\n[[ignore]]\ncheck = "doubled-word"\nreason = "r"\n')

    append(path, [Dismissed("doubled-word", 'a "quoted"\n\x7f reason', text="the 🙂", until=date(2027, 1, 31))])
    append(path, [Confirmed("doubled-word", "a.txt", "the", "00")])

    assert path.read_text(encoding="utf-8").startswith("# first of all\n")
    read = read_judgements(path)
    assert read.ignore[1] == Dismissed(
        "doubled-word", 'a "quoted"\n\x7f reason', text="the 🙂", until=date(2027, 1, 31)
    )
    assert read.confirmed == (Confirmed("doubled-word", "a.txt", "the", "00"),)


def page(text: str, *passages: str, name: str = "a.html") -> list[Document]:
    """A file whose passages stand where their words stand."""
    Path(name).write_text(text, encoding="utf-8")
    segments = tuple(Segment(Passage(words, Origin.at(text.index(words), len(words)))) for words in passages)
    return [Document(name, segments, Lines.of(text))]


def spans(text: str, *passages: str, name: str = "a.html") -> list[str]:
    """What the ignores in a text cover."""
    ignores, notices = comments_of(name, page(text, *passages, name=name), DEFAULT_SETTINGS)
    assert notices == []
    assert {ignore.by for ignore in ignores} == {SuppressedBy.COMMENT}
    return [ignore.span.of(text) if ignore.span else "everything" for ignore in ignores]


NOTE = "<!-- mtcheck-ignore doubled-word: so said (until 2027-01-31) -->"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("text", "covered"),
    [
        (f"<p>one one</p>\n{NOTE}\n<p>two two</p>\n<p>three</p>", "two two"),
        (f"<p>one one {NOTE}</p>\n<p>two two</p><p>three</p>", "one one"),
        (f"<p>one one</p>\n<p>two two</p>\n<p>three</p>{NOTE}", NOTE),
        (f"<p>one one</p>{NOTE.replace('ignore', 'ignore-file')}<p>two two</p><p>three</p>", "everything"),
    ],
)
def test_comment_covers_the_passage_it_belongs_to(text: str, covered: str) -> None:
    assert spans(text, "one one", "two two", "three") == [covered]


@pytest.mark.usefixtures("folder")
def test_comment_inside_a_passage_covers_it() -> None:
    text = f"<p>one {NOTE} one</p>\n<p>two</p>"
    start, end = text.index("one"), text.rindex("one") + 3
    passage = Passage(text[start:end], Origin.at(start, end - start))
    Path("a.html").write_text(text)

    ignores, _ = comments_of("a.html", [Document("a.html", (Segment(passage),), Lines.of(text))], DEFAULT_SETTINGS)

    assert [ignore.span for ignore in ignores] == [Span(start, end)]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.po", '# mtcheck-ignore doubled-word: so said\nmsgid "x"\nmsgstr "one one"\n'),
        ("a.vtt", "WEBVTT\n\nNOTE mtcheck-ignore doubled-word: so said\n\n00:01 --> 00:02\none one\n"),
        ("a.md", "<!-- mtcheck-ignore doubled-word: so said -->\none one\n"),
        ("a.xlf", "<?xml version='1.0'?><!-- mtcheck-ignore doubled-word: so said --><target>one one</target>"),
    ],
)
def test_each_format_has_its_own_comments(name: str, text: str) -> None:
    assert spans(text, "one one", name=name) == ["one one"]


FORMATS = {
    "a.md": "<!-- mtcheck-ignore doubled-word: r -->\nThe choir sang of the the sea.\n\nShe saw the the bridge.\n",
    "a.po": '# mtcheck-ignore doubled-word: r\nmsgid "x"\nmsgstr "The the sea."\n\n'
    'msgid "y"\nmsgstr "Saw the the bridge."\n',
    "a.vtt": "WEBVTT\n\nNOTE mtcheck-ignore doubled-word: r\n\n00:01.000 --> 00:02.000\nOf the the sea.\n\n"
    "00:03.000 --> 00:04.000\nShe saw the the bridge.\n",
    "a.rss": '<rss version="2.0"><channel><title>T</title>\n<!-- mtcheck-ignore doubled-word: r -->\n'
    "<item><guid>1</guid><title>Choir</title><description>It sang of the the sea.</description></item>\n"
    "<item><guid>2</guid><title>Bridge</title><description>She saw the the bridge.</description></item>\n"
    "</channel></rss>\n",
    "a.xlf": '<xliff version="1.2"><file source-language="de" target-language="en" original="x" datatype="plaintext">'
    "<body>\n<!-- mtcheck-ignore doubled-word: r -->\n"
    '<trans-unit id="1"><source>a</source><target>It sang of the the sea.</target></trans-unit>\n'
    '<trans-unit id="2"><source>b</source><target>She saw the the bridge.</target></trans-unit>\n'
    "</body></file></xliff>\n",
}


@pytest.mark.parametrize("name", FORMATS)
def test_comment_works_through_the_real_reader(folder: Path, run: Run, name: str) -> None:
    """The first of two findings is ignored, the second is not."""
    (folder / name).write_text(FORMATS[name], encoding="utf-8")

    _, report = check(run, name)

    left = [finding["excerpt"]["text"] for document in report["documents"] for finding in document["findings"]]
    assert len(left) == 1
    assert "bridge" in left[0]
    assert report["notices"] == ["1 finding is ignored for a stated reason"]


@pytest.mark.usefixtures("folder")
def test_plain_text_has_no_comments() -> None:
    """What looks like one is text that a reader would see."""
    documents = page(f"Words. {NOTE}\none one", "one one", name="a.txt")

    assert comments_of("a.txt", documents, DEFAULT_SETTINGS) == ([], [])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_a_reason_may_hold_anything_but_the_end_of_the_comment(name: str) -> None:
    text = "<!-- mtcheck-ignore doubled-word: the group <The The>, 1 > 0 -->\n\nThe The"

    ignores, notices = comments_of(name, page(text, "The The", name=name), DEFAULT_SETTINGS)

    assert notices == []
    assert [ignore.reason for ignore in ignores] == ["the group <The The>, 1 > 0"]


@pytest.mark.usefixtures("folder")
def test_several_checks_in_one_comment() -> None:
    text = "<!-- mtcheck-ignore doubled-word, repetition: both -->\n<p>one one</p>"

    ignores, _ = comments_of("a.html", page(text, "one one"), DEFAULT_SETTINGS)

    assert [(ignore.check, ignore.reason) for ignore in ignores] == [("doubled-word", "both"), ("repetition", "both")]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("mtcheck-ignore doubled-word", "a.html:2: no check or no reason; write `mtcheck-ignore CHECK: reason"),
        ("mtcheck-ignore", "a.html:2: no check or no reason"),
        ("mtcheck-ignore doubled-wrod: r", "a.html:2: no check or family is called 'doubled-wrod'; did you mean"),
        ("mtcheck-ignore doubled-word: r (until 2027-13-01)", "a.html:2: '2027-13-01' is not a date"),
        ("mtcheck-ignore doubled-word: r (until 31 January)", "a.html:2: '31 January' is not a date"),
        (f"mtcheck-ignore doubled-word: {'r' * 501}", "a.html:2: does not end within 500 characters"),
    ],
)
def test_comment_that_is_not_understood_is_reported(comment: str, expected: str) -> None:
    ignores, notices = comments_of("a.html", page(f"<p>\n<!-- {comment} -->one</p>", "one"), DEFAULT_SETTINGS)

    assert ignores == []
    assert len(notices) == 1
    assert notices[0].startswith(expected)
    assert notices[0].endswith("; this ignore has no effect")


def test_an_ignore_means_the_finding_not_its_number(doubled: Path, run: Run) -> None:
    """Equal findings in one document have numbered fingerprints; the number depends on what stands above."""
    (doubled / "a.txt").write_text(DOUBLED + "\n" + DOUBLED)
    first, second = (finding["fingerprint"] for finding in check(run)[1]["documents"][0]["findings"])
    (doubled / FILE).write_text(f'[[ignore]]\ncheck = "doubled-word"\nreason = "r"\nfingerprint = "{first}"\n')

    assert second == f"{first}-2"
    assert check(run)[0] == 0
    (doubled / FILE).write_text(f'[[ignore]]\ncheck = "doubled-word"\nreason = "r"\nfingerprint = "{second}"\n')
    assert check(run)[0] == 0
