"""What the language model prefers, but by no more than it may in sound prose, is a doubt and not a defect."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Surprise
from mtcheck.checking import check_document
from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Origin, Passage, Segment, Span
from mtcheck.gate.selecting import graded
from mtcheck.language_model.calibration import cautions
from mtcheck.language_model.contrast import Comparison
from mtcheck.report import Finding, Severity

TEXT = "Yesterday opened the minister the exhibition."


class Doubted(Check):
    id = "verb-second"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the verb stands before its subject"
    explanation = ""
    examples = ()
    supersedes = ("sure",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        edit = Edit(Span(10, 29), "the minister opened")
        yield Hit(Span(10, 16), contrast=Contrast((edit,), margin=4.0))


class Sure(Check):
    id = "sure"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "wrong"
    explanation = ""
    examples = ()

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield Hit(Span(10, 20))


class LastResort(Sure):
    id = "odd"
    last_resort = True


@pytest.fixture(autouse=True)
def two_nats(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = {
        cautions.CAUTIONS: {"verb-second": 2.0, "verb-first": 2.0},
        cautions.OBJECTIONS: {"rule": -3.0, "safe-rule": -3.0},
        cautions.CONFIRMATIONS: {"distrusted": 2.0, "bare": 2.0},
    }
    kinds = ("verb-second by model", "verb-first by model", "odd by rule", "sure by rule")
    surprises = dict.fromkeys(kinds, (0.75, 0.1))
    monkeypatch.setattr(cautions, "_table", tables.__getitem__)
    monkeypatch.setattr(cautions, "_rows", {cautions.SURPRISES: surprises}.__getitem__)


class AlsoDoubted(Doubted):
    id = "verb-first"


class DoubtedOtherwise(AlsoDoubted):
    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield Hit(Span(10, 16), contrast=Contrast((Edit(Span(10, 16), "has opened"),), margin=4.0))


def found(gain: float, *checks: Check, surprise: Surprise | None = None) -> tuple[Finding, ...]:
    document = Document("x", (Segment(Passage(TEXT, Origin.at(0, len(TEXT)))),), Lines.of(TEXT))
    return check_document(document, [Doubted(), *checks], judge=gaining(gain), surprises={0: surprise or Surprise()})


def gaining(gain: float) -> Callable[[Sequence[Comparison]], list[list[float]]]:
    return lambda comparisons: [[gain for _ in comparison.candidates] for comparison in comparisons]


def test_the_more_the_model_gains_the_surer_the_finding() -> None:
    assert not found(3.9)
    assert [(f.severity, f.message) for f in found(5.9)] == [
        (Severity.NEUTRAL, "perhaps: the verb stands before its subject")
    ]
    assert found(5.9)[0].confidence <= 0.5
    assert [(f.severity, f.message) for f in found(6.0)] == [(Severity.MAJOR, "the verb stands before its subject")]


def test_a_doubt_gives_way_to_what_is_certain() -> None:
    assert [finding.check for finding in found(6.0, Sure())] == ["verb-second"]
    assert [finding.check for finding in found(5.0, Sure())] == ["sure"]


def test_wording_that_surprises_takes_the_doubt_away() -> None:
    assert [(f.check, f.severity) for f in found(5.0, LastResort())] == [("verb-second", Severity.MAJOR)]


def test_a_sentence_that_reads_garbled_takes_the_doubt_away() -> None:
    odd = Surprise(sentences=(Span(0, len(TEXT)),))

    assert [finding.severity for finding in found(5.0, surprise=odd)] == [Severity.MAJOR]
    assert found(5.9, surprise=odd)[0].confidence > 0.5
    assert not found(3.9, surprise=odd)


def test_two_checks_that_doubt_the_same_words_for_two_reasons_are_certain() -> None:
    assert {finding.severity for finding in found(5.0, DoubtedOtherwise())} == {Severity.MAJOR}


def test_two_checks_that_would_mend_them_in_the_same_way_stay_in_doubt() -> None:
    assert {finding.severity for finding in found(5.0, AlsoDoubted())} == {Severity.NEUTRAL}


class Rule(Sure):
    id = "rule"

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield Hit(Span(10, 16), repair=Edit(Span(10, 17), ""))


class SafeRule(Rule):
    id = "safe-rule"

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield from (replace(hit, safe=True) for hit in super().find(passage, context))


def test_a_rule_whose_repair_the_model_objects_to_is_in_doubt() -> None:
    objected, accepted = found(-3.1, Rule()), found(-3.0, Rule())

    assert [(f.severity, f.message) for f in objected] == [(Severity.NEUTRAL, "perhaps: wrong")]
    assert [(f.severity, f.message) for f in accepted] == [(Severity.MINOR, "wrong")]


def test_what_may_be_applied_without_reading_asks_no_model() -> None:
    (finding,) = found(-99.0, SafeRule())

    assert (finding.severity, finding.message, finding.gain) == (Severity.MINOR, "wrong", None)
    assert finding.repair is not None
    assert finding.repair.safe


def test_a_policy_makes_no_defect_of_a_doubt() -> None:
    policy = Settings(severity={"verb-second": Severity.CRITICAL})

    assert [finding.severity for finding in graded(found(5.0), policy)] == [Severity.NEUTRAL]
    assert [finding.severity for finding in graded(found(6.0), policy)] == [Severity.CRITICAL]


class Distrusted(Rule):
    id = "distrusted"


class Bare(Sure):
    id = "bare"


class SafeDistrusted(SafeRule):
    id = "distrusted"


class Hesitant(Sure):
    id = "hesitant"

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield Hit(Span(10, 16), doubtful=True)


@pytest.mark.parametrize("check", [Distrusted(), SafeDistrusted()])
def test_a_rule_that_alarms_as_often_as_it_finds_is_confirmed_by_the_model_or_in_doubt(check: Check) -> None:
    assert [f.severity for f in found(1.9, check)] == [Severity.NEUTRAL]
    assert [f.severity for f in found(2.0, check)] == [Severity.MINOR]


@pytest.mark.parametrize("check", [Distrusted(), Bare(), Hesitant()])
def test_without_a_model_nothing_confirms(check: Check) -> None:
    document = Document("x", (Segment(Passage(TEXT, Origin.at(0, len(TEXT)))),), Lines.of(TEXT))

    assert [finding.severity for finding in check_document(document, [check])] == [Severity.NEUTRAL]


@pytest.mark.parametrize("check", [Bare(), Hesitant()])
def test_what_proposes_no_repair_cannot_be_confirmed(check: Check) -> None:
    assert [f.severity for f in found(3.9, check)] == [Severity.NEUTRAL]


def test_a_rule_in_doubt_is_certain_beside_another_check_that_is() -> None:
    assert {f.severity for f in found(3.9, Hesitant(), Sure())} == {Severity.MINOR}


def surprising(opened: float, others: float) -> Surprise:
    return Surprise(levels={0: others, 10: opened, 17: others, 21: others, 30: others, 34: others})


@pytest.mark.parametrize("check", [LastResort(), DoubtedOtherwise(), Sure()])
def test_what_surprises_nobody_is_in_doubt_whatever_the_repair_gains(check: Check) -> None:
    assert {finding.severity for finding in found(99.0, check, surprise=surprising(0.7, -0.1))} == {Severity.NEUTRAL}


def test_what_need_not_surprise_is_no_doubt() -> None:
    found_here = found(99.0, Rule(), surprise=surprising(0.7, -0.1))

    assert [(finding.check, finding.severity) for finding in found_here] == [("rule", Severity.MINOR)]


@pytest.mark.parametrize(("opened", "others"), [(0.8, -0.3), (0.7, 0.1)])
def test_a_word_or_a_sentence_that_surprises_is_no_doubt(opened: float, others: float) -> None:
    assert [f.severity for f in found(6.0, surprise=surprising(opened, others))] == [Severity.MAJOR]
    assert {f.severity for f in found(3.9, Sure(), surprise=surprising(opened, others))} == {Severity.MINOR}


def is_asked(odds: dict[int, float], *more: str) -> bool:
    """Whether the model is asked about the verb, behind which stand other passages."""
    passages = (Passage(text, Origin.at(0, len(text))) for text in (TEXT, *more))
    document = Document("x", tuple(map(Segment, passages)), Lines.of(TEXT))
    asked: list[Comparison] = []

    def judge(comparisons: Sequence[Comparison]) -> list[list[float]]:
        asked.extend(comparisons)
        return [[0.0 for _ in comparison.candidates] for comparison in comparisons]

    check_document(document, [Doubted()], judge=judge, surprises={0: Surprise(garble=odds)})
    return any(comparison.original == TEXT for comparison in asked)


MORE = "It was open all day. The mayor came late."


@pytest.mark.parametrize(
    ("family", "odds", "expected"),
    [
        ("syntax", {0: -9.0, 10: -7.0, 17: -9.0}, False),
        ("syntax", {0: -9.0, 10: -5.0, 17: -9.0}, True),
        ("syntax", {0: -9.0, 10: -9.0, 21: -5.0}, True),  # not the word that is marked, but one that the repair moves
        ("syntax", {0: -5.0, 10: -9.0, 17: -9.0}, False),
        ("discourse", {0: -9.0, 10: -9.0, 17: -9.0}, True),
        ("syntax", {}, True),
    ],
)
def test_the_model_is_not_asked_about_wording_in_which_the_probe_sees_no_garble(
    family: str, odds: dict[int, float], expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Doubted, "family", family)

    assert is_asked(odds, MORE) is expected
    assert is_asked(odds), "of a sentence or two the probe has not read enough"


@pytest.mark.parametrize(("odds", "expected"), [(-4.0, False), (-2.0, True)])
def test_still_less_where_no_reason_is_known(odds: float, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Doubted, "family", "wording")
    monkeypatch.setattr(Doubted, "last_resort", True)

    assert is_asked({0: -9.0, 10: odds, 17: -9.0}, MORE) is expected
