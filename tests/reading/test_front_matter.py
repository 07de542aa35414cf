"""The title in the front matter of Markdown is read, in its place, and repaired as its syntax wants it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document, Role, Span
from mtcheck.fixing import fix
from mtcheck.pipeline import Models
from mtcheck.reading import read_source
from mtcheck.reading.source import Source
from mtcheck.report import Failure

RULES = replace(DEFAULT_SETTINGS, language_model=False, select=("doubled-word",))


def read(content: str) -> list[Document | Failure]:
    return list(read_source(Source.of("page.md", content.encode()), DEFAULT_SETTINGS))


@pytest.mark.parametrize(
    ("written", "title", "repaired"),
    [
        ('title = "We met the the mayor"', "We met the the mayor", 'title = "We met the mayor"'),
        ("title = 'We met the the \\mayor'  # so", "We met the the \\mayor", "title = 'We met the \\mayor'  # so"),
        (
            '"title"="We\\u0020met \\"Ann\\" and the the mayor"',
            'We met "Ann" and the the mayor',
            '"title"="We\\u0020met \\"Ann\\" and the mayor"',
        ),
        ('title = """We met the the mayor"""', "We met the the mayor", 'title = """We met the mayor"""'),
    ],
    ids=["basic", "literal", "escapes", "multi-line"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_title_of_toml_is_read_and_repaired(written: str, title: str, repaired: str, end: str) -> None:
    lines = ["+++", 'tags = ["a"]', written, "[params]", 'title = "no"', "+++", "", "It rained.", ""]
    content = end.join(lines)

    (document,) = read(content)
    fixed = fix("page.md", content.encode(), RULES, Models(None, None, (), ()))

    assert isinstance(document, Document)
    first, second = (segment.target for segment in document.segments)
    assert (first.text, first.role) == (title, Role.TITLE)
    assert second.text == "It rained."
    assert first.locate(Span(len(title) - 5, len(title))).of(content) == "mayor"
    assert fixed.after.decode() == content.replace(written, repaired)


@pytest.mark.parametrize("front", ["title = We met", 'title = """We\nmet"""'])
def test_front_matter_that_cannot_be_read_is_said_and_the_text_is_read(front: str) -> None:
    failure, document = read(f"+++\n{front}\n+++\n\nIt rained.\n")

    assert isinstance(failure, Failure)
    assert "front matter" in failure.reason
    assert isinstance(document, Document)
    assert [segment.target.text for segment in document.segments] == ["It rained."]


def test_title_of_yaml_is_read() -> None:
    (document,) = read('---\ntitle: "We met"\n---\n\nIt rained.\n')

    assert isinstance(document, Document)
    assert [segment.target.text for segment in document.segments] == ["We met", "It rained."]
