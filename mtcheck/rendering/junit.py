"""JUnit XML: a suite per document, a case per finding, and a last suite whose one case is the verdict.

A finding is a failed case where the policy of the run blames it for a failure; else it passed, and is output. So no
case fails in a run that passes, and a run that fails shows as failed what made it fail.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from mtcheck.analysis.visible import visible
from mtcheck.gate.selecting import file_of
from mtcheck.rendering import Page
from mtcheck.rendering._encoding import without_commands
from mtcheck.rendering._wording import described, outcome, sides
from mtcheck.report import DocumentReport, Finding, Report, Verdict

__all__ = ["render"]

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, page: Page) -> str:
    root = ET.Element("testsuites", name="mtcheck")
    for document in report.documents:
        _document(root, document)
    if report.failures:
        _failures(root, report)
    _verdict(root, report)
    for kind in ("tests", "failures", "errors", "skipped"):
        root.set(kind, str(sum(int(suite.get(kind, "0")) for suite in root)))
    ET.indent(root)
    text = without_commands(ET.tostring(root, encoding="unicode"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _document(root: ET.Element, document: DocumentReport) -> None:
    suite = ET.SubElement(root, "testsuite", name=_xml(document.document.uri))
    for finding in document.findings:
        _finding(suite, finding, document.document.uri, fails=finding.severity in document.fails_on)
    for entry in document.suppressed:
        case = _case(suite, entry.finding, document.document.uri)
        ET.SubElement(case, "skipped", message=_xml(f"{entry.by}: {entry.reason}"))
    if not document.findings:
        ET.SubElement(suite, "testcase", name="no findings", classname=_xml(document.document.uri))
    _count(suite)


def _finding(suite: ET.Element, finding: Finding, uri: str, *, fails: bool) -> None:
    case = _case(suite, finding, uri)
    before, after = sides(finding.excerpt)
    text = f"{uri}:{finding.line}:{finding.column}\n- {before.text}" + ("" if after is None else f"\n+ {after.text}")
    if fails:
        failure = ET.SubElement(case, "failure", message=_xml(described(finding)), type=finding.severity.value)
        failure.text = _xml(text)
    else:
        ET.SubElement(case, "system-out").text = _xml(f"{finding.severity}: {described(finding)}\n{text}")


def _case(suite: ET.Element, finding: Finding, uri: str) -> ET.Element:
    name = f"{finding.check} at {finding.line}:{finding.column}"
    return ET.SubElement(
        suite, "testcase", name=_xml(name), classname=_xml(uri), file=_xml(file_of(uri)), line=str(finding.line)
    )


def _failures(root: ET.Element, report: Report) -> None:
    """What was not checked is an error where it makes the run incomplete, and skipped where it was allowed to."""
    kind = "error" if report.verdict is Verdict.INCOMPLETE else "skipped"
    suite = ET.SubElement(root, "testsuite", name="not checked")
    for failure in report.failures:
        case = ET.SubElement(suite, "testcase", name=_xml(failure.uri), classname="not checked")
        ET.SubElement(case, kind, message=_xml(failure.reason), type="incomplete").text = _xml(str(failure))
    _count(suite)


def _verdict(root: ET.Element, report: Report) -> None:
    suite = ET.SubElement(root, "testsuite", name="mtcheck")
    properties = ET.SubElement(suite, "properties")
    facts = {"verdict": report.verdict.value, "exit_status": report.verdict.exit_status, "signature": report.signature}
    for name, value in facts.items():
        ET.SubElement(properties, "property", name=name, value=_xml(str(value)))
    case = ET.SubElement(suite, "testcase", name="verdict", classname="mtcheck")
    if report.verdict is not Verdict.PASS:
        kind = "failure" if report.verdict is Verdict.FAIL else "error"
        ET.SubElement(case, kind, message=_xml(outcome(report)), type=report.verdict.value)
    ET.SubElement(case, "system-out").text = _xml("\n".join([outcome(report), *report.notices]))
    _count(suite)


def _count(suite: ET.Element) -> None:
    cases = suite.findall("testcase")
    suite.set("tests", str(len(cases)))
    suite.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    suite.set("errors", str(sum(case.find("error") is not None for case in cases)))
    suite.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))


def _xml(text: str) -> str:
    """Text without the characters that XML 1.0 cannot carry, which ElementTree would write all the same."""
    return _NOT_XML.sub("\ufffd", visible(text))
