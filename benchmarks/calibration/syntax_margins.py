"""Where the margins of the syntax and lexis checks lie: best gains of their candidates on sound and on garbled text.

    MTCHECK_DATA=… python -m benchmarks.calibration.syntax_margins [--every 4] [--check ID …]

Sound: the English originals of NTREX as documents, every n-th paragraph of clean-gov, the human references of the
biomedical MQM set. Garbled: the syntax cases of corpora/garble. Each check runs alone; what the language model answers
to its comparisons is recorded before any margin is applied. The constants MARGIN there and the margins in
`false_friend_words.tsv` are read off this table: above nearly everything that sound text reaches.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.evaluation_data import documents, read
from mtcheck.analysis.segmenting import sentences
from mtcheck.analysis.tagging import Tagger, load_tagger
from mtcheck.check import Check, all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.contrast import Comparison, gains
from mtcheck.language_model.store import tagger_folder

GARBLE = Path(__file__).resolve().parents[2] / "corpora" / "garble" / "syntax.jsonl"
SHARES = (0.5, 0.9, 0.99, 1.0)


class Recorder:
    """Answers like the language model and keeps the best gain of every comparison."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self.best: list[float] = []

    def __call__(self, comparisons: Sequence[Comparison]) -> list[list[float]]:
        answers = gains(self._model, comparisons)
        self.best.extend(max(answer) for answer in answers if answer)
        return answers


def recorded(check: Check, texts: Iterable[str], model: LanguageModel, tagger: Tagger) -> list[float]:
    recorder = Recorder(model)
    for text in texts:
        passage = Passage(text, Origin.at(0, len(text)))
        check_document(Document("text", (Segment(passage),), Lines.of(text)), [check], tagger=tagger, judge=recorder)
    return recorder.best


def sound_texts(every: int) -> list[str]:
    news = [" ".join(r["reference"] for r in group) for group in documents(read("ntrex-news-de-en"), "reference")]
    government = [record["target"] for record in read("clean-gov")][::every]
    references = [r["target"] for r in read("mqm-bio-de-en") if r["system"].startswith("ref")]
    return [*news, *government, *references]


def garbled_texts() -> list[str]:
    return [json.loads(line)["text"] for line in GARBLE.read_text(encoding="utf-8").splitlines()]


def quantiles(values: list[float]) -> str:
    ordered = sorted(values)
    return " ".join(f"{ordered[min(int(share * len(ordered)), len(ordered) - 1)]:6.1f}" for share in SHARES)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every", type=int, default=4, help="take every n-th paragraph of clean-gov")
    parser.add_argument("--check", action="append", help="only this check; may be repeated")
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    model, tagger = load(threads=options.threads), load_tagger(tagger_folder())
    sound, garbled = sound_texts(options.every), garbled_texts()
    total = sum(len(sentences(text)) for text in sound)
    print(model.signature)
    print(f"sound: {total} sentences; garbled: {len(garbled)} cases; gains at {SHARES} of the comparisons, in nats")
    for check in all_checks():
        if check.family not in {"syntax", "lexis"} or (options.check and check.id not in options.check):
            continue
        quiet = recorded(check, sound, model, tagger)
        loud = recorded(check, garbled, model, tagger)
        print(f"{check.id}: {len(quiet) / total:.4f} comparisons a sound sentence")
        for name, values in (("sound", quiet), ("garbled", loud)):
            above = " ".join(
                f">{margin}: {sum(value >= margin for value in values)}" for margin in (0, 2, 3, 4, 5, 6, 8)
            )
            print(f"  {name:8} {len(values):4}  {quantiles(values) if values else '':28}  {above}", flush=True)


if __name__ == "__main__":
    main()
