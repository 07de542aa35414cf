"""How much garble is found, and how often sound text is accused: every check, on every set, in one command.

    python benchmarks/quality.py                    # all checks, language model included
    python benchmarks/quality.py --no-lm            # the rule layer
    python benchmarks/quality.py --select language --show   # one family, with every miss and alarm

Ends with the budgets and leaves with status 1 if one is broken. Third-party sets are read from the folder in
MTCHECK_DATA (default ../shared/data); without it the run says so, and a budget that needs it counts as broken.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.util import module_from_spec, spec_from_file_location
from itertools import islice
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import evidence
from mtcheck.check import Check, Layer
from mtcheck.checking import check_document
from mtcheck.config import Settings
from mtcheck.document import Document
from mtcheck.errors import ModelUnavailable
from mtcheck.gate.selecting import selected_checks
from mtcheck.report import Finding, Severity

SURE_GROUPS = 30
"""Of the 34 sure groups of the real article that are visible in its text."""
STRAY_MARKS = 1
GARBLE_FOUND = 0.80
ALARMS = 1.0
"""Findings, minor or worse, per 1,000 clean sentences, all checks together."""
ALARMS_OF_ONE = ALARMS / 4

Checker = Callable[[Document], Sequence[Finding]]
Checked = tuple[evidence.Case, Sequence[Finding]]


@dataclass(slots=True)
class Budgets:
    """What was promised and what was measured."""

    lines: list[str] = field(default_factory=list)
    broken: int = 0

    def check(self, name: str, kept: bool, measured: str) -> None:
        self.lines.append(f"  {'kept  ' if kept else 'BROKEN'}  {name}: {measured}")
        self.broken += not kept


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    settings = Settings(select=tuple(options.select), ignore=tuple(options.ignore))
    checks = selected_checks(settings)
    checker = checker_of(checks, language_model=options.language_model)
    folder = evidence.data_folder()
    if folder is None:
        print("NO MTCHECK_DATA: clean third-party text and MQM sets are NOT measured.", file=sys.stderr)
    families = {check.family for check in checks}
    budgets = Budgets()
    seed_article(checker, budgets)
    found = garble(checker, families, budgets, show=options.show)
    articles(checker, show=options.show)
    damaged(checker, families, folder, options.sample, show=options.show)
    alarms, sentence_count = clean(checker, folder, budgets, show=options.show)
    if folder is not None:
        rated(checker, folder, options.sample)
    per_check(checks, found, alarms, sentence_count)
    print("\nBudgets")
    print("\n".join(budgets.lines))
    return 1 if budgets.broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--no-lm", dest="language_model", action="store_false", help="rules only")
    parser.add_argument("--select", action="append", default=[], metavar="ID", help="checks or families to run")
    parser.add_argument("--ignore", action="append", default=[], metavar="ID", help="checks or families to leave out")
    parser.add_argument("--show", action="store_true", help="print every missed case and every alarm")
    parser.add_argument("--sample", type=int, default=600, help="segments per MQM set, and sentences to damage")
    return parser


def checker_of(checks: Sequence[Check], *, language_model: bool) -> Checker:
    try:
        from mtcheck.analysis.tagging import load_tagger
        from mtcheck.language_model.store import tagger_folder

        tagger = load_tagger(tagger_folder())
    except (ImportError, ModelUnavailable) as error:
        print(f"NO TAGGER: checks that need it find nothing here ({error}).", file=sys.stderr)
        tagger = None
    if not language_model:
        return partial(check_document, checks=checks, tagger=tagger)
    from mtcheck.language_model import load
    from mtcheck.language_model.contrast import gains
    from mtcheck.language_model.store import DEFAULT_MODEL
    from mtcheck.scoring.documents import score_document

    model = load(DEFAULT_MODEL)
    judged = partial(check_document, checks=checks, tagger=tagger, judge=partial(gains, model))
    if all(check.layer is not Layer.LANGUAGE_MODEL for check in checks):
        return judged
    return lambda document: judged(document, surprises=score_document(model, document)[1])


def counted(findings: Iterable[Finding]) -> list[Finding]:
    """Those that are minor or worse: no doubts."""
    return [finding for finding in findings if finding.severity.at_least(Severity.MINOR)]


def seed_article(checker: Checker, budgets: Budgets) -> None:
    """The real article by the matching rule of its gold, and its near misses."""
    folder = evidence.CORPORA / "24-instant-news"
    score = _module(folder / "score.py")
    findings = checker(evidence.read("article", (folder / "lukashenko-xi.txt").read_bytes()))
    reported = score.reported(
        [{"start": f.span.start, "end": f.span.end, "check": f.check, "message": f.message} for f in findings]
    )
    groups = score.gold_groups()
    hit = {name for name, marks in groups.items() if any(score.hits(f, marks) for f in reported)}
    stray = [f for f in reported if not any(score.hits(f, marks) for marks in groups.values())]
    sure = score.rate(groups, hit, "sure"), score.rate(groups, hit, "sure", scope="block")
    print(f"The real article\n  sure spans {sure[0]}\n  sure blocks {sure[1]}")
    print(f"  likely spans {score.rate(groups, hit, 'likely')}\n  {len(stray)} stray: {[f.check for f in stray]}")
    count = sure[0].hit + sure[1].hit
    budgets.check(f"real article, sure groups >= {SURE_GROUPS}", count >= SURE_GROUPS, f"{count} of 34")
    budgets.check(f"real article, stray marks <= {STRAY_MARKS}", len(stray) <= STRAY_MARKS, str(len(stray)))
    alarms = counted(checker(evidence.read("near misses", (folder / "near-misses.txt").read_bytes())))
    budgets.check("near misses of the real article", not alarms, f"{len(alarms)} {[f.check for f in alarms]}")


def garble(checker: Checker, families: set[str], budgets: Budgets, *, show: bool) -> Counter[str]:
    """Our garble cases of the selected families."""
    cases = [case for case in evidence.garble_cases() if case.family in families]
    found: Counter[str] = Counter()
    for written in sorted({case.written for case in cases}):
        of_kind = [(case, checker(case.document)) for case in cases if case.written == written]
        unread = written.endswith("unread")  # kept so that it tells what a stranger will see
        rate, count = recall(f"Garble cases written {written}", of_kind, found, show=show and not unread)
        budgets.check(
            f"garble written {written} found >= {GARBLE_FOUND:.0%}", rate >= GARBLE_FOUND, f"{rate:.1%} of {count}"
        )
    return found


def damaged(checker: Checker, families: set[str], folder: Path | None, sample: int, *, show: bool) -> None:
    """Sound news with one defect put in by a program that knows nothing of the checks."""
    cases = [case for case in evidence.damaged_cases(folder, sample) if case.family in families]
    recall("Sound news, damaged", [(c, checker(c.document)) for c in cases], Counter(), show=show)


def articles(checker: Checker, *, show: bool) -> None:
    """Whole translated articles; precision counts findings that hit no mark."""
    pairs, stray, count = [], Counter[str](), 0
    for article, cases in evidence.article_cases():
        findings = checker(article)
        pairs += [(case, findings) for case in cases]
        findings = counted(findings)
        count += len(findings)
        stray.update(f.check for f in findings if not any(case.is_hit_by(f.span) for case in cases))
    recall("Translated articles", pairs, Counter(), show=show)
    print(f"  {stray.total()} of {count} findings hit no mark: {dict(stray.most_common(8))}")


def recall(title: str, cases: Sequence[Checked], found: Counter[str], *, show: bool) -> tuple[float, int]:
    """Print the cases hit, by family, with the misses by phenomenon, and how many more are hit by a doubt; add the hits
    by check to ``found``."""
    print(f"\n{title}")
    hits = [(case, [f for f in counted(findings) if case.is_hit_by(f.span)]) for case, findings in cases]
    doubted = sum(any(case.is_hit_by(f.span) for f in findings) for case, findings in cases)
    for _, hitting in hits:
        found.update({finding.check for finding in hitting})
    for family in sorted({case.family for case, _ in hits}):
        of_family = [(case, hitting) for case, hitting in hits if case.family == family]
        missed = [case for case, hitting in of_family if not hitting]
        misses = ", ".join(f"{name} {n}" for name, n in Counter(case.phenomenon for case in missed).most_common())
        print(f"  {family:11} {len(of_family) - len(missed):3}/{len(of_family):3}  missed: {misses or 'none'}")
        for case in missed if show else ():
            marked = " / ".join(repr(span.of(case.text)) for span in case.spans)
            print(f"      {case.id}: {marked}" + (f" in {case.text!r}" if len(case.text) < 400 else ""))
    count = len(hits)
    rate = sum(bool(hitting) for _, hitting in hits) / count if count else 1.0
    print(f"  {rate:.1%} of {count}, {doubted / max(count, 1):.1%} with doubts")
    return rate, count


def clean(checker: Checker, folder: Path | None, budgets: Budgets, *, show: bool) -> tuple[Counter[str], int]:
    """Alarms, minor or worse, per 1,000 sentences of sound English."""
    print("\nAlarms on sound English, per 1,000 sentences")
    genuine = evidence.genuine_defects()
    alarms: Counter[str] = Counter()
    total = known = 0
    for name, documents in evidence.clean_documents(folder):
        count, here = 0, Counter[str]()
        for document in documents:
            count += evidence.sentences_in(document)
            for finding in counted(checker(document)):
                if (name, finding.check, finding.fingerprint) in genuine:
                    known += 1
                    continue
                here[finding.check] += 1
                if show:
                    print(f"      {finding.check}: {surroundings(finding)}")
        total += count
        alarms.update(here)
        rate = 1000 * here.total() / max(count, 1)
        print(f"  {name:18} {count:6} sentences  {here.total():4} alarms  {rate:6.2f}  {dict(here.most_common(6))}")
    print(f"  besides, {known} findings that were read and are defects of these texts (genuine.tsv)")
    rate = 1000 * alarms.total() / max(total, 1)
    budgets.check(f"alarms per 1,000 clean sentences <= {ALARMS}", rate <= ALARMS, f"{rate:.2f} ({total} sentences)")
    loud = {check: round(1000 * n / total, 2) for check, n in alarms.items() if 1000 * n / total > ALARMS_OF_ONE}
    budgets.check(f"alarms of one check <= {ALARMS_OF_ONE}", not loud, f"{loud or 'none louder'}")
    if folder is None:
        budgets.check("third-party clean sets", False, "MTCHECK_DATA is missing: not measured")
    return alarms, total


def surroundings(finding: Finding) -> str:
    """What a finding marks, and that with what stands about it."""
    mark = finding.excerpt.mark
    return f"{finding.text!r} in {finding.excerpt.text[max(mark.start - 50, 0) : mark.end + 40]!r}"


def rated(checker: Checker, folder: Path, sample: int) -> None:
    """Of machine-translated segments: the share alarmed among those people marked, and among those they did not."""
    print("\nMQM sets: share of segments alarmed")
    print(f"  {'set':20} segments  among marked  among seriously marked  among unmarked  alarms on marked segments")
    for name in evidence.RATED_SETS:
        segments = list(islice(evidence.rated_segments(folder, name), sample))
        alarmed = [bool(counted(checker(evidence.document(name, [segment.text])))) for segment in segments]
        pairs = list(zip(segments, alarmed, strict=True))
        marked = [alarm for segment, alarm in pairs if segment.marked]
        serious = [alarm for segment, alarm in pairs if segment.serious]
        unmarked = [alarm for segment, alarm in pairs if not segment.marked]
        shares = f"{_share(marked):>12}  {_share(serious):>22}  {_share(unmarked):>14}"
        print(f"  {name:20} {len(pairs):8}  {shares}  {sum(marked)}/{sum(alarmed)}")


def _share(values: Sequence[bool]) -> str:
    return f"{sum(values) / len(values):.1%}" if values else "-"


def per_check(checks: Sequence[Check], found: Counter[str], alarms: Counter[str], total: int) -> None:
    print("\nBy check: garble cases found, alarms on sound English, alarms per 1,000 sentences")
    for check in checks:
        rate = 1000 * alarms[check.id] / max(total, 1)
        print(f"  {check.family:11} {check.id:28} {found[check.id]:4} {alarms[check.id]:4} {rate:6.2f}")


def _module(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    raise SystemExit(main())
