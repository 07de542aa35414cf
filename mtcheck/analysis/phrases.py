"""Where a noun phrase begins, and a subject, whether one says when, and where a clause that belongs to a noun ends."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be
from mtcheck.languages.english_grammar import DETERMINERS, NOMINATIVES, PREPOSITIONS, SPECIFIERS, SUBJECT_PRONOUNS

__all__ = [
    "is_comment",
    "is_time",
    "is_year",
    "may_be_noun",
    "may_end_contact_clause",
    "opens_noun_phrase",
    "opens_subject",
]


def opens_noun_phrase(clause: Clause, index: int) -> bool:
    """Whether a noun phrase shows its beginning here: by a determiner, a number or a name."""
    word = clause.words[index]
    return word in SPECIFIERS or word[0].isdigit() or clause.is_name(index)


def opens_subject(clause: Clause, index: int) -> bool:
    """Whether a pronoun that may be a subject stands here, or a noun phrase shows its beginning."""
    return clause.words[index] in SUBJECT_PRONOUNS or opens_noun_phrase(clause, index)


def may_end_contact_clause(clause: Clause, verb: int) -> bool:
    """Whether a verb may be that of a relative clause without its pronoun: ``the house he had``, ``all they did``."""
    words = clause.words
    return any(_may_open_contact_clause(words[at]) and may_be_noun(clause, at - 1) for at in range(1, verb))


def _may_open_contact_clause(word: str) -> bool:
    return word in NOMINATIVES or word in DETERMINERS or word == "it"


def may_be_noun(clause: Clause, index: int) -> bool:
    """Whether a word has a capital of its own, or can be a noun."""
    word = clause.words[index]
    return clause.is_name(index) or ("NOUN" in can_be(word) and word not in PREPOSITIONS)


_UNITS = frozenset("day night morning evening week month year".split())
_BEFORE_UNIT = frozenset("next previous following same".split())


def is_time(words: Sequence[str]) -> bool:
    """Whether words are a noun phrase that is an adverbial by itself: ``the next day``, ``the week before``."""
    if len(words) != len(("the", "next", "day")) or words[0] != "the":
        return False
    return (words[1] in _BEFORE_UNIT and words[2] in _UNITS) or (words[1] in _UNITS and words[2] == "before")


def is_year(word: str) -> bool:
    """Whether a word is a year of the last three centuries in figures."""
    return len(word) == len("1990") and word.isdigit() and word[:2] in ("18", "19", "20")


_COMMENTS = frozenset(
    """
    at best|at worst|at least|at most|at times|at first|at last|at heart|in part|in fact|in effect|in truth
    in general|in principle|in theory|in practice|in reality|in places|in short|in the end|in the long run
    in the long term|in many ways|in some ways|in a way|in a sense|in my view|in my opinion|in his view|in her view
    on the whole|on balance|on average|on paper|on occasion|by then|by now|by nature|by definition|by law|by far
    of course|for now|for once|for some reason|for the moment|for the time being|for the most part|to this day|to date
    without doubt|without question|with good reason|with hindsight|after all|above all|as a rule|as a result
    against all odds|against the odds|at the time|at the moment|at this point|at that point|at present
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)


def is_comment(words: Sequence[str]) -> bool:
    """Whether words are a phrase that English, too, puts between *is* and its predicate: ``at best``, ``by then``."""
    return " ".join(words) in _COMMENTS
