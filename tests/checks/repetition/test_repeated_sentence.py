"""What is told twice by mistake is deleted unread; what a form repeats on purpose is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.fixing import fix
from mtcheck.pipeline import Models, check_files
from mtcheck.reading import read_source
from mtcheck.reading.source import Source
from mtcheck.report import Finding

RULES = replace(DEFAULT_SETTINGS, language_model=False)
NO_MODELS = Models(None, None, (), ())
LINE = "I never said that I would leave you here in the middle of the night."
VERSE = "Down by the river where the willows bend and the water is low."
HOURS = "Open on Monday from nine to five in the evening."
INTRO = "The town has published the hours of its offices and of the museum, and says when one may come."
PAGE = f"<!doctype html><article><h1>Hours of the town</h1><p>{INTRO}</p>"

FORMS = {
    "a.srt": "\n\n".join(
        f"{n}\n00:00:{10 * n},000 --> 00:00:{10 * n + 1},000\n{text}"
        for n, text in enumerate((LINE, "Then why did you pack?", LINE, LINE), 1)
    ),
    "cells.html": f"{PAGE}<table><tr><td>Museum<td>{HOURS}<tr><td>Library<td>{HOURS}</table>",
    "paragraphs-in-cells.html": f"{PAGE}<table><tr><td><p>{HOURS}</p></td><th><p>{HOURS}</p></th></tr></table>",
    "feed.xml": f"<rss><channel><item><description><![CDATA[<p>{INTRO}</p><table><tr><td>{HOURS}</td><td>{HOURS}</td>"
    "</tr></table>]]></description></item></channel></rss>",
    "a.md": f"{INTRO}\n\n| Museum | {HOURS} |\n|---|---|\n| Library | {HOURS} |\n| Town hall | {HOURS} |\n",
}


def findings(name: str, content: str) -> list[Finding]:
    report = check_files([read_source(Source.of(name, content.encode()), RULES)], RULES, models=NO_MODELS)
    return [finding for document in report.documents for finding in document.findings]


@pytest.mark.parametrize("name", FORMS)
def test_rows_of_a_form_may_repeat(name: str) -> None:
    assert findings(name, FORMS[name]) == []


def test_sentence_that_stands_twice_in_one_row_is_found() -> None:
    cue = f"1\n00:00:01,000 --> 00:00:02,000\n{LINE}\n{LINE}\n"
    cell = f"{PAGE}<table><tr><td>Museum<td>{HOURS} {HOURS}</table>"

    assert [finding.check for finding in findings("a.srt", cue)] == ["repeated-sentence"]
    assert "repeated-sentence" in [finding.check for finding in findings("a.html", cell)]


def test_table_does_not_part_the_article_from_its_copy() -> None:
    text = "Nobody on the town council knows why the old bridge has been closed."
    page = f"{PAGE}<p>{text}</p><table><tr><td>Bridge<td>Closed</table><p>{text}</p>"

    assert [finding.check for finding in findings("a.html", page)] == ["repeated-sentence"]


def test_page_that_is_laid_out_in_a_table_is_an_article() -> None:
    text = "Nobody on the town council knows why the old bridge has been closed."
    page = f"<!doctype html><table><tr><td>Menu</td><td><p>{INTRO}</p><p>{text}</p><p>{text}</p></td></tr></table>"

    assert [finding.check for finding in findings("a.html", page)] == ["repeated-sentence"]


def test_paragraph_that_comes_back_later_is_deleted_only_as_a_suggestion() -> None:
    song = f"{VERSE}\nShe walks at evening with the lantern in her hand.\n{VERSE}\nThe moon has gone and nobody comes."

    safe, all_ = (fix("a.txt", song.encode(), RULES, NO_MODELS, suggestions=each) for each in (False, True))

    assert [finding.check for finding in findings("a.txt", song)] == ["repeated-sentence"]
    assert safe.after == song.encode()
    assert all_.after.decode().count(VERSE) == 1


def test_copy_beside_its_paragraph_is_deleted_unread() -> None:
    text = f"{INTRO}\n{INTRO}\nThe moon has gone and nobody comes."

    assert fix("a.txt", text.encode(), RULES, NO_MODELS).after.decode().count(INTRO) == 1
