"""A comma before an indirect question."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.complements import takes_question, tells_person
from mtcheck.analysis.finite_verbs import verb_of
from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.checks.structure.commas.joints import Joint, ends_in_noun, opens_clause
from mtcheck.languages.english_grammar import BE, FINITE_BE, OBJECT_OF, OPERATORS, PREPOSITIONS
from mtcheck.languages.persons import persons

__all__ = ["parts_question"]

_STRANDED = PREPOSITIONS - frozenset("in over behind before after under across within since".split())
"""Prepositions that are no adverbs besides: “We talk about, how …”, not “He came in, how …”."""
_WHAT_TO_DO = frozenset("whether how what where".split())
_LISTED = frozenset("whether why how what who where".split())
_MATTERS = frozenset("difference role matter".split())
_MATTERING = frozenset("whether how who what if".split())
"""What it makes no difference: “it makes no difference, whether it rains”."""
_RELATIVE = frozenset("who which where".split())
_PRONOUNS = frozenset("who what which".split())
"""What may be the subject of a question, so that its verb follows."""
_OPEN = frozenset(
    """
    unclear clear known unknown certain uncertain sure unsure open undecided questionable doubtful obvious aware
    interested curious irrelevant interesting decisive important crucial
    """.split()
)
"""Adjectives that an indirect question may follow."""
_ASKING = frozenset(
    """
    ask asks asked asking wonder wonders wondered wondering know knows knew known unclear unknown open decide decides
    decided check checks checked see unsure sure uncertain certain doubt doubts doubted test tests tested out clear
    """.split()
)
"""Words behind which *if* is *whether*."""
_FINDING = frozenset("find finds found finding figure figures figured figuring work worked".split())
_NOT_WHEN = frozenset("see asked knew".split())
"""Those of them behind which *when* is likelier to say when."""
_DEGREES = frozenset("many much long often far big high fast old bad good".split())
_OBJECTS = frozenset(OBJECT_OF.values()) | {"me", "you"}
_COMMENTING = frozenset("honest possible necessary asked mistaken so not anything any at".split())
"""What makes a condition a comment: “I don’t know, if I’m honest”."""


def parts_question(joint: Joint) -> bool:
    """``He asked me, if I could help``; ``We are talking about, how it works``."""
    left, right = joint.left.words, joint.right.words
    word = right[0]
    if left[-2:] == ("depending", "on") and opens_clause(joint.right, 1):
        return True
    if len(right) < 3 or joint.right.closing == "?" or left == ("you", "know"):
        return False
    if right[1] in OPERATORS and word not in _PRONOUNS:
        return False  # "…, why did he leave"
    if left[0] == word:
        return False  # "What we know, what we don't: the crash"
    if not _LISTED.isdisjoint(left[1:]):
        return False  # "who our users were, why they came, and …"
    if joint.closed or not joint.opens:
        return False
    if right[1] == "to" and word in _WHAT_TO_DO:
        return left[-1] in _STRANDED and joint.ends
    if not (opens_clause(joint.right, 1) or _asks_with_phrase(right)):
        return False
    if left[-1] in _STRANDED:
        return "what" not in left and not (word in _RELATIVE and "that" in left)
    if word == "if" and left[-1] not in _MATTERS:
        return _COMMENTING.isdisjoint(right[1:5]) and _asks(left)
    if word == "when":
        return left[-1] not in _NOT_WHEN and _asks(left)
    return _governs(joint, word)


def _asks_with_phrase(right: Sequence[str]) -> bool:
    """``how many people come``, ``who set fire to the barn``."""
    return has_finite_form(right[1]) if right[0] in _PRONOUNS else right[0] == "how" and right[1] in _DEGREES


def _asks(left: Sequence[str]) -> bool:
    if left[-1] == "out" and left[-2] not in _FINDING:
        return False  # "It is carried out, when …"
    denied = "not" in left and left[-1] in ("say", "tell", "explain")
    return denied or not _ASKING.isdisjoint(left[-2:]) or tuple(left[-2:]) in (("question", "is"), ("question", "was"))


def _governs(joint: Joint, word: str) -> bool:
    """Whether an indirect question with this word may follow what stands before the comma."""
    left = joint.left.words
    last, before = left[-1], left[-2] if len(left) > 1 else ""
    if last in _OPEN and joint.left.is_name(len(left) - 1):
        return False  # "the US Open, which …"
    if before in BE and word in _RELATIVE and left[0] != "it":
        return False  # "coins have been found, which …"
    if last in _OPEN or (word == "why" and last in ("reason", "reasons")):
        return True
    if last in FINITE_BE and before == "question":
        return True
    if last in _OBJECTS:
        return takes_question(before) or word in ("why", "whether")
    if ends_in_noun(joint.left):
        if last in _MATTERS and word in _MATTERING and joint.ends:
            return before == "no" or (last == "difference" and (before == "a" or left[-3:-1] == ("a", "big")))
        if last in ("idea", "question"):
            return before == "no" or not FINITE_BE.isdisjoint(left)
        asks = word in ("whether", "why", "how") and any(map(takes_question, left))
        return asks or (word not in ("who", "whose") and _tells_person(joint))
    if takes_question(last) or (last == "out" and takes_question(before)):
        return True
    return word == "why" or (word == "whether" and "or" not in joint.right.words)


def _tells_person(joint: Joint) -> bool:
    """``He told the driver``: no noun that ``where`` or ``what`` could belong to."""
    left = joint.left.words
    verb = verb_of(left)
    return verb is not None and tells_person(left[verb]) and (left[-1] in persons() or left[-1] == "police")
