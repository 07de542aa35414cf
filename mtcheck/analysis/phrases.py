"""Where a noun phrase begins, and a subject."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.languages.english_grammar import SPECIFIERS, SUBJECT_PRONOUNS

__all__ = ["opens_noun_phrase", "opens_subject"]


def opens_noun_phrase(clause: Clause, index: int) -> bool:
    """Whether a noun phrase shows its beginning here: by a determiner, a number or a name."""
    word = clause.words[index]
    return word in SPECIFIERS or word[0].isdigit() or clause.is_name(index)


def opens_subject(clause: Clause, index: int) -> bool:
    """Whether a pronoun that may be a subject stands here, or a noun phrase shows its beginning."""
    return clause.words[index] in SUBJECT_PRONOUNS or opens_noun_phrase(clause, index)
