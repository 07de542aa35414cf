"""What a verb may have passed: where phrases begin and end there, and which of the words are verbs."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.finiteness import must_be_verb
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.languages.english_grammar import (
    ADVERBS,
    DETERMINERS,
    MONTHS,
    PHRASE_OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIMES,
    WEEKDAYS,
)
from mtcheck.languages.english_numbers import ABOVE_ONE

__all__ = [
    "COMPLETE_PHRASES",
    "FEWEST_BEFORE_BARE",
    "MOST_SPLITS",
    "NUMBERS",
    "TIMED",
    "closes_phrase",
    "has_verb",
    "is_only",
    "is_slot",
    "opens_phrase",
]

_OPENERS = DETERMINERS | PREPOSITIONS | PRONOUNS | TIMES | ADVERBS | QUANTIFIERS
COMPLETE_PHRASES = frozenset("him them us me it you here there everything nothing something".split())
"""What no noun phrase, whose attribute the participle could be, goes on from."""
NUMBERS = ABOVE_ONE | {"several"}
_UNITS = frozenset(
    """
    day days week weeks month months year years night evening morning afternoon weekend spring summer autumn winter
    minutes hours decades season start beginning end century quarter time period
    """.split()
)
TIMED = WEEKDAYS | MONTHS | _UNITS | {"yesterday", "today", "tomorrow"}
"""What tells that a phrase says when, or how long."""
MOST_SPLITS = 5
"""How many of the places are tried at which what the verb has passed may be parted."""
FEWEST_BEFORE_BARE = 4
"""How many words a verb has before it, at least, where its form alone does not show that it is out of place."""


def opens_phrase(word: str) -> bool:
    """Whether a phrase may begin with a word: function words, figures, and names, which the lexicon does not know."""
    return word in _OPENERS or word[0].isdigit() or not can_be(word)


def is_slot(words: tuple[str, ...], index: int) -> bool:
    """Whether a verb may stand before this word: a phrase begins here and none is left open."""
    return opens_phrase(words[index]) and words[index - 1] not in PHRASE_OPENERS


@cache
def closes_phrase(word: str) -> bool:
    """Whether a noun hardly follows: behind a plural, a day or a figure."""
    plural = is_plural(word) or (word.endswith("s") and not can_be(word))
    return plural or word in TIMES or word[0].isdigit()


def has_verb(words: tuple[str, ...]) -> bool:
    """Whether a word must be a verb, and no attribute: ``the renovated flats``."""
    return any(
        must_be_verb(word) and not (before in DETERMINERS and "VBN" in verb_tags(word) and "NOUN" in can_be(after))
        for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False)
    )


@cache
def is_only(form: str, word: str) -> bool:
    """Whether a word can be this form of a verb, and neither noun nor adjective nor adverb."""
    return form in verb_tags(word) and not can_be(word) & {"NOUN", "ADJ", "ADV"}
