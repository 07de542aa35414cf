"""Examples of checks that the language model decides, with the real model and the real tagger."""

from __future__ import annotations

from functools import partial

import pytest

from mtcheck.analysis.tagging import Tagger
from mtcheck.check import Check, Edit, Example, Layer
from mtcheck.checking import check_document
from mtcheck.language_model import LanguageModel
from mtcheck.language_model.contrast import gains
from mtcheck.report import Finding
from mtcheck.scoring.documents import score_document
from tests.test_checks import EXAMPLES, document_of, needs_models

DECIDED = [(check, example) for check, example in EXAMPLES if needs_models(check, example)]


@pytest.mark.parametrize(("check", "example"), DECIDED, ids=[f"{c.id}-{e.text[:40]}" for c, e in DECIDED])
def test_example(check: Check, example: Example, default_model: LanguageModel, tagger: Tagger) -> None:
    document = document_of(example)

    surprises = score_document(default_model, document)[1] if check.layer is Layer.LANGUAGE_MODEL else {}

    found = check_document(document, [check], tagger=tagger, judge=partial(gains, default_model), surprises=surprises)

    assert [finding.span for finding in found] == list(example.marks)
    if example.is_bad:
        assert repaired(example.text, found) == example.repair


def repaired(text: str, found: tuple[Finding, ...]) -> str | None:
    repairs = [finding.repair for finding in found if finding.repair is not None]
    for repair in sorted(repairs, key=lambda repair: repair.span, reverse=True):
        text = Edit(repair.span, repair.text).apply(text)
    return text if repairs else None
