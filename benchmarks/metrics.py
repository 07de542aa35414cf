"""How the automatic MQM penalty, fluency and reference metrics rank segments and systems beside human MQM.

    python -m benchmarks.metrics [--sources N] [--no-lm]

Prints the tables of docs/metrics.md. Data: mqm-bio-de-en and bio-systems-de-en in MTCHECK_DATA; the human score is that
of professional annotators. The human translations among the systems are left out.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from statistics import fmean

from benchmarks.evaluation_data import Record, read
from mtcheck.analysis.segmenting import count_words, sentences
from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.scoring.metrics import metrics_named, sentence_scores

Figures = Mapping[str, list[float]]


def main() -> None:
    limit = int(sys.argv[sys.argv.index("--sources") + 1]) if "--sources" in sys.argv else 10_000
    references = {record["source"]: record["reference"] for record in read("bio-systems-de-en")}
    records = [r for r in read("mqm-bio-de-en") if not r["system"].startswith("ref") and r["source"] in references]
    chosen = set(sorted({record["source"] for record in records})[:limit])
    records = [record for record in records if record["source"] in chosen]
    figures = _figures(records, references, fluency="--no-lm" not in sys.argv)
    human = [float(record["score"]) for record in records]
    systems = sorted({record["system"] for record in records})
    print(f"{len(records)} segments of {len(systems)} systems, {len(chosen)} sources, human MQM by professionals\n")
    print("| score | segments: Spearman | segments: Kendall | systems: Spearman | systems: pairs ranked right |")
    print("|---|---|---|---|---|")
    for name, values in figures.items():
        means = _by_system(records, values), _by_system(records, human)
        right = _pairwise(*means)
        over = [means[0][system] for system in systems], [means[1][system] for system in systems]
        print(
            f"| {name} | {spearman(values, human):+.3f} | {kendall(values, human):+.3f} | "
            f"{spearman(*over):+.3f} | {right:.0%} |"
        )


def _figures(records: Sequence[Record], references: Mapping[str, str], *, fluency: bool) -> Figures:
    """All higher-is-better."""
    texts = [record["target"] for record in records]
    those = [[references[record["source"]]] for record in records]
    scores = sentence_scores(texts, those, metrics_named(("bleu", "chrf"), for_sentences=True))
    penalties = [_penalty(record) for record in records]
    found = {
        "length (characters, negative)": [-float(len(text)) for text in texts],
        "BLEU (sacreBLEU, reference)": [row[0].value for row in scores],
        "chrF (sacreBLEU, reference)": [row[1].value for row in scores],
        "MQM penalty per 1,000 words (mtcheck, source)": [-penalty for penalty in penalties],
    }
    if fluency:
        raws = _fluency(texts)
        found["fluency (mtcheck, no reference)"] = raws
        # One minor finding in a sentence of twenty words weighs as much as a nat of fluency.
        found["fluency and penalty (mtcheck, source)"] = [
            raw - penalty / 50 for raw, penalty in zip(raws, penalties, strict=True)
        ]
    return found


def _penalty(record: Record) -> float:
    source, target = record["source"], record["target"]
    segment = Segment(Passage(target, Origin.at(0, len(target))), Passage(source, Origin.at(0, len(source))))
    findings = check_document(Document("segment", (segment,), Lines((0,))), all_checks())
    return 1000 * sum(finding.severity.weight for finding in findings) / max(count_words(target), 1)


def _fluency(texts: Sequence[str]) -> list[float]:
    from mtcheck.language_model import load
    from mtcheck.language_model.store import DEFAULT_MODEL
    from mtcheck.scoring.fluency import score_fluency

    model = load(DEFAULT_MODEL)
    return [score_fluency(model, [span.of(text) for span in sentences(text)]).raw for text in texts]


def _by_system(records: Sequence[Record], values: Sequence[float]) -> dict[str, float]:
    groups: dict[str, list[float]] = defaultdict(list)
    for record, value in zip(records, values, strict=True):
        groups[record["system"]].append(value)
    return {system: fmean(group) for system, group in groups.items()}


def _pairwise(ours: Mapping[str, float], human: Mapping[str, float]) -> float:
    """Share of pairs of systems that are ranked as people rank them (Kocmi et al. 2021)."""
    pairs = [(a, b) for a, b in combinations(sorted(human), 2) if human[a] != human[b]]
    return fmean((ours[a] - ours[b]) * (human[a] - human[b]) > 0 for a, b in pairs)


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    return _pearson(_ranks(one), _ranks(other))


def kendall(one: Sequence[float], other: Sequence[float]) -> float:
    """Tau-b, which allows for ties; over at most a thousand segments, evenly taken."""
    step = max(len(one) // 1000, 1)
    pairs = list(combinations(list(zip(one, other, strict=True))[::step], 2))
    signs = [(_sign(a[0] - b[0]), _sign(a[1] - b[1])) for a, b in pairs]
    first, second = sum(a != 0 for a, _ in signs), sum(b != 0 for _, b in signs)
    return sum(a * b for a, b in signs) / math.sqrt(first * second) if first and second else math.nan


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _ranks(values: Sequence[float]) -> list[float]:
    places: dict[float, list[int]] = defaultdict(list)
    for rank, value in enumerate(sorted(values)):
        places[value].append(rank)
    return [fmean(places[value]) for value in values]


def _pearson(one: Sequence[float], other: Sequence[float]) -> float:
    mean_one, mean_other = fmean(one), fmean(other)
    above = sum((a - mean_one) * (b - mean_other) for a, b in zip(one, other, strict=True))
    below = math.sqrt(sum((a - mean_one) ** 2 for a in one) * sum((b - mean_other) ** 2 for b in other))
    return above / below if below else math.nan


if __name__ == "__main__":
    main()
