"""How good the language layer is, on evaluation sets that stay outside the repository.

    MTCHECK_DATA=… python -m benchmarks.quality_lm [--sample 1.0] [SECTION …]

Sections: critic, blimp, demetr, mqm, mlqe, clean. `--sample` is the share of each set's default sample.
Every figure stands beside its baseline: plain log-probability, and length alone.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple

from benchmarks.evaluation_data import Record, documents, read
from mtcheck.language_model import Alternatives, LanguageModel, load
from mtcheck.language_model.calibration import expectation_of
from mtcheck.language_model.contrast import Comparison, gains
from mtcheck.scoring.fluency import SuspiciousWording, raw_fluency, suspicious_words
from mtcheck.scoring.surprisal import requests, surprisals

# Kinds of damage in DEMETR that show in the English alone.
_FLUENCY_KINDS = (
    "codemix shuffled verb_removed noun_removed subj_removed conj_removed pos_shift word_swap case function_word "
    "repeat2 repeat4 misspelled char_removed final_punc_removed punc_addition tokenized full_lower first_lower"
).split()


class Figures(NamedTuple):
    """Of a text: raw fluency, mean log-probability per word, minus its length. All rise with quality."""

    raw: float
    mean: float
    length: float


def prepare(model: LanguageModel, texts: Iterable[Sequence[str]]) -> None:
    """Score many documents at once, in full batches; what follows finds the scores in the cache."""
    model.score([request for document in texts for request in requests(document)])


def figures(model: LanguageModel, texts: Sequence[str]) -> list[Figures]:
    """Of the texts of one document, in order."""
    expectation = expectation_of(model.weights)
    found = []
    for text, words in zip(texts, surprisals(model, expectation, texts), strict=True):
        mean = -fmean([word.surprisal for word in words] or [0.0])
        found.append(Figures(raw_fluency(words), mean, -len(text)))
    return found


def auc(better: Sequence[float], worse: Sequence[float]) -> float:
    """The probability that a text of `better` has the higher figure; ties count half."""
    ranks = dict(_ranks([*better, *worse]))
    total = sum(ranks[value] for value in better)
    return (total - len(better) * (len(better) + 1) / 2) / (len(better) * len(worse))


def spearman(left: Sequence[float], right: Sequence[float]) -> float:
    from statistics import correlation

    a, b = dict(_ranks(left)), dict(_ranks(right))
    return correlation([a[value] for value in left], [b[value] for value in right])


def _ranks(values: Sequence[float]) -> list[tuple[float, float]]:
    """Each distinct value with its mean rank from 1."""
    counts: dict[float, int] = defaultdict(int)
    for value in values:
        counts[value] += 1
    ranks, before = [], 0
    for value in sorted(counts):
        ranks.append((value, before + (counts[value] + 1) / 2))
        before += counts[value]
    return ranks


def sample(records: Sequence[Record], size: float, seed: str) -> list[Record]:
    chosen = list(records)
    random.Random(seed).shuffle(chosen)
    return chosen[: max(1, round(size))]


def detokenised(text: str) -> str:
    """LM-Critic's sentences have a space before every mark."""
    text = re.sub(r"\s+([.,!?;:%)\]}]|n't|'(?:s|re|ve|ll|d|m)\b)", r"\1", text)
    text = re.sub(r"([(\[{$])\s+", r"\1", text)
    return re.sub(r"\"\s*([^\"]*?)\s*\"", r'"\1"', text)


def pairs(model: LanguageModel, name: str, found: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Share of (good, bad) pairs ordered rightly by total log-probability, raw fluency, contrast."""
    totals = model.log_probabilities([Alternatives("", pair) for pair in found])
    prepare(model, ([text] for pair in found for text in pair))
    raws = [[figures(model, [text])[0].raw for text in pair] for pair in found]
    gained = gains(model, [Comparison("", bad, (good,)) for good, bad in found])
    results = (
        fmean(good > bad for good, bad in totals),
        fmean(good > bad for good, bad in raws),
        fmean(gain > 0 for (gain,) in gained),
    )
    print(
        f"{name}: {len(found)} pairs; log-probability {results[0]:.1%}, raw fluency {results[1]:.1%}, "
        f"contrast {results[2]:.1%}"
    )
    return results


def critic(model: LanguageModel, share: float) -> None:
    found = sample(read("lm-critic-pairs"), 303 * share, "critic")
    both = [(detokenised(r["good"]), detokenised(r["bad"])) for r in found]
    pairs(model, "LM-Critic", both)
    good, bad = ([figures(model, [pair[i]])[0] for pair in both] for i in (0, 1))
    print(f"  AUC of bad sentences: {_aucs(good, bad)}")
    best = max((_f_half([f.raw for f in good], [f.raw for f in bad], f.raw), f.raw) for f in bad)
    print(f"  bad sentences by one threshold on raw fluency: F0.5 {best[0]:.3f}")


def _f_half(good: Sequence[float], bad: Sequence[float], threshold: float) -> float:
    hits, alarms = sum(v <= threshold for v in bad), sum(v <= threshold for v in good)
    precision, recall = hits / (hits + alarms), hits / len(bad)
    return 1.25 * precision * recall / (0.25 * precision + recall)


def blimp(model: LanguageModel, share: float) -> None:
    kinds: dict[str, list[Record]] = defaultdict(list)
    for record in read("blimp"):
        kinds[record["uid"]].append(record)
    found = [r for kind, records in sorted(kinds.items()) for r in sample(records, 20 * share, kind)]
    totals = model.log_probabilities([Alternatives("", (r["good"], r["bad"])) for r in found])
    print(f"BLiMP: {len(found)} pairs; log-probability {fmean(good > bad for good, bad in totals):.1%}")


def demetr(model: LanguageModel, share: float) -> None:
    base = {record["id"]: record["target"] for record in read("demetr-base")}
    kinds: dict[str, list[Record]] = defaultdict(list)
    for record in read("demetr-perturbed"):
        kind = record["perturbation"].split("_", 2)[-1]
        if kind in _FLUENCY_KINDS:
            kinds[kind].append(record)
    results = []
    for kind, records in sorted(kinds.items()):
        chosen = sample(records, 30 * share, kind)
        both = [(r.get("base_target") or base[r["base"]], r["target"]) for r in chosen]
        results.append(pairs(model, f"  DEMETR {kind}", both))
        print(f"    marked as unlikely wording: {fmean(bool(_marks(model, bad)) for _, bad in both):.1%}")
    means = [fmean(result[i] for result in results) for i in range(3)]
    print(f"DEMETR fluency kinds, mean: log-probability {means[0]:.1%}, raw {means[1]:.1%}, contrast {means[2]:.1%}")


def mqm(model: LanguageModel, share: float) -> None:
    sizes = {"mqm-bio-de-en": 3159, "mqm-bio-zh-en": 800, "mqm-news2023-zh-en": 700}
    for name, size in sizes.items():
        groups = documents(read(name), "target")
        random.Random(name).shuffle(groups)
        wanted_groups = _first(groups, size * share)
        prepare(model, ([record["target"] for record in group] for group in wanted_groups))
        found: list[tuple[Record, Figures]] = []
        for group in wanted_groups:
            scored = figures(model, [record["target"] for record in group])
            found.extend((r, f) for r, f in zip(group, scored, strict=True) if not r["system"].startswith("ref"))
        print(f"{name}: {len(found)} segments of MT systems")
        for label, wanted in (("any error", {"minor", "major", "critical"}), ("major", {"major", "critical"})):
            good = [f for record, f in found if not _severities(record) & wanted]
            bad = [f for record, f in found if _severities(record) & wanted]
            print(f"  {label} ({len(bad) / len(found):.0%}): AUC {_aucs(good, bad)}")


def _first(groups: Sequence[list[Record]], count: float) -> list[list[Record]]:
    """So many groups that they hold `count` records."""
    chosen: list[list[Record]] = []
    for group in groups:
        if sum(map(len, chosen)) >= count:
            break
        chosen.append(group)
    return chosen


def _severities(record: Record) -> set[str]:
    """Severities that most of a segment's raters gave: with three raters nearly every segment has some error."""
    raters: dict[str, set[str]] = defaultdict(set)
    for span in record["spans"]:
        raters[span["severity"].lower()].add(span["rater"])
    needed = 2 if len(record.get("raters", ())) >= 3 else 1
    return {severity for severity, by in raters.items() if len(by) >= needed}


def _aucs(good: Sequence[Figures], bad: Sequence[Figures]) -> str:
    names = {"raw fluency": 0, "mean log-probability": 1, "length alone": 2}
    return ", ".join(f"{name} {auc([f[i] for f in good], [f[i] for f in bad]):.3f}" for name, i in names.items())


def mlqe(model: LanguageModel, share: float) -> None:
    for pair in ("ro-en", "et-en", "ne-en", "si-en"):
        records = sample(read(f"mlqe-pe-{pair}"), 700 * share, pair)
        prepare(model, ([record["target"]] for record in records))
        found = [figures(model, [record["target"]])[0] for record in records]
        human = [record["score"] for record in records]
        raw, mean, length = (spearman([f[i] for f in found], human) for i in range(3))
        print(
            f"mlqe-pe {pair}: {len(found)} segments; Spearman with human judgement: raw fluency {raw:.3f}, "
            f"mean log-probability {mean:.3f}, length alone {length:.3f}"
        )


def clean(model: LanguageModel, share: float) -> None:
    texts = {
        "ntrex-news-de-en": [r["reference"] for r in sample(read("ntrex-news-de-en"), 1319 * share, "n")],
        "clean-gov": [r["target"] for r in sample(read("clean-gov"), 400 * share, "g")],
    }
    for name, passages in texts.items():
        prepare(model, ([text] for text in passages))
        marked = [(text, mark) for text in passages for mark in _marks(model, text)]
        print(f"{name}: {len(passages)} clean passages, {len(marked)} marked as unlikely wording")
        for text, mark in marked[:10]:
            print(f"  {mark.excess:.1f} {text[mark.start : mark.end]}")


def _marks(model: LanguageModel, text: str) -> list[SuspiciousWording]:
    expectation = expectation_of(model.weights)
    (words,) = surprisals(model, expectation, [text])
    return suspicious_words(words)


SECTIONS = {f.__name__: f for f in (critic, blimp, demetr, mqm, mlqe, clean)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sections", nargs="*", default=[*SECTIONS], help="default: all")
    parser.add_argument("--sample", type=float, default=1.0)
    parser.add_argument("--model", default="smollm2-135m")
    parser.add_argument("--dtype", help="fp32 or bf16; default: what runs faster here")
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    model = load(options.model, dtype=options.dtype, threads=options.threads)
    print(model.signature)
    for name in options.sections:
        SECTIONS[name](model, options.sample)


if __name__ == "__main__":
    main()
