"""A comma before an infinitive or a gerund."""

from __future__ import annotations

from mtcheck.analysis.complements import (
    ADJECTIVES_OF_INFINITIVES,
    NOUNS_OF_INFINITIVES,
    takes_infinitive,
    takes_person_and_infinitive,
)
from mtcheck.analysis.finite_verbs import has_finite, lexical_verb_of, verb_of
from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.checks.structure.commas.joints import OPENS_RELATIVE, Joint, ends_in_noun
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    NOMINATIVES,
    TIME_NOUNS,
    TIMES,
    is_adverb,
)
from mtcheck.languages.persons import persons

__all__ = ["parts_gerund", "parts_infinitive"]

_COSTS = frozenset("take takes took cost costs needs needed requires required gives gave makes made does did".split())
_COMMENTS = {
    "be": "sure honest fair precise frank exact clear specific blunt certain safe on the more",
    "put": "it things this that",
    "say": "the nothing so it",
    "name": "but a just only",
    "begin": "with",
    "start": "with",
    "make": "matters things sure certain",
    "give": "you an one just",
    "take": "one an just",
    "add": "insult",
    "judge": "by from",
    "use": "the his her a an their",
    "cut": "a",
}
"""Infinitives that comment, with what follows: to put it mildly, to be sure, to name but a few."""
_ALWAYS_COMMENTS = frozenset("quote cite date top cap boot crown sum recap repeat paraphrase".split())
_PERSONS = frozenset("him her them us me you people police everyone everybody anyone nobody".split())
_SURE = frozenset("no the any enough more little".split())
"""What stands before a noun that no infinitive behind a comma can explain."""
_GIVING = frozenset("get gets got give gives gave given find finds found take takes took need needs needed".split())
_NEVER_EXPLAINED = frozenset("chance right duty possibility tendency need".split())
"""Nouns that no infinitive explains as an apposition even behind *a*."""
_ADVERBIALS = frozenset("vain again hard now today yesterday soon".split())


_GOVERNED = frozenset("of for from at against with".split())
_GOVERNED_PAIRS = frozenset(
    (
        "forward to|used to|committed to|opposed to|interested in|succeeded in|succeed in|succeeds in|insists on"
        "|insisted on|keen on|thinking about|thought about|think about|thinks about|worried about|worry about"
        "|happy about|talking about|talked about"
    ).split("|")
)
"""Those that are adverbs besides, with words behind which they are none."""
_GOVERNING = frozenset("accused suspected known convicted tired talked thought".split())


def _is_comment(right: tuple[str, ...]) -> bool:
    verb = right[1]
    return verb in _ALWAYS_COMMENTS or (verb in _COMMENTS and right[2:3] != () and right[2] in _COMMENTS[verb].split())


def parts_infinitive(joint: Joint) -> bool:
    right = joint.right.words
    if right[0] == "not":
        right = right[1:]
    if len(right) < 2 or right[0] != "to" or "VB" not in verb_tags(right[1]) or _is_comment(right):
        return False
    if not joint.opens or joint.closed:
        return False
    left = joint.left.words
    if not has_finite(left) and not has_finite_form(left[0]):
        return _parts_subject(joint)
    last = left[-1]
    if left == ("that", "is") or (left[0] == "it" and "to" in left):
        return False  # "It is wise to wait, to be on the safe side"
    if last in ("is", "was") and left[0] in DETERMINERS and verb_of(left) == len(left) - 1:
        return True
    if len(left) == 1:
        return takes_infinitive(last)
    if left[0] == "it" and (left[1] in BE or left[1] in _COSTS) and ends_in_noun(joint.left):
        return True
    if takes_infinitive(last) and not ends_in_noun(joint.left):
        return True
    if last in _ADVERBIALS or (is_adverb(last) and last.endswith("ly")):
        before = left[-3] if left[-2] in ("in", "so", "very") else left[-2]
        if takes_infinitive(before) and has_finite_form(before):
            return True
    return _is_predicate(left) or _is_noun(left) or _is_person(joint) or _is_judged(left)


def _is_predicate(left: tuple[str, ...]) -> bool:
    """``It is hard``, ``she is too young``, ``they were forced``."""
    last, before = left[-1], left[-2]
    if last == "enough":
        return "ADJ" in can_be(before) or "ADV" in can_be(before)
    graded = before in ("too", "so", "very", "not", "always", "also", "never", "as") or is_adverb(before)
    verb = left[-3] if graded and len(left) > 2 else before
    if before == "too" and "ADJ" in can_be(last):
        return True
    if verb not in BE and verb not in ("seems", "seemed", "becomes", "became", "makes", "made", "finds", "found", "it"):
        return False
    if last in ADJECTIVES_OF_INFINITIVES:
        return True
    it = next((word for word in left if word in ("it", "he", "she", "they", "we", "i")), None)
    return it == "it" and "ADJ" in can_be(last)


def _is_noun(left: tuple[str, ...]) -> bool:
    if left[-1] not in NOUNS_OF_INFINITIVES:
        return False
    bare = left[-2] in HAVE or left[-2] in _GIVING
    return bare or not _SURE.isdisjoint(left[-3:-1]) or (left[-1] in _NEVER_EXPLAINED and left[-2] == "a")


def _is_person(joint: Joint) -> bool:
    """``asked witnesses``, ``ordered the man``."""
    left = joint.left
    verb = lexical_verb_of(left.words)
    if verb is None or not takes_person_and_infinitive(left.words[verb]) or verb + 1 >= len(left.words):
        return False
    end = len(left.words)
    while end > verb + 2 and left.words[end - 1] in _WHEN:
        end -= 1
    last = left.words[end - 1]
    named = last in _PERSONS or last in persons() or left.is_name(end - 1)
    return named and end - verb <= 5


_WHEN = (
    TIMES | TIME_NOUNS | frozenset("next last this from on in future immediately again now month year weekend".split())
)
_JUDGED = frozenset(
    "easier harder easy hard possible impossible difficult necessary important cheaper safer sensible useful".split()
)


def _is_judged(left: tuple[str, ...]) -> bool:
    """``make it easier for parents``, ``it is impossible for the firm``."""
    for place in range(1, len(left) - 2):
        if left[place] in _JUDGED and left[place + 1] == "for" and len(left) - place <= _LONGEST_JUDGED:
            return "it" in left[max(place - 4, 0) : place] and not has_finite(left[place + 2 :])
    return False


_LONGEST_JUDGED = 7


def _parts_subject(joint: Joint) -> bool:
    """``The idea, to build a tunnel is not new``: the verb of the sentence stands behind the infinitive."""
    left, right = joint.left, joint.right.words
    if not left.begins_sentence or left.words[0] not in DETERMINERS or not joint.ends:
        return False
    verb = verb_of(right[2:])
    return verb is not None and left.words[-1] in NOUNS_OF_INFINITIVES


def parts_gerund(joint: Joint) -> bool:
    """``famous for, writing songs``: nothing has been moved away from behind the preposition."""
    left, right = joint.left.words, joint.right.words
    if "VBG" not in verb_tags(right[0]):
        return False
    if left[-2:] == ("instead", "of") or (left[-1] == "without" and len(left) > 1):
        return True
    if not joint.opens or joint.closed or len(left) < 3:
        return False
    last, before = left[-1], left[-2]
    if not (last in _GOVERNED or f"{before} {last}" in _GOVERNED_PAIRS):
        return False
    if not NOMINATIVES.isdisjoint(left[2:]):
        return False  # "a task he is responsible for, leaving …"
    verb = verb_of(left)
    if verb is None or verb_of(left, verb + 2) is not None or "to" in left[:-1] or not OPENS_RELATIVE.isdisjoint(left):
        return False
    return "VBN" not in verb_tags(before) or before in _GOVERNING or not AUXILIARIES.intersection(left)
