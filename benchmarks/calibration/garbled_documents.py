"""How many sentences of a document read worse than 98 of a hundred, in sound text and in what weak engines wrote.

    MTCHECK_DATA=… python -m benchmarks.calibration.garbled_documents [--every 4]

Sound: the clean sets, each document by itself (every n-th of clean-gov), and our near misses, each file read as one
batch of rows, which is far more than any document holds of their kind. Weak: the targets of MLQE-PE, a hundred rows a
batch in the order of the file. Prints for each set the share of such sentences, the largest in a document that has
four of them or more, and the share of sentences that are marked. The limit in `mtcheck/scoring/garbled.py` lies above
what sound text reaches.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from benchmarks import evidence
from mtcheck.analysis.segmenting import sentences
from mtcheck.document import Document
from mtcheck.language_model import LanguageModel, load
from mtcheck.scoring.fluency import score_fluency
from mtcheck.scoring.garbled import ODD, counted, garbled_wording

WEAK = ("ne", "si", "km", "ps", "et", "ro")
ROWS = 100
FEWEST = 4


def report(model: LanguageModel, name: str, documents: Iterable[Document]) -> None:
    largest, where = 0.0, ""
    count = low = marked = 0
    for document in documents:
        scored = list(_scored(model, document))
        percentiles = [percentile for percentile, _ in scored if percentile is not None]
        count += len(percentiles)
        odd = sum(percentile <= ODD for percentile in percentiles)
        low += odd
        marked += sum(mark for _, mark in scored)
        if odd >= FEWEST and odd / len(percentiles) > largest:
            largest, where = odd / len(percentiles), document.uri
    share = f"{low / max(count, 1):.1%} of {count} sentences are odd"
    print(f"{name}: {share}, at most {largest:.1%} ({where}); {marked / max(count, 1):.1%} marked", flush=True)


def _scored(model: LanguageModel, document: Document) -> Iterator[tuple[float | None, bool]]:
    texts: list[str] = []
    starts: list[int] = []
    for segment in document.segments:
        starts.append(len(texts))
        texts += [span.of(segment.target.text) for span in sentences(segment.target.text)]
    found = score_fluency(model, texts, starts, apart=document.batch).sentences
    for sentence, mark in zip(found, garbled_wording(found), strict=True):
        yield counted(sentence), mark is not None


def as_rows(name: str, texts: Sequence[str]) -> Document:
    return replace(evidence.document(name, texts), batch=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every", type=int, default=4, help="take every n-th document of clean-gov")
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    model = load(threads=options.threads)
    print(model.signature)
    folder = evidence.data_folder()
    for name, documents in evidence.clean_documents(folder):
        if name in evidence.CLEAN_SETS:
            report(model, name, documents[:: options.every] if name == "clean-gov" else documents)
        else:
            texts = [segment.target.text for document in documents for segment in document.segments]
            report(model, f"{name} as rows", [as_rows(name, texts)])
    if folder is None:
        return
    for pair in WEAK:
        texts = list(evidence.texts(folder, f"mlqe-pe-{pair}-en", "target"))
        report(model, pair, (as_rows(pair, texts[at : at + ROWS]) for at in range(0, len(texts), ROWS)))


if __name__ == "__main__":
    main()
