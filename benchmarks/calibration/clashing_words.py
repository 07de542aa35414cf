"""Which two function words do not meet in sound English: writes the table that *function-word-clash* reads.

    MTCHECK_DATA=… python -m benchmarks.calibration.clashing_words

Pairs of function words are counted in all sound text of the evidence. From how often each word stands there follows how
often two of them would meet if words stood in any order. A pair is written down where text that people wrote has it
hardly ever, though chance alone would bring it there `FEWEST` times: the pair itself, one of the words beside the class
of the other, or the two classes. Corrected translations (the post-edits of MLQE) and the sound sentences of BLiMP count
as further text in which a pair may be met; they are too far from news to say what would be expected.

Where each sentence was left out in turn and its pairs judged by the others (23,000 sentences), 283 pairs were proposed,
and leaving out one word or both gained more than 5 nats on two that are no slip: "What with the alerts", "searched
through in a dashboard".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from pathlib import Path

from benchmarks import evidence
from mtcheck.analysis.segmenting import sentences
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FINITE_HAVE,
    MODALS,
    NOMINATIVES,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RELATIVES,
)

TABLE = Path(__file__).resolve().parents[2] / "mtcheck" / "languages" / "data" / "clashing_words.tsv"
CORRECTED = ("mlqe-pe-ro-en", "mlqe-pe-et-en", "mlqe-pe-ne-en", "mlqe-pe-si-en", "mlqe-pe-ru-en")
FEWEST = 6.0
"""Times that chance would bring the words, or their classes, together."""
RAREST = 0.03
"""Share of these in which they are met, at most."""
ONCE = 0.02
"""The same for the two words themselves: the near misses of `corpora/clean` hold many a pair that is hardly sound."""
FREQUENT = 20
"""Times that a word stands in the text to be in the table."""
HEADER = """\
# Function words, and those that hardly ever stand behind them in sound English, though chance would bring them there.
# Written by benchmarks/calibration/clashing_words.py. Compiled for mtcheck; same licence as the code.
"""

WORDS = (
    frozenset(
        "not to too very so than then there here also only just even still already yet never always one up".split()
    )
    | PREPOSITIONS
    | DETERMINERS
    | CONJUNCTIONS
    | PRONOUNS
    | AUXILIARIES
    | DO
    | QUANTIFIERS
    | RELATIVES
    | PARTICLES
) - (ADVERBS - set("also only just even still already yet never always not then".split()))
CLASSES = (
    ("article", ("a", "an", "the")),
    ("possessive", ("my", "your", "its", "our", "their")),
    ("subject", NOMINATIVES),
    ("object", ("me", "him", "us", "them")),
    ("is", ("is", "was")),
    ("are", ("are", "were")),
    ("have", FINITE_HAVE),
    ("do", DO),
    ("modal", MODALS),
    (
        "preposition",
        "of from with at for into among during despite between without within toward until per via".split(),
    ),
    ("adverbial", "in on by about over under through across behind near before after since".split()),
    ("question", "who whom whose which what when where how why".split()),
    ("subordinator", "that because if although whether while unless though so".split()),
    ("demonstrative", ("this", "these", "those")),
    ("quantifier", "several few many much more less most some any all both each every another no".split()),
    ("coordinator", ("and", "or", "but")),
)
"""Words that behave alike: one that is too rare by itself is judged by its class."""
CLASS_OF = {word: f"<{name}>" for name, words in CLASSES for word in words}


def main() -> None:
    words: Counter[str] = Counter()
    total = 0
    pairs: Counter[tuple[str, str]] = Counter()
    for text in _sound():
        tokens = text.lower().split()
        total += len(tokens)
        for token in tokens:
            words.update(_names(token.rstrip(".,;:!?)")))
        pairs.update(set(_pairs(tokens)))
    for text in _corrected():
        pairs.update(set(_pairs(text.lower().split())))
    frequent = sorted(word for word in WORDS if words[word] >= FREQUENT)
    lines = []
    for first in frequent:
        seconds = [second for second in frequent if _clash(first, second, words, pairs, total)]
        if seconds:
            lines.append(f"{first}\t{' '.join(seconds)}\n")
    TABLE.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} words with {sum(len(line.split()) - 1 for line in lines)} others: {TABLE.name}")


def _clash(first: str, second: str, words: Mapping[str, int], pairs: Mapping[tuple[str, str], int], total: int) -> bool:
    met = pairs[first, second]
    if first == second or (met and met >= ONCE * words[first] * words[second] / total):
        return False
    expected = {pair: words[pair[0]] * words[pair[1]] / total for pair in product(_names(first), _names(second))}
    return any(chance >= FEWEST and pairs[pair] < RAREST * chance for pair, chance in expected.items())


def _names(word: str) -> tuple[str, ...]:
    """A word and its class."""
    return (word, CLASS_OF[word]) if word in CLASS_OF else (word,)


def _pairs(tokens: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Function words that stand side by side with no mark between them, and their classes."""
    for first, token in pairwise(tokens):
        second = token.rstrip(".,;:!?)")
        if first in WORDS and second in WORDS:
            yield from product(_names(first), _names(second))


def _sound() -> Iterator[str]:
    for _, documents in evidence.clean_documents(evidence.data_folder()):
        for document in documents:
            for segment in document.segments:
                yield from (sentence.of(segment.target.text) for sentence in sentences(segment.target.text))


def _corrected() -> Iterator[str]:
    folder = evidence.data_folder()
    if folder is None:
        raise SystemExit("NO DATA: the folder that MTCHECK_DATA names is missing")
    for name, field in (*((name, "post_edit") for name in CORRECTED), ("blimp", "good")):
        yield from evidence.texts(folder, name, field)


if __name__ == "__main__":
    main()
