"""Bilingual checks: false alarms on human translations, recall on damage done to them and on accuracy spans of MQM.

    python -m benchmarks.bilingual            # all tables
    python -m benchmarks.bilingual --lengths  # ratios of lengths by pair, from which the checks have theirs
    python -m benchmarks.bilingual --alarms   # every alarm on human text, to be read
    python -m benchmarks.bilingual --kinds digit,negation --misses   # damage of these kinds alone, and what was missed

Data: the sets in MTCHECK_DATA. In NTREX the English is the original, which a translator may have corrected: some alarms
there are right, and are counted all the same.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random
from statistics import fmean, pstdev

from benchmarks.bilingual_damage import DAMAGES, Damage, Row
from benchmarks.evaluation_data import Record, read
from mtcheck.check import Check, Context, all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.report import Finding, Severity

CHECKS: list[Check] = [check for check in all_checks() if check.family == "bilingual"]
GERMAN = ("ntrex-news-de-en", "bio-systems-de-en", "mqm-bio-de-en")
FURTHER = ("demetr-base", *(f"mqm-bio-{code}-en" for code in ("fr", "es", "it", "pt", "ru", "zh")))
ROMANCE = ("fr-en", "es-en", "it-en", "pt-en")
SAMPLE = 150
"""Damaged rows of each kind."""
PARAGRAPH = 3
"""Rows that make a paragraph, for damage by the sentence."""


KINDS = sys.argv[sys.argv.index("--kinds") + 1].split(",") if "--kinds" in sys.argv else list(DAMAGES)


def main() -> None:
    if "--lengths" in sys.argv:
        lengths()
        return
    if "--kinds" not in sys.argv:
        alarms(show="--alarms" in sys.argv)
    damage()
    if "--kinds" not in sys.argv:
        spans()


def document(rows: Iterable[Row], name: str = "rows") -> Document:
    segments = tuple(Segment(_passage(target), _passage(source)) for source, target in rows)
    return Document(name, segments, Lines((0,)))


def _passage(text: str) -> Passage:
    return Passage(text, Origin.at(0, len(text)))


def human_rows(name: str) -> Iterator[tuple[str, list[Row]]]:
    """Documents of human translations, each as its rows."""
    groups: dict[str, list[Row]] = {}
    for record in read(name):
        for number, text in enumerate(_references(record)):
            rows = groups.setdefault(f"{record['lang_pair']}/{record.get('doc', '')}/{number}", [])
            if text.strip() and (record["source"], text) not in rows:
                rows.append((record["source"], text))
    yield from groups.items()


def _references(record: Record) -> list[str]:
    for key in ("references", "reference"):
        if key in record:
            found = record[key]
            return [found] if isinstance(found, str) else list(found.values() if isinstance(found, dict) else found)
    return [record["target"]] if record.get("system", "").startswith("ref") else []


def alarms(*, show: bool) -> None:
    print("False alarms on human translations")
    for name in (*GERMAN, *FURTHER):
        counted: Counter[tuple[str, str]] = Counter()
        rows = 0
        for key, group in human_rows(name):
            rows += len(group)
            for finding in check_document(document(group, key), CHECKS):
                counted[finding.check, finding.severity.value] += 1
                if show and finding.severity.at_least(Severity.MAJOR):
                    print(
                        f"    {finding.check}: {finding.text[:60]!r} ({finding.message}): {finding.excerpt.text[:200]}"
                    )
        for severity in (Severity.MAJOR, Severity.MINOR):
            total = sum(n for (_, graded), n in counted.items() if Severity(graded).at_least(severity))
            print(f"  {name:20} {rows:5} segments: {1000 * total / rows:5.2f} per 1,000 of {severity} or above")
        for (check, grade), count in sorted(counted.items()):
            print(f"      {count:4} {grade:6} {check}")


def damage() -> None:
    german = [rows for _, rows in human_rows("ntrex-news-de-en")]
    further = [rows for name in FURTHER for key, rows in human_rows(name) if key.partition("/")[0] in ROMANCE]
    for title, groups in (("NTREX de-en", german), ("demetr-base and Bio-MQM fr, es, it, pt-en", further)):
        print(
            f"\nRecall on damage done to {title}, up to {SAMPLE} rows a kind (found at all; by the check of that kind)"
        )
        rows = [row for group in groups for row in group]
        paragraphs = [
            (" ".join(source for source, _ in part), "\u2028".join(target for _, target in part))
            for group in groups
            for part in (group[i : i + PARAGRAPH] for i in range(0, len(group) - PARAGRAPH + 1, PARAGRAPH))
        ]
        for kind, (do, check) in DAMAGES.items():
            if kind in KINDS:
                _recall(kind, do, check, paragraphs if "sentence" in kind else rows, groups)


def _recall(kind: str, do: Damage, check: str, pool: list[Row], groups: list[list[Row]]) -> None:
    chance = Random(kind)
    rows = [row for group in groups for row in group]
    damaged = [(row, text) for row in pool if (text := do(row, chance, rows)) is not None]
    damaged = chance.sample(damaged, min(SAMPLE, len(damaged)))
    found = named = 0
    for row, text in damaged:
        new = _found(row, text, groups) - _found(row, row[1], groups)
        found += bool(new)
        named += any(name == check for name, _ in new)
        if not new and "--misses" in sys.argv:
            print(f"    {kind}: {text}\n        {row[0]}")
    total = max(len(damaged), 1)
    print(f"  {kind:20} n={len(damaged):4}  found {found / total:6.1%}  by {check} {named / total:6.1%}")


def _found(row: Row, text: str, groups: list[list[Row]]) -> set[tuple[str, str | None]]:
    """What is found in a row with this translation, among the rows of its document: check and message."""
    group = next((rows for rows in groups if row in rows), [])
    rows = [*(other for other in group if other != row), (row[0], text.replace("\u2028", " "))]
    context = Context.of(document(rows))
    context.index = len(rows) - 1
    return {(check.id, hit.message) for check in CHECKS for hit in check.find(context.segment.target, context)}


def spans() -> None:
    print("\nRecall on accuracy spans of human MQM (a finding overlaps the span), and findings on segments without any")
    for name in ("mqm-bio-de-en", "mqm-bio-fr-en", "mqm-bio-zh-en"):
        hit: Counter[str] = Counter()
        all_: Counter[str] = Counter()
        clean = alarms_on_clean = 0
        for record in read(name):
            if record.get("system", "").startswith("ref"):
                continue
            findings = check_document(document([(record["source"], record["target"])]), CHECKS)
            marked = [span for span in record["spans"] if span["category"].lower().startswith("accuracy")]
            for span in marked:
                all_[span["category"]] += 1
                hit[span["category"]] += any(_overlaps(finding, span) for finding in findings)
            if not record["spans"] and not record.get("unlocated"):
                clean += 1
                alarms_on_clean += any(finding.severity.at_least(Severity.MAJOR) for finding in findings)
        for category, count in all_.most_common(6):
            print(f"  {name:16} {category:40} {hit[category]:4} of {count:4} ({hit[category] / count:.1%})")
        print(f"  {name:16} major alarms on {clean} segments that no rater marked: {alarms_on_clean}")


def _overlaps(finding: Finding, span: dict[str, int]) -> bool:
    return finding.span.start < span["end"] and span["start"] < finding.span.end


def lengths() -> None:
    print("Target per source characters of human translations, and the spread of its logarithm by source length")
    for name in ("ntrex-news-de-en", *(f"mqm-bio-{code}-en" for code in ("de", "fr", "es", "it", "pt", "ru", "zh"))):
        pairs = [(len(source), len(text)) for _, rows in human_rows(name) for source, text in rows]
        ratio = sum(target for _, target in pairs) / sum(source for source, _ in pairs)
        print(f"  {name}: ratio {ratio:.3f}")
        for low, high in ((0, 60), (60, 100), (100, 150), (150, 250), (250, 5000)):
            logs = [math.log(target / (source * ratio)) for source, target in pairs if low <= source < high]
            if len(logs) > 20:
                print(f"    {low:4}-{high:4}: n={len(logs):4} mean {fmean(logs):+.3f} deviation {pstdev(logs):.3f}")


if __name__ == "__main__":
    main()
