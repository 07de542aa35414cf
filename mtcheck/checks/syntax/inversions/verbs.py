"""What an inverted verb looks like, whatever stands before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.languages.english_grammar import AUXILIARIES, REPORTING

__all__ = ["is_bracket", "is_finite", "is_reporting"]


@cache
def is_finite(word: str) -> bool:
    """Whether a word has a form that is finite wherever it is a verb, or is a plain form and no noun."""
    return shows_finite(word) or ("VBP" in verb_tags(word) and "NOUN" not in can_be(word))


@cache
def is_reporting(word: str) -> bool:
    """Whether a verb names the speaker of what stands before it: “said the minister”."""
    return word not in AUXILIARIES and not REPORTING.isdisjoint(verb_lemmas(word))


def is_bracket(words: Sequence[str], verb: int) -> bool:
    """Whether the verb is an auxiliary whose participle or infinitive may be the last word, as in German."""
    return words[verb] in AUXILIARIES and bool(verb_tags(words[-1]) & {"VBN", "VB"})
