"""From which log-odds `garbled-words` marks words in a document that is garbled elsewhere: `LIKELY`.

    python -m benchmarks.calibration.likely_words [--articles COLLECTION …]

Checks the translated articles of collections that taught the probe nothing with one limit after the other, and prints
how many of their places are found, and how many findings hit none: near one, where they mark more of the same garble,
or elsewhere, where they are alarms, or garble that nobody has marked.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from unittest.mock import patch

from benchmarks import evidence, quality
from mtcheck.checks.wording import garbled_words
from mtcheck.config import Settings
from mtcheck.document import Span
from mtcheck.gate.selecting import selected_checks

ARTICLES = ["apart-25", "apart-30", "apart-32", "apart-38", "apart-39"]
LIMITS = (-1.25, -1.5, -1.75, -1.85, -2.0, -2.25)
NEAR = 25
"""Characters from a place within which a finding is about the same words."""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", nargs="*", default=ARTICLES, metavar="COLLECTION", help="translated articles")
    options = parser.parse_args(arguments)
    checker = quality.checker_of(selected_checks(Settings()), language_model=True)
    articles = [
        (document, [span for case in cases for span in case.spans])
        for document, cases in evidence.article_cases()
        if document.uri.startswith(tuple(options.articles))
    ]
    places = sum(len(spans) for _, spans in articles)
    print(f"{len(articles)} articles, {places} places")
    for limit in LIMITS:
        hit = near = elsewhere = 0
        with patch.object(garbled_words, "LIKELY", limit):
            for document, spans in articles:
                found = [finding.span for finding in quality.counted(checker(document))]
                hit += sum(_is_among(span, found) for span in spans)
                for mark in (mark for mark in found if not _is_among(mark, spans)):
                    beside = _is_among(Span(max(mark.start - NEAR, 0), mark.end + NEAR), spans)
                    near, elsewhere = near + beside, elsewhere + (not beside)
        print(f"log-odds from {limit:5.2f}: {hit} places, {near} marks near others, {elsewhere} elsewhere")


def _is_among(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


if __name__ == "__main__":
    main()
