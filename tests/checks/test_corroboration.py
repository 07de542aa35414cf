"""What is found alone in a long text is a defect if its check hardly ever alarms, and else a doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.evidence import document
from mtcheck import corroborating, deciding, reliability
from mtcheck.check import Check, Context, Edit, Hit, Layer, Surprise, all_checks
from mtcheck.checking import check_document
from mtcheck.corroborating import SEEN, required
from mtcheck.document import Passage, Span
from mtcheck.report import Finding, Severity

SOUND = ("The bridge was closed on Monday. It will open again in May.", "The mayor said so. Nobody objected.")


class Planted(Check):
    """Finds its own name in capitals."""

    id = "weak"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "wrong"
    explanation = ""
    examples = ()

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        at = passage.text.find(self.id.upper())
        if at >= 0:
            yield Hit(Span(at, at + len(self.id) + 1))


class Also(Planted):
    id = "also"


class Trusted(Planted):
    id = "trusted"


class Uncounted(Planted):
    id = "uncounted"


class Safe(Planted):
    id = "safe"

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for hit in super().find(passage, context):
            yield replace(hit, repair=Edit(hit.span, ""), safe=True)


class Lone(Planted):
    id = "lone"

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for hit in super().find(passage, context):
            yield replace(hit, stands_alone=True)


class Doubt(Planted):
    id = "doubt"

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for hit in super().find(passage, context):
            yield replace(hit, repair=Edit(hit.span, ""), safe=True, doubtful=True)


class LastResort(Planted):
    id = "odd"
    last_resort = True


class Guess(Doubt):
    id = "guess"
    last_resort = True


class Note(Planted):
    id = "note"
    severity = Severity.NEUTRAL


CHECKS = (Planted(), Also(), Trusted(), Uncounted(), Safe(), Lone(), Note(), Doubt(), LastResort(), Guess())
GARBLED = ("The WEAK came.", "The ALSO went.", "The TRUSTED stayed.")


@pytest.fixture(autouse=True)
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        reliability,
        "_table",
        lambda: {"weak": 3.0, "also": 3.0, "odd": 3.0, "safe": 3.0, "lone": 3.0, "trusted": reliability.BELIEVED},
    )


def found(*paragraphs: str, **given: object) -> list[tuple[str, str]]:
    findings: tuple[Finding, ...] = check_document(document("x", paragraphs), CHECKS, **given)  # type: ignore[arg-type]
    return [(finding.check, finding.severity.value) for finding in findings]


def test_alone_in_a_long_text_it_is_a_doubt() -> None:
    assert found(*SOUND, "The WEAK came.") == [("weak", "neutral")]


def test_a_sentence_by_itself_does_not_speak_for_the_text() -> None:
    assert found("The WEAK came.") == [("weak", "minor")]


def test_what_another_check_finds_elsewhere_takes_the_doubt_away() -> None:
    assert found(*SOUND, "The WEAK came.", "The ALSO went.") == [("weak", "minor"), ("also", "minor")]


def test_the_same_check_once_more_and_what_is_no_defect_do_not() -> None:
    assert found(*SOUND, "The WEAK came.", "The WEAK went.") == [("weak", "neutral"), ("weak", "neutral")]
    assert found(*SOUND, "The WEAK came.", "The NOTE went.") == [("weak", "neutral"), ("note", "neutral")]


def test_each_row_of_a_batch_speaks_for_the_others() -> None:
    rows = (*SOUND * 5, "The WEAK came.", "The ALSO went.", "The ALSO came.", "The ALSO left.")
    article, batch = document("x", rows), replace(document("x", rows), batch=True)

    assert [check_document(whole, CHECKS)[0].severity.value for whole in (article, batch)] == ["neutral", "minor"]


def test_two_checks_that_find_the_same_words_do_not_speak_for_each_other() -> None:
    assert found(*SOUND, "The WEAKALSO came.") == [("weak", "neutral"), ("also", "neutral")]
    assert found(*SOUND, "The xALSO.", "The WEAK came.")[1] == ("weak", "minor")


def test_what_hardly_ever_alarms_or_was_never_counted_needs_no_other() -> None:
    assert found(*SOUND, "The TRUSTED came.") == [("trusted", "minor")]
    assert found(*SOUND, "The UNCOUNTED came.") == [("uncounted", "minor")]


def test_what_may_be_mended_without_reading_needs_no_other() -> None:
    assert found(*SOUND, "The SAFE came.") == [("safe", "minor")]


def test_what_no_sound_text_sets_off_needs_no_other() -> None:
    assert found(*SOUND, "The LONE came.") == [("lone", "minor")]


def test_a_document_that_reads_garbled_needs_no_other() -> None:
    garbled = {0: Surprise(sentences=(Span(0, 5),))}

    assert found(*SOUND, "The WEAK came.", surprises=garbled) == [("weak", "minor")]
    assert found(*SOUND, "The ODD came.", "The WEAK left.", surprises=garbled) == [("odd", "minor"), ("weak", "minor")]


def test_but_some_check_has_to_know_why() -> None:
    assert found(*SOUND, "The ODD came.", surprises={0: Surprise(sentences=(Span(0, 5),))}) == [("odd", "neutral")]


def test_in_a_garbled_text_what_is_in_doubt_is_believed() -> None:
    assert found(*GARBLED, *SOUND, "The DOUBT came.")[-1] == ("doubt", "minor")
    assert found(*SOUND * 6, "The TRUSTED stayed.", "The DOUBT came.")[-1] == ("doubt", "neutral")
    assert found(*SOUND, "The DOUBT came.")[-1] == ("doubt", "neutral")


def test_some_findings_among_many_rows_do_not_make_a_batch_garbled() -> None:
    rows = (*SOUND * 10, "The TRUSTED stayed.", "The UNCOUNTED left.", "The DOUBT came.")
    few, many = (replace(document("x", rows + more), batch=True) for more in ((), ("The TRUSTED stayed.",) * 3))

    severities = [
        [f.severity.value for f in check_document(batch, CHECKS) if f.check == "doubt"] for batch in (few, many)
    ]
    assert severities == [["neutral"], ["minor"]]


def test_what_mends_it_is_for_somebody_to_read() -> None:
    *_, finding = check_document(document("x", (*GARBLED, *SOUND, "The DOUBT came.")), CHECKS)

    assert (finding.check, finding.severity) == ("doubt", Severity.MINOR)
    assert finding.repair is not None
    assert not finding.repair.safe


def test_what_is_itself_too_weak_to_stand_takes_no_doubt_away() -> None:
    assert found(*SOUND, "The WEAK came.", "The DOUBT came.") == [("weak", "neutral"), ("doubt", "neutral")]


def test_but_not_beside_what_is_certain_of_the_same_words() -> None:
    assert found(*GARBLED, "The UNCOUNTEDOUBT came.")[3:] == [("uncounted", "minor")]


def test_nor_where_a_reader_would_not_be_surprised(monkeypatch: pytest.MonkeyPatch) -> None:
    read = {3: Surprise(levels={0: 1.0, 4: 1.0, 10: 1.0})}
    assert found(*GARBLED, "The DOUBT came.", surprises=read)[3:] == [("doubt", "minor")]

    monkeypatch.setattr(deciding, "least_surprise", lambda *_, **__: (2.0, 2.0))
    assert found(*GARBLED, "The DOUBT came.", surprises=read)[3:] == [("doubt", "neutral")]


def test_what_the_probe_sees_counts_and_what_it_does_not_see_counts_less() -> None:
    def read(odds: float) -> dict[int, Surprise]:
        return {2: Surprise(garble={0: -9.0, 4: odds, 10: -9.0})}

    for text, odds, severity in (
        ("The WEAK came.", 3.0, "minor"),
        ("The WEAK came.", -5.0, "neutral"),
        ("The TRUSTED came.", 3.0, "minor"),
        ("The TRUSTED came.", -7.0, "neutral"),
        ("The SAFE came.", -7.0, "minor"),
        ("The DOUBT came.", 3.0, "neutral"),
    ):
        [(_, given)] = found(*SOUND, text, surprises=read(odds))
        assert given == severity, (text, odds)


@pytest.mark.parametrize(
    ("family", "odds", "severity"),
    [
        ("syntax", 0.0, "minor"),
        ("syntax", -6.0, "neutral"),
        ("discourse", 0.0, "neutral"),
    ],
)
def test_a_doubt_about_wording_is_none_where_the_probe_sees_garble(
    family: str, odds: float, severity: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Doubt, "family", family)

    assert found("The DOUBT came.", surprises={0: Surprise(garble={0: -9.0, 4: odds, 10: -9.0})}) == [
        ("doubt", severity)
    ]


@pytest.mark.parametrize(
    ("text", "worth", "odds", "severity"),
    [
        ("The WEAK came.", 3.0, -1.9, "minor"),
        ("The WEAK came.", 3.0, -2.1, "neutral"),
        ("The WEAK came.", 9.0, -3.9, "minor"),
        ("The WEAK came.", 9.0, -4.1, "neutral"),
        ("The ODD came.", 9.0, -1.2, "neutral"),
    ],
)
def test_what_a_check_knows_a_reason_for_needs_no_other_where_the_probe_sees_something(
    text: str, worth: float, odds: float, severity: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reliability, "_table", lambda: {"weak": worth, "odd": worth})
    monkeypatch.setattr(corroborating, "evidence", lambda *_: 1.0)

    [(_, given)] = found(*SOUND, text, surprises={2: Surprise(garble={0: -9.0, 4: odds, 10: -9.0})})
    assert given == severity


@pytest.mark.parametrize(("odds", "told"), [(-1.2, [("odd", "neutral")]), (-1.3, [])])
def test_a_doubt_without_a_reason_is_told_where_the_probe_sees_something(
    odds: float, told: list[tuple[str, str]]
) -> None:
    assert found(*SOUND, "The ODD came.", surprises={2: Surprise(garble={0: -9.0, 4: odds, 10: -9.0})}) == told


def test_what_the_probe_sees_elsewhere_speaks_for_a_doubt() -> None:
    def seen(*odds: float) -> list[tuple[str, str]]:
        texts = (*SOUND, "The DOUBT came.", "The ODD went.")
        read = {2 + at: Surprise(garble={0: -9.0, 4: worst, 10: -9.0}) for at, worst in enumerate(odds)}
        return found(*texts, surprises=read)

    assert seen(1.0, 1.0) == [("doubt", "minor"), ("odd", "minor")]
    assert seen(1.0, -4.0)[0] == ("doubt", "neutral")


def test_where_nobody_knows_a_reason_the_probe_has_to_see_garble_twice() -> None:
    def severity_of_guess(odds: float) -> str:
        read = {2: Surprise(garble={0: -9.0, 4: odds, 10: -9.0}), 3: Surprise(garble={0: -9.0, 4: 4.0, 10: -9.0})}
        return dict(found(*SOUND, "The GUESS came.", "The ODD went.", surprises=read))["guess"]

    assert severity_of_guess(SEEN + 0.5) == "minor"
    assert severity_of_guess(SEEN - 0.5) == "neutral"


LONG = (*SOUND, "The ferry ran late. It had rained.")
"""Six sentences."""


@pytest.mark.parametrize(
    ("text", "odds", "severity"),
    [
        ("The WEAK came.", 0.9, "minor"),
        ("The ODD came.", 1.9, "neutral"),
        ("The ODD came.", 2.1, "minor"),
        ("The TRUSTED came.", -3.0, "minor"),
        ("The SAFE came.", -3.0, "minor"),
        ("The LONE came.", -3.0, "minor"),
    ],
)
def test_what_no_check_knows_a_reason_for_in_a_long_text_needs_a_probe_that_is_sure(
    text: str, odds: float, severity: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Planted, "family", "syntax")
    read = {3: Surprise(garble={0: -9.0, 4: odds, 10: -9.0})}

    [(_, given)] = found(*LONG, text, surprises=read)
    assert given == severity


def test_three_sentences_in_which_something_is_found_do_not() -> None:
    def odd(*passages: str) -> list[str]:
        read = {3 + at: Surprise(garble={0: -9.0, 4: 1.5, 10: -9.0}) for at in range(len(passages))}
        return [severity for _, severity in found(*LONG, *passages, surprises=read)]

    assert odd("The ODD came.", "The ODD went.") == ["neutral", "neutral"]
    assert odd("The ODD came.", "The ODD went.", "The ODD stayed.") == ["minor", "minor", "minor"]


class Guesses(Guess):
    id = "guesses"

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in re.finditer("GUESS", passage.text):
            yield Hit(Span(*match.span()), doubtful=True)


@pytest.mark.parametrize(("text", "severity"), [("A GUESS, a GUESS.", "neutral"), ("A GUESS. A GUESS.", "minor")])
def test_the_probe_speaks_for_what_it_sees_in_another_sentence(text: str, severity: str) -> None:
    seen = Surprise(garble={0: -9.0, 2: 0.5, 7: -9.0, 9: -9.0, 11: 0.5})

    findings = check_document(document("x", (text,)), [Guesses()], surprises={0: seen})
    assert [finding.severity.value for finding in findings] == [severity, severity]


def test_but_not_where_a_check_speaks_already() -> None:
    def of_doubt(*rows: str) -> str:
        batch = replace(document("x", (*SOUND * 7, *rows, "The DOUBT came.")), batch=True)
        first = len(SOUND) * 7
        read = {first + at: Surprise(garble={0: -9.0, 4: 1.0, 10: -9.0}) for at in range(len(rows) + 1)}
        return check_document(batch, CHECKS, surprises=read)[-1].severity.value

    assert of_doubt("The TRUSTED stayed.") == "neutral"
    assert of_doubt("The TRUSTED stayed.", "The ODD went.") == "minor"


@given(st.floats(-20, 20), st.floats(-20, 20), st.booleans())
def test_more_log_odds_are_never_worth_less(one: float, other: float, doubtful: bool) -> None:
    low, high = sorted((one, other))

    assert 0 < reliability.by_probe(low, doubtful=doubtful) <= reliability.by_probe(high, doubtful=doubtful)


def test_to_calibrate_nothing_is_doubted() -> None:
    assert found(*SOUND, "The WEAK came.", calibrating=True) == [("weak", "minor")]


@given(st.integers(1, 2000), st.integers(0, 50))
def test_more_sentences_ask_for_more_and_more_company_for_less(sentences: int, others: int) -> None:
    assert required(sentences, others) <= required(sentences + 1, others) <= reliability.BELIEVED
    assert required(sentences, others + 1) <= required(sentences, others)


def test_a_check_that_was_not_counted_is_like_its_family(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()

    assert all(reliability.reliability("a-new-check", check.family) > 0 for check in all_checks())
    assert reliability.reliability("a-new-check", "syntax") == reliability.reliability("another", "syntax")
    assert reliability.reliability("mojibake", "encoding") > reliability.BELIEVED
