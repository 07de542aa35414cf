"""*Be* where the sentence asks for one of its finite forms: “the children be brought to safety”."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Edit, Trigger
from mtcheck.checks.syntax.verb_forms.behind_auxiliaries import GOVERNORS
from mtcheck.checks.syntax.verb_forms.suspects import MARGIN_OF_NOUN, Rules, Suspect
from mtcheck.languages.english_grammar import BEFORE_NOUNS, CONJUNCTIONS, DETERMINERS, NOMINATIVES, SPECIFIERS

__all__ = ["RULES", "TRIGGERS"]


def _plain_be(clause: Clause, index: int) -> Suspect | None:
    """“The children be brought to safety”; but “the Lord be with you” and “that the children be brought”."""
    words = clause.words
    if index and index + 1 < len(words) and words[index - 1] in NOMINATIVES | {"it"}:
        return _be_behind_pronoun(clause, index)
    if not clause.begins_sentence or index < 2 or index + 1 >= len(words) or words[0] not in SPECIFIERS:
        return None
    head, behind = words[index - 1], _behind_adverb(words, index)
    if "NOUN" not in can_be(head) or clause.is_name(index - 1) or any(map(_shows_clause, words[:index])):
        return None
    if behind in _SOLEMN or not (behind in BEFORE_NOUNS or can_be(behind) & {"ADJ", "VERB"}):
        return None
    span = clause.spans()[index]
    forms = ("are", "were", "will be") if is_plural(head) else ("is", "was", "will be")
    return Suspect(span, tuple(Edit(span, form) for form in forms), None)


def _be_behind_pronoun(clause: Clause, index: int) -> Suspect | None:
    """“Now it be nervous”; but “that it be closed”, “be it true or not”."""
    words = clause.words
    if not clause.begins_sentence or any(map(_shows_clause, words[: index - 1])) or words[index + 1] in _SOLEMN:
        return None
    if not can_be(words[index + 1]) & {"ADJ", "VERB"} and words[index + 1] not in DETERMINERS:
        return None
    span = clause.spans()[index]
    forms = ("is", "was") if words[index - 1] in ("he", "she", "it") else ("am", "was", "are", "were")
    return Suspect(span, tuple(Edit(span, form) for form in (*forms, "will be")), MARGIN_OF_NOUN)


def _behind_adverb(words: Sequence[str], index: int) -> str:
    """The word behind *be*, or the one behind its adverb: “be properly declared”."""
    behind = words[index + 1]
    return words[index + 2] if behind.endswith("ly") and index + 2 < len(words) else behind


_SOLEMN = frozenset("with upon damned told praised thanked blessed done to thy".split())
"""What wishes end in."""


_NO_SUBJECT = (
    GOVERNORS | CONJUNCTIONS - {"and", "or"} | frozenset("let lets letting having than as not if lest".split())
)


@cache
def _shows_clause(word: str) -> bool:
    """Whether another verb, or what a bare infinitive may follow, stands before *be*."""
    return word in _NO_SUBJECT or (can_be(word) == {"VERB"} and not verb_tags(word) & {"VBN", "VBG"})


RULES: Rules = ((_plain_be, frozenset({"be"})),)


def _may_be_subject(token: str) -> bool:
    return "NOUN" in can_be(token.lower()) and not _shows_clause(token.lower())


TRIGGERS: tuple[Trigger, ...] = (Bigram(_may_be_subject, frozenset({"be"})),)
"""What stands wherever it cannot be sound."""
