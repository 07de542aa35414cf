"""Two versions: what is new, fixed and persisting; only what got worse fails."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mtcheck.analysis.segmenting import sentences
from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.report import DocumentReport, Fluency, Report, SegmentFluency, Verdict
from mtcheck.versions import compare
from mtcheck.versions.fluency import fluency_change
from tests.gate.conftest import Run

BRIDGE = "On Monday the council discussed the the old bridge over the river in great detail."
SCHOOL = "The school near the station will will be closed until the end of the summer."
SOUND = "Nobody in the town expected the decision, which was made behind closed doors."


def write(path: Path, *paragraphs: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def diff(run: Run, *arguments: str) -> tuple[int, dict[str, Any]]:
    outcome = run("diff", "--no-lm", "--fail-on", "minor", "--format", "json", *(arguments or ["old.txt", "new.txt"]))
    assert outcome.out, outcome.err
    report = json.loads(outcome.out)
    assert report["exit_status"] == outcome.status
    return outcome.status, report


def found(report: dict[str, Any], kind: str) -> list[tuple[str, str]]:
    return [(d["name"], finding["text"]) for d in report["documents"] for finding in d["findings"][kind]]


def test_findings_are_new_fixed_and_persisting(folder: Path, run: Run) -> None:
    write(folder / "old.txt", SOUND, BRIDGE, "She came from from Bern.")
    write(folder / "new.txt", "She came from from Bern.", SCHOOL, SOUND)

    status, report = diff(run)

    assert status == 1
    assert report["counts"] == {"new": 1, "fixed": 1, "persisting": 1}
    assert found(report, "new") == [("new.txt", "will will")]
    assert found(report, "fixed") == [("new.txt", "the the")]
    assert found(report, "persisting") == [("new.txt", "from from")]
    assert report["reasons"] == ["1 new finding of a severity that fails"]


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        pytest.param([BRIDGE], [BRIDGE], 0, id="as bad as before"),
        pytest.param([BRIDGE], [SOUND], 0, id="better"),
        pytest.param([SOUND], [BRIDGE], 1, id="worse"),
        pytest.param([BRIDGE], [SCHOOL], 1, id="another defect for a fixed one"),
        pytest.param([BRIDGE], [BRIDGE, BRIDGE], 1, id="one more of the same"),
    ],
)
def test_only_what_got_worse_fails(folder: Path, run: Run, old: list[str], new: list[str], status: int) -> None:
    write(folder / "old.txt", *old)
    write(folder / "new.txt", *new)

    assert diff(run)[0] == status


def test_severity_decides_what_counts_as_worse(folder: Path, run: Run) -> None:
    write(folder / "old.txt", SOUND)
    write(folder / "new.txt", BRIDGE)

    assert diff(run, "old.txt", "new.txt", "--fail-on", "major")[0] == 0
    assert diff(run, "old.txt", "new.txt", "--fail-on", "never")[0] == 0


def test_folders_are_compared_file_by_file(folder: Path, run: Run) -> None:
    write(folder / "old" / "a.txt", BRIDGE)
    write(folder / "old" / "sub" / "b.txt", SCHOOL)
    write(folder / "old" / "gone.txt", BRIDGE)
    write(folder / "new" / "a.txt", BRIDGE)
    write(folder / "new" / "sub" / "b.txt", SOUND)
    write(folder / "new" / "came.txt", SCHOOL)

    status, report = diff(run, "old", "new/")

    assert status == 1
    assert found(report, "persisting") == [("a.txt", "the the")]
    assert found(report, "fixed") == [("sub/b.txt", "will will"), ("gone.txt", "the the")]
    assert found(report, "new") == [("came.txt", "will will")]
    assert {d["name"]: (bool(d["old"]), bool(d["new"])) for d in report["documents"]} == {
        "a.txt": (True, True),
        "sub/b.txt": (True, True),
        "gone.txt": (True, False),
        "came.txt": (False, True),
    }


def test_reports_are_compared_like_the_texts(folder: Path, run: Run) -> None:
    write(folder / "a.txt", SOUND, BRIDGE)
    (folder / "old.json").write_text(run("check", "--no-lm", "--format", "json", "a.txt").out)
    write(folder / "a.txt", SCHOOL, BRIDGE)
    (folder / "new.json").write_text(run("check", "--no-lm", "--format", "json", "a.txt").out)

    saved = diff(run, "old.json", "new.json")
    mixed = diff(run, "old.json", "a.txt")

    assert saved[0] == mixed[0] == 1
    for _, report in (saved, mixed):
        assert found(report, "new") == [("a.txt", "will will")]
        assert found(report, "persisting") == [("a.txt", "the the")]


def test_reports_on_two_folders_are_compared_file_by_file(folder: Path, run: Run) -> None:
    for version, text in (("old", BRIDGE), ("new", SOUND)):
        write(folder / version / "a.txt", text)
        write(folder / version / "sub" / "b.txt", SCHOOL)
        (folder / f"{version}.json").write_text(run("check", "--no-lm", "--format", "json", version).out)

    for versions in (("old.json", "new.json"), ("old", "new.json"), ("./old/", f"{folder}/new")):
        status, report = diff(run, *versions)

        assert status == 0
        assert report["counts"] == {"new": 0, "fixed": 1, "persisting": 1}, versions


def test_a_renamed_file_is_still_the_same_text(folder: Path, run: Run) -> None:
    """Its name is not what got worse; another text with a defect of the same kind is."""
    write(folder / "old" / "a.txt", SOUND, BRIDGE, SCHOOL)
    write(folder / "old" / "gone.txt", "She came from from Bern.")
    write(folder / "new" / "b.txt", SOUND, BRIDGE, SCHOOL.replace("will will", "will"))
    write(folder / "new" / "came.txt", "He went to to Basel.")

    status, report = diff(run, "old", "new")

    assert status == 1
    assert found(report, "persisting") == [("a.txt → b.txt", "the the")]
    assert found(report, "fixed") == [("a.txt → b.txt", "will will"), ("gone.txt", "from from")]
    assert found(report, "new") == [("came.txt", "to to")]


@pytest.mark.parametrize("name", ["terminal", "json"])
def test_text_cannot_steer_who_shows_a_comparison(folder: Path, run: Run, name: str) -> None:
    payload = (
        f"{'x' * 70} ::error::owned {'x' * 70} ::error::owned ##[error]owned the the ##vso[x]owned \x1b[31m \u202e"
    )
    write(folder / "old.txt", SOUND)
    write(folder / "new.txt", *[payload[start:] for start in range(0, 40, 3)])
    hostile = "\udcff\n::error::x.txt"
    write(folder / "old" / hostile, SOUND)
    write(folder / "new" / hostile, payload)

    for versions in (("old.txt", "new.txt"), ("old", "new")):
        output = run("diff", "--no-lm", "--format", name, *versions).out

        assert output
        assert re.findall(r"^\s*::.*|##\w*\[|[\x00-\x09\x0b-\x1f\u202e]", output, re.MULTILINE) == []


def test_a_renamed_file_is_the_same_in_saved_reports(folder: Path, run: Run) -> None:
    write(folder / "texts" / "a.txt", SOUND, BRIDGE, SCHOOL)
    write(folder / "texts" / "z.txt", SOUND)
    (folder / "old.json").write_text(run("check", "--no-lm", "--format", "json", "texts").out)
    (folder / "texts" / "a.txt").rename(folder / "texts" / "b.txt")
    (folder / "new.json").write_text(run("check", "--no-lm", "--format", "json", "texts").out)

    assert diff(run, "old.json", "new.json")[1]["counts"] == {"new": 0, "fixed": 0, "persisting": 2}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"schema": "mtcheck-report/1", "documents": [', "not a whole JSON report"),
        ('{"schema": "mtcheck-report/1", "documents": [{}]}', "not a report as mtcheck writes it"),
        ('{"schema": "mtcheck-report/9", "documents": []}', "is of the kind 'mtcheck-report/9'"),
    ],
)
def test_damaged_report_is_incomplete(folder: Path, run: Run, content: str, expected: str) -> None:
    (folder / "old.json").write_text(content)
    write(folder / "new.txt", SOUND)

    outcome = run("diff", "--no-lm", "old.json", "new.txt")

    assert outcome.status == 3
    assert expected in outcome.err


def test_missing_file_is_incomplete(folder: Path, run: Run) -> None:
    write(folder / "new.txt", SOUND)

    status, report = diff(run, "absent.txt", "new.txt")

    assert status == 3
    assert report["failures"][0]["uri"] == "absent.txt"
    assert diff(run, "absent.txt", "new.txt", "--allow-incomplete")[0] == 0


def test_words_are_marked_with_findings_over_them(folder: Path, run: Run) -> None:
    write(folder / "old.txt", SOUND, "The council discussed the old bridge.")
    write(folder / "new.txt", SOUND, "The council discussed the the new bridge.")

    outcome = run("diff", "--no-lm", "--fail-on", "minor", "old.txt", "new.txt")

    lines = [line.strip() for line in outcome.out.splitlines()]
    assert "- The council discussed the [-old-] bridge." in lines
    assert "+ The council discussed ⟦the {+the⟧ new+} bridge." in lines
    assert lines[-2:] == ["1 new, 0 fixed, 0 persisting", "WORSE: 1 new finding of a severity that fails"]
    assert SOUND not in outcome.out


def test_passages_of_the_json_carry_the_changed_words(folder: Path, run: Run) -> None:
    write(folder / "old.txt", SOUND, "The old bridge.")
    write(folder / "new.txt", SOUND, "The new bridge.")

    (passage,) = diff(run)[1]["documents"][0]["passages"][-1:]

    assert [passage["old"][slice(*span)] for span in passage["removed"]] == ["old"]
    assert [passage["new"][slice(*span)] for span in passage["added"]] == ["new"]


def test_hostile_text_cannot_steer_the_terminal(folder: Path, run: Run) -> None:
    write(folder / "old.txt", "A \x1b[31mred\x1b[0m bridge.")
    write(folder / "new.txt", "A \x1b[32mgreen\x1b[0m bridge.")

    assert "\x1b" not in run("diff", "--no-lm", "old.txt", "new.txt").out


def scored(*pairs: tuple[str, float], text: bool = True) -> DocumentReport:
    """A document whose sentences have these raw scores."""
    whole = " ".join(sentence for sentence, _ in pairs)
    spans = sentences(whole)
    assert [span.of(whole) for span in spans] == [sentence for sentence, _ in pairs]
    passage = Passage(whole, Origin.at(0, len(whole)))
    segments = tuple(SegmentFluency(span, raw, None) for span, (_, raw) in zip(spans, pairs, strict=True))
    fluency = Fluency(-3.0, None, None, "signature", segments)
    return DocumentReport(Document("a", (Segment(passage),) if text else (), Lines.of(whole)), 10, (), fluency)


NAMES = ["Anna", "Berta", "Clara", "Dora", "Emma", "Frieda", "Greta", "Hanna", "Ida", "Julia", "Karla", "Lena"]
OLD = [(f"{name} opened the new bridge today.", -3.0 - index / 2) for index, name in enumerate(NAMES)]
WORSE = [
    (f"{name} the new bridge today opened.", raw - 0.5 - index % 3 / 4)
    for index, ((_, raw), name) in enumerate(zip(OLD, NAMES, strict=True))
]


def test_consistent_fall_is_significant_when_paired() -> None:
    """Every sentence is a little worse; between sentences they differ far more, which pairing takes out."""
    paired = fluency_change([(scored(*OLD), scored(*WORSE))])
    unpaired = fluency_change([(scored(*OLD, text=False), scored(*WORSE, text=False))])

    assert paired is not None
    assert unpaired is not None
    assert paired.change == pytest.approx(unpaired.change) == pytest.approx(-0.75)
    assert paired.p_value < 0.01
    assert paired.interval[1] < 0
    assert unpaired.p_value > 0.05
    assert (paired.paired, unpaired.paired) == (True, False)


def test_only_fluency_that_fell_beyond_chance_fails() -> None:
    def verdict(old: DocumentReport, new: DocumentReport) -> Verdict:
        before, after = (Report((document,), (), Verdict.PASS, "signature") for document in (old, new))
        return compare(before, after, ("a", "b"), DEFAULT_SETTINGS).verdict

    assert verdict(scored(*OLD), scored(*WORSE)) is Verdict.FAIL
    assert verdict(scored(*WORSE), scored(*OLD)) is Verdict.PASS
    assert verdict(scored(*OLD), scored(WORSE[0], *OLD[1:])) is Verdict.PASS


def test_equal_texts_do_not_differ() -> None:
    change = fluency_change([(scored(*OLD), scored(*OLD))])

    assert change is not None
    assert (change.change, change.interval, change.p_value) == (0, (0, 0), 1)


def test_one_sentence_among_many_is_no_evidence() -> None:
    change = fluency_change([(scored(*OLD), scored(WORSE[0], *OLD[1:]))])

    assert change is not None
    assert change.p_value > 0.05


def test_added_sentences_count() -> None:
    bad = [(f"{name} the station yesterday closed.", -9.0) for name in NAMES]
    change = fluency_change([(scored(*OLD[:3]), scored(*OLD[:3], *bad))])

    assert change is not None
    assert change.change < -1
    assert change.p_value < 0.05


def test_unscored_version_has_no_fluency_change() -> None:
    unscored = DocumentReport(scored(*OLD).document, 10, ())

    assert fluency_change([(scored(*OLD), unscored)]) is None


def test_a_finding_ignored_meanwhile_is_neither_new_nor_fixed(folder: Path, run: Run) -> None:
    write(folder / "old.txt", BRIDGE)
    write(folder / "new.txt", BRIDGE, SCHOOL)
    (folder / ".mtcheck-ignore.toml").write_text('[[ignore]]\ncheck = "doubled-word"\nfile = "new.txt"\nreason = "r"\n')

    status, report = diff(run)

    assert status == 0
    assert report["counts"] == {"new": 0, "fixed": 0, "persisting": 0}


def test_marks_of_one_place_are_nested(folder: Path, run: Run) -> None:
    write(folder / "old.txt", "The council discussed the bridge.")
    write(folder / "new.txt", "The council discussed the the bridge.")

    assert "discussed ⟦the {+the+}⟧ bridge" in run("diff", "--no-lm", "old.txt", "new.txt").out
