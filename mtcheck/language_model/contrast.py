"""Contrast, do not threshold: is a candidate repair likelier than what is written?

An absolute cut on surprisal flags every unusual name. The difference between two wordings of one sentence
cancels what is unusual about both. After the local-optimum critic (Yasunaga, Leskovec and Liang 2021,
"LM-Critic"), with edits that undo one kind of damage in place of random ones.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mtcheck.language_model.calibration import default_expectation
from mtcheck.language_model.model import Alternatives, LanguageModel
from mtcheck.language_model.words import Word, words

# From benchmarks/calibration/contrast_margin.py, best candidate of a sentence: moving a word back gains more than 6
# nats on 96-98 % of damaged sentences and on 0-2 % of sound ones; dropping a copy 80-86 % (a second copy has
# a low surprisal itself); dropping a function word 73 % and 2.5 %. Inserting any of ten function words
# anywhere, 67 % and 8 %: checks that insert propose few places. The logistic fits have midpoints between 0
# and 5.5 and scales between 0.5 and 2.3 by kind; the constants lean to the cautious side.
DEFAULT_MARGIN = 6.0  # nats
_DROP_CAUTION = 2.5  # σ
_MIDPOINT = 5.0
_SCALE = 1.5
_ANYWHERE = 8  # the middle of a sentence of average length


@dataclass(frozen=True, slots=True)
class Comparison:
    """A passage as written and the wordings a check proposes instead, all after the same `context`."""

    context: str
    original: str
    candidates: tuple[str, ...]


def gains(model: LanguageModel, comparisons: Sequence[Comparison]) -> list[list[float]]:
    """By how many nats each candidate beats the original: Δ log-probability less `edit_prior`."""
    groups = [Alternatives(c.context, (c.original, *c.candidates)) for c in comparisons]
    totals = model.log_probabilities(groups)
    return [
        [
            total - written - edit_prior(comparison.original, candidate)
            for candidate, total in zip(comparison.candidates, others, strict=True)
        ]
        for comparison, (written, *others) in zip(comparisons, totals, strict=True)
    ]


def edit_prior(original: str, candidate: str) -> float:
    """What the candidate gains by its length alone, in nats.

    Shorter text is always likelier, so a word that the candidate drops is charged, and one that it adds is
    credited, with the surprisal such a word has in sound text. A second copy is expected, so dropping it
    costs little. A word dropped without replacement is charged 2.5 σ more: among twenty sound words one is
    always unexpected enough to seem better gone. Moving words, and changing their case, is free.
    """
    expectation = default_expectation()
    before, after = _words(original), _words(candidate)
    dropped, added = _beyond(before, after), _beyond(after, before)
    prior = sum(map(expectation.of, dropped)) - sum(map(expectation.of, added))
    lost = [word for word in dropped if not word.repeated]
    if len(lost) > len(added):
        caution = _DROP_CAUTION * sum(map(expectation.sigma, lost))
        prior += caution * (len(lost) - len(added)) / len(lost)
    return prior


def confidence(gain: float) -> float:
    """How sure it is that a candidate with this gain repairs real damage, 0-1.

    Logistic fit over damaged and sound sentences (benchmarks/calibration/contrast_margin.py).
    """
    return 0.5 + 0.5 * math.tanh((gain - _MIDPOINT) / (2 * _SCALE))  # the logistic function, without overflow


def _words(text: str) -> list[tuple[str, Word]]:
    folded = text.casefold()
    found = (replace(word, index=_ANYWHERE) for word in words(folded))
    return [(folded[word.start : word.end], word) for word in found]


def _beyond(these: Sequence[tuple[str, Word]], those: Sequence[tuple[str, Word]]) -> list[Word]:
    """The words of `these` that `those` do not have, or have less often (then the later ones)."""
    left = Counter(text for text, _ in those)
    found = []
    for text, word in these:
        if left[text]:
            left[text] -= 1
        else:
            found.append(word)
    return found
