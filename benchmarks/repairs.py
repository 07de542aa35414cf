"""How good the repairs are: what mtcheck proposes beside what an editor wrote.

    MTCHECK_DATA=… python -m benchmarks.repairs [--no-lm] [--sample 300] [--every 5]

Sets: the sure spans of the real article, every n-th garble case that may be read and has the text of an editor, and
sound news with one generated damage. All repairs of the findings that hit the defect are applied.
Printed for each set: cases, those for which a repair is proposed, those mended exactly as the editor did (white space
aside), and chrF (Popović 2015; sacrebleu) against the editor's text, of the damaged and of the mended text, over the
cases with a repair.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from functools import partial
from itertools import islice
from statistics import fmean

from sacrebleu.metrics.chrf import CHRF

from benchmarks import evidence
from benchmarks.evidence import Case
from benchmarks.quality import Checker, checker_of
from mtcheck.check import Edit, all_checks
from mtcheck.report import Finding, Repair


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--no-lm", dest="language_model", action="store_false", help="rules only")
    parser.add_argument("--sample", type=int, default=300, help="sentences of NTREX to damage")
    parser.add_argument("--every", type=int, default=5, help="take every n-th garble case")
    options = parser.parse_args()
    checker = checker_of(all_checks(), language_model=options.language_model)
    report(checker, "real article", evidence.seed_repairs())
    report(checker, "garble", islice(evidence.repaired_cases(), 0, None, options.every))
    report(checker, "generated damage", evidence.damaged_repairs(evidence.data_folder(), options.sample))


def report(checker: Checker, name: str, cases: Iterable[tuple[Case, str]]) -> None:
    similarity = partial(_similarity, CHRF())
    count = 0
    mended: list[tuple[str, str, str]] = []
    for case, wanted in cases:
        count += 1
        document = evidence.document(case.id, case.text.split("\n"))
        text = applied(case.text, [f for f in checker(document) if case.is_hit_by(f.span)])
        if text != case.text:
            mended.append((case.text, text, wanted))
    if not mended:
        print(f"{name}: {count} cases, no repair")
        return
    exact = sum(ours.split() == wanted.split() for _, ours, wanted in mended)
    before = fmean(similarity(damaged, wanted) for damaged, _, wanted in mended)
    after = fmean(similarity(ours, wanted) for _, ours, wanted in mended)
    print(
        f"{name}: {count} cases, {len(mended)} with a repair ({len(mended) / count:.0%}), {exact} as the editor's "
        f"({exact / len(mended):.0%} of these); chrF {before:.1f} before, {after:.1f} after",
        flush=True,
    )


def applied(text: str, findings: Iterable[Finding]) -> str:
    """The text with the repairs of findings, the surer of two that overlap."""
    repairs: list[Repair] = []
    for finding in sorted(findings, key=lambda found: -found.confidence):
        repair = finding.repair
        if repair is not None and not any(repair.span.overlaps(other.span) for other in repairs):
            repairs.append(repair)
    for repair in sorted(repairs, key=lambda repair: repair.span, reverse=True):
        text = Edit(repair.span, repair.text).apply(text)
    return text


def _similarity(metric: CHRF, ours: str, wanted: str) -> float:
    return float(metric.sentence_score(ours, [wanted]).score)


if __name__ == "__main__":
    main()
