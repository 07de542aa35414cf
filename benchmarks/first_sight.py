"""What the checks make of texts that somebody else has just written: before anybody who writes checks reads them.

    python -m benchmarks.first_sight strangers.jsonl sound.txt            # totals only
    python -m benchmarks.first_sight strangers.jsonl --show --no-lm       # every miss and every alarm, rules alone

A ``.jsonl`` holds garble records as ``corpora/garble`` has them, or without ``spans`` but with the places marked by
⟦ and ⟧ in the text. Any other file holds sound text: a text a line, its paragraphs joined by a backslash and an n.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks import evidence, quality
from mtcheck.config import Settings
from mtcheck.gate.selecting import selected_checks

_MARK = re.compile("[⟦⟧]")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, help="garbled cases (.jsonl) or sound texts")
    parser.add_argument("--no-lm", dest="language_model", action="store_false", help="rules only")
    parser.add_argument("--select", action="append", default=[], metavar="ID", help="checks or families to run")
    parser.add_argument("--each", action="store_true", help="every place is a case: for whole articles")
    parser.add_argument("--show", action="store_true", help="print every missed case and every alarm")
    options = parser.parse_args(arguments)
    checks = selected_checks(Settings(select=tuple(options.select)))
    checker = quality.checker_of(checks, language_model=options.language_model)
    for path in options.files:
        if path.suffix == ".jsonl":
            pairs = [(case, checker(case.document)) for case in marked_cases(path)]
            stray(pairs, show=options.show)
            if options.each:
                pairs = [(replace(case, spans=(span,)), found) for case, found in pairs for span in case.spans]
            quality.recall(path.name, pairs, Counter(), show=options.show)
        else:
            sound(path, checker, show=options.show)
    return 0


def marked_cases(path: Path) -> Iterator[evidence.Case]:
    """The cases of a file, with their spans or with marks in their texts."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            record = {"id": f"{path.stem}/{number:03}", "written": path.stem, **json.loads(line)}
            if "spans" not in record:
                record["text"], record["spans"] = without_marks(record["text"])
            yield evidence.case_of(record)


def without_marks(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text and the places in it, in code points, that stood between marks; a place without width takes in the
    characters beside it."""
    places: list[int] = []
    for taken, mark in enumerate(_MARK.finditer(marked)):
        places.append(mark.start() - taken)
    text = _MARK.sub("", marked)
    spans = zip(places[::2], places[1::2], strict=True)
    return text, [(start, end) if start < end else (max(start - 1, 0), end + 1) for start, end in spans]


def stray(pairs: Sequence[quality.Checked], *, show: bool) -> None:
    """Findings on garbled text that hit no place of its case."""
    found = [
        (case, finding)
        for case, findings in pairs
        for finding in quality.counted(findings)
        if not case.is_hit_by(finding.span)
    ]
    print(f"\n{len(found)} findings hit no place: {dict(Counter(f.check for _, f in found).most_common(8))}")
    for case, finding in found if show else ():
        print(f"      {case.id} {finding.check}: {quality.surroundings(finding)}")


def sound(path: Path, checker: quality.Checker, *, show: bool) -> None:
    """Alarms on texts of which each is a document."""
    texts = [line.replace("\\n", "\n") for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    documents = [evidence.document(f"{path.stem}/{n:03}", text.split("\n")) for n, text in enumerate(texts, 1)]
    alarms = [(document, finding) for document in documents for finding in quality.counted(checker(document))]
    count = sum(map(evidence.sentences_in, documents))
    print(f"\n{path.name}\n  {len(alarms)} alarms in {count} sentences of {len(documents)} texts")
    for document, finding in alarms if show else ():
        print(f"      {document.uri} {finding.check}: {quality.surroundings(finding)}")


if __name__ == "__main__":
    raise SystemExit(main())
