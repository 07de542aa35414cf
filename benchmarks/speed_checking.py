"""How long it takes to check articles: by the rules alone, with the language model, and without what spares it work.

    python -m benchmarks.speed_checking [--articles 20] [--threads N]

Input: sound news of `corpora/clean` and the same number of garbled articles of `corpora/articles`. Every article is
checked in turns, with an empty cache: by the rules and the tagger; with the language model; and with the model asked
about every hit, also where its probe sees no garble (`deciding.UNSEEN`). Prints sentences per second and the ratios.
With one thread, time is that of the processor; with more it is that of the clock, and the machine should be idle.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from itertools import islice
from unittest.mock import patch

from benchmarks import evidence
from benchmarks.speed_lm import timed, torch_threads
from mtcheck import deciding
from mtcheck.analysis.tagging import Tagger, load_tagger
from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.contrast import gains
from mtcheck.language_model.store import tagger_folder
from mtcheck.lasting import own_process
from mtcheck.report import Finding
from mtcheck.scoring.documents import score_document

COLLECTION = "apart-30"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=20, help="sound ones, and as many garbled (default 20)")
    parser.add_argument("--threads", type=int)
    options = parser.parse_args(arguments)
    own_process()  # as the command line has it
    import torch

    if options.threads:
        torch.set_num_threads(options.threads)
    tagger, model = load_tagger(tagger_folder()), load(cache=False)
    sound = (d for name, every in evidence.clean_documents(None) if name == COLLECTION for d in every)
    garbled = (document for document, _ in evidence.article_cases() if document.uri.startswith(COLLECTION))
    print(f"{model.signature}\n{torch_threads()} threads")
    for kind, documents in (("sound", sound), ("garbled", garbled)):
        report(kind, list(islice(documents, options.articles + 1)), tagger, model)


def report(kind: str, documents: Sequence[Document], tagger: Tagger, model: LanguageModel) -> None:
    """Print how long it takes to check documents; the first is not counted, for it loads what is loaded once."""
    seconds = dict.fromkeys(("rules", "model", "every hit"), 0.0)
    found = dict.fromkeys(seconds, 0)
    for number, document in enumerate(documents):
        for way in seconds:
            with asked_about_all() if way == "every hit" else nullcontext():
                spent, findings = timed(partial(check, document, tagger, None if way == "rules" else model))
            seconds[way] += spent if number else 0.0
            found[way] += len(findings)
    sentences = sum(map(evidence.sentences_in, documents[1:]))
    print(f"{sentences} sentences of {len(documents) - 1} {kind} articles")
    for way, spent in seconds.items():
        print(f"  {way:9} {sentences / spent:8.1f} sentences/s, {found[way]} findings and doubts")
    print(f"  asking where the probe sees garble alone is {seconds['every hit'] / seconds['model']:.1f} times as fast")


def check(document: Document, tagger: Tagger, model: LanguageModel | None) -> tuple[Finding, ...]:
    if model is None:
        return check_document(document, all_checks(), tagger=tagger)
    _, surprises = score_document(model, document)
    return check_document(document, all_checks(), tagger=tagger, judge=partial(gains, model), surprises=surprises)


def asked_about_all() -> AbstractContextManager[object]:
    return patch.multiple(deciding, UNSEEN=-math.inf, UNSEEN_WITHOUT_REASON=-math.inf)


if __name__ == "__main__":
    main()
