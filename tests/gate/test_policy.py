"""What passes and what fails under which policy, through the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mtcheck.config import DEFAULT_SETTINGS, Rate, Settings, Share
from mtcheck.document import Document, Lines, Origin, Passage, Segment, Span
from mtcheck.gate.judging import judge, unjudgeable
from mtcheck.gate.selecting import file_of
from mtcheck.rendering import formats
from mtcheck.report import DocumentReport, Excerpt, Failure, Finding, Fluency, Severity, Verdict
from tests.gate.conftest import DOUBLED, SOUND, Outcome, Run


def check(run: Run, *arguments: str) -> tuple[Outcome, dict[str, Any]]:
    outcome = run("check", "--no-lm", "--format", "json", *arguments)
    return outcome, json.loads(outcome.out)


@pytest.fixture
def doubled(folder: Path) -> str:
    (folder / "doubled.txt").write_text(DOUBLED, encoding="utf-8")
    return "doubled.txt"


def found(report: dict[str, Any]) -> list[tuple[str, str]]:
    return [(finding["check"], finding["severity"]) for d in report["documents"] for finding in d["findings"]]


def test_an_entry_with_a_name_longer_than_any_file_name_belongs_to_its_feed() -> None:
    assert file_of(f"feed.xml#{'x' * 300}") == "feed.xml"


@pytest.mark.parametrize(("limit", "status"), [("major", 0), ("minor", 1), ("never", 0)])
def test_fail_on(run: Run, doubled: str, limit: str, status: int) -> None:
    outcome, report = check(run, "--fail-on", limit, doubled)

    assert outcome.status == report["exit_status"] == status


@pytest.mark.parametrize("name", ["doubled-word", "repetition"])
def test_severity_is_overridden_by_id_and_family(run: Run, doubled: str, name: str) -> None:
    outcome, report = check(run, "--severity", f"{name}=critical", doubled)

    assert outcome.status == 1
    assert found(report) == [("doubled-word", "critical")]
    assert report["documents"][0]["mqm"]["penalty"] == 25


def test_id_is_stronger_than_family(run: Run, doubled: str) -> None:
    _, report = check(run, "--severity", "doubled-word=neutral", "--severity", "repetition=critical", doubled)

    assert found(report) == [("doubled-word", "neutral")]


@pytest.mark.parametrize("name", ["doubled-word", "repetition"])
def test_checks_are_selected_by_id_and_family(run: Run, doubled: str, name: str) -> None:
    _, selected = check(run, "--select", name, doubled)
    _, ignored = check(run, "--select", name, "--select", "structure", "--ignore", name, doubled)

    assert found(selected) == [("doubled-word", "minor")]
    assert found(ignored) == []


@pytest.mark.parametrize("ignored", ["doubled-word", "repetition"])
def test_run_without_any_check_is_wrong_usage_and_no_pass(run: Run, doubled: str, ignored: str) -> None:
    finished = run("check", "--no-lm", "--select", "doubled-word", "--ignore", ignored, doubled)

    assert (finished.status, finished.out) == (2, "")
    assert "no check is left" in finished.err


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        ("sport/**", True),
        ("sport/*", False),
        ("sport/", True),
        ("*.txt", True),
        ("**/a.txt", True),
        ("sport/*/a.txt", True),
        ("sport/20[0-9][0-9]/?.txt", True),
        ("sport/20[!2]*/a.txt", False),
        ("a.txt/**", False),
        ("./sport/2024/a.txt", True),
        ("./a.txt", False),
        ("port/**", False),
    ],
)
def test_settings_differ_by_path(folder: Path, run: Run, pattern: str, matches: bool) -> None:
    """Patterns are relative to the configuration's folder, wherever the command runs and however a file is named."""
    place = folder / "sport" / "2024"
    place.mkdir(parents=True)
    (place / "a.txt").write_text(DOUBLED, encoding="utf-8")
    (folder / "mtcheck.toml").write_text(f'fail-on = "minor"\n[paths."{pattern}"]\nignore = ["repetition"]\n')

    assert check(run, "sport/2024/a.txt")[0].status == (0 if matches else 1)
    assert check(run, str(place / "a.txt"))[0].status == (0 if matches else 1)


def test_path_that_matches_no_file_is_noted(folder: Path, run: Run, doubled: str) -> None:
    """It is a slip; what matches files that this run does not read, is none."""
    (folder / "sport").mkdir()
    (folder / "sport" / "b.txt").write_text(SOUND)
    tables = ("doubled*", "sport/**", "zzz*", "sprot/**")
    (folder / "mtcheck.toml").write_text("".join(f'[paths."{each}"]\nfail-on = "minor"\n' for each in tables))

    notices = check(run, doubled)[1]["notices"]

    assert [notice.partition(": ")[0] for notice in notices if "no file matches" in notice] == [
        "mtcheck.toml:5",
        "mtcheck.toml:7",
    ]


@pytest.mark.parametrize("command", ["check", "fix", "baseline write"])
def test_ignore_file_that_a_configuration_names_must_be_there(
    folder: Path, run: Run, doubled: str, command: str
) -> None:
    (folder / "mtcheck.toml").write_text('ignore-file = "ours.toml"\n')

    outcome = run(*command.split(), "--no-lm", doubled)

    assert outcome.status == 2
    assert "mtcheck.toml:1: ours.toml: there is no such file; `mtcheck triage` writes one" in outcome.err

    (folder / "ours.toml").write_text("")
    assert "no such file" not in run(*command.split(), "--no-lm", doubled).err


def test_checks_that_do_not_know_the_language_are_counted(folder: Path, run: Run) -> None:
    (folder / "a.txt").write_text(SOUND)

    _, report = check(run, "--language", "de", "--select", "structure", "a.txt")

    assert any("do not know the language 'de'" in notice for notice in report["notices"])
    assert not any("language" in notice for notice in check(run, "a.txt")[1]["notices"])


def test_later_path_wins_and_severities_add_up(folder: Path, run: Run, doubled: str) -> None:
    (folder / "mtcheck.toml").write_text(
        """
[paths."*.txt"]
fail-on = "never"
severity = {doubled-word = "critical"}
[paths."doubled*"]
fail-on = "critical"
"""
    )

    outcome, report = check(run, doubled)

    assert found(report) == [("doubled-word", "critical")]
    assert outcome.status == 1


def test_what_is_unreadable_is_incomplete_whatever_was_asked(folder: Path, run: Run, doubled: str) -> None:
    outcome, report = check(run, "--fail-on", "never", doubled, "absent.txt")

    assert outcome.status == report["exit_status"] == 3
    assert report["verdict"] == "incomplete"


@pytest.mark.parametrize("name", formats())
def test_verdict_is_the_exit_status_in_every_format(folder: Path, run: Run, doubled: str, name: str) -> None:
    (folder / "sound.txt").write_text(SOUND)

    def status(*arguments: str) -> int:
        return run("check", "--no-lm", "--fail-on", "minor", "--format", name, *arguments).status

    assert [status("sound.txt"), status(doubled), status(doubled, "absent.txt")] == [0, 1, 3]


def test_incomplete_is_allowed_only_aloud(folder: Path, run: Run, doubled: str) -> None:
    """The verdict is then that of what was read, and every format says that something was not."""
    allowed, report = check(run, "--allow-incomplete", doubled, "absent.txt")
    failing, _ = check(run, "--allow-incomplete", "--fail-on", "minor", doubled, "absent.txt")
    printed = run("check", "--no-lm", "--allow-incomplete", doubled, "absent.txt")

    assert allowed.status == report["exit_status"] == 0
    assert failing.status == 1
    assert report["reasons"] == ["1 part could not be checked, which --allow-incomplete allows"]
    assert len(report["failures"]) == 1
    assert "which --allow-incomplete allows" in printed.out


def test_fluency_that_cannot_be_judged_is_incomplete(run: Run, doubled: str) -> None:
    outcome, report = check(run, "--min-fluency", "40", doubled)

    assert outcome.status == 3
    assert "min-fluency is 40, but there is no calibrated score" in report["failures"][0]["reason"]


def test_penalty_limit(folder: Path, run: Run, doubled: str) -> None:
    """One minor finding in nine words is 111 points per 1,000 words."""
    (folder / "sound.txt").write_text(SOUND)

    assert check(run, "--max-mqm-penalty", "112", doubled, "sound.txt")[0].status == 0
    failing, report = check(run, "--max-mqm-penalty", "111", doubled, "sound.txt")
    assert failing.status == 1
    assert report["reasons"] == ["doubled.txt: MQM penalty 111.1 per 1,000 words > 111"]


@pytest.mark.parametrize(
    ("rate", "status"),
    [
        ("1 minor", 0),
        ("0 minor", 1),
        ("112 minor per 1000 words", 0),
        ("111 minor per 1000 words", 1),
        ("1 minor per document", 0),
        ("0.5 minor per document", 1),
        ("0 major", 0),
    ],
)
def test_rate_gate(run: Run, doubled: str, rate: str, status: int) -> None:
    outcome, report = check(run, "--max", rate, doubled)

    assert outcome.status == status
    assert bool(report["reasons"]) is bool(status)


def test_rate_gate_judges_its_severity_in_place_of_fail_on(run: Run, doubled: str) -> None:
    assert check(run, "--fail-on", "minor", "--max", "1 minor", doubled)[0].status == 0
    assert check(run, "--fail-on", "minor", "--max", "1 major", doubled)[0].status == 1


@pytest.mark.parametrize(("share", "status"), [("0%", 1), ("9%", 1), ("10%", 0), ("100%", 0)])
def test_share_of_documents_that_may_fail(folder: Path, run: Run, doubled: str, share: str, status: int) -> None:
    names = [f"sound{number}.txt" for number in range(9)]
    for name in names:
        (folder / name).write_text(SOUND)

    outcome, report = check(run, "--fail-on", "minor", "--max-failing-documents", share, doubled, *names)

    assert outcome.status == status
    if share == "9%":
        assert report["reasons"][0] == "1 of 10 documents (10.0 %) fail, more than 9%"


def document(score: float | None, severities: tuple[Severity, ...] = (), uri: str = "a.txt") -> DocumentReport:
    text = "Sound words. " * 10
    passage = Passage(text, Origin.at(0, len(text)))
    findings = tuple(
        Finding("x", "fluency", s, 0.9, Span(0, 5), 1, 1, "Sound", "m", Excerpt(text, Span(0, 5)), str(i))
        for i, s in enumerate(severities)
    )
    fluency = None if score is None else Fluency(-3.0, score, None, "signature", ())
    return DocumentReport(Document(uri, (Segment(passage),), Lines.of(text)), 20, findings, fluency)


def settings(**changes: Any) -> Settings:
    return replace(DEFAULT_SETTINGS, **changes)


def test_low_fluency_fails() -> None:
    verdict, reasons = judge([document(39.94), document(41)], [], settings(min_fluency=40))

    assert verdict is Verdict.FAIL
    assert reasons == ("a.txt: fluency 39.9 is below 40",)


def test_fluency_exactly_at_the_limit_passes() -> None:
    assert judge([document(40)], [], settings(min_fluency=40.0))[0] is Verdict.PASS


def test_missing_fluency_is_a_failure_only_where_it_is_asked_for() -> None:
    assert isinstance(unjudgeable(document(None), settings(min_fluency=1.0)), Failure)
    assert unjudgeable(document(None), settings()) is None
    assert unjudgeable(document(50), settings(min_fluency=60.0)) is None


def test_many_reasons_are_summed_up() -> None:
    documents = [document(10, uri=f"{number}.txt") for number in range(8)]

    _, reasons = judge(documents, [], settings(min_fluency=40.0))

    assert len(reasons) == 6
    assert reasons[-1] == "3 more of the kind"


@pytest.mark.parametrize("text", ["2 major per 1000 words", "0.5 minor per document", "0 critical", "3 major per word"])
def test_rate_is_read_as_it_is_written(text: str) -> None:
    assert Rate.parse(str(Rate.parse(text))) == Rate.parse(text)


def test_share_is_read_as_it_is_written() -> None:
    assert str(Share.parse("0.5 %")) == "0.5%"


@pytest.mark.parametrize("share", [7, 14, 28, 29, 55, 56, 57, 58])
def test_limits_are_exact(share: int) -> None:
    """29 of 100 are not more than 29%, although 0.29 * 100 is less than 29 in binary fractions."""
    documents = [document(None, (Severity.MAJOR,) if number < share else ()) for number in range(100)]

    assert judge(documents, [], settings(max_failing_documents=Share.parse(f"{share}%")))[0] is Verdict.PASS
    assert judge(documents, [], settings(max=(Rate.parse(f"0.{share:02} major per document"),)))[0] is Verdict.PASS
    assert judge(documents, [], settings(max_failing_documents=Share.parse(f"{share - 1}.9%")))[0] is Verdict.FAIL
