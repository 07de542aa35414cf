"""A page that scripts draw is not reported as clean: what it shows without them is not its text."""

from __future__ import annotations

import pytest

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document
from mtcheck.reading import read_source
from mtcheck.reading.source import Source
from mtcheck.report import Failure

HEAD = "<html><head><title>My App</title></head><body>"
SCRIPT = "<script src=x></script></body></html>"


def read(page: str) -> Document | Failure:
    (part,) = read_source(Source.of("page.html", page.encode()), DEFAULT_SETTINGS)
    return part


@pytest.mark.parametrize(
    "body",
    [
        '<div id="root"></div><noscript>You need to enable JavaScript</noscript>',
        '<div id="app">Loading…</div>',
        '<div id="app"><h1>My App</h1><p>Loading...</p></div>',
        "<p>You need to enable JavaScript to run this app.</p>",
        "<p>Loading the newest articles, please wait.</p>",
    ],
)
def test_page_that_waits_for_its_scripts_is_incomplete(body: str) -> None:
    part = read(f"{HEAD}{body}{SCRIPT}")

    assert isinstance(part, Failure)
    assert "if scripts draw the page, save it from a browser" in part.reason


def test_title_alone_is_no_text() -> None:
    assert isinstance(read(f"{HEAD}</body></html>"), Failure)


@pytest.mark.parametrize(
    "body",
    [
        "<p>The bridge opens in May.</p>",
        "<p>It rained.</p>",
        "<h1>Bridge</h1><p>“It opens in May.”</p>",
        f"<ul>{'<li>A bridge over the river</li>' * 5}</ul>",
    ],
)
def test_short_article_beside_scripts_is_read(body: str) -> None:
    assert isinstance(read(f"{HEAD}{body}{SCRIPT}"), Document)


def test_few_words_without_scripts_are_read() -> None:
    assert isinstance(read(f"{HEAD}<p>Closed on Monday</p></body></html>"), Document)
