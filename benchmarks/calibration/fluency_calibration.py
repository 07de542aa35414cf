"""Make the calibration that the package ships for the default model.

    MTCHECK_DATA=… python -m benchmarks.calibration.fluency_calibration

Input: the English originals of NTREX (set `ntrex-news-de-en`; news of 2018 by human writers; Federmann, Kocmi
and Xin 2022), document by document. Output: `mtcheck/language_model/calibration/<model>.json`, which holds
figures only, and how raw fluency depends on what it should not depend on.
"""

from __future__ import annotations

from pathlib import Path
from statistics import correlation, fmean, stdev

import mtcheck.language_model.calibration as package
from benchmarks.evaluation_data import documents, read
from mtcheck.language_model import load
from mtcheck.language_model.calibration import write
from mtcheck.language_model.words import rarity
from mtcheck.scoring.calibrating import calibrate
from mtcheck.scoring.fluency import raw_fluency
from mtcheck.scoring.surprisal import surprisals


def main() -> None:
    model = load()
    texts = [[r["reference"] for r in group] for group in documents(read("ntrex-news-de-en"), "reference")]
    count = sum(map(len, texts))
    made = calibrate(model, texts, f"English news originals of NTREX-128, dev part, {count} sentences")
    file = Path(package.__file__).parent / f"{model.name}.json"
    write(made, file)
    print(f"{file}: {made.signature} from {made.text} by {model.signature}")
    raws, sizes, rare, names = [], [], [], []
    for text in texts:
        for sentence, words in zip(text, surprisals(model, made.expectation, text), strict=True):
            if words:
                raws.append(raw_fluency(words))
                sizes.append(float(len(words)))
                names.append(fmean(float(word.kind == "name") for word in words))
                rare.append(fmean(rarity(sentence[word.start : word.end].casefold()) for word in words))
    print(f"raw on this text: mean {fmean(raws):.3f}, standard deviation {stdev(raws):.3f}")
    for name, values in (("words", sizes), ("share of names", names), ("mean rarity", rare)):
        print(f"correlation of raw with {name}: {correlation(raws, values):+.3f}")


if __name__ == "__main__":
    main()
