"""How little variety and how much repetition sound English has: what the limits of ``degenerate-output`` rest on.

Usage: python -m benchmarks.calibration.degenerate_limits
"""

from __future__ import annotations

import zlib
from collections import Counter

from benchmarks import evidence
from mtcheck.analysis.segmenting import sentences
from mtcheck.checks.repetition.degenerate_output import MIN_WORDS, WINDOW
from mtcheck.languages.tokens import words


def main() -> None:
    folder = evidence.data_folder()
    if folder is None:
        print("NO DATA: the folder that MTCHECK_DATA names is missing; only the project's own sets are read")
    print(f"{'set':20} {'passages':>8} {'least variety':>13} {'most compressed':>15} {'most harping':>12}")
    for name, documents in evidence.clean_documents(folder):
        texts = [segment.target.text for document in documents for segment in document.segments]
        long = [text for text in texts if len(words(text)) >= MIN_WORDS]
        if long:
            print(
                f"{name:20} {len(long):8} {min(map(variety, long)):13.2f} {max(map(compression, long)):15.2f} "
                f"{max(harping(span.of(text)) for text in long for span in sentences(text)):12.2f}"
            )


def variety(text: str) -> float:
    found = words(text)[:WINDOW]
    return len(set(found)) / len(found)


def compression(text: str) -> float:
    data = text.encode()
    return len(data) / len(zlib.compress(data, 6))


def harping(sentence: str) -> float:
    """The largest share that one word with six or more occurrences has of the words of four letters and more."""
    content = [word for word in words(sentence) if len(word) > 3]
    count = Counter(content).most_common(1)[0][1] if content else 0
    return count / len(content) if count >= 6 else 0.0


if __name__ == "__main__":
    main()
