"""A JSON report read back. It holds findings and scores, but not the text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from mtcheck.document import Document, Lines, Span
from mtcheck.errors import InputError
from mtcheck.rendering.json import SCHEMA
from mtcheck.report import (
    DocumentReport,
    Excerpt,
    Failure,
    Finding,
    Fluency,
    Repair,
    Report,
    SegmentFluency,
    Severity,
    Suppressed,
    SuppressedBy,
    Verdict,
)

__all__ = ["is_report", "read_report"]

_HEAD = 200


def is_report(path: Path) -> bool:
    """Whether a file is a JSON report of mtcheck, by its first bytes; what cannot be read is said where texts are."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return head.lstrip().startswith(b"{") and b'"mtcheck-report/' in head


def read_report(path: Path) -> Report:
    """Raises InputError if the file is damaged or of another version."""
    try:
        content = msgspec.json.decode(path.read_bytes())
        if content["schema"] != SCHEMA:
            raise InputError(f"{path}: is of the kind {content['schema']!r}, not {SCHEMA!r}; check the texts anew")
        return Report(
            documents=tuple(_document(document) for document in content["documents"]),
            failures=tuple(Failure(f["uri"], f["reason"], f.get("line")) for f in content["failures"]),
            verdict=Verdict(content["verdict"]),
            signature=content["signature"],
        )
    except msgspec.DecodeError as error:
        raise InputError(f"{path}: not a whole JSON report ({error}); write it anew with --format json") from None
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path}: not a report as mtcheck writes it ({error!r}); check the texts anew") from None


def _document(content: dict[str, Any]) -> DocumentReport:
    document = Document(content["uri"], (), Lines((0,)), content["language"], content.get("title"))
    fluency = content["fluency"]
    return DocumentReport(
        document,
        content["words"],
        tuple(_finding(finding) for finding in content["findings"]),
        None if fluency is None else _fluency(fluency),
        tuple(
            Suppressed(_finding(each["finding"]), SuppressedBy(each["by"]), each["reason"])
            for each in content.get("suppressed", ())
        ),
    )


def _finding(content: dict[str, Any]) -> Finding:
    repair, excerpt = content["repair"], content["excerpt"]
    return Finding(
        check=content["check"],
        category=content["category"],
        severity=Severity(content["severity"]),
        confidence=content["confidence"],
        span=Span(content["start"], content["end"]),
        line=content["line"],
        column=content["column"],
        text=content["text"],
        message=content["message"],
        excerpt=Excerpt(excerpt["text"], Span(excerpt["start"], excerpt["end"]), excerpt["repaired"]),
        fingerprint=content["fingerprint"],
        repair=None if repair is None else Repair(Span(repair["start"], repair["end"]), repair["text"], repair["safe"]),
        gain=content["gain"],
    )


def _fluency(content: dict[str, Any]) -> Fluency:
    interval = content["interval"]
    return Fluency(
        content["raw"],
        content["score"],
        None if interval is None else (interval[0], interval[1]),
        content["signature"],
        tuple(SegmentFluency(Span(s["start"], s["end"]), s["raw"], s["score"]) for s in content["segments"]),
    )
