"""A check sees the passages that hold one of its triggers, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

import pytest

from benchmarks.evidence import document
from mtcheck.check import Bigram, Check, Context, Example, Hit, Layer, Rule, RuledCheck, Together, Triggers, all_checks
from mtcheck.checking import check_document
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import frequent
from mtcheck.languages.patterns import LazyRegex
from mtcheck.report import Severity
from mtcheck.waking import awake


class Probe(Check):
    """A check that finds nothing; all that matters is what it is shown."""

    id = "probe"
    category = "fluency"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "seen"
    explanation = ""
    examples: ClassVar[tuple[Example, ...]] = ()

    def __init__(self, triggers: Triggers | None, concerned: bool = True) -> None:
        self._triggers, self._concerned = triggers, concerned

    @property
    def triggers(self) -> Triggers | None:
        return self._triggers

    def concerns(self, context: Context) -> bool:
        return self._concerned

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield from ()


class ProbeOfRules(RuledCheck):
    """A check that finds the words "against" and "left", each by a rule of its own."""

    id = "probe-of-rules"
    category = "fluency"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "seen"
    explanation = ""
    examples: ClassVar[tuple[Example, ...]] = ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        return Rule.of_text(_against, frozenset({"against"})), Rule(_left, frozenset({"left"}))


def _against(text: str) -> Iterator[Hit]:
    at = text.lower().index("against")
    yield Hit(Span(at, at + len("against")))


def _fail(text: str) -> Iterator[Hit]:
    raise ZeroDivisionError(text)


def _left(passage: Passage, _: Context) -> Iterator[Hit]:
    at = passage.text.index("left")
    yield Hit(Span(at, at + len("left")))


def test_rules_of_a_check_are_woken_one_by_one() -> None:
    called = awake([ProbeOfRules()], Context.of(document("probe", PASSAGES)))

    assert [len(those) for _, _, those in called] == [1, 0, 1, 0]


def test_what_rules_find_is_found_by_their_check() -> None:
    check = ProbeOfRules()
    found = check_document(document("probe", ("It went against what he left.", *PASSAGES)), [check])

    assert [finding.text for finding in found] == ["against", "left", "Against", "left"]
    assert {finding.check for finding in found} == {check.id}


def test_rule_that_fails_leaves_the_others_their_findings() -> None:
    class Broken(ProbeOfRules):
        @property
        def rules(self) -> tuple[Rule, ...]:
            return Rule.of_text(_fail, str.isascii), *super().rules

    failed: list[str] = []
    found = check_document(
        document("probe", PASSAGES), [Broken()], failed=lambda check, error: failed.append(type(error).__name__)
    )

    assert [finding.text for finding in found] == ["Against", "left"]
    assert failed == ["ZeroDivisionError"] * len(PASSAGES)


PASSAGES = ("It went Against them.", "Nothing; at all.", "In 2023,he left.", "Vor allem regnet es.")


def shown(*checks: Check) -> list[list[int]]:
    """For every passage the numbers of the checks that are called for it."""
    called = awake(checks, Context.of(document("probe", PASSAGES)))
    return [[checks.index(check) for check, _ in those] for _, _, those in called]


@pytest.mark.parametrize(
    ("triggers", "passages"),
    [
        (None, [0, 1, 2, 3]),
        (frozenset({"against"}), [0]),
        (frozenset(";"), [1]),
        (frozenset({"allem", ";"}), [1, 3]),
        (str.isupper, []),
        (lambda token: token == "went", [0]),
        (re.compile("nt"), []),
        (re.compile("t;"), []),
        (re.compile("g;"), [1]),
        (lambda token: token == "Vor", [3]),
        ((frozenset({"against"}), str.isdecimal), [0]),
    ],
)
def test_trigger(triggers: Triggers | None, passages: list[int]) -> None:
    assert [index for index, those in enumerate(shown(Probe(triggers))) if those] == passages


def test_pattern_is_looked_for_between_white_space() -> None:
    assert shown(Probe(re.compile(r"\d,\w"))) == [[], [], [0], []]
    assert shown(Probe(re.compile(r"\w \w"))) == [[], [], [], []]


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_words_that_a_pattern_matches_are_named_by_another_sign(check: Check) -> None:
    words = sorted(frequent(2.5))
    tokens = [*words, *map(str.capitalize, words), *map(str.upper, words[::10])]
    for sign in patterns(tuple((rule.triggers, rule.doubts) for rule in check.rules)):
        found = tuple(filter(sign.search, tokens))
        woken = awake([check], Context.of(document("words", found)))
        assert all(those for _, _, those in woken)


def patterns(trigger: object) -> list[re.Pattern[str]]:
    """The patterns of a trigger that every token is searched for."""
    if isinstance(trigger, tuple):
        return [pattern for each in trigger for pattern in patterns(each)]
    if isinstance(trigger, Together):
        return patterns(trigger.signs)
    if isinstance(trigger, LazyRegex):
        return [trigger.compiled()]
    return [trigger] if isinstance(trigger, re.Pattern) else []


@pytest.mark.parametrize(
    ("bigram", "passages"),
    [
        (Bigram(frozenset({"went"}), frozenset({"against"})), [0]),
        (Bigram(frozenset({"against"}), frozenset({"went"})), []),
        (Bigram(frozenset({"it", "at"}), str.islower), [0, 1]),
        (Bigram(re.compile(";$"), str.islower), [1]),
        (Bigram(frozenset({""}), frozenset({"in", "it"})), [0, 2]),
        (Bigram(frozenset({""}), frozenset({"in", "it", *map(str, range(3_000))})), [0, 2]),
        (Bigram(frozenset({"went"}), frozenset({"against", *map(str, range(3_000))})), [0]),
        (Bigram(frozenset({"left"}), str.islower), []),
    ],
)
def test_bigram(bigram: Bigram, passages: list[int]) -> None:
    assert [index for index, those in enumerate(shown(Probe(bigram))) if those] == passages


@pytest.mark.parametrize(
    ("together", "passages"),
    [
        (Together(frozenset({"against"})), [0]),
        (Together(frozenset({"them"}), frozenset({"went"})), [0]),
        (Together(frozenset({"them", "regnet"}), frozenset({"went", "vor", "left"})), [0, 3]),
        (Together(frozenset({"it"}), frozenset({"them"}), frozenset({"left"})), []),
        (Together(re.compile(r"\d"), str.istitle, frozenset({"left"})), [2]),
        (Together(Bigram(frozenset({"vor"}), frozenset({"allem"})), frozenset("."), frozenset({"es"})), [3]),
        (Together(Bigram(frozenset({"allem"}), frozenset({"vor"})), frozenset(".")), []),
    ],
)
def test_signs_together(together: Together, passages: list[int]) -> None:
    others = Probe(Together(frozenset({"no"}), frozenset({"such"}))), Probe(frozenset({"word"}))
    assert [index for index, those in enumerate(shown(others[0], Probe(together), others[1])) if those] == passages


@pytest.mark.parametrize("sign", ["asylum-seekers", "aren't", "Germans", "seekers", "here"])
def test_a_sign_is_what_stands_in_a_text_however_it_is_written(sign: str) -> None:
    passages = document("", ["The asylum-seekers aren't here, say Germans.", "Others are."])
    woken = awake(
        [Probe(frozenset({sign})), Probe(Bigram(frozenset({"the", "say", "seekers"}), frozenset({sign})))],
        Context.of(passages),
    )

    assert [bool(rules) for _, _, rules in woken] == [True, False]


def test_checks_are_called_in_their_order() -> None:
    assert shown(Probe(frozenset({"against"})), Probe(None), Probe(frozenset(".")))[0] == [0, 1, 2]


def test_check_that_the_document_does_not_concern_is_not_called() -> None:
    assert shown(Probe(None, concerned=False), Probe(None)) == [[1]] * len(PASSAGES)
