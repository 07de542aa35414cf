"""Score a JSON report on `lukashenko-xi.txt` against `gold.jsonl`; the matching rule is in README.md.

Usage: python corpora/24-instant-news/score.py REPORT.json
"""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
FOREIGN = ("boilerplate", "teaser", "bio", "credit", "furniture", "not part of", "not-part")


@dataclass(frozen=True, slots=True)
class Mark:
    """One place of the gold annotation, in code points of the article."""

    group: str
    line: int
    start: int
    end: int
    certainty: str
    visible_in: str
    scope: str


@dataclass(frozen=True, slots=True)
class Reported:
    """One finding of the report; an empty span counts as one character."""

    start: int
    end: int
    check: str
    message: str

    @property
    def length(self) -> int:
        return self.end - self.start

    def overlap(self, mark: Mark) -> int:
        return max(0, min(self.end, mark.end) - max(self.start, mark.start))

    @property
    def calls_it_foreign(self) -> bool:
        kind = f"{self.check} {self.message}".lower()
        return any(word in kind for word in FOREIGN)


@dataclass(frozen=True, slots=True)
class Rate:
    """How many groups of one kind were hit, and which were missed."""

    hit: int
    missed: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.hit}/{self.hit + len(self.missed)} missed: {' '.join(self.missed) or 'none'}"


def gold_groups(path: Path = FOLDER / "gold.jsonl") -> dict[str, list[Mark]]:
    """Marks by group, in the order of the file."""
    groups: dict[str, list[Mark]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        mark = Mark(**{name: record[name] for name in Mark.__dataclass_fields__})
        groups.setdefault(mark.group, []).append(mark)
    return groups


def reported(report: Any) -> list[Reported]:
    """Findings of the first document of a report, or of a bare list of findings."""
    findings = report["documents"][0]["findings"] if isinstance(report, dict) else report
    return [
        Reported(f["start"], max(f["end"], f["start"] + 1), f.get("check", ""), f.get("message", "")) for f in findings
    ]


def hits(finding: Reported, marks: Sequence[Mark]) -> bool:
    """Rules 1 and 2 of the README: does the finding hit this group?"""
    if marks[0].scope == "block":
        block = marks[0]
        cover = finding.overlap(block)
        inside = cover == finding.length
        return cover >= 0.5 * (block.end - block.start) or (inside and finding.calls_it_foreign)
    if not any(finding.overlap(mark) for mark in marks):
        return False
    union = sum(mark.end - mark.start for mark in marks)
    in_one_line = len({mark.line for mark in marks}) == 1
    spread = max(m.end for m in marks) - min(m.start for m in marks) + 10 if in_one_line else 0
    return finding.length <= max(3 * union, 40, spread)


def rate(
    groups: dict[str, list[Mark]],
    hit: set[str],
    certainty: str,
    scope: str = "span",
    visible_in: str = "text",
) -> Rate:
    """Recall over the groups of one certainty, scope and visibility."""
    names = [
        name
        for name, (first, *_) in groups.items()
        if (first.certainty, first.scope, first.visible_in) == (certainty, scope, visible_in)
    ]
    return Rate(sum(name in hit for name in names), tuple(name for name in names if name not in hit))


def described(findings: Iterable[Reported], text: str) -> str:
    return "".join(f"\n  {f.start}-{f.end} {f.check}: {text[f.start : f.end][:40]!r}" for f in findings)


def main(arguments: Sequence[str]) -> int:
    """Print hits, misses and false alarms of the report named on the command line."""
    if len(arguments) != 1:
        sys.stderr.write("usage: score.py REPORT.json\n")
        return 2
    findings = reported(json.loads(Path(arguments[0]).read_text(encoding="utf-8")))
    text = (FOLDER / "lukashenko-xi.txt").read_text(encoding="utf-8")
    groups = gold_groups()
    hit = {name for name, marks in groups.items() if any(hits(f, marks) for f in findings)}
    stray = [f for f in findings if not any(hits(f, marks) for marks in groups.values())]
    touching = [f for f in stray if any(f.overlap(mark) for marks in groups.values() for mark in marks)]
    off = [f for f in stray if f not in touching]
    lines = (
        f"sure spans    {rate(groups, hit, 'sure')}",
        f"sure blocks   {rate(groups, hit, 'sure', scope='block')}",
        f"likely spans  {rate(groups, hit, 'likely')}",
        f"arguable      {rate(groups, hit, 'arguable')}",
        f"needs source  {rate(groups, hit, 'sure', visible_in='source')}",
        f"false alarms  {len(off)}{described(off, text)}",
        f"over-long     {len(touching)}{described(touching, text)}",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
