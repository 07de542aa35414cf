"""From tokens to words, and the surprisal that each word would have in sound text.

A rare word is surprising in the best of texts, a preposition hardly ever: what betrays garble is a word
that surprises more than its like. The expected surprisal is a linear function of a word's kind, its
frequency and its place, fitted on human news (`scoring.calibrating.fit_expectation`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from mtcheck.language_model.model import TokenScores

Kind = Literal["content", "function", "name", "number", "punctuation"]
KINDS: tuple[Kind, ...] = get_args(Kind)

WORD = re.compile(r"\w+(?:['’‑-]\w+)*|[^\w\s]")
# The closed classes of English; a word of these carries grammar, and its surprisal is the best witness.
_FUNCTION_WORDS = frozenset(
    """a about above across after against all along although am among an and another any anyone anything are
    around as at be because been before behind being below beneath beside between beyond both but by can
    can't cannot could couldn't despite did didn't do does doesn't doing don't down during each either enough
    every everyone everything few for from had hadn't has hasn't have haven't having he he's her here hers
    herself him himself his how however i i'm i've if in inside into is isn't it it's its itself just least
    less like many may me might mine more most much must my myself near neither never no nobody none nor not
    nothing of off on once one only onto or other others ought our ours ourselves out outside over own past
    per shall she she's should shouldn't since so some somebody someone something such than that that's the
    their theirs them themselves then there there's these they they're this those though through throughout
    till to too toward towards under unless until up upon us very was wasn't we we're were weren't what when
    where whether which while who whom whose why will with within without won't would wouldn't yet you you're
    your yours yourself""".split()
)
_NAME_RARITY = 13.0  # zipf 3.35, one in 450,000 words
_UNKNOWN_ZIPF = 1.0  # wordfreq's English list ends at about one in 100 million words


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark in a sentence: half-open code-point span, and what its expected surprisal rests on."""

    start: int
    end: int
    kind: Kind
    rarity: float  # −ln frequency, nats
    index: int  # among the words of its sentence
    repeated: bool  # it occurred shortly before


@dataclass(frozen=True, slots=True)
class WordSurprisal:
    """A word's surprisal and the one `expected` of it in sound text, with the spread `sigma` of that (nats), and the
    log-odds that it is part of garble, None where the model has no probe."""

    start: int
    end: int
    kind: Kind
    surprisal: float
    expected: float
    sigma: float
    garble: float | None = None

    @property
    def z(self) -> float:
        return (self.surprisal - self.expected) / self.sigma


def damped_z(word: WordSurprisal) -> float:
    """z, halved for names and numbers: they surprise for good reasons."""
    return word.z / 2 if word.kind in ("name", "number") else word.z


@lru_cache(maxsize=65_536)
def rarity(word: str) -> float:
    """−ln of a word's frequency in English (wordfreq), in nats; 18.4 for a word it does not know."""
    from wordfreq import zipf_frequency

    zipf = zipf_frequency(word, "en") or _UNKNOWN_ZIPF
    return (9.0 - zipf) * math.log(10)


def words(sentence: str, before: frozenset[str] = frozenset()) -> list[Word]:
    """The words and marks of a sentence; `before` holds the (case-folded) words of its context."""
    found: list[Word] = []
    seen = set(before)
    start_of_sentence = True
    for match in WORD.finditer(sentence):
        text = match.group()
        folded = text.casefold().replace("’", "'")
        kind = _kind(text, folded, start_of_sentence)
        weight = 0.0 if kind == "punctuation" else rarity(folded)
        found.append(Word(match.start(), match.end(), kind, weight, len(found), folded in seen))
        start_of_sentence = start_of_sentence and kind == "punctuation"
        seen.add(folded)
    return found


def _kind(text: str, folded: str, first: bool) -> Kind:
    if not (text[0].isalnum() or text[0] == "_"):
        return "punctuation"
    if any(character.isdigit() for character in text):
        return "number"
    if folded in _FUNCTION_WORDS:
        return "function"
    # At the start of a sentence every word is capitalised: there only the rare are taken for names.
    if text[0].isupper() and (not first or rarity(folded) > _NAME_RARITY):
        return "name"
    return "content"


@dataclass(frozen=True, slots=True)
class Expectation:
    """Per kind of word, the linear model of its expected surprisal and of the spread σ around that (nats)."""

    coefficients: dict[Kind, tuple[float, ...]]
    spread: dict[Kind, tuple[float, float]]

    def of(self, word: Word) -> float:
        weights = self.coefficients[word.kind]
        value = sum(w * f for w, f in zip(weights, features(word), strict=True))
        return max(value, 0.0)

    def sigma(self, word: Word) -> float:
        """The spread of surprisal around the expected one; it grows with what is expected."""
        base, slope = self.spread[word.kind]
        return base + slope * self.of(word)

    def compare(self, found: Measured) -> WordSurprisal:
        word = found.word
        return WordSurprisal(
            word.start, word.end, word.kind, found.surprisal, self.of(word), self.sigma(word), found.garble
        )


def features(word: Word) -> tuple[float, ...]:
    """What the linear model of expected surprisal sees of a word."""
    length = word.end - word.start if word.kind in ("name", "number") else 0
    return (1.0, word.rarity, 1.0 / (1 + word.index), float(word.repeated), float(min(length, 20)))


@dataclass(frozen=True, slots=True)
class Measured:
    """A word with what a model makes of its tokens: their surprisal (nats), and the highest of their log-odds of being
    part of garble, None where the model has no probe."""

    word: Word
    surprisal: float
    garble: float | None


def measured(sentence: Sequence[Word], scores: TokenScores) -> Iterator[Measured]:
    """Each word of a sentence that has a token; a mark inside another's token joins that word."""
    tokens: list[list[int]] = [[] for _ in sentence]
    at = 0
    for token, (start, end) in enumerate(scores.spans):
        # white space before a word belongs to the word; white space after the last, to the last
        while at + 1 < len(sentence) and sentence[at].end <= start:
            at += 1
        while at + 1 < len(sentence) and start == end and sentence[at].end <= end:
            at += 1
        if sentence:
            tokens[at].append(token)
    for word, own in zip(sentence, tokens, strict=True):
        if own:
            garble = max(map(scores.garble.__getitem__, own)) if scores.garble else None
            yield Measured(word, -math.fsum(map(scores.log_probs.__getitem__, own)), garble)
