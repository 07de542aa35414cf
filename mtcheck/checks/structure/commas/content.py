"""A comma before a clause with *that*, or before a reported clause without it."""

from __future__ import annotations

from itertools import islice

from mtcheck.analysis.complements import NOUNS_OF_CLAUSES, takes_clause, tells_person
from mtcheck.analysis.finite_verbs import has_finite, lexical_verb_of, verb_of
from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import is_plural, verb_tags
from mtcheck.checks.structure.commas.joints import FRONTING, Joint, ends_in_noun, opens_clause, shows_subject
from mtcheck.languages.english_grammar import (
    BE,
    COORDINATORS,
    DETERMINERS,
    NOMINATIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIMES,
)

__all__ = ["parts_reported_clause", "parts_that_clause"]

_QUESTIONS = frozenset("what how why who where which whether".split())
_APPOSED = frozenset("one a single following this another last only simple".split())
"""What stands before a noun that a clause behind a comma may explain: “They had one fear, that the dam …”."""
_DEGREES = frozenset("so such".split())
_SAID = frozenset("said wrote believed thought claimed hoped feared knew meant told".split())
_WHOLE = frozenset("everything anything something nothing all whatever".split())
_TALKING = frozenset("i we you".split())
_COMMENTS = frozenset("know see mean tell guess promise swear bet say admit confess remember".split())
"""Verbs with which a speaker turns to the hearer: “You know, he …”, “I tell you, it …”."""


def parts_that_clause(joint: Joint) -> bool:
    """``He noticed, that the door was open``: nothing that the comma could close, and a whole clause behind *that*."""
    left, right = joint.left.words, joint.right.words
    if right[0] != "that" or not (opens_clause(joint.right, 1) or _begins_with_phrase(joint)):
        return False
    if left == ("so",):
        return shows_subject(joint.right, 1)  # "…, so, that many had to stand"
    if not joint.opens:
        return False
    if "that" in left[1:] or left[0] in ("not", "rather") or _joins_degree(left):
        return False
    if left[0] == "that" and (left[1:2] == ("is",) or shows_subject(joint.left, 1) or "'" in left[1] or "’" in left[1]):
        return False
    if _is_one_of_several(joint) or _is_aside(joint):
        return False
    if right[1] == "much" or (right[1] in SUBJECT_PRONOUNS and takes_clause(right[-1])):
        return False  # "He is old, that I know."
    if right[1] == "most" or right[1].endswith("est"):
        return False  # "Fog, that most stubborn of guests, rolled in."
    if (
        not shows_subject(joint.right, 1)
        and right[1] not in PREPOSITIONS
        and (left[0] in FRONTING or left[0] in PREPOSITIONS or not opens_clause(joint.left, 0))
    ):
        return False  # "When he came, that man was gone.", "Assuming they agree, that deal is done."
    if left[0] in FRONTING and joint.right.is_name(1):
        return False  # "If a Claim is rejected, that Claim lapses."
    if not has_finite(left) and not has_finite_form(left[0]):
        return _parts_subject(joint)
    return not ends_in_noun(joint.left) or _takes_noun_and_clause(joint)


def _joins_degree(left: tuple[str, ...]) -> bool:
    """“So many were bought, and so many have since been given, that …”"""
    return left[0] in COORDINATORS and not _DEGREES.isdisjoint(left[1:3])


def _is_aside(joint: Joint) -> bool:
    """“She maintained, and it may even be true, that …”: the clause belongs to the verb before the aside."""
    left = joint.left
    before = joint.clauses[joint.index - 2].words if joint.index > 1 and not left.begins_sentence else ()
    return bool(before) and left.words[0] in COORDINATORS and takes_clause(before[-1])


def _is_one_of_several(joint: Joint) -> bool:
    """``He knows what he wants, that it is dear, and that …``: clauses side by side."""
    if not _QUESTIONS.isdisjoint(joint.left.words[2:]):
        return True
    for clause in islice(joint.clauses, joint.index + 1, None):
        if clause.begins_sentence:
            return False
        first = clause.words[1:2] if clause.words[0] in COORDINATORS else clause.words[:1]
        if first == ("that",) and clause.opening in ",;":
            return True
    return False


def _begins_with_phrase(joint: Joint) -> bool:
    """``He noticed, that in the cellar the light was on``: what *that* may open behind the verb alone."""
    left, right = joint.left.words, joint.right.words
    if len(right) < len(("that", "in", "the", "dark", "he")) or right[1] not in PREPOSITIONS - {"of"}:
        return False
    return takes_clause(left[-1]) and right[2] != "mind" and not ends_in_noun(joint.left)


def _takes_noun_and_clause(joint: Joint) -> bool:
    """Whether a clause may follow the noun before the comma, or the verb before that noun, and explains no noun."""
    left = joint.left.words
    if joint.closed and joint.behind is not None and _begins_with_verb(joint.behind.words):
        return False
    if left[0] in ("it", "there") or not _DEGREES.isdisjoint(left):
        return True
    verb = lexical_verb_of(left) or 0
    if tells_person(left[verb]):
        return "to" not in left[verb:]
    if left[-1] in NOUNS_OF_CLAUSES:
        apposed = joint.closed or not _APPOSED.isdisjoint(left[-4:-1])
        return not apposed or not BE.isdisjoint(left) or left[-2:-1] == ("no",)
    return takes_clause(left[verb]) and _is_adverbial(left[verb + 1 :])


def _parts_subject(joint: Joint) -> bool:
    """``The hope, that the factory could be saved was small``: the verb of the sentence stands behind the clause."""
    left, right = joint.left, joint.right.words
    if left.words[0] not in DETERMINERS or not ends_in_noun(left):
        return False
    if joint.closed:
        return left.words[-1] == "fact"
    first = verb_of(right, 2)
    return first is not None and verb_of(right, first + 2) is not None and COORDINATORS.isdisjoint(right)


def _begins_with_verb(words: tuple[str, ...]) -> bool:
    return has_finite_form(words[0])


def _is_adverbial(words: tuple[str, ...]) -> bool:
    """Whether words begin with a preposition or a day: ``on Monday``, ``in Berlin``."""
    return bool(words) and (words[0] in PREPOSITIONS or words[0] in TIMES)


def parts_reported_clause(joint: Joint) -> bool:
    """``The police say, the road is open``: the reported clause has a comma and neither *that* nor quotation marks."""
    left = joint.left
    words = left.words
    if not (joint.opens and joint.ends) or left.opening == "," or not takes_clause(words[-1]):
        return False
    if not has_finite_form(words[-1]) or has_finite(words[:-1]) or not opens_clause(left, 0):
        return False
    if words[0] in PREPOSITIONS and words[-2] not in NOMINATIVES and is_plural(words[-1]):
        return False  # "For security reasons, it …"
    if words[-2] in ("being", "to") or words[0] in _WHOLE:
        return False  # "That being said, …", "It goes to show, …", "All it promises, …"
    if words in (("i", "thought"), ("i", "said")) and joint.right.words[:2] == ("i", "am"):
        return False  # “I thought, I am keeping still”
    if joint.right.words == ("she", "said") or (words[-2] in _TALKING and words[-1] in _COMMENTS):
        return False
    if words[-2] not in NOMINATIVES and "VBN" in verb_tags(words[-1]) and words[-1] not in _SAID:
        return False  # "Our goals established, we …"
    return (joint.right.words[0] in NOMINATIVES or opens_clause(joint.right, 0)) and words[-1] not in ("feels", "felt")
