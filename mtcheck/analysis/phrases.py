"""Where a noun phrase begins."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.languages.english_grammar import SPECIFIERS

__all__ = ["opens_noun_phrase"]


def opens_noun_phrase(clause: Clause, index: int) -> bool:
    """Whether a noun phrase shows its beginning here: by a determiner, a number or a name."""
    word = clause.words[index]
    return word in SPECIFIERS or word[0].isdigit() or clause.is_name(index)
