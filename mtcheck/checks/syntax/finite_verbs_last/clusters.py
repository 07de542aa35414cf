"""Two verbs at the end of a subordinate clause, the auxiliary last: “that she of her pension live must”, “because the
storm the fence damaged had”."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.checks.syntax.clause_final_verbs.governors import SURE_MODALS
from mtcheck.languages.english_grammar import FINITE_HAVE, OPENS_NOUN_PHRASE, OPERATORS, PREPOSITIONS, SUBJECT_PRONOUNS

__all__ = ["CLUSTER_ENDS", "is_cluster", "may_be_clustered"]

_OPENS_CLUSTER = frozenset(
    "that who which because after before although though whether if when while until since".split()
)
CLUSTER_ENDS = FINITE_HAVE | SURE_MODALS | {"can"}
_NO_PART = frozenset("to who that which those not and or the others".split())
"""Behind these a verb stands where English has it: “those who could have must”."""


@cache
def may_be_clustered(word: str) -> bool:
    """Whether a word may be the verb before the auxiliary at the end."""
    kinds, forms = can_be(word), verb_tags(word)
    return (kinds <= {"VERB", "ADJ"} and "VBN" in forms) or ("VB" in forms and (kinds == {"VERB"} or word == "live"))


def is_cluster(clause: Clause) -> bool:
    """Whether a clause that ends with one of ``CLUSTER_ENDS`` has its verb before that beyond doubt."""
    words = clause.words
    last = len(words) - 1
    if last < len(("he", "must", "it")) or clause.closing not in (".", ",", ";", "!", "”", ""):
        return False
    verb, before = words[last - 1], words[last - 2]
    if before in _NO_PART or before in SUBJECT_PRONOUNS:
        return False
    start = next((i for i in range(last - 3, -1, -1) if words[i] in _OPENS_CLUSTER), None)
    if start is None:
        return _is_double_infinitive(words)
    between = words[start + 1 : last - 1]
    if any(word in OPERATORS or word == "to" or is_tensed(word) for word in between) or len(between) < 2:
        return False
    opens = sum(word in OPENS_NOUN_PHRASE or word in PREPOSITIONS or word in SUBJECT_PRONOUNS for word in between)
    if opens < 2:
        return False
    if words[last] in FINITE_HAVE:
        return "VBN" in verb_tags(verb) and can_be(verb) <= {"VERB", "ADJ"}
    return "VB" in verb_tags(verb) and (can_be(verb) == {"VERB"} or verb == "live") and not is_plural(before)


def _is_double_infinitive(words: tuple[str, ...]) -> bool:
    """“The divers had the wreck only on the fifth day examine can”: a perfect that ends in two infinitives."""
    verb, before = words[-2], words[-3]
    if (
        not _NO_MAIN_CLAUSE.isdisjoint(words)
        or "VB" not in verb_tags(verb)
        or can_be(verb) != {"VERB"}
        or is_plural(before)
    ):
        return False
    have = next((place for place in range(1, len(words) - 3) if words[place] in FINITE_HAVE), None)
    return words[-1] not in FINITE_HAVE and have is not None and words[have + 1] in OPENS_NOUN_PHRASE


_NO_MAIN_CLAUSE = _OPENS_CLUSTER | {"to", "as", "than", "what", "whoever"}
