"""A defect of one check costs what that check would have found, and never a document or a run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mtcheck import waking
from mtcheck.check import Check, Hit, all_checks
from mtcheck.checking import check_document
from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.pipeline import check_inputs
from mtcheck.report import Verdict

TEXT = "The the bridge is closed.. It opens in in May.\n"


def failing(*_: object) -> Iterator[Hit]:
    raise IndexError("list index out of range")


@pytest.fixture(autouse=True)
def forgotten_rules() -> Iterator[None]:
    """The rules of a check are asked for once, and here checks change."""
    _forget()
    yield
    _forget()


def _forget() -> None:
    waking._rules_of.cache_clear()
    waking._roster.cache_clear()


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / name for name in ("one.txt", "two.txt")]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    return list(map(str, paths))


def type_of(identity: str) -> type[Check]:
    return next(type(check) for check in all_checks() if check.id == identity)


@pytest.mark.parametrize("method", ["find", "concerns"])
def test_the_others_go_on_and_the_run_is_incomplete(
    method: str, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = "doubled-word" if method == "find" else "repeated-sentence"
    monkeypatch.setattr(type_of(broken), method, failing)

    report = check_inputs(files, Settings(language_model=False))

    assert report.verdict is Verdict.INCOMPLETE
    assert [failure.uri for failure in report.failures] == files
    assert all(f"the check {broken} failed (IndexError: list index" in failure.reason for failure in report.failures)
    assert all(f"--ignore {broken}" in failure.reason for failure in report.failures)
    for document in report.documents:
        assert "doubled-punctuation" in {finding.check for finding in document.findings}


def test_without_a_listener_it_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type_of("doubled-word"), "find", failing)
    passage = Passage(TEXT, Origin.at(0, len(TEXT)))
    document: Any = Document("one.txt", (Segment(passage),), Lines.of(TEXT))

    with pytest.raises(IndexError):
        check_document(document, all_checks())
