"""Every output format over the same reports: valid, read back, the same verdict everywhere, and nothing breaks out."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import Error, JUnitXml
from junitparser import Failure as FailedCase

from mtcheck.config import DEFAULT_SETTINGS, Rate, Share
from mtcheck.gate.judging import blamed, judge
from mtcheck.rendering import Page, appendix, formats, renderer
from mtcheck.report import Failure, Report, Severity, Verdict
from tests.rendering.sample_reports import HOSTILE, SAMPLES, document_report, report_on

REPORTS = {name: build() for name, build in SAMPLES.items()}
SARIF_SCHEMA = Path(__file__).parent / "fixtures" / "sarif-schema-2.1.0.json"
EVERY_REPORT = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


def rendered(name: str, report: Report) -> str:
    return renderer(name)(report, Page())


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for content in value.values():
            yield from strings(content)
    elif isinstance(value, list):
        for content in value:
            yield from strings(content)


@pytest.mark.parametrize("name", formats())
@EVERY_REPORT
def test_no_format_lets_text_steer_its_reader(name: str, report: Report) -> None:
    """No control, direction or other invisible character of the input survives, and the output is UTF-8."""
    output = rendered(name, report)

    assert output.encode()
    assert output.endswith("\n")
    assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]", output) == []


@pytest.mark.parametrize("name", formats())
@EVERY_REPORT
def test_no_report_in_a_build_log_holds_a_command(name: str, report: Report) -> None:
    """GitHub obeys ``::…`` at the start of a line and ``##[…`` anywhere, as Azure does ``##vso[…``."""
    output = rendered(name, report)

    assert re.findall(r"##\w*\[", output) == []
    if name != "github":
        assert re.findall(r"^\s*::.*", output, re.MULTILINE) == []


@pytest.mark.parametrize("name", sorted(set(formats()) - {"gitlab"}))
def test_format_names_the_verdict(name: str) -> None:
    """GitLab's format is a list of issues and has no place for one."""
    for report in REPORTS.values():
        output = rendered(name, report)

        assert report.verdict.value in output.lower()
        if name != "terminal":
            assert re.search(rf"exit.?status\W+(\w+=\W)?{report.verdict.exit_status}", output, re.IGNORECASE)


@EVERY_REPORT
def test_json_follows_its_schema_and_reads_back(report: Report) -> None:
    content = json.loads(rendered("json", report))

    validator("report-1.json").validate(content)
    assert (content["verdict"], content["exit_status"]) == (report.verdict.value, report.verdict.exit_status)
    assert [f["fingerprint"] for d in content["documents"] for f in d["findings"]] == [
        finding.fingerprint for finding in report.findings
    ]
    assert [f["text"] for d in content["documents"] for f in d["findings"]] == [f.text for f in report.findings]
    assert sum(content["counts"].values()) == len(list(report.findings))


def validator(schema: str) -> Draft202012Validator:
    content = json.loads(files("mtcheck").joinpath("schemas", schema).read_text())
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content)


def test_schema_refuses_a_verdict_that_contradicts_the_exit_status() -> None:
    content = json.loads(rendered("json", REPORTS["clean"]))

    assert validator("report-1.json").is_valid(content)
    assert not validator("report-1.json").is_valid({**content, "exit_status": 1})
    assert not validator("report-1.json").is_valid({**content, "surprise": 1})


def test_json_holds_the_surprisal_of_words_if_asked() -> None:
    report = REPORTS["findings"]

    content = json.loads(renderer("json")(report, Page(surprisal=True)))

    validator("report-1.json").validate(content)
    words = content["documents"][0]["fluency"]["segments"][0]["words"]
    assert [word["start"] for word in words] == [0, 4, 12, 18, 23, 26]


@EVERY_REPORT
def test_jsonl_is_the_json_report_line_by_line(report: Report) -> None:
    lines = [json.loads(line) for line in rendered("jsonl", report).split("\n")[:-1]]

    whole = json.loads(rendered("json", report))
    assert [line.pop("type") for line in lines] == [
        *["document"] * len(report.documents),
        *["failure"] * len(report.failures),
        "summary",
    ]
    assert whole["documents"] + whole["failures"] == lines[:-1]
    assert whole == {**lines[-1], "documents": whole["documents"], "failures": whole["failures"]}
    assert rendered("jsonl", report).splitlines() == rendered("jsonl", report).split("\n")[:-1]


@EVERY_REPORT
def test_sarif_follows_the_standard(report: Report) -> None:
    content = json.loads(rendered("sarif", report))

    Draft4Validator(json.loads(SARIF_SCHEMA.read_text())).validate(content)
    (run,) = content["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is not bool(report.failures)
    assert run["invocations"][0]["exitCode"] == report.verdict.exit_status
    counting = [result for result in run["results"] if not result["suppressions"]]
    assert len(counting) == len(list(report.findings))
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]


def test_findings_that_do_not_count_are_named_but_change_no_verdict() -> None:
    report = REPORTS["suppressed"]

    (run,) = json.loads(rendered("sarif", report))["runs"]
    (document,) = json.loads(rendered("json", report))["documents"]
    tree = ET.fromstring(rendered("junit", report))

    kinds = [result["suppressions"][0]["kind"] for result in run["results"] if result["suppressions"]]
    assert kinds == ["inSource", "external"]
    assert [entry["by"] for entry in document["suppressed"]] == ["comment", "baseline"]
    assert len(document["findings"]) == 1
    assert [case.get("message") for case in tree.iter("skipped")][1] == "baseline: known from the baseline"
    assert tree.get("skipped") == "2"
    assert "2 more do not count (comment 1, baseline 1)." in rendered("markdown", report)
    assert len(json.loads(rendered("gitlab", report))) == 1


def test_sarif_regions_and_fixes_point_into_the_file() -> None:
    text = "🦆 One.\r\nThe mayor [[the bridge wants|wants the bridge]] replaced.\r\n"
    file = text.replace("[[the bridge wants|wants the bridge]]", "the bridge wants")

    (run,) = json.loads(rendered("sarif", report_on(document_report(text))))["runs"]

    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert file[region["charOffset"] :][: region["charLength"]] == "the bridge wants"
    assert (region["startLine"], region["startColumn"]) == (2, 11)
    assert (region["endLine"], region["endColumn"]) == (2, 27)
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    deleted = replacement["deletedRegion"]
    assert file[deleted["charOffset"] :][: deleted["charLength"]] == "the bridge wants"
    assert replacement["insertedContent"] == {"text": "wants the bridge"}


def test_sarif_rules_explain_themselves() -> None:
    rules = {
        rule["id"]: rule
        for rule in json.loads(rendered("sarif", REPORTS["clean"]))["runs"][0]["tool"]["driver"]["rules"]
    }

    assert rules["doubled-word"]["shortDescription"]["text"] == "The same word twice in a row."
    assert "Delete the second copy" in rules["doubled-word"]["help"]["markdown"]


def test_sarif_messages_hold_no_links_or_placeholders() -> None:
    run = json.loads(rendered("sarif", REPORTS["hostile"]))["runs"][0]

    messages = [result["message"]["text"] for result in run["results"]]
    assert any("javascript" in message for message in messages)
    for message in messages:
        assert re.search(r"(?<!\\)\[", message) is None
        assert re.search(r"(?<!\{)\{(?:\{\{)*\d", message) is None


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ("a b/ü.txt", "a%20b/%C3%BC.txt"),
        ("/tmp/x.txt", "file:///tmp/x.txt"),
        ("https://host.invalid/a?b=c&d=ü#entry", "https://host.invalid/a?b=c&d=%C3%BC"),
        ("feeds/a:b.xml#entry:1", "feeds/a%3Ab.xml"),
        ("javascript:alert(1)", "javascript%3Aalert(1)"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_sarif_names_inputs_by_valid_references(name: str, reference: str) -> None:
    run = json.loads(rendered("sarif", report_on(document_report("[[x]] y.", name))))["runs"][0]

    assert run["artifacts"][0]["location"]["uri"] == reference


def test_entries_of_a_feed_are_shown_in_their_file() -> None:
    report = report_on(
        document_report("A [[wrong]] word.", "feed.xml#1"), document_report("A [[bad]] one.", "feed.xml#2")
    )

    (run,) = json.loads(rendered("sarif", report))["runs"]

    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["feed.xml"]
    assert [r["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for r in run["results"]] == [0, 0]
    assert [issue["location"]["path"] for issue in json.loads(rendered("gitlab", report))] == ["feed.xml", "feed.xml"]
    assert rendered("github", report).count("file=feed.xml,") == 2


@EVERY_REPORT
def test_junit_is_read_back_and_fails_exactly_with_the_verdict(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "report.xml"
    file.write_text(rendered("junit", report), encoding="utf-8")

    suites = JUnitXml.fromfile(str(file))

    bad = [
        result for suite in suites for case in suite for result in case.result if isinstance(result, FailedCase | Error)
    ]
    assert bool(bad) is (report.verdict is not Verdict.PASS)
    assert suites.tests == sum(len(list(suite)) for suite in suites)
    assert len([result for result in bad if isinstance(result, Error)]) == (
        len(report.failures) + (report.verdict is Verdict.INCOMPLETE)
    )
    for suite, document in zip(suites, report.documents, strict=False):
        assert len(list(suite)) == max(1, len(document.findings)) + len(document.suppressed)


def test_junit_does_not_fail_where_the_policy_let_it_pass() -> None:
    """With --fail-on never, major findings are shown but fail no case."""
    findings = REPORTS["findings"]

    documents = tuple(replace(document, fails_on=frozenset()) for document in findings.documents)

    tree = ET.fromstring(rendered("junit", Report(documents, (), Verdict.PASS, "s")))

    assert tree.get("failures") == "0"
    assert len(tree.findall(".//system-out")) == len(list(findings.findings)) + 1


@pytest.mark.parametrize(
    ("settings", "failed"),
    [
        pytest.param({}, {"critical": 1, "major": 2}, id="major and above"),
        pytest.param({"fail_on": Severity.MINOR}, {"critical": 1, "major": 2, "minor": 1}, id="minor and above"),
        pytest.param({"fail_on": Severity.CRITICAL}, {"critical": 1}, id="critical only"),
        pytest.param({"fail_on": None}, {}, id="never"),
        pytest.param({"max": (Rate.parse("1 major"),)}, {"critical": 1, "major": 2}, id="a rate that is exceeded"),
        pytest.param({"max": (Rate.parse("9 major"),)}, {"critical": 1}, id="a rate that is kept"),
        pytest.param({"fail_on": None, "max": (Rate.parse("0 minor"),)}, {"minor": 1}, id="a rate alone"),
        pytest.param({"max_failing_documents": Share.parse("100%")}, {}, id="as many as may fail"),
    ],
)
def test_junit_fails_the_findings_that_the_policy_blames(settings: dict[str, Any], failed: dict[str, int]) -> None:
    policy = replace(DEFAULT_SETTINGS, **settings)
    documents = blamed(REPORTS["findings"].documents, policy)
    verdict, reasons = judge(documents, (), policy)

    tree = ET.fromstring(rendered("junit", Report(documents, (), verdict, "s", reasons)))

    cases = [failure.get("type") for failure in tree.findall(".//failure") if failure.get("type") != "fail"]
    assert Counter(cases) == failed
    assert (verdict is Verdict.FAIL) is bool(failed)


def test_what_may_stay_unchecked_fails_nothing_and_is_printed() -> None:
    """--allow-incomplete is seen in every format that has a place for it, and contradicted in none."""
    failures = (Failure("feed.xml#1", "is damaged"),)
    verdict, reasons = judge((), failures, replace(DEFAULT_SETTINGS, allow_incomplete=True))
    report = Report((), failures, verdict, "s", reasons)

    for name in formats():
        assert "allow-incomplete" in rendered(name, report).replace("\\", ""), name
    tree = ET.fromstring(rendered("junit", report))
    assert (tree.get("errors"), tree.get("failures"), tree.get("skipped")) == ("0", "0", "1")
    assert [issue["severity"] for issue in json.loads(rendered("gitlab", report))] == ["info"]
    assert "::error" not in rendered("github", report)
    assert "file=feed.xml," in rendered("github", report)


@EVERY_REPORT
def test_github_lines_are_one_command_each(report: Report) -> None:
    lines = rendered("github", report).splitlines()

    assert len(lines) == len(list(report.findings)) + len(report.failures) + len(report.notices) + 1
    for line in lines:
        command = re.fullmatch(r"::(error|warning|notice)(?: ([^:]*))?::(.*)", line)
        assert command is not None
        keys = [pair.partition("=")[0] for pair in (command[2] or "").split(",") if pair]
        assert set(keys) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert len(keys) == len(set(keys))


def test_github_undoes_to_the_original_text() -> None:
    line = rendered("github", report_on(failures=(Failure("a,b:c%.txt", "50% off: x,y"),))).splitlines()[0]

    assert line == "::error file=a%2Cb%3Ac%25.txt,title=not checked::a,b:c%25.txt: 50%25 off: x,y"


def test_github_summary_goes_to_the_file_that_the_runner_names() -> None:
    report = REPORTS["findings"]

    assert appendix("github", report, {}) is None
    assert appendix("github", report, {"GITHUB_STEP_SUMMARY": "/x"}) == (Path("/x"), rendered("markdown", report))
    assert appendix("json", report, {"GITHUB_STEP_SUMMARY": "/x"}) is None


@EVERY_REPORT
def test_gitlab_issues_are_complete_and_unique(report: Report) -> None:
    issues = json.loads(rendered("gitlab", report))

    assert len(issues) == len(list(report.findings)) + len(report.failures)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
    assert [i["severity"] for i in issues].count("blocker") == len(report.failures)


@EVERY_REPORT
def test_concise_has_one_line_a_finding(report: Report) -> None:
    lines = rendered("concise", report).splitlines()

    assert len(lines) == len(list(report.findings)) + len(report.failures) + len(report.notices) + 1
    assert not any(line.startswith("::") or "##[" in line for line in lines)
    assert lines[-1].startswith(f"mtcheck: {report.verdict} (exit status {report.verdict.exit_status})")


def test_concise_line_names_place_severity_check_and_change() -> None:
    lines = rendered("concise", REPORTS["findings"]).splitlines()

    assert lines[2] == (
        "articles/one.txt:3:156: critical planted-defect “the bridge wants” is wrong here: "
        "“The mayor the bridge wants to be replaced.” → “The mayor wants the bridge to be replaced.”"
    )


def test_markdown_shows_findings_as_diffs_worst_first() -> None:
    output = rendered("markdown", REPORTS["findings"])

    assert (
        "```diff\n- The mayor the bridge wants to be replaced.\n+ The mayor wants the bridge to be replaced.\n```"
        in output
    )
    assert output.index("**critical**") < output.index("**major**") < output.index("**minor**")
    assert "| `articles/one.txt` | 53 |" in output


def test_markdown_is_text_only_where_the_input_is_hostile() -> None:
    """A real Markdown parser finds no HTML, link or image, and the document's name in its cell."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(rendered("markdown", REPORTS["hostile"]))

    every = [*tokens, *(child for token in tokens for child in token.children or [])]
    html = [token.content.strip() for token in every if token.type.startswith("html")]
    assert {token.type for token in every} & {"link_open", "image"} == set()
    assert set(html) == {"<!-- mtcheck -->", "<sub>", "</sub>"}
    assert any("| a | b |" in token.content for token in every if token.type == "code_inline")
    assert all(payload in everything(every) for payload in HOSTILE if payload.isascii() and payload.isprintable())


def everything(tokens: list[Any]) -> str:
    return "\n".join(token.content.replace("\u2060", "").replace("\\u0023#", "##") for token in tokens)


def test_markdown_fits_into_a_comment_and_counts_the_rest() -> None:
    documents = [document_report("[[wrong|right]] is it. " * 40, f"{number}.txt") for number in range(30)]

    output = rendered("markdown", report_on(*documents))

    assert len(output) < 65_536
    assert re.search(r"\*\d+ more findings are in the full report\.\*", output)


def test_endless_words_do_not_fill_the_page() -> None:
    """A line of a log, an annotation or a comment stays readable, and a comment has room for the other findings."""
    report = report_on(document_report(f"[[{'x' * 70_000}]] [[wrong|right]] {'y' * 70_000} it is."))

    for name in ("concise", "github", "gitlab", "junit", "markdown", "terminal"):
        output = rendered(name, report)

        assert len(output) < 15_000, name
        assert "right" in output, name


@EVERY_REPORT
def test_severities_are_counted_alike(report: Report) -> None:
    levels = {"error": 0, "warning": 0, "note": 0}
    for result in json.loads(rendered("sarif", report))["runs"][0]["results"]:
        levels[result["level"]] += not result["suppressions"]

    counts = report.counts
    assert levels["error"] == counts[Severity.CRITICAL] + counts[Severity.MAJOR]
    assert levels["warning"] == counts[Severity.MINOR]


def test_a_format_imports_only_itself() -> None:
    """No report format but the terminal's needs rich, and none needs torch."""
    code = (
        "import sys; from mtcheck.rendering import formats, renderer\n"
        "[renderer(name) for name in formats() if name != 'terminal']\n"
        "print([name for name in ('rich', 'torch', 'spacy', 'transformers') if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


ANYTHING = st.text(st.characters(exclude_categories=()))
"""Any code points, lone surrogates too."""


@given(ANYTHING, st.text(), ANYTHING)
def test_any_text_stays_in_its_place(name: str, message: str, reason: str) -> None:
    document = document_report("The council meets [[late|in the evening]].", name)
    document = replace(document, findings=tuple(replace(finding, message=message) for finding in document.findings))

    report = report_on(document, failures=(Failure(name, reason or "-"),), notices=(message,))

    assert len(rendered("github", report).splitlines()) == 4
    assert len(rendered("concise", report).splitlines()) == 4
    assert len(rendered("jsonl", report).splitlines()) == 3
    assert len(json.loads(rendered("gitlab", report))) == 2
    assert len(json.loads(rendered("sarif", report))["runs"][0]["results"]) == 1
    assert len(ET.fromstring(rendered("junit", report))) == 3
    assert json.loads(rendered("json", report))["documents"][0]["findings"][0]["message"] == message
