"""Whether a clause has a finite verb before the one that ends it."""

from __future__ import annotations

from mtcheck.analysis.finiteness import ARTICLES
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.checks.syntax.finite_verbs_last.noun_phrases import CLOSED, is_attribute, is_attributive, is_noun_in
from mtcheck.languages.english_grammar import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES

__all__ = ["has_other_verb"]

_FREQUENT = frozenset("often always never rarely seldom usually sometimes".split())


_NO_VERBS = PREPOSITIONS | DETERMINERS | ADVERBS


def has_other_verb(words: tuple[str, ...], start: int, verb: int) -> bool:
    """Whether another word of the clause must be its finite verb, or may be where the last one may be a noun."""
    auxiliary = not AUXILIARIES.isdisjoint(words[verb : verb + 2])
    strict = bool(can_be(words[verb]) & {"NOUN", "ADJ"}) and not auxiliary
    for index in range(start + 1, verb):
        word = words[index]
        if word in AUXILIARIES or word.endswith(("n't", "n’t", "’s", "’re", "’ve", "'re", "'ve", "’ll", "'ll")):
            return True
        tags, before = verb_tags(word) & {"VBD", "VBZ", "VBP"}, words[index - 1]
        if before in _FREQUENT and words[start] in RELATIVES and tags & {"VBZ"}:  # “that so often wins”
            return True
        if not tags or word in _NO_VERBS or is_noun_in(words, index):
            continue
        if before in ARTICLES or before == "to" or is_attributive(words, index):
            continue
        unsure = strict and "ADV" not in can_be(word)
        if can_be(word) == {"VERB"} or (unsure and before not in CLOSED and not is_attribute(before)):
            return True
    return False
