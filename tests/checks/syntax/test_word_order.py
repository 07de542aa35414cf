"""German word order in English words, judged by the real language model as in a run."""

from __future__ import annotations

from functools import partial

import pytest

from mtcheck.analysis.tagging import Tagger
from mtcheck.check import Edit, all_checks, good
from mtcheck.checking import check_document
from mtcheck.language_model import LanguageModel
from mtcheck.language_model.contrast import gains
from mtcheck.report import Finding
from tests.test_checks import document_of

FAMILY = tuple(check for check in all_checks() if check.family == "syntax")


def findings(text: str, model: LanguageModel, tagger: Tagger) -> tuple[Finding, ...]:
    return check_document(document_of(good(text)), FAMILY, tagger=tagger, judge=partial(gains, model))


@pytest.mark.parametrize(
    ("check", "text", "repaired"),
    [
        (
            "clause-final-verb",
            "The company will its headquarters next spring to Lisbon move.",
            "The company will move its headquarters next spring to Lisbon.",
        ),
        (
            "clause-final-verb",
            "If the river rises, the village must evacuated be.",
            "If the river rises, the village must be evacuated.",
        ),
        (
            "clause-final-verb",
            "The airline plans up to 500 pilots to hire.",
            "The airline plans to hire up to 500 pilots.",
        ),
        (
            "verb-second",
            "Since Tuesday has the police 14 suspects arrested.",
            "Since Tuesday the police has arrested 14 suspects.",
        ),
        (
            "verb-second",
            "Because the heating had failed, froze the pupils in their classrooms.",
            "Because the heating had failed, the pupils froze in their classrooms.",
        ),
        (
            "sentence-without-verb",
            "The situation in the south of the country still unclear.",
            "The situation in the south of the country is still unclear.",
        ),
        (
            "preposed-attribute",
            "The by the parliament adopted law comes into force in May.",
            "The law adopted by the parliament comes into force in May.",
        ),
    ],
)
def test_found_once_and_repaired(
    check: str, text: str, repaired: str, default_model: LanguageModel, tagger: Tagger
) -> None:
    """One defect is one finding, whatever else of the family suspects it, and the repair is the editor's."""
    (finding,) = findings(text, default_model, tagger)

    assert finding.check == check
    assert finding.repair is not None
    assert Edit(finding.repair.span, finding.repair.text).apply(text) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "She had her car repaired before she left the house she had bought.",
        "Never had the minister seen such a crowd; on the wall hung a portrait of the king.",
        "“We will come,” said the coach. Then came the war, and with it the hunger.",
        "The man arrested on Friday denies it. The results released in May surprised everyone.",
        "They turned the lights off and put their coats on. It is the country he lives in.",
        "The minister himself has said so, and the board has only itself to blame.",
        "What it is is clear: a door left open. No surprise there, and no harm done.",
    ],
)
def test_english_of_its_own_stays_silent(text: str, default_model: LanguageModel, tagger: Tagger) -> None:
    assert findings(text, default_model, tagger) == ()
