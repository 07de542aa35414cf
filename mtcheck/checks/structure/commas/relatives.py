"""A comma before a relative clause without which its head says nothing."""

from __future__ import annotations

from mtcheck.analysis.complements import NOUNS_OF_CLAUSES, takes_clause
from mtcheck.analysis.finite_verbs import has_finite, verb_of
from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Edit
from mtcheck.checks.structure.commas.joints import OPENS_RELATIVE, Joint, ends_in_noun, opens_clause
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_BE,
    FINITE_HAVE,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
    RELATIVES,
    TIME_NOUNS,
    TIMES,
)

__all__ = ["relative_repair"]

_INDEFINITE = frozenset("everybody everyone anybody anyone nobody those somebody someone".split())
_THINGS = frozenset("everything nothing something anything all thing things".split())
_GENERIC = frozenset("man woman person guy thing somebody".split())
"""Nouns that say nothing without their relative clause: “He is a man, who never gives up”."""
_RANKED = frozenset("first last only one ones".split())
_POINTS = frozenset("moment day time place".split())
_POINTING = frozenset("that this it".split())
_FEW = frozenset("people those few many some nobody nothing thing things something anything".split())
"""What *there is*, or *there are*, that a clause must tell more of."""
_WHEN = (
    TIME_NOUNS
    | TIMES
    | frozenset(
        "days weeks month months years season weekend spring summer autumn fall winter afternoon hour decade century"
        " way".split()
    )
)
"""What a noun phrase that says when may end in: “The following day, he …”."""
_LONGEST_CLEFT = 5
"""Words of ``It was the new mayor``."""
_OPENERS = OPENS_RELATIVE | NOMINATIVES | {"when"}
"""What opens a relative clause, or the clause that has no relative pronoun."""


def relative_repair(joint: Joint) -> Edit | None:
    """The edit that takes the comma away, and the one that closes the clause."""
    if (
        joint.right.words[0] not in _OPENERS
        or not (_is_restrictive(joint) or _is_contact_clause(joint))
        or not joint.opens
    ):
        return None
    if joint.right.closing == "," and joint.behind is not None and has_finite_form(joint.behind.words[0]):
        end = joint.right.start + len(joint.right.text) + 1
        return Edit(Span(joint.comma.start, end), joint.right.text)
    return Edit(joint.comma, "")


_BEFORE_ALL = frozenset("above after of in for".split())


def _is_restrictive(joint: Joint) -> bool:
    """Whether a relative clause follows without which the sentence says nothing."""
    right = joint.right.words
    return len(right) > 1 and _lacks_clause(joint) and verb_of(right, 1) is not None


def _lacks_clause(joint: Joint) -> bool:
    left, right = joint.left.words, joint.right.words
    last, before, word = left[-1], left[-2] if len(left) > 1 else "", right[0]
    if word in _WITH_SUBJECT and (_is_of_each(joint) or _is_never_closed(joint)):
        return True
    if last == "all" and before in _BEFORE_ALL:
        return False  # “above all, what is needed is money”
    if last in _THINGS and (word == "what" or (word == "that" and (right[1] not in BE or last == "nothing"))):
        return True
    if word in ("who", "that") and (last in _INDEFINITE or left == ("all",)):
        return right not in (("who", "knows"), ("who", "knows", "why"), ("that", "is"))
    if word in RELATIVES and joint.right.closing != ",":
        if last in _GENERIC and before in ("a", "an", "the", "one") and left[-3:-2] != () and left[-3] in BE:
            return joint.ends
        if left[0] == "here" and before in ("a", "an") and left[1] in FINITE_BE and len(left) == 4:
            return word != "that" and joint.ends
        if left[0] == "there" and last in _FEW:
            return before in OPERATORS or before in ("no", "many", "few")
        if word != "which" and last in _RANKED and before in ("the", "only"):
            return True
        if word != "which" and left[0] == "it" and before and left[1] in FINITE_BE and joint.ends:
            # “It was from her niece, who had been searching” is none
            return (
                left[2] not in PREPOSITIONS
                and not ("ADJ" in can_be(left[2]) and left[3:4] and left[3] in PREPOSITIONS)  # “rough on Jane, who”
                and len(left) <= _LONGEST_CLEFT
                and ends_in_noun(joint.left)
                and verb_of(left, 2) is None
            )
    if word in ("when", "where"):
        return last in _POINTS and len(left) == 4 and left[0] in _POINTING and left[1] in FINITE_BE and left[2] == "the"
    return word == "that" and _is_that_clause_of_subject(joint)


_WITH_SUBJECT = frozenset("who which whose whom".split())
_EACH = frozenset("every any".split())
_ALL = _EACH | {"all"}
_DUTIES = frozenset("must should shall may can cannot will would".split())


def _is_of_each(joint: Joint) -> bool:
    """``must compensate all travellers, whose flights were missed``: of which of them does the clause tell."""
    left = joint.left.words
    if _ALL.isdisjoint(left[-3:-1]):
        return False
    closed = joint.right.closing == "," and joint.behind is not None and _is_verb(joint.behind.words[0])
    if closed or not ends_in_noun(joint.left) or joint.right.words[0] == "which":
        return False
    for place in range(max(len(left) - 3, 0), len(left) - 1):
        if left[place] in _EACH:
            return left[place - 1 : place] not in (("in",), ("at",), ("on",))
        if left[place] == "all":
            return is_plural(left[-1]) and not _DUTIES.isdisjoint(left[:place])
    return False


def _is_never_closed(joint: Joint) -> bool:
    """``All drivers, who were caught without a ticket had to pay``: no comma stands before the verb of the subject."""
    left, right = joint.left, joint.right.words
    if joint.right.closing in (",", ":", "?") or not left.begins_sentence or left.words[0] not in _OPENS_SUBJECT:
        return False
    if not CONJUNCTIONS.isdisjoint(right[1:]) or has_finite(left.words) or not ends_in_noun(left):
        return False
    first = verb_of(right, 1)
    if first is None or any(takes_clause(word) for word in right[1:]):
        return False
    return any(
        right[place] in FINITE_BE | FINITE_HAVE | _DUTIES and "NOUN" in can_be(right[place - 1])
        for place in range(first + 3, len(right) - 1)
    )


_OPENS_SUBJECT = DETERMINERS | {"all", "many", "most", "some"}


def _is_that_clause_of_subject(joint: Joint) -> bool:
    """``The company, that builds bridges, is broke``."""
    left, right = joint.left, joint.right
    if has_finite(left.words) or not ends_in_noun(left) or left.words[0] not in DETERMINERS:
        return False
    if right.closing != "," or joint.behind is None or not _is_verb(joint.behind.words[0]):
        return False
    if right.words[1] in OPERATORS:
        return right.words[1] not in ("is", "was", "would") or len(right.words) > 4
    fits = {"VBD", "VBP"} if is_plural(left.words[-1]) else {"VBD", "VBZ"}
    lexical = not fits.isdisjoint(verb_tags(right.words[1])) and right.words[1:3] != ("goes", "without")
    return lexical or (opens_clause(right, 1) and left.words[-1] not in NOUNS_OF_CLAUSES)


def _is_verb(word: str) -> bool:
    return word in OPERATORS or has_finite_form(word)


def _is_contact_clause(joint: Joint) -> bool:
    """``The man, I met at the station was a spy``: the verb makes no comment of it, as in *the man, I think, was*."""
    left, right = joint.left, joint.right
    if right.words[0] not in NOMINATIVES or len(right.words) < 3 or left.words[-1] in _WHEN:
        return False
    if left.words[0] in ("a", "an"):
        return False  # “A dairy farmer’s son from Tākaka, he entered Parliament in 1966, held …”
    if not left.begins_sentence or left.words[0] not in DETERMINERS or has_finite(left.words) or not ends_in_noun(left):
        return False
    verb = right.words[1]
    if verb in OPERATORS or takes_clause(verb) or takes_clause(right.words[-1]) or not has_finite_form(verb):
        return False  # also “His recipe, he liked to say, was no secret”
    if right.closing == ",":
        return joint.behind is not None and _is_verb(joint.behind.words[0])
    return joint.ends and any(word in OPERATORS for word in right.words[3:])
