"""Adverbials at the front: “Yesterday opened the minister the exhibition”."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.checks.syntax.inversions.openings import (
    LONGEST_OPENING,
    OPENS_CLAUSE,
    TIME_ENDS,
    opens_no_subject,
)
from mtcheck.checks.syntax.inversions.subjects import may_open_subject
from mtcheck.checks.syntax.inversions.verbs import is_finite
from mtcheck.languages.english_grammar import (
    BEFORE_NOUNS,
    DETERMINERS,
    FINITE_BE,
    HAVE,
    MODALS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIMES,
)

__all__ = ["verb_behind_adverbial"]

_DENYING_QUANTITIES = frozenset("no few little such".split())


def verb_behind_adverbial(clause: Clause) -> int | None:
    """The place of a finite verb with a subject behind it, and nothing but an adverbial before."""
    words = clause.words
    first = 1 if words[0] in ("and", "but") else 0
    if not (clause.begins_sentence or first):
        return None
    opens = opens_no_subject(words[first])
    if not opens and TIME_ENDS.isdisjoint(words[first:LONGEST_OPENING]):
        return None
    for index in range(first + 1, min(LONGEST_OPENING, len(words) - 2)):
        word = words[index]
        if word in SUBJECT_PRONOUNS or (word in OPENS_CLAUSE and not _joins_nouns(words, index)):
            return None
        pronoun = words[index + 1] in NOMINATIVES and has_finite_form(word)
        timed = words[index - 1] in TIME_ENDS | TIMES and "VBP" in verb_tags(word)
        if not (pronoun or timed or is_finite(word)) or words[index - 1] in BEFORE_NOUNS or _is_denied(words, index):
            continue
        if (not opens and words[index - 1] not in TIME_ENDS) or _has_subject(words, first, index):
            return None
        subject = index + 1 + (word in HAVE | FINITE_BE and words[index + 1] in ("already", "still", "also", "only"))
        if may_open_subject(clause, subject, strict="NOUN" in can_be(word) and not _is_modal(words, index)):
            return index
    return None


def _is_modal(words: Sequence[str], index: int) -> bool:
    """``In the coming weeks can residents collect compost``: *can* with a plural behind it and a plain verb then."""
    after = words[index + 1]
    plain = words[index + 2 : index + 3] != () and "VB" in verb_tags(words[index + 2])
    return words[index] in MODALS and plain and can_be(after) == {"NOUN"} and is_plural(after)


def _has_subject(words: Sequence[str], first: int, verb: int) -> bool:
    """``After the quake the army has``: a noun phrase that no preposition governs, behind one that one does."""
    before = BEFORE_NOUNS | {"and", "or", "to", "than"}
    return words[first] in PREPOSITIONS and any(
        words[index] in OPENS_NOUN_PHRASE and words[index - 1] not in before for index in range(first + 2, verb)
    )


def _is_denied(words: Sequence[str], verb: int) -> bool:
    """``To such lengths did the firm go``."""
    return words[verb] in OPERATORS and not _DENYING_QUANTITIES.isdisjoint(words[:verb])


def _joins_nouns(words: Sequence[str], index: int) -> bool:
    """``the victims and their relatives``."""
    return words[index] == "and" and words[index + 1] in DETERMINERS and "NOUN" in can_be(words[index - 1])
