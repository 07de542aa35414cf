"""Plural entries of PO files: the form for one thing may do without the number, every other needs it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.pipeline import Models, check_files
from mtcheck.reading import read_source
from mtcheck.reading.source import Source

RULES = replace(DEFAULT_SETTINGS, language_model=False)
NO_MODELS = Models(None, None, (), ())


def marked(one: str, several: str, *forms: str) -> list[str]:
    """The forms in which something about placeholders is found."""
    lines = [f'msgid "{one}"', f'msgid_plural "{several}"']
    lines += [f'msgstr[{number}] "{form}"' for number, form in enumerate(forms)]
    source = Source.of("a.po", "\n".join(lines).encode())
    (document,) = check_files([read_source(source, RULES)], RULES, models=NO_MODELS).documents
    found = [finding.line for finding in document.findings if finding.check == "changed-placeholder"]
    return [forms[line - 3] for line in found]


@pytest.mark.parametrize(
    ("one", "several", "form"),
    [
        ("%d Datei wurde gelöscht.", "%d Dateien wurden gelöscht.", "One file was deleted."),
        ("%d Datei wurde gelöscht.", "%d Dateien wurden gelöscht.", "%d file was deleted."),
        ("Eine Datei wurde gelöscht.", "%d Dateien wurden gelöscht.", "%d file was deleted."),
        ("%s Datei wurde gelöscht.", "%s Dateien wurden gelöscht.", "The file was deleted."),
        ("{count} Datei in {name} gelöscht.", "{count} Dateien in {name} gelöscht.", "One file deleted in {name}."),
        ("%(n)d Datei in %(name)s", "%(n)d Dateien in %(name)s", "One file in %(name)s"),
    ],
)
def test_form_for_one_thing_may_do_without_the_number(one: str, several: str, form: str) -> None:
    assert marked(one, several, form, several) == []


@pytest.mark.parametrize(
    ("one", "several", "form"),
    [
        ("%d Datei in %s gelöscht.", "%d Dateien in %s gelöscht.", "One file was deleted."),
        ("%d Datei wurde gelöscht.", "%d Dateien wurden gelöscht.", "%d file of %d was deleted."),
        ("%d Datei wurde gelöscht.", "%d Dateien wurden gelöscht.", "%s file was deleted."),
        ("<b>%d</b> Datei", "<b>%d</b> Dateien", "One</b> file"),
        ("{a} Datei in {b}", "{a} Dateien in {b}", "One file in {b}"),
    ],
)
def test_anything_else_is_missed_there_too(one: str, several: str, form: str) -> None:
    assert marked(one, several, form, several) == [form]


def test_form_for_several_needs_the_number() -> None:
    assert marked("%d Datei", "%d Dateien", "One file", "Many files") == ["Many files"]


@pytest.mark.parametrize(
    "forms", [("One file",), ("One file", "%d files", "%d files")], ids=["one form", "three forms"]
)
def test_form_that_stands_for_other_numbers_too_needs_it(forms: tuple[str, ...]) -> None:
    assert marked("%d Datei", "%d Dateien", *forms) == ["One file"]
