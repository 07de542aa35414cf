"""A comma between a subject and its verb, or behind a comparative."""

from __future__ import annotations

from mtcheck.analysis.adverbs import adjective_of
from mtcheck.analysis.complements import takes_clause
from mtcheck.analysis.finite_verbs import has_finite
from mtcheck.analysis.finiteness import has_finite_form, is_tensed
from mtcheck.analysis.morphology import can_be, is_comparative, opens_proportion, verb_lemmas, verb_tags
from mtcheck.checks.structure.commas.joints import OPENS_RELATIVE, Joint, ends_in_noun, opens_clause
from mtcheck.languages.english_grammar import (
    BE,
    COORDINATORS,
    DETERMINERS,
    FINITE_BE,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
    SPECIFIERS,
    TRANSITIVE_PARTICIPLES,
)
from mtcheck.languages.tokens import PerToken

__all__ = [
    "parts_comparison",
    "parts_conjunction",
    "parts_object",
    "parts_phrase",
    "parts_predicate",
    "parts_seeming",
    "parts_subject",
]

_CLAUSES = frozenset("what whoever how where who that whether whatever why".split())
_SEEMING = frozenset("look seem sound feel appear act behave be".split())
_DEGREES = frozenset("very quite rather also already".split())
_CONJUNCTIONS = frozenset("because although unless than whether".split())
_PREPOSITIONS = frozenset("of from with into at during between against".split())
_SUBJECTS = NOMINATIVES | frozenset("it you there".split())
_OPENS_OBJECT = DETERMINERS - {"all", "both"}


def parts_subject(joint: Joint) -> bool:
    """``What we need, is time``, ``One of the singers of the country, has died``."""
    left, right = joint.left, joint.right.words
    if right[0] == left.words[-1]:
        return False  # “What I want is, is, …”
    if right[0] in FINITE_BE and len(right) == 1:
        return joint.right.closing == "," and left.begins_sentence and left.words[0] in _CLAUSES | DETERMINERS
    if not left.begins_sentence or not joint.ends or len(right) < 2 or right[1] in _SUBJECTS:
        return False
    if right[0] in left.words or len(left.words) < 2 or ("and" in right and not OPERATORS.isdisjoint(right[2:])):
        return False
    first = left.words[0]
    if (
        right[0] == "let"
        or (first == "to" and right[0] in ("do", "have", "be"))
        or (takes_clause(right[0]) and right[0] not in OPERATORS)
    ):
        return False  # "…, said the mayor"
    transitive = right[1] in DETERMINERS and "VBD" in verb_tags(right[0]) and is_tensed(right[0])
    if first == "where" and right[0] not in OPERATORS and "VB" in verb_tags(right[0]):
        return False  # "Where it is hot, put on a hat"
    told = first in _CLAUSES and is_tensed(right[0]) and ("VBN" not in verb_tags(right[0]) or not _adjoins(right[1]))
    if not (_is_verb(right[0]) or transitive or told):
        return False
    if first in _CLAUSES:
        return opens_clause(left, 1) or (
            first in ("whoever", "what", "who", "whatever") and has_finite_form(left.words[1])
        )
    if first == "to" and "VB" in verb_tags(left.words[1]):
        return len(left.words) > 2
    if first in SPECIFIERS or first == "one":
        return not has_finite(left.words) and (ends_in_noun(left) or left.words[-2] in DETERMINERS)
    return False


def _adjoins(word: str) -> bool:
    """Whether a word behind a participle is none of its object: addressed to us, addressed mainly to us, curled up."""
    return (
        word in PREPOSITIONS or word.endswith("ly") or word in ("up", "down", "out", "off", "away", "back", "together")
    )


@PerToken
def _is_verb(word: str) -> bool:
    """Whether a word can be nothing but a finite verb: no participle besides, and no noun."""
    return word in OPERATORS or (is_tensed(word) and "VBN" not in verb_tags(word))


def parts_object(joint: Joint) -> bool:
    """``The council approved, the new budget``: a verb that must have an object, and nothing else behind the comma."""
    left, right = joint.left.words, joint.right.words
    if left[-1] not in TRANSITIVE_PARTICIPLES or right[0] not in _OPENS_OBJECT or len(left) < 2 or len(right) < 2:
        return False
    if "VBD" not in verb_tags(left[-1]) or not joint.ends or opens_proportion(right) or not joint.opens:
        return False
    return not has_finite(left[:-1]) and opens_clause(joint.left, 0) and not has_finite(right)


def parts_predicate(joint: Joint) -> bool:
    """``It was amazingly, quiet``: an adverb of degree and its adjective."""
    left, right = joint.left.words, joint.right.words
    if len(left) < 3 or left[-2] not in BE or not joint.ends or not joint.opens:
        return False
    graded = left[-1] in _DEGREES and left[-1] != right[0]
    parts = can_be(right[0])
    return "ADJ" in parts and (graded or (adjective_of(left[-1]) is not None and "ADV" not in parts))


def parts_seeming(joint: Joint) -> bool:
    """``It looks, as if the strike will last``."""
    left, right = joint.left.words, joint.right.words
    if right[0] != "as" or right[1:2] not in (("if",), ("though",)) or not joint.opens or joint.closed or len(left) < 2:
        return False
    return not _SEEMING.isdisjoint(verb_lemmas(left[-1])) and len(right) > len(("as", "if", "by", "magic"))


def parts_conjunction(joint: Joint) -> bool:
    """``because, he was ill``: the clause that a conjunction opens."""
    if not joint.left.words[1:] or joint.closed or joint.left.words[-1] not in _CONJUNCTIONS:
        return False
    if joint.left.opening == "," and joint.left.words[0] in COORDINATORS:
        return False  # “when, or even whether, they will”
    return opens_clause(joint.right, 0)


def parts_phrase(joint: Joint) -> bool:
    """``a friend of, the mayor``: a preposition and its noun."""
    left, right = joint.left.words, joint.right.words
    if (
        left[-1] not in _PREPOSITIONS
        or not joint.opens
        or not joint.ends
        or right[0] not in DETERMINERS - {"that", "this"}
    ):
        return False
    if left[-1] == "of" and not has_finite(left):
        return True
    return not has_finite(right) and OPENS_RELATIVE.isdisjoint(left)


def parts_comparison(joint: Joint) -> bool:
    """``higher, than last year``; ``as much, as her boss``."""
    left, right = joint.left.words, joint.right.words
    if not joint.opens or joint.closed or len(right) < 2:
        return False
    if right[0] == "than":
        if right[1] == "expected":
            return True
        return any(word in ("more", "less", "fewer", "rather", "other") or is_comparative(word) for word in left)
    if joint.right.closing == ",":
        return False  # "as old, as wise, and as kind"
    if "VBN" in verb_tags(right[1]):
        return False  # "It is needed as well, as shown below"
    graded = len(left) > 3 and left[-2] in ("as", "so") and not can_be(left[-1]).isdisjoint(("ADJ", "ADV"))
    return right[0] == "as" and right[1] != "well" and graded and "and" not in right
