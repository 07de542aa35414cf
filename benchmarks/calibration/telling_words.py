"""Words that the probe holds for garbled wherever they stand: what `garbled-words` is not sure of by them alone.

    python -m benchmarks.calibration.telling_words    # five minutes on two cores

Some words stand far more often in garble than in sound text (*actual*, *itself*), and a probe that was taught with
garble takes them for it in any company. Words that stand in marked places of our garble at least FEWEST times, and
SURPLUS times as often as in sound text, are looked up in a sample of SAMPLE sound sentences each, and every one is
read alone. A word is telling if the probe would be sure of garble at it in more than RATE of them, twice at least.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from benchmarks import evidence
from mtcheck.analysis.known_words import is_familiar
from mtcheck.analysis.segmenting import sentences
from mtcheck.checks.wording.garbled_words import SURE
from mtcheck.language_model import Request, load
from mtcheck.language_model.words import WORD

FEWEST = 4
SURPLUS = 4
SAMPLE = 24
RATE = 0.05
LONGEST = 300
"""Characters of a sentence that is read."""


def marked_words() -> Iterator[str]:
    in_articles = chain.from_iterable(cases for _, cases in evidence.article_cases())
    for case in chain(evidence.garble_cases(), in_articles):
        if not case.is_unread:
            for span in case.spans:
                yield from WORD.findall(span.of(case.text).lower())


def main() -> None:
    sound = [
        span.of(segment.target.text)
        for _, documents in evidence.clean_documents(evidence.data_folder())
        for document in documents
        for segment in document.segments
        for span in sentences(segment.target.text)
    ]
    sound = [sentence for sentence in sound if 20 < len(sentence) <= LONGEST]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sound):
        for word in dict.fromkeys(WORD.findall(sentence.lower())):
            places[word].append(number)
    marked = Counter(word for word in marked_words() if word.isalpha() and is_familiar(word))
    expected = sum(map(len, places.values())) / marked.total()
    asked = sorted(
        word
        for word, count in marked.items()
        if count >= FEWEST and count * expected >= SURPLUS * len(places[word]) and places[word]
    )
    chosen = random.Random(1)
    samples = {word: chosen.sample(places[word], min(SAMPLE, len(places[word]))) for word in asked}
    numbers = sorted({number for sample in samples.values() for number in sample})
    print(f"{len(asked)} words in {len(numbers)} of {len(sound)} sound sentences")
    scores = dict(zip(numbers, load().score([Request(sound[number]) for number in numbers]), strict=True))
    for word, sample in samples.items():
        alarms = 0
        for number in sample:
            tokens = zip(scores[number].spans, scores[number].garble, strict=True)
            spans = [found.span() for found in WORD.finditer(sound[number]) if found[0].lower() == word]
            alarms += any(
                odds >= SURE and any(a < end and start < z for a, z in spans) for (start, end), odds in tokens
            )
        if alarms >= 2 and alarms > RATE * len(sample):
            print(f"{word}: sure of garble in {alarms} of {len(sample)} sound sentences")


if __name__ == "__main__":
    main()
