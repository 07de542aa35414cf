"""Clauses at the front: “Whether the plans are implemented, decides the council”, “If it rains, must the match …”."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.checks.syntax.inversions.openings import opens_no_subject
from mtcheck.checks.syntax.inversions.subjects import may_open_subject
from mtcheck.checks.syntax.inversions.verbs import is_finite, is_reporting
from mtcheck.languages.english_grammar import BE, DETERMINERS, OPERATORS, QUANTIFIERS, RELATIVES, SUBJECT_PRONOUNS

__all__ = ["CONTENT", "has_verb_first", "is_inverted"]

CONTENT = frozenset("that whether how what why who".split())


def has_verb_first(clause: Clause, opener: Clause) -> bool:
    """Whether a clause begins with a verb, behind the comma of what opens the sentence and cannot be its subject."""
    verb = clause.words[0]
    if clause.opening != "," or not (is_finite(verb) or "VBP" in verb_tags(verb)):
        return False
    return _is_content_clause(opener) or opens_no_subject(opener.words[0])


def is_inverted(clause: Clause, opener: Clause) -> bool:
    """Whether the subject stands behind the verb that a clause begins with."""
    return _follows_content(clause, opener) if _is_content_clause(opener) else _follows_adverbial(clause)


def _is_content_clause(clause: Clause) -> bool:
    """``That the vaccine is safe``, ``Whether he stands again``: a clause that is the object of what follows."""
    words = clause.words
    if not clause.begins_sentence or len(words) < 4 or words[0] not in CONTENT:
        return False
    first = 2 if words[0] == "how" and can_be(words[1]) & {"ADJ", "ADV"} else 1
    opens = words[first] in DETERMINERS | SUBJECT_PRONOUNS | QUANTIFIERS or clause.is_name(first)
    opens = opens or is_plural(words[first])
    return opens or (words[0] in ("what", "who") and is_finite(words[1]))


def _follows_content(clause: Clause, opener: Clause) -> bool:
    """Whether a clause of content is the object of the verb behind it, and no direct speech before *said*."""
    verb = clause.words[0]
    if verb in BE or not may_open_subject(clause, 1, strict=True):
        return False
    if not is_reporting(verb):
        return True
    single = sum(map(is_finite, opener.words)) == 1
    return single and opener.words[0] in ("that", "whether") and clause.closing != ","


def _follows_adverbial(clause: Clause) -> bool:
    verb, after = clause.words[:2]
    if is_plural(verb) and _goes_on(clause):
        return False  # “At its height, flames 100ft high could be seen”
    strict = "VB" in verb_tags(verb) and not is_plural(after)
    return not is_reporting(verb) and may_open_subject(clause, 1, strict=strict)


def _goes_on(clause: Clause) -> bool:
    """Whether an auxiliary stands behind the first word, and no clause of its own before it."""
    words = clause.words[1:_NEAR]
    verb = next((at for at, word in enumerate(words) if word in OPERATORS), len(words))
    return verb < len(words) and (RELATIVES | CONTENT).isdisjoint(words[:verb])


_NEAR = 8
