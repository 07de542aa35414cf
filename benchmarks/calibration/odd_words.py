"""Where the margin of ``unlikely-wording`` lies: what moving a word gains where the language model stumbles.

    MTCHECK_DATA=… python -m benchmarks.calibration.odd_words [--every 3] [--set NAME …]

Sound: the English originals of NTREX as documents, every n-th document of clean-gov, and corpora/clean. Garbled: the
cases of corpora/garble that may be read, by family. Each is read as `mtcheck check` reads it: surprises of the whole
document first, then the moves that the check proposes, in context. Prints how many sentences are asked about, the best
gains, and what lies beyond each margin. MARGIN in the check is 1.5 nats above what sound text reaches; bfloat16
moves the gain of a sentence by .4 nats.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from benchmarks import evidence
from mtcheck.check import Context, Hit
from mtcheck.checking import check_document
from mtcheck.checks.wording.unlikely_wording import UnlikelyWording
from mtcheck.document import Document, Passage
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.contrast import Comparison, gains
from mtcheck.scoring.documents import score_document

MARGINS = (4, 5, 6, 7, 8, 9, 10, 12)
SHOWN = 5.0  # nats


class Unscreened(UnlikelyWording):
    """Asks about every move, also about those that cannot reach the margin."""

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for hit in super().find(passage, context):
            yield replace(hit, contrast=replace(hit.contrast, screens=())) if hit.contrast else hit


def best_gains(model: LanguageModel, document: Document) -> Iterator[tuple[float, Comparison, int]]:
    """Of every comparison that the check asks for: the best gain, and the number of its candidate."""
    asked: list[Comparison] = []
    answers: list[list[float]] = []

    def judge(comparisons: Sequence[Comparison]) -> list[list[float]]:
        asked.extend(comparisons)
        answers.extend(gains(model, comparisons))
        return answers

    _, surprises = score_document(model, document)
    check_document(document, [Unscreened()], judge=judge, surprises=surprises)
    for comparison, values in zip(asked, answers, strict=True):
        best = max(range(len(values)), key=values.__getitem__)
        yield values[best], comparison, best


def report(model: LanguageModel, name: str, documents: Iterable[Document], *, show: bool) -> None:
    found: list[float] = []
    count = 0
    for document in documents:
        count += evidence.sentences_in(document)
        for gain, comparison, best in best_gains(model, document):
            found.append(gain)
            if show and gain >= SHOWN:
                print(f"  {gain:.1f} {comparison.original!r} → {comparison.candidates[best]!r}", flush=True)
    beyond = " ".join(f">{margin}: {sum(gain >= margin for gain in found)}" for margin in MARGINS)
    highest = " ".join(f"{gain:.1f}" for gain in sorted(found, reverse=True)[:5])
    print(f"{name}: {count} sentences, {len(found)} asked about; {beyond}; highest {highest}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every", type=int, default=3, help="take every n-th document of clean-gov")
    parser.add_argument("--set", action="append", help="only this set or family; may be repeated")
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    model = load(threads=options.threads)
    print(model.signature)
    for name, documents in evidence.clean_documents(evidence.data_folder()):
        if options.set and name not in options.set:
            continue
        if name in {"ntrex-news-de-en", "clean-gov"} or name not in evidence.CLEAN_SETS:
            step = options.every if name == "clean-gov" else 1
            report(model, name, islice(documents, 0, None, step), show=True)
    families: dict[str, list[Document]] = {}
    for case in evidence.garble_cases():
        if not case.is_unread:
            families.setdefault(case.family, []).append(case.document)
    for family, texts in families.items():
        if not options.set or f"garble/{family}" in options.set:
            report(model, f"garble/{family}", texts, show=False)


if __name__ == "__main__":
    main()
