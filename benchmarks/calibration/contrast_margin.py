"""Where the margin of contrast lies: gains of the best repair on damaged and on sound news sentences.

    MTCHECK_DATA=… python -m benchmarks.calibration.contrast_margin [--sentences 60] [--kinds …]

Input: the English originals of NTREX (set `ntrex-news-de-en`). For each kind of edit, a sentence is damaged
once and all edits that could undo that kind of damage are proposed; the same edits are proposed for the
sound sentence. Prints the gains of the best candidate, how often it is the original sentence, the margin
that leaves 1 % of sound sentences, and a logistic fit of "damaged" on the gain. The constants in
`mtcheck/language_model/contrast.py` are read off this table.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Iterator

from benchmarks.evaluation_data import read
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.contrast import Comparison, gains

Words = list[str]
# The words whose loss changes grammar most; German uses none of them where English does.
_INSERTABLE = ("the", "a", "to", "of", "in", "is", "has", "that", "be", "for")


def move_away(words: Words, chance: random.Random) -> Words | None:
    """One word goes to the end, as verbs do in German."""
    inner = [i for i in range(1, len(words) - 2) if words[i].isalpha() and words[i].islower()]
    if not inner:
        return None
    at = chance.choice(inner)
    return [*words[:at], *words[at + 1 :], words[at]]


def move_back(words: Words) -> Iterator[Words]:
    *rest, last = words
    for at in range(1, len(rest)):
        yield [*rest[:at], last, *rest[at:]]


def copy(words: Words, chance: random.Random) -> Words:
    at = chance.randrange(1, len(words) - 1)
    return [*words[: at + 1], *words[at:]]


def drop_copy(words: Words) -> Iterator[Words]:
    for at in range(1, len(words)):
        if words[at] == words[at - 1]:
            yield [*words[:at], *words[at + 1 :]]


def lose(words: Words, chance: random.Random) -> Words | None:
    found = [i for i in range(1, len(words) - 1) if words[i] in _INSERTABLE]
    if not found:
        return None
    at = chance.choice(found)
    return [*words[:at], *words[at + 1 :]]


def insert(words: Words) -> Iterator[Words]:
    for at in range(1, len(words)):
        for word in _INSERTABLE:
            yield [*words[:at], word, *words[at:]]


def add(words: Words, chance: random.Random) -> Words:
    at = chance.randrange(1, len(words))
    return [*words[:at], chance.choice(_INSERTABLE), *words[at:]]


def drop(words: Words) -> Iterator[Words]:
    for at in range(1, len(words)):
        if words[at] in _INSERTABLE:
            yield [*words[:at], *words[at + 1 :]]


KINDS: dict[str, tuple[Callable[[Words, random.Random], Words | None], Callable[[Words], Iterator[Words]]]] = {
    "move a word back": (move_away, move_back),
    "drop a copy": (copy, drop_copy),
    "insert a function word": (lose, insert),
    "drop a function word": (add, drop),
}


def sentence(words: Words) -> str:
    return " ".join(words) + "."


def best_gains(model: LanguageModel, sentences: list[Words], kind: str) -> tuple[list[float], list[float], int]:
    """Best gain on damaged sentences, on sound ones, and how often the best candidate is the original."""
    damage, candidates = KINDS[kind]
    chance = random.Random(kind)
    pairs = [(sound, damage(sound, chance)) for sound in sentences]
    kept = [(sound, damaged) for sound, damaged in pairs if damaged]

    def comparison(words: Words) -> Comparison:
        return Comparison("", sentence(words), tuple(map(sentence, candidates(words))))

    damaged = [comparison(words) for _, words in kept]
    sound = [comparison(words) for words, _ in kept]
    found = gains(model, damaged)
    exact = sum(
        bool(gain) and c.candidates[gain.index(max(gain))] == sentence(words)
        for gain, c, (words, _) in zip(found, damaged, kept, strict=True)
    )
    quiet = [max(gain, default=-math.inf) for gain in gains(model, sound)]
    return [max(gain, default=-math.inf) for gain in found], quiet, exact


def logistic_fit(damaged: list[float], sound: list[float]) -> tuple[float, float]:
    """Midpoint and scale of P(damaged | gain), by Newton's method, both classes weighted alike."""
    rows = [(g, 1.0, 1 / len(damaged)) for g in damaged] + [(g, 0.0, 1 / len(sound)) for g in sound]
    slope, offset = 0.1, 0.0
    for _ in range(50):
        gradient, hessian = [0.0, 0.0], [[1e-6, 0.0], [0.0, 1e-6]]
        for gain, label, weight in rows:
            p = 0.5 + 0.5 * math.tanh((slope * gain + offset) / 2)
            for i, x in enumerate((gain, 1.0)):
                gradient[i] += weight * (label - p) * x
                for j, y in enumerate((gain, 1.0)):
                    hessian[i][j] += weight * p * (1 - p) * x * y
        (a, b), (c, d) = hessian
        determinant = a * d - b * c
        slope += (d * gradient[0] - b * gradient[1]) / determinant
        offset += (a * gradient[1] - c * gradient[0]) / determinant
    return -offset / slope, 1 / slope


def quantiles(values: list[float], shares: tuple[float, ...]) -> str:
    ordered = sorted(values)
    return " ".join(f"{ordered[min(int(share * len(ordered)), len(ordered) - 1)]:7.1f}" for share in shares)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sentences", type=int, default=60)
    parser.add_argument("--threads", type=int)
    parser.add_argument("--kinds", nargs="*", default=[*KINDS], choices=[*KINDS])
    options = parser.parse_args()
    model = load(threads=options.threads)
    texts = [record["reference"] for record in read("ntrex-news-de-en")]
    usable = [text[:-1].split() for text in texts if text.endswith(".") and 8 <= len(text.split()) <= 20]
    random.Random(1).shuffle(usable)
    everything: tuple[list[float], list[float]] = ([], [])
    print(model.signature)
    for kind in options.kinds:
        damaged, sound, exact = best_gains(model, usable[: options.sentences], kind)
        print(f"{kind}: {len(damaged)} sentences, the original is the best candidate in {exact}")
        print(f"  damaged  5, 25, 50, 75 %: {quantiles(damaged, (0.05, 0.25, 0.5, 0.75))}")
        print(f"  sound   50, 90, 99, 100 %: {quantiles(sound, (0.5, 0.9, 0.99, 1.0))}")
        for margin in (4, 5, 6, 7, 8, 10):
            hit, false = (sum(g > margin for g in found) for found in (damaged, sound))
            print(f"  margin {margin:2}: {hit / len(damaged):6.1%} damaged, {false / len(sound):6.1%} sound")
        everything[0].extend(gain for gain in damaged if gain > -math.inf)
        everything[1].extend(gain for gain in sound if gain > -math.inf)
    midpoint, scale = logistic_fit(*everything)
    print(f"P(damaged | gain): midpoint {midpoint:.2f}, scale {scale:.2f} nats")


if __name__ == "__main__":
    main()
