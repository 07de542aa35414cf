"""Code in a page is no prose: nothing is found in it, nothing is rewritten, and the sentence around it stays whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document, Passage, Span
from mtcheck.fixing import fix
from mtcheck.pipeline import Models, check_files
from mtcheck.reading import read_source
from mtcheck.reading.source import Source

RULES = replace(DEFAULT_SETTINGS, language_model=False)
NO_MODELS = Models(None, None, (), ())
BLOCK = '<pre><code>&lt;div class="a"&gt;x&lt;/div&gt;\nSELECT a .b , c  FROM t\nrm -rf a a</code></pre>'
INLINE = ("<samp>the the</samp>", "<kbd>a a</kbd>", "<var>x x</var>", "<code>a .b , c&lt;br&gt;</code>")


def passages_of(page: str) -> list[Passage]:
    documents = read_source(Source.of("page.html", page.encode()), DEFAULT_SETTINGS)
    return [segment.target for each in documents if isinstance(each, Document) for segment in each.segments]


def page_with(*blocks: str) -> str:
    return f"<!doctype html><h1>How to clean up</h1>{''.join(blocks)}<p>The the council met on Monday.</p>"


@pytest.mark.parametrize("code", [BLOCK, *(f"<p>Type {each} to see all files of the folder.</p>" for each in INLINE)])
def test_code_is_neither_found_fault_with_nor_rewritten(code: str) -> None:
    page = page_with(code)

    (report,) = check_files([read_source(Source.of("page.html", page.encode()), RULES)], RULES).documents
    fixed = fix("page.html", page.encode(), RULES, NO_MODELS, suggestions=True)

    assert [finding.text for finding in report.findings] == ["The the"]
    assert fixed.after.decode() == page.replace("The the", "The")


def test_sentence_around_code_is_one_passage_with_every_character_in_its_place() -> None:
    use = '<p>Use <code class="x">ls &amp; <var>y</var></code>, not <kbd>d`r</kbd>, on <b>Monday</b>.</p>'
    page = f"{use}<p>So <code>a</p>"

    first, second = passages_of(page)

    assert first.text == "Use `ls & y`, not `dr`, on Monday."
    assert second.text == "So `a`"
    at = {mark: first.text.index(mark) for mark in ("`ls", "&", "y`", "Monday")}
    assert first.locate(Span(at["`ls"], at["`ls"] + 1)).of(page) == '<code class="x">'
    assert first.locate(Span(at["&"], at["&"] + 1)).of(page) == "&amp;"
    assert first.locate(Span(at["y`"] + 1, at["y`"] + 2)).of(page) == "</code>"
    assert first.locate(Span(at["Monday"], at["Monday"] + 6)).of(page) == "Monday"


def test_repair_beside_code_is_made() -> None:
    page = "<p>We run <code>ls ls</code> in the the folder.</p>"

    fixed = fix("page.html", page.encode(), RULES, NO_MODELS)

    assert fixed.after.decode() == "<p>We run <code>ls ls</code> in the folder.</p>"
