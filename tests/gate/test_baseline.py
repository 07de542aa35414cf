"""Known findings do not fail a run, new ones do, fixed ones are reported: through the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.gate.matching import Trace, match
from tests.gate.conftest import Run

BRIDGE = "On Monday the council discussed the the old bridge over the river in great detail."
SCHOOL = "The school near the station will will be closed until the end of the summer."
SOUND = "Nobody in the town expected the decision, which was made behind closed doors."
KNOWN = ("--baseline", "known.json", "--fail-on", "minor")


def write(folder: Path, *paragraphs: str, name: str = "a.txt") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def baseline(run: Run, *names: str) -> None:
    outcome = run("baseline", "write", *(names or ["a.txt"]), "--no-lm", "--output", "known.json")
    assert outcome.status == 0, outcome.err


def check(run: Run, *arguments: str) -> tuple[int, dict[str, Any]]:
    outcome = run("check", "--no-lm", "--format", "json", *KNOWN, *(arguments or ["a.txt"]))
    assert outcome.out, outcome.err
    return outcome.status, json.loads(outcome.out)


def new(report: dict[str, Any]) -> list[str]:
    return [finding["text"] for document in report["documents"] for finding in document["findings"]]


def test_known_findings_pass_and_are_counted(folder: Path, run: Run) -> None:
    write(folder, BRIDGE, SCHOOL)
    baseline(run)

    status, report = check(run)

    assert (status, new(report)) == (0, [])
    assert report["notices"] == ["known.json: 2 known findings do not count"]


def test_a_new_finding_fails(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)
    baseline(run)
    write(folder, BRIDGE, SCHOOL)

    assert check(run)[0] == 1
    assert new(check(run)[1]) == ["will will"]


@pytest.mark.parametrize(
    "after",
    [
        pytest.param([SOUND, SOUND, BRIDGE, SCHOOL], id="insertion above"),
        pytest.param([SCHOOL, BRIDGE], id="re-ordering"),
        pytest.param([f"{SCHOOL} {BRIDGE}"], id="paragraphs joined"),
        pytest.param([f"{SOUND} {BRIDGE} {SOUND}", SCHOOL], id="sentences joined"),
        pytest.param([BRIDGE.replace("great", "some"), SCHOOL], id="edit in the sentence"),
        pytest.param([BRIDGE.replace("On Monday the", "On Tuesday the town"), SCHOOL], id="edit right before"),
        pytest.param([BRIDGE.replace(" ", "  "), SCHOOL], id="more blanks"),
    ],
)
def test_known_findings_are_recognised_after(folder: Path, run: Run, after: list[str]) -> None:
    write(folder, BRIDGE, SCHOOL)
    baseline(run)
    write(folder, *after)

    assert new(check(run)[1]) == []


def test_paragraphs_that_are_cut_apart_are_recognised(folder: Path, run: Run) -> None:
    write(folder, f"{SOUND} {BRIDGE} {SCHOOL}")
    baseline(run)
    write(folder, SOUND, BRIDGE, SCHOOL)

    assert new(check(run)[1]) == []


def test_short_sentences_are_recognised_whatever_surrounds_them(folder: Path, run: Run) -> None:
    short = "They met the the mayor."
    write(folder, f"{SOUND} {short} {SCHOOL}")
    baseline(run)
    write(folder, SOUND, short, SCHOOL)

    assert new(check(run)[1]) == []


def test_a_second_copy_of_a_known_finding_is_new(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)
    baseline(run)
    write(folder, BRIDGE, SOUND, BRIDGE)

    assert new(check(run)[1]) == ["the the"]


def test_the_same_slip_elsewhere_is_new(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)
    baseline(run)
    write(folder, "She has seen the the harbour.")

    assert new(check(run)[1]) == ["the the"]


def test_the_same_finding_in_another_file_is_new(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)
    baseline(run)
    write(folder, BRIDGE, name="b.txt")

    assert new(check(run, "b.txt")[1]) == ["the the"]


def test_a_renamed_file_stays_known(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)
    baseline(run)
    (folder / "a.txt").rename(folder / "b.txt")

    assert new(check(run, "b.txt")[1]) == []


def test_files_are_recognised_however_they_are_named(folder: Path, run: Run) -> None:
    write(folder, BRIDGE, name="news/a.txt")
    baseline(run, "news/a.txt")

    assert new(check(run, str(folder / "news" / "a.txt"))[1]) == []


def test_fixed_findings_are_reported_and_taken_out(folder: Path, run: Run) -> None:
    """`--update` lets the baseline shrink, never grow."""
    write(folder, BRIDGE, SCHOOL)
    baseline(run)
    write(folder, SCHOOL, "She has seen the the harbour.")

    _, report = check(run)
    status, _ = check(run, "--update", "a.txt")

    assert report["notices"][1].startswith("known.json: 1 fixed: doubled-word “the the” in a.txt")
    assert status == 1
    left = json.loads((folder / "known.json").read_text())["findings"]
    assert [entry["text"] for entry in left] == ["will will"]
    assert check(run)[1]["notices"] == ["known.json: 1 known finding does not count"]


def test_one_of_two_equal_findings_fixed_leaves_one(folder: Path, run: Run) -> None:
    write(folder, BRIDGE, SOUND, BRIDGE)
    baseline(run)
    write(folder, BRIDGE, SOUND)

    check(run, "--update", "a.txt")

    left = json.loads((folder / "known.json").read_text())["findings"]
    assert [entry["count"] for entry in left] == [1]


def test_what_was_not_checked_is_not_called_fixed(folder: Path, run: Run) -> None:
    write(folder, BRIDGE, name="a.txt")
    write(folder, SCHOOL, name="b.txt")
    baseline(run, "a.txt", "b.txt")

    assert check(run, "a.txt")[1]["notices"] == ["known.json: 1 known finding does not count"]


def test_what_a_check_found_that_did_not_run_is_not_called_fixed(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)
    baseline(run)
    before = (folder / "known.json").read_text()

    status, report = check(run, "--select", "residue", "--update", "a.txt")

    assert (status, report["notices"]) == (0, ["known.json: 0 known findings do not count"])
    assert (folder / "known.json").read_text() == before


def test_what_other_models_found_is_not_lost(folder: Path, run: Run) -> None:
    """Without the language model some findings cannot be made; the baseline is then not touched."""
    write(folder, BRIDGE)
    baseline(run)
    write(folder, SOUND)
    before = (folder / "known.json").read_text().replace("model:none", "model:other")
    (folder / "known.json").write_text(before)

    outcome = run("check", "--no-lm", *KNOWN, "--update", "a.txt")

    assert outcome.status == 2
    assert "written with other models" in outcome.err
    assert (folder / "known.json").read_text() == before


def test_an_incomplete_baseline_is_not_written(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)

    outcome = run("baseline", "write", "a.txt", "absent.txt", "--no-lm", "--output", "known.json")

    assert outcome.status == 3
    assert "absent.txt: no such file" in outcome.err
    assert not (folder / "known.json").exists()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "there is no such baseline; write it anew with `mtcheck baseline write FILE... --output known.json`"),
        ("{", "not a baseline"),
        ("[]", "not a baseline"),
        ('{"schema": "x/1", "signature": "", "findings": []}', "is of the kind 'x/1', not 'mtcheck-baseline/1'"),
        ('{"schema": "mtcheck-baseline/1", "signature": "", "findings": [{"file": 1}]}', "`$.findings[0].file`"),
    ],
)
def test_bad_baseline_is_wrong_usage(folder: Path, run: Run, content: str | None, expected: str) -> None:
    write(folder, BRIDGE)
    if content is not None:
        (folder / "known.json").write_text(content)

    outcome = run("check", "--no-lm", *KNOWN, "a.txt")

    assert outcome.status == 2
    assert expected in outcome.err


def test_update_without_baseline_is_wrong_usage(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)

    assert run("check", "--no-lm", "--update", "a.txt").status == 2


def test_baseline_of_the_configuration_is_used(folder: Path, run: Run) -> None:
    write(folder, BRIDGE)
    baseline(run)
    (folder / "mtcheck.toml").write_text('baseline = "known.json"\nfail-on = "minor"\n')

    assert run("check", "--no-lm", "a.txt").status == 0


WORDS = st.text("ab ", max_size=4)
TRACES = st.lists(st.builds(Trace, st.sampled_from("xy"), st.sampled_from("12"), WORDS, WORDS, WORDS), max_size=6)


@given(TRACES, TRACES)
def test_each_known_finding_is_used_once(old: list[Trace], new: list[Trace]) -> None:
    pairs = match(old, new)

    assert len(set(pairs.values())) == len(pairs)
    assert all(old[i].check == new[j].check for j, i in pairs.items())


@given(st.permutations(range(5)), TRACES)
def test_order_does_not_matter(order: list[int], traces: list[Trace]) -> None:
    shuffled = [traces[index] for index in order if index < len(traces)]

    assert len(match(traces, shuffled)) == len(shuffled)
