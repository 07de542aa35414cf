"""Parentheses between subject and verb: “The two drivers, both from Linz, was hurt”."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import verb_tags
from mtcheck.checks.syntax.subjects.boundaries import OPENERS, start_of_subject
from mtcheck.checks.syntax.subjects.noun_phrases import behind_phrase
from mtcheck.languages.english_grammar import PREPOSITIONS, RELATIVES

__all__ = ["behind_parenthesis", "words_until"]

_PARENTHESES = frozenset({",", ")", "(", "–", "—"})
_MOST_CLAUSES = 12


def words_until(clauses: tuple[Clause, ...], index: int) -> Iterator[str]:
    """The words of a clause and of those before it in its sentence, to which a parenthesis may have cut it off."""
    first = max(index - _MOST_CLAUSES, 0)
    yield from clauses[index].words
    while index > first and clauses[index].opening in _PARENTHESES:
        index -= 1
        yield from clauses[index].words


def behind_parenthesis(clauses: tuple[Clause, ...], index: int, number: int) -> float | None:
    """“The two drivers, both from Linz, was hurt”."""
    if index < 2 or clauses[index].opening not in _PARENTHESES:
        return None
    between, before = clauses[index - 1], clauses[index - 2]
    if between.opening not in _PARENTHESES or between.words[0] in ("and", "or", "but"):
        return None
    described = between.words[0] in RELATIVES | PREPOSITIONS | {"whose", "both"} or "VBN" in verb_tags(between.words[0])
    if number == 2 and "and" in between.words and not described:  # “the mayor, his wife and their son were”
        return None
    words = before.words
    start = start_of_subject(words, len(words) - 1)
    if start == len(words) or words[start] in PREPOSITIONS or (start and words[start - 1] not in OPENERS):
        return None
    if not start and before.opening in _PARENTHESES and not before.begins_sentence and before.opening != ",":
        return None
    return behind_phrase(before, start, len(words) - 1, number)
