"""Where the verb group that ends a clause begins."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.checks.syntax.finite_verbs_last.noun_phrases import CLOSED, is_attribute
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    DEMONSTRATIVES,
    DETERMINERS,
    MODALS,
    NOMINATIVES,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
    SUBJECTS,
    TIMES,
)

__all__ = ["verb_group_of"]

_BEHIND_VERB = PARTICLES | {"place", "part", "for"}
"""What may part a verb from the auxiliary that stands behind it."""
_OBJECTS = frozenset("me him her it us them nothing".split())


def verb_group_of(words: tuple[str, ...], start: int, last: int) -> int | None:
    """Where the verb group that ends the clause begins; None where it does not end in one."""
    verb = last
    behind = words[last] in PARTICLES or (words[last] in ("place", "part") and "take" in verb_lemmas(words[last - 1]))
    if behind and has_finite_form(words[last - 1]):
        verb = last - 1
    if words[verb] in AUXILIARIES:
        return _with_auxiliaries(words, start, verb)
    tags = verb_tags(words[verb])
    cluster = _cluster(words, start, verb)
    if cluster is not None:
        return cluster
    if words[verb - 2] == "to" and verb - 2 > start + 1 and tags and "VB" in verb_tags(words[verb - 1]):
        return verb - 2
    if not tags & {"VBD", "VBZ", "VBP"}:
        return None
    if words[verb - 1] in CLOSED and words[verb - 1] != "not":
        sure = words[verb - 1] in DEMONSTRATIVES and words[start + 1] in NOMINATIVES  # “why we this do”
        much = words[verb - 1] in ("much", "many", "little", "few") and words[verb - 2] in ("too", "so", "very")
        return verb if much or (sure and verb == start + 3) else None
    noun = can_be(words[verb]) & {"NOUN", "ADJ"}
    attribute = is_attribute(words[verb - 1]) and "ADV" not in can_be(words[verb - 1])  # “higher rose”
    if noun and attribute and not _is_degree(words[verb - 2]):
        return None
    return verb


def _is_degree(word: str) -> bool:
    """Whether a word has an adjective behind it that no noun follows: ``so good tastes``."""
    return word in ("so", "too", "as", "very", "how")


_CLOSED_BEFORE_VERB = CLOSED - {"not", "very"}


def _with_auxiliaries(words: tuple[str, ...], start: int, last: int) -> int:
    """Where a group begins that ends in an auxiliary: ``has``, ``offered had``, ``avoided could have been``."""
    auxiliary = last
    while (
        auxiliary - 1 > start + 1 and words[auxiliary - 1] in AUXILIARIES and words[auxiliary - 1] != words[auxiliary]
    ):
        auxiliary -= 1
    passive = auxiliary != last or words[auxiliary - 2] in ("be", "have", "been")
    forms = {"VB"} if words[last] in MODALS and not passive else {"VBN", "VBG"}
    forms = {"VB", "VBN"} if words[auxiliary] in MODALS and passive else forms
    begin = auxiliary
    if words[begin - 1] in _BEHIND_VERB and verb_tags(words[begin - 2]) & forms:
        begin -= 1
    if begin - 1 > start and words[begin - 2] not in _CLOSED_BEFORE_VERB and verb_tags(words[begin - 1]) & forms:
        begin -= 1
        while begin - 1 > start + 1 and words[begin - 1] in {"be", "been", "have", "having"}:
            begin -= 1
    return begin


_OF_NO_NOUN = (
    frozenset("during after before since until despite within already recently still again often".split()) | TIMES
)
"""Words that open no part of a noun phrase."""
_OPENS_OBJECT = DETERMINERS | QUANTIFIERS | _OBJECTS
_BEFORE_NO_OBJECT = CLOSED | ADVERBS


def _cluster(words: tuple[str, ...], start: int, last: int) -> int | None:
    """Where an auxiliary with its verb begins that stand behind a second noun phrase: ``the title can defend``."""
    begin = last
    while begin - 1 > start + 1 and (words[begin - 1] in AUXILIARIES or words[begin - 1] == "not"):
        begin -= 1
    if begin == last or not verb_tags(words[last]) & {"VB", "VBN", "VBG"}:
        return None
    pronoun = words[start + 1] in SUBJECTS
    if words[start] in RELATIVES and _opens_adverbial(words[start + 1]):
        # one phrase may part them in English, too: “which in May will open”
        return begin if sum(map(_opens_adverbial, words[start + 1 : begin])) > 1 else None
    for index in range(start + 2, begin):
        opens = words[index] in _OPENS_OBJECT
        if opens and (pronoun or (words[index - 1] not in _BEFORE_NO_OBJECT and not is_attribute(words[index - 1]))):
            return begin
        if words[index] in _OF_NO_NOUN and words[index - 1] not in CLOSED:  # “which the artist during his stay”
            return begin
    return begin if pronoun and (words[start + 2] in PREPOSITIONS or words[start + 2] in TIMES) else None


@cache
def _opens_adverbial(word: str) -> bool:
    return (word in PREPOSITIONS and word != "of") or word in TIMES or word in ADVERBS or word.endswith("ly")
