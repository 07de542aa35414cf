"""What is found in long texts, garbled and sound: in how many sentences, with a reason, and how sure the probe is.

    python -m benchmarks.calibration.lone_findings [--garbled COLLECTION …] [--sound COLLECTION …] [--articles N]

From this `UNEXPLAINED` and `OFTEN` of `mtcheck.corroborating` are read off. The texts are the long ones of the garbled
articles and the sound news of collections that taught the probe nothing, checked without those limits; what counts is
findings of wording, minor or worse. Prints for garbled and for sound texts how many are found in one sentence, in two
and in more, and of the first two, for each step of log-odds, how many have no word that reaches it.
"""

from __future__ import annotations

import argparse
import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import islice
from unittest.mock import patch

from benchmarks import evidence, quality
from mtcheck import corroborating
from mtcheck.analysis.segmenting import sentences as sentences_of
from mtcheck.analysis.tagging import Tagger, load_tagger
from mtcheck.check import Surprise, all_checks
from mtcheck.checking import check_document
from mtcheck.document import Document, Span
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.contrast import gains
from mtcheck.language_model.store import tagger_folder
from mtcheck.scoring.documents import score_document

GARBLED = ["apart-25", "apart-30", "apart-32", "apart-38"]
SOUND = ["apart-25", "apart-30", "apart-32", "apart-36", "apart-38"]
STEPS = (-4.0, -2.0, 0.0, 1.0, 2.0, 3.0, 5.0)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--garbled", nargs="*", default=GARBLED)
    parser.add_argument("--sound", nargs="*", default=SOUND)
    parser.add_argument("--articles", type=int, help="of each kind; default all")
    options = parser.parse_args(arguments)
    tagger, model = load_tagger(tagger_folder()), load()
    garbled = (d for d, _ in evidence.article_cases() if d.uri.startswith(tuple(options.garbled)))
    sound = (d for name, every in evidence.clean_documents(None) if name in options.sound for d in every)
    for kind, documents in (("garbled", garbled), ("sound", sound)):
        report(kind, islice(documents, options.articles), tagger, model)


def report(kind: str, documents: Iterable[Document], tagger: Tagger, model: LanguageModel) -> None:
    """Print in how many sentences something is found in the long ones of some documents, and how surely."""
    sentences: Counter[int] = Counter()
    below: Mapping[tuple[int, bool], Counter[int]] = {
        (places, reason): Counter() for places in (1, 2) for reason in (True, False)
    }
    for document in documents:
        if evidence.sentences_in(document) <= corroborating.LONG:
            continue
        found = findings(document, tagger, model)
        places = len({sentence for sentence, _, _ in found})
        sentences[min(places, corroborating.OFTEN)] += 1
        if 0 < places < corroborating.OFTEN:
            highest = max(odds for _, _, odds in found)
            below[places, any(reason for _, reason, _ in found)][bisect_right(STEPS, highest)] += 1
    print(f"{kind}: " + ", ".join(f"{count} found in {places}" for places, count in sorted(sentences.items())))
    for (places, reason), counted in below.items():
        reached = [sum(n for step, n in counted.items() if step <= index) for index in range(len(STEPS))]
        steps = ", ".join(f"{docs} below {least:g}" for docs, least in zip(reached, STEPS, strict=True))
        print(f"  in {places}, {'with' if reason else 'without'} a reason, {counted.total()}: {steps}")


def findings(document: Document, tagger: Tagger, model: LanguageModel) -> list[tuple[tuple[int, int], bool, float]]:
    """The sentence of every certain finding of wording, whether its check knows a reason, and the highest log-odds."""
    checks = {check.id: check for check in all_checks() if check.is_of_wording}
    _, surprises = score_document(model, document)
    with patch.object(corroborating, "LONG", math.inf):
        every = check_document(document, all_checks(), tagger=tagger, judge=partial(gains, model), surprises=surprises)
    certain = [finding for finding in quality.counted(every) if finding.check in checks]
    return [
        (place, not checks[finding.check].last_resort, odds)
        for finding in certain
        for place, odds in [_place(document, finding.span, surprises)]
    ]


def _place(document: Document, span: Span, surprises: Mapping[int, Surprise]) -> tuple[tuple[int, int], float]:
    """The passage and the start of the sentence of a span of the file, and the highest log-odds of its words."""
    starts = [segment.target.locate(Span(0, 0)).start for segment in document.segments]
    index = bisect_right(starts, span.start) - 1
    local = span.shifted(-starts[index])
    spans = sentences_of(document.segments[index].target.text)
    sentence = next((s.start for s in spans if s.start <= local.start < s.end), 0)
    odds = surprises[index].odds(local) if index in surprises else None
    return (index, sentence), -math.inf if odds is None else odds


if __name__ == "__main__":
    main()
