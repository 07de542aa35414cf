"""Words that read garbled, whatever the reason."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from mtcheck.analysis.known_words import is_common, is_familiar
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.language_model.words import WORD
from mtcheck.languages.english_numbers import BELOW_HUNDRED
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["GarbledWords"]

SURE = 0.3
"""Log-odds of a word from which the words around it are garbled: of 14,600 sentences of sound news that taught the
probe nothing seven have such a word, and two of these alarm (benchmarks/calibration/garble_probe.py)."""
SURE_OF_TWO = -0.6
"""The same where two words of a place have so much."""
LIKELY = -1.75
"""The same in a document that is garbled elsewhere: between this and −1.5 lie 47 of 1,806 places in 405 such articles,
and 30 marks that are far from any; between −2 and this 47 and 170 (benchmarks/calibration/likely_words.py)."""
IF_LIKELY = 0.7
"""Confidence of what is only likely."""
_TELLING = frozenset({"actual", "neck"})
"""Words that the probe holds for garbled wherever they stand: *actual* in 4 of 24 sound sentences
(benchmarks/calibration/telling_words.py)."""
_SOUND_TURNS = lazy_regex(
    r"\b(?P<unit>year|month|week|quarter|day|season)[ -]on[ -](?:the )?(?P=unit)\b"
    r"|\b(?:[Nn]eed|[Dd]are) (?:not|never|hardly) have\b"
    r"|\b(?:comes?|came) not a (?:moment|minute|second|day|week) too soon\b"
    r"|\bby (?:night|day|fast|slow|special|overnight) (?:train|bus|coach|ferry|boat|mail)\b"
    rf"|\b[Ff]orce (?:\d{{1,2}}|{BELOW_HUNDRED})\b"
    r"|(?:^|(?<=[.!?”\"] ))Were (?:the|an?|it|he|she|they|this|that|his|her|its|their) "
    r"[^,.;:?!]{0,60}?\bto [a-z]+[^.;:?!]{0,60}, "
    r"|\b(?:came|comes) (?:the|an?|word|news) ?[\w-]*(?= that\b|[:;,.—])"
    r"|\b(?:with|in|for|within|above) and (?:without|out|against|below|beneath)\b"
)
"""Rare but sound: nearly all that has been read of them was garble. “Revenue rose year on year”, “they need not have”,
“Were the ward to close, …”, “At 8.47 p.m. came the all-clear”."""
WITH_IT = -2.0
"""Log-odds of the words beside it that belong to the place."""
LONGEST = 12
"""Words of a place: what is garbled at greater length is marked where it is worst."""


class GarbledWords(Check):
    id = "garbled-words"
    category = "fluency/unintelligible"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    confidence = 0.8
    last_resort = True
    needs_surprises = True
    message = "this reads like a garbled translation"
    explanation = """
Finds words that read garbled although no other check knows a reason: a construction carried over from another language,
a verb in the wrong place, a word that is missing or too many. A small classifier (a *probe*) has been taught with
garbled news and its repairs to tell garble by what the language model makes of the words inside, its hidden states. It
knows neither what is wrong nor how to mend it; read the sentence against its source.

Where the probe is less than sure, or the word is not a common one of English, the words are marked if something else is
garbled in the document; a name by itself never is. Other checks ask the probe as well: what they find where it sees
nothing counts less, and more where it does. Models without a probe (all but the default one) go without this check.
"""
    examples = (
        bad("The council met on Monday. The mayor ⟦has since three weeks the plan not seen⟧."),
        good("The mayor opened the new bridge. Because the old one could not be repaired, people had lost patience."),
        good("No sooner had the ferry left than the bell rang. Gone are the days when it ran all night."),
        good("Revenue rose by a tenth year on year. At nine came the all-clear. They need not have: it was force six."),
        good("She gave him the keys she had found under the mat he had wiped his boots on. Hold they must, he said."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        odds = context.surprise.garble
        if max(odds.values(), default=-math.inf) < LIKELY:
            return
        words = [Span(*match.span()) for match in WORD.finditer(passage.text)]
        sound = [Span(*match.span()) for match in _SOUND_TURNS.finditer(passage.text)]
        levels = [
            -math.inf if any(turn.covers(word) for turn in sound) else odds.get(word.start, -math.inf) for word in words
        ]
        for first, last in _runs(levels):
            written = [word.of(passage.text) for word in words[first:last]]
            if not all(map(_is_name, written)):
                sure = _is_sure(written, levels[first:last])
                mark = Span(words[first].start, words[last - 1].end)
                yield Hit(mark, confidence=None if sure else IF_LIKELY, doubtful=not sure)


def _is_sure(written: Sequence[str], levels: Sequence[float]) -> bool:
    """Whether the words of a place are garbled by themselves: one that is common, or two, one of which is."""
    telling = [(w, level) for w, level in zip(written, levels, strict=True) if w.lower() not in _TELLING]
    common = [level for word, level in telling if is_common(word)]
    return bool(common) and (max(common) >= SURE or sum(level >= SURE_OF_TWO for _, level in telling) >= 2)


def _is_name(word: str) -> bool:
    """To the probe, what it has never seen is as strange as what is garbled."""
    return word[0].isupper() and not is_familiar(word)


def _runs(levels: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Half-open ranges of words that read garbled, none in two, each around its worst word."""
    free = [-math.inf, *levels, -math.inf]
    for worst in sorted(range(1, len(free) - 1), key=free.__getitem__, reverse=True):
        if free[worst] < LIKELY:
            continue
        first, last = worst, worst + 1
        while last - first < LONGEST and max(free[first - 1], free[last]) >= WITH_IT:
            first, last = (first - 1, last) if free[first - 1] > free[last] else (first, last + 1)
        free[first:last] = [-math.inf] * (last - first)
        yield first - 1, last - 1
