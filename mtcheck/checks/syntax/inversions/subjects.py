"""Where the subject behind an inverted verb begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.analysis.phrases import opens_subject
from mtcheck.languages.english_grammar import (
    ADVERBS,
    BEFORE_NOUNS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    QUANTIFIERS,
    TIMES,
)

__all__ = ["LONGEST_SUBJECT", "ends_of_subject", "may_follow_subject", "may_open_subject"]

LONGEST_SUBJECT = 7
"""Words."""


def may_open_subject(clause: Clause, index: int, *, strict: bool) -> bool:
    """Whether a noun phrase can begin here; strictly, one with a determiner, a number, a pronoun or a name."""
    words = clause.words
    if index >= len(words):
        return False
    word = words[index]
    if word == "one":
        return words[index - 1] in MODALS and index + 1 < len(words) and not can_be(words[index + 1]) & {"NOUN", "ADJ"}
    bare = not strict and word not in PREPOSITIONS and bool(can_be(word) & {"NOUN", "ADJ"})
    return bare or opens_subject(clause, index)


def ends_of_subject(words: Sequence[str], places: Iterable[int], end: int) -> Iterator[int]:
    """The places before which a subject may be over, in a stretch of words that ends at ``end``."""
    for place in places:
        if words[place - 1] not in BEFORE_NOUNS and (place == end or may_follow_subject(words[place])):
            yield place


def may_follow_subject(word: str) -> bool:
    """Whether the rest of a clause may begin with this word, behind its subject."""
    known = DETERMINERS | PREPOSITIONS | ADVERBS | TIMES | QUANTIFIERS | {"everything", "nothing", "something"}
    return word in known or not can_be(word) or bool(can_be(word) & {"VERB", "ADV", "ADJ"})
