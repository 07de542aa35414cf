"""Where the threshold of word salad lies: how far the most surprising windows of sentences lie beyond sound text.

    MTCHECK_DATA=… python -m benchmarks.calibration.suspicious_excess [--every 10]

Sound: the English originals of NTREX as documents, every n-th document of clean-gov, and corpora/clean. Garbled: the
first sentences of NTREX's documents with their words shuffled (seed 1). Prints the highest excesses of each, and how
many sentences reach each threshold. `SUSPICIOUS_EXCESS` in `mtcheck/scoring/fluency.py` is .5 above what the sound
third-party sets reach, rounded up to a half.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from itertools import islice
from random import Random

from benchmarks import evidence
from mtcheck.document import Document
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.calibration import expectation_of
from mtcheck.scoring.fluency import excesses
from mtcheck.scoring.surprisal import surprisals

THRESHOLDS = (4.0, 5.0, 5.5, 6.0, 6.5, 7.0, 7.5)
SHOWN = 5.5


def highest(model: LanguageModel, texts: Sequence[str], *, show: bool = True) -> list[float]:
    """The highest excess of every text of a document, 0 of one that has no window."""
    expectation = expectation_of(model.weights)
    found = []
    for text, words in zip(texts, surprisals(model, expectation, texts), strict=True):
        excess, first, end = max(excesses(words), default=(0.0, 0, 0))
        found.append(excess)
        if show and excess >= SHOWN:
            print(f"  {excess:.1f} {text[words[first].start : words[end - 1].end]!r}", flush=True)
    return found


def report(name: str, found: Sequence[float]) -> None:
    reached = " ".join(f"≥{limit}: {sum(excess >= limit for excess in found)}" for limit in THRESHOLDS)
    top = " ".join(f"{excess:.1f}" for excess in sorted(found, reverse=True)[:5])
    print(f"{name}: {len(found)} texts; {reached}; highest {top}", flush=True)


def texts_of(documents: Iterable[Document]) -> list[list[str]]:
    return [[segment.target.text for segment in document.segments] for document in documents]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every", type=int, default=10, help="take every n-th document of clean-gov")
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    model = load(threads=options.threads)
    print(model.signature)
    ours: list[float] = []
    for name, documents in evidence.clean_documents(evidence.data_folder()):
        if name not in evidence.CLEAN_SETS:
            ours += [excess for texts in texts_of(documents) for excess in highest(model, texts)]
        elif name in {"ntrex-news-de-en", "clean-gov"}:
            step = options.every if name == "clean-gov" else 1
            every = texts_of(islice(documents, 0, None, step))
            report(name, [excess for texts in every for excess in highest(model, texts)])
            if name == "ntrex-news-de-en":
                report("the first sentence of each document, shuffled", _of_salad(model, every))
    report("corpora/clean", ours)


def _of_salad(model: LanguageModel, documents: Sequence[Sequence[str]]) -> list[float]:
    random = Random(1)
    found = []
    for texts in documents:
        words = texts[0].split()
        random.shuffle(words)
        found += highest(model, [" ".join(words)], show=False)
    return found


if __name__ == "__main__":
    main()
