"""Every check's own examples, run as tests, and the rules of the house for check files."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from mtcheck import checks
from mtcheck.check import Check, Context, Edit, Example, Hit, Layer, Surprise, all_checks
from mtcheck.document import Document, Lines, Origin, Passage, Segment, Span
from mtcheck.manual import manual
from mtcheck.waking import awake

EXAMPLES = [(check, example) for check in all_checks() for example in check.examples]


def document_of(example: Example) -> Document:
    """A document with one passage a line pair would never produce: the whole text is one passage."""
    before = tuple(Segment(_passage(target), _passage(source)) for source, target in example.rows)
    source = None if example.source is None else _passage(example.source)
    own = Segment(_passage(example.text), source)
    return Document("example.txt", (*before, own), Lines.of(example.text), batch=bool(example.rows))


def _passage(text: str) -> Passage:
    return Passage(text, Origin.at(0, len(text)))


def needs_models(check: Check, example: Example) -> bool:
    """Whether the tagger or the language model has a say: then test_examples_with_model.py is the test."""
    if check.needs_tagger or check.layer is Layer.LANGUAGE_MODEL:
        return True
    try:
        return any(hit.contrast is not None for hit in hits(check, example))
    except Exception:  # noqa: BLE001 - asked while tests are collected: the test of the example says what is broken
        return False


def hits(check: Check, example: Example) -> list[Hit]:
    document = document_of(example)
    context = Context.of(document, terms=example.terms)
    context.index = len(example.rows)
    return sorted(check.find(context.segment.target, context), key=lambda hit: hit.span)


def repaired(text: str, found: list[Hit]) -> str | None:
    edits = [hit.repair for hit in found if hit.repair is not None]
    if not edits:
        return None
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = Edit(edit.span, edit.text).apply(text)
    return text


BY_RULES = [(check, example) for check, example in EXAMPLES if not needs_models(check, example)]


@pytest.mark.parametrize(("check", "example"), BY_RULES, ids=[f"{c.id}-{e.text[:40]}" for c, e in BY_RULES])
def test_example(check: Check, example: Example) -> None:
    """A check finds exactly what its examples mark, proposes their repair, and is silent on the sound ones."""
    found = hits(check, example)

    assert [hit.span for hit in found] == list(example.marks)
    if example.is_bad:
        assert repaired(example.text, found) == example.repair


BAD = [(check, example) for check, example in EXAMPLES if example.is_bad]


@pytest.mark.parametrize(("check", "example"), BAD, ids=[f"{c.id}-{e.text[:40]}" for c, e in BAD])
def test_bad_example_wakes_its_check(check: Check, example: Example) -> None:
    """The triggers of a check stand wherever it finds something, and those of each of its rules wherever that does."""
    read = dict.fromkeys(range(len(example.rows) + 1), Surprise())
    context = Context.of(document_of(example), terms=example.terms, surprises=read)
    *_, (context.index, passage, called) = awake([check], context)

    assert called
    assert [hit for _, rule in called for hit in rule.find(passage, context)] == list(check.find(passage, context))


JUDGED = [(check, example) for check, example in BAD if check.needs_judge]


@pytest.mark.parametrize(("check", "example"), JUDGED, ids=[f"{c.id}-{e.text[:40]}" for c, e in JUDGED])
def test_check_that_needs_a_judge_decides_nothing_itself(check: Check, example: Example) -> None:
    """Without a language model the check is not run, and no finding may be lost by that."""
    assert not [hit for hit in hits(check, example) if not (hit.contrast and hit.contrast.decides)]


_APOSTROPHE = re.compile(r"(?<=[A-Za-z])['’](?=[a-z])")
CONTRACTED = [(check, example) for check, example in EXAMPLES if _APOSTROPHE.search(example.text)]


@pytest.mark.parametrize(("check", "example"), CONTRACTED, ids=[f"{c.id}-{e.text[:40]}" for c, e in CONTRACTED])
def test_straight_and_curly_apostrophes_are_the_same(check: Check, example: Example) -> None:
    straight, curly = (replace(example, text=_APOSTROPHE.sub(mark, example.text)) for mark in "'’")

    assert [hit.span for hit in hits(check, straight)] == [hit.span for hit in hits(check, curly)]


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_check_file_keeps_the_rules(check: Check) -> None:
    """The id names file and class; there is a bad and a near-miss example and a manual page."""
    file = type(check).__module__.rpartition(".")[2]

    assert check.id.replace("-", "_") == file
    assert "".join(part.capitalize() for part in check.id.split("-")) == type(check).__name__
    assert any(example.is_bad for example in check.examples)
    assert any(not example.is_bad for example in check.examples)
    assert check.title.endswith(".")
    assert len(check.explanation.split()) >= 20
    assert 0 < check.confidence <= 1


def test_every_file_of_a_family_is_a_check() -> None:
    """What several share lies in a folder of the family, so that its list of files is its list of checks."""
    files = {path.stem for path in Path(checks.__path__[0]).glob("*/*.py") if path.stem != "__init__"}

    assert files == {check.id.replace("-", "_") for check in all_checks()}


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_superseded_checks_exist(check: Check) -> None:
    assert set(check.supersedes) <= {other.id for other in all_checks()}


def test_the_manual_is_up_to_date() -> None:
    """`mtcheck checks --markdown > docs/checks.md` writes it anew."""
    page = Path(__file__).resolve().parents[1] / "docs" / "checks.md"

    assert page.read_text(encoding="utf-8") == manual(all_checks())


def test_span_of_marks_is_half_open() -> None:
    assert Span(1, 3).of("abcd") == "bc"
